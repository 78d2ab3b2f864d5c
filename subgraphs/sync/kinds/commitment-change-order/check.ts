import { joinId } from '../../../../kernel/ids.ts';
import { subcontractId } from '../../../cmic/kinds/commitment/record.ts';
import { twinProblems } from '../../adopting/twin.ts';
import { currencyProblems } from '../../exporting/currency-problems.ts';
import { jobProblems } from '../../exporting/job-problems.ts';
import { lineProblems } from '../../exporting/line-problems.ts';
import { markProblems } from '../../exporting/mark-problems.ts';
import { periodProblems } from '../../exporting/period.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { vendorStandingProblems } from '../../exporting/vendor-problems.ts';
import { takenBy } from '../../exporting/write-subcontract.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { LONGEST_TITLE, titleOf } from './drafts.ts';
import type { ChangeOrderSource } from './read.ts';

/** Why a commitment change order cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2; procore reference 7.4; cmic reference 8.3). Pure. */
export function changeOrderProblems(source: ChangeOrderSource, answers: Answers, drafts: Drafts | null): Problem[] {
  return [
    ...jobProblems(source, 'change orders'),
    ...statusProblems(source),
    ...contractProblems(source),
    ...(drafts ? currencyProblems(source.contract, drafts.header.currency) : []),
    ...lineProblems(source.lines, 'change order'),
    ...textProblems(source, answers),
    ...markProblems(drafts ? shownMarks(source, drafts) : []),
    ...standingProblems(source, drafts),
    ...twinProblems(source.twin, answers, source.existing?.id ?? null),
    ...periodProblems(source.closedPeriod),
  ];
}

function statusProblems({ order }: ChangeOrderSource): Problem[] {
  if (order.status === 'APPROVED') return [];
  return [
    problem(
      'NOT_APPROVED_IN_PROCORE',
      `The change order is ${order.statusText ?? 'without a status'} in Procore.`,
      ['status'],
      'Set it to Approved in Procore.',
    ),
  ];
}

/** Its commitment is synced first, and CMiC takes changes only of a contract that is posted or in process. */
function contractProblems({ commitment, commitmentLink, contract, vendor }: ChangeOrderSource): Problem[] {
  const path = ['commitment'];
  if (!commitment)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        'Procore does not show which commitment it changes.',
        path,
        'Give our Procore user the right to see the commitment.',
      ),
    ];
  if (!commitmentLink)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `Commitment ${commitment.number ?? commitment.id} is not exported yet.`,
        path,
        `Export it first: approveCommitment with id "${commitment.id}".`,
        true,
      ),
    ];
  if (!contract)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `CMiC shows no subcontract ${commitmentLink.cmicId}.`,
        path,
        'Find out who deleted it, or whether our CMiC user may still see it.',
        true,
      ),
    ];
  if (contract.isVoid || contract.status === 'CLOSED')
    return [
      problem(
        'REFUSED_BY_CMIC',
        `Subcontract ${contract.id} is ${contract.isVoid ? 'void' : 'closed'} in CMiC.`,
        path,
        'CMiC takes no change of it; see in CMiC what became of the contract.',
      ),
    ];
  const standing = vendorStandingProblems(vendor, joinId(contract.company, contract.vendor));
  if (contract.posted || contract.status === 'IN_PROCESS') return standing;
  return [
    problem(
      'NOT_POSTED',
      `Subcontract ${contract.id} is not posted in CMiC.`,
      path,
      'Post it in CMiC first: changes are taken of posted contracts only.',
      true,
    ),
    ...standing,
  ];
}

function textProblems(source: ChangeOrderSource, answers: Answers): Problem[] {
  const problems: Problem[] = [];
  if ((answers.number ?? null) !== null)
    problems.push(
      problem(
        'NUMBER_INVALID',
        'A change order takes the next code of its contract; another cannot be given.',
        ['input', 'answers', 'number'],
        'Leave the number out.',
      ),
    );
  const length = [...(titleOf(source, answers) ?? '')].length;
  if (length > LONGEST_TITLE)
    problems.push(
      problem(
        'BAD_INPUT',
        `The title has ${length} characters; CMiC takes ${LONGEST_TITLE}, and nothing is cut.`,
        (answers.description ?? null) === null ? ['title'] : ['input', 'answers', 'description'],
        'Give a shorter description with the answers, or shorten the title in Procore.',
      ),
    );
  return problems;
}

/** What bears our reference is what we would write, once; its content is compared, and never written again. */
function standingProblems({ existing, elsewhere }: ChangeOrderSource, drafts: Drafts | null): Problem[] {
  if (elsewhere.length > 0)
    return [
      problem(
        'NUMBER_TAKEN',
        `It was written as ${elsewhere.join(', ')} already.`,
        ['number'],
        'Void that document in CMiC first.',
      ),
    ];
  const taken = existing && drafts && takenBy(existing, drafts);
  return taken ? [taken] : [];
}

function shownMarks({ order, lines, code }: ChangeOrderSource, { header }: Drafts) {
  const id = subcontractId(header);
  // Before it has a code no mark can be ours.
  const own = (mark: string) => (code === null ? `${mark} (the next code)` : mark);
  return [
    { found: order.originId, own: own(id), path: ['originId'] },
    ...lines.map(({ line }) => ({
      found: line.originId,
      own: own(`${id}/${line.lineId}`),
      path: ['lines', line.lineId, 'originId'],
    })),
  ];
}

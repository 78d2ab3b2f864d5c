import { compare, decimals } from '../../../kernel/money.ts';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import { type Problem, problem } from '../problem.ts';
import { isOpen } from '../store/patch.ts';
import type { Answers } from '../transfer/transfer.ts';
import { lineProblems } from './check-lines.ts';
import { draftProblems, isSealed, ownershipProblems } from './check-standing.ts';
import { TOO_ALIKE } from './match.ts';
import { isRejected, rejectedProblem } from './rejection.ts';
import type { StagedSource } from './source.ts';

/** Why a contract cannot come to Procore as it is, most basic first; empty: it can. Pure. */
export function stagedProblems(source: StagedSource, answers: Answers, currency: string): Problem[] {
  const ours = ownershipProblems(source);
  if (ours.length > 0) return ours;
  // It stands in Procore already: only marks and its link are left. What bears our mark is linked whatever was decided.
  if (isSealed(source)) return source.there?.originId === source.contract.header.id ? [] : rejectionProblems(source);
  return [
    ...rejectionProblems(source),
    ...jobProblems(source),
    ...besideProblems(source),
    ...contractProblems(source, currency),
    ...vendorProblems(source),
    ...lineProblems(source),
    ...numberProblems(source),
    ...duplicateProblems(source, answers),
    ...changeOrderProblems(source, answers),
    ...draftProblems(source),
  ];
}

/** The refusal of a number that another commitment has. */
export function numberTaken({ id, title }: ProcoreCommitmentRecord, number: string): Problem {
  return problem(
    'NUMBER_TAKEN',
    `Procore has the number ${number} already: ${id} (${title ?? 'without a title'}).`,
    ['number'],
    'If it is the same contract, the two are to be linked, not created again; else give one of them another number.',
  );
}

/** What is on its way was accepted after the rejection, or at its moment: then the run looks which of the two counts. */
function rejectionProblems(source: StagedSource): Problem[] {
  const { rejection, transfer } = source;
  if (!rejection || (transfer && isOpen(transfer.state)) || !isRejected(source)) return [];
  return [rejectedProblem(rejection)];
}

function jobProblems({ missing, jobs }: StagedSource): Problem[] {
  if (missing) return [{ ...missing, path: ['project'] }];
  const closed = jobs.find((job) => job !== null && job.status !== 'ACTIVE');
  if (!closed) return [];
  return [
    problem(
      'REFUSED_BY_CMIC',
      `Job ${closed.code} is not open in CMiC (status ${closed.statusCode ?? 'unknown'}): nothing could be exported on the contract.`,
      ['project'],
      'Open the job in CMiC, or leave the contract there.',
      true,
    ),
  ];
}

function besideProblems({ beside }: StagedSource): Problem[] {
  if (!beside) return [];
  const told = `A commitment of the project cannot be read, and may be this contract: ${beside.message}`;
  return [problem('BAD_INPUT', told, ['project'], 'Mend it in Procore: until then nothing is made beside it.', true)];
}

function contractProblems({ contract }: StagedSource, currency: string): Problem[] {
  const { header, unreadable } = contract;
  const problems: Problem[] = [];
  if (unreadable !== null)
    problems.push(
      problem('BAD_INPUT', `A row of it cannot be read: ${unreadable}`, ['lines'], 'Mend the row in CMiC.', true),
    );
  if (header.status === null || header.status === 'OTHER')
    problems.push(
      problem(
        'BAD_INPUT',
        `CMiC's status of it is ${header.statusCode ?? 'empty'}: it is not known whether that is void.`,
        ['status'],
        'Say in the mapping file what the code means (`statuses.subcontract`), or give it another one in CMiC.',
      ),
    );
  if (!header.posted)
    problems.push(
      problem(
        'NOT_POSTED',
        `${header.id} is not posted in CMiC: it may still change.`,
        ['status'],
        'Post it in CMiC.',
        true,
      ),
    );
  if (header.currency !== null && header.currency !== currency)
    problems.push(
      problem(
        'BAD_INPUT',
        `It is in ${header.currency}; the company's currency is ${currency}.`,
        ['currency'],
        'Leave it in CMiC.',
      ),
    );
  const percent = header.retainagePercent;
  if (percent !== null && (compare(percent, '0') < 0 || compare(percent, '100') > 0))
    problems.push(
      problem('BAD_INPUT', `A retainage of ${percent} % cannot be.`, ['retainagePercent'], 'Correct it in CMiC.'),
    );
  else if (percent !== null && decimals(percent) > 2)
    problems.push(
      problem(
        'AMOUNT_PRECISION',
        `A retainage of ${percent} % has more than two decimals.`,
        ['retainagePercent'],
        'Correct it in CMiC.',
      ),
    );
  return problems;
}

function vendorProblems({ vendor, contract: { header } }: StagedSource): Problem[] {
  if (vendor) return [];
  const id = vendorId(header.company, header.vendor);
  return [
    problem(
      'VENDOR_NOT_LINKED',
      `Vendor ${id} is not linked to a company in Procore.`,
      ['vendor'],
      `Link it: linkVendor with cmicVendorId "${id}"; vendorMatches suggests partners. importVendor creates it where there is none.`,
    ),
  ];
}

function numberProblems({ sameNumber, contract: { header } }: StagedSource): Problem[] {
  return sameNumber ? [numberTaken(sameNumber, header.number)] : [];
}

/** Nothing is created beside what looks like it, unless somebody says that it is another one. A taken number is told as that. */
function duplicateProblems({ matches, sameNumber, there }: StagedSource, { separate }: Answers): Problem[] {
  const [best] = matches;
  if (separate || there || !best || best.score < TOO_ALIKE || best.procoreId === sameNumber?.id) return [];
  return [
    problem(
      'POSSIBLE_DUPLICATE',
      `${best.procoreId} may be the same contract (${best.evidence.map(({ text }) => text).join('; ')}).`,
      ['input', 'separate'],
      'If it is, the two are to be linked, not created again. If it is another one, refuseMatch says so once and for all, or accept with separate: true.',
    ),
  ];
}

/** Its change orders stay behind, and somebody has to say that this is known. */
export function changeOrderProblems(
  { contract: { changes } }: StagedSource,
  { withoutChangeOrders }: Answers,
): Problem[] {
  if (changes.length === 0 || withoutChangeOrders) return [];
  const told = changes.map(({ change, amount }) => `${change} (${amount ?? 'not posted'})`).join(', ');
  return [
    problem(
      'PREREQUISITE_NOT_SYNCED',
      `It has change orders in CMiC, which do not come with it: ${told}. Procore would show less than CMiC.`,
      ['input', 'withoutChangeOrders'],
      'Accept it with withoutChangeOrders: true to bring the contract alone; reconciliation goes on naming its change orders.',
    ),
  ];
}

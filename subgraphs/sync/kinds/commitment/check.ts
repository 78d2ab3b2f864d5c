import { compare } from '../../../../kernel/money.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import { subcontractId } from '../../../cmic/kinds/commitment/record.ts';
import { twinProblems } from '../../adopting/twin.ts';
import { jobProblems } from '../../exporting/job-problems.ts';
import { lineProblems } from '../../exporting/line-problems.ts';
import { markProblems } from '../../exporting/mark-problems.ts';
import { periodProblems } from '../../exporting/period.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { vendorStandingProblems } from '../../exporting/vendor-problems.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { conflictProblems, elsewhereProblems, numberProblems, shownMarks } from './check-number.ts';
import type { CommitmentSource } from './read.ts';

/** Why a commitment cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2, commitments; procore reference 7.4; cmic reference 14). Pure. */
export function commitmentProblems(source: CommitmentSource, answers: Answers, drafts: Drafts | null): Problem[] {
  return [
    ...jobProblems(source, 'commitments'),
    ...statusProblems(source),
    ...vendorProblems(source),
    ...lineProblems(source.lines, 'commitment'),
    ...numberProblems(source, answers),
    ...retainageProblems(source),
    ...markProblems(shownMarks(source, drafts)),
    ...elsewhereProblems(source, answers),
    ...twinProblems(source.twin, answers, drafts && subcontractId(drafts.header)),
    ...conflictProblems(source, answers, drafts),
    ...periodProblems(source.closedPeriod),
  ];
}

function statusProblems({ commitment }: CommitmentSource): Problem[] {
  if (commitment.status === 'APPROVED') return [];
  return [
    problem(
      'NOT_APPROVED_IN_PROCORE',
      `The commitment is ${commitment.statusText ?? 'without a status'} in Procore.`,
      ['status'],
      'Set it to Approved in Procore.',
    ),
  ];
}

function vendorProblems({ commitment, vendorLink, vendor }: CommitmentSource): Problem[] {
  if (commitment.vendorId === null)
    return [
      problem('VENDOR_NOT_LINKED', 'The commitment has no contract company.', ['vendor'], 'Choose one in Procore.'),
    ];
  if (!vendorLink) {
    const who = commitment.vendorName ?? `Vendor ${commitment.vendorId}`;
    return [
      problem(
        'VENDOR_NOT_LINKED',
        `${who} is not linked to a CMiC vendor.`,
        ['vendor'],
        `Link it: linkVendor with procoreVendorId "${commitment.vendorId}"; vendorMatches suggests partners.`,
      ),
    ];
  }
  return vendorStandingProblems(vendor, vendorLink.cmicId);
}

function retainageProblems({ commitment }: CommitmentSource): Problem[] {
  const percent = commitment.retainagePercent;
  if (percent === null) return [];
  if (compare(percent, '0') < 0 || compare(percent, '100') > 0)
    return [
      problem('BAD_INPUT', `A retainage of ${percent} % cannot be.`, ['retainagePercent'], 'Correct it in Procore.'),
    ];
  if (amountProblem(percent) === null) return [];
  return [
    problem(
      'AMOUNT_PRECISION',
      `A retainage of ${percent} % has more than two decimals.`,
      ['retainagePercent'],
      'Correct it in Procore.',
    ),
  ];
}

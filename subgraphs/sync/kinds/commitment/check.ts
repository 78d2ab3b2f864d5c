import { compare } from '../../../../kernel/money.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { conflictProblems, elsewhereProblems, markProblems, numberProblems } from './check-number.ts';
import type { Drafts } from './drafts.ts';
import type { CommitmentSource, LineSource } from './read.ts';

/** Why a commitment cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2, commitments; procore reference 7.4; cmic reference 14). Pure. */
export function commitmentProblems(source: CommitmentSource, answers: Answers, drafts: Drafts | null): Problem[] {
  return [
    ...projectProblems(source),
    ...statusProblems(source),
    ...vendorProblems(source),
    ...lineProblems(source),
    ...numberProblems(source, answers),
    ...retainageProblems(source),
    ...markProblems(source, drafts),
    ...elsewhereProblems(source, answers),
    ...conflictProblems(source, answers, drafts),
  ];
}

function projectProblems({ project, projectLink, job }: CommitmentSource): Problem[] {
  if (!projectLink) {
    const name = project?.name ?? 'The project';
    return [
      problem(
        'PROJECT_NOT_INTEGRATED',
        `${name} was made before the integration: it does not carry our mark.`,
        ['project'],
        'Only projects that were imported from a CMiC control job can send commitments.',
      ),
    ];
  }
  if (!job)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `CMiC shows no job ${projectLink.cmicId}.`,
        ['project'],
        'It may be gone, or hidden from our CMiC user by its security group.',
        true,
      ),
    ];
  if (job.status !== 'ACTIVE' || !job.allowsTransactions)
    return [
      problem(
        'REFUSED_BY_CMIC',
        `Job ${job.code} takes no transactions (status ${job.statusCode ?? 'unknown'}).`,
        ['project'],
        'Open the job in CMiC, then try again.',
        true,
      ),
    ];
  if (!job.started)
    return [
      problem(
        'REFUSED_BY_CMIC',
        `Job ${job.code} is not started: CMiC takes subcontracts after Start Job.`,
        ['project'],
        'Start the job in CMiC, then try again.',
        true,
      ),
    ];
  return [];
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
  if (!vendor)
    return [
      problem(
        'VENDOR_NOT_LINKED',
        `CMiC shows no vendor ${vendorLink.cmicId}.`,
        ['vendor'],
        'It may be gone, or not be set up in this company.',
        true,
      ),
    ];
  if (!vendor.isActive || !vendor.allowsTransactions || vendor.status === 'HOLD' || vendor.status === 'INACTIVE') {
    return [
      problem(
        'REFUSED_BY_CMIC',
        `CMiC vendor ${vendor.code} takes no new documents (status ${vendor.statusCode ?? 'unknown'}).`,
        ['vendor'],
        'Lift the hold in CMiC, then try again.',
        true,
      ),
    ];
  }
  return [];
}

function lineProblems({ lines }: CommitmentSource): Problem[] {
  if (lines.length === 0)
    return [
      problem('BAD_INPUT', 'The commitment has no lines.', ['lines'], 'Enter its schedule of values in Procore.'),
    ];
  return lines.flatMap((each) => [...codeProblems(each), ...amountProblems(each)]);
}

function codeProblems({ line, code, type, category }: LineSource): Problem[] {
  const at = (field: string) => ['lines', line.lineId, field];
  if (line.costCodeId === null)
    return [
      problem('CODE_NOT_LINKED', 'The line has no cost code.', at('costCode'), 'Give it a cost code in Procore.'),
    ];
  if (line.costTypeId === null)
    return [
      problem(
        'COST_TYPE_MISSING',
        `The line is on ${line.costCode} without a cost type.`,
        at('costType'),
        'Give it a cost type in Procore: CMiC knows no cost code without one.',
      ),
    ];
  if (!code)
    return [
      problem(
        'CODE_NOT_LINKED',
        `Cost code ${line.costCode} has no counterpart in CMiC.`,
        at('costCode'),
        'Use a code that came from CMiC, or add it to the job in CMiC and import it.',
      ),
    ];
  if (!type)
    return [
      problem(
        'CODE_NOT_LINKED',
        `Cost type ${line.costTypeCode} has no counterpart in CMiC.`,
        at('costType'),
        'Use a cost type that came from CMiC.',
      ),
    ];
  if (!category)
    return [
      problem(
        'CODE_NOT_LINKED',
        `The CMiC job does not use ${line.costCode} with ${line.costTypeCode}.`,
        at('costType'),
        'Add the category to the cost code on the job in CMiC.',
        true,
      ),
    ];
  if (!category.isActive)
    return [
      problem(
        'CODE_NOT_LINKED',
        `${line.costCode} with ${line.costTypeCode} is inactive on the CMiC job.`,
        at('costCode'),
        'Activate it in CMiC, or move the line.',
        true,
      ),
    ];
  return [];
}

function amountProblems({ line }: LineSource): Problem[] {
  const path = ['lines', line.lineId, 'amount'];
  if (line.amount === null) return [problem('BAD_INPUT', 'The line has no amount.', path, 'Enter it in Procore.')];
  switch (amountProblem(line.amount)) {
    case null:
      return [];
    case 'TOO_MANY_DECIMALS':
      return [
        problem(
          'AMOUNT_PRECISION',
          `${line.amount} has more than two decimals; CMiC keeps two, and nothing is rounded.`,
          path,
          'Correct the amount in Procore.',
        ),
      ];
    default:
      return [problem('BAD_INPUT', `${line.amount} cannot be sent to CMiC.`, path, 'Correct the amount in Procore.')];
  }
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

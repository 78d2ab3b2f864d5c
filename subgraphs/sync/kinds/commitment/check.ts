import { compare } from '../../../../kernel/money.ts';
import { amountProblem } from '../../../cmic/kinds/commitment/draft.ts';
import { limits } from '../../../cmic/limits.ts';
import { type Problem, problem } from '../../problem.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { type Drafts, differences } from './drafts.ts';
import type { CommitmentSource, LineSource } from './read.ts';

/** Why a commitment cannot go to CMiC as it is, most basic first; empty: it can (domain, section 2, commitments; procore reference 7.4; cmic reference 14). Pure. */
export function commitmentProblems(source: CommitmentSource, answers: Answers, drafts: Drafts | null): Problem[] {
  return [
    ...projectProblems(source),
    ...statusProblems(source),
    ...vendorProblems(source),
    ...lineProblems(source),
    ...numberProblems(source, answers),
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

function numberProblems({ number, commitment }: CommitmentSource, answers: Answers): Problem[] {
  const problems: Problem[] = [];
  const invalid = (message: string) =>
    problem(
      'NUMBER_INVALID',
      message,
      numberPath(answers),
      'Give another number with the answers, or correct it in Procore.',
    );
  if (number === null || number.trim() === '') problems.push(invalid('The commitment has no number.'));
  else if (number.length > limits.subcontractNumber)
    problems.push(
      invalid(`The number "${number}" has ${number.length} characters; CMiC takes ${limits.subcontractNumber}.`),
    );
  else if (!/^[A-Za-z0-9][A-Za-z0-9 ._/-]*$/.test(number) || number !== number.trim())
    problems.push(invalid(`The number "${number}" has characters that CMiC does not take.`));
  const percent = commitment.retainagePercent;
  if (percent !== null && (compare(percent, '0') < 0 || compare(percent, '100') > 0))
    problems.push(
      problem('BAD_INPUT', `A retainage of ${percent} % cannot be.`, ['retainagePercent'], 'Correct it in Procore.'),
    );
  else if (percent !== null && amountProblem(percent) !== null)
    problems.push(
      problem(
        'AMOUNT_PRECISION',
        `A retainage of ${percent} % has more than two decimals.`,
        ['retainagePercent'],
        'Correct it in Procore.',
      ),
    );
  return problems;
}

/** One commitment is one document: another number is refused while an earlier one holds it, or may yet. */
function elsewhereProblems({ elsewhere, elsewhereUnknown }: CommitmentSource, answers: Answers): Problem[] {
  if (elsewhere.length > 0)
    return [
      problem(
        'NUMBER_INVALID',
        `It was written as ${elsewhere.join(', ')} already.`,
        numberPath(answers),
        'Retry under that number, or void that document in CMiC first.',
      ),
    ];
  if (elsewhereUnknown)
    return [
      problem(
        'NUMBER_INVALID',
        'A send under the former number may still land in CMiC.',
        numberPath(answers),
        'Try again in a few minutes.',
        true,
      ),
    ];
  return [];
}

/** The number is taken when what stands there is not what we would write. The same content is adopted, never written again. */
function conflictProblems(
  { existing, number, lines }: CommitmentSource,
  answers: Answers,
  drafts: Drafts | null,
): Problem[] {
  if (!existing || !drafts) return [];
  const found = differences(existing, drafts);
  // Without our reference nothing says that we wrote it: only the whole document counts as the same.
  if (existing.reference === null && existing.lines.length !== lines.length)
    found.push(`it has ${existing.lines.length} lines`);
  if (found.length === 0) return [];
  const suggestion = `${number}`.slice(0, limits.subcontractNumber - 2);
  return [
    problem(
      'NUMBER_TAKEN',
      `CMiC has another subcontract ${existing.id}: ${found.join('; ')}.`,
      numberPath(answers),
      `Approve with another number, such as "${suggestion}-A".`,
    ),
  ];
}

function numberPath(answers: Answers): string[] {
  return answers.number ? ['input', 'answers', 'number'] : ['number'];
}

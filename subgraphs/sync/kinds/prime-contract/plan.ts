import { asMoney, equal, sum } from '../../../../kernel/money.ts';
import { type Problem, problem } from '../../problem.ts';
import { importFingerprint, type Plan } from '../../transfer/plan.ts';
import { type HeaderItem, statusFor } from './header.ts';
import type { ContractLines } from './lines.ts';
import type { PrimeContractSource } from './read.ts';

/** The plan of a prime contract's import: the header and its lines, created or with the members that differ. Pure. */
export function primeContractPlan(source: PrimeContractSource, header: HeaderItem, lines: ContractLines): Plan {
  const { contract, project, jobId, codes, types } = source;
  const { items, bad, warnings, left } = lines;
  const rows = [
    { action: header.action, resource: 'prime_contracts', key: header.key, fields: header.fields },
    ...items.map(({ action, key, fields }) => ({ action, resource: 'prime_contract_line_items', key, fields })),
  ];
  const codesMissing = bad.some(({ code }) => code === 'CODE_NOT_LINKED');
  const resolved = [...codes, ...types];
  return {
    direction: 'IMPORT',
    fingerprint: importFingerprint('PRIME_CONTRACT', contract.id, rows),
    rows,
    references: [
      `job ${jobId} -> project ${project.id} (${project.linked ? 'linked' : 'by our mark'})`,
      ...resolved.map(([cmicId, end]) => `${cmicId} -> ${end.procoreId} (${end.linked ? 'linked' : 'by our mark'})`),
    ],
    prerequisites: [
      {
        name: 'Every code of its lines is in Procore',
        met: !codesMissing,
        fix: codesMissing ? `importProjectWbs with id "${jobId}".` : null,
      },
    ],
    notTravelling: [
      ...staying(source),
      ...left,
      ...warnings,
      ...amountWarnings(source),
      ...bad.map(({ key, reason }) => `${key}: ${reason}`),
    ],
    locks: [],
    problems: primeContractProblems(source),
  };
}

/** A contract whose header and lines disagree about its amount: Procore adds up the lines. A contract with a line that cannot be read is not compared. */
export function amountWarnings({ contract, lines }: PrimeContractSource): string[] {
  const amounts = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value.amount]));
  if (contract.amount === null || amounts.length < lines.length) return [];
  const total = sum(amounts);
  if (equal(contract.amount, total)) return [];
  const [header, below] = [asMoney(contract.amount, '').amount, asMoney(total, '').amount];
  return [
    `CMiC's header of ${contract.id} says ${header} and its lines sum to ${below}; Procore shows the lines' sum.`,
  ];
}

/** What stands in the way of the whole contract. */
function primeContractProblems({ contract, link, there }: PrimeContractSource): Problem[] {
  if (link && link.state === 'UNLINKING')
    return [
      problem('ALREADY_LINKED', `${contract.id} is being unlinked.`, ['input', 'id'], 'Try again in a moment.', true),
    ];
  if (link && !there)
    return [
      problem(
        'ALREADY_LINKED',
        `${contract.id} is linked to ${link.procoreId}, which Procore does not show any more.`,
        ['input', 'id'],
        "Restore it in Procore, or give our app back its right to see the project's prime contracts.",
        true,
      ),
    ];
  const mark = there?.originId ?? null;
  if (there && mark !== null && mark !== contract.id)
    return [
      problem(
        'ALREADY_LINKED',
        `Procore marks ${there.id} as ${mark}, not as ${contract.id}.`,
        ['originId'],
        'Find out which integration wrote the mark; it is never overwritten.',
      ),
    ];
  return [];
}

/** What a contract has in CMiC that Procore is not told. */
function staying({ contract, lines }: PrimeContractSource): string[] {
  const values = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const some = (isThere: boolean, what: string) => (isThere ? [what] : []);
  const { customer, originalAmount, amount, statusCode } = contract;
  const changed = originalAmount !== null && amount !== null && !equal(originalAmount, amount);
  return [
    ...some(customer !== null, `The customer ${customer}: the owner is chosen in Procore.`),
    ...some(changed, `The original amount ${originalAmount}: the lines bring the amounts of now, changes included.`),
    ...some(
      statusFor(contract) === undefined,
      `The status ${statusCode ?? '(none)'}: Procore has no such status, and keeps its own.`,
    ),
    ...some(
      values.some(({ units }) => units !== null && !equal(units, '0')),
      'Units of lines: only amounts travel.',
    ),
    ...some(
      values.some(({ billingType }) => billingType !== null),
      'Billing types of lines.',
    ),
    ...some(
      values.some(({ retainagePercent: own }) => own !== null && !equal(own, contract.retainagePercent ?? '0')),
      'Retainage of single lines: the percentage of the contract travels.',
    ),
  ];
}

import { asMoney, equal, sum } from '../../../../kernel/money.ts';
import type { CmicPrimeContractLineRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import { type Problem, problem } from '../../problem.ts';
import { importFingerprint, type Plan } from '../../transfer/plan.ts';
import { type HeaderItem, statusFor } from './header.ts';
import { type ContractLines, originalOf } from './lines.ts';
import { isByChangesAlone } from './originals.ts';
import type { PrimeContractSource } from './read.ts';

/** The plan of a prime contract's import: the header and its lines, created or with the members that differ. `warnings` are what people are told after it as well. Pure. */
export function primeContractPlan(
  source: PrimeContractSource,
  header: HeaderItem,
  { items, bad, left }: ContractLines,
  warnings: readonly string[],
): Plan {
  const { contract, project, jobId, codes, types } = source;
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
    notTravelling: [...staying(source), ...left, ...warnings, ...bad.map(({ key, reason }) => `${key}: ${reason}`)],
    locks: [],
    problems: primeContractProblems(source),
  };
}

/**
 * A contract whose header and lines disagree about its amount, since Procore adds up the lines, or about what of it was signed. A contract with a line that cannot be read is not compared.
 */
export function amountWarnings({ contract, lines, originals }: PrimeContractSource): string[] {
  const unexplained = originals.ok && originals.basis === 'UNEXPLAINED' ? [originals.note ?? ''] : [];
  const amounts = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value.amount]));
  if (contract.amount === null || amounts.length < lines.length) return unexplained;
  const total = sum(amounts);
  if (equal(contract.amount, total)) return unexplained;
  const [header, below] = [asMoney(contract.amount, '').amount, asMoney(total, '').amount];
  return [
    `CMiC's header of ${contract.id} says ${header} and its lines sum to ${below}; Procore follows the lines.`,
    ...unexplained,
  ];
}

/** What stands in the way of the whole contract. */
function primeContractProblems({ contract, link, there, originals }: PrimeContractSource): Problem[] {
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
  if (!originals.ok)
    return [
      problem(
        'SOURCE_UNAVAILABLE',
        `Nobody can say what ${contract.id} was signed for: ${originals.reason}`,
        ['lines'],
        "Mend it in CMiC, or show it to our user; until then Procore's lines stay. Then import again.",
        true,
      ),
    ];
  return [];
}

/** What a contract has in CMiC that Procore is not told. */
function staying(source: PrimeContractSource): string[] {
  const { contract, lines, originals } = source;
  const values = lines.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const some = (isThere: boolean, what: string) => (isThere ? [what] : []);
  const { customer, originalAmount, amount, statusCode } = contract;
  const isUnchanged = originals.ok && originals.basis === 'SIGNED' && originals.note === null;
  const differs = isUnchanged && originalAmount !== null && amount !== null && !equal(originalAmount, amount);
  return [
    ...some(customer !== null, `The customer ${customer}: the owner is chosen in Procore.`),
    ...some(
      differs,
      `The original amount ${originalAmount && asMoney(originalAmount, '').amount}: the lines travel as they are, no posted change item explains the rest.`,
    ),
    ...changedLines(source, values),
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

/** What posted change items billed on its lines since they were signed. */
function changedLines(source: PrimeContractSource, lines: readonly CmicPrimeContractLineRecord[]): string[] {
  const { originals } = source;
  const note = originals.ok && originals.basis === 'SIGNED' ? originals.note : null;
  const changed = lines.flatMap((line) => {
    const original = originalOf(source, line);
    if (original.taken === null) return [];
    const [taken, now] = [asMoney(original.taken, '').amount, asMoney(line.amount, '').amount];
    const by = `posted change items (${original.items.join(', ')})`;
    return isByChangesAlone(original)
      ? [`Bill code ${line.billCode}: ${now}, all of it by ${by}, which change orders bring.`]
      : [`Bill code ${line.billCode}: ${taken} of its ${now} by ${by}, which change orders bring.`];
  });
  return [...(note ? [note] : []), ...changed];
}

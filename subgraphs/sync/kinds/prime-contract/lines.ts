import { asMoney, decimals, equal } from '../../../../kernel/money.ts';
import type { CmicPrimeContractLineRecord } from '../../../cmic/kinds/prime-contract/record.ts';
import type { PrimeContractLineUpdate } from '../../../procore/kinds/prime-contract/client.ts';
import type { ProcorePrimeContractLineRecord } from '../../../procore/kinds/prime-contract/line-record.ts';
import { sameName } from '../../importing/codes.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import type { PlanField } from '../../transfer/plan.ts';
import { isByChangesAlone, type OriginalLine } from './originals.ts';
import { codeIdOf, type PrimeContractSource, typeIdOf } from './read.ts';

/** A line, one for each bill code. Its key is the CMiC id, `ZZ/24-010/jb-24-010/<bill code>`, which is our mark. */
export interface LineItem extends ImportItem {
  stage: 'line';
  update: PrimeContractLineUpdate;
  fields: PlanField[];
}

export interface ContractLines {
  items: LineItem[];
  bad: BadRow[];
  /** What people are told of lines that are left alone. */
  warnings: string[];
  left: string[];
}

/** One line per bill code, at what it was signed for, against those that stand with our mark. One that came wholly by change items does not travel. A line that is gone in CMiC is left alone, with a warning: an absence never deletes. Pure. */
export function contractLines(source: PrimeContractSource, currency: string): ContractLines {
  const result: ContractLines = { items: [], bad: [], warnings: [], left: [] };
  const { contract, lines, standing } = source;
  const byMark = new Map(standing.map((line) => [line.originId, line]));
  const told = new Set(lines.map(({ id }) => id));
  for (const { id, value } of lines) {
    if (value instanceof Error) result.bad.push(unreadable(id ?? contract.id, value));
    else {
      const original = originalOf(source, value);
      const was = byMark.get(value.id) ?? null;
      if (!was && isByChangesAlone(original)) continue;
      const found = lineItem(source, { ...value, amount: original.amount }, was, currency);
      if ('reason' in found) result.bad.push(found);
      else result.items.push(found);
    }
  }
  // A row whose key cannot be read may be any of the lines that seem to be gone.
  const isWhole = !told.has(null);
  for (const line of standing) {
    const { originId } = line;
    if (originId === null)
      result.left.push(`Line ${line.id} (${line.description ?? 'without a description'}): only Procore has it.`);
    else if (isWhole && originId.startsWith(`${contract.id}/`) && !told.has(originId))
      result.warnings.push(`${originId} is not in CMiC any more; its line ${line.id} in Procore is left alone.`);
  }
  return result;
}

/** What a line was signed for; as it is now where nobody can say, since such a plan is refused. */
export function originalOf(
  { originals }: PrimeContractSource,
  { id, amount }: CmicPrimeContractLineRecord,
): OriginalLine {
  return (originals.ok && originals.lines.get(id)) || { amount, taken: null, items: [] };
}

function lineItem(
  source: PrimeContractSource,
  line: CmicPrimeContractLineRecord,
  was: ProcorePrimeContractLineRecord | null,
  currency: string,
): LineItem | BadRow {
  const code = source.codes.get(codeIdOf(line) ?? '');
  const type = source.types.get(typeIdOf(line) ?? '');
  const bad = badRow(source, line, currency);
  if (bad || !code || !type) return bad ?? unresolved(source, line, code === undefined);
  const wanted = {
    costCodeId: code.procoreId,
    costTypeId: type.procoreId,
    description: line.name,
    amount: asMoney(line.amount, '').amount,
  };
  const members = Object.keys(names) as (keyof typeof names)[];
  const item = { stage: 'line', key: line.id } as const;
  if (!was) {
    const fields = [
      { name: 'origin_id', from: null, to: line.id },
      ...members.map((member) => ({ name: names[member], from: null, to: wanted[member] })),
    ];
    return { ...item, action: 'CREATE', procoreId: null, update: { originId: line.id, ...wanted }, fields };
  }
  const differing = members.filter((member) => !isSame(member, was[member], wanted[member]));
  const shown = differing.length === 0 ? members : differing;
  const fields = shown.map((member) => ({
    name: names[member],
    from: was[member],
    to: differing.length === 0 ? was[member] : wanted[member],
  }));
  const update = { originId: line.id, ...Object.fromEntries(differing.map((member) => [member, wanted[member]])) };
  return { ...item, action: differing.length === 0 ? 'KEEP' : 'UPDATE', procoreId: was.id, update, fields };
}

/** The REST names of the members that travel. */
const names = {
  costCodeId: 'cost_code_id',
  costTypeId: 'line_item_type_id',
  description: 'description',
  amount: 'amount',
} as const;

function isSame(member: keyof typeof names, standing: string | null, wanted: string): boolean {
  if (member === 'amount') return standing !== null && equal(standing, wanted);
  return member === 'description' ? sameName(standing, wanted) : standing === wanted;
}

function badRow(source: PrimeContractSource, line: CmicPrimeContractLineRecord, currency: string): BadRow | null {
  const bad = (reason: string, fix: string, code: BadRow['code']): BadRow => ({ key: line.id, reason, fix, code });
  const where = `Bill code ${line.billCode}`;
  if (line.costCode === null)
    return bad(`${where} is on no cost code.`, 'Give it one in CMiC, then import again.', 'CODE_NOT_LINKED');
  if (line.category === null)
    return bad(
      `${where} is on ${line.costCode} without a category.`,
      'Give it one in CMiC, then import again.',
      'COST_TYPE_MISSING',
    );
  const unlinked = !source.codes.has(codeIdOf(line) ?? '');
  if (unlinked || !source.types.has(typeIdOf(line) ?? '')) return unresolved(source, line, unlinked);
  if (decimals(line.amount) > 2)
    return bad(
      `${where} is ${line.amount}: more than two decimals, and nothing is rounded.`,
      'Correct the amount in CMiC.',
      'AMOUNT_PRECISION',
    );
  if (line.currency !== null && line.currency !== currency)
    return bad(
      `${where} is in ${line.currency}; the company's currency is ${currency}.`,
      'Leave it in CMiC.',
      'BAD_INPUT',
    );
  return null;
}

function unresolved({ jobId }: PrimeContractSource, line: CmicPrimeContractLineRecord, isCode: boolean): BadRow {
  const what = isCode ? `cost code ${line.costCode} of job ${line.job}` : `cost type ${line.category}`;
  return {
    key: line.id,
    reason: `Bill code ${line.billCode} is on ${what}, which is not in Procore.`,
    fix: `Bring the codes of the project first: importProjectWbs with id "${jobId}".`,
    code: 'CODE_NOT_LINKED',
  };
}

function unreadable(key: string, error: Error): BadRow {
  return { key, reason: error.message, fix: 'Mend the row in CMiC, then import again.' };
}

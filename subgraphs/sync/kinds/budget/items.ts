import { joinId } from '../../../../kernel/ids.ts';
import { asMoney, compare, decimals, equal } from '../../../../kernel/money.ts';
import type { CmicJobCategoryRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import type { ProcoreBudgetLineRecord } from '../../../procore/kinds/budget/record.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import type { ProcoreEnd } from '../../link/to-procore.ts';

/** An estimate of CMiC as a line of Procore's budget. Its key is the job category's id: `ZZ/24-010/03-100/S`. */
export interface BudgetItem extends ImportItem {
  /** `1001/cc-88`; the code of a sub job puts the line below the sub job. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
  /** Decimal text with two decimals. */
  amount: string;
  /** What stands in Procore now; null for a line that is to be created. */
  was: string | null;
}

/** Both sides of a budget, with what CMiC's codes stand for in Procore. */
export interface BudgetSides {
  categories: readonly CmicJobCategoryRecord[];
  lines: readonly ProcoreBudgetLineRecord[];
  /** By job cost code, `ZZ/24-010/03-100`. */
  codes: ReadonlyMap<string, ProcoreEnd>;
  /** By category, `ZZ/cat-S`. */
  types: ReadonlyMap<string, ProcoreEnd>;
  controlJobId: string;
}

export interface BudgetItems {
  items: BudgetItem[];
  bad: BadRow[];
  /** Left alone, and why. */
  left: string[];
}

/**
 * One line per sub job x cost code x cost type. An estimate of nothing creates no line, and empties one that stands; an estimate that CMiC does not have leaves a standing line alone, and
 * so does a line that only Procore has (domain, section 2, budget; procore reference 8.2). Pure.
 */
export function budgetItems(sides: BudgetSides): BudgetItems {
  const result: BudgetItems = { items: [], bad: [], left: [] };
  const standing = new Map(sides.lines.map((line) => [placeOf(line.costCodeId, line.costTypeId), line]));
  const ours = new Set<string>();
  for (const category of [...sides.categories].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const code = sides.codes.get(codeIdOf(category));
    const type = sides.types.get(typeIdOf(category));
    const line = (code && type && standing.get(placeOf(code.procoreId, type.procoreId))) ?? null;
    if (line) ours.add(line.id);
    const amount = category.originalBudget;
    const isNothing = amount === null || equal(amount, '0');
    if (!line && isNothing) continue;
    if (!line && !category.isActive) {
      result.left.push(`${category.id} is inactive in CMiC; its estimate of ${amount} creates no line.`);
      continue;
    }
    if (line && amount === null) {
      result.left.push(`${category.id} has no estimate in CMiC: the ${money(line.originalAmount)} in Procore stay.`);
      continue;
    }
    const wrong = badRow(sides, category, code, type);
    if (wrong) result.bad.push(wrong);
    else if (code && type)
      result.items.push(item(category.id, money(amount ?? '0'), code.procoreId, type.procoreId, line));
  }
  for (const line of sides.lines) if (!ours.has(line.id)) result.left.push(onlyProcore(line));
  return result;
}

/** `ZZ/24-010/03-100` of `ZZ/24-010/03-100/S`. */
export function codeIdOf({ company, job, costCode }: CmicJobCategoryRecord): string {
  return joinId(company, job, costCode);
}

/** `ZZ/cat-S`. */
export function typeIdOf({ company, category }: CmicJobCategoryRecord): string {
  return joinId(company, `cat-${category}`);
}

/** The key by which lines of both sides meet: Procore has one line for each budget code. */
export function placeOf(costCodeId: string | null, costTypeId: string | null): string {
  return `${costCodeId} x ${costTypeId}`;
}

function item(
  key: string,
  amount: string,
  costCodeId: string,
  costTypeId: string,
  line: ProcoreBudgetLineRecord | null,
): BudgetItem {
  const places = { key, costCodeId, costTypeId, amount };
  if (!line) return { ...places, action: 'CREATE', procoreId: null, was: null };
  const action = equal(line.originalAmount, amount) ? 'KEEP' : 'UPDATE';
  return { ...places, action, procoreId: line.id, was: money(line.originalAmount) };
}

function badRow(
  { controlJobId }: BudgetSides,
  category: CmicJobCategoryRecord,
  code: ProcoreEnd | undefined,
  type: ProcoreEnd | undefined,
): BadRow | null {
  const bad = (reason: string, fix: string, more: Partial<BadRow>) => ({ key: category.id, reason, fix, ...more });
  const { originalBudget: amount, job } = category;
  const jobId = joinId(category.company, job);
  const below = jobId === controlJobId ? '' : ` (importSubJob with id "${jobId}" where the sub job is not there yet)`;
  if (!code)
    return bad(
      `Cost code ${category.costCode} of job ${job} is not in Procore.`,
      `Bring the codes of the project first: importProjectWbs with id "${controlJobId}"${below}.`,
      { code: 'CODE_NOT_LINKED' },
    );
  if (!type)
    return bad(
      `Cost type ${category.category} is not in Procore.`,
      `Bring the company's cost types and then the project's codes: importCompanyWbs, importProjectWbs with id "${controlJobId}".`,
      { code: 'CODE_NOT_LINKED' },
    );
  if (amount !== null && decimals(amount) > 2)
    return bad(
      `The estimate of ${amount} has more than two decimals; nothing is rounded.`,
      'Correct the estimate in CMiC.',
      { code: 'AMOUNT_PRECISION' },
    );
  // A line of the budget comes from an estimate above nothing (procore reference 8.2).
  if (amount !== null && compare(amount, '0') < 0)
    return bad(`An estimate of ${amount} is below zero.`, 'Correct the estimate in CMiC.', {});
  return null;
}

function onlyProcore({ id, costCode, costType, originalAmount }: ProcoreBudgetLineRecord): string {
  const where = [costCode, costType].filter((part) => part !== null).join(' x ');
  const what = where === '' ? id : `${id} (${where})`;
  return `${what}: only Procore has this line of ${money(originalAmount)}; it is left alone.`;
}

/** With two decimals at least, never rounded. */
function money(amount: string): string {
  return asMoney(amount, '').amount;
}

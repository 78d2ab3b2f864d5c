import { moveContracts } from './contract-effects.ts';
import { jcjobcategory, jcjobcostcodes } from './job-codes.ts';
import { sum } from './money.ts';
import { pciLinesOf } from './pci.ts';
import { roleOf } from './pci-setup.ts';
import type { Context, Resource, Row } from './types.ts';

/** How an effect is written: with the stamps of now, or without for the story's past. */
export type Write = (resource: Resource, row: Row, change: Row) => void;

/**
 * What the posting of a PCI changes: the current cost budget of each category that it names (the original one for an original budget PCI)
 * with the projection, the revenue budget of each cost code, and of external ones and transfers the contracts with the owner.
 */
export function applyPci(pci: Row, cmic: Context, write: Write): void {
  move(pci, cmic, write, 1);
}

/** Takes back what the posting of a PCI changed. */
export function revertPci(pci: Row, cmic: Context, write: Write): void {
  move(pci, cmic, write, -1);
}

function move(pci: Row, cmic: Context, write: Write, sign: 1 | -1): void {
  const role = roleOf(cmic, pci);
  const lines = pciLinesOf(cmic, pci);
  const costs = totals(lines, 'CmdBudgAmt', ['CmdJobCode', 'CmdPhsCode', 'CmdCatCode']);
  for (const { line, amount } of costs) {
    const [category] = cmic.db.table('jcjobcategory').where({
      JcatCompCode: line.CmdCompCode ?? null,
      JcatJobCode: line.CmdJobCode ?? null,
      JcatPhsCode: line.CmdPhsCode ?? null,
      JcatCode: line.CmdCatCode ?? null,
    });
    if (!category) continue;
    const changed = costChange(category, role, amount * sign, cmic);
    if (changed) write(jcjobcategory, category, { ...changed, ...projection(pci, category, changed, cmic) });
  }
  if (role === 'INTERNAL') return;
  for (const { line, amount } of totals(lines, 'CmdBillAmt', ['CmdJobCode', 'CmdPhsCode'])) {
    const [code] = cmic.db.table('jcjobcostcodes').where({
      GjjpCompCode: line.CmdCompCode ?? null,
      GjjpJobCode: line.CmdJobCode ?? null,
      GjjpCode: line.CmdPhsCode ?? null,
    });
    if (code) write(jcjobcostcodes, code, revenueChange(code, role, amount * sign, cmic));
  }
  if (role !== 'ORIGINAL') moveContracts(pci, cmic, write, sign);
}

function costChange(category: Row, role: string, amount: number, { settings }: Context): Row | undefined {
  const original = Number(category.JcatObudgCostAmt ?? 0);
  const changes = Number(category.JcatChgOrdCostAmt ?? 0);
  if (role === 'ORIGINAL') {
    const after = settings.originalBudgetPci === 'set' ? amount : sum([original, amount]);
    return { JcatObudgCostAmt: after, JcatChgOrdCostAmt: changes, JcatBudgCostAmt: sum([after, changes]) };
  }
  if (role === 'INTERNAL' && !settings.internalChangesUpdateBudget) return undefined;
  const after = sum([changes, amount]);
  return { JcatChgOrdCostAmt: after, JcatBudgCostAmt: sum([original, after]) };
}

/** Method A adds the change to the projection; R takes the largest of the current budget, what is spent, and the projection so far. */
function projection(pci: Row, category: Row, changed: Row, cmic: Context): Row {
  if (!cmic.settings.projectionOnPosting) return {};
  const before = Number(category.JcatProjCostAmt ?? 0);
  const budget = Number(changed.JcatBudgCostAmt);
  if (pci.CmmCalcProjAmtMethod === 'A') {
    return { JcatProjCostAmt: sum([before, budget, -Number(category.JcatBudgCostAmt ?? 0)]) };
  }
  return { JcatProjCostAmt: Math.max(budget, spentOn(category, cmic), before) };
}

function spentOn(category: Row, { db }: Context): number {
  const rows = db.table('jcdetailposted').where({
    JcdtCompCode: category.JcatCompCode ?? null,
    JcdtJobCode: category.JcatJobCode ?? null,
    JcdtPhsCode: category.JcatPhsCode ?? null,
    JcdtCatCode: category.JcatCode ?? null,
    JcdtTypeCode: 'C',
  });
  return sum(rows.map((row) => Number(row.JcdtAmt)));
}

function revenueChange(code: Row, role: string, amount: number, { settings }: Context): Row {
  const original = Number(code.GjjpObudgRevenueAmt ?? 0);
  const current = Number(code.GjjpEbudgRevenueAmt ?? code.GjjpObudgRevenueAmt ?? 0);
  if (role !== 'ORIGINAL') return { GjjpEbudgRevenueAmt: sum([current, amount]) };
  const after = settings.originalBudgetPci === 'set' ? amount : sum([original, amount]);
  return { GjjpObudgRevenueAmt: after, GjjpEbudgRevenueAmt: sum([current, after, -original]) };
}

/** The amounts of the lines that have one, added up by place; each sum with one of its lines. */
function totals(lines: readonly Row[], name: string, place: readonly string[]): { line: Row; amount: number }[] {
  const groups = new Map<string, Row[]>();
  for (const line of lines.filter((each) => each[name] != null)) {
    const at = place.map((each) => line[each]).join('\n');
    groups.set(at, [...(groups.get(at) ?? []), line]);
  }
  return [...groups.values()].flatMap((group) => {
    const [line] = group;
    return line ? [{ line, amount: sum(group.map((each) => Number(each[name]))) }] : [];
  });
}

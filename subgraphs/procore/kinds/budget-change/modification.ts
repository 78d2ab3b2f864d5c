import { subtract } from '../../../../kernel/money.ts';
import type { Row } from '../../rows.ts';
import type { ProcoreBudgetLineRecord } from '../budget/record.ts';
import type { ProcoreBudgetAdjustmentRecord } from './line-record.ts';
import type { BudgetModificationRow, ProcoreBudgetChangeRecord } from './record.ts';

/**
 * A modification in the words of a budget change: what one budget line gives and the other receives. A budget line that cannot be found has no codes; one that cannot be read may
 * be any of those, and is the modification's fault.
 */
export function modificationRecord(
  projectId: string,
  row: BudgetModificationRow,
  lines: readonly Row<ProcoreBudgetLineRecord>[],
): Row<ProcoreBudgetChangeRecord> {
  const found = (id: string) => lines.find((line) => !(line instanceof Error) && line.id === id);
  const wanted = row.fromLineId === null ? [row.toLineId] : [row.fromLineId, row.toLineId];
  const fault = lines.find((line) => line instanceof Error);
  if (fault instanceof Error && wanted.some((id) => !found(id))) return fault;

  const side = (lineId: 'from' | 'to', budgetLineId: string, amount: string | null): ProcoreBudgetAdjustmentRecord => {
    const line = found(budgetLineId);
    const known = line && !(line instanceof Error) ? line : null;
    return {
      id: `${row.id}/${lineId}`,
      lineId,
      type: lineId === 'to' ? 'change_event' : 'budget_change',
      number: '1',
      amount,
      quantity: null,
      unitCost: null,
      uom: null,
      description: row.notes,
      comment: null,
      flatCode: null,
      costCodeId: known?.costCodeId ?? null,
      costTypeId: known?.costTypeId ?? null,
      budgetCodeId: known?.budgetCodeId ?? null,
      subJobId: known?.subJobId ?? null,
    };
  };
  const given = row.amount === null ? null : subtract('0', row.amount);
  const { fromLineId, toLineId, notes, ...told } = row;
  return {
    ...told,
    projectId,
    sort: 'BUDGET_MODIFICATION',
    number: null,
    title: null,
    description: notes,
    // It holds as soon as it is there.
    status: 'APPROVED',
    statusText: null,
    erpStatus: null,
    adjustments: [...(fromLineId === null ? [] : [side('from', fromLineId, given)]), side('to', toLineId, row.amount)],
  };
}

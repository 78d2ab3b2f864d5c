import { z } from 'zod';
import { amount, checkRecord, key, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import { nameOf } from '../../members.ts';

/** One side of a budget change: what one budget code receives or gives. Amounts are decimal text in the company's currency. */
export interface ProcoreBudgetAdjustmentRecord extends CodePlace {
  /** `1001/bc-7/change_event-1`: Procore counts the lines of both types apart, so an id names a line only together with its type. */
  id: string;
  /** Procore's own id of the line; of a modification `from` or `to`. */
  lineId: string;
  /** `change_event` receives, `budget_change` gives. */
  type: string | null;
  /** Lines of one number belong together: a transfer. */
  number: string | null;
  /** Positive where the code receives, negative where it gives. */
  amount: string | null;
  quantity: string | null;
  unitCost: string | null;
  uom: string | null;
  description: string | null;
  comment: string | null;
  /** `03-100.S`. */
  flatCode: string | null;
}

const line = z.object({
  id: key,
  type: text,
  adjustment_number: text,
  amount,
  quantity: amount,
  unit_cost: amount,
  uom: nameOf,
  description: text,
  comment: text,
  ...codeMembers,
});
const shownCode = z.object({ wbs_code: z.object({ flat_code: text }).nullish().catch(null) });

/** Reads an adjustment line of a budget change (`1001/bc-7`). */
export function readAdjustment(
  value: unknown,
  owner: { id: string; companyId: string; projectId: string },
  path: string,
  where: string,
): ProcoreBudgetAdjustmentRecord {
  const row = checkRecord(line, value, 'PROCORE', path, where);
  const shown = checkRecord(shownCode, value, 'PROCORE', path, where);
  return {
    id: `${owner.id}/${row.type ?? 'line'}-${row.id}`,
    lineId: row.id,
    type: row.type,
    number: row.adjustment_number,
    amount: row.amount,
    quantity: row.quantity,
    unitCost: row.unit_cost,
    uom: row.uom,
    description: row.description,
    comment: row.comment,
    ...codePlace(row, owner.companyId, owner.projectId),
    flatCode: shown.wbs_code?.flat_code ?? null,
  };
}

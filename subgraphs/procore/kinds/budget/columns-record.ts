import { z } from 'zod';
import { type Fault, garbage } from '../../../../kernel/errors.ts';
import type { DecimalText } from '../../../../kernel/money.ts';
import { amount, checkRecord, text } from '../../../../kernel/records.ts';
import type { Check } from '../../rows.ts';

/** What a row of a budget view says in columns that the view names. */
export interface ProcoreBudgetColumns {
  /** The view's own name of the row. */
  id: string;
  /** By column: decimal text in the company's currency, null where the cell is empty, a fault where the view has no such column or it holds no amount. */
  values: Record<string, DecimalText | null | Fault>;
}

const row = z.object({ id: text, budget_row_id: text });

/** Reads columns of a detail row by the names that people see, since those are their keys (reference 5.6). A column that cannot be read spoils no other. */
export function checkColumns(projectId: string, names: readonly string[]): Check<ProcoreBudgetColumns> {
  return (value, path, where) => {
    const read = checkRecord(row, value, 'PROCORE', path, where);
    const cells = value as Record<string, unknown>;
    const cell = (name: string): DecimalText | null | Fault => {
      if (cells[name] === undefined) return garbage('PROCORE', path, `${where}["${name}"] is missing`);
      const told = amount.safeParse(cells[name]);
      return told.success ? told.data : garbage('PROCORE', path, `${where}["${name}"] is not an amount`);
    };
    return {
      id: `${projectId}/row-${read.budget_row_id ?? read.id ?? where}`,
      values: Object.fromEntries(names.map((name) => [name, cell(name)])),
    };
  };
}

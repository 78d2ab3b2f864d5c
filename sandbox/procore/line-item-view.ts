import { brief } from './cost-code-view.ts';
import { nested } from './cost-types.ts';
import type { Db } from './db.ts';
import { absent, amount, times } from './dress.ts';
import { reference } from './project-view.ts';
import type { LineItemRow } from './rows.ts';

/**
 * A line of a schedule of values. Amounts are text; every seventh line tells quantity, unit cost and total as numbers instead. A line
 * without cost code, cost type or budget code shows the absence in one of its four forms.
 */
export function show(db: Db, row: LineItemRow) {
  return {
    id: row.id,
    amount: amount(row.amount),
    extended_amount: amount(row.amount),
    quantity: figure(row.quantity, row.id),
    unit_cost: figure(row.unit_cost, row.id),
    total_amount: figure(row.amount, row.id),
    extended_type: row.extended_type,
    description: row.description,
    uom: row.uom,
    position: row.position,
    tax_code_id: row.tax_code_id,
    ...costCode(db, row),
    ...costType(db, row),
    ...wbsCode(db, row),
    holder: { id: row.holder_id, holder_type: row.holder_type },
    project: reference(db, row.project_id),
    company: { id: db.company.id, name: db.company.name },
    ...absent('change_event_line_item', row.id),
    origin_id: row.origin_id,
    origin_data: row.origin_data,
    currency_configuration: { currency_iso_code: null },
    ...times(row),
  };
}

const figure = (value: string, id: number): string | number => (id % 7 === 0 ? Number(value) : amount(value));

function costCode(db: Db, row: LineItemRow): Record<string, unknown> {
  const code = row.cost_code_id === null ? undefined : db.costCodes.get(row.cost_code_id);
  if (!code) return absent('cost_code', row.id);
  const subJob = code.sub_job_id === null ? undefined : db.subJobs.get(code.sub_job_id);
  return {
    cost_code: {
      ...brief(code),
      biller: subJob?.name ?? db.projects.get(code.project_id)?.name ?? null,
      biller_id: subJob?.id ?? code.project_id,
      biller_type: subJob ? 'SubJob' : 'Project',
      parent: { id: code.parent_id },
    },
  };
}

function costType(db: Db, row: LineItemRow): Record<string, unknown> {
  const type = row.line_item_type_id === null ? undefined : db.lineItemTypes.get(row.line_item_type_id);
  return type ? { line_item_type: nested(type) } : absent('line_item_type', row.id + 1);
}

function wbsCode(db: Db, row: LineItemRow): Record<string, unknown> {
  const code = row.wbs_code_id === null ? undefined : db.wbsCodes.get(row.wbs_code_id);
  if (!code) return absent('wbs_code', row.id + 2);
  return { wbs_code: { id: code.id, flat_code: code.flat_code, description: code.description } };
}

import type { Errors } from './answers.ts';
import { decimalOf, type Fields, flagOf, idOf, textsOf } from './body.ts';
import { contractFor, ORDER_DATES, ORDER_FLAGS, ORDER_TEXTS, SCOPED_STATUSES, STATUSES } from './change-order-kinds.ts';
import { hiddenPco } from './change-order-lines.ts';
import { orderHeld } from './change-order-locks.ts';
import type { ChangeOrderKind, ChangeOrderRow } from './change-order-rows.ts';
import { pcosOf } from './change-order-totals.ts';
import { same } from './commitment-locks.ts';
import { type Context, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import type { ProjectRow } from './rows.ts';

/** The longest title of a commitment change order that CMiC's connector lets anybody save. */
const TITLE_LENGTH = 200;

/** A change order without a word in it, as every one begins; seeding begins with it too. */
export const BLANK_ORDER = {
  revision: 0,
  title: null,
  description: null,
  status: 'draft',
  grand_total: null,
  schedule_impact_amount: null,
  executed: false,
  private: false,
  paid: false,
  field_change: false,
  signature_required: false,
  due_date: null,
  invoiced_date: null,
  paid_date: null,
  signed_change_order_received_date: null,
  revised_substantial_completion_date: null,
  reviewed_at: null,
  reference: null,
  reason: null,
  deleted_at: null,
  origin_id: null,
  origin_code: null,
  origin_data: null,
};

/** The id under which the project-scoped endpoints know a package: not the package's own. */
export const scopedIdOf = (kind: ChangeOrderKind, id: number): number => (kind === 'commitment' ? 70_000 : 80_000) + id;

/** Makes a change order on a contract of the project; without a number it takes the contract's next one. */
export function createOrder(
  context: Context,
  project: ProjectRow,
  contractId: number,
  fields: Fields,
  only?: ChangeOrderKind,
  id?: number,
): ChangeOrderRow | Errors {
  const { db } = context;
  const contract = contractFor(db, project.id, contractId);
  if (!contract || (only && contract.kind !== only)) return { contract: ['must exist'] };
  const errors = validate(fields, contract.kind, only !== undefined);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.changeOrders.insert({
    ...BLANK_ORDER,
    ...(id === undefined ? {} : { id }),
    kind: contract.kind,
    scoped_id: 0,
    project_id: project.id,
    contract_id: contract.id,
    number: nextNumber(context, contract),
    created_at: time,
    updated_at: time,
  });
  row.scoped_id = scopedIdOf(row.kind, row.id);
  const refusal = apply(context, row, fields);
  if (refusal) db.changeOrders.remove(row.id);
  else hiddenPco(context, row);
  return refusal ?? row;
}

/** Changes the given members. While it waits for accounting nothing may change but its mark. */
export function updateOrder(context: Context, row: ChangeOrderRow, fields: Fields, scoped = false): Errors | undefined {
  const held = orderHeld(context.db, row);
  const touched = Object.keys(fields).filter(
    (name) => !MARK_FIELDS.includes(name) && !same(fields[name], row[name as keyof ChangeOrderRow] as string | null),
  );
  if (held && touched.length > 0) return Object.fromEntries(touched.map((name) => [name, [held]]));
  return validate(fields, row.kind, scoped) ?? apply(context, row, fields);
}

function apply(context: Context, row: ChangeOrderRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('change_order', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  const { number, ...texts } = textsOf(fields, ORDER_TEXTS);
  Object.assign(row, texts);
  if (number) row.number = number;
  for (const name of ORDER_DATES) if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  for (const name of ORDER_FLAGS) row[name] = flagOf(fields, name) ?? row[name];
  if (fields.grand_total !== undefined) row.grand_total = decimalOf(fields.grand_total) ?? null;
  for (const name of ['schedule_impact_amount', 'revision'] as const) {
    const value = idOf(fields, name);
    if (typeof value === 'number') row[name] = value;
  }
  row.updated_at = stamp(context);
  if (typeof fields.status === 'string') setStatus(context, row, fields.status.toLowerCase());
  return undefined;
}

/** Approving sets the date of the review; the potential change orders of the package go with it. */
function setStatus(context: Context, row: ChangeOrderRow, status: string): void {
  if (status === 'approved' && row.status !== 'approved') row.reviewed_at = row.updated_at;
  if (status !== 'approved') row.reviewed_at = null;
  row.status = status;
  for (const pco of pcosOf(context.db, row)) pco.status = status;
}

function validate(fields: Fields, kind: ChangeOrderKind, scoped: boolean): Errors | undefined {
  const { status, title } = fields;
  const words = scoped ? SCOPED_STATUSES : STATUSES;
  if (status !== undefined && !words.includes(String(status).toLowerCase()))
    return { status: ['is not included in the list'] };
  if (kind === 'commitment' && typeof title === 'string' && title.length > TITLE_LENGTH)
    return { title: [`is too long (maximum is ${TITLE_LENGTH} characters)`] };
  const total = fields.grand_total;
  if (total !== undefined && total !== null && decimalOf(total) === undefined)
    return { grand_total: ['is not a number'] };
  return undefined;
}

function nextNumber({ db }: Context, contract: { kind: ChangeOrderKind; id: number }): string {
  const taken = db.changeOrders.where('contract_id', contract.id).filter((row) => row.kind === contract.kind);
  const numbers = new Set(taken.map((row) => row.number));
  for (let n = 1; ; n += 1) {
    const number = String(n).padStart(3, '0');
    if (!numbers.has(number)) return number;
  }
}

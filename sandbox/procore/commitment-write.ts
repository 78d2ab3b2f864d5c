import type { Errors } from './answers.ts';
import { type Fields, flagOf, idOf, textOf, textsOf } from './body.ts';
import { headerLock } from './commitment-locks.ts';
import { type Context, stamp } from './context.ts';
import { type ContractKind, contractsOf, DATES, TEXTS } from './contract-kinds.ts';
import { dateOrNull } from './dates.ts';
import { markOf } from './mark-fields.ts';
import type { ContractRow, ProjectRow } from './rows.ts';

/** Makes a commitment; without a number it takes the project's next free one. */
export function createContract(
  context: Context,
  kind: ContractKind,
  project: ProjectRow,
  fields: Fields,
): ContractRow | Errors {
  const { db } = context;
  const errors = validate(context, kind, project.id, fields, undefined);
  if (errors) return errors;
  const time = stamp(context);
  const dates = Object.fromEntries(DATES.map((name) => [name, null])) as Record<(typeof DATES)[number], null>;
  const texts = Object.fromEntries(TEXTS.map((name) => [name, null])) as Record<(typeof TEXTS)[number], null>;
  const row = kind.table(db).insert({
    type: kind.type,
    project_id: project.id,
    vendor_id: null,
    status: 'Draft',
    executed: false,
    private: false,
    accounting_method: 'amount',
    retainage_percent: null,
    assignee_id: null,
    deleted_at: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
    ...dates,
    ...texts,
    number: nextNumber(context, kind, project.id),
  });
  const refusal = apply(context, kind, row, fields);
  if (refusal) kind.table(db).remove(row.id);
  return refusal ?? row;
}

/** Changes the given members, as far as no lock stands against it. */
export function updateContract(
  context: Context,
  kind: ContractKind,
  row: ContractRow,
  fields: Fields,
): Errors | undefined {
  return (
    headerLock(context.db, row, fields) ??
    validate(context, kind, row.project_id, fields, row.id) ??
    apply(context, kind, row, fields)
  );
}

function apply(context: Context, kind: ContractKind, row: ContractRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set(kind.itemType, row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  const { number, ...texts } = textsOf(fields, TEXTS);
  Object.assign(row, texts);
  if (number) row.number = number;
  for (const name of DATES) if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  const vendorId = idOf(fields, 'vendor_id');
  if (vendorId !== undefined) row.vendor_id = vendorId;
  const retainage = textOf(fields, 'retainage_percent');
  if (retainage !== undefined) row.retainage_percent = retainage;
  const assignee = idOf(fields, 'assignee_id');
  if (assignee !== undefined) row.assignee_id = assignee;
  if (typeof fields.status === 'string') row.status = fields.status;
  if (fields.accounting_method === 'amount' || fields.accounting_method === 'unit')
    row.accounting_method = fields.accounting_method;
  row.executed = flagOf(fields, 'executed') ?? row.executed;
  row.private = flagOf(fields, 'private') ?? row.private;
  row.updated_at = stamp(context);
  return undefined;
}

function validate(
  context: Context,
  kind: ContractKind,
  projectId: number,
  fields: Fields,
  self: number | undefined,
): Errors | undefined {
  const { db, settings } = context;
  const { status, number } = fields;
  if (status !== undefined && !kind.statuses.includes(String(status)))
    return { status: ['is not included in the list'] };
  const vendorId = idOf(fields, 'vendor_id');
  if (typeof vendorId === 'number' && !db.vendors.get(vendorId)) return { vendor: ['must exist'] };
  const retainage = textOf(fields, 'retainage_percent');
  if (retainage && !/^\d+(\.\d+)?$/.test(retainage)) return { retainage_percent: ['is not a number'] };
  if (settings.uniqueNumbers && number !== undefined) {
    const others = contractsOf(db, projectId).filter((row) => row.id !== self && row.deleted_at === null);
    if (others.some((row) => row.number === number)) return { number: ['has already been taken'] };
  }
  return undefined;
}

function nextNumber({ db }: Context, kind: ContractKind, projectId: number): string {
  const taken = new Set(contractsOf(db, projectId).map((row) => row.number));
  const prefix = kind.type === 'WorkOrderContract' ? 'SC' : 'PO';
  for (let n = 1; ; n += 1) {
    const number = `${prefix}-${String(n).padStart(3, '0')}`;
    if (!taken.has(number)) return number;
  }
}

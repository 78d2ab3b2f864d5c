import type { Errors } from './answers.ts';
import { type Fields, flagOf, idOf, textOf, textsOf } from './body.ts';
import { type Context, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import type { PrimeContractRow } from './financial-rows.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import type { ProjectRow } from './rows.ts';

const STATUSES = ['Draft', 'Out For Bid', 'Out For Signature', 'Approved', 'Complete', 'Terminated'];

const DATES = [
  'contract_date',
  'contract_start_date',
  'contract_estimated_completion_date',
  'contract_termination_date',
  'actual_completion_date',
  'substantial_completion_date',
  'execution_date',
  'issued_on_date',
  'approval_letter_date',
  'letter_of_intent_date',
  'returned_date',
  'signed_contract_received_date',
] as const;

const TEXTS = ['number', 'title', 'description', 'inclusions', 'exclusions'] as const;
const COMPANIES = ['vendor_id', 'contractor_id', 'architect_id'] as const;

/** What a write of a prime contract documents. */
export const PRIME_FIELDS = [
  ...TEXTS,
  ...DATES,
  ...COMPANIES,
  ...['status', 'executed', 'private', 'accounting_method', 'retainage_percent'],
  ...['currency_iso_code', 'currency_exchange_rate', 'attachments', ...MARK_FIELDS],
];

/** Makes a prime contract; without a number it takes the project's next one. A plain create is not idempotent: only the mark is unique. */
export function createPrimeContract(context: Context, project: ProjectRow, fields: Fields): PrimeContractRow | Errors {
  const { db } = context;
  const errors = validate(context, fields);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.primeContracts.insert({
    ...BLANK,
    project_id: project.id,
    number: String(db.primeContracts.where('project_id', project.id).length + 1),
    created_at: time,
    updated_at: time,
  });
  const refusal = apply(context, row, fields);
  if (refusal) db.primeContracts.remove(row.id);
  return refusal ?? row;
}

/** A draft without a word in it, as every prime contract begins. */
export const BLANK = {
  type: 'PrimeContract' as const,
  title: null,
  description: null,
  status: 'Draft',
  executed: false,
  private: false,
  accounting_method: 'amount' as const,
  retainage_percent: null,
  vendor_id: null,
  contractor_id: null,
  architect_id: null,
  inclusions: null,
  exclusions: null,
  contract_date: null,
  contract_start_date: null,
  contract_estimated_completion_date: null,
  contract_termination_date: null,
  actual_completion_date: null,
  substantial_completion_date: null,
  execution_date: null,
  issued_on_date: null,
  approval_letter_date: null,
  letter_of_intent_date: null,
  returned_date: null,
  signed_contract_received_date: null,
  origin_id: null,
  origin_code: null,
  origin_data: null,
};

/** Changes the given members. Nothing is documented to lock a prime contract, marked or not. */
export const updatePrimeContract = (context: Context, row: PrimeContractRow, fields: Fields): Errors | undefined =>
  validate(context, fields) ?? apply(context, row, fields);

function apply(context: Context, row: PrimeContractRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('prime_contract', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  const { number, ...texts } = textsOf(fields, TEXTS);
  Object.assign(row, texts);
  if (number) row.number = number;
  for (const name of DATES) if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  for (const name of COMPANIES) {
    const id = idOf(fields, name);
    if (id !== undefined) row[name] = id;
  }
  const retainage = textOf(fields, 'retainage_percent');
  if (retainage !== undefined) row.retainage_percent = retainage;
  if (typeof fields.status === 'string') row.status = fields.status;
  if (fields.accounting_method === 'amount' || fields.accounting_method === 'unit')
    row.accounting_method = fields.accounting_method;
  row.executed = flagOf(fields, 'executed') ?? row.executed;
  row.private = flagOf(fields, 'private') ?? row.private;
  row.updated_at = stamp(context);
  return undefined;
}

function validate({ db }: Context, fields: Fields): Errors | undefined {
  const { status } = fields;
  if (status !== undefined && !STATUSES.includes(String(status))) return { status: ['is not included in the list'] };
  for (const name of COMPANIES) {
    const id = idOf(fields, name);
    if (typeof id === 'number' && !db.vendors.get(id)) return { [name]: ['must exist'] };
  }
  const retainage = textOf(fields, 'retainage_percent');
  return retainage && !/^\d+(\.\d+)?$/.test(retainage) ? { retainage_percent: ['is not a number'] } : undefined;
}

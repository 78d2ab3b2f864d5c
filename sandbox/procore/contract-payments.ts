import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound, ok, refused } from './answers.ts';
import { decimalOf, type Fields, idOf, param, textsOf, wrapped } from './body.ts';
import { contractFor } from './change-order-kinds.ts';
import { type Context, route, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import { amount } from './dress.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import { byTimes, oneOf } from './query.ts';
import type { ContractPaymentRow } from './requisition-rows.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/contract_payments';
const TEXTS = [
  'invoice_number',
  'check_number',
  'payment_number',
  'draw_request_number',
  'payment_method',
  'notes',
] as const;
const FIELDS = ['date', 'amount', 'invoice_date', 'requisition_id', 'status', ...TEXTS, ...MARK_FIELDS];
const METHODS = ['check', 'credit_card', 'electronic'];
const STATUSES = ['unpaid', 'in_review', 'approved', 'processing', 'paid', 'rejected', 'failed'];

/** Payments on a commitment. Both the list and a create name project and contract. A marked payment is locked whole. */
export function contractPaymentRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: ContractPaymentRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.contractPayments.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const contractId = call.query.get('contract_id');
        if (contractId === null) return malformed('contract_id is required', 'contract_id');
        const rows = db.contractPayments
          .where('contract_id', Number(contractId))
          .filter((row) => row.project_id === id);
        return list(context, call, rows, {
          filters: { ...byTimes(), id: oneOf((row) => row.id) },
          also: ['contract_id'],
          show,
        });
      }),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'contract_payment', FIELDS);
        if ('refusal' in body) return body.refusal;
        const contractId = Number(param(call, 'contract_id'));
        if (contractFor(db, project.id, contractId)?.kind !== 'commitment') return notFound();
        const errors = wrong(context, contractId, body.fields);
        if (errors) return invalid(errors);
        const row = db.contractPayments.insert({
          project_id: project.id,
          contract_id: contractId,
          requisition_id: null,
          amount: '0',
          status: 'paid',
          date: null,
          invoice_number: null,
          invoice_date: null,
          check_number: null,
          payment_number: String(db.contractPayments.where('contract_id', contractId).length + 1),
          draw_request_number: null,
          payment_method: null,
          notes: null,
          origin_id: null,
          origin_code: null,
          origin_data: null,
          created_at: stamp(context),
          updated_at: stamp(context),
        });
        const refusal = apply(context, row, body.fields);
        if (refusal) db.contractPayments.remove(row.id);
        return refusal ? invalid(refusal) : changed(show(row), 201);
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok(show(row)))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'contract_payment', FIELDS);
        if ('refusal' in body) return body.refusal;
        const touched = Object.keys(body.fields).some((name) => !MARK_FIELDS.includes(name));
        if (row.origin_id !== null && touched) return refused('Payment is synced with ERP and cannot be changed');
        const errors = wrong(context, row.contract_id, body.fields) ?? apply(context, row, body.fields);
        return errors ? invalid(errors) : changed(show(row));
      }),
    ),
  ];
}

function wrong({ db }: Context, contractId: number, fields: Fields): Errors | undefined {
  if (fields.amount != null && decimalOf(fields.amount) === undefined) return { amount: ['is not a number'] };
  const { payment_method: method, status } = fields;
  if (method != null && !METHODS.includes(String(method))) return { payment_method: ['is not included in the list'] };
  if (status !== undefined && !STATUSES.includes(String(status))) return { status: ['is not included in the list'] };
  const invoice = idOf(fields, 'requisition_id');
  return typeof invoice === 'number' && db.requisitions.get(invoice)?.commitment_id !== contractId
    ? { requisition_id: ['is invalid'] }
    : undefined;
}

function apply(context: Context, row: ContractPaymentRow, fields: Fields): Errors | undefined {
  const refusal = context.db.marks.set('contract_payment', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  Object.assign(row, textsOf(fields, TEXTS));
  for (const name of ['date', 'invoice_date'] as const)
    if (fields[name] !== undefined) row[name] = dateOrNull(fields[name]);
  row.amount = decimalOf(fields.amount) ?? row.amount;
  const invoice = idOf(fields, 'requisition_id');
  if (invoice !== undefined) row.requisition_id = invoice;
  if (typeof fields.status === 'string') row.status = fields.status;
  row.updated_at = stamp(context);
  return undefined;
}

/** Electronic payments read back as `ach`, which no write takes; a time that nobody knows is the beginning of 1970. */
const show = (row: ContractPaymentRow) => ({
  id: row.id,
  project_id: row.project_id,
  contract_id: row.contract_id,
  requisition_id: row.requisition_id,
  amount: amount(row.amount),
  status: row.status,
  date: row.date,
  invoice_number: row.invoice_number,
  invoice_date: row.invoice_date,
  check_number: row.check_number,
  payment_number: row.payment_number,
  draw_request_number: row.draw_request_number,
  payment_method: row.payment_method === 'electronic' ? 'ach' : row.payment_method,
  notes: row.notes,
  bank_id: null,
  external_payment_id: null,
  retainage_released_payment_amount: '0.0',
  date_payment_created: row.created_at,
  date_payment_initiated: '1970-01-01T00:00:00Z',
  date_payment_funded: null,
  date_payment_settled: null,
  origin_id: row.origin_id,
  origin_code: row.origin_code,
  origin_data: row.origin_data,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

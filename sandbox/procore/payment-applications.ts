import { z } from 'zod';
import type { Answer, Call, Route } from '../shell/types.ts';
import { notFound, ok } from './answers.ts';
import { changeTotals } from './change-order-totals.ts';
import { type Context, route } from './context.ts';
import { difference, fixed, percentOf, sum } from './money.ts';
import { list } from './paging.ts';
import { enterPaymentApplication } from './payment-application-entry.ts';
import { byTimes, oneOf } from './query.ts';
import type { PaymentApplicationRow } from './requisition-rows.ts';
import type { LineItemRow } from './rows.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/prime_contracts/:contract_id/payment_applications';

/** Owner invoices of a prime contract, read only: Procore's own users make them, here a control route does. */
export function paymentApplicationRoutes(context: Context): Route[] {
  const { db } = context;
  const ofContract = (call: Call, handle: (rows: readonly PaymentApplicationRow[]) => Answer): Answer =>
    inProject(context, call, (project) => {
      const contract = db.primeContracts.get(Number(call.params.contract_id));
      return contract?.project_id === project.id
        ? handle(db.paymentApplications.where('prime_contract_id', contract.id))
        : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      ofContract(call, (rows) =>
        list(context, call, rows, {
          filters: { ...byTimes(), id: oneOf((row) => row.id), status: oneOf((row) => row.status) },
          show: (row) => show(context, row),
        }),
      ),
    ),
    route('GET', `${PATH}/:id`, (call) =>
      ofContract(call, (rows) => {
        const row = rows.find(({ id }) => String(id) === call.params.id);
        return row ? ok(show(context, row)) : notFound();
      }),
    ),
  ];
}

const wanted = z.strictObject({
  primeContractId: z.int(),
  percent: z.string().regex(/^\d+(\.\d+)?$/),
  retainagePercent: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .default('10'),
  status: z.string().default('approved'),
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
});

/** `POST /_sandbox/payment_applications`: an owner invoice by which so many percent of every line are billed. */
export function paymentApplicationControl(context: Context): Route[] {
  const { db } = context;
  return [
    route('POST', '/payment_applications', (call) => {
      const given = wanted.safeParse(call.body ?? {});
      if (!given.success) {
        const told = given.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
        return { status: 400, json: { message: told.join('; ') } };
      }
      const { primeContractId, ...entry } = given.data;
      const contract = db.primeContracts.get(primeContractId);
      if (!contract) return { status: 404, json: { message: `There is no prime contract ${primeContractId}` } };
      const row = enterPaymentApplication(context, contract, entry);
      return { status: 201, json: show(context, row), accepted: true };
    }),
  ];
}

/** Amounts are JSON numbers here, a missing mark is the text "null", and the budget codes of the lines are empty objects. */
function show({ db }: Context, row: PaymentApplicationRow) {
  const lines = db.primeContractLineItems.where('holder_id', row.prime_contract_id);
  const before = db.paymentApplications
    .where('prime_contract_id', row.prime_contract_id)
    .findLast((other) => other.number < row.number);
  const billed = (line: LineItemRow, percent: string | undefined): string =>
    percent === undefined ? '0' : percentOf(line.amount, percent);
  const total = (percent: string | undefined): string => sum(lines.map((line) => billed(line, percent)));
  const earned = (one: PaymentApplicationRow | undefined): string =>
    one ? difference(total(one.percent), percentOf(total(one.percent), one.retainage_percent)) : '0';
  const contractSum = sum(lines.map((line) => line.amount));
  const changes = changeTotals(db, 'prime', row.prime_contract_id).approved;
  const completed = total(row.percent);
  const retainage = percentOf(completed, row.retainage_percent);
  const money = (value: string): number => Number(fixed(value, 2));
  return {
    id: row.id,
    contract_id: row.prime_contract_id,
    project_id: row.project_id,
    number: row.number,
    invoice_number: String(row.number),
    status: row.status,
    billing_date: row.billing_date,
    period_start: row.period_start,
    period_end: row.period_end,
    percent_complete: Number(fixed(row.percent, 2)),
    summary: {
      contract_original_sum: money(contractSum),
      net_change_by_change_order: money(changes),
      contract_sum_to_date: money(sum([contractSum, changes])),
      total_completed_and_stored_to_date: money(completed),
      total_retainage: money(retainage),
      total_earned_less_retainage: money(earned(row)),
      less_previous_certificates_for_payment: money(earned(before)),
      current_payment_due: money(difference(earned(row), earned(before))),
      balance_to_finish_including_retainage: money(difference(sum([contractSum, changes]), earned(row))),
    },
    line_items: lines.map((line) => ({
      id: line.id,
      line_item_id: line.id,
      description_of_work: line.description,
      wbs_code: {},
      scheduled_value: money(line.amount),
      work_completed_from_previous_application: money(billed(line, before?.percent)),
      work_completed_this_period: money(difference(billed(line, row.percent), billed(line, before?.percent))),
      total_completed_and_stored_to_date: money(billed(line, row.percent)),
      retainage: money(percentOf(billed(line, row.percent), row.retainage_percent)),
    })),
    origin_id: row.origin_id ?? 'null',
    origin_data: row.origin_data,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, malformed, notFound, ok } from './answers.ts';
import { param, wrapped } from './body.ts';
import { PACKAGE_FIELDS, STATUSES } from './change-order-kinds.ts';
import type { ChangeOrderRow } from './change-order-rows.ts';
import { showPackage } from './change-order-view.ts';
import { createOrder, updateOrder } from './change-order-write.ts';
import { includeDeleted } from './commitments.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import { byTimes, inRange, type ListQuery, oneOf } from './query.ts';
import { inProject } from './scope.ts';
import { isRow } from './sync.ts';

const PATH = '/rest/v1.0/change_order_packages';

/** Change order packages of commitments and prime contracts: the endpoint that carries their marks. There is no DELETE. */
export function changeOrderPackageRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: ChangeOrderRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.changeOrders.get(Number(call.params.id));
      return row?.project_id === project.id && row.deleted_at === null ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const contractId = call.query.get('contract_id');
        const rows = db.changeOrders
          .where('project_id', id)
          .filter((row) => contractId === null || String(row.contract_id) === contractId);
        const detailed = call.query.get('view') === 'extended';
        return list(context, call, rows, { ...query, show: (row) => showPackage(db, row, detailed) });
      }),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'change_order', PACKAGE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const contractId = param(call, 'contract_id');
        if (contractId === undefined) return malformed('contract_id is required', 'contract_id');
        const made = createOrder(context, project, Number(contractId), body.fields);
        return isRow(made) ? changed(showPackage(db, made, true), 201) : invalid(made);
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok(showPackage(db, row, true)))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'change_order', PACKAGE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateOrder(context, row, body.fields);
        return errors ? invalid(errors) : changed(showPackage(db, row, true));
      }),
    ),
    route('GET', '/rest/v1.0/change_order/statuses', (call) =>
      inProject(context, call, () => ok(STATUSES.map((status) => ({ key: status, value: status })))),
    ),
    route('GET', '/rest/v1.0/change_order_change_reasons', (call) =>
      inProject(context, call, () => ok(REASONS.map((reason, i) => ({ id: i + 1, change_reason: reason })))),
    ),
    // The projects of the stand-in have one tier (commitments) or two (prime contracts): there are no requests between.
    route('GET', '/rest/v1.0/change_order_requests', (call) =>
      inProject(context, call, () => list(context, call, [], { also: ['contract_id'], show: (row) => row })),
    ),
  ];
}

const REASONS = ['Allowance', 'Back Charge', 'Client Request', 'Design Development', 'Existing Condition'];

const query: ListQuery<ChangeOrderRow> = {
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.id),
    reviewed_at: inRange((row) => row.reviewed_at ?? ''),
    due_date: inRange((row) => row.due_date ?? ''),
    invoiced_date: inRange((row) => row.invoiced_date ?? ''),
    paid_date: inRange((row) => row.paid_date ?? ''),
    include_deleted: includeDeleted(),
  },
  unless: { include_deleted: (row) => row.deleted_at === null },
  views: ['default', 'extended'],
  also: ['contract_id'],
};

import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound, ok, refused } from './answers.ts';
import { type Fields, idOf, param, textsOf, wrapped } from './body.ts';
import { contractFor, STATUSES } from './change-order-kinds.ts';
import { createOrderLine, ORDER_LINE_FIELDS, orderOf, removeOrderLine, updateOrderLine } from './change-order-lines.ts';
import { orderLinesLock } from './change-order-locks.ts';
import type { ChangeOrderLineRow, PotentialChangeOrderRow } from './change-order-rows.ts';
import { showOrderLine, showPco } from './change-order-view.ts';
import { type Context, route, stamp } from './context.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import { byTimes, oneOf } from './query.ts';
import type { ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

const PATH = '/rest/v1.0/potential_change_orders';
const TEXTS = ['title', 'description'] as const;
const FIELDS = ['contract_id', 'change_order_package_id', 'number', 'status', ...TEXTS, ...MARK_FIELDS];

/**
 * Potential change orders with their lines. The one behind a package of one tier is listed as well: there is no other v1 way to the
 * lines. How one gets into a package is not documented; here a write names `change_order_package_id`.
 */
export function potentialChangeOrderRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: PotentialChangeOrderRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.potentialChangeOrders.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const contractId = call.query.get('contract_id');
        const rows = db.potentialChangeOrders
          .where('project_id', id)
          .filter((row) => contractId === null || String(row.contract_id) === contractId);
        return list(context, call, rows, {
          filters: { ...byTimes(), id: oneOf((row) => row.id), status: oneOf((row) => row.status) },
          also: ['contract_id'],
          views: ['default', 'extended'],
          show: (row) => showPco(db, row),
        });
      }),
    ),
    route('PATCH', `${PATH}/sync`, (call) =>
      inProject(context, call, (project) =>
        sync<PotentialChangeOrderRow>(call, {
          itemType: 'potential_change_order',
          marks: db.marks,
          known: FIELDS,
          find: (id) => {
            const row = db.potentialChangeOrders.get(id);
            return row?.project_id === project.id ? row : undefined;
          },
          create: (fields) => createPco(context, project, fields, idOf(fields, 'contract_id') ?? 0),
          update: (row, fields) => apply(context, row, fields),
          show: (row) => showPco(db, row),
        }),
      ),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'potential_change_order', FIELDS);
        if ('refusal' in body) return body.refusal;
        const contractId = param(call, 'contract_id') ?? body.fields.contract_id;
        if (contractId === undefined) return malformed('contract_id is required', 'contract_id');
        const made = createPco(context, project, body.fields, Number(contractId));
        return isRow(made) ? changed(showPco(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok(showPco(db, row)))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'potential_change_order', FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = apply(context, row, body.fields);
        return errors ? invalid(errors) : changed(showPco(db, row));
      }),
    ),
    ...lineRoutes(context, one),
  ];
}

type OnPco = (call: Call, handle: (row: PotentialChangeOrderRow) => Answer) => Answer;

function lineRoutes(context: Context, one: OnPco): Route[] {
  const { db } = context;
  const path = `${PATH}/:id/line_items`;
  const oneLine = (call: Call, handle: (line: ChangeOrderLineRow, pco: PotentialChangeOrderRow) => Answer): Answer =>
    one(call, (pco) => {
      const line = db.changeOrderLineItems.get(Number(call.params.line_id));
      return line?.holder_id === pco.id ? handle(line, pco) : notFound();
    });
  return [
    route('GET', path, (call) =>
      one(call, ({ id }) =>
        list(context, call, db.changeOrderLineItems.where('holder_id', id), { show: (row) => showOrderLine(db, row) }),
      ),
    ),
    route('POST', path, (call) =>
      one(call, (pco) => {
        const body = wrapped(call, 'line_item', ORDER_LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const made = createOrderLine(context, pco, body.fields);
        return isRow(made) ? changed(showOrderLine(db, made), 201) : invalid(made as unknown as Errors);
      }),
    ),
    route('PATCH', `${path}/sync`, (call) =>
      one(call, (pco) =>
        sync<ChangeOrderLineRow>(call, {
          itemType: 'line_item',
          marks: db.marks,
          known: ORDER_LINE_FIELDS,
          find: (id) => {
            const row = db.changeOrderLineItems.get(id);
            return row?.holder_id === pco.id ? row : undefined;
          },
          create: (fields) => createOrderLine(context, pco, fields),
          update: (row, fields) => updateOrderLine(context, pco, row, fields),
          show: (row) => showOrderLine(db, row),
        }),
      ),
    ),
    route('GET', `${path}/:line_id`, (call) => oneLine(call, (line) => ok(showOrderLine(db, line)))),
    route('PATCH', `${path}/:line_id`, (call) =>
      oneLine(call, (line, pco) => {
        const body = wrapped(call, 'line_item', ORDER_LINE_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateOrderLine(context, pco, line, body.fields);
        return errors ? invalid(errors) : changed(showOrderLine(db, line));
      }),
    ),
    route('DELETE', `${path}/:line_id`, (call) =>
      oneLine(call, (line, pco) => {
        const lock = removeOrderLine(context, pco, line);
        return lock ? refused(`Line item ${lock}`) : { status: 204, accepted: true };
      }),
    ),
  ];
}

function createPco(
  context: Context,
  project: ProjectRow,
  fields: Fields,
  contractId: number,
): PotentialChangeOrderRow | Errors {
  const { db } = context;
  if (!contractFor(db, project.id, contractId)) return { contract: ['must exist'] };
  const time = stamp(context);
  const row = db.potentialChangeOrders.insert({
    project_id: project.id,
    contract_id: contractId,
    change_order_package_id: null,
    hidden: false,
    number: String(db.potentialChangeOrders.where('contract_id', contractId).length + 1).padStart(3, '0'),
    title: null,
    description: null,
    status: 'draft',
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const errors = apply(context, row, fields);
  if (errors) db.potentialChangeOrders.remove(row.id);
  return errors ?? row;
}

/** Joining and leaving a package is a change of that package, so its locks hold. */
function apply(context: Context, row: PotentialChangeOrderRow, fields: Fields): Errors | undefined {
  const { db } = context;
  const { status } = fields;
  if (status !== undefined && !STATUSES.includes(String(status).toLowerCase()))
    return { status: ['is not included in the list'] };
  const packageId = idOf(fields, 'change_order_package_id');
  if (packageId !== undefined && packageId !== row.change_order_package_id) {
    const wanted = packageId === null ? undefined : db.changeOrders.get(packageId);
    if (packageId !== null && (wanted?.contract_id !== row.contract_id || wanted.project_id !== row.project_id))
      return { change_order_package_id: ['is invalid'] };
    for (const order of [orderOf(context, row), wanted]) {
      const lock = order && orderLinesLock(db, order);
      if (lock) return { change_order_package_id: [lock] };
    }
  }
  const refusal = db.marks.set('potential_change_order', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (packageId !== undefined) row.change_order_package_id = packageId;
  Object.assign(row, textsOf(fields, TEXTS));
  if (fields.number) row.number = String(fields.number);
  if (typeof status === 'string') row.status = status.toLowerCase();
  row.updated_at = stamp(context);
  return undefined;
}

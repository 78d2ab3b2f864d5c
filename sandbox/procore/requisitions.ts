import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound, ok, refused } from './answers.ts';
import { param, wrapped } from './body.ts';
import { type Context, route, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import { list } from './paging.ts';
import { byTimes, choice, equals, type ListQuery, oneOf } from './query.ts';
import { requisitionItemRoutes } from './requisition-items.ts';
import { requisitionLock } from './requisition-locks.ts';
import type { RequisitionRow } from './requisition-rows.ts';
import { isLast, type RequisitionView, showRequisition } from './requisition-view.ts';
import {
  createRequisition,
  REQUISITION_FIELDS,
  REQUISITION_STATUSES,
  removeRequisition,
  updateRequisition,
} from './requisition-write.ts';
import type { ContractRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow } from './sync.ts';

const PATH = '/rest/v1.1/requisitions';

/** Subcontractor invoices with their items. */
export function requisitionRoutes(context: Context): Route[] {
  const { db } = context;
  const one: OnRequisition = (call, handle) =>
    inProject(context, call, (project) => {
      const row = db.requisitions.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const view = (call.query.get('view') ?? 'default') as RequisitionView;
        const shown = view === 'extended' || view === 'items' ? view : 'default';
        return list(context, call, db.requisitions.where('project_id', id), {
          ...query(context),
          paging: { size: 30, cap: 2000 },
          show: (row) => showRequisition(db, row, shown),
        });
      }),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'requisition', REQUISITION_FIELDS);
        if ('refusal' in body) return body.refusal;
        const commitmentId = param(call, 'commitment_id');
        if (commitmentId === undefined) return malformed('commitment_id is required', 'commitment_id');
        const contract = commitment(context, Number(commitmentId));
        if (contract?.project_id !== project.id) return notFound();
        const made = createRequisition(context, project, contract, body.fields);
        return isRow(made) ? changed(showRequisition(db, made, 'all'), 201) : invalid(made);
      }),
    ),
    route('GET', `${PATH}/:id`, (call) => one(call, (row) => ok(showRequisition(db, row, 'all')))),
    route('PATCH', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'requisition', REQUISITION_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = updateRequisition(context, row, body.fields);
        return errors ? invalid(errors) : changed(showRequisition(db, row, 'all'));
      }),
    ),
    route('DELETE', `${PATH}/:id`, (call) =>
      one(call, (row) => {
        const lock = requisitionLock(db, row);
        if (lock) return refused(`Invoice ${lock}`);
        if (!isLast(db, row)) return refused('Only the latest invoice of a commitment can be deleted');
        removeRequisition(context, row);
        return { status: 204, accepted: true };
      }),
    ),
    ...requisitionItemRoutes(context, one),
    ...periodRoutes(context),
  ];
}

/** Finds the invoice of the call within its project. */
export type OnRequisition = (call: Call, handle: (row: RequisitionRow) => Answer) => Answer;

const commitment = ({ db }: Context, id: number): ContractRow | undefined => {
  const row = db.workOrders.get(id) ?? db.purchaseOrders.get(id);
  return row?.deleted_at === null ? row : undefined;
};

const query = ({ db }: Context): ListQuery<RequisitionRow> => ({
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.id),
    commitment_id: oneOf((row) => row.commitment_id),
    period_id: oneOf((row) => row.period_id),
    status: (values) =>
      values.every((value) => REQUISITION_STATUSES.includes(value))
        ? oneOf<RequisitionRow>((row) => row.status)(values)
        : undefined,
    origin_id: equals((row) => row.origin_id),
    is_last: choice({ true: (row) => isLast(db, row), false: (row) => !isLast(db, row) }),
  },
  views: ['default', 'extended', 'items', 'action_policy'],
});

const PERIODS = '/rest/v1.0/projects/:project_id/billing_periods';
const PERIOD_FIELDS = ['start_date', 'end_date', 'due_date', 'status'];

/** The months in which subcontractors bill. */
function periodRoutes(context: Context): Route[] {
  const { db } = context;
  const wrong = (fields: Record<string, unknown>, needed: boolean): Errors | undefined => {
    for (const name of PERIOD_FIELDS.slice(0, 3))
      if ((needed || fields[name] !== undefined) && dateOrNull(fields[name]) === null)
        return { [name]: ["can't be blank"] };
    const { status } = fields;
    return (needed || status !== undefined) && status !== 'open' && status !== 'closed'
      ? { status: ['is not included in the list'] }
      : undefined;
  };
  return [
    route('GET', PERIODS, (call) =>
      inProject(context, call, ({ id }) =>
        list(context, call, db.billingPeriods.where('project_id', id), {
          filters: { id: oneOf((row) => row.id), status: oneOf((row) => row.status) },
          show: (row) => row,
        }),
      ),
    ),
    route('POST', PERIODS, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'billing_period', PERIOD_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = wrong(body.fields, true);
        if (errors) return invalid(errors);
        const { start_date, end_date, due_date, status } = body.fields as Record<string, string>;
        const made = db.billingPeriods.insert({
          project_id: project.id,
          start_date: dateOrNull(start_date) ?? '',
          end_date: dateOrNull(end_date) ?? '',
          due_date: dateOrNull(due_date) ?? '',
          status: status === 'open' ? 'open' : 'closed',
          position: db.billingPeriods.where('project_id', project.id).length + 1,
          created_at: stamp(context),
          updated_at: stamp(context),
        });
        return changed(made, 201);
      }),
    ),
    route('PATCH', `${PERIODS}/:id`, (call) =>
      inProject(context, call, (project) => {
        const row = db.billingPeriods.get(Number(call.params.id));
        if (row?.project_id !== project.id) return notFound();
        const body = wrapped(call, 'billing_period', PERIOD_FIELDS);
        if ('refusal' in body) return body.refusal;
        const errors = wrong(body.fields, false);
        if (errors) return invalid(errors);
        return changed(Object.assign(row, body.fields, { updated_at: stamp(context) }));
      }),
    ),
    route('GET', `${PERIODS}/:id`, (call) =>
      inProject(context, call, ({ id }) => {
        const row = db.billingPeriods.get(Number(call.params.id));
        return row?.project_id === id ? ok(row) : notFound();
      }),
    ),
  ];
}

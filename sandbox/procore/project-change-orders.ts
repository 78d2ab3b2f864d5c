import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, notFound, ok, refused } from './answers.ts';
import { idOf, wrapped } from './body.ts';
import { type ChangeOrderWords, COMMITMENT_WORDS, PRIME_WORDS, SCOPED_FIELDS } from './change-order-kinds.ts';
import { orderDeleteLock } from './change-order-locks.ts';
import type { ChangeOrderRow } from './change-order-rows.ts';
import { showScoped } from './change-order-view.ts';
import { createOrder, updateOrder } from './change-order-write.ts';
import { type Context, route, stamp } from './context.ts';
import type { Db } from './db.ts';
import { byTimes, type ListQuery, oneOf, select } from './query.ts';
import { inProject } from './scope.ts';
import { isRow } from './sync.ts';

/** The same change orders as a project's own records, each kind apart. Lists are not paged: they answer whole. */
export function projectChangeOrderRoutes(context: Context): Route[] {
  return [COMMITMENT_WORDS, PRIME_WORDS].flatMap((words) => kindRoutes(context, words));
}

/** A change order by the id that the project-scoped endpoints give it. */
export const scopedOrder = (
  db: Db,
  words: ChangeOrderWords,
  projectId: number,
  scopedId: number,
): ChangeOrderRow | undefined =>
  db.changeOrders
    .where('project_id', projectId)
    .find((row) => row.kind === words.kind && row.scoped_id === scopedId && row.deleted_at === null);

function kindRoutes(context: Context, words: ChangeOrderWords): Route[] {
  const { db } = context;
  const path = `/rest/v1.0/projects/:project_id/${words.path}`;
  const one = (call: Call, handle: (row: ChangeOrderRow) => Answer): Answer =>
    inProject(context, call, ({ id }) => {
      const row = scopedOrder(db, words, id, Number(call.params.id));
      return row ? handle(row) : notFound();
    });
  return [
    route('GET', path, (call) =>
      inProject(context, call, ({ id }) => {
        const rows = db.changeOrders
          .where('project_id', id)
          .filter((row) => row.kind === words.kind && row.deleted_at === null);
        const found = select(call, rows, query);
        if ('refusal' in found) return found.refusal;
        const detailed = call.query.get('view') === 'extended';
        return ok(found.rows.map((row) => showScoped(db, row, detailed)));
      }),
    ),
    route('POST', path, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'change_order', SCOPED_FIELDS);
        if ('refusal' in body) return body.refusal;
        const contractId = idOf(body.fields, 'contract_id');
        if (typeof contractId !== 'number') return invalid({ contract_id: ["can't be blank"] });
        const made = createOrder(context, project, contractId, body.fields, words.kind);
        return isRow(made) ? changed(showScoped(db, made, true), 201) : invalid(made);
      }),
    ),
    route('GET', `${path}/:id`, (call) => one(call, (row) => ok(showScoped(db, row, true)))),
    route('PATCH', `${path}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'change_order', SCOPED_FIELDS);
        if ('refusal' in body) return body.refusal;
        const { contract_id: contractId, ...fields } = body.fields;
        if (contractId !== undefined && Number(contractId) !== row.contract_id)
          return invalid({ contract_id: ['cannot be changed'] });
        const errors = updateOrder(context, row, fields, true);
        return errors ? invalid(errors) : changed(showScoped(db, row, true));
      }),
    ),
    route('DELETE', `${path}/:id`, (call) =>
      one(call, (row) => {
        const lock = orderDeleteLock(db, row);
        if (lock) return refused(lock);
        row.deleted_at = stamp(context);
        row.updated_at = row.deleted_at;
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

const query: ListQuery<ChangeOrderRow> = {
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.scoped_id),
    contract_id: oneOf((row) => row.contract_id),
  },
  views: ['default', 'extended'],
};

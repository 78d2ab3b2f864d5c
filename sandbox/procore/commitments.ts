import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, invalid, notFound, ok, refused } from './answers.ts';
import { wrapped } from './body.ts';
import { deleteLock } from './commitment-locks.ts';
import { compact, extended } from './commitment-view.ts';
import { createContract, updateContract } from './commitment-write.ts';
import { type Context, route, stamp } from './context.ts';
import { type ContractKind, purchaseOrder, workOrder } from './contract-kinds.ts';
import { lineItemRoutes } from './line-items.ts';
import { list } from './paging.ts';
import { byTimes, choice, equals, type Filter, type ListQuery, oneOf } from './query.ts';
import type { ContractRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

/** Subcontracts and purchase orders of v1.0, with their lines. Every call names its project, Show as well. */
export function commitmentRoutes(context: Context): Route[] {
  return [workOrder, purchaseOrder].flatMap((kind) => [...lineItemRoutes(context, kind), ...kindRoutes(context, kind)]);
}

function kindRoutes(context: Context, kind: ContractKind): Route[] {
  const { db } = context;
  const table = kind.table(db);
  const one = (call: Call, handle: (row: ContractRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = table.get(Number(call.params.id));
      return row?.project_id === project.id && row.deleted_at === null ? handle(row) : notFound();
    });
  return [
    route('GET', kind.path, (call) =>
      inProject(context, call, ({ id }) => {
        const view = call.query.get('view') === 'extended' ? extended : compact;
        return list(context, call, table.where('project_id', id), { ...query(kind), show: (row) => view(db, row) });
      }),
    ),
    route('PATCH', `${kind.path}/sync`, (call) =>
      inProject(context, call, (project) =>
        sync<ContractRow>(call, {
          itemType: kind.itemType,
          marks: db.marks,
          known: kind.known,
          find: (id) => {
            const row = table.get(id);
            return row?.project_id === project.id && row.deleted_at === null ? row : undefined;
          },
          create: (fields) => createContract(context, kind, project, fields),
          update: (row, fields) => updateContract(context, kind, row, fields),
          show: (row) => extended(db, row),
        }),
      ),
    ),
    route('POST', kind.path, (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, kind.itemType, kind.known);
        if ('refusal' in body) return body.refusal;
        const made = createContract(context, kind, project, body.fields);
        return isRow(made) ? changed(extended(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', `${kind.path}/:id`, (call) => one(call, (row) => ok(extended(db, row)))),
    route('PATCH', `${kind.path}/:id`, (call) =>
      one(call, (row) => {
        const body = wrapped(call, kind.itemType, kind.known);
        if ('refusal' in body) return body.refusal;
        const errors = updateContract(context, kind, row, body.fields);
        return errors ? invalid(errors) : changed(extended(db, row));
      }),
    ),
    route('DELETE', `${kind.path}/:id`, (call) =>
      one(call, (row) => {
        const lock = deleteLock(db, row);
        if (lock) return refused(lock);
        row.deleted_at = stamp(context);
        row.updated_at = row.deleted_at;
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

/** Deleted ones are hidden unless asked for. */
export const includeDeleted = <T extends { deleted_at: string | null }>(): Filter<T> =>
  choice({ only: (row) => row.deleted_at !== null, with: () => true });

const query = (kind: ContractKind): ListQuery<ContractRow> => ({
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.id),
    status: (values) =>
      values.every((value) => kind.statuses.includes(value))
        ? oneOf<ContractRow>((row) => row.status)(values)
        : undefined,
    origin_id: equals((row) => row.origin_id),
    include_deleted: includeDeleted(),
  },
  unless: { include_deleted: (row) => row.deleted_at === null },
  views: ['compact', 'extended'],
});

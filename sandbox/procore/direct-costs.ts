import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, notFound, ok } from './answers.ts';
import { type Fields, idOf, isFields, unknownField, wrapped } from './body.ts';
import { type Context, route } from './context.ts';
import { show, showLine } from './direct-cost-view.ts';
import {
  createCostLine,
  createDirectCost,
  HEADER_FIELDS,
  LINE_FIELDS,
  LINE_LIMIT,
  NESTED_LINE_FIELDS,
  TYPES_V10,
  TYPES_V11,
  updateCostLine,
  updateDirectCost,
} from './direct-cost-write.ts';
import type { DirectCostLineRow, DirectCostRow } from './financial-rows.ts';
import { list } from './paging.ts';
import { byTimes, equals, inRange, type ListQuery, oneOf } from './query.ts';
import type { ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

const V10 = '/rest/v1.0/projects/:project_id/direct_costs';
const V11 = '/rest/v1.1/projects/:project_id/direct_costs';

/** A project's direct costs: v1.1 lists, shows and creates them with their lines; v1.0 syncs headers and lines apart. */
export function directCostRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', V11, (call) =>
      inProject(context, call, ({ id }) =>
        list(context, call, db.directCosts.where('project_id', id), { ...query, show: (row) => show(db, row) }),
      ),
    ),
    route('POST', V11, (call) => inProject(context, call, (project) => create(context, call, project))),
    route('GET', `${V11}/:id`, (call) =>
      inProject(context, call, ({ id }) => {
        const row = db.directCosts.get(Number(call.params.id));
        return row?.project_id === id ? ok(show(db, row)) : notFound();
      }),
    ),
    route('PATCH', `${V10}/sync`, (call) =>
      inProject(context, call, (project) =>
        sync<DirectCostRow>(call, {
          itemType: 'item',
          marks: db.marks,
          known: HEADER_FIELDS,
          find: (id) => {
            const row = db.directCosts.get(id);
            return row?.project_id === project.id ? row : undefined;
          },
          create: (fields) => createDirectCost(context, project, fields, TYPES_V10),
          update: (row, fields) => updateDirectCost(context, row, fields, TYPES_V10),
          show: (row) => show(db, row),
        }),
      ),
    ),
    route('PATCH', `${V10}/line_items/sync`, (call) =>
      inProject(context, call, (project) => syncLines(context, call, project)),
    ),
  ];
}

function syncLines(context: Context, call: Call, project: ProjectRow): Answer {
  const { db } = context;
  return sync<DirectCostLineRow>(call, {
    itemType: 'line_item',
    marks: db.marks,
    known: LINE_FIELDS,
    find: (id) => {
      const row = db.directCostLineItems.get(id);
      return row?.project_id === project.id ? row : undefined;
    },
    create: (fields) => {
      const cost = db.directCosts.get(idOf(fields, 'direct_cost_id') ?? 0);
      return cost?.project_id === project.id
        ? createCostLine(context, cost, fields)
        : { direct_cost_id: ['Entity with this ID not found'] };
    },
    update: (row, fields) => updateCostLine(context, row, fields),
    show: (row) => showLine(db, row),
  });
}

/** All or nothing: one line that is refused takes the whole direct cost with it. */
function create(context: Context, call: Call, project: ProjectRow): Answer {
  const { db } = context;
  const body = wrapped(call, 'direct_cost', [...HEADER_FIELDS, 'line_items']);
  if ('refusal' in body) return body.refusal;
  const { line_items: given = [], ...header } = body.fields;
  if (!Array.isArray(given)) return invalid({ line_items: ['must be a list'] });
  if (given.length > LINE_LIMIT) return invalid({ line_items: [`can be at most ${LINE_LIMIT}`] });
  const made = createDirectCost(context, project, header, TYPES_V11);
  if (!isRow(made)) return invalid(made);
  for (const [i, line] of given.entries()) {
    const errors = addLine(context, made, isFields(line) ? line : {});
    if (!errors) continue;
    remove(context, made);
    const texts = Object.entries(errors).map(([field, [text]]) => `line ${i + 1}: ${field} ${text}`);
    return invalid({ line_items: texts });
  }
  return changed(show(db, made), 201);
}

function addLine(context: Context, cost: DirectCostRow, fields: Fields): Errors | undefined {
  const unknown = unknownField(fields, NESTED_LINE_FIELDS);
  if (unknown) return { [unknown]: ['is not a known attribute'] };
  const made = createCostLine(context, cost, fields);
  return isRow(made) ? undefined : made;
}

function remove({ db }: Context, row: DirectCostRow): void {
  for (const line of [...db.directCostLineItems.where('direct_cost_id', row.id)]) {
    db.marks.forget('line_item', line);
    db.directCostLineItems.remove(line.id);
  }
  db.marks.forget('item', row);
  db.directCosts.remove(row.id);
}

const query: ListQuery<DirectCostRow> = {
  filters: {
    ...byTimes(),
    id: oneOf((row) => row.id),
    origin_id: equals((row) => row.origin_id),
    invoice_number: equals((row) => row.invoice_number),
    payment_date: inRange((row) => row.payment_date ?? ''),
    received_date: inRange((row) => row.received_date ?? ''),
  },
};

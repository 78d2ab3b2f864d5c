import type { Answer, Call, Route } from '../shell/types.ts';
import { malformed, notFound, ok } from './answers.ts';
import { type Fields, flagOf, idOf, isFields, param } from './body.ts';
import { ensureWbsCode, typeRefusal } from './budget-codes.ts';
import { type Context, route, stamp } from './context.ts';
import type { AssignmentRow, ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';
import { SYNC_LIMIT } from './sync.ts';

const PATH = '/rest/v1.0/cost_code_line_item_types';

/** Which cost types a project's cost codes are used with. There is no list: a cost code shows its types itself. */
export function assignmentRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('PATCH', `${PATH}/sync`, (call) => inProject(context, call, (project) => syncAll(context, call, project))),
    route('DELETE', `${PATH}/:id`, (call) =>
      inProject(context, call, ({ id }) => {
        const row = db.assignments.get(Number(call.params.id));
        if (row?.project_id !== id) return notFound();
        db.assignments.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

/** Like every sync: 200, entities and errors. An assignment is known by its cost code and cost type. */
function syncAll(context: Context, call: Call, project: ProjectRow): Answer {
  const updates = isFields(call.body) ? call.body.updates : undefined;
  if (!Array.isArray(updates)) return malformed('updates is required', 'updates');
  if (updates.length > SYNC_LIMIT) return malformed(`Too many updates, the maximum is ${SYNC_LIMIT}`, 'updates', 413);
  const subJobId = param(call, 'sub_job_id');
  const entities: unknown[] = [];
  const errors: unknown[] = [];
  for (const update of updates) {
    const fields = isFields(update) ? update : {};
    const result = assign(context, project, subJobId === undefined ? null : Number(subJobId), fields);
    if ('id' in result) entities.push(show(result));
    else errors.push({ ...fields, errors: result });
  }
  return { ...ok({ entities, errors }), ...(entities.length > 0 ? { accepted: true } : {}) };
}

type Refusal = { cost_code_id: string[] } | { line_item_type_id: string[] };

function assign(
  context: Context,
  project: ProjectRow,
  subJobId: number | null,
  fields: Fields,
): AssignmentRow | Refusal {
  const { db } = context;
  const code = db.costCodes.get(idOf(fields, 'cost_code_id') ?? 0);
  const type = db.lineItemTypes.get(idOf(fields, 'line_item_type_id') ?? 0);
  if (code?.project_id !== project.id || code.sub_job_id !== subJobId)
    return { cost_code_id: ['Entity with this ID not found'] };
  if (!type) return { line_item_type_id: ['Entity with this ID not found'] };
  const synced = flagOf(fields, 'synced');
  const known = db.assignments.where('cost_code_id', code.id).find((row) => row.line_item_type_id === type.id);
  if (known) {
    known.synced = synced ?? known.synced;
    return known;
  }
  const inactive = typeRefusal(db, code, type.id);
  if (inactive) return { line_item_type_id: [inactive] };
  const time = stamp(context);
  ensureWbsCode(db, code, type.id, { created_at: time, updated_at: time });
  return db.assignments.insert({
    project_id: project.id,
    sub_job_id: subJobId,
    cost_code_id: code.id,
    line_item_type_id: type.id,
    synced: synced ?? false,
  });
}

const show = (row: AssignmentRow) => ({
  id: row.id,
  cost_code_id: row.cost_code_id,
  line_item_type_id: row.line_item_type_id,
  synced: row.synced,
});

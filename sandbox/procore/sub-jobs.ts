import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, notFound, ok, refused } from './answers.ts';
import { type Fields, wrapped } from './body.ts';
import { type Context, route, stamp } from './context.ts';
import { text, times } from './dress.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import type { ProjectRow, SubJobRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

const WRITABLE = ['name', 'code', ...MARK_FIELDS];

/** Sub jobs of a project. A code is unique in its project; DELETE is deprecated but there. The list documents no filters. */
export function subJobRoutes(context: Context): Route[] {
  const { db } = context;
  const one = (call: Call, handle: (row: SubJobRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const row = db.subJobs.get(Number(call.params.id));
      return row?.project_id === project.id ? handle(row) : notFound();
    });
  return [
    route('GET', '/rest/v1.0/sub_jobs', (call) =>
      inProject(context, call, ({ id }) => list(context, call, db.subJobs.where('project_id', id), { show })),
    ),
    route('PATCH', '/rest/v1.0/sub_jobs/sync', (call) =>
      inProject(context, call, (project) =>
        sync<SubJobRow>(call, {
          itemType: 'sub_job',
          marks: db.marks,
          known: WRITABLE,
          find: (id) => ofProject(db.subJobs.get(id), project.id),
          create: (fields) => create(context, project, fields),
          update: (row, fields) => update(context, row, fields),
          show,
        }),
      ),
    ),
    route('POST', '/rest/v1.0/sub_jobs', (call) =>
      inProject(context, call, (project) => {
        const body = wrapped(call, 'sub_job', WRITABLE);
        if ('refusal' in body) return body.refusal;
        const made = create(context, project, body.fields);
        return isRow(made) ? changed(show(made), 201) : invalid(made);
      }),
    ),
    route('GET', '/rest/v1.0/sub_jobs/:id', (call) => one(call, (row) => ok(show(row)))),
    route('PATCH', '/rest/v1.0/sub_jobs/:id', (call) =>
      one(call, (row) => {
        const body = wrapped(call, 'sub_job', WRITABLE);
        if ('refusal' in body) return body.refusal;
        const errors = update(context, row, body.fields);
        return errors ? invalid(errors) : changed(show(row));
      }),
    ),
    route('DELETE', '/rest/v1.0/sub_jobs/:id', (call) =>
      one(call, (row) => {
        if (db.costCodes.where('sub_job_id', row.id).length > 0)
          return refused('Sub job has cost codes and cannot be deleted');
        if (row.origin_id !== null) return refused('Sub job is synced with ERP and cannot be deleted');
        db.subJobs.remove(row.id);
        return { status: 204, accepted: true };
      }),
    ),
  ];
}

export const show = (row: SubJobRow) => ({
  id: row.id,
  name: row.name,
  code: row.code,
  origin_id: row.origin_id,
  origin_data: text(row.origin_data, row.id),
  ...times(row),
});

const ofProject = (row: SubJobRow | undefined, projectId: number) => (row?.project_id === projectId ? row : undefined);

function create(context: Context, project: ProjectRow, fields: Fields): SubJobRow | Errors {
  const { db } = context;
  const errors = validate(context, project.id, fields, undefined);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.subJobs.insert({
    project_id: project.id,
    name: String(fields.name),
    code: String(fields.code),
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = db.marks.set('sub_job', row, markOf(fields));
  if (!refusal) return row;
  db.subJobs.remove(row.id);
  return { origin_id: [refusal] };
}

function update(context: Context, row: SubJobRow, fields: Fields): Errors | undefined {
  const errors = validate(context, row.project_id, { name: row.name, code: row.code, ...fields }, row.id);
  if (errors) return errors;
  const refusal = context.db.marks.set('sub_job', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (fields.name !== undefined) row.name = String(fields.name);
  if (fields.code !== undefined) row.code = String(fields.code);
  row.updated_at = stamp(context);
  return undefined;
}

function validate(context: Context, projectId: number, fields: Fields, self: number | undefined): Errors | undefined {
  if (!fields.name) return { name: ["can't be blank"] };
  if (!fields.code) return { code: ["can't be blank"] };
  const taken = context.db.subJobs
    .where('project_id', projectId)
    .some((row) => row.code === fields.code && row.id !== self);
  return taken ? { code: ['has already been taken'] } : undefined;
}

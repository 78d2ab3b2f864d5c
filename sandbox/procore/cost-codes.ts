import type { Answer, Call, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, notFound, ok, refused } from './answers.ts';
import { type Fields, idOf, param, wrapped } from './body.ts';
import { placeOf } from './code-place.ts';
import { type Context, route, stamp } from './context.ts';
import { brief, element, show } from './cost-code-view.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import { equals, oneOf } from './query.ts';
import type { CostCodeRow, ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';
import { isRow, sync } from './sync.ts';

const WRITABLE = ['code', 'name', 'position', 'parent_id', 'parent_origin_id', 'standard_cost_code_id', ...MARK_FIELDS];

/** The codes of a project, or of one of its sub jobs when `sub_job_id` is given. On an ERP-integrated project only the sync writes. */
export function costCodeRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', '/rest/v1.0/cost_codes', (call) =>
      inBiller(context, call, (biller) =>
        list(context, call, biller.rows(), {
          filters: { id: oneOf((row) => row.id), origin_id: equals((row) => row.origin_id) },
          views: ['default', 'erp_compact'],
          also: ['sub_job_id'],
          show: call.query.get('view') === 'erp_compact' ? brief : (row) => element(db, row),
        }),
      ),
    ),
    route('PATCH', '/rest/v1.0/cost_codes/sync', (call) =>
      inBiller(context, call, (biller) =>
        sync<CostCodeRow>(call, {
          itemType: 'cost_code',
          marks: db.marks,
          known: WRITABLE,
          find: biller.find,
          create: (fields) => create(context, biller, fields),
          update: (row, fields) => update(context, biller, row, fields),
          show: (row) => show(db, row),
        }),
      ),
    ),
    route('POST', '/rest/v1.0/cost_codes', (call) =>
      inBiller(context, call, (biller) => {
        const body = wrapped(call, 'cost_code', WRITABLE);
        if (biller.project.erp_integrated) return onlySync();
        if ('refusal' in body) return body.refusal;
        const made = create(context, biller, body.fields);
        return isRow(made) ? changed(show(db, made), 201) : invalid(made);
      }),
    ),
    route('GET', '/rest/v1.0/cost_codes/:id', (call) =>
      inProject(context, call, ({ id }) => {
        const row = db.costCodes.get(Number(call.params.id));
        return row?.project_id === id ? ok(show(db, row)) : notFound();
      }),
    ),
    route('PATCH', '/rest/v1.0/cost_codes/:id', (call) =>
      inBiller(context, call, (biller) => {
        const row = biller.find(Number(call.params.id));
        if (!row) return notFound();
        if (biller.project.erp_integrated) return onlySync();
        const body = wrapped(call, 'cost_code', WRITABLE);
        if ('refusal' in body) return body.refusal;
        const errors = update(context, biller, row, body.fields);
        return errors ? invalid(errors) : changed(show(db, row));
      }),
    ),
  ];
}

/** Who the codes of a call belong to. */
interface Biller {
  project: ProjectRow;
  subJobId: number | null;
  rows(): readonly CostCodeRow[];
  find(id: number): CostCodeRow | undefined;
}

const onlySync = (): Answer => refused('Cost codes of an ERP integrated project can only be written by sync');

function inBiller(context: Context, call: Call, handle: (biller: Biller) => Answer): Answer {
  const { db } = context;
  return inProject(context, call, (project) => {
    const given = param(call, 'sub_job_id');
    const subJob = given === undefined ? undefined : db.subJobs.get(Number(given));
    if (given !== undefined && subJob?.project_id !== project.id) return notFound();
    const subJobId = subJob?.id ?? null;
    const belongs = (row: CostCodeRow) => row.project_id === project.id && row.sub_job_id === subJobId;
    return handle({
      project,
      subJobId,
      rows: () =>
        subJob
          ? db.costCodes.where('sub_job_id', subJob.id)
          : db.costCodes.where('project_id', project.id).filter((row) => row.sub_job_id === null),
      find: (id) => {
        const row = db.costCodes.get(id);
        return row && belongs(row) ? row : undefined;
      },
    });
  });
}

function create(context: Context, biller: Biller, fields: Fields): CostCodeRow | Errors {
  const { db } = context;
  const at = place(context, biller, undefined, fields);
  if ('errors' in at) return at.errors;
  const standardId = idOf(fields, 'standard_cost_code_id') ?? null;
  const unusable = standardRefusal(context, standardId);
  if (unusable) return unusable;
  const time = stamp(context);
  const row = db.costCodes.insert({
    project_id: biller.project.id,
    sub_job_id: biller.subJobId,
    parent_id: at.parent?.id ?? null,
    standard_cost_code_id: standardId,
    code: at.code,
    full_code: at.fullCode,
    name: String(fields.name),
    position: idOf(fields, 'position') ?? null,
    active: true,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = db.marks.set('cost_code', row, markOf(fields));
  if (!refusal) return row;
  db.costCodes.remove(row.id);
  return { origin_id: [refusal] };
}

function update(context: Context, biller: Biller, row: CostCodeRow, fields: Fields): Errors | undefined {
  const at = place(context, biller, row, fields);
  if ('errors' in at) return at.errors;
  const standardId = idOf(fields, 'standard_cost_code_id');
  const added = standardId === row.standard_cost_code_id ? null : (standardId ?? null);
  const unusable = standardRefusal(context, added);
  if (unusable) return unusable;
  const refusal = context.db.marks.set('cost_code', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  row.parent_id = at.parent?.id ?? null;
  row.code = at.code;
  row.full_code = at.fullCode;
  if (fields.name !== undefined) row.name = String(fields.name);
  const position = idOf(fields, 'position');
  if (position !== undefined) row.position = position;
  if (standardId !== undefined) row.standard_cost_code_id = standardId;
  row.updated_at = stamp(context);
  return undefined;
}

/** A company code that is inactive cannot be added to a project; where it is used already it stands. */
function standardRefusal({ db }: Context, id: number | null): Errors | undefined {
  const standard = id === null ? undefined : db.standardCostCodes.get(id);
  if (id !== null && !standard) return { standard_cost_code_id: ['is invalid'] };
  return standard?.active === false ? { standard_cost_code_id: ['is inactive'] } : undefined;
}

function place(context: Context, biller: Biller, row: CostCodeRow | undefined, fields: Fields) {
  const byMark = (originId: string) => context.db.marks.find('cost_code', originId);
  return placeOf(fields, row, biller.rows(), { byId: biller.find, byMark });
}

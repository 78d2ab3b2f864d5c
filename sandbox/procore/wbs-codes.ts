import type { Answer, Route } from '../shell/types.ts';
import { changed, type Errors, invalid, malformed, notFound } from './answers.ts';
import { type Fields, idOf, isFields, textOf } from './body.ts';
import { ensureWbsCode, typeRefusal } from './budget-codes.ts';
import { type Context, route, stamp } from './context.ts';
import { list, listV2 } from './paging.ts';
import { inRange, oneOf } from './query.ts';
import type { ProjectRow, WbsCodeRow } from './rows.ts';
import { inProject } from './scope.ts';
import { changeStatus } from './wbs-status.ts';
import { show, showV2 } from './wbs-view.ts';

const PATH = '/rest/v1.0/projects/:project_id/work_breakdown_structure/wbs_codes';

/** A project's budget codes. Making a combination that is already there changes its description instead of failing. */
export function wbsCodeRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, ({ id }) => {
        const scope = call.query.get('scope');
        if (scope !== null && scope !== 'budget_code') return malformed('Unknown scope', 'scope');
        const wanted = (call.query.get('query') ?? '').toLowerCase();
        const rows = db.wbsCodes
          .where('project_id', id)
          .filter((row) => `${row.flat_code} ${row.description}`.toLowerCase().includes(wanted));
        return list(context, call, rows, {
          filters: { status: oneOf((row) => row.status), updated_at: inRange((row) => row.updated_at) },
          also: ['scope', 'query'],
          show: (row) => show(db, row),
        });
      }),
    ),
    route('GET', '/rest/v2.0/companies/:company_id/projects/:project_id/wbs/codes', (call) =>
      inProject(context, call, ({ id }) =>
        listV2(context, call, db.wbsCodes.where('project_id', id), { show: showV2 }),
      ),
    ),
    route('POST', PATH, (call) =>
      inProject(context, call, (project) => {
        const made = make(context, project, isFields(call.body) ? call.body : {});
        return isMade(made) ? changed(show(db, made), 201) : invalid(made);
      }),
    ),
    route('PATCH', `${PATH}/bulk_create`, (call) =>
      inProject(context, call, (project) => {
        const bulk = isFields(call.body) ? call.body.bulk : undefined;
        return Array.isArray(bulk)
          ? makeAll(context, project, bulk.filter(isFields))
          : malformed('bulk is required', 'bulk');
      }),
    ),
    route('PATCH', `${PATH}/update_all`, (call) =>
      inProject(context, call, ({ id }) =>
        changeStatus(
          context,
          call,
          (wanted) => {
            const row = db.wbsCodes.get(wanted);
            return row?.project_id === id ? row : undefined;
          },
          (row, active) => {
            row.status = active ? 'active' : 'inactive';
            return show(db, row);
          },
        ),
      ),
    ),
    route('PATCH', `${PATH}/:id`, (call) =>
      inProject(context, call, ({ id }) => {
        const row = db.wbsCodes.get(Number(call.params.id));
        if (row?.project_id !== id) return notFound();
        const errors = update(context, row, isFields(call.body) ? call.body : {});
        return errors ? invalid(errors) : changed(show(db, row));
      }),
    ),
  ];
}

const isMade = (result: WbsCodeRow | Errors): result is WbsCodeRow => typeof result.id === 'number';

function makeAll(context: Context, project: ProjectRow, bulk: Fields[]): Answer {
  const entities: unknown[] = [];
  const errors: unknown[] = [];
  for (const fields of bulk) {
    const made = make(context, project, fields);
    if (isMade(made)) entities.push(show(context.db, made));
    else errors.push({ ...fields, errors: made });
  }
  return { status: 201, json: { entities, errors }, ...(entities.length > 0 ? { accepted: true } : {}) };
}

function make(context: Context, project: ProjectRow, fields: Fields): WbsCodeRow | Errors {
  const { db } = context;
  const items = Array.isArray(fields.segment_items) ? fields.segment_items.filter(isFields) : [];
  const itemOf = (segment: number) => items.find((item) => idOf(item, 'segment_id') === segment);
  const codeItem = itemOf(2);
  const code = codeItem && db.costCodes.get(idOf(codeItem, 'segment_item_id') ?? 0);
  if (code?.project_id !== project.id) return { segment_items: ['must include a cost code of the project'] };
  const subJobItem = itemOf(1);
  if ((subJobItem ? idOf(subJobItem, 'segment_item_id') : null) !== code.sub_job_id) {
    return { segment_items: ['cost code does not belong to the sub job'] };
  }
  const typeItem = itemOf(3);
  const type = typeItem && db.lineItemTypes.get(idOf(typeItem, 'segment_item_id') ?? 0);
  if (!type) return { segment_items: ['must include a cost type'] };
  const inactive = typeRefusal(db, code, type.id);
  if (inactive) return { segment_items: [`cost type ${inactive}`] };
  const time = stamp(context);
  const row = ensureWbsCode(db, code, type.id, { created_at: time, updated_at: time });
  const description = textOf(fields, 'description');
  if (description && description !== row.description) Object.assign(row, { description, updated_at: time });
  return row;
}

function update(context: Context, row: WbsCodeRow, fields: Fields): Errors | undefined {
  const status = fields.status;
  if (status !== undefined && status !== 'active' && status !== 'inactive')
    return { status: ['is not included in the list'] };
  const description = textOf(fields, 'description');
  if (description) row.description = description;
  if (status) row.status = status;
  row.updated_at = stamp(context);
  return undefined;
}

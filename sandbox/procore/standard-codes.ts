import type { Route } from '../shell/types.ts';
import { type Errors, malformed, notFound, ok } from './answers.ts';
import { type Fields, param } from './body.ts';
import { placeOf } from './code-place.ts';
import { type Context, route, stamp } from './context.ts';
import { name } from './dress.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import { equals } from './query.ts';
import type { StandardCostCodeListRow, StandardCostCodeRow } from './rows.ts';
import { inCompany } from './scope.ts';
import { sync } from './sync.ts';

const WRITABLE = ['name', 'code', 'parent_id', 'parent_origin_id', ...MARK_FIELDS];

/** The company's cost code lists (one is the ERP list) and their codes; codes are written by sync alone. */
export function standardCodeRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', '/rest/v1.0/standard_cost_code_lists', (call) =>
      inCompany(context, call, () => list(context, call, db.standardCostCodeLists.rows, { show: showList })),
    ),
    route('GET', '/rest/v1.0/standard_cost_codes', (call) =>
      inCompany(context, call, () => {
        const listId = call.query.get('standard_cost_code_list_id');
        if (listId === null) return malformed('standard_cost_code_list_id is required', 'standard_cost_code_list_id');
        if (!db.standardCostCodeLists.get(Number(listId))) return notFound();
        return list(context, call, db.standardCostCodes.where('standard_cost_code_list_id', Number(listId)), {
          filters: { origin_id: equals((row) => row.origin_id) },
          views: ['default', 'compact', 'extended'],
          also: ['standard_cost_code_list_id'],
          show: viewOf(call.query.get('view')),
        });
      }),
    ),
    route('PATCH', '/rest/v1.0/standard_cost_codes/sync', (call) =>
      inCompany(context, call, () => {
        const listId = param(call, 'standard_cost_code_list_id');
        if (listId === undefined)
          return malformed('standard_cost_code_list_id is required', 'standard_cost_code_list_id');
        const codeList = db.standardCostCodeLists.get(Number(listId));
        if (!codeList) return notFound();
        return sync<StandardCostCodeRow>(call, {
          itemType: 'standard_cost_code',
          marks: db.marks,
          known: WRITABLE,
          find: (id) => ofList(db.standardCostCodes.get(id), codeList),
          create: (fields) => create(context, codeList, fields),
          update: (row, fields) => update(context, codeList, row, fields),
          show: extended,
        });
      }),
    ),
    route('GET', '/rest/v1.0/standard_cost_codes/:id', (call) =>
      inCompany(context, call, () => {
        const row = db.standardCostCodes.get(Number(call.params.id));
        return row ? ok(extended(row)) : notFound();
      }),
    ),
  ];
}

const showList = (row: StandardCostCodeListRow) => ({
  id: row.id,
  name: row.name,
  is_erp_list: row.is_erp_list,
  available_to_use_on_new_projects: row.available_to_use_on_new_projects,
});

const extended = (row: StandardCostCodeRow) => ({
  id: row.id,
  standard_cost_code_list_id: row.standard_cost_code_list_id,
  parent_id: row.parent_id,
  code: row.code,
  full_code: row.full_code,
  name: name(row.name, row.id),
  origin_id: row.origin_id,
  origin_data: row.origin_data,
});

/** Without a view the list tells only ids; that is Procore's default. */
function viewOf(view: string | null): (row: StandardCostCodeRow) => unknown {
  if (view === 'extended') return extended;
  const brief = ({ id, standard_cost_code_list_id }: StandardCostCodeRow) => ({ id, standard_cost_code_list_id });
  return view === 'compact' ? (row) => ({ ...brief(row), origin_id: row.origin_id }) : brief;
}

const ofList = (row: StandardCostCodeRow | undefined, { id }: StandardCostCodeListRow) =>
  row?.standard_cost_code_list_id === id ? row : undefined;

function create(context: Context, codeList: StandardCostCodeListRow, fields: Fields): StandardCostCodeRow | Errors {
  const { db } = context;
  const at = place(context, codeList, undefined, fields);
  if ('errors' in at) return at.errors;
  const time = stamp(context);
  const row = db.standardCostCodes.insert({
    standard_cost_code_list_id: codeList.id,
    parent_id: at.parent?.id ?? null,
    code: at.code,
    full_code: at.fullCode,
    name: String(fields.name ?? ''),
    active: true,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = db.marks.set('standard_cost_code', row, markOf(fields));
  if (!refusal) return row;
  db.standardCostCodes.remove(row.id);
  return { origin_id: [refusal] };
}

function update(
  context: Context,
  codeList: StandardCostCodeListRow,
  row: StandardCostCodeRow,
  fields: Fields,
): Errors | undefined {
  const at = place(context, codeList, row, fields);
  if ('errors' in at) return at.errors;
  const refusal = context.db.marks.set('standard_cost_code', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  row.parent_id = at.parent?.id ?? null;
  row.code = at.code;
  row.full_code = at.fullCode;
  if (fields.name !== undefined) row.name = String(fields.name ?? '');
  row.updated_at = stamp(context);
  return undefined;
}

/** The code's place among the codes of its list. */
function place(
  context: Context,
  codeList: StandardCostCodeListRow,
  row: StandardCostCodeRow | undefined,
  fields: Fields,
) {
  const { db } = context;
  return placeOf(fields, row, db.standardCostCodes.where('standard_cost_code_list_id', codeList.id), {
    byId: (id) => ofList(db.standardCostCodes.get(id), codeList),
    byMark: (originId) => db.marks.find('standard_cost_code', originId),
  });
}

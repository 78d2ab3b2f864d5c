import type { Route } from '../shell/types.ts';
import { type Errors, malformed, notFound, ok } from './answers.ts';
import { type Fields, textOf } from './body.ts';
import { type Context, route, stamp } from './context.ts';
import { name } from './dress.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import { list } from './paging.ts';
import { equals } from './query.ts';
import type { LineItemTypeRow } from './rows.ts';
import { inCompany, projectOf } from './scope.ts';
import { sync } from './sync.ts';

const WRITABLE = ['name', 'csv_import_code', 'base_type', ...MARK_FIELDS];

/** Cost types, called line item types here. What is read as `code` is written as `csv_import_code`. */
export function costTypeRoutes(context: Context): Route[] {
  const { db } = context;
  return [
    route('GET', '/rest/v1.0/line_item_types', (call) => {
      const company = call.query.get('company_id');
      if (company === null && call.query.get('project_id') === null) {
        return malformed('company_id or project_id is required', 'company_id, project_id');
      }
      const filters = { origin_id: equals<LineItemTypeRow>((row) => row.origin_id) };
      const answer = () => list(context, call, db.lineItemTypes.rows, { filters, show });
      if (company !== null) return inCompany(context, call, answer);
      const scope = projectOf(context, call);
      return 'refusal' in scope ? scope.refusal : answer();
    }),
    route('PATCH', '/rest/v1.0/line_item_types/sync', (call) =>
      inCompany(context, call, () =>
        sync<LineItemTypeRow>(call, {
          itemType: 'line_item_type',
          marks: db.marks,
          known: WRITABLE,
          find: db.lineItemTypes.get,
          create: (fields) => create(context, fields),
          update: (row, fields) => update(context, row, fields),
          show,
        }),
      ),
    ),
    route('GET', '/rest/v1.0/line_item_types/:id', (call) =>
      inCompany(context, call, () => {
        const row = db.lineItemTypes.get(Number(call.params.id));
        return row ? ok(show(row)) : notFound();
      }),
    ),
  ];
}

/** A cost type; nested in a cost code it has no `origin_data`. */
export const nested = (row: LineItemTypeRow) => ({
  id: row.id,
  name: name(row.name, row.id),
  code: row.code,
  base_type: row.base_type,
  origin_id: row.origin_id,
});

const show = (row: LineItemTypeRow) => ({ ...nested(row), origin_data: row.origin_data });

function create(context: Context, fields: Fields): LineItemTypeRow | Errors {
  const { db } = context;
  const errors = validate(context, fields, undefined);
  if (errors) return errors;
  const time = stamp(context);
  const row = db.lineItemTypes.insert({
    company_id: db.company.id,
    name: String(fields.name),
    code: String(fields.csv_import_code),
    base_type: textOf(fields, 'base_type') ?? null,
    active: true,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = db.marks.set('line_item_type', row, markOf(fields));
  if (!refusal) return row;
  db.lineItemTypes.remove(row.id);
  return { origin_id: [refusal] };
}

function update(context: Context, row: LineItemTypeRow, fields: Fields): Errors | undefined {
  const errors = validate(context, { name: row.name, csv_import_code: row.code, ...fields }, row.id);
  if (errors) return errors;
  const refusal = context.db.marks.set('line_item_type', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (fields.name !== undefined) row.name = String(fields.name);
  if (fields.csv_import_code !== undefined) row.code = String(fields.csv_import_code);
  const baseType = textOf(fields, 'base_type');
  if (baseType !== undefined) row.base_type = baseType;
  row.updated_at = stamp(context);
  return undefined;
}

function validate(context: Context, fields: Fields, self: number | undefined): Errors | undefined {
  if (!fields.name) return { name: ["can't be blank"] };
  if (!fields.csv_import_code) return { csv_import_code: ["can't be blank"] };
  const taken = context.db.lineItemTypes.rows.some((row) => row.code === fields.csv_import_code && row.id !== self);
  return taken ? { csv_import_code: ['has already been taken'] } : undefined;
}

import type { Errors } from './answers.ts';
import { decimalOf, type Fields, flagOf, idOf, textsOf } from './body.ts';
import { type Context, stamp } from './context.ts';
import { dateOrNull } from './dates.ts';
import { markOf } from './mark-fields.ts';
import type { ProjectRow } from './rows.ts';
import { copyStandardCodes } from './standard-copy.ts';

const TEXTS = [
  'project_number',
  'description',
  'address',
  'city',
  'state_code',
  'zip',
  'country_code',
  'phone',
  'time_zone',
  'accounting_project_number',
] as const;

/** What a create, an update and a sync of projects document. */
export const PROJECT_FIELDS = [
  ...TEXTS,
  ...['name', 'active', 'code', 'start_date', 'completion_date', 'total_value', 'flag', 'project_stage_id'],
  ...['project_type_id', 'program_id', 'office_id', 'department_ids', 'parent_job_id', 'project_template_id'],
  ...['store_number', 'square_feet', 'latitude', 'longitude', 'origin_id', 'origin_code', 'origin_data'],
  ...['erp_integrated', 'enable_copy_of_standard_cost_codes', 'currency_configuration', 'standard_cost_code_list_id'],
  ...['estimated_start_date', 'estimated_completion_date', 'estimated_value', 'public_notes'],
];

/** The zones that the company's projects may stand in; others are refused with 422, as Procore does for a name off its list. */
const TIME_ZONES = /^(America|Canada|US|Pacific|Europe|Australia)\/|^UTC$|\(US & Canada\)$/;

/** Makes a project, or says why not; nothing stays behind then. */
export function createProject(context: Context, fields: Fields): ProjectRow | Errors {
  const { db } = context;
  const errors = validate(fields, true);
  if (errors) return errors;
  const time = stamp(context);
  const list = db.standardCostCodeLists.rows.find((row) => row.is_erp_list);
  const row = db.projects.insert({
    company_id: db.company.id,
    name: String(fields.name),
    project_number: null,
    description: null,
    active: true,
    address: null,
    city: null,
    state_code: null,
    zip: null,
    country_code: null,
    phone: null,
    time_zone: 'America/Los_Angeles',
    start_date: null,
    completion_date: null,
    total_value: null,
    accounting_project_number: null,
    erp_integrated: false,
    budget_locked: false,
    standard_cost_code_list_id: list?.id ?? 0,
    parent_job_id: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = updateProject(context, row, fields);
  if (refusal) {
    db.projects.remove(row.id);
    return refusal;
  }
  if (flagOf(fields, 'enable_copy_of_standard_cost_codes')) copyStandardCodes(context, row);
  return row;
}

/** Changes the given members. */
export function updateProject(context: Context, row: ProjectRow, fields: Fields): Errors | undefined {
  const errors = validate(fields, false);
  if (errors) return errors;
  const refusal = context.db.marks.set('project', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (typeof fields.name === 'string') row.name = fields.name;
  Object.assign(row, textsOf(fields, TEXTS));
  const start = fields.start_date ?? fields.estimated_start_date;
  const end = fields.completion_date ?? fields.estimated_completion_date;
  const value = fields.total_value ?? fields.estimated_value;
  if (start !== undefined) row.start_date = dateOrNull(start);
  if (end !== undefined) row.completion_date = dateOrNull(end);
  if (value !== undefined) row.total_value = decimalOf(value) ?? null;
  row.active = flagOf(fields, 'active') ?? row.active;
  row.erp_integrated = flagOf(fields, 'erp_integrated') ?? row.erp_integrated;
  row.parent_job_id = idOf(fields, 'parent_job_id') ?? row.parent_job_id;
  row.standard_cost_code_list_id = idOf(fields, 'standard_cost_code_list_id') ?? row.standard_cost_code_list_id;
  row.updated_at = stamp(context);
  return undefined;
}

function validate(fields: Fields, creating: boolean): Errors | undefined {
  const blank = fields.name === null || fields.name === '' || (creating && fields.name === undefined);
  if (blank) return { name: ["can't be blank"] };
  const zone = fields.time_zone;
  if (typeof zone === 'string' && !TIME_ZONES.test(zone)) return { time_zone: ['is not included in the list'] };
  return undefined;
}

import type { Db } from './db.ts';
import { amount, text, texts, times } from './dress.ts';
import type { ProjectRow } from './rows.ts';

/** Procore shows a project in at least five shapes; the lists of v1.0 and v1.1, Show, the company's list and the sync entity differ. */

/** v1.0 list: `stage` is a word. */
export const listV10 = (row: ProjectRow) => ({
  ...common(row),
  stage: 'Course of Construction',
  parent_job: row.parent_job_id === null ? {} : { id: row.parent_job_id },
  company: company(row),
});

/** v1.1 list: `project_stage` is an object, and here alone stands `erp_integrated`. */
export const listV11 = (row: ProjectRow) => ({
  ...common(row),
  erp_integrated: row.erp_integrated,
  project_stage: { id: 4, name: 'Course of Construction' },
  parent_job_id: row.parent_job_id,
  projected_finish_date: null,
  actual_start_date: null,
  work_scope: row.id % 2 === 0 ? 'new_construction' : null,
  sector: null,
  delivery_method: null,
  is_demo: false,
  project_bid_type_id: null,
  project_owner_type_id: null,
  project_region_id: null,
  photo_id: null,
  // A deleted user's name is one blank.
  created_by: { id: 160586, login: 'carl.contractor@example.com', name: ' ' },
  company: company(row),
});

/** Show, and what a create and an update answer: the flag is called `is_erp_integrated` here. */
export const show = (row: ProjectRow) => ({
  ...common(row),
  description: text(row.description, row.id),
  is_erp_integrated: row.erp_integrated,
  standard_cost_code_list_id: row.standard_cost_code_list_id,
  ...(row.parent_job_id === null ? {} : { parent_job: { id: row.parent_job_id } }),
  from_project_template_id: null,
  project_stage: { id: 4, name: 'Course of Construction' },
  project_type: {},
  program: null,
  office: { id: null },
  departments: [],
  estimated_start_date: row.start_date,
  estimated_completion_date: row.completion_date,
  company: company(row),
});

/** The sync entity: no `company`, the deprecated mirrors, and its own odd members. */
export const syncEntity = (row: ProjectRow) => ({
  ...common(row),
  description: text(row.description, row.id),
  logo_url: null,
  flag: null,
  public_notes: '',
  estimated_start_date: row.start_date,
  estimated_completion_date: row.completion_date,
  departments: [],
});

/** `GET /companies/{id}/projects`: the leaner shape, with the address as an object. */
export const lean = (row: ProjectRow) => ({
  id: row.id,
  name: row.name,
  address: {
    street: row.address,
    city: row.city,
    state_code: row.state_code,
    zip: row.zip,
    country_code: row.country_code,
  },
  stage_name: 'Course of Construction',
  status_name: row.active ? 'Active' : 'Inactive',
  type_name: null,
  open_items: [],
  created_by: { id: 160586, email: 'carl.contractor@example.com' },
});

export const compact = (row: ProjectRow) => ({ id: row.id, name: row.name, display_name: displayName(row) });

export const displayName = (row: ProjectRow): string =>
  row.project_number ? `${row.project_number} - ${row.name}` : row.name;

/** A project as other records show it. */
export function reference(db: Db, id: number): { id: number; name: string | null } {
  return { id, name: db.projects.get(id)?.name ?? null };
}

const company = (row: ProjectRow) => ({ id: row.company_id, name: 'Northgate Builders' });

function common(row: ProjectRow) {
  return {
    id: row.id,
    name: row.name,
    display_name: displayName(row),
    project_number: row.project_number,
    ...texts(
      {
        address: row.address,
        city: row.city,
        state_code: row.state_code,
        zip: row.zip,
        county: null,
        phone: row.phone,
        store_number: null,
        accounting_project_number: row.accounting_project_number,
        designated_market_area: null,
      },
      row.id,
    ),
    country_code: row.country_code,
    time_zone: row.time_zone,
    latitude: null,
    longitude: null,
    active: row.active,
    start_date: row.start_date,
    completion_date: row.completion_date,
    total_value: row.total_value === null ? null : amount(row.total_value),
    estimated_value: row.total_value === null ? null : amount(row.total_value),
    origin_id: row.origin_id,
    origin_code: row.origin_code,
    origin_data: row.origin_data,
    owners_project_id: null,
    custom_fields: { custom_field_598134: { data_type: 'lov_entry', value: null } },
    ...times(row),
  };
}

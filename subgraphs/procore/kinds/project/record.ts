import { z } from 'zod';
import { amount, checkRecord, day, flag, key, reference, text } from '../../../../kernel/records.ts';
import { markMembers, nameOf, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';
import type { ProcoreAddressRecord } from '../vendor/record.ts';

/** A project, from any of its three shapes (corrections, E11): the v1.1 list, the v1.0 list and Show, the sync entity. */
export interface ProcoreProjectRecord {
  /** `1001`. */
  id: string;
  name: string | null;
  displayName: string | null;
  /** `24-010`. */
  number: string | null;
  description: string | null;
  active: boolean | null;
  /** Null where the shape does not tell it. */
  erpIntegrated: boolean | null;
  stage: string | null;
  address: ProcoreAddressRecord;
  phone: string | null;
  timeZone: string | null;
  startDate: string | null;
  completionDate: string | null;
  /** Decimal text in the company's currency. */
  totalValue: string | null;
  parentJobId: string | null;
  originId: string | null;
  originCode: string | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const project = z.object({
  id: key,
  name: text,
  display_name: text,
  project_number: text,
  description: text,
  active: flag,
  // The v1.1 list says `erp_integrated`, other answers `is_erp_integrated` (corrections, C8).
  erp_integrated: flag,
  is_erp_integrated: flag,
  project_stage: nameOf,
  stage: nameOf,
  address: text,
  city: text,
  state_code: text,
  zip: text,
  country_code: text,
  phone: text,
  time_zone: text,
  start_date: day,
  completion_date: day,
  // Deprecated mirrors; in the sync entity they can stand alone.
  estimated_start_date: day,
  estimated_completion_date: day,
  total_value: amount,
  estimated_value: amount,
  parent_job_id: text,
  parent_job: reference,
  ...markMembers,
  ...timeMembers,
});

/** Reads a project in any of its shapes. */
export const checkProject: Check<ProcoreProjectRecord> = (value, path, where) => {
  const row = checkRecord(project, value, 'PROCORE', path, where);
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    number: row.project_number,
    description: row.description,
    active: row.active,
    erpIntegrated: row.erp_integrated ?? row.is_erp_integrated,
    stage: row.project_stage ?? row.stage,
    address: { street: row.address, city: row.city, state: row.state_code, zip: row.zip, country: row.country_code },
    phone: row.phone,
    timeZone: row.time_zone,
    startDate: row.start_date ?? row.estimated_start_date,
    completionDate: row.completion_date ?? row.estimated_completion_date,
    totalValue: row.total_value ?? row.estimated_value,
    parentJobId: row.parent_job_id ?? row.parent_job,
    originId: row.origin_id,
    originCode: row.origin_code,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
};

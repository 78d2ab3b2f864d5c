import type { Errors } from '../answers.ts';
import type { Context } from '../context.ts';
import { stamp } from '../context.ts';
import { createProject, PROJECT_FIELDS } from '../project-write.ts';
import type { StagedRecordRow } from '../rows.ts';
import { createVendor, VENDOR_FIELDS } from '../vendor-write.ts';
import { importChangeOrder, importCommitment, importPrimeContract } from './import-contracts.ts';
import { known, markOf, told } from './import-fields.ts';
import { moveStaged } from './staged.ts';

/** The Procore record that an import made, and the event that tells the integrator of it. */
export interface Imported {
  itemId: number;
  requestName: string;
  data: object;
}

/** Makes the Procore record of a staged one, with its mark, and moves the staged record to `imported`; or says why not. */
export function importStaged(context: Context, record: StagedRecordRow): Imported | string {
  // A prime contract that was imported can be imported again.
  const again = record.status === 'imported' && record.item_type === 'prime_contract';
  if (record.status !== 'staged' && !again) return `The record is ${record.status}, not staged.`;
  const make = MAKERS[record.item_type];
  if (!make)
    return `Records of the type ${record.item_type} cannot be imported here; there are ${Object.keys(MAKERS).join(', ')}.`;
  const made = make(context, record);
  if (typeof made !== 'string') moveStaged(context, record, 'imported');
  return made;
}

const MAKERS: Record<string, (context: Context, record: StagedRecordRow) => Imported | string> = {
  vendor(context, record) {
    const row = createVendor(context, { ...known(record.data, VENDOR_FIELDS), ...markOf(record) });
    if (!isMade(row)) return told(row);
    return event(row.id, 'create_vendor_in_procore', {
      vendor: { id: row.id, origin_id: row.origin_id },
      company_id: row.company_id,
    });
  },
  project(context, record) {
    const row = createProject(context, {
      ...known(record.data, PROJECT_FIELDS),
      erp_integrated: true,
      ...markOf(record),
    });
    if (!isMade(row)) return told(row);
    const { id, name, origin_id, origin_code, origin_data } = row;
    return event(id, 'create_job_in_procore', {
      project: { id, name, origin_id, origin_code, origin_data },
      company_id: row.company_id,
    });
  },
  sub_job(context, record) {
    const { db } = context;
    const parent = db.marks.find('project', String(record.data.project_origin_id));
    if (parent === undefined) return `The project ${record.data.project_origin_id} is not synced.`;
    if (db.marks.find('sub_job', record.origin_id) !== undefined) return 'origin_id has already been taken';
    const time = stamp(context);
    const code = String(record.data.code ?? record.origin_code ?? record.origin_id);
    const row = db.subJobs.insert({
      project_id: parent,
      name: String(record.data.name ?? code),
      code,
      origin_id: null,
      origin_code: null,
      origin_data: null,
      created_at: time,
      updated_at: time,
    });
    db.marks.set('sub_job', row, markOf(record));
    return event(row.id, 'create_sub_job_in_procore', { sub_job: row, company_id: db.company.id });
  },
  prime_contract: importPrimeContract,
  work_order_contract: (context, record) => importCommitment(context, record, 'WorkOrderContract'),
  purchase_order_contract: (context, record) => importCommitment(context, record, 'PurchaseOrderContract'),
  commitment_change_order: importChangeOrder,
};

const isMade = <T extends { id: number }>(made: T | Errors): made is T => typeof made.id === 'number';

const event = (itemId: number, requestName: string, data: object): Imported => ({ itemId, requestName, data });

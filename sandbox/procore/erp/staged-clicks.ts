import type { Context } from '../context.ts';
import { markedRow } from '../db.ts';
import type { StagedRecordRow } from '../rows.ts';
import type { NewRequest } from './requests.ts';
import { moveStaged } from './staged.ts';

/** The staged record that a click means: by its id, or by the origin that the integrator gave it. */
export const stagedRecord = ({ db }: Context, itemType: string, id: number | undefined, origin: string | undefined) =>
  db.stagedRecords.rows.find((row) => row.item_type === itemType && (row.id === id || row.origin_id === origin));

/**
 * Links a company of Procore with a staged vendor instead of importing it: the company takes over its mark, the staged record is done.
 * The event only informs. Returns a sentence when they cannot be linked.
 */
export function linking(context: Context, vendorId: number, record: StagedRecordRow | undefined): NewRequest | string {
  const { db } = context;
  const vendor = db.vendors.get(vendorId);
  if (!vendor) return `There is no vendor ${vendorId}`;
  if (record?.status !== 'staged') return 'There is no such staged vendor; give its origin as erpId';
  if (!vendor.is_active) return 'The company is not active.';
  if (vendor.origin_id !== null) return 'The company is linked already.';
  const { origin_id, origin_code } = record;
  const refusal = db.marks.set('vendor', vendor, { origin_id, origin_code });
  if (refusal) return `origin_id ${refusal}`;
  moveStaged(context, record, 'imported');
  const data = { vendor: { id: vendor.id, origin_id }, company_id: db.company.id };
  return { name: 'link_vendor', itemType: 'vendor', itemId: vendor.id, hasDetail: false, data: () => data };
}

const RESETS: Record<string, string> = {
  project: 'reset_job',
  sub_job: 'reset_sub_job',
  requisition: 'reset_requisition',
  change_order: 'reset_prime_contract_change_order',
};

/**
 * A super user's way to make Procore forget that a record is synced, whatever the ERP holds; the event only informs. Returns a sentence for
 * kinds without one.
 */
export function resetting(context: Context, itemType: string, itemId: number): NewRequest | string {
  const { db } = context;
  const name = RESETS[itemType];
  const row = markedRow(db, itemType, itemId);
  const isPrime = itemType !== 'change_order' || db.changeOrders.get(itemId)?.kind === 'prime';
  if (!name || !row || !isPrime) return `Records of the type ${itemType} cannot be reset`;
  const { id, origin_id: origin } = row;
  const projectId = 'project_id' in row ? row.project_id : null;
  const told =
    itemType === 'requisition'
      ? { requisition_id: id, project_id: projectId, requisition_origin_id: origin, reset_override: true }
      : { [itemType]: { ...row }, company_id: db.company.id };
  db.marks.set(itemType, row, { origin_id: null, origin_code: null });
  return { name, itemType, itemId, hasDetail: false, data: () => told };
}

import type { Context } from '../context.ts';
import { markedRow } from '../db.ts';
import type { ContractRow } from '../rows.ts';
import { unlinkChangeOrderPayload } from './change-order-payload.ts';
import { type Closing, contractOf } from './payloads.ts';
import type { NewRequest } from './requests.ts';
import { moveStaged } from './staged.ts';

/**
 * The event by which a synced record is unlinked. Of commitments and change orders the integrator decides: it looks into the ERP, takes
 * the marks away and closes the progress record. Every other record loses its marks here, and the event only informs. Returns a sentence
 * for what cannot be unlinked.
 */
export function unlinking(context: Context, itemType: string, itemId: number): NewRequest | string {
  const { db } = context;
  const closing = (detailId: number): Closing => ({ request_detail_id: detailId, company_id: db.company.id });
  const asked = { itemType, itemId, hasDetail: true };
  const contract = contractOf(db, itemType, itemId);
  if (contract)
    return { ...asked, name: 'unlink_commitment', data: (id) => commitment(context, contract, closing(id)) };
  const order = itemType === 'change_order' ? db.changeOrders.get(itemId) : undefined;
  if (order) {
    const name = order.kind === 'prime' ? 'unlink_prime_contract_change_order' : 'unlink_commitment_change_order';
    return { ...asked, name, data: (id) => unlinkChangeOrderPayload(context, order, closing(id)) };
  }
  const row = markedRow(db, itemType, itemId);
  if (!row) return `Records of the type ${itemType} cannot be unlinked here`;
  const told =
    itemType === 'requisition'
      ? {
          requisition_id: row.id,
          project_id: db.requisitions.get(itemId)?.project_id ?? null,
          requisition_origin_id: row.origin_id,
          reset_override: false,
        }
      : { [itemType]: { id: row.id, origin_id: row.origin_id }, company_id: db.company.id };
  const staged = db.stagedRecords.rows.find((one) => one.item_type === itemType && one.origin_id === row.origin_id);
  if (staged?.status === 'imported') moveStaged(context, staged, 'staged');
  const unmarked = { origin_id: null, origin_code: null };
  db.marks.set(itemType, row, unmarked);
  // An invoice bears the marks of its items as well.
  if (itemType === 'requisition')
    for (const item of db.requisitionItems.where('requisition_id', itemId))
      db.marks.set(`requisition_${item.item_type}`, item, unmarked);
  const name = itemType === 'requisition' ? 'reset_requisition' : `unlink_${itemType}`;
  return { ...asked, name, hasDetail: false, data: () => told };
}

function commitment({ db }: Context, contract: ContractRow, closing: Closing): object {
  return {
    job_origin_id: db.projects.get(contract.project_id)?.origin_id ?? null,
    project_id: contract.project_id,
    erp_commitment_id: contract.origin_code,
    procore_commitment_id: contract.id,
    commitment_type: contract.type,
    commitment_origin_id: contract.origin_id,
    ...closing,
  };
}

import type { Story, StoryCommitment, StoryCommitmentLine } from '../story/types.ts';
import { ensureWbsCode } from './budget-codes.ts';
import type { Db } from './db.ts';
import { marked, seededTimes } from './seed-rows.ts';

/** The commitments with their lines. A vendor of a commitment is also in the project's directory. */
export function seedCommitments(db: Db, story: Story): void {
  for (const commitment of story.commitments) {
    seedContract(db, commitment);
    for (const [i, line] of commitment.lines.entries()) seedLine(db, commitment, line, i + 1);
    const { projectId, vendorId } = commitment;
    const known = db.projectVendors.where('project_id', projectId).some((row) => row.vendor_id === vendorId);
    if (vendorId !== null && !known) db.projectVendors.insert({ project_id: projectId, vendor_id: vendorId });
  }
}

function seedContract(db: Db, commitment: StoryCommitment): void {
  const table = commitment.type === 'WorkOrderContract' ? db.workOrders : db.purchaseOrders;
  const workOrder = commitment.type === 'WorkOrderContract';
  const approved = ['Approved', 'Complete'].includes(commitment.status);
  table.insert({
    id: commitment.id,
    type: commitment.type,
    project_id: commitment.projectId,
    vendor_id: commitment.vendorId,
    number: commitment.number,
    title: commitment.title,
    description: commitment.description,
    status: commitment.status,
    executed: approved,
    private: false,
    accounting_method: 'amount',
    retainage_percent: commitment.retainagePercent,
    contract_date: commitment.date,
    contract_start_date: workOrder ? commitment.startDate : null,
    contract_estimated_completion_date: workOrder ? commitment.endDate : null,
    actual_completion_date: null,
    issued_on_date: commitment.date,
    execution_date: approved ? commitment.date : null,
    approval_letter_date: null,
    letter_of_intent_date: null,
    returned_date: null,
    signed_contract_received_date: approved ? commitment.startDate : null,
    delivery_date: workOrder ? null : commitment.endDate,
    inclusions: null,
    exclusions: null,
    bill_to_address: null,
    ship_to_address: null,
    ship_via: null,
    payment_terms: workOrder ? null : 'Net 30',
    assignee_id: null,
    deleted_at: null,
    ...marked(commitment.mark, commitment.number),
    ...seededTimes(commitment.id),
  });
}

function seedLine(db: Db, commitment: StoryCommitment, line: StoryCommitmentLine, position: number): void {
  const code = line.costCodeId === null ? undefined : db.costCodes.get(line.costCodeId);
  if (line.costCodeId !== null && !code)
    throw new Error(`Line ${line.id} stands on an unknown cost code ${line.costCodeId}.`);
  const type = db.lineItemTypes.rows.find((row) => row.code === line.costType);
  const times = seededTimes(line.id);
  db.lineItems.insert({
    id: line.id,
    holder_id: commitment.id,
    holder_type: commitment.type,
    project_id: commitment.projectId,
    position,
    description: line.description,
    amount: line.amount,
    quantity: line.quantity,
    unit_cost: line.unitCost,
    uom: line.uom || null,
    extended_type: 'manual',
    tax_code_id: null,
    cost_code_id: code?.id ?? null,
    line_item_type_id: type?.id ?? null,
    wbs_code_id: code && type ? ensureWbsCode(db, code, type.id, times).id : null,
    ...marked(line.mark, null),
    ...times,
  });
}

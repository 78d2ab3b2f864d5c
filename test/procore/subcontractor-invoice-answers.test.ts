import { afterEach, describe, expect, it } from 'vitest';
import { checkInvoice } from '../../subgraphs/procore/kinds/subcontractor-invoice/record.ts';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { createStubbedClients } from './support.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function stubbed(answer: (request: StubRequest) => StubAnswer) {
  const system = await createStubbedClients(answer);
  open.push(system.close);
  return system;
}

const invoice = (value: object) => checkInvoice('4001', '1001')({ id: 9, ...value }, '/x', '[0]');
const itemOf = (value: object) => invoice({ items: [{ id: 7, ...value }] }).items?.[0];

describe('what Procore may answer of a subcontractor invoice', () => {
  it('a percentage with its sign or as a number', () => {
    expect(invoice({ percent_complete: '96.36%' }).percentComplete).toBe('96.36');
    expect(invoice({ percent_complete: 0 }).percentComplete).toBe('0');
    const item = itemOf({
      work_completed_retainage_percent_this_period: '7.50%',
      total_completed_and_stored_to_date_percent: 9.28,
    });
    expect(item).toMatchObject({ workRetainagePercent: '7.5', percentComplete: '9.28' });
  });

  it('a number as text or number, a summary of both, and under its older name', () => {
    const summary = { current_payment_due: '500.00', total_retainage: 40.5, net_change_by_change_order: '-1.00' };
    const figures = { currentPaymentDue: '500', totalRetainage: '40.5', netChangeByChangeOrders: '-1' };
    expect(invoice({ invoice_number: 123, number: 4, summary })).toMatchObject({
      invoiceNumber: '123',
      number: '4',
      summary: figures,
    });
    expect(invoice({ invoice_number: '123', g702: summary })).toMatchObject({ invoiceNumber: '123', summary: figures });
    expect(invoice({})).toMatchObject({ summary: null, items: null, final: null });
  });

  it('a status in any case, and one that nobody documents', () => {
    expect(invoice({ status: 'Approved as noted' }).status).toBe('APPROVED_AS_NOTED');
    expect(invoice({ status: 'pending_owner_approval' }).status).toBe('PENDING_OWNER_APPROVAL');
    expect(invoice({ status: 'argued' })).toMatchObject({ status: 'argued', statusText: 'argued' });
  });

  it('a type of item by another name, and an item without codes in each form', () => {
    expect(itemOf({ requisition_item_type: 'Billings::ContractItem' })?.type).toBe('contract_item');
    for (const none of [{}, { wbs_code: null }, { wbs_code: {} }, { wbs_code: { id: null } }])
      expect(itemOf(none)).toMatchObject({ budgetCodeId: null, costCodeId: null, flatCode: null });
  });

  it('taxes as a list, as an amount, and none', () => {
    expect(itemOf({ taxes: [{ amount: '1.10' }, { amount: 2 }] })?.taxAmount).toBe('3.1');
    expect(itemOf({ taxes: '4.25' })?.taxAmount).toBe('4.25');
    expect(itemOf({ taxes: [] })?.taxAmount).toBeNull();
    expect(itemOf({})?.taxAmount).toBeNull();
  });

  it('an amount that cannot be read: a fault that names it', () => {
    expect(() => itemOf({ net_amount: '$1,087.80' })).toThrow('[0].items[0].net_amount is not an amount');
  });

  it('a commitment without its sort: both sorts are asked', async () => {
    const { clients } = await stubbed(({ path }) => ({
      body: path.includes('purchase_order')
        ? [{ id: 5541 }]
        : path.includes('work_order')
          ? []
          : [{ id: 9, commitment_id: 5541 }],
    }));
    expect(await clients.subcontractorInvoice.ofProject('1001')).toMatchObject([{ commitmentId: '1001/po-5541' }]);
    expect(await clients.subcontractorInvoice.shownIn('1001')).toMatchObject([{ commitmentId: '1001/po-5541' }]);
  });

  it('no items at all: a fault, since nobody could tell what is billed', async () => {
    const { clients } = await stubbed(() => ({
      body: { id: 9, commitment_id: 5510, commitment_type: 'WorkOrderContract' },
    }));
    await expect(clients.subcontractorInvoice.withItems('1001/inv-9')).rejects.toThrow('items is missing');
  });
});

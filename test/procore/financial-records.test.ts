import { describe, expect, it } from 'vitest';
import { checkBudgetLine, checkLock } from '../../subgraphs/procore/kinds/budget/record.ts';
import {
  checkDirectCost,
  checkDirectCostLine,
  checkErpJobCost,
} from '../../subgraphs/procore/kinds/job-cost/record.ts';
import { checkPrimeContractLine } from '../../subgraphs/procore/kinds/prime-contract/line-record.ts';
import { checkPrimeContract, readStatus } from '../../subgraphs/procore/kinds/prime-contract/record.ts';

const read = (value: object) =>
  checkBudgetLine('4001', '1001')({ id: 12, original_budget_amount: '1250.75', ...value }, '/rest/v1.0/x', '[3]');
const contract = (value: object) => checkPrimeContract('1001')({ id: 4, ...value }, '/x', '[0]');
const line = (value: object) => checkPrimeContractLine('4001', '1001/pc-4')({ id: 88123, ...value }, '/x', '[0]');

const cost = (value: object) => checkDirectCost('4001', '1001')({ id: 5, ...value }, '/x', '[0]');
const costLine = (value: object) => checkDirectCostLine('4001', '1001')({ id: 9, ...value }, '/x', '[0]');

describe('a budget line', () => {
  it('reads the numbers, texts and columns of a detail row', () => {
    const row = {
      budget_row_id: '12',
      wbs_code_id: 771,
      biller_id: 301,
      biller_type: 'SubJob',
      cost_code_id: '88',
      cost_code: '03-100 - Concrete',
      category_id: 3,
      category: 'Subcontract',
      cost_code_level_5: 'None',
      '% Complete': '0.00',
    };
    expect(read(row)).toEqual({
      id: '1001/bl-12',
      projectId: '1001',
      subJobId: '1001/301',
      costCodeId: '1001/cc-88',
      costTypeId: '4001/ct-3',
      budgetCodeId: '1001/wbs-771',
      costCode: '03-100 - Concrete',
      costType: 'Subcontract',
      originalAmount: '1250.75',
    });
  });

  it('reads the entity of a sync, whose codes are objects', () => {
    const row = {
      original_budget_amount: 100.1,
      wbs_code: { id: 771, flat_code: '03-100.S', description: null },
      cost_code: { id: 88, full_code: '03-100', biller_type: 'project', biller_id: 1001 },
      line_item_type: { id: 3, code: 'S', name: 'Subcontract' },
    };
    expect(read(row)).toMatchObject({
      subJobId: null,
      costCodeId: '1001/cc-88',
      costTypeId: '4001/ct-3',
      budgetCodeId: '1001/wbs-771',
      costCode: '03-100',
      originalAmount: '100.1',
    });
  });

  it.each([
    ['null', { cost_code_id: null, category_id: null, wbs_code_id: null }],
    ['0 and "None"', { cost_code_id: 0, cost_code: 'None', category_id: 0, category: 'None', wbs_code_id: 0 }],
    ['{"id": null}', { cost_code: { id: null }, line_item_type: { id: null }, wbs_code: { id: null } }],
    ['{}', { cost_code: {}, line_item_type: {}, wbs_code: {} }],
    ['missing members', {}],
  ])('without codes, told by %s, has none', (_form, members) => {
    const none = { costCodeId: null, costTypeId: null, budgetCodeId: null, subJobId: null };
    expect(read(members)).toMatchObject({ ...none, costCode: null, costType: null });
  });

  it('is zero where nobody entered an amount, and a fault where its amount is missing or cannot be read', () => {
    expect(read({ original_budget_amount: null }).originalAmount).toBe('0');
    expect(() => read({ original_budget_amount: undefined })).toThrow(
      'Procore /rest/v1.0/x: [3].original_budget_amount is missing',
    );
    expect(() => read({ original_budget_amount: '$1,250.75' })).toThrow('original_budget_amount is not an amount');
  });
});

it('the lock of a budget that is neither true nor false is a fault, never a guess', () => {
  expect(checkLock({ locked: true }, '/x', '')).toBe(true);
  expect(() => checkLock({ locked: null }, '/x', '')).toThrow('locked is neither true nor false');
  expect(() => checkLock({}, '/x', '')).toThrow('locked is neither true nor false');
});

describe('a prime contract', () => {
  it.each([
    ['null', { vendor: null }],
    ['{"id": null}', { vendor: { id: null } }],
    ['{}', { vendor: {} }],
    ['a missing member', {}],
  ])('without an owner, told by %s, has none', (_form, members) => {
    expect(contract(members)).toMatchObject({ vendorId: null, vendorName: null });
  });

  it('reads ids as text and numbers, and its owner beside it or in it', () => {
    expect(contract({ id: '4', vendor_id: 2001 })).toMatchObject({ id: '1001/pc-4', vendorId: '2001' });
    expect(contract({ vendor: { id: '2001', company: 'Acme' } })).toMatchObject({
      vendorId: '2001',
      vendorName: 'Acme',
    });
  });

  it('reads amounts from text and numbers to the cent, null where Procore does not say', () => {
    const read = contract({ grand_total: '125000.55', approved_change_orders: -10, owner_invoices_amount: null });
    expect(read).toMatchObject({
      grandTotal: '125000.55',
      approvedChangeOrders: '-10',
      ownerInvoicesAmount: null,
      totalPayments: null,
    });
    expect(() => contract({ grand_total: '$1' })).toThrow('Procore /x: [0].grand_total is not an amount');
  });

  it('reads retainage with and without a sign, dates in either form and times of any offset', () => {
    for (const sent of ['10.0', '10%', 10]) expect(contract({ retainage_percent: sent }).retainagePercent).toBe('10');
    expect(
      contract({
        contract_start_date: '2026-03-01T00:00:00Z',
        contract_estimated_completion_date: '2027-05-31',
        created_at: '2026-02-19T12:17:31-07:00',
      }),
    ).toMatchObject({
      startDate: '2026-03-01',
      completionDate: '2027-05-31',
      createdAt: '2026-02-19T19:17:31.000Z',
    });
  });

  it.each([
    ['Approved', 'APPROVED'],
    ['OUT FOR SIGNATURE', 'OUT_FOR_SIGNATURE'],
    ['out_for_bid', 'OUT_FOR_BID'],
    ['Being Argued About', null],
    [null, null],
  ])('in the status %s reads as %s', (sent, status) => {
    expect(readStatus(contract({ status: sent }).status)).toBe(status);
  });

  it('has lines whose amount is what the owner is billed, markup included', () => {
    expect(line({ amount: '343.85', extended_amount: '299.0' }).amount).toBe('343.85');
    expect(line({ extended_amount: 299 }).amount).toBe('299');
  });

  it('has lines without codes in all forms of none', () => {
    for (const members of [{ cost_code: null }, { cost_code: { id: null }, wbs_code: {} }, {}])
      expect(line(members)).toMatchObject({ costCodeId: null, costTypeId: null, budgetCodeId: null, subJobId: null });
  });
});

describe('a direct cost', () => {
  it.each([
    ['numbers beside it', { vendor_id: 2001, vendor_name: 'Acme' }],
    ['an object', { vendor: { id: '2001', name: 'Acme' } }],
    ['a number and a name', { vendor_id: '2001', vendor: 'Acme' }],
  ])('reads its vendor from %s', (_form, members) => {
    expect(cost({ id: '10000001', ...members })).toMatchObject({
      id: '1001/dc-10000001',
      vendorId: '2001',
      vendorName: 'Acme',
    });
  });

  it.each([{ vendor: null }, { vendor: { id: null } }, { vendor: {} }, {}, { vendor_id: '', vendor_name: '' }])(
    'without a vendor (%j) has none',
    (members) => {
      expect(cost(members)).toMatchObject({ vendorId: null, vendorName: null, lines: null });
    },
  );

  it('reads dates in either form, invoice numbers of either type and negative totals', () => {
    expect(
      cost({ direct_cost_date: '2026-03-31T00:00:00Z', invoice_number: 123, grand_total: '-12.5', status: 'approved' }),
    ).toMatchObject({ date: '2026-03-31', invoiceNumber: '123', grandTotal: '-12.5', status: 'approved' });
  });

  it('has lines with their codes as numbers, as objects or as a budget code alone', () => {
    const read = cost({
      line_items: [
        { id: 1, cost_code_id: 88, line_item_type_id: 3, amount: 10.5 },
        { id: '2', cost_code: { id: 88 }, line_item_type: { id: '3' }, manual_amount: '7.00' },
        { id: 3, wbs_code: { id: 771 }, extended_amount: '1', uom: { name: 'ls' } },
      ],
    });
    expect(read.lines).toMatchObject([
      { directCostId: '1001/dc-5', costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '10.5' },
      { id: '2', costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '7' },
      { costCodeId: null, costTypeId: null, budgetCodeId: '1001/wbs-771', amount: '1' },
    ]);
  });

  it('has lines that name it by number, by object or not at all', () => {
    expect(costLine({ direct_cost_id: '5' }).directCostId).toBe('1001/dc-5');
    expect(costLine({ direct_cost: { id: 5 } }).directCostId).toBe('1001/dc-5');
    expect(costLine({}).directCostId).toBeNull();
    expect(() => costLine({ amount: '$1,087.80' })).toThrow('Procore /x: [0].amount is not an amount');
  });
});

it('an ERP job cost bears our ids of the codes that were sent, and no others', () => {
  const sent = new Map([
    ['cc-88', '1001/cc-88'],
    ['ct-3', '4001/ct-3'],
  ]);
  const row = { id: 1, cost_code_id: '88', line_item_type_id: 4, job_to_date_cost: 10.1, commitment_invoiced: '2' };
  expect(checkErpJobCost(sent)(row, '/x', '')).toEqual({
    id: '1',
    costCodeId: '1001/cc-88',
    costTypeId: null,
    jobToDateCost: '10.1',
    commitmentInvoiced: '2',
  });
});

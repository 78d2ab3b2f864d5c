import { describe, expect, it } from 'vitest';
import type { ErpRequestRecord } from '../../subgraphs/procore/erp/record.ts';
import { checkErpRequest, checkErpRequestDetail } from '../../subgraphs/procore/erp/record.ts';
import { decideErpRequest } from '../../subgraphs/sync/erp/decide.ts';
import { closeFor, plainMessages } from '../../subgraphs/sync/erp/words.ts';
import { problem } from '../../subgraphs/sync/problem.ts';
import { aTransfer } from '../store/samples.ts';

const decide = (name: string, data: unknown, members: Partial<ErpRequestRecord> = {}) =>
  decideErpRequest({ id: '1', name, data, detailId: null, createdAt: null, ...members }, { companyCode: 'ZZ' });

describe('what an event asks of us', () => {
  it('finds the progress record beside the payload, in it, or in its elements', () => {
    expect(decide('create_or_update_job', { job: { id: 1003 } }, { detailId: '8' })).toMatchObject([{ detailId: '8' }]);
    expect(decide('create_vendor', { vendor: { id: 2006, code: 'LONE' }, request_detail_id: 9 })).toMatchObject([
      { detailId: '9', action: { do: 'EXPORT', kind: 'VENDOR', record: { id: '2006' }, answers: { number: 'LONE' } } },
    ]);
    const codes = [
      { id: 1, request_detail_id: 4 },
      { id: 2, request_detail_id: 5 },
    ];
    expect(decide('create_standard_cost_codes', codes)).toMatchObject([
      { detailId: '4', action: { kind: 'COMPANY_WBS', record: { id: 'scc-1' } } },
      { detailId: '5', action: { kind: 'COMPANY_WBS', record: { id: 'scc-2' } } },
    ]);
  });

  it('names every exportable record by our id', () => {
    const project = { project: { id: 1001 } };
    const cases: [string, unknown, string, Record<string, unknown>][] = [
      [
        'create_commitment',
        { job_id: 'ZZ/24-010', commitment: { id: 5541, type: 'PurchaseOrderContract', ...project } },
        'COMMITMENT',
        { projectId: '1001', jobId: 'ZZ/24-010', own: 'po-5541' },
      ],
      [
        'create_commitment_change_order',
        { job_origin_id: 'ZZ/24-010', commitment: { id: 5510 }, change_order: { id: 10, number: 1, code: '001' } },
        'COMMITMENT_CHANGE_ORDER',
        { projectId: null, jobId: 'ZZ/24-010', own: 'cco-10' },
      ],
      [
        'create_prime_contract_change_order',
        { project: { id: 1002, origin_id: 'ZZ/24-020' }, prime_contract_change_order: { id: 2 } },
        'PRIME_CONTRACT_CHANGE_ORDER',
        { projectId: '1002', jobId: 'ZZ/24-020', own: 'pcco-2' },
      ],
      [
        'create_requisitions',
        { requisitions: [{ procore_requisition_id: 9, job_origin_id: 'ZZ/24-010' }] },
        'SUBCONTRACTOR_INVOICE',
        { jobId: 'ZZ/24-010', own: 'inv-9' },
      ],
    ];
    for (const [name, data, kind, record] of cases)
      expect(decide(name, data)).toMatchObject([{ action: { do: 'EXPORT', kind, record } }]);
  });

  it('reads what moved in a budget, and where it stands in CMiC', () => {
    const job_costs = [
      { id: 8, cost_code_origin_id: 'ZZ/24-010.1|ZZ/24-010.1/03-100', line_item_type_origin_id: 'ZZ/cat-S' },
    ];
    const told = (id: number, type: string, procore_transaction_type: string, value: number) => {
      return {
        id,
        type: `Erp::${type}Transaction`,
        procore_transaction_type,
        procore_transaction_id: 5,
        value,
        job_cost_id: 8,
      };
    };
    const transactions = [
      told(1, 'OriginalEstimate', 'BudgetLineItem', 0),
      told(2, 'BudgetChange', 'BudgetChange::change_event', 10.5),
      told(3, 'BudgetChange', 'BudgetChange::budget_change', -10.5),
      told(4, 'BudgetModification', 'BudgetModification::from', -3),
    ];
    const data = { job_id: 'ZZ/24-010', budget: { id: 1001, project_id: 1001 }, job_costs, transactions };
    const at = { sourceId: '5', categoryId: 'ZZ/24-010.1/03-100/S' };
    expect(decide('update_budget', data)).toMatchObject([
      {
        itemId: '1001',
        action: {
          do: 'EXPORT_BUDGET',
          record: { projectId: '1001', jobId: 'ZZ/24-010', own: null },
          isUpdate: true,
          movements: [
            { ...at, id: '1', source: 'LINE', side: null, isZero: true },
            { ...at, id: '2', source: 'CHANGE', side: 'to', isZero: false },
            { ...at, id: '3', source: 'CHANGE', side: 'from', isZero: false },
            { ...at, id: '4', source: 'MODIFICATION', side: 'from', isZero: false },
          ],
        },
      },
    ]);
  });

  it('takes as answers what the approver typed, and not what the tool filled in', () => {
    const commitment = { id: 1, number: 'A-1', project: { id: 1001 } };
    const answers = (code: string, date: unknown) =>
      decide('create_commitment', {
        commitment: { ...commitment, code },
        additional_data: { accounting_date: date },
      })[0]?.action;
    expect(answers('A-1', null)).toMatchObject({ answers: {} });
    expect(answers('B-2', '2026-03-31')).toMatchObject({ answers: { number: 'B-2', accountingDate: '2026-03-31' } });
    expect(answers('A-1', '03/31/2026')).toMatchObject({ answers: {} });
    const invoice = { id: 9, code: 'INV-7', invoice_number: 'INV-7', billing_date: '2026-02-28' };
    const billed = (accounting_date: string) =>
      decide('create_requisitions', { requisitions: [{ ...invoice, additional_data: { accounting_date } }] })[0]
        ?.action;
    expect(billed('2026-02-28')).toMatchObject({ answers: {} });
    expect(billed('2026-03-31')).toMatchObject({ answers: { accountingDate: '2026-03-31' } });
    const order = (transaction_date: string) =>
      decide('create_prime_contract_change_order', {
        prime_contract_change_order: {
          ...{ id: 2, number: '003', code: '3', created_at: '2026-01-05T10:00:00.000Z' },
          erp_custom_fields: { transaction_date },
        },
      })[0]?.action;
    expect(order('2026-01-05')).toMatchObject({ answers: {} });
    expect(order('2026-01-31')).toMatchObject({ answers: { accountingDate: '2026-01-31' } });
  });

  it('refuses by name what it does not know or may not do, and closes each progress record', () => {
    const data = {
      cost_codes: [
        { id: 1, request_detail_id: 4 },
        { id: 2, request_detail_id: 5 },
      ],
    };
    expect(decide('delete_cost_codes', data)).toMatchObject([
      { detailId: '4', action: { do: 'REFUSE', message: expect.stringContaining('Nothing is deleted in CMiC') } },
      { detailId: '5' },
    ]);
    expect(decide('create_castle', { request_detail_id: 3 })).toMatchObject([
      { detailId: '3', action: { do: 'REFUSE', message: expect.stringContaining('"create_castle"') } },
    ]);
    expect(decide('create_commitment', {})).toMatchObject([{ action: { do: 'REFUSE' } }]);
    expect(decide('sync_contract_payments', { request_detail_id: 1 })).toMatchObject([{ action: { do: 'REFUSE' } }]);
    for (const name of ['sync_metadata', 'reset_job', 'merge_vendors', 'create_payment_in_procore'])
      expect(decide(name, {})).toMatchObject([{ action: { do: 'NOTHING' }, detailId: null }]);
  });
});

describe('records of the ERP surface', () => {
  it('are read with numbers or texts as ids, and a payload that is text', () => {
    const row = { id: 7, request_name: 'Sync_Vendors', request_data: '{"request_detail_id":"3"}' };
    expect(checkErpRequest(row, '/p', '')).toMatchObject({
      id: '7',
      name: 'sync_vendors',
      data: { request_detail_id: '3' },
    });
    expect(checkErpRequest({ ...row, request_data: 'nil', request_detail_id: 4 }, '/p', '')).toMatchObject({
      data: {},
      detailId: '4',
    });
    expect(checkErpRequestDetail({ id: '9', item_id: 5507, status: 'IN_PROGRESS' }, '/p', '')).toEqual({
      id: '9',
      requestId: null,
      itemType: null,
      itemId: '5507',
      status: 'in_progress',
    });
  });
});

describe('the words that Procore shows', () => {
  it('hold the word "code" where another one may be typed, and no calls of our graph', () => {
    const taken = problem('NUMBER_TAKEN', 'CMiC has another subcontract.', ['number'], 'Approve with another number.');
    expect(plainMessages([taken])[0]).toMatch(/\bcode\b/);
    const call = problem('CODE_NOT_LINKED', 'Not in Procore.', [], 'Bring them: importProjectWbs with id "ZZ/24-010".');
    const plain = problem('VENDOR_NOT_LINKED', 'The vendor is not linked.', [], 'Link it first.');
    expect(plainMessages([call, plain])).toEqual(['Not in Procore.', 'The vendor is not linked. Link it first.']);
  });

  it('are those of the end of the transfers, once all have ended', () => {
    const done = aTransfer({ state: 'DONE' });
    expect(closeFor([done, aTransfer({ state: 'RUNNING' })])).toBeNull();
    expect(closeFor([done, aTransfer({ state: 'AWAITING_APPROVAL' })])).toBeNull();
    expect(closeFor([done])).toEqual({ status: 'success', messages: [] });
    expect(closeFor([aTransfer({ state: 'ENTERED', targetId: 'ZZ/A/1' })])).toEqual({
      status: 'success',
      messages: ['Entered in CMiC as ZZ/A/1; it is not posted there yet.'],
    });
    const failed = aTransfer({ state: 'FAILED', problems: [problem('PERIOD_CLOSED', 'The period is closed.', [])] });
    const closed = { status: 'failed', messages: ['The period is closed.'] };
    expect(closeFor([done, failed])).toEqual(closed);
    expect(closeFor([failed, aTransfer({ state: 'AWAITING_APPROVAL' })])).toEqual(closed);
    expect(closeFor([failed, aTransfer({ state: 'RUNNING' })])).toBeNull();
  });
});

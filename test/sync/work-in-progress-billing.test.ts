import { describe, expect, test } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import type { CmicPrimeContractRecord } from '../../subgraphs/cmic/kinds/prime-contract/record.ts';
import type { CmicRequestForPaymentHeader } from '../../subgraphs/cmic/kinds/subcontractor-invoice/record.ts';
import type { ProcorePaymentApplicationRecord } from '../../subgraphs/procore/kinds/prime-contract/payment-application-record.ts';
import type { ProcorePrimeContractRecord } from '../../subgraphs/procore/kinds/prime-contract/record.ts';
import type { ProcoreSubcontractorInvoiceRecord } from '../../subgraphs/procore/kinds/subcontractor-invoice/record.ts';
import {
  agreedContracts,
  cmicBilling,
  cmicContract,
  cmicRetainagePayable,
  procoreBilling,
  procoreContract,
  procoreRetainagePayable,
} from '../../subgraphs/sync/work-in-progress/billing.ts';

const spoilt = new Fault({ code: 'UPSTREAM_GARBAGE', source: 'PROCORE', message: 'spoilt' });
const UNKNOWN = { billedToDate: 'UNAVAILABLE', retainageReceivable: 'UNAVAILABLE' };

const prime = (more: Partial<ProcorePrimeContractRecord> = {}) =>
  ({
    id: '1001/pc-4',
    status: 'Approved',
    grandTotal: '100',
    approvedChangeOrders: '-10',
    pendingChangeOrders: '5',
    ...more,
  }) as ProcorePrimeContractRecord;
const application = (more: Partial<ProcorePaymentApplicationRecord> = {}) =>
  ({
    number: '1',
    status: 'approved',
    totalCompletedAndStored: '40',
    totalRetainage: '4',
    ...more,
  }) as ProcorePaymentApplicationRecord;
const billing = (more: Partial<CmicPrimeContractRecord> = {}) =>
  ({ originalAmount: '100', amount: '90', billed: '40', retainageHeld: '4', ...more }) as CmicPrimeContractRecord;
const invoice = (totalRetainage: string | null, more: Partial<ProcoreSubcontractorInvoiceRecord> = {}) =>
  ({
    number: '1',
    status: 'APPROVED',
    commitmentId: '1001/wo-1',
    commitmentNumber: '1',
    summary: { totalRetainage },
    ...more,
  }) as ProcoreSubcontractorInvoiceRecord;
const voucher = (more: Partial<CmicRequestForPaymentHeader> = {}) =>
  ({
    contract: '24-010-001',
    isVoid: false,
    posted: true,
    currency: null,
    retainageHeld: '10',
    retainageReleased: '2.50',
    ...more,
  }) as CmicRequestForPaymentHeader;

describe('the contract', () => {
  test('in Procore: Approved and Complete ones count, in any case; those that nobody agreed to do not', () => {
    const rows = [
      prime(),
      prime({ status: 'complete' }),
      prime({ status: 'Draft' }),
      prime({ status: 'Out For Signature' }),
      prime({ status: 'Terminated' }),
    ];
    const agreed = agreedContracts(rows);
    expect(agreed).toEqual(rows.slice(0, 2));
    expect(procoreContract(agreed as ProcorePrimeContractRecord[])).toEqual({
      originalContract: '200',
      revisedContract: '180',
      pendingContractChanges: '10',
    });
  });

  test('one that cannot be read, or has a status that Procore does not document, may be one of them', () => {
    expect(agreedContracts([prime(), spoilt])).toBe('UNAVAILABLE');
    expect(agreedContracts([prime({ status: 'Being Argued About' })])).toBe('UNAVAILABLE');
    expect(agreedContracts([prime({ status: null })])).toBe('UNAVAILABLE');
  });

  test('without a contract there is none to tell of, which is no zero', () => {
    expect(procoreContract([])).toEqual({
      originalContract: null,
      revisedContract: null,
      pendingContractChanges: null,
    });
    expect(cmicContract([], '0')).toEqual({
      originalContract: null,
      revisedContract: null,
      pendingContractChanges: '0',
    });
    expect(cmicContract([billing(), billing({ amount: null })], null)).toMatchObject({
      originalContract: '200',
      revisedContract: 'UNAVAILABLE',
    });
  });
});

describe('billed to date', () => {
  test('in Procore it is what the newest application that went to the owner tells', () => {
    const rows = [
      application({ number: '10', totalCompletedAndStored: '90', totalRetainage: '9' }),
      application({ number: '9', totalCompletedAndStored: '60' }),
      application({ number: '11', status: 'under_review', totalCompletedAndStored: '99' }),
      application({ number: null, status: 'draft' }),
    ];
    expect(procoreBilling([rows])).toEqual({ billedToDate: '90', retainageReceivable: '9' });
    for (const status of ['Approved as noted', 'pending_owner_approval'])
      expect(procoreBilling([[application({ status })]]).billedToDate).toBe('40');
  });

  test('a project without one application tells nothing; a contract without one is not billed where another is', () => {
    expect(procoreBilling([[]])).toEqual(UNKNOWN);
    expect(procoreBilling([[], []])).toEqual(UNKNOWN);
    expect(procoreBilling([[application()], []])).toEqual({ billedToDate: '40', retainageReceivable: '4' });
    expect(procoreBilling([[application({ status: 'draft' })]])).toEqual({
      billedToDate: '0',
      retainageReceivable: '0',
    });
    expect(procoreBilling([])).toEqual({ billedToDate: null, retainageReceivable: null });
  });

  test('nobody knows it where an application is hidden, spoilt, without a known status or without its amount', () => {
    expect(procoreBilling([[application()], null])).toEqual(UNKNOWN);
    expect(procoreBilling([[application(), spoilt]])).toEqual(UNKNOWN);
    expect(procoreBilling([[application({ status: 'sent by pigeon' })]])).toEqual(UNKNOWN);
    expect(procoreBilling([[application({ status: null })]])).toEqual(UNKNOWN);
    expect(procoreBilling([[application({ number: null })]])).toEqual(UNKNOWN);
    expect(procoreBilling([[application({ totalRetainage: null })]])).toEqual({
      billedToDate: '40',
      retainageReceivable: 'UNAVAILABLE',
    });
  });

  test('in CMiC it is the sum over the contracts; one that does not tell it makes it unknown', () => {
    expect(cmicBilling([billing(), billing({ billed: '0.5', retainageHeld: '0' })])).toEqual({
      billedToDate: '40.5',
      retainageReceivable: '4',
    });
    expect(cmicBilling([billing(), billing({ billed: null })])).toEqual({
      billedToDate: 'UNAVAILABLE',
      retainageReceivable: '8',
    });
    expect(cmicBilling([])).toEqual({ billedToDate: null, retainageReceivable: null });
  });
});

describe('retainage that we hold', () => {
  test('in Procore it is the total of the newest approved invoice of each commitment', () => {
    const rows = [
      invoice('5', { number: '1' }),
      invoice('7.25', { number: '2' }),
      invoice('99', { number: '3', status: 'DRAFT' }),
      invoice('1', { commitmentId: '1001/po-1' }),
      invoice('50', { commitmentId: '1001/wo-2', commitmentNumber: '2', status: 'UNDER_REVIEW' }),
    ];
    expect(procoreRetainagePayable(rows)).toBe('8.25');
    expect(procoreRetainagePayable([])).toBe('0');
    expect(procoreRetainagePayable([...rows, spoilt])).toBe('UNAVAILABLE');
    expect(procoreRetainagePayable([invoice(null)])).toBe('UNAVAILABLE');
    expect(procoreRetainagePayable([invoice('5', { summary: null })])).toBe('UNAVAILABLE');
    expect(procoreRetainagePayable([invoice('5', { commitmentNumber: null })])).toBe('UNAVAILABLE');
  });

  test('in CMiC it is what posted requests hold less what they released; void, unposted and contractless ones hold nothing', () => {
    const rows = [
      voucher(),
      voucher({ isVoid: true }),
      voucher({ posted: false }),
      voucher({ contract: null }),
      voucher({ retainageHeld: '0', retainageReleased: '3' }),
    ];
    const payable = (of: CmicRequestForPaymentHeader[]) => cmicRetainagePayable(of, 'USD', () => undefined);
    expect(payable(rows)).toBe('4.5');
    expect(payable([voucher({ posted: false })])).toBe('0');
    expect(payable([voucher({ contract: null })])).toBe('0');
    expect(payable([])).toBe('0');
    expect(payable([voucher({ retainageReleased: null })])).toBe('UNAVAILABLE');
    expect(payable([voucher({ retainageHeld: null })])).toBe('UNAVAILABLE');
  });

  test('in CMiC one of another currency than the company’s leaves it unknown, and is told; one that holds nothing does not', () => {
    const told: string[] = [];
    const payable = (more: Partial<CmicRequestForPaymentHeader>) =>
      cmicRetainagePayable([voucher(), voucher({ id: 'ZZ/A/1/2', currency: 'EUR', ...more })], 'USD', ({ message }) => {
        told.push(message);
      });
    expect(payable({})).toBe('UNAVAILABLE');
    expect(told).toEqual(["CMiC ZZ/A/1/2: it is in EUR; the company's currency is USD"]);
    expect([payable({ posted: false }), payable({ isVoid: true }), payable({ currency: 'USD' })]).toEqual([
      '7.5',
      '7.5',
      '15',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { jobCostKey, jobCostSchema } from '../../subgraphs/cmic/kinds/job-cost/record.ts';
import {
  lineUnder,
  primeContractId,
  primeContractKey,
  primeContractLineSchema,
  primeContractSchema,
} from '../../subgraphs/cmic/kinds/prime-contract/record.ts';
import { jobCategorySchema } from '../../subgraphs/cmic/kinds/project-wbs/record.ts';
import { insuranceSchema } from '../../subgraphs/cmic/kinds/vendor/record.ts';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';

const mapping = createMapping();

describe('amounts of a job category', () => {
  const row = { company: 'ZZ', job: '24-010', costCode: '03-100', category: 'S' };

  test('are decimal text from a number or from text, and null where CMiC has none', () => {
    expect(
      jobCategorySchema.parse({ ...row, originalBudget: 1422023.46, currentBudget: '10.00', changeOrders: -0.1 }),
    ).toMatchObject({
      originalBudget: '1422023.46',
      currentBudget: '10',
      changeOrders: '-0.1',
      projectedCost: null,
    });
  });

  test.each(['$5.00', '1,000.00', {}, true, 1e13])('%j is no amount, and its row is bad', (originalBudget) => {
    expect(jobCategorySchema.safeParse({ ...row, originalBudget }).success).toBe(false);
  });
});

describe('a contract with the owner', () => {
  const schema = primeContractSchema(mapping);
  const row = { company: 'ZZ', job: '24-010', code: '24-010-B' };

  test('is named by its job and its code', () => {
    expect(schema.parse(row)).toMatchObject({
      id: 'ZZ/24-010/jb-24-010-B',
      name: '24-010-B',
      controlJob: null,
      customer: null,
      amount: null,
      originalAmount: null,
      status: null,
    });
    expect(primeContractId('ZZ', '24/010', 'A B')).toBe('ZZ/24%2F010/jb-A%20B');
    expect(primeContractKey('ZZ/24%2F010/jb-A%20B')).toEqual(['ZZ', '24/010', 'A B']);
    for (const id of ['ZZ/24-010', 'ZZ/24-010/24-010', 'ZZ/24-010/jb-', 'ZZ/24-010/jb-1/2'])
      expect(primeContractKey(id)).toBeNull();
  });

  test('has amounts as decimal text, days in either form and a status in any case of its letter', () => {
    expect(
      schema.parse({
        ...row,
        controlJob: 'ALL',
        amount: 30370274.4,
        originalAmount: '30000000.00',
        retainagePercent: 7.5,
        startDate: '2026-03-04T00:00:00-05:00',
        endDate: '2028-12-31',
        status: 'c',
      }),
    ).toMatchObject({
      controlJob: null,
      amount: '30370274.4',
      originalAmount: '30000000',
      retainagePercent: '7.5',
      startDate: '2026-03-04',
      endDate: '2028-12-31',
      status: 'CLOSED',
      statusCode: 'c',
    });
    expect(schema.parse({ ...row, status: 'Q' }).status).toBe('OTHER');
    expect(schema.parse({ ...row, job: '24-010.1', controlJob: '24-010' }).controlJob).toBe('24-010');
  });

  test('its lines stand under the contract whatever job they are billed for; without an amount a line is bad', () => {
    const line = { company: 'ZZ', contract: '24-010-B', billCode: '1.03-100/S', amount: -12.5 };
    const under = (more: object) =>
      lineUnder('ZZ/24-010/jb-24-010-B', '24-010', primeContractLineSchema.parse({ ...line, ...more }));
    expect(under({ job: '24-010.1', costCode: '03-100', category: 'S', units: '2.50' })).toEqual({
      id: 'ZZ/24-010/jb-24-010-B/1.03-100%2FS',
      contractId: 'ZZ/24-010/jb-24-010-B',
      company: 'ZZ',
      billCode: '1.03-100/S',
      name: '1.03-100/S',
      job: '24-010.1',
      costCode: '03-100',
      category: 'S',
      amount: '-12.5',
      units: '2.5',
      retainagePercent: null,
      billingType: null,
      currency: null,
      vuuid: null,
    });
    expect(under({ job: '', costCode: null })).toMatchObject({ job: '24-010', costCode: null, category: null });
    expect(primeContractLineSchema.safeParse({ ...line, amount: null }).success).toBe(false);
    expect(primeContractLineSchema.safeParse({ ...line, billCode: '' }).success).toBe(false);
  });
});

describe('a posted job cost', () => {
  const schema = jobCostSchema(mapping);
  const row = {
    vuuid: '0A1B',
    company: 'ZZ',
    job: '24-010',
    costCode: '03-100',
    category: 'S',
    type: 'C',
    postDate: '2026-03-04',
    amount: '-12.50',
  };

  test('is named by its technical key behind its job', () => {
    expect(schema.parse(row).id).toBe('ZZ/24-010/jc-0A1B');
    expect(jobCostKey('ZZ/24-010/jc-0A1B')).toEqual(['ZZ', '24-010', '0A1B']);
    for (const id of ['ZZ/24-010/jc-', 'ZZ/24-010/jb-1', 'ZZ/24-010', 'ZZ/24-010/jc-1/2'])
      expect(jobCostKey(id)).toBeNull();
  });

  test('says whether it is cost or commitment, and what module it came from', () => {
    const kinds = ['C', 'o', 'X'].map((type) => schema.parse({ ...row, type }).kind);
    expect(kinds).toEqual(['COST', 'COMMITTED', 'OTHER']);
    const sources = ['AP', 'py', 'ZZZ', null].map((source) => schema.parse({ ...row, source }).sourceKind);
    expect(sources).toEqual(['ACCOUNTS_PAYABLE', 'PAYROLL', 'OTHER', null]);
    const tenant = jobCostSchema(createMapping({ 'statuses.jobCost.ACT': 'COST' }));
    expect(tenant.parse({ ...row, type: 'ACT' }).kind).toBe('COST');
  });

  test('takes numbers and text alike, timestamps for days, and null but in what a ledger cannot lack', () => {
    expect(
      schema.parse({
        ...row,
        controlJob: 'ALL',
        postDate: '2026-03-04T23:30:00-05:00',
        amount: -1422023.46,
        batch: 1201,
        voucher: '100245',
        transactionNumber: 7,
        created: '2026-03-04T14:41:51-0500',
      }),
    ).toMatchObject({
      controlJob: null,
      postDate: '2026-03-04',
      amount: '-1422023.46',
      batch: '1201',
      voucher: '100245',
      transactionNumber: '7',
      createdAt: '2026-03-04T19:41:51.000Z',
      vendor: null,
      commitmentSource: null,
    });
    for (const member of ['vuuid', 'company', 'job', 'costCode', 'category', 'type', 'postDate', 'amount'])
      expect(schema.safeParse({ ...row, [member]: null }).success, member).toBe(false);
  });
});

describe('a certificate of insurance', () => {
  test('is read whole: whom it was asked for, who insures, where it is kept', () => {
    const record = insuranceSchema.parse({
      vuuid: 'C0FFEE',
      vendor: 'ACME',
      subcontract: '24-010-001',
      job: '24-010',
      purchaseOrder: 4711,
      purchaseOrderRelease: 2,
      complianceType: 'INS',
      coverType: 'GL',
      insurerCode: 'MERID',
      certificateNumber: '40118000',
      certificateLocation: 'Filed with the contract.',
      amount: 2000000,
      startDate: '2025-01-01',
      endDate: '2029-12-31T00:00:00-05:00',
      compliant: 'Y',
      dateSensitive: null,
      created: '2026-03-04T14:41:51-05:00',
    });
    expect(record).toMatchObject({
      subcontractNumber: '24-010-001',
      purchaseOrderNumber: '4711',
      purchaseOrderRelease: '2',
      complianceType: 'INS',
      insurerCode: 'MERID',
      insurerName: null,
      certificateLocation: 'Filed with the contract.',
      amount: '2000000',
      endDate: '2029-12-31',
      isCompliant: true,
      isDateSensitive: null,
      updatedAt: '2026-03-04T19:41:51.000Z',
    });
  });
});

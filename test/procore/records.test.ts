import { describe, expect, it } from 'vitest';
import { checkCommitment } from '../../subgraphs/procore/kinds/commitment/record.ts';
import { readStatus, statusText } from '../../subgraphs/procore/kinds/commitment/status.ts';
import { checkSegments } from '../../subgraphs/procore/kinds/company-wbs/record.ts';
import { checkProject } from '../../subgraphs/procore/kinds/project/record.ts';
import { checkBudgetCode, checkCostCode } from '../../subgraphs/procore/kinds/project-wbs/record.ts';
import { checkVendor } from '../../subgraphs/procore/kinds/vendor/record.ts';

const PATH = '/rest/v1.0/x';
const commitment = (value: unknown) => checkCommitment('4001', '1001', 'SUBCONTRACT')(value, PATH, '[3]');
const line = (value: object) => commitment({ id: 1, line_items: [{ id: 2, ...value }] }).lines?.[0];

describe('a commitment', () => {
  it.each([
    ['null', { vendor: null }],
    ['{"id": null}', { vendor: { id: null } }],
    ['{}', { vendor: {} }],
    ['a missing member', {}],
  ])('without a vendor, told by %s, has none', (_form, members) => {
    expect(commitment({ id: 1, ...members })).toMatchObject({ vendorId: null, vendorName: null });
  });

  it.each(['cost_code', 'line_item_type', 'wbs_code'])('has lines without %s in all four forms', (member) => {
    for (const members of [{ [member]: null }, { [member]: { id: null } }, { [member]: {} }, {}]) {
      expect(line(members)).toMatchObject({ costCodeId: null, costTypeId: null, wbsCodeId: null, subJobId: null });
    }
  });

  it.each([
    ['Approved', 'APPROVED'],
    ['approved', 'APPROVED'],
    ['OUT FOR SIGNATURE', 'OUT_FOR_SIGNATURE'],
    ['partially_received', 'PARTIALLY_RECEIVED'],
    ['Being Argued About', 'Being Argued About'],
    [null, null],
  ])('in the status %s reads as %s', (sent, status) => {
    expect(commitment({ id: 1, status: sent })).toMatchObject({ status, statusText: sent });
  });

  it('reads amounts from text and numbers alike, to the cent', () => {
    const read = line({
      amount: '250.0',
      quantity: 2,
      unit_cost: '125.0000',
      total_amount: 250.1,
      extended_amount: '7396144.01',
    });
    expect(read).toMatchObject({ quantity: '2', unitCost: '125', totalAmount: '250.1', extendedAmount: '7396144.01' });
  });

  it('takes the extended amount as the amount of a line: it never includes markup', () => {
    expect(line({ amount: '343.85', extended_amount: '299.0' })?.amount).toBe('299');
    expect(line({ amount: '343.85' })?.amount).toBe('343.85');
  });

  it('keeps the sub job of a line by who bills its cost code', () => {
    const code = { id: 88, full_code: '03-100', biller_type: 'SubJob', biller_id: 301 };
    expect(line({ cost_code: code })).toMatchObject({
      costCodeId: '1001/cc-88',
      costCode: '03-100',
      subJobId: '1001/301',
      billerUnknown: false,
    });
    expect(line({ cost_code: { ...code, biller_type: 'Project', biller_id: 1001 } })).toMatchObject({
      subJobId: null,
      billerUnknown: false,
    });
    expect(line({ cost_code: { id: 88 } })).toMatchObject({ subJobId: null, billerUnknown: true });
  });

  it('reads percentages with and without a sign, as text and as a number', () => {
    for (const sent of ['10.0', '10%', 10, '10.00'])
      expect(commitment({ id: 1, retainage_percent: sent }).retainagePercent).toBe('10');
    expect(commitment({ id: 1, retainage_percent: null }).retainagePercent).toBeNull();
  });

  it('reads either date form for every date, and timestamps of any offset', () => {
    expect(
      commitment({
        id: 1,
        contract_date: '2026-01-31T00:00:00Z',
        execution_date: '2026-02-01',
        created_at: '2020-10-19T12:17:31-07:00',
      }),
    ).toMatchObject({
      contractDate: '2026-01-31',
      executionDate: '2026-02-01',
      createdAt: '2020-10-19T19:17:31.000Z',
    });
  });

  it.each([
    ['an amount that is none', { grand_total: '1,000.00' }, '[3].grand_total is not an amount'],
    [
      'an amount that JSON cannot carry to the cent',
      { grand_total: 12345678901234.5 },
      '[3].grand_total is too large to be exact to the cent',
    ],
    ['a status that is an object', { status: { unexpected: 'Approved' } }, /\[3\]\.status has a wrong type/],
    [
      'a line without a key',
      { line_items: [{ id: 2 }, { amount: '1.0' }] },
      /\[3\]\.line_items\[1\]\.id has a wrong type/,
    ],
    ['no key', { id: null }, /\[3\]\.id has a wrong type/],
  ])('with %s is garbage that names source, path and member', (_name, members, message) => {
    const read = () => commitment({ id: 1, ...members });
    expect(read).toThrow(expect.objectContaining({ code: 'UPSTREAM_GARBAGE', source: 'PROCORE', retryable: false }));
    expect(read).toThrow(message);
    expect(read).toThrow(`Procore ${PATH}: `);
  });

  it('is filtered by the spelling of its sort, and by none where the sort never has the status', () => {
    expect(statusText('SUBCONTRACT', 'OUT_FOR_BID')).toBe('Out For Bid');
    expect(statusText('PURCHASE_ORDER', 'PARTIALLY_RECEIVED')).toBe('Partially Received');
    expect(statusText('PURCHASE_ORDER', 'COMPLETE')).toBeNull();
    expect(readStatus('nothing known')).toBeNull();
  });
});

describe('a project', () => {
  const known = { id: 1001, name: 'A', project_number: '24-010' };
  it('is read from the v1.1 list, the v1.0 list and the sync entity', () => {
    const shapes = [
      {
        ...known,
        erp_integrated: true,
        project_stage: { id: 4, name: 'Bidding' },
        parent_job_id: 5,
        start_date: '2026-01-01',
      },
      { ...known, is_erp_integrated: true, stage: 'Bidding', parent_job: { id: 5 }, start_date: '2026-01-01' },
      {
        ...known,
        is_erp_integrated: true,
        project_stage: { name: 'Bidding' },
        parent_job_id: '5',
        estimated_start_date: '2026-01-01',
      },
    ];
    for (const shape of shapes) {
      expect(checkProject(shape, PATH, '')).toMatchObject({
        id: '1001',
        number: '24-010',
        erpIntegrated: true,
        stage: 'Bidding',
        parentJobId: '5',
        startDate: '2026-01-01',
      });
    }
  });

  it('that does not tell whether ERP keeps it leaves that open', () => {
    expect(checkProject(known, PATH, '').erpIntegrated).toBeNull();
  });

  it('has a value of one decimal as text, or a number', () => {
    expect(checkProject({ ...known, total_value: '1.0' }, PATH, '').totalValue).toBe('1');
    expect(checkProject({ ...known, total_value: 48500000.5 }, PATH, '').totalValue).toBe('48500000.5');
  });
});

describe('a vendor', () => {
  it('mixes "" and null for what is empty, and both are null', () => {
    expect(checkVendor({ id: 1, name: 'A', city: '', zip: null, website: '' }, PATH, '')).toMatchObject({
      website: null,
      address: { street: null, city: null, zip: null },
    });
  });

  it('has its registration number for matching alone', () => {
    expect(checkVendor({ id: 1, business_register: { type: 'EIN', identifier: '12-3456789' } }, PATH, '').taxId).toBe(
      '12-3456789',
    );
  });

  it('keeps ids of 15 digits', () => {
    expect(checkVendor({ id: 562949953421312 }, PATH, '').id).toBe('562949953421312');
  });
});

describe('codes', () => {
  it('are kept exactly as Procore has them: no trimming, no rebuilding', () => {
    const read = checkCostCode('4001', '1001')(
      { id: 1, code: '.10.99-', full_code: '26-.10.99-', name: 'Raceway  ', parent: { id: null } },
      PATH,
      '',
    );
    expect(read).toMatchObject({ code: '.10.99-', fullCode: '26-.10.99-', name: 'Raceway  ', parentId: null });
  });

  it('of a budget can be numbers, with their segment in an object or beside them', () => {
    const read = checkBudgetCode('1001')(
      {
        id: 7,
        flat_code: '1.S',
        segment_items: [
          { id: 1, code: 1, path_ids: [[55]], segment_type: 'cost_code' },
          { id: 2, code: 'S', segment: { id: 3, type: 'line_item_type', name: 'Cost Type' } },
        ],
      },
      PATH,
      '',
    );
    expect(read.segments).toMatchObject([
      { type: 'cost_code', code: '1', itemId: '1' },
      { type: 'line_item_type', code: 'S', segment: 'Cost Type' },
    ]);
  });

  it('stand in patterns that come alone or in a list', () => {
    const pattern = { id: 1, segments: [{ id: 9, name: 'Region', type: 'custom', required: true }] };
    for (const body of [pattern, [pattern]]) {
      expect(checkSegments(body, PATH, '')).toEqual([
        { id: '9', name: 'Region', type: 'custom', delimiter: null, required: true },
      ]);
    }
  });
});

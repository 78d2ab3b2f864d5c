import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickReader } from '../../subgraphs/cmic/kinds/job-cost/quick.ts';
import { jobCostSchema } from '../../subgraphs/cmic/kinds/job-cost/record.ts';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';

const mapping = createMapping();
const names: Record<string, string> = mapping.resources.jcdetailposted.attributes;
const reader = quickReader(mapping);
/** The row as CMiC would send it. */
const quick = (row: Record<string, unknown>) =>
  reader(Object.fromEntries(Object.entries(row).map(([name, value]) => [names[name], value])))?.value ?? null;
const schema = jobCostSchema(mapping);

const plain = {
  vuuid: '0A1B',
  company: 'ZZ',
  job: '24-010.1',
  controlJob: '24-010',
  costCode: '03-100',
  category: 'L',
  type: 'C',
  source: 'PY',
  commitmentSource: null,
  description: 'Payroll, week 19',
  sourceName: 'Payroll',
  reference: 'W19',
  referenceDate: '2025-05-09',
  postDate: '2025-05-09T00:00:00-04:00',
  batch: 300001,
  amount: -18240.5,
  units: 304,
  unit: 'HR',
  vendor: '',
  voucher: 100000001,
  invoice: undefined,
  currency: 'USD',
  transactionNumber: 12,
  created: '2025-05-09T18:00:00-04:00',
};

describe('the quick reading of a posting', () => {
  test('reads a row of the usual forms, to the same record as the schema', () => {
    expect(quick(plain)).not.toBeNull();
    expect(quick(plain)).toEqual(schema.parse(plain));
  });

  test('says nothing else than the schema of any row, or leaves it to the schema', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        undefined,
        '',
        ' ',
        'x',
        '12.50',
        '1e3',
        true,
        {},
        [],
        -0,
        1e21,
        1e-9,
        0.1,
        12.005,
      ),
      fc.constantFrom<unknown>('2025-05-09', '2025-05-09T25:99', '2025-5-9', '2025-13-45', '2025-05-09T00:00:00+0000'),
      fc.double(),
      fc.integer(),
      fc.integer().map((cents) => cents / 100),
      fc.string(),
    );
    const rows = fc.record({
      names: fc.subarray(Object.keys(plain), { maxLength: 3 }),
      values: fc.array(odd, { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(rows, ({ names, values }) => {
        const row = { ...plain, ...Object.fromEntries(names.map((name, i) => [name, values[i]])) };
        const record = quick(row);
        if (record !== null) expect(record).toEqual(schema.parse(row));
      }),
      { numRuns: 3000 },
    );
  });

  test.each(['vuuid', 'company', 'job', 'costCode', 'category', 'type', 'postDate', 'amount'])(
    'leaves a row without %s to the schema',
    (name) => {
      for (const value of [null, undefined, '', {}]) expect(quick({ ...plain, [name]: value })).toBeNull();
    },
  );
});

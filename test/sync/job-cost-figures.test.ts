import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCents, toCents } from '../../kernel/money.ts';
import type { CmicJobCostRecord } from '../../subgraphs/cmic/kinds/job-cost/record.ts';
import { checkJobCosts } from '../../subgraphs/sync/kinds/job-cost/check.ts';
import { daysBefore, firstReading, positionText, readPosition } from '../../subgraphs/sync/kinds/job-cost/reading.ts';
import { toRows } from '../../subgraphs/sync/kinds/job-cost/row.ts';
import { keyOf, summaryChanges, withdrawals } from '../../subgraphs/sync/kinds/job-cost/summary.ts';
import type { JobCostState, JobCostSum, JobCostSummary } from '../../subgraphs/sync/store/job-costs.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { bigCents } from './job-costs.ts';

const state: JobCostState = {
  setId: 'ZZ/24-010',
  jobIds: ['ZZ/24-010', 'ZZ/24-010.1'],
  asOf: '2025-07-01T00:00:00.000Z',
  postedThrough: '2025-06-30',
  rows: 40,
  cmicRows: 40,
  checkedAt: '2025-06-01T00:00:00.000Z',
  checkedCents: 1_00,
  transferId: 't1',
};
const code = { jobId: 'ZZ/24-010', costCode: '03-100', category: 'L' };
const sum = (more: Partial<JobCostSum> = {}): JobCostSum => ({
  ...code,
  cents: 10_00,
  invoicedCents: 4_00,
  committedCents: 0,
  rows: 2,
  ...more,
});
const sent = (more: Partial<JobCostSummary> = {}): JobCostSummary => ({
  ...code,
  cents: 10_00,
  invoicedCents: 4_00,
  target: 'ERP_JOB_COSTS',
  at: state.asOf,
  transferId: 't1',
  ...more,
});

describe('what an import reads first', () => {
  test.each<[string, JobCostState | null, string[], boolean, string | null]>([
    ['everything, the first time', null, ['ZZ/24-010'], false, null],
    ['the window before the newest posting date', state, ['ZZ/24-010'], false, '2025-05-26'],
    ['everything, where it was asked for', state, ['ZZ/24-010'], true, null],
    ['everything, where a sub job came', state, ['ZZ/24-010', 'ZZ/24-010.2'], false, null],
    ['everything, where some rows could not be kept the last time', { ...state, rows: 39 }, ['ZZ/24-010'], false, null],
    ['the window, where CMiC does not count', { ...state, cmicRows: null }, ['ZZ/24-010'], false, '2025-05-26'],
    [
      'everything, where nothing was kept',
      { ...state, rows: 0, cmicRows: 0, postedThrough: null },
      ['ZZ/24-010'],
      false,
      null,
    ],
  ])('%s', (_, before, jobs, full, from) => {
    expect(firstReading(before, jobs, 35, full)).toEqual({ name: from === null ? 'full' : 'window', from });
  });

  test('the window goes back over the ends of months and years', () => {
    expect(daysBefore('2025-03-01', 1)).toBe('2025-02-28');
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29');
    expect(daysBefore('2025-01-10', 35)).toBe('2024-12-06');
  });

  test('a position is read back as it was written, and other text is none', () => {
    for (const after of [null, '0A1B'])
      for (const reading of [
        { name: 'window', from: '2025-05-26' },
        { name: 'full', from: null },
        { name: 'again', from: null },
      ] as const)
        expect(readPosition(positionText({ reading, after }))).toEqual({ reading, after });
    for (const text of [null, '', 'ZZ/24-010', 'other||1']) expect(readPosition(text)).toBeNull();
  });
});

const ours = { companyCode: 'ZZ', settings: { currency: 'USD' } };

describe('the rows of a page', () => {
  test('amounts become whole cents, and their sums per code are exact', async () => {
    const store = await createSqliteStore({ path: ':memory:' });
    const amounts = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    const rows = fc.array(
      fc.record({
        cents: amounts,
        job: fc.constantFrom('24-010', '24-010.1'),
        costCode: fc.constantFrom('03-100', '03/2 0'),
        category: fc.constantFrom('L', 'S'),
        kind: fc.constantFrom('COST', 'COMMITTED', 'OTHER'),
        commitmentSource: fc.constantFrom(null, '24-010-001'),
      }),
      { maxLength: 60 },
    );
    let n = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        n += 1;
        const company = `C${n}`;
        const records = drawn.map(({ cents, ...row }, i) =>
          posting({ ...row, vuuid: `${n}-${i}`, amount: fromCents(cents) } as never),
        );
        const { rows: kept, bad } = toRows(
          { ...ours, companyCode: company },
          records.map((value) => ({ id: value.id, key: null, vuuid: value.vuuid, value })),
        );
        expect(bad).toEqual([]);
        await store.jobCosts.put(kept, 'pass');
        const sums = await store.jobCosts.sums([`${company}/24-010`, `${company}/24-010.1`]);
        for (const found of sums) {
          const own = records.filter(
            ({ job, costCode, category }) => keyOf({ jobId: `${company}/${job}`, costCode, category }) === keyOf(found),
          );
          const total = (some: CmicJobCostRecord[]) => some.reduce((all, { amount }) => all + bigCents(amount), 0n);
          const costs = own.filter(({ kind }) => kind === 'COST');
          expect(BigInt(found.cents)).toBe(total(costs));
          expect(BigInt(found.invoicedCents)).toBe(
            total(costs.filter(({ commitmentSource }) => commitmentSource !== null)),
          );
          expect(BigInt(found.committedCents)).toBe(total(own.filter(({ kind }) => kind === 'COMMITTED')));
          expect(found.rows).toBe(own.length);
        }
        expect(sums.reduce((all, each) => all + each.rows, 0)).toBe(drawn.length);
      }),
      { numRuns: 60 },
    );
    await store.close();
  });

  test("a posting in another currency than the company's is reported, and added to no sum", () => {
    const values = [
      posting({ vuuid: 'A', currency: 'USD' }),
      posting({ vuuid: 'B', currency: 'CAD' }),
      posting({ vuuid: 'C' }),
    ];
    const { rows, bad } = toRows(
      ours,
      values.map((value) => ({ id: value.id, key: null, vuuid: value.vuuid, value })),
    );
    expect(rows.map(({ vuuid }) => vuuid)).toEqual(['A', 'C']);
    expect(bad).toMatchObject([{ vuuid: 'B', reason: "It is in CAD; the company's currency is USD." }]);
  });

  test('parts of a cent and amounts that are too large to be exact are reported with their key, never rounded', () => {
    const amounts = ['1.005', '0.001', '12345678901234', '-0.125'];
    const { rows, bad } = toRows(
      ours,
      amounts.map((amount, i) => ({ id: null, key: null, vuuid: `v${i}`, value: posting({ amount, vuuid: `v${i}` }) })),
    );
    expect(rows).toEqual([]);
    expect(bad).toMatchObject(
      amounts.map((amount, i) => ({
        vuuid: `v${i}`,
        key: `ZZ/24-010/jc-v${i}`,
        code: 'AMOUNT_PRECISION',
        reason: expect.stringContaining(amount),
      })),
    );
    expect(toCents('12.50')).toBe(1250);
  });

  test('a row that cannot be read is named by its technical key, or told to have none', () => {
    const { bad } = toRows(ours, [
      { id: null, key: null, vuuid: 'v1', value: new Error('items[0].x is not a date') },
      { id: null, key: null, vuuid: null, value: new Error('items[1].x is not a key') },
    ]);
    expect(bad.map(({ vuuid, key }) => [vuuid, key])).toEqual([
      ['v1', 'jc-v1'],
      [null, 'a posting without a readable key'],
    ]);
  });
});

describe('what the summary needs', () => {
  const action = (sums: JobCostSum[], summaries: JobCostSummary[]) =>
    summaryChanges(sums, summaries, 'ERP_JOB_COSTS').map(({ action: each, cents, invoicedCents }) => [
      each,
      cents,
      invoicedCents,
    ]);

  test.each<[string, JobCostSum[], JobCostSummary[], unknown[]]>([
    ['a new code is created', [sum()], [], [['CREATE', 1000, 400]]],
    ['one that is as it was is kept', [sum()], [sent()], [['KEEP', 1000, 400]]],
    ['another cost is an update', [sum({ cents: 10_01 })], [sent()], [['UPDATE', 1001, 400]]],
    [
      'so is another share of invoices with the same cost',
      [sum({ invoicedCents: 5_00 })],
      [sent()],
      [['UPDATE', 1000, 500]],
    ],
    ['a code whose rows are gone is set to zero', [], [sent()], [['UPDATE', 0, 0]]],
    ['and stays there', [], [sent({ cents: 0, invoicedCents: 0 })], [['KEEP', 0, 0]]],
    [
      'a code of commitments alone has nothing to tell',
      [sum({ cents: 0, invoicedCents: 0, committedCents: 7_00 })],
      [],
      [],
    ],
    [
      'cost and correction that are even have nothing to tell the first time',
      [sum({ cents: 0, invoicedCents: 0 })],
      [],
      [],
    ],
    [
      'what stands in another place is none of it',
      [sum()],
      [sent({ target: 'DIRECT_COSTS' })],
      [['CREATE', 1000, 400]],
    ],
  ])('%s', (_, sums, summaries, expected) => {
    expect(action(sums, summaries)).toEqual(expected);
  });

  test('before the costs go to another place, everything in the old one is set to zero, and nothing of the new one', () => {
    const summaries = [
      sent(),
      sent({ category: 'M', cents: 0, invoicedCents: 0 }),
      sent({ category: 'S', target: 'DIRECT_COSTS' }),
    ];
    expect(withdrawals(summaries, 'DIRECT_COSTS')).toMatchObject({
      from: 'ERP_JOB_COSTS',
      changes: [{ category: 'L', cents: 0, invoicedCents: 0, action: 'UPDATE' }],
    });
    expect(withdrawals(summaries, 'ERP_JOB_COSTS')).toMatchObject({
      from: 'DIRECT_COSTS',
      changes: [{ category: 'S', cents: 0 }],
    });
    expect(withdrawals([], 'ERP_JOB_COSTS').changes).toEqual([]);
  });
});

describe('the full check', () => {
  const by = (...summaries: JobCostSummary[]) => new Map(summaries.map((each) => [keyOf(each), each]));

  test('ties out where summary, transactions and the count of rows are the same', () => {
    expect(checkJobCosts({ ...state, cmicRows: 2 }, [sum()], by(sent()))).toMatchObject({
      tiesOut: true,
      differences: [],
      transactions: 1000,
      summary: 1000,
      keptRows: 2,
    });
  });

  test.each<[string, JobCostState, JobCostSum[], JobCostSummary[], unknown[]]>([
    [
      'a code that was never sent',
      { ...state, cmicRows: 2 },
      [sum()],
      [],
      [{ id: 'ZZ/24-010/03-100/L', transactions: 1000, summary: null }],
    ],
    [
      'a code that Procore has otherwise',
      { ...state, cmicRows: 2 },
      [sum()],
      [sent({ cents: 9_99 })],
      [{ id: 'ZZ/24-010/03-100/L', transactions: 1000, summary: 999 }],
    ],
    [
      'a code whose rows are gone',
      { ...state, cmicRows: 0 },
      [],
      [sent()],
      [{ id: 'ZZ/24-010/03-100/L', transactions: 0, summary: 1000 }],
    ],
    ['another count of rows alone', { ...state, cmicRows: 3 }, [sum()], [sent()], []],
    ['no count at all', { ...state, cmicRows: null }, [sum()], [sent()], []],
  ])('does not tie out for %s', (_, at, sums, summaries, differences) => {
    expect(checkJobCosts(at, sums, by(...summaries))).toMatchObject({ tiesOut: false, differences });
  });

  test('names the worst codes first, at most a hundred', () => {
    const sums = Array.from({ length: 150 }, (_, n) => sum({ costCode: `03-${n}`, cents: n + 1 }));
    const { differences } = checkJobCosts(state, sums, by());
    expect(differences).toHaveLength(100);
    expect(differences[0]).toMatchObject({ id: 'ZZ/24-010/03-149/L', transactions: 150 });
  });
});

function posting(more: Partial<CmicJobCostRecord>): CmicJobCostRecord {
  const texts = {
    source: 'AP',
    sourceKind: null,
    description: null,
    sourceName: null,
    reference: null,
    referenceDate: null,
    batch: null,
    units: null,
    unit: null,
    vendor: null,
    voucher: null,
    invoice: null,
    currency: null,
    transactionNumber: null,
    createdAt: null,
  };
  const vuuid = more.vuuid ?? 'v';
  return {
    ...texts,
    id: `ZZ/24-010/jc-${vuuid}`,
    vuuid,
    company: 'ZZ',
    job: '24-010',
    controlJob: null,
    costCode: '03-100',
    category: 'L',
    type: 'C',
    kind: 'COST',
    commitmentSource: null,
    postDate: '2025-06-30',
    amount: '1',
    ...more,
  };
}

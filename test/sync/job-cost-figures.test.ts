import { describe, expect, test } from 'vitest';
import { checkJobCosts } from '../../subgraphs/sync/kinds/job-cost/check.ts';
import { daysBefore, firstReading, positionText, readPosition } from '../../subgraphs/sync/kinds/job-cost/reading.ts';
import { keyOf, summaryChanges, withdrawals } from '../../subgraphs/sync/kinds/job-cost/summary.ts';
import type { JobCostState, JobCostSum, JobCostSummary } from '../../subgraphs/sync/store/job-costs.ts';

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

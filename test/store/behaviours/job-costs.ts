import { expect } from 'vitest';
import type { JobCostRow, JobCostState, JobCostSum, JobCostSummary } from '../../../subgraphs/sync/store/job-costs.ts';
import type { Behaviour } from '../contract.ts';
import { aJobCost } from '../samples.ts';

const jobs = ['ZZ/24-010', 'ZZ/24-010.1'];
const byDate = { first: 1000, orderBy: { field: 'postDate', direction: 'ASC' } } as const;

/** What is kept of transactions and what they come to. */
export const jobCostBehaviours: Behaviour[] = [
  {
    title: 'job cost: a page again is the same; new, corrected and moved transactions are told apart',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const [a, b, c] = [aJobCost('a'), aJobCost('b', { commitment: '24-010-001' }), aJobCost('c')];
      expect(await jobCosts.put([a, b], 'p1')).toEqual({ added: 2, changed: 0, same: 0 });
      expect(await jobCosts.put([a, b], 'p1')).toEqual({ added: 0, changed: 0, same: 2 });
      const corrected = aJobCost('a', { cents: a.cents - 1 });
      const moved = { ...b, jobId: 'ZZ/24-010.1', costCode: '03-200' };
      expect(await jobCosts.put([corrected, moved, c], 'p2')).toEqual({ added: 1, changed: 2, same: 0 });
      const described = { ...c, detail: { ...c.detail, description: null } };
      expect(await jobCosts.put([corrected, moved, described], 'p3')).toEqual({ added: 0, changed: 1, same: 2 });
      const kept = await jobCosts.transactions({ jobIds: jobs }, byDate);
      expect(kept).toEqual([corrected, moved, described]);
      expect(await jobCosts.count(jobs, null)).toBe(3);
      expect(await jobCosts.put([], 'p4')).toEqual({ added: 0, changed: 0, same: 0 });
    },
  },
  {
    title: 'job cost: every single member tells a changed transaction from the same one',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const row = aJobCost('a');
      await jobCosts.put([row], 'p');
      const texts = ['jobId', 'costCode', 'category', 'type', 'commitment', 'postDate'] as const;
      const variants = [
        ...texts.map((member) => ({ ...row, [member]: 'other' })),
        { ...row, cents: 0 },
        ...Object.keys(row.detail).map((member) => ({ ...row, detail: { ...row.detail, [member]: 'other' } })),
      ];
      for (const variant of variants) {
        expect(await jobCosts.put([variant], 'p')).toMatchObject({ changed: 1 });
        expect(await jobCosts.put([row], 'p')).toMatchObject({ changed: 1 });
      }
      const backwards = Object.fromEntries(Object.entries(row.detail).reverse()) as unknown as JobCostRow['detail'];
      expect(await jobCosts.put([{ ...row, detail: backwards }], 'p')).toMatchObject({ same: 1 });
    },
  },
  {
    title: 'job cost: an amount that is not in whole cents is refused with its page',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      for (const cents of [0.5, Number.NaN, 2 ** 53]) {
        const page = [aJobCost('a'), aJobCost('b', { cents })];
        await expect(jobCosts.put(page, 'p')).rejects.toMatchObject({ code: 'INTERNAL', source: 'STORE' });
      }
      expect(await jobCosts.count(jobs, null)).toBe(0);
    },
  },
  {
    title: 'job cost: summed per job, cost code and category; invoiced and committed apart, other types in no sum',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      expect(await jobCosts.sums(jobs)).toEqual([]);
      await jobCosts.put(
        [
          aJobCost('a', { cents: 100_10, postDate: '2026-02-10' }),
          aJobCost('b', { cents: -40_15, commitment: '24-010-001', postDate: '2026-03-01' }),
          aJobCost('c', { cents: 900_00, type: 'O', commitment: '24-010-001', postDate: '2026-03-02' }),
          aJobCost('d', { cents: 7, type: 'X' }),
          aJobCost('e', { cents: 1, costCode: '03-200', category: 'L' }),
          aJobCost('f', { cents: 2, jobId: 'ZZ/24-010.1' }),
          aJobCost('g', { cents: 3, jobId: 'YY/24-010' }),
        ],
        'p',
      );
      const first = { jobId: 'ZZ/24-010', costCode: '03-100', category: 'M' };
      const none = { invoicedCents: 0, committedCents: 0, rows: 1 };
      const all: JobCostSum[] = [
        { ...first, cents: 59_95, invoicedCents: -40_15, committedCents: 900_00, rows: 4 },
        { ...first, costCode: '03-200', category: 'L', cents: 1, ...none },
        { ...first, jobId: 'ZZ/24-010.1', cents: 2, ...none },
      ];
      expect(await jobCosts.sums(jobs)).toStrictEqual(all);
      expect(await jobCosts.sums(jobs, { postedThrough: '2026-03-01' })).toEqual([
        { ...all[0], committedCents: 0, rows: 3 },
        all[1],
        all[2],
      ]);
      expect(await jobCosts.sums(jobs, { costCode: '03-200', category: 'L' })).toEqual([all[1]]);
      expect(await jobCosts.sums([])).toEqual([]);
    },
  },
  {
    title: 'job cost: 20,000 transactions with corrections sum to the cent, also beyond 32 bits',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const rows = Array.from({ length: 20_000 }, (_, n) =>
        aJobCost(`v${n}`, {
          jobId: jobs[n % 2]!,
          costCode: `03-${100 + (n % 7)}`,
          cents: (n % 5 === 0 ? -1 : 1) * ((n * 7_919) % 99_999_999_999) + (n % 11 === 0 ? 5_000_000_007 : 0),
          commitment: n % 3 === 0 ? '24-010-001' : null,
        }),
      );
      for (let n = 0; n < rows.length; n += 1000) await jobCosts.put(rows.slice(n, n + 1000), 'p');
      const sums = await jobCosts.sums(jobs);
      expect(sums).toHaveLength(14);
      for (const { jobId, costCode, cents, invoicedCents, rows: counted } of sums) {
        const mine = rows.filter((row) => row.jobId === jobId && row.costCode === costCode);
        const sumOf = (some: JobCostRow[]) => Number(some.reduce((sum, row) => sum + BigInt(row.cents), 0n));
        expect({ cents, invoicedCents, counted }).toStrictEqual({
          cents: sumOf(mine),
          invoicedCents: sumOf(mine.filter(({ commitment }) => commitment !== null)),
          counted: mine.length,
        });
      }
    },
  },
  {
    title: 'job cost: the summary that Procore acknowledged is one per job, code and category',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const at = '2026-03-02T09:00:00.000Z';
      const code = { jobId: 'ZZ/24-010', costCode: '03-100', category: 'M' };
      const summary: JobCostSummary = {
        ...code,
        cents: 59_95,
        invoicedCents: -40_15,
        target: 'ERP_JOB_COSTS',
        at,
        transferId: 't1',
      };
      const others = [
        { ...summary, category: 'S' },
        { ...summary, jobId: 'ZZ/24-010.1' },
      ];
      await jobCosts.saveSummaries([]);
      await jobCosts.saveSummaries([others[1]!, others[0]!, summary, { ...summary, jobId: 'ZZ/24-020' }]);
      await jobCosts.saveSummaries([{ ...summary, cents: 0, target: 'DIRECT_COSTS', transferId: 't2' }]);
      const kept = await jobCosts.summaries(jobs);
      expect(kept).toStrictEqual([{ ...summary, cents: 0, target: 'DIRECT_COSTS', transferId: 't2' }, ...others]);
    },
  },
  {
    title: 'job cost: the state of a set is replaced as a whole, and read in the order asked for',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      expect(await jobCosts.state('ZZ/24-010')).toBeNull();
      const state: JobCostState = {
        setId: 'ZZ/24-010',
        jobIds: jobs,
        asOf: '2026-03-02T09:00:00.000Z',
        postedThrough: null,
        rows: 0,
        cmicRows: null,
        checkedAt: null,
        checkedCents: null,
        transferId: 't1',
      };
      await jobCosts.saveState(state);
      expect(await jobCosts.state('ZZ/24-010')).toStrictEqual(state);
      const newer: JobCostState = {
        ...state,
        postedThrough: '2026-03-01',
        rows: 3,
        cmicRows: 3,
        checkedAt: state.asOf,
        checkedCents: -5,
        digests: [
          { jobId: 'ZZ/24-010', digest: 'a' },
          { jobId: 'ZZ/24-010.1', digest: 'b' },
        ],
      };
      await jobCosts.saveState(newer);
      await jobCosts.saveState({ ...state, setId: 'ZZ/24-020' });
      const states = await jobCosts.states(['ZZ/24-020', 'ZZ/none', 'ZZ/24-010']);
      expect(states).toEqual([{ ...state, setId: 'ZZ/24-020' }, null, newer]);
    },
  },
];

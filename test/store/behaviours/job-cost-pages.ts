import { expect } from 'vitest';
import type { JobCostFilter, JobCostOrder, JobCostRow, JobCostStore } from '../../../subgraphs/sync/store/job-costs.ts';
import type { ListPage } from '../../../subgraphs/sync/store/port.ts';
import type { Behaviour } from '../contract.ts';
import { aJobCost } from '../samples.ts';

const jobs = ['ZZ/24-010', 'ZZ/24-010.1'];

/** Reading CMiC's pages in passes, and reading ours. */
export const jobCostPageBehaviours: Behaviour[] = [
  {
    title: 'job cost: a transaction that comes twice, in a page or over two of them, is kept once',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const late = aJobCost('a', { cents: 9 });
      expect(await jobCosts.put([aJobCost('a'), aJobCost('b'), late], 'p')).toEqual({ added: 2, changed: 0, same: 0 });
      expect(await jobCosts.put([aJobCost('b'), aJobCost('c')], 'p')).toEqual({ added: 1, changed: 0, same: 1 });
      expect(await vuuids(jobCosts, { jobIds: jobs })).toEqual(['a', 'b', 'c']);
      expect(await jobCosts.sums(['ZZ/24-010'])).toMatchObject([{ cents: 9 + 2 * 125_050, rows: 3 }]);
    },
  },
  {
    title: 'job cost: what a pass did not see is told, from a date on, and taken away',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const old = aJobCost('old', { postDate: '2026-01-31' });
      const gone = ['g1', 'g2', 'g3'].map((vuuid) => aJobCost(vuuid, { postDate: '2026-02-01' }));
      const elsewhere = aJobCost('elsewhere', { jobId: 'ZZ/24-020' });
      await jobCosts.put([old, ...gone, elsewhere, aJobCost('kept')], 'p1');
      expect(await jobCosts.unseen(jobs, null, 'p1', 10)).toEqual([]);
      await jobCosts.put([aJobCost('kept'), aJobCost('new', { jobId: 'ZZ/24-010.1' })], 'p2');
      expect(await jobCosts.unseen(jobs, '2026-02-01', 'p2', 10)).toEqual(gone);
      expect(await jobCosts.unseen(jobs, '2026-02-01', 'p2', 2)).toEqual(gone.slice(0, 2));
      expect(await jobCosts.countUnseen(jobs, '2026-02-01', 'p2')).toBe(3);
      expect(await jobCosts.countUnseen(jobs, null, 'p2')).toBe(4);
      expect(await jobCosts.remove(['g1', 'g2', 'g3', 'never'])).toBe(3);
      expect(await jobCosts.remove(['g1'])).toBe(0);
      expect(await jobCosts.countUnseen(jobs, '2026-02-01', 'p2')).toBe(0);
      expect(await jobCosts.count(jobs, null)).toBe(3);
      expect(await jobCosts.count(jobs, '2026-02-01')).toBe(2);
      expect(await jobCosts.count(['ZZ/24-020'], null)).toBe(1);
    },
  },
  {
    title: 'job cost: what a whole pass found counts each transaction once, however often its page was put',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const [a, b, c] = [aJobCost('a'), aJobCost('b'), aJobCost('c')];
      await jobCosts.put([a, b, c], 'p1');
      expect(await jobCosts.found(jobs, 'p1')).toEqual({ added: 3, changed: 0, same: 0 });
      const pages = [
        [a, { ...b, cents: 1 }],
        [aJobCost('d'), aJobCost('e')],
      ];
      for (const page of [...pages, ...pages]) await jobCosts.put(page, 'p2');
      // Posted anew while we were reading: still new to this pass.
      await jobCosts.put([aJobCost('e', { cents: 2 })], 'p2');
      expect(await jobCosts.found(jobs, 'p2')).toEqual({ added: 2, changed: 1, same: 1 });
      await jobCosts.put([{ ...a, cents: 3 }], 'p2');
      expect(await jobCosts.found(jobs, 'p2')).toEqual({ added: 2, changed: 2, same: 0 });
      expect(await jobCosts.found(jobs, 'p1')).toEqual({ added: 1, changed: 0, same: 0 });
      expect(await jobCosts.found(['ZZ/24-020'], 'p2')).toEqual({ added: 0, changed: 0, same: 0 });
    },
  },
  {
    title: 'job cost: the newest posting date over several jobs',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      expect(await jobCosts.postedThrough(jobs)).toBeNull();
      const dates = { 'ZZ/24-010': '2026-02-28', 'ZZ/24-010.1': '2026-03-31', 'ZZ/24-020': '2027-01-01' };
      await jobCosts.put(
        Object.entries(dates).map(([jobId, postDate]) => aJobCost(jobId, { jobId, postDate })),
        'p',
      );
      expect(await jobCosts.postedThrough(jobs)).toBe('2026-03-31');
      expect(await jobCosts.postedThrough(['ZZ/24-030', 'ZZ/24-010'])).toBe('2026-02-28');
    },
  },
  {
    title:
      'job cost: walked page by page, each transaction comes once and in order, ties included, by date and by amount',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      const rows = Array.from({ length: 40 }, (_, n) =>
        aJobCost(`v${n}`, {
          jobId: jobs[n % 2]!,
          postDate: `2026-02-0${1 + (n % 3)}`,
          // As text 9 would come after 10, and -5 before -10.
          cents: [9, 10, -5, -10, 0, 4_000_000_000][n % 6]!,
        }),
      );
      await jobCosts.put(rows, 'p');
      for (const field of ['postDate', 'cents'] as const) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const sorted = [...rows].sort((a, b) => compare(a[field], b[field]) || compare(a.vuuid, b.vuuid));
          const walked = await walk(jobCosts, { jobIds: jobs }, { field, direction }, 3);
          expect(walked).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
        }
      }
      const forged = {
        first: 5,
        orderBy: { field: 'cents', direction: 'DESC' },
        after: { value: 'x', id: 'v1' },
      } as const;
      expect(await jobCosts.transactions({ jobIds: jobs }, forged)).toEqual([]);
    },
  },
  {
    title: 'job cost: listed by every filter, and counted alike',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      await jobCosts.put(
        [
          aJobCost('a'),
          aJobCost('b', { jobId: 'ZZ/24-010.1', costCode: '03-200', postDate: '2026-03-01' }),
          aJobCost('c', { category: 'S', commitment: '24-010-001', postDate: '2026-03-02' }),
          aJobCost('d', { type: 'O', commitment: '24-010-P01', postDate: '2026-03-03' }),
          aJobCost('e', { jobId: 'ZZ/24-020' }),
        ],
        'p',
      );
      const found = async (filter: Omit<JobCostFilter, 'jobIds'>, jobIds: readonly string[] = jobs) => {
        const listed = await vuuids(jobCosts, { jobIds, ...filter });
        expect(await jobCosts.countTransactions({ jobIds, ...filter })).toBe(listed.length);
        return listed.join('');
      };
      expect(await found({})).toBe('abcd');
      expect(await found({}, [])).toBe('');
      expect(await found({}, ['ZZ/24-020'])).toBe('e');
      expect(await found({ costCode: '03-200' })).toBe('b');
      expect(await found({ category: 'S' })).toBe('c');
      expect(await found({ type: 'O' })).toBe('d');
      expect(await found({ commitment: '24-010-001' })).toBe('c');
      expect(await found({ invoiced: true })).toBe('cd');
      expect(await found({ invoiced: false })).toBe('ab');
      expect(await found({ invoiced: true, type: 'C' })).toBe('c');
      expect(await found({ postedFrom: '2026-03-01', postedThrough: '2026-03-02' })).toBe('bc');
    },
  },
];

/** Numbers as numbers; texts by code point. */
function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}

async function vuuids(jobCosts: JobCostStore, filter: JobCostFilter): Promise<string[]> {
  const page = { first: 100, orderBy: { field: 'postDate', direction: 'ASC' } } as const;
  return (await jobCosts.transactions(filter, page)).map(({ vuuid }) => vuuid);
}

async function walk(
  jobCosts: JobCostStore,
  filter: JobCostFilter,
  orderBy: ListPage<JobCostOrder>['orderBy'],
  first: number,
) {
  const walked: JobCostRow[] = [];
  for (;;) {
    const last = walked.at(-1);
    const after = last && { value: String(last[orderBy.field]), id: last.vuuid };
    const page = await jobCosts.transactions(filter, { first, orderBy, after });
    walked.push(...page);
    if (page.length < first) return walked;
  }
}

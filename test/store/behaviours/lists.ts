import { expect } from 'vitest';
import type { Link } from '../../../subgraphs/sync/link/link.ts';
import type { LinkFilter, LinkOrder, LinkStore, ListPage, TransferFilter } from '../../../subgraphs/sync/store/port.ts';
import type { Behaviour } from '../contract.ts';
import { aLink, aTransfer } from '../samples.ts';

export const listBehaviours: Behaviour[] = [
  {
    title: 'list: walked page by page, each link comes once and in order, ties included, both ways and by every field',
    check: async (makeStore) => {
      const { links } = await makeStore();
      const codes = ['b', 'B', 'a', 'ä', '10', '9', 'a/1', 'a-1', '🏗', 'z'];
      // Saved in one batch: many share their times.
      await links.save(codes.map((code, n) => aLink({ procoreId: code, cmicId: `ZZ/${codes[9 - n]}` })));
      for (const field of ['createdAt', 'updatedAt', 'procoreId', 'cmicId'] as const) {
        for (const direction of ['ASC', 'DESC'] as const) {
          const all = await links.list({}, { first: 100, orderBy: { field, direction } });
          const sorted = [...all].sort((a, b) => compare(a[field], b[field]) || compare(a.id, b.id));
          expect(all).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
          expect(await walk(links, {}, { field, direction }, 3)).toEqual(all);
        }
      }
    },
  },
  {
    title: 'list: links by kind, state, project and job; an empty list of values matches nothing',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([
        aLink({ procoreId: 'v', cmicId: 'v' }),
        aLink({
          kind: 'COMMITMENT',
          procoreId: 'c',
          cmicId: 'c',
          projectId: '1001',
          jobId: 'ZZ/24-010',
          state: 'ACTIVE',
        }),
        aLink({ kind: 'COMMITMENT', procoreId: 'd', cmicId: 'd', projectId: '1002', jobId: 'ZZ/24-020' }),
      ]);
      const found = (filter: LinkFilter) => ids(links, filter);
      expect(await found({})).toEqual(['c', 'd', 'v']);
      expect(await found({ kinds: ['VENDOR', 'PROJECT'] })).toEqual(['v']);
      expect(await found({ kinds: ['COMMITMENT'], states: ['MARKING'] })).toEqual(['d']);
      expect(await found({ projectIds: ['1001'] })).toEqual(['c']);
      expect(await found({ jobIds: ['ZZ/24-020', 'ZZ/24-010'] })).toEqual(['c', 'd']);
      expect(await found({ kinds: [] })).toEqual([]);
    },
  },
  {
    title: 'list: scope lets through what has both ends in it; an end that does not exist counts as seen',
    check: async (makeStore) => {
      const { links } = await makeStore();
      await links.save([
        aLink({ procoreId: 'company', cmicId: '1' }),
        aLink({ procoreId: 'both', cmicId: '2', projectId: '1001', jobId: 'ZZ/24-010' }),
        aLink({ procoreId: 'project', cmicId: '3', projectId: '1001', jobId: null }),
        aLink({ procoreId: 'other job', cmicId: '4', projectId: '1001', jobId: 'ZZ/24-020' }),
        aLink({ procoreId: 'other', cmicId: '5', projectId: '1002', jobId: 'ZZ/24-020' }),
      ]);
      const scoped = (projectIds: string[] | null, jobIds: string[] | null) =>
        ids(links, { scope: { projectIds, jobIds } });
      expect(await scoped(null, null)).toHaveLength(5);
      expect(await scoped(['1001'], ['ZZ/24-010'])).toEqual(['both', 'company', 'project']);
      expect(await scoped(['1001'], null)).toEqual(['both', 'company', 'other job', 'project']);
      expect(await scoped([], [])).toEqual(['company']);
      expect(await links.count({ scope: { projectIds: ['1001'], jobIds: ['ZZ/24-010'] } })).toBe(3);
    },
  },
  {
    title: 'list: a prefix of the CMiC id is text, not a pattern',
    check: async (makeStore) => {
      const { links } = await makeStore();
      const cmicIds = [
        'ZZ/ACME',
        'ZZ/ACME/24-010-001',
        'ZZ/ACMEX/1',
        'ZZ/acme/1',
        'ZZ/A_ME/1',
        'ZZ/A%/1',
        'ZZ/A.*/1',
        'ZZ/A%2F[b]/1',
        'YY/ACME/1',
      ];
      await links.save(cmicIds.map((cmicId) => aLink({ procoreId: cmicId, cmicId })));
      for (const cmicIdPrefix of ['ZZ/ACME/', 'ZZ/A_ME/', 'ZZ/A%', 'ZZ/A.*', '^ZZ', 'ZZ/A%2F[b', 'ZZ/', '']) {
        const expected = cmicIds.filter((id) => id.startsWith(cmicIdPrefix)).sort();
        expect(await ids(links, { cmicIdPrefix })).toEqual(expected);
        expect(await links.count({ cmicIdPrefix })).toBe(expected.length);
      }
    },
  },
  {
    title: 'list: transfers by every filter, newest first, counted alike',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const rows = [
        aTransfer({ sourceId: 'a', targetId: 't', createdBy: 'bob', createdAt: '2026-03-03T00:00:00.000Z' }),
        aTransfer({ sourceId: 'b', state: 'FAILED', createdAt: '2026-03-01T00:00:00.000Z' }),
        aTransfer({ sourceId: 'c', kind: 'VENDOR', direction: 'IMPORT', projectId: null, jobId: null }),
      ];
      for (const row of rows) await transfers.create(row, null);
      const found = async (filter: TransferFilter) => {
        const page = { first: 10, orderBy: { field: 'createdAt', direction: 'DESC' } } as const;
        const listed = await transfers.list(filter, page);
        expect(await transfers.count(filter)).toBe(listed.length);
        return listed.map(({ sourceId }) => sourceId).join('');
      };
      expect(await found({})).toBe('acb');
      expect(await found({ kinds: ['VENDOR'] })).toBe('c');
      expect(await found({ direction: 'EXPORT' })).toBe('ab');
      expect(await found({ states: ['FAILED', 'DONE'] })).toBe('b');
      expect(await found({ sourceIds: ['a', 'b'], targetIds: ['t'] })).toBe('a');
      expect(await found({ createdBy: 'bob' })).toBe('a');
      expect(await found({ createdBefore: '2026-03-02T09:00:00.000Z' })).toBe('cb');
      expect(await found({ createdBefore: '2026-02-28T23:59:59.999Z' })).toBe('');
      expect(await found({ scope: { projectIds: [], jobIds: [] } })).toBe('c');
      const page = { first: 1, orderBy: { field: 'createdAt', direction: 'DESC' } } as const;
      const after = { value: rows[0]!.createdAt, id: rows[0]!.id };
      expect(await transfers.list({}, { ...page, after })).toMatchObject([{ sourceId: 'c' }]);
    },
  },
];

/** Both stores compare texts by code point. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function ids(links: LinkStore, filter: LinkFilter): Promise<string[]> {
  const page = { first: 100, orderBy: { field: 'procoreId', direction: 'ASC' } } as const;
  return (await links.list(filter, page)).map(({ procoreId }) => procoreId);
}

async function walk(links: LinkStore, filter: LinkFilter, orderBy: ListPage<LinkOrder>['orderBy'], first: number) {
  const walked: Link[] = [];
  for (;;) {
    const last = walked.at(-1);
    const after = last && { value: last[orderBy.field], id: last.id };
    const page = await links.list(filter, { first, orderBy, after });
    walked.push(...page);
    if (page.length < first) return walked;
  }
}

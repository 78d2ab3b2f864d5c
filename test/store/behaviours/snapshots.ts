import { expect } from 'vitest';
import type { SnapshotHead } from '../../../subgraphs/sync/as-of/snapshot.ts';
import type { LinkChange } from '../../../subgraphs/sync/store/link-changes.ts';
import type { Behaviour } from '../contract.ts';
import { aJobCost, aLink } from '../samples.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

function aHead(id: string, members: Partial<SnapshotHead> = {}): SnapshotHead {
  return { id, n: 1, projectId: '1001', jobId: 'ZZ/24-010', at: at(2), by: 'ada', row: null, ...members };
}

function aChange(id: string, members: Partial<LinkChange> = {}): LinkChange {
  const made = { id: 'l1', createdAt: at(1), updatedAt: at(1) };
  const link = { ...aLink({ projectId: '1001', jobId: 'ZZ/24-010' }), ...made };
  return { id, at: at(2), by: 'ada', step: 'GONE', reason: '$ {x}', link, ...members };
}

const later = '2999-01-01T00:00:00.000Z';

export const snapshotBehaviours: Behaviour[] = [
  {
    title: 'snapshot: nobody sees one before it is kept, and once it is kept nothing takes it away',
    check: async (makeStore) => {
      const { snapshots } = await makeStore();
      await snapshots.put(aHead('a'));
      await snapshots.putPart({ snapshotId: 'a', name: 'frame', content: '{"$x":"{}"}' });
      expect([await snapshots.newest({}, null), await snapshots.earliest({})]).toEqual([[], null]);
      expect([await snapshots.keep('a'), await snapshots.keep('a'), await snapshots.keep('none')]).toEqual([
        true,
        true,
        false,
      ]);
      await snapshots.put(aHead('a', { by: 'somebody else' }));
      expect(await snapshots.newest({}, null)).toEqual([aHead('a')]);
      await snapshots.put(aHead('b', { at: at(3) }));
      await snapshots.putPart({ snapshotId: 'b', name: 'frame', content: '1' });
      await snapshots.put(aHead('c', { at: at(4) }));
      await snapshots.drop('1002', 'x', later);
      await snapshots.drop('1001', 'c', at(1));
      expect(await snapshots.keep('b')).toBe(true);
      await snapshots.put(aHead('d', { at: at(5) }));
      await snapshots.drop('1001', 'c', later);
      expect([await snapshots.keep('a'), await snapshots.keep('c'), await snapshots.keep('d')]).toEqual([
        true,
        true,
        false,
      ]);
      expect(await snapshots.parts('a', '')).toEqual([{ snapshotId: 'a', name: 'frame', content: '{"$x":"{}"}' }]);
    },
  },
  {
    title: 'snapshot: what runs left that died goes with its parts',
    check: async (makeStore) => {
      const { snapshots } = await makeStore();
      await snapshots.put(aHead('dead'));
      await snapshots.putPart({ snapshotId: 'dead', name: 'cells/0001', content: '[]' });
      await snapshots.drop('1001', 'other', later);
      expect([await snapshots.parts('dead', ''), await snapshots.keep('dead')]).toEqual([[], false]);
    },
  },
  {
    title: 'snapshot: of each project the newest at or before an instant is found, by project, job and scope',
    check: async (makeStore) => {
      const { snapshots } = await makeStore();
      const heads = [
        aHead('a1', { at: at(1) }),
        aHead('a2', { at: at(3), n: 2 }),
        aHead('b1', { at: at(2), projectId: '1002', jobId: 'ZZ/24-020' }),
      ];
      for (const head of heads) {
        await snapshots.put(head);
        await snapshots.keep(head.id);
      }
      const ids = async (filter: object, instant: string | null) =>
        (await snapshots.newest(filter, instant)).map(({ id }) => id);
      expect(await ids({}, null)).toEqual(['a2', 'b1']);
      expect(await ids({}, at(2))).toEqual(['a1', 'b1']);
      expect(await ids({}, at(1))).toEqual(['a1']);
      expect(await ids({}, '2026-03-01T08:59:59.999Z')).toEqual([]);
      expect(await ids({ projectIds: ['1001'] }, at(3))).toEqual(['a2']);
      expect(await ids({ jobIds: ['ZZ/24-020'] }, at(9))).toEqual(['b1']);
      expect(await ids({ projectIds: [] }, null)).toEqual([]);
      expect(await ids({ scope: { projectIds: null, jobIds: ['ZZ/24-020'] } }, null)).toEqual(['b1']);
      expect(await snapshots.earliest({ projectIds: ['1001'] })).toBe(at(1));
    },
  },
  {
    title: 'snapshot: parts come by the beginning of their names, in their order, each the last that was put',
    check: async (makeStore) => {
      const { snapshots } = await makeStore();
      for (const [name, content] of [
        ['cells/0002', '2'],
        ['cells/0001', 'old'],
        ['documents/0001', 'd'],
        ['cells/0001', '1'],
      ] as const)
        await snapshots.putPart({ snapshotId: 'a', name, content });
      await snapshots.putPart({ snapshotId: 'b', name: 'cells/0001', content: 'b' });
      const found = await snapshots.parts('a', 'cells/');
      expect(found.map(({ name, content }) => [name, content])).toEqual([
        ['cells/0001', '1'],
        ['cells/0002', '2'],
      ]);
    },
  },
  {
    title: 'link change: an entry is kept as it was first told, and found by its span, project and scope',
    check: async (makeStore) => {
      const { linkChanges } = await makeStore();
      await linkChanges.append(aChange('b', { at: at(3) }));
      await linkChanges.append(aChange('a', { step: 'ASKED' }));
      await linkChanges.append(aChange('a', { by: 'worker' }));
      const vendor = aChange('v', { at: at(4), link: { ...aChange('v').link, projectId: null, jobId: null } });
      await linkChanges.append(vendor);
      const all = { from: at(1), to: at(9) };
      expect(await linkChanges.list(all)).toEqual([
        aChange('a', { step: 'ASKED' }),
        aChange('b', { at: at(3) }),
        vendor,
      ]);
      expect((await linkChanges.list({ from: at(3), to: at(3) })).map(({ id }) => id)).toEqual(['b']);
      expect((await linkChanges.list({ ...all, projectIds: ['1001'] })).map(({ id }) => id)).toEqual(['a', 'b']);
      const scope = { projectIds: ['1002'], jobIds: null };
      expect((await linkChanges.list({ ...all, scope })).map(({ id }) => id)).toEqual(['v']);
    },
  },
  {
    title:
      'job cost: sums and transactions can be asked by since when a row is kept; one that changes keeps its instant',
    check: async (makeStore) => {
      const { jobCosts } = await makeStore();
      await jobCosts.put([aJobCost('old', { cents: 100 })], 'p1', at(1));
      await jobCosts.put([aJobCost('old', { cents: 150 }), aJobCost('new', { cents: 7 })], 'p2', at(3));
      const cents = async (filter: object) => (await jobCosts.sums(['ZZ/24-010'], filter)).map((sum) => sum.cents);
      expect(await cents({})).toEqual([157]);
      expect(await cents({ keptAfter: at(1) })).toEqual([7]);
      expect(await cents({ keptThrough: at(2) })).toEqual([150]);
      expect(await cents({ keptAfter: at(1), keptThrough: at(2) })).toEqual([]);
      const page = { first: 9, orderBy: { field: 'postDate', direction: 'DESC' } } as const;
      const rows = await jobCosts.transactions({ jobIds: ['ZZ/24-010'], keptAfter: at(2) }, page);
      expect(rows).toEqual([aJobCost('new', { cents: 7 })]);
      expect(await jobCosts.countTransactions({ jobIds: ['ZZ/24-010'], keptAfter: at(0) })).toBe(2);
    },
  },
];

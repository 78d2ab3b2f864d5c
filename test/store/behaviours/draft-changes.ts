import { expect } from 'vitest';
import type { DraftChange } from '../../../subgraphs/sync/store/draft-changes.ts';
import type { Behaviour } from '../contract.ts';

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`;

function aDraft(id: string, members: Partial<DraftChange> = {}): DraftChange {
  const header = { commitmentId: '1001/wo-5501', number: '1', title: '$ {x}', description: null };
  const place = { projectId: '1001', jobId: 'ZZ/24-010' };
  return {
    id,
    at: at(2),
    by: 'ada',
    ...place,
    draft: { kind: 'COMMITMENT_CHANGE_ORDER', header },
    line: null,
    ...members,
  };
}

export const draftChangeBehaviours: Behaviour[] = [
  {
    title: 'draft change: a note is told only once it stands, and the first word about it stays',
    check: async (makeStore) => {
      const { draftChanges } = await makeStore();
      await draftChanges.note(aDraft('a'));
      await draftChanges.note(aDraft('a', { by: 'grace' }));
      await draftChanges.note(aDraft('b'));
      await draftChanges.note(aDraft('c'));
      expect(await draftChanges.list({})).toEqual([]);
      await draftChanges.settle('a', '1001/cco-7');
      await draftChanges.settle('a', null);
      await draftChanges.settle('a', '1001/cco-8');
      await draftChanges.settle('b', null);
      await draftChanges.settle('b', '1001/cco-9');
      await draftChanges.settle('unknown', '1001/cco-9');
      await draftChanges.note(aDraft('b'));
      expect(await draftChanges.list({})).toEqual([{ ...aDraft('a'), procoreId: '1001/cco-7' }]);
      expect(await draftChanges.open(at(9), 9)).toEqual([aDraft('c')]);
    },
  },
  {
    title: 'draft change: those that stand are found by span, draft and scope, oldest first; open ones by their age',
    check: async (makeStore) => {
      const { draftChanges } = await makeStore();
      const line = {
        draftId: 'd1',
        budgetCodeId: '1001/wbs-1',
        amount: '1.50',
        description: null,
        commitmentLineItemId: null,
      };
      const elsewhere = { projectId: '1002', jobId: 'ZZ/24-020' };
      const all = [
        aDraft('z', { at: at(1) }),
        aDraft('l', { at: at(2), line }),
        aDraft('e', { at: at(3), ...elsewhere }),
        aDraft('o', { at: at(4) }),
        aDraft('n', { at: at(5) }),
      ];
      for (const change of all.toReversed()) await draftChanges.note(change);
      for (const [id, draft] of [
        ['z', 'd1'],
        ['l', 'd1'],
        ['e', 'd2'],
      ] as const)
        await draftChanges.settle(id, draft);
      const ids = async (filter: object) => (await draftChanges.list(filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(['z', 'l', 'e']);
      expect(await ids({ from: at(2), to: at(2) })).toEqual(['l']);
      expect(await ids({ procoreId: 'd1' })).toEqual(['z', 'l']);
      expect(await ids({ scope: { projectIds: ['1001'], jobIds: null } })).toEqual(['z', 'l']);
      expect(await ids({ scope: { projectIds: null, jobIds: ['ZZ/24-020'] } })).toEqual(['e']);
      expect((await draftChanges.list({ procoreId: 'd1', from: at(2) }))[0]).toEqual({ ...all[1], procoreId: 'd1' });
      const open = async (before: string, first = 9) => (await draftChanges.open(before, first)).map(({ id }) => id);
      expect([await open(at(9)), await open(at(9), 1), await open(at(5)), await open(at(4))]).toEqual([
        ['o', 'n'],
        ['o'],
        ['o'],
        [],
      ]);
    },
  },
];

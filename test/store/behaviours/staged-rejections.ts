import { expect } from 'vitest';
import type { StagedRejection } from '../../../subgraphs/sync/store/staged-rejections.ts';
import type { Behaviour } from '../contract.ts';

function rejection(cmicId: string, members: Partial<StagedRejection> = {}): StagedRejection {
  return {
    cmicId,
    content: '0123456789abcdef',
    reason: '$not "ours"',
    by: 'ann',
    at: '2026-11-23T10:00:00.000Z',
    withdrawn: false,
    ...members,
  };
}

export const stagedRejectionBehaviours: Behaviour[] = [
  {
    title: 'staged rejection: read in the order of the ids, null for a contract without one',
    check: async (makeStore) => {
      const { stagedRejections } = await makeStore();
      const [one, two] = [rejection('ZZ/ACME/24-010-001'), rejection('ZZ/A%2FB/24.010-$2')];
      await stagedRejections.put(one);
      await stagedRejections.put(two);
      expect(await stagedRejections.of([two.cmicId, 'ZZ/ACME/x', one.cmicId])).toEqual([two, null, one]);
      expect(await stagedRejections.of([])).toEqual([]);
    },
  },
  {
    title: 'staged rejection: a later one takes the place of the earlier; one is forgotten by its moment, once',
    check: async (makeStore) => {
      const { stagedRejections } = await makeStore();
      const later = rejection('ZZ/ACME/24-010-001', {
        content: 'other',
        reason: 'a duplicate',
        by: 'bob',
        withdrawn: true,
        at: '2026-11-23T10:00:00.001Z',
      });
      const first = rejection('ZZ/ACME/24-010-001');
      await stagedRejections.put(first);
      await stagedRejections.put(later);
      expect(await stagedRejections.of([later.cmicId])).toEqual([later]);
      expect(await stagedRejections.remove(later.cmicId, first.at)).toBe(false);
      expect(await stagedRejections.remove(later.cmicId, later.at)).toBe(true);
      expect(await stagedRejections.remove(later.cmicId, later.at)).toBe(false);
      expect(await stagedRejections.of([later.cmicId])).toEqual([null]);
    },
  },
];

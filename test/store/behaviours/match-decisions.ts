import { expect } from 'vitest';
import type { MatchDecision } from '../../../subgraphs/sync/store/match-decisions.ts';
import type { Behaviour } from '../contract.ts';

function decision(procoreId: string, cmicId: string, members: Partial<MatchDecision> = {}): MatchDecision {
  return {
    kind: 'VENDOR',
    procoreId,
    cmicId,
    verdict: 'ACCEPTED',
    procoreName: 'Hart Inc.',
    cmicName: "Bill's Plumbing",
    procoreKey: 'hart',
    cmicKey: 'bills plumbing',
    reason: null,
    by: 'ann',
    at: '2026-11-23T10:00:00.000Z',
    plan: null,
    ...members,
  };
}

export const matchDecisionBehaviours: Behaviour[] = [
  {
    title: 'match decision: what was put is read by record, by either name and by plan, in the order of the ids',
    check: async (makeStore) => {
      const { matchDecisions } = await makeStore();
      const plan = { fingerprint: 'f1', size: 2, settled: false };
      const one = decision('2001', 'ZZ/B', { plan });
      const two = decision('2001', 'ZZ/A', {
        verdict: 'REFUSED',
        reason: '$another "branch"',
        procoreKey: '',
        cmicKey: '',
      });
      const other = decision('2002', 'ZZ/C', { plan, procoreKey: 'acme', cmicKey: 'hart' });
      const project = decision('2001', 'ZZ/24-010', { kind: 'PROJECT' });
      await matchDecisions.put([other, one, two, project]);
      expect(await matchDecisions.ofRecords('VENDOR', ['2002', '2001', 'x'])).toEqual([two, one, other]);
      expect(await matchDecisions.ofNames('VENDOR', ['hart', ''])).toEqual([one, other]);
      expect(await matchDecisions.ofNames('PROJECT', ['hart'])).toEqual([project]);
      expect(await matchDecisions.ofPlan('f1')).toEqual([one, other]);
      expect(await matchDecisions.ofNames('VENDOR', [''])).toEqual([]);
      expect(await matchDecisions.ofRecords('COMMITMENT', ['2001'])).toEqual([]);
    },
  },
  {
    title: 'match decision: a pair has one; the newest stands, also where twenty are put at once',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          stores[n % 2]!.matchDecisions.put([decision('1', 'ZZ/A', { by: `p${n}` })]),
        ),
      );
      const [only, ...more] = await stores[0]!.matchDecisions.ofRecords('VENDOR', ['1']);
      expect([more, only?.by.startsWith('p')]).toEqual([[], true]);
      await stores[1]!.matchDecisions.put([decision('1', 'ZZ/A', { verdict: 'REFUSED', reason: 'no' })]);
      expect(await stores[0]!.matchDecisions.ofRecords('VENDOR', ['1'])).toMatchObject([{ verdict: 'REFUSED' }]);
    },
  },
  {
    title:
      'match decision: a bulk acceptance takes the place of acceptances, and of no refusal, also where both come at once',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()] as const;
      const plan = { fingerprint: 'f1', size: 2, settled: false };
      const both = [decision('1', 'ZZ/A', { plan }), decision('2', 'ZZ/B', { plan })];
      await stores[0].matchDecisions.put([decision('1', 'ZZ/A')]);
      const tries = await Promise.all(stores.map(({ matchDecisions }) => matchDecisions.accept(both)));
      expect([tries, await stores[0].matchDecisions.ofPlan('f1')]).toEqual([[true, true], both]);
      for (let round = 0; round < 10; round += 1) {
        const at = `${100 + round}`;
        const [accepted] = await Promise.all([
          stores[0].matchDecisions.accept([decision(at, 'ZZ/A', { plan })]),
          stores[1].matchDecisions.put([decision(at, 'ZZ/A', { verdict: 'REFUSED' })]),
        ]);
        expect(await stores[0].matchDecisions.ofRecords('VENDOR', [at])).toMatchObject([{ verdict: 'REFUSED' }]);
        expect(await stores[1].matchDecisions.accept([decision(at, 'ZZ/A', { plan })])).toBe(false);
        expect(typeof accepted).toBe('boolean');
      }
    },
  },
  {
    title: 'match decision: only a refusal is taken back',
    check: async (makeStore) => {
      const { matchDecisions } = await makeStore();
      await matchDecisions.put([decision('1', 'ZZ/A'), decision('1', 'ZZ/B', { verdict: 'REFUSED' })]);
      expect(await matchDecisions.takeBack('VENDOR', '1', 'ZZ/A')).toBe(false);
      expect(await matchDecisions.takeBack('VENDOR', '1', 'ZZ/B')).toBe(true);
      expect(await matchDecisions.takeBack('VENDOR', '1', 'ZZ/B')).toBe(false);
      expect(await matchDecisions.ofRecords('VENDOR', ['1'])).toEqual([decision('1', 'ZZ/A')]);
    },
  },
  {
    title: 'match decision: its turn comes in its own bulk acceptance alone',
    check: async (makeStore) => {
      const { matchDecisions } = await makeStore();
      const plan = { fingerprint: 'f1', size: 1, settled: false };
      await matchDecisions.put([decision('1', 'ZZ/A', { plan }), decision('2', 'ZZ/B')]);
      expect(await matchDecisions.settle('VENDOR', '1', 'ZZ/A', 'f2')).toBe(false);
      expect(await matchDecisions.settle('VENDOR', '2', 'ZZ/B', 'f1')).toBe(false);
      expect(await matchDecisions.settle('VENDOR', '1', 'ZZ/A', 'f1')).toBe(true);
      expect(await matchDecisions.ofPlan('f1')).toEqual([decision('1', 'ZZ/A', { plan: { ...plan, settled: true } })]);
    },
  },
];

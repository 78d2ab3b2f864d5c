import { describe, expect, it } from 'vitest';
import { compareVendors } from '../../subgraphs/sync/kinds/vendor/match-source.ts';
import { type Candidate, nameKeys } from '../../subgraphs/sync/kinds/vendor/score.ts';
import { createLearned } from '../../subgraphs/sync/matching/learned.ts';
import { nameKey } from '../../subgraphs/sync/matching/words.ts';
import type { MatchDecision } from '../../subgraphs/sync/store/match-decisions.ts';

const vendor = (id: string, name: string): Candidate => ({ id, name, phone: null, address: [] });
const linked = { procore: new Set<string>(), cmic: new Set<string>() };

function decision(procoreName: string, cmicName: string, members: Partial<MatchDecision> = {}): MatchDecision {
  return {
    kind: 'VENDOR',
    procoreId: '1',
    cmicId: 'ZZ/OLD',
    verdict: 'ACCEPTED',
    procoreName,
    cmicName,
    procoreKey: nameKey(procoreName),
    cmicKey: nameKey(cmicName),
    reason: null,
    by: 'ann',
    at: '2026-11-02T10:00:00.000Z',
    plan: null,
    ...members,
  };
}

/** The one pair of two vendors, after some decisions. */
async function taughtPair(decisions: MatchDecision[], a: string, b: string, isStanding = true) {
  const [pair] = await compareVendors({
    procore: [vendor('2', a)],
    cmic: [vendor('ZZ/NEW', b)],
    linked,
    decisions: [],
    learned: createLearned(decisions, () => isStanding),
  });
  return pair && { score: pair.score, reasons: pair.evidence.map(({ text }) => text) };
}

describe('what is learned of names', () => {
  const hart = decision('W. J. Hart Inc.', "Bill's Plumbing");

  it('names that share no word are the same once somebody linked them, and the reason says who and when', async () => {
    expect(await taughtPair([], 'Hart, W J', 'Bills Plumbing LLC')).toBeUndefined();
    const taught = { score: 1, reasons: ['"W. J. Hart Inc." and "Bill\'s Plumbing" were linked by ann on 2026-11-02'] };
    expect(await taughtPair([hart], 'Hart, W J', 'Bills Plumbing LLC')).toEqual(taught);
    expect(await taughtPair([hart], 'Bills Plumbing LLC', 'Hart, W J')).toEqual(taught);
  });

  it('a link that was taken apart teaches nothing any more', async () => {
    expect(await taughtPair([hart], 'Hart, W J', 'Bills Plumbing LLC', false)).toBeUndefined();
  });

  it('names that were told apart count against each other', async () => {
    const apart = decision('Kestrel Mechanical', 'Kestrel Mechanical Services', {
      verdict: 'REFUSED',
      reason: 'a sister',
    });
    const before = await taughtPair([], 'Kestrel Mechanical Inc', 'Kestrel Mechanical Services');
    const now = await taughtPair([apart], 'Kestrel Mechanical Inc', 'Kestrel Mechanical Services');
    expect([before?.score, now?.score]).toEqual([0.8, 0.4]);
    expect(now?.reasons[1]).toBe(
      '"Kestrel Mechanical" and "Kestrel Mechanical Services" were told apart by ann on 2026-11-02: a sister',
    );
    const other = await taughtPair([apart], 'Kestrel Mechanical Inc', 'Kestrel Mechanical Inc');
    expect(other?.score).toBe(1);
  });

  it('the newest decision about two names counts', async () => {
    const refused = decision('W. J. Hart Inc.', "Bill's Plumbing", {
      verdict: 'REFUSED',
      cmicId: 'ZZ/B',
      at: '2026-11-03T10:00:00.000Z',
    });
    expect(await taughtPair([refused, hart], 'Hart, W J', 'Bills Plumbing LLC')).toBeUndefined();
    const earlier = { ...refused, at: '2026-11-01T10:00:00.000Z' };
    expect(await taughtPair([earlier, hart], 'Hart, W J', 'Bills Plumbing LLC')).toMatchObject({ score: 1 });
  });

  it('two records of one name that are two companies teach nothing about the name', () => {
    const same = decision('Kestrel Inc.', 'Kestrel LLC', { verdict: 'REFUSED' });
    const keys = nameKeys(vendor('1', 'Kestrel'));
    expect(createLearned([same], () => true).of(keys, keys)).toBeNull();
  });
});

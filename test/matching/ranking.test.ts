import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank, type ScoredPair } from '../../subgraphs/sync/matching/ranking.ts';

function pair(procoreId: string, cmicId: string, strength: number, members: Partial<ScoredPair> = {}): ScoredPair {
  return { procoreId, cmicId, score: strength, strength, isCorroborated: true, isLinked: false, ...members };
}

const pairs = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 20 })),
    {
      selector: ([left, right]) => `${left} ${right}`,
    },
  )
  .map((list) => list.map(([left, right, tenth]) => pair(`p${left}`, `c${right}`, tenth / 20)));

describe('how a pair stands among others', () => {
  it('a pair without a rival is clear and paired', () => {
    expect(rank([pair('p1', 'c1', 0.9)])).toEqual([{ rivals: [], isClear: true, isPaired: true }]);
  });

  it('a tie is neither clear nor paired, and says who the rival is, and that nothing is between them', () => {
    const [one, two] = rank([pair('p1', 'c1', 0.9), pair('p1', 'c2', 0.9)]);
    expect(one).toEqual({
      isClear: false,
      isPaired: false,
      rivals: [{ procoreId: 'p1', cmicId: 'c2', score: 0.9, lead: 0, isLinked: false }],
    });
    expect(two).toMatchObject({ isClear: false, isPaired: false });
  });

  it('what a tie holds is given to nobody behind', () => {
    const standings = rank([pair('p1', 'c1', 0.9), pair('p1', 'c2', 0.9), pair('p2', 'c2', 0.6)]);
    expect(standings.map(({ isPaired }) => isPaired)).toEqual([false, false, false]);
  });

  it('a rival less than 0.1 behind is doubt, on either side; one that is 0.1 behind is none', () => {
    expect(rank([pair('p1', 'c1', 0.9), pair('p2', 'c1', 0.81)])[0]).toMatchObject({ isClear: false, isPaired: true });
    expect(rank([pair('p1', 'c1', 0.9), pair('p1', 'c2', 0.8)])[0]).toMatchObject({ isClear: true, isPaired: true });
  });

  it('a vendor that looks most like one with a partner is no safe match for anybody else', () => {
    const standings = rank([pair('p2', 'c1', 0.95, { isLinked: true }), pair('p2', 'c2', 0.85)]);
    expect(standings[1]).toMatchObject({
      isClear: false,
      isPaired: false,
      rivals: [{ cmicId: 'c1', isLinked: true, lead: -0.1 }],
    });
  });

  it('what only one kind of evidence speaks for is never clear', () => {
    expect(rank([pair('p1', 'c1', 1, { isCorroborated: false })])[0]).toMatchObject({ isClear: false, isPaired: true });
  });

  it('clear pairs and paired ones take no record twice, a clear pair is paired, and no record of a tie at the top is clear', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const standings = rank(given);
        for (const which of ['isClear', 'isPaired'] as const) {
          const chosen = given.filter((_, at) => standings[at]?.[which]);
          expect(new Set(chosen.map(({ procoreId }) => procoreId)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ cmicId }) => cmicId)).size).toBe(chosen.length);
        }
        given.forEach((one, at) => {
          if (standings[at]?.isClear) expect(standings[at]?.isPaired).toBe(true);
          const tied = given.some(
            (other) =>
              other !== one &&
              other.strength >= one.strength &&
              (other.procoreId === one.procoreId || other.cmicId === one.cmicId),
          );
          if (tied) expect(standings[at]?.isClear).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in any order of the pairs', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const there = rank(given);
        const back = rank([...given].reverse()).reverse();
        expect(back).toEqual(there);
      }),
      { numRuns: 300 },
    );
  });
});

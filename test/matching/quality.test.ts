import { beforeAll, describe, expect, it } from 'vitest';
import type { Suggestion } from '../../subgraphs/sync/matching/suggest.ts';
import { type Labelled, makeDirectories } from './directory.ts';
import { bulkOf, exactNames, type Given, measure, normalisedNames, pairedOf, suggestionsOf } from './measure.ts';

/** Both sides of pairs, each counted. */
function shared(pairs: readonly Given[]): string[] {
  const ids = pairs.flatMap(({ procoreId, cmicId }) => [procoreId, cmicId]);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

describe.each([11, 12])('made-up directories of 300 companies with traps, seed %i', (seed) => {
  let labelled: Labelled;
  let suggestions: Suggestion[];
  beforeAll(async () => {
    labelled = makeDirectories(seed, 300);
    suggestions = await suggestionsOf(labelled);
  });

  it('no bulk acceptance from 0.8 on links two that are not the same, nor one vendor twice', () => {
    const bulk = bulkOf(suggestions, 0.8);
    expect(bulk.filter(({ procoreId, cmicId }) => !labelled.truth.get(procoreId)?.has(cmicId))).toEqual([]);
    expect(shared(bulk)).toEqual([]);
    expect(measure(labelled, bulk).recall).toBeGreaterThan(0.6);
  });

  it('the one-to-one pairing takes nobody twice and is right more often than names are, in more cases', () => {
    const paired = pairedOf(suggestions);
    expect(shared(paired)).toEqual([]);
    const found = measure(labelled, paired);
    const [exact, normalised] = [exactNames(labelled), normalisedNames(labelled)].map((given) =>
      measure(labelled, given),
    );
    expect(found.precision).toBeGreaterThan(0.9);
    expect(found.recall).toBeGreaterThan(0.88);
    expect(found.recall).toBeGreaterThan((normalised?.recall ?? 1) + 0.05);
    expect(found.recall).toBeGreaterThan((exact?.recall ?? 1) + 0.5);
  });

  it('who has two equal records in CMiC is never accepted in bulk, and both are rivals of each other', () => {
    const twice = [...labelled.truth].filter(([, partners]) => partners.size === 2);
    expect(twice.length).toBeGreaterThan(3);
    for (const [procoreId, partners] of twice) {
      const own = suggestions.filter((each) => each.procoreId === procoreId && partners.has(each.cmicId));
      expect(own.map(({ isClear }) => isClear)).not.toContain(true);
      for (const { cmicId, rivals } of own)
        expect(rivals.map((rival) => rival.cmicId)).toEqual(
          expect.arrayContaining([...partners].filter((id) => id !== cmicId)),
        );
    }
  });

  it('is the same whatever the order of the directories', async () => {
    const turned = { ...labelled, procore: [...labelled.procore].reverse(), cmic: [...labelled.cmic].reverse() };
    const essence = (list: readonly Suggestion[]) =>
      list.map(({ procoreId, cmicId, score, isClear, isPaired }) => [procoreId, cmicId, score, isClear, isPaired]);
    expect(essence(await suggestionsOf(turned))).toEqual(essence(suggestions));
  });

  it('shows no tax id', () => {
    const texts = suggestions.flatMap(({ evidence }) => evidence.map(({ text }) => text)).join('\n');
    const digits = labelled.procore.flatMap(({ taxId }) => (taxId ? [taxId.replace(/\D/g, '')] : []));
    expect(digits.length).toBeGreaterThan(100);
    expect(digits.filter((id) => texts.replace(/[^\d\n]/g, '').includes(id.slice(-5)))).toEqual([]);
  });
});

describe('exact duplicates', () => {
  it('are always found, however large the directory and however usual their words', async () => {
    const { procore } = makeDirectories(13, 400, 60);
    const cmic = procore.map((each) => ({ ...each, id: `ZZ/${each.id}` }));
    const suggestions = await suggestionsOf({ procore, cmic, truth: new Map() });
    const found = new Map(suggestions.map((each) => [`${each.procoreId} ${each.cmicId}`, each]));
    for (const { id } of procore) expect(found.get(`${id} ZZ/${id}`)?.score).toBe(1);
  });
});

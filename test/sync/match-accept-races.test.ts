import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameKey } from '../../subgraphs/sync/matching/words.ts';
import type { MatchDecision } from '../../subgraphs/sync/store/match-decisions.ts';
import { codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { accept, copyInCmic, pairOf, preview, refuse, renameInProcore, vendorMatches } from './matches.ts';

/** What happens between the preview that somebody looked at and the links that it makes. */
describe('vendors accepted in bulk while others are at work', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world?.close());

  const of = (results: Row[], pair: string) => results.find((each) => pairOf(each) === pair) as Row;

  test('a pair that somebody refuses while those before it are linked is not linked, and stays refused', async () => {
    const { fingerprint, accept: shown } = await preview(world);
    const last = shown.at(-1) as Row;
    await world.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'latency', ms: 400 }]);
    const accepting = accept(world, { fingerprint });
    await expect.poll(async () => (await world.store.links.count({ kinds: ['VENDOR'] })) > 0).toBe(true);
    const pair = { kind: 'VENDOR', procoreId: last.procoreVendor.id, cmicId: last.cmicVendor.id };
    expect((await refuse(world, { ...pair, reason: 'another branch' })).problems).toEqual([]);
    const { results } = await accepting;
    expect(of(results, pairOf(last))).toMatchObject({ link: null, problems: [{ code: 'PLAN_CHANGED' }] });
    expect(results.filter((each: Row) => each.link === null)).toHaveLength(1);
    expect((await vendorMatches(world, { refused: true })).map(pairOf)).toEqual([pairOf(last)]);
  });

  test('a broken-off acceptance does not go on with a pair that has a rival by now', async () => {
    const { fingerprint, accept: shown } = await preview(world);
    await world.store.matchDecisions.put(shown.map((each: Row) => decisionOf(each, fingerprint, shown.length)));
    await copyInCmic(world, 'IRONWOOD', 'JUNIPER');
    const { results } = await accept(world, { fingerprint });
    expect(
      results.filter(({ link }: Row) => link === null).map((each: Row) => [pairOf(each), codes(each.problems)]),
    ).toEqual(
      shown
        .map(pairOf)
        .filter((pair: string) => /IRONWOOD|JUNIPER/.test(pair))
        .map((pair: string) => [pair, [['PLAN_CHANGED', ['input']]]]),
    );
  });

  test('nor with a pair that was linked before it broke off and taken apart since', async () => {
    const { fingerprint, accept: shown } = await preview(world);
    await world.store.matchDecisions.put(shown.map((each: Row) => decisionOf(each, fingerprint, shown.length)));
    // As a process leaves it that died between the link and the note that its turn came.
    const [saved] = await world.store.links.save([linkOf('2001', 'ZZ/ACME')]);
    if (!saved || !('link' in saved)) throw new Error('not saved');
    await mutate(world, 'unlink', { id: saved.link.id, reason: 'a mistake' }, undefined, 'problems { code }');
    const { results } = await accept(world, { fingerprint });
    expect(of(results, '2001 ZZ/ACME')).toMatchObject({ link: null, problems: [{ code: 'PLAN_CHANGED' }] });
    expect(await world.store.links.byProcore('VENDOR', ['2001'])).toEqual([null]);
  });

  test('a preview of one pair that was linked and taken apart is another preview: a late repeat links nothing', async () => {
    const all = await preview(world);
    await accept(world, { fingerprint: all.fingerprint });
    const again = async () => {
      const [link] = await world.store.links.byProcore('VENDOR', ['2050']);
      await mutate(world, 'unlink', { id: link?.id, reason: 'a mistake' }, undefined, 'problems { code }');
      return preview(world);
    };
    const first = await again();
    expect(first.accept.map(pairOf)).toEqual(['2050 ZZ/MONARCH']);
    expect((await accept(world, { fingerprint: first.fingerprint })).results).toMatchObject([{ problems: [] }]);
    const second = await again();
    expect(second.accept.map(pairOf)).toEqual(['2050 ZZ/MONARCH']);
    const late = await withoutWriting(world, () => accept(world, { fingerprint: first.fingerprint }));
    expect(late.results).toMatchObject([{ link: null, problems: [{ code: 'PLAN_CHANGED' }] }]);
    expect((await accept(world, { fingerprint: second.fingerprint })).results).toMatchObject([{ problems: [] }]);
  });

  test('a reason that fell away makes another preview, though the score stays', async () => {
    const { fingerprint, accept: shown } = await preview(world);
    const set = { BpvenPayPhone: null };
    await world.cmic.post('edit', { collection: 'apvendor', match: { BpvenCompCode: 'ZZ', BpvenBpCode: 'ACME' }, set });
    const now = await preview(world);
    const scores = (pairs: Row[]) => pairs.map((each) => `${pairOf(each)} ${each.score}`).sort();
    expect(scores(now.accept)).toEqual(scores(shown));
    const answered = await withoutWriting(world, () => accept(world, { fingerprint }));
    expect(codes(answered.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
  });

  test('names teach as they are when the two are linked, also where they were linked under others before', async () => {
    const link = await linkVendor(world, '2006', 'ZZ/HOLDCO');
    await mutate(world, 'unlink', { id: link.id, reason: 'a mistake' }, undefined, 'problems { code }');
    await renameInProcore(world, 2006, 'Green Thumb');
    await linkVendor(world, '2006', 'ZZ/HOLDCO');
    const learnedOf = async (name: string) => {
      await renameInProcore(world, 2058, name);
      const found = await vendorMatches(world, { procoreVendorId: '2058', minScore: '0' });
      return found.flatMap(({ evidence, rivals }) => [
        ...evidence.filter(({ kind }: Row) => kind === 'LEARNED'),
        ...rivals.filter(({ cmic }: Row) => cmic.id === 'ZZ/HOLDCO'),
      ]);
    };
    // Another record of the name that counted before, then of the one that counts now.
    await world.cmic.post('edit', {
      collection: 'apvendor',
      match: { BpvenCompCode: 'ZZ', BpvenBpCode: 'TIMBER' },
      set: { BpvenBpName: 'HOLDCO INTERIORS' },
    });
    expect(await learnedOf('Lone Pine Landscaping, Inc.')).toEqual([]);
    expect(await learnedOf('Green Thumb Co.')).not.toEqual([]);
  });
});

function linkOf(procoreId: string, cmicId: string) {
  const ends = { kind: 'VENDOR', procoreId, cmicId, state: 'ACTIVE', projectId: null, jobId: null } as const;
  return { ...ends, lines: [], adoptedMark: null, createdBy: 'tester' };
}

/** The decision of a pair of a plan, its turn not come yet. */
function decisionOf(each: Row, fingerprint: string, size: number): MatchDecision {
  const names = { procoreName: each.procoreVendor.name, cmicName: each.cmicVendor.name };
  return {
    kind: 'VENDOR',
    procoreId: each.procoreVendor.id,
    cmicId: each.cmicVendor.id,
    verdict: 'ACCEPTED',
    ...names,
    procoreKey: nameKey(names.procoreName),
    cmicKey: nameKey(names.cmicName),
    reason: null,
    by: 'tester',
    at: new Date().toISOString(),
    plan: { fingerprint, size, settled: false },
  };
}

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { nameKey } from '../../subgraphs/sync/matching/words.ts';
import type { MatchDecision } from '../../subgraphs/sync/store/match-decisions.ts';
import { acceptedWrites, codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  accept,
  copyInCmic,
  pairOf,
  preview,
  refuse,
  renameInCmic,
  renameInProcore,
  vendorMatches,
  withdraw,
} from './matches.ts';

describe.each(['sqlite', 'mongo'] as const)('vendors accepted in bulk, store %s', (store) => {
  const mongoUrl = inject('mongoUrl');
  describe.skipIf(store === 'mongo' && mongoUrl === null)('with a server', () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld({ store, mongoUrl });
    });
    afterAll(() => world?.close());

    test('the preview shows exactly what would be linked, to everybody who reads, and links nothing', async () => {
      const shown = await withoutWriting(world, () => preview(world, undefined, 'viewer'));
      expect(shown).toMatchObject({ minScore: '0.9', more: 0, unclear: 0, unreadable: 0 });
      const clear = await vendorMatches(world, { minScore: '0.9', isClear: true });
      expect(shown.accept.map(pairOf)).toEqual(clear.map(pairOf));
      expect(shown.accept).toHaveLength(51);
      expect((await preview(world)).fingerprint).toBe(shown.fingerprint);
      expect((await preview(world, '0.95')).fingerprint).not.toBe(shown.fingerprint);
    });

    test('nobody accepts without the role, another fingerprint, or below 0.8; nothing is written', async () => {
      const { fingerprint } = await preview(world);
      await withoutWriting(world, async () => {
        const answers = [
          await accept(world, { fingerprint }, 'project-team'),
          await accept(world, { fingerprint: 'another' }),
          await accept(world, { fingerprint, minScore: '0.95' }),
          await accept(world, { fingerprint, minScore: '0.5' }),
          await accept(world, { fingerprint }, { roles: ['accounting-approver'], companies: ['4002', 'YY'] }),
        ];
        expect(answers.map(({ problems }) => codes(problems)[0])).toEqual([
          ['FORBIDDEN', ['input']],
          ['PLAN_CHANGED', ['input', 'fingerprint']],
          ['PLAN_CHANGED', ['input', 'fingerprint']],
          ['BAD_INPUT', ['input', 'minScore']],
          ['NOT_FOUND', ['input']],
        ]);
        expect(answers.flatMap(({ results }) => results)).toEqual([]);
      });
      expect(await preview(world, undefined, { roles: ['viewer'], companies: ['4002', 'YY'] })).toBeNull();
      const { errors } = await world.graphql('{ vendorMatchPreview(minScore: "0.5") { fingerprint } }');
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    test('what changed since the preview refuses it whole: a name, a refusal, a link', async () => {
      const { fingerprint } = await preview(world);
      const refused = () => withoutWriting(world, () => accept(world, { fingerprint }));
      await renameInProcore(world, 2001, 'ACME CONCRETE, INC.');
      expect(codes((await refused()).problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
      await renameInProcore(world, 2001, 'Acme Concrete Inc.');
      const pair = { kind: 'VENDOR', procoreId: '2002', cmicId: 'ZZ/BAKER' };
      await refuse(world, { ...pair, reason: 'another branch' });
      expect(codes((await refused()).problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
      await withdraw(world, pair);
      expect((await preview(world)).fingerprint).toBe(fingerprint);
      await linkVendor(world, '2003', 'ZZ/SUMMIT');
      expect(codes((await refused()).problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    });

    test('a tie is never accepted: a second record in CMiC of the same company takes both out', async () => {
      const before = await preview(world);
      expect(before.accept.map(pairOf)).toContain('2041 ZZ/IRONWOOD');
      const undo = await copyInCmic(world, 'IRONWOOD', 'JUNIPER');
      const { accept: left, unclear } = await preview(world);
      expect(left.map(pairOf)).not.toContain('2041 ZZ/IRONWOOD');
      expect(unclear).toBe(2);
      const [pair] = await vendorMatches(world, { procoreVendorId: '2041' });
      expect(pair?.rivals[0]).toMatchObject({ isLinked: false, cmic: { id: 'ZZ/JUNIPER' } });
      await undo();
    });

    test('the pairs of the preview are linked and marked, each once; a repeat finds the same links and writes nothing', async () => {
      const shown = await preview(world);
      const { result, ...journals } = await journalOf(world, () => accept(world, { fingerprint: shown.fingerprint }));
      expect(result.problems).toEqual([]);
      expect(result.results.map(pairOf).sort()).toEqual(shown.accept.map(pairOf).sort());
      for (const each of result.results) {
        expect(each.problems).toEqual([]);
        expect(each.link).toMatchObject({
          state: 'ACTIVE',
          procoreId: each.procoreVendor.id,
          cmicId: each.cmicVendor.id,
        });
      }
      const marked = (await world.procore.rows<Row>('vendors')).filter(({ id }) => id === 2001);
      expect(marked).toMatchObject([{ origin_id: 'ZZ/ACME', origin_code: 'ACME' }]);
      // Both directories and the tax ids are read once, and each vendor without a mark of ours is marked once.
      const unmarked = 14;
      expect(countsOf(journals)).toEqual({
        procore: { 'GET vendors': 1, 'PATCH companies/{id}/external_data/sync': unmarked },
        cmic: { 'GET apvendor': 1, 'GET businesspartner': 1 },
      });
      const again = await withoutWriting(world, () => accept(world, { fingerprint: shown.fingerprint }));
      const linkOf = (each: Row) => [pairOf(each), each.link?.id];
      expect(again.results.map(linkOf).sort()).toEqual(result.results.map(linkOf).sort());
      expect((await preview(world)).accept).toEqual([]);
    });

    test('a pair that was taken apart afterwards is not linked again by a repeat, and by a new preview it is', async () => {
      const [decision] = await world.store.matchDecisions.ofRecords('VENDOR', ['2050']);
      const fingerprint = decision?.plan?.fingerprint;
      const [link] = await world.store.links.byProcore('VENDOR', ['2050']);
      await mutate(world, 'unlink', { id: link?.id, reason: 'a mistake' }, undefined, 'problems { code }');
      const repeated = await withoutWriting(world, () => accept(world, { fingerprint }));
      const of = (id: string) => repeated.results.find((each: Row) => each.procoreVendor.id === id);
      expect([of('2050').link, codes(of('2050').problems)]).toEqual([null, [['PLAN_CHANGED', ['input']]]]);
      expect(of('2051')).toMatchObject({ problems: [], link: { state: 'ACTIVE' } });
      const shown = await preview(world);
      expect(shown.accept.map(pairOf)).toEqual(['2050 ZZ/MONARCH']);
      expect((await accept(world, { fingerprint: shown.fingerprint })).results).toMatchObject([
        { problems: [], link: { state: 'ACTIVE' } },
      ]);
    });
  });
});

describe('a bulk acceptance that broke off', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());

  test('goes on with what is left, by the same fingerprint, and not with what was renamed meanwhile', async () => {
    const { fingerprint, accept: shown } = await preview(world);
    // As a process leaves it that died after its first link: all decisions are saved, one pair is linked, its turn is not noted.
    await world.store.matchDecisions.put(shown.map((each: Row) => decisionOf(each, fingerprint, shown.length)));
    await linkVendor(world, '2001', 'ZZ/ACME');
    await renameInCmic(world, 'BAKER', 'Somebody Else');
    await world.procore.clearRequests();
    const { problems, results } = await accept(world, { fingerprint });
    expect(problems).toEqual([]);
    const failed = results.filter((each: Row) => each.link === null);
    expect(failed.map((each: Row) => [pairOf(each), codes(each.problems)])).toEqual([
      ['2002 ZZ/BAKER', [['PLAN_CHANGED', ['input']]]],
    ]);
    expect(results).toHaveLength(shown.length);
    expect(await acceptedWrites(world)).toHaveLength(14 - 1);
  });

  test('of which not all decisions were saved is no plan', async () => {
    const pair = { procoreVendor: { id: '2059', name: 'A' }, cmicVendor: { id: 'ZZ/TIMBER', name: 'B' } };
    await world.store.matchDecisions.put([decisionOf(pair, 'partial', 2)]);
    const { problems } = await withoutWriting(world, () => accept(world, { fingerprint: 'partial' }));
    expect(codes(problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
  });

  test('where Procore does not answer the links stand and are marked by themselves; the key is not used up', async () => {
    const w = await createWorld();
    try {
      const { fingerprint, accept: shown } = await preview(w);
      await w.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'status', status: 503 }]);
      const input = { fingerprint, idempotencyKey: 'month end' };
      const first = await accept(w, input);
      const waiting = first.results.filter((each: Row) => each.problems.length > 0);
      expect(waiting).toHaveLength(15);
      for (const each of waiting)
        expect([each.link.state, each.problems[0].code]).toEqual(['MARKING', 'SOURCE_UNAVAILABLE']);
      await w.procore.faults([]);
      const second = await accept(w, input);
      expect(second.results.map(pairOf).sort()).toEqual(shown.map(pairOf).sort());
      expect(second.problems).toEqual([]);
      expect(codes((await accept(w, { ...input, minScore: '0.95' })).problems)).toEqual([
        ['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']],
      ]);
    } finally {
      await w.close();
    }
  });
});

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
    at: '2026-11-23T10:00:00.000Z',
    plan: { fingerprint, size, settled: false },
  };
}

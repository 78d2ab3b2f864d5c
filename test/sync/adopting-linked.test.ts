import { afterEach, describe, expect, test } from 'vitest';
import { adopt as adoptIn } from '../../subgraphs/sync/adopting/adopt.ts';
import { openingOf } from '../../subgraphs/sync/adopting/opening.ts';
import { approve, codes, mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import {
  APPROVER,
  type Asked,
  adopt,
  adopted,
  adoptingWorld,
  adoptionOf,
  contextOf,
  depsOf,
  PAIR,
  planOf,
  sign,
} from './adopting.ts';

let world: World;
afterEach(() => world?.close());

const linkOf = async (id: string) => (await world.store.links.byProcore('COMMITMENT', [id]))[0] ?? null;
const problemsOf = async (query: string): Promise<string[]> =>
  (Object.values(await world.ask<Row>(query, {}, APPROVER))[0] as Row).problems.map(({ code }: Row) => code);
const balances = 'openingBalances(first: 1) { totalCount }';

describe('a project that was imported', () => {
  const OWN: Asked = { projectId: '1001', jobId: 'ZZ/24-010', minScore: '0.9' };

  test('takes what both systems have of its documents from a score on; imports and exports go on, and nobody has to sign', async () => {
    world = await adoptingWorld();
    const { transfer } = await mutate(world, 'importJob', { id: OWN.jobId }, APPROVER);
    await world.settled(transfer.id, ['DONE'], 60_000);
    const plan = await planOf(world, [], APPROVER, OWN);
    const told = (nodes: Row[]) => nodes.filter(({ kind }) => kind === 'COMMITMENT').map(({ procoreId }) => procoreId);
    // What nobody has settled is asked about, and holds nothing up: it could be exported before.
    expect([plan.problems, told(plan.asked.nodes)]).toEqual([[], ['1001/wo-5507']]);
    expect(plan.documents.nodes).toContainEqual(
      expect.objectContaining({ procoreId: '1001/wo-5510', decision: 'LINK' }),
    );
    await world.cmic.clearRequests();
    const { adoption, problems } = await adopt(world, { ...OWN, fingerprint: plan.fingerprint });
    expect(problems).toEqual([]);
    await world.settled(adoption.id, ['DONE'], 60_000);
    expect(await world.cmic.writes()).toEqual([]);
    expect(await linkOf('1001/wo-5510')).toMatchObject({ cmicId: 'ZZ/ACME/24-010-010', state: 'ACTIVE' });
    expect(await linkOf('1001/wo-5507')).toBeNull();
    const [kept] = await world.store.adoptions.of(['1001']);
    expect([kept?.ofLinked, kept?.earlier]).toEqual([true, []]);

    const importing = '{ importPlan(kind: SUB_JOB, id: "ZZ/24-010.1") { problems { code } } }';
    expect(await problemsOf(importing)).toEqual(['ALREADY_DONE']);
    expect(codes((await approve(world, '1001/wo-5510')).problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const next = await planOf(world, [], APPROVER, OWN);
    expect(codes(next.problems)).toEqual([['ALREADY_DONE', ['input', 'projectId']]]);
    expect(next.problems[0].fix).toContain('asked about (1)');
    const choice = { kind: 'COMMITMENT', procoreId: '1001/wo-5507', cmicId: 'ZZ/DELTA/24-010-007', link: true };
    expect((await planOf(world, [choice], APPROVER, OWN)).problems).toEqual([]);
  }, 120_000);
});

describe('a linked project that is adopted once more before anybody signs', () => {
  const OWN: Asked = { projectId: '1001', jobId: 'ZZ/24-010', minScore: '0.9' };

  test('a pair that could not be linked is not exported as another contract because a later adoption took its place', async () => {
    world = await adoptingWorld();
    const { transfer } = await mutate(world, 'importJob', { id: OWN.jobId }, APPROVER);
    await world.settled(transfer.id, ['DONE'], 60_000);
    const plan = await planOf(world, [], APPROVER, OWN);
    const first = await adopt(world, { ...OWN, fingerprint: plan.fingerprint });
    await world.settled(first.adoption.id, ['DONE'], 60_000);
    // What the linking leaves behind of a pair that could not be marked: the pair, and no link.
    const [before] = await world.store.adoptions.of(['1001']);
    const pair = { kind: 'COMMITMENT' as const, procoreId: '1001/wo-5501', cmicId: 'ZZ/ACME/24-010-011' };
    const names = { procoreName: null, cmicName: null, lines: [], under: '2001' };
    if (before)
      await world.store.adoptions.putRows(before, 'PAIR', 9000, [{ row: { ...pair, ...names }, differs: false }]);
    expect(await linkOf(pair.procoreId)).toBeNull();

    const strict = { ...OWN, minScore: '1' };
    const choices = [{ kind: 'COMMITMENT', procoreId: '1001/wo-5507', cmicId: 'ZZ/DELTA/24-010-007', link: true }];
    const next = await planOf(world, choices, APPROVER, strict);
    const second = await adopt(world, { ...strict, choices, fingerprint: next.fingerprint });
    expect(second.problems).toEqual([]);
    await world.settled(second.adoption.id, ['DONE'], 60_000);
    const [kept] = await world.store.adoptions.of(['1001']);
    expect([kept?.id, kept?.replaced?.map(({ id }) => id)]).toEqual([second.adoption.id, [first.adoption.id]]);
    const asked = '{ exportPlan(kind: COMMITMENT, id: "1001/wo-5501") { problems { code } } }';
    expect(await problemsOf(asked)).toContain('POSSIBLE_DUPLICATE');

    // Each opened what it took, and none of them the project.
    const opened = (id: string | null) => openingOf(world, '1001', id);
    expect(await opened('1001/wo-5507')).toBe(kept?.cutOff);
    expect(await opened('1001/wo-5510')).toBe(kept?.replaced?.[0]?.cutOff);
    expect([await opened('1001/wo-5502'), await opened(null)]).toEqual([null, null]);
  }, 120_000);
});

describe('a project that was adopted and signed', () => {
  const REPOINTING = { kind: 'COMMITMENT', procoreId: '1003/wo-5529', cmicId: 'ZZ/IRONWOOD/22105-S21' };
  const reconcile = async (): Promise<Row[]> => {
    const select = 'reconciliation { differences(first: 100) { nodes { figure evidence } } } problems { code }';
    return (await mutate(world, 'reconcile', { projectId: '1003' }, APPROVER, select)).reconciliation.differences.nodes;
  };
  const signed = async (note: string): Promise<Row> => {
    await reconcile();
    const { baseline } = await adoptionOf(world, APPROVER, 'baseline { hash }');
    const answer = await sign(world, { projectId: '1003', hash: baseline.hash, note });
    expect(answer.problems).toEqual([]);
    return answer.adoption;
  };
  const begin = async () => {
    world = await adoptingWorld();
    await adopted(world, [{ ...REPOINTING, link: false }]);
    await mutate(world, 'importJobCosts', { id: PAIR.jobId }, APPROVER);
    return signed('The first.');
  };

  test('takes what came later; the baseline that was signed stays, counts, and is kept beside the next', async () => {
    const first = await begin();
    const before = await adoptionOf(world, APPROVER, balances);
    const plan = await planOf(world);
    expect(plan.problems).toEqual([]);
    // Two days later, when the rows of an adoption that was only replaced would go.
    const now = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
    const deps = depsOf(world);
    const later = { ...deps, clock: { ...deps.clock, now } };
    const input = { ...PAIR, fingerprint: plan.fingerprint, choices: [] };
    const { transfer, problems } = await adoptIn(contextOf(world, later), input);
    expect(problems).toEqual([]);
    await world.settled(transfer?.id ?? '', ['DONE'], 30_000);
    expect(await linkOf(REPOINTING.procoreId)).toMatchObject({ cmicId: REPOINTING.cmicId, state: 'ACTIVE' });

    const next = await adoptionOf(
      world,
      APPROVER,
      `ofLinked earlier { id state cutOff signature { note } ${balances} }`,
    );
    expect(next).toMatchObject({ state: 'LINKED', ofLinked: true, signature: null });
    const kept = { id: first.id, state: 'SIGNED', cutOff: before.cutOff, signature: { note: 'The first.' } };
    expect(next.earlier).toEqual([{ ...kept, openingBalances: before.openingBalances }]);
    const importing = '{ importPlan(kind: SUB_JOB, id: "ZZ/22-105.1") { problems { code } } }';
    expect(await problemsOf(importing)).not.toContain('PREREQUISITE_NOT_SYNCED');
    const budget = (rows: Row[]) => rows.find(({ figure }) => figure === 'ORIGINAL_BUDGET')?.evidence.join(' ');
    const stood = /At the opening balance of .*it stood at the opening.* stood in the baseline that ann signed/;
    expect(budget(await reconcile())).toMatch(stood);
    expect(codes((await planOf(world)).problems)).toEqual([['ALREADY_DONE', ['input', 'projectId']]]);

    const second = await signed('The second.');
    expect([second.state, second.signature.note]).toEqual(['SIGNED', 'The second.']);
    expect((await adoptionOf(world, APPROVER, 'earlier { signature { note } }')).earlier).toEqual([
      { signature: { note: 'The first.' } },
    ]);
  }, 120_000);

  test('a signature that is on its way is waited for; a pair of the signed adoption that is not linked is still not exported unasked', async () => {
    await begin();
    const [whole] = await world.store.adoptions.of(['1003']);
    if (!whole?.signature) throw new Error('It was not signed.');
    await world.store.adoptions.save({ ...whole, n: whole.n + 1, signature: { ...whole.signature, isWhole: false } });
    const { problems } = await planOf(world);
    expect([codes(problems), problems[0].retryable]).toEqual([
      [['PREREQUISITE_NOT_SYNCED', ['input', 'projectId']]],
      true,
    ]);
    const pair = { ...REPOINTING, kind: 'COMMITMENT' as const };
    const names = { procoreName: null, cmicName: null, lines: [], under: '2041' };
    await world.store.adoptions.putRows(whole, 'PAIR', 9000, [{ row: { ...pair, ...names }, differs: false }]);
    const next = { ...whole, id: 'another', n: whole.n + 2, signature: null, ofLinked: true, earlier: [whole] };
    await world.store.adoptions.save(next);
    const asked = `{ exportPlan(kind: COMMITMENT, id: "${REPOINTING.procoreId}") { problems { code } } }`;
    expect(await problemsOf(asked)).toContain('POSSIBLE_DUPLICATE');
  }, 120_000);
});

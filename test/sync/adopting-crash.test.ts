import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { adopt as adoptIn } from '../../subgraphs/sync/adopting/adopt.ts';
import { finishSigning } from '../../subgraphs/sync/adopting/signed.ts';
import type { SyncContext } from '../../subgraphs/sync/context.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import { codes, mutate, type Row } from '../support/main-job.ts';
import type { As, World } from '../support/world.ts';
import { APPROVER, adopt, adopted, adoptingWorld, adoptionOf, depsOf, live, PAIR, planOf, sign } from './adopting.ts';

const mongoUrl = inject('mongoUrl');
const stores = mongoUrl === null ? (['sqlite'] as const) : (['sqlite', 'mongo'] as const);

let world: World;
afterEach(() => world?.close());

/** The links of the project by kind, and those that are not whole. */
async function linked(): Promise<{ counts: Row; half: string[] }> {
  const orderBy = { field: 'cmicId', direction: 'ASC' } as const;
  const links = await world.store.links.list({ projectIds: ['1003'] }, { first: 1000, orderBy });
  const counts: Row = {};
  for (const { kind } of links) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, half: links.filter(({ state }) => state !== 'ACTIVE').map(({ cmicId }) => cmicId) };
}

describe.each(stores)('a worker that dies (%s)', (store) => {
  beforeEach(async () => {
    world = await adoptingWorld({ store, mongoUrl, worker: false, settings: { imports: { pageSize: 60 } } });
  });

  test('at each point of the linking, one after the other: the end is the same as of one that lives, and each record is linked once', async () => {
    const { fingerprint } = await planOf(world);
    const { adoption } = await adopt(world, { ...PAIR, fingerprint });
    expect((await adoptionOf(world)).state).toBe('PLANNED');
    let deaths = 0;
    let last = await live(world, adoption.id, 1);
    for (let n = 2; last.died; n += 1) {
      deaths += 1;
      expect(last.state).toBe('RUNNING');
      last = await live(world, adoption.id, n);
    }
    expect(last.state).toBe('DONE');
    expect(deaths).toBeGreaterThan(15);
    const after = await adoptionOf(world);
    expect([after.state, after.transfer.problems]).toEqual(['LINKED', []]);
    const { counts, half } = await linked();
    expect(half).toEqual([]);
    // Vendors and cost types are the company's.
    const planned = after.counts.filter(({ kind }: Row) => !['VENDOR', 'COMPANY_WBS'].includes(kind));
    expect(counts).toEqual(Object.fromEntries(planned.map(({ kind, pairs }: Row) => [kind, pairs])));
    const plan = await planOf(world);
    expect(plan.documents.nodes.filter(({ decision }: Row) => decision !== 'LINKED')).toEqual([]);
    const marks = await world.procore.rows<Row>('line_items');
    expect(marks.find(({ id }) => id === 88902)?.origin_id).toBe('ZZ/IRONWOOD/22105-S21/000/200');
    expect(await world.cmic.writes()).toEqual([]);
  }, 240_000);

  test('between the adoption and its transfer: a repeat with the same fingerprint goes on, and there is one of each', async () => {
    const { fingerprint } = await planOf(world);
    const deps: SyncDeps = {
      ...depsOf(world),
      at: (point) => {
        if (point === 'before-intent') throw new LeaseLost();
      },
    };
    const services = world.sync?.services({});
    const context = {
      actor: { sub: 'ann', roles: ['accounting-approver'], companies: null, projects: null, expiresAt: null },
      sync: { ...services, deps },
    } as unknown as SyncContext;
    await expect(adoptIn(context, { ...PAIR, fingerprint, choices: [] })).rejects.toThrow(LeaseLost);
    const before = await adoptionOf(world);
    expect([before.state, before.transfer]).toEqual(['PLANNED', null]);
    const { adoption, problems } = await adopt(world, { ...PAIR, fingerprint });
    expect([problems, adoption.id, adoption.transfer.state]).toEqual([[], before.id, 'QUEUED']);
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(1);
  }, 240_000);
});

describe('an adoption that goes wrong in between', () => {
  test('stopped by somebody: what was linked stays, and adopting again with a new plan links the rest', async () => {
    world = await adoptingWorld({ worker: false, settings: { imports: { pageSize: 60 } } });
    const { fingerprint } = await planOf(world);
    const { adoption } = await adopt(world, { ...PAIR, fingerprint });
    await live(world, adoption.id, 12);
    const stopped = await mutate(world, 'cancelTransfer', { id: adoption.id, reason: 'wait' }, APPROVER);
    expect(stopped.problems).toEqual([]);
    while ((await adoptionOf(world)).state === 'LINKING') await live(world, adoption.id, 0);
    expect((await adoptionOf(world)).state).toBe('CANCELLED');
    const plan = await planOf(world);
    expect(plan.problems).toEqual([]);
    expect(plan.fingerprint).not.toBe(fingerprint);
    const next = await adopt(world, { ...PAIR, fingerprint: plan.fingerprint });
    expect(next.adoption.id).not.toBe(adoption.id);
    expect((await live(world, next.adoption.id, 0)).state).toBe('DONE');
    expect((await adoptionOf(world)).state).toBe('LINKED');
    expect((await linked()).half).toEqual([]);
  }, 240_000);

  test('Procore refuses to mark one commitment: it is left out with its reason and without a link, the others are linked', async () => {
    world = await adoptingWorld();
    const { fingerprint } = await planOf(world);
    await world.procore.faults([
      { method: 'PATCH', path: 'external_data/sync', effect: 'status', status: 403 },
      { method: 'PATCH', path: 'work_order_contracts/5520/line_items/sync', effect: 'status', status: 422 },
    ]);
    const { adoption } = await adopt(world, { ...PAIR, fingerprint });
    await world.settled(adoption.id, ['DONE'], 30_000);
    const { state, transfer } = await adoptionOf(world);
    expect([state, codes(transfer.problems)]).toEqual([
      'LINKED',
      [['REFUSED_BY_PROCORE', ['rows', 'ZZ/BRISTOL/22-105-020']]],
    ]);
    await world.procore.faults([]);
    expect((await world.store.links.byProcore('COMMITMENT', ['1003/wo-5520']))[0] ?? null).toBeNull();
    expect((await world.store.links.byProcore('COMMITMENT', ['1003/wo-5529']))[0]).toMatchObject({ state: 'ACTIVE' });
    const again = await adopted(world);
    expect([again.state, again.transfer.problems]).toEqual(['LINKED', []]);
    expect((await world.store.links.byProcore('COMMITMENT', ['1003/wo-5520']))[0]).toMatchObject({ state: 'ACTIVE' });
  }, 240_000);

  test.each<[string, 'procore' | 'cmic', object, string, string]>([
    [
      'bills of Procore are half an answer',
      'procore',
      { path: 'requisitions', effect: 'truncate' },
      'billed',
      'procore',
    ],
    [
      'the ledger answers a sign-in page',
      'cmic',
      { path: 'jcdetailposted', effect: 'signInPage' },
      'jobToDateCosts',
      'cmic',
    ],
    [
      'requests for payment are away',
      'cmic',
      { path: 'apallvouchers', effect: 'status', status: 500 },
      'retainage',
      'cmic',
    ],
    [
      "Procore's budget view is of a wrong type",
      'procore',
      { path: 'detail_rows', effect: 'wrongType' },
      'originalBudget',
      'procore',
    ],
  ])(
    '%s: its balances are UNAVAILABLE and not zero, the others stand, and nobody adopts on it',
    async (_, side, rule, figure, missing) => {
      world = await adoptingWorld();
      await world[side].faults([{ method: 'GET', ...rule } as never]);
      const plan = await planOf(world);
      expect(plan.totals[figure]).toMatchObject({ [missing]: null, difference: null, status: 'UNAVAILABLE' });
      const other = missing === 'procore' ? 'cmic' : 'procore';
      expect(plan.totals[figure][other].amount).toMatch(/^-?\d+\.\d\d$/);
      expect(plan.totals.committedCosts[other]).not.toBeNull();
      expect(plan.problems.map(({ code }: Row) => code)).toContain('SOURCE_UNAVAILABLE');
      const refused = await adopt(world, { ...PAIR, fingerprint: plan.fingerprint });
      // A row of a wrong type is so the next time as well.
      expect([refused.adoption, refused.problems[0].retryable]).toEqual([null, figure !== 'originalBudget']);
    },
    240_000,
  );

  test('a check that could not be made, and a report that is old, are not signed', async () => {
    world = await adoptingWorld({ settings: { adopting: { enabled: true, signWithinMs: 0 } } });
    await adopted(world);
    await mutate(world, 'reconcile', { projectId: '1003' }, APPROVER, 'reconciliation { number } problems { code }');
    const { baseline } = await adoptionOf(world, APPROVER, 'baseline { hash problems { code path fix } }');
    expect(codes(baseline.problems)).toEqual([
      ['PLAN_CHANGED', ['input', 'projectId']],
      ['SOURCE_UNAVAILABLE', ['checks', 'JOB_COST']],
    ]);
    expect(baseline.problems[1].fix).toContain('importJobCosts');
    const refused = await sign(world, { projectId: '1003', hash: baseline.hash, note: 'Known.' });
    expect([codes(refused.problems), refused.adoption]).toEqual([codes(baseline.problems), null]);
  }, 240_000);

  test('a process that died while it signed: the next call, or the next reconciliation, ends it', async () => {
    world = await adoptingWorld();
    await adopted(world);
    await mutate(world, 'importJobCosts', { id: PAIR.jobId }, APPROVER);
    await mutate(world, 'reconcile', { projectId: '1003' }, APPROVER, 'reconciliation { number } problems { code }');
    const { baseline } = await adoptionOf(world, APPROVER, 'baseline { hash problems { code } }');
    const other = await sign(world, { projectId: '1003', hash: 'not-it', note: 'Known.' });
    expect(codes(other.problems)).toEqual([['PLAN_CHANGED', ['input', 'hash']]]);
    await sign(world, { projectId: '1003', hash: baseline.hash, note: 'Known.' });
    const [whole] = await world.store.adoptions.of(['1003']);
    if (!whole?.signature) throw new Error('It was not signed.');
    const half = { ...whole, n: whole.n + 1, signature: { ...whole.signature, isWhole: false } };
    await world.store.adoptions.save(half);
    expect((await adoptionOf(world)).state).toBe('SIGNING');
    const notes = await world.store.reconciliations.notes('1003');
    const again = await sign(world, { projectId: '1003', hash: baseline.hash, note: 'Other words.' });
    expect([again.problems, again.adoption.state, again.adoption.signature.note]).toEqual([[], 'SIGNED', 'Known.']);
    expect(await world.store.reconciliations.notes('1003')).toEqual(notes);
    // Another person with the same report is told who signed it, also where that ended only now.
    await world.store.adoptions.save({ ...half, n: whole.n + 3 });
    const bob: As = { sub: 'bob', roles: ['accounting-approver'] };
    const second = await sign(world, { projectId: '1003', hash: baseline.hash, note: 'Mine.' }, bob);
    expect([codes(second.problems), second.adoption.state]).toEqual([
      [['ALREADY_DONE', ['input', 'projectId']]],
      'SIGNED',
    ]);
    expect(second.problems[0].message).toContain('ann signed');
    await finishSigning(depsOf(world), half);
    expect((await adoptionOf(world)).state).toBe('SIGNED');
  }, 240_000);
});

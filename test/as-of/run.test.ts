import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { startSandbox } from '../../sandbox/start.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { mutate } from '../support/main-job.ts';
import { eachStore } from '../support/stores.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { done, JOB, reconcileNow, some } from './story.ts';

const RECONCILE = 'reconciliation { id number } problems { code }';
const reconcile = (world: World) => mutate(world, 'reconcile', { projectId: '1001' }, undefined, RECONCILE);
const FAR = '2999-01-01T00:00:00.000Z';

eachStore((_, makeStore) => {
  test('a snapshot is kept once with each run that is saved, whole, and none of a run that another one was faster than', async () => {
    await makeStore();
    const sandbox = await startSandbox({});
    const open = () => createWorld({ storeUrl: makeStore.url(), sandbox, worker: false });
    const [one, other] = [await open(), await open()];
    try {
      for (let round = 0; round < 3; round++) {
        const answers = await Promise.all([one, other].map(reconcile));
        expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
        const [report] = await one.store.reconciliations.last(['1001']);
        const heads = await one.store.snapshots.newest({ projectIds: ['1001'] }, null);
        expect(heads).toMatchObject([{ id: report?.id, n: report?.n, jobId: JOB, by: 'admin' }]);
        const names = (await one.store.snapshots.parts(report?.id ?? '', '')).map((part) => part.name);
        expect(names).toEqual(expect.arrayContaining(['frame', 'cells/00000', 'documents/00000']));
        // A run that died, or lost the race, is nowhere to be seen.
        const seen = new Set<string>();
        for (let at: string | null = null; ; ) {
          const [head] = await one.store.snapshots.newest({ projectIds: ['1001'] }, at);
          if (!head) break;
          seen.add(`${head.n}`);
          at = new Date(Date.parse(head.at) - 1).toISOString();
        }
        expect(seen.size).toBe(report?.n);
      }
    } finally {
      await other.close();
      await one.close();
      await sandbox.close();
    }
  }, 120_000);
});

describe('a run that dies', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await reconcileNow(world);
  }, 60_000);
  afterAll(() => world?.close());

  /** The store as one that dies when something is called. */
  const dyingAt = (part: 'reconciliations' | 'snapshots', call: string): Store => ({
    ...world.store,
    [part]: { ...world.store[part], [call]: () => Promise.reject(new Error('the process is gone')) },
  });
  const runWith = async (store: Store) => {
    const { reconcile: run } = await import('../../subgraphs/sync/reconciliation/run.ts');
    const deps = world.sync?.deps;
    if (!deps) throw new Error('This world has no sync.');
    return run({ ...deps, store }, { projectId: '1001', jobId: JOB }, 'ada');
  };

  test('before its report is saved leaves no snapshot that anybody sees', async () => {
    const [before] = await world.store.snapshots.newest({}, null);
    await expect(runWith(dyingAt('reconciliations', 'save'))).rejects.toThrow('the process is gone');
    await expect(runWith(dyingAt('snapshots', 'putPart'))).rejects.toThrow('the process is gone');
    expect(await world.store.snapshots.newest({}, null)).toEqual([before]);
    const { readAt } = await some(world, `asOf: "${FAR}"`);
    expect(readAt).toBe(before?.at);
  });

  test('between saving its report and keeping its snapshot has it kept by the next who asks', async () => {
    await expect(runWith(dyingAtTheEnd())).rejects.toThrow('the process is gone');
    const [report] = await world.store.reconciliations.last(['1001']);
    const [newest] = await world.store.snapshots.newest({}, null);
    expect(newest?.id).not.toBe(report?.id);
    expect((await some(world, `asOf: "${FAR}"`)).readAt > (newest?.at ?? '')).toBe(true);
    const [kept] = await world.store.snapshots.newest({}, null);
    expect(kept?.id).toBe(report?.id);
  });

  test('or by the next run', async () => {
    await expect(runWith(dyingAtTheEnd())).rejects.toThrow('the process is gone');
    const [report] = await world.store.reconciliations.last(['1001']);
    await reconcileNow(world);
    const head = (await world.store.snapshots.newest({}, report?.endedAt ?? null))[0];
    expect(head?.id).toBe(report?.id);
  });

  test.each(['COMMITMENT', 'BUDGET_CHANGE', 'PRIME_CONTRACT_CHANGE_ORDER', 'SUBCONTRACTOR_INVOICE', 'PRIME_CONTRACT'])(
    'while the store does not list links of %s fails, and leaves nothing that nobody waits for',
    async (kind) => {
      const left: unknown[] = [];
      const take = (error: unknown) => left.push(error);
      process.on('unhandledRejection', take);
      const list: Store['links']['list'] = (filter, page) =>
        filter.kinds?.includes(kind as never)
          ? Promise.reject(new Fault({ code: 'UPSTREAM_UNAVAILABLE', source: 'STORE', message: 'no store' }))
          : world.store.links.list(filter, page);
      await expect(runWith({ ...world.store, links: { ...world.store.links, list } })).rejects.toThrow('no store');
      // Nobody waits for what the run had begun.
      await reconcileNow(world);
      process.off('unhandledRejection', take);
      expect(left).toEqual([]);
    },
  );

  /** The run before has its snapshot kept first; the second call is for its own. */
  function dyingAtTheEnd(): Store {
    let calls = 0;
    const keep: Store['snapshots']['keep'] = (id) =>
      ++calls === 1 ? world.store.snapshots.keep(id) : Promise.reject(new Error('the process is gone'));
    return { ...world.store, snapshots: { ...world.store.snapshots, keep } };
  }
});

describe('what could not be read then', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
    await done(world, 'importJob', JOB);
  }, 60_000);
  afterAll(() => world?.close());

  test('stays UNAVAILABLE, whatever is known by now', async () => {
    const before = await reconcileNow(world);
    await world.procore.faults([{ method: 'GET', path: 'budget_views', effect: 'status', status: 403 }]);
    const while403 = await reconcileNow(world);
    await world.procore.faults([]);
    await done(world, 'importJobCosts', JOB);
    const [now, first, second] = [
      await some(world),
      await some(world, `asOf: "${before}"`),
      await some(world, `asOf: "${while403}"`),
    ];
    expect(now.jobToDateCosts.cmic).not.toBeNull();
    expect(first).toMatchObject({
      jobToDateCosts: { cmic: null, status: 'UNAVAILABLE' },
      committedCosts: { cmic: { amount: expect.any(String) } },
    });
    expect(second).toMatchObject({
      originalBudget: { procore: null, cmic: now.originalBudget.cmic, status: 'UNAVAILABLE' },
    });
    expect(second.notRead).toContainEqual({ system: 'PROCORE', what: 'the budget view' });
    const { compareFinancials: found }: Loose =
      await world.ask(`{ compareFinancials(projectId: "1001", from: "${while403}") {
      totals { figure procore { before { amount } moved { amount } status } }
      why(figure: COMMITTED_COSTS, system: PROCORE) { unexplained { amount } notKnown events { totalCount } }
      costs: why(figure: JOB_TO_DATE_COSTS, system: CMIC) { unexplained { amount } notKnown events { totalCount } }
      theirs: why(figure: COMMITTED_COSTS, system: CMIC) { unexplained { amount } notKnown events { totalCount } } } }`);
    const [budget] = found.totals;
    expect(budget).toEqual({
      figure: 'ORIGINAL_BUDGET',
      procore: { before: null, moved: null, status: 'UNAVAILABLE' },
    });
    // Documents and postings that stood there all the time have not come since.
    const nothing = { unexplained: null, events: { totalCount: 0 } };
    expect(found.why).toEqual({ ...nothing, notKnown: ['Procore did not tell committed costs at both instants.'] });
    expect(found.costs).toEqual({ ...nothing, notKnown: ['CMiC did not tell job to date costs at both instants.'] });
    expect(found.theirs).toEqual({ unexplained: { amount: '0.00' }, notKnown: [], events: { totalCount: 0 } });
  });
});

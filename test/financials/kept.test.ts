import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countsOf, journalOf, total } from '../../bench/journal.ts';
import { systemClock } from '../../kernel/clock.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { aLink } from '../store/samples.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { shownOf } from './shown.ts';

const mongoUrl = inject('mongoUrl');
const stores = (['sqlite', 'mongo'] as const).filter((store) => store === 'sqlite' || mongoUrl !== null);
const QUARTER_HOUR = 15 * 60_000;
/** One reading of a linked project. */
const CALLS = 9;

describe.each(stores)('figures of a large project, as they are kept on %s', { timeout: 120_000 }, (store) => {
  let sandbox: Sandbox;
  let world: World;
  /** The same store and sources, but nothing counts as large. */
  let live: World;
  let ahead = 0;
  beforeAll(async () => {
    const story = { story: 'large', seed: 3, projects: 2, commitments: 24, codesPerProject: 10, subJobs: 2 } as const;
    sandbox = await startSandbox({ story: { ...story, jobCostRows: 200, money: true } });
    const clock = { ...systemClock, now: () => new Date(Date.now() + ahead) };
    const waits = { answerMs: 60_000 };
    world = await createWorld({ store, mongoUrl, sandbox, clock, settings: { waits, financials: { keepFrom: 20 } } });
    live = await createWorld({ sandbox, storeUrl: world.config.storeUrl, worker: false });
    await bring('importJob');
    await bring('importJobCosts');
  }, 300_000);
  afterAll(async () => {
    await live?.close();
    await world?.close();
    await sandbox?.close();
  });

  const bring = async (mutation: string) => {
    const { done } = await world.ask(
      `mutation { done: ${mutation}(input: { id: "ZZ/24-001" }) { transfer { state } problems { code message } } }`,
    );
    expect(done.transfer.state, JSON.stringify(done)).toBe('DONE');
  };
  const page = async (args = '', rowArgs = '', projectId = '1001'): Promise<Loose> =>
    (
      await world.ask(`{ projectFinancials(projectId: "${projectId}" ${args}) { readAt jobCostAsOf notRead { what }
        originalBudget { cmic { amount } status asOf } committedCosts { procore { amount } cmic { amount } status }
        rows(first: 20 ${rowArgs}) { totalCount pageInfo { hasNextPage endCursor } nodes { id originalBudget { cmic { amount } asOf } } } } }`)
    ).projectFinancials;
  const countedPage = async (args = '', rowArgs = ''): Promise<Loose> => {
    const { result, ...journals } = await journalOf(world, () => page(args, rowArgs));
    return { ...result, calls: total(countsOf(journals)) };
  };
  /** Somebody estimates a category anew in CMiC. */
  const estimate = async (amount: number) => {
    const [row] = (await world.cmic.rows<Loose>('jcjobcategory')).filter((each) => each.JcatJobCode === '24-001');
    const { JcatJobCode, JcatPhsCode, JcatCode } = row as Loose;
    const match = { JcatJobCode, JcatPhsCode, JcatCode };
    await world.cmic.post('edit', { collection: 'jcjobcategory', match, set: { JcatObudgCostAmt: amount } });
  };
  const timeless = (found: unknown) => JSON.stringify(found).replaceAll(/"asOf":"[^"]*"/g, '');

  test('the first query reads both systems; after it neither totals nor any page do, and all are as old as they say', async () => {
    const first = await countedPage();
    expect([first.calls, first.notRead, first.rows.totalCount > 40]).toEqual([CALLS, [], true]);
    await estimate(123_456.78);
    const again = await countedPage();
    expect(again).toEqual({ ...first, calls: 0 });
    const next = await countedPage('', `after: "${again.rows.pageInfo.endCursor}"`);
    expect([next.calls, next.readAt, next.originalBudget]).toEqual([0, first.readAt, first.originalBudget]);
    for (const { originalBudget } of next.rows.nodes) expect(originalBudget.asOf).toBe(first.readAt);
  });

  test('with refresh it is read now and kept; a page of the reading before stays of that reading, even with refresh', async () => {
    const before = await page();
    const refreshed = await countedPage('refresh: true');
    expect([refreshed.calls > CALLS, refreshed.readAt > before.readAt]).toEqual([true, true]);
    expect(refreshed.originalBudget.cmic).not.toEqual(before.originalBudget.cmic);
    expect(await countedPage()).toMatchObject({ calls: 0, readAt: refreshed.readAt });
    const ids = before.rows.nodes.map(({ id }: Loose) => id);
    for (let at = before; at.rows.pageInfo.hasNextPage; ) {
      at = await countedPage('refresh: true', `after: "${at.rows.pageInfo.endCursor}"`);
      expect([at.calls, at.readAt, at.originalBudget]).toEqual([0, before.readAt, before.originalBudget]);
      ids.push(...at.rows.nodes.map(({ id }: Loose) => id));
    }
    expect([ids.length, new Set(ids).size]).toEqual([before.rows.totalCount, before.rows.totalCount]);
  });

  test('what passed through us makes it stale; of several who ask at once one reads', async () => {
    const before = await page();
    await world.cmic.post('job-costs', {
      rows: [{ job: '24-001', phase: await anyCode(), category: 'S', amount: '12.34' }],
    });
    expect((await countedPage()).calls).toBe(0);
    await bring('importJobCosts');
    const { result, ...journals } = await journalOf(world, () => Promise.all([page(), page(), page()]));
    expect(total(countsOf(journals))).toBe(CALLS);
    for (const each of result) expect(each.jobCostAsOf > before.readAt).toBe(true);
  });
  test('while something runs for the project there is one reading at a time, and who asks late has one that began after he asked', async () => {
    const passThrough = (n: number) =>
      world.store.links.save([
        aLink({
          kind: 'PROJECT_WBS',
          procoreId: `1001/cc-none-${n}`,
          cmicId: `ZZ/24-001/none-${n}`,
          projectId: '1001',
        }),
      ]);
    await passThrough(0);
    await world.cmic.faults([{ method: 'GET', path: '/scmast', effect: 'latency', ms: 3000, times: 1 }]);
    const { result, ...journals } = await journalOf(world, async () => {
      const asked = [page()];
      for (const n of [1, 2, 3]) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        await passThrough(n);
        asked.push(page());
      }
      return Promise.all(asked);
    });
    await world.cmic.faults([]);
    const [first, ...late] = result as [Loose, ...Loose[]];
    expect([total(countsOf(journals)), new Set(late.map(({ readAt }) => readAt)).size]).toEqual([2 * CALLS, 1]);
    expect(late[0]?.readAt > first.readAt).toBe(true);
    expect(await countedPage()).toMatchObject({ calls: 0, readAt: late[0]?.readAt });
  });

  test('with refresh the budget view is read now, whatever else of the operation has read it', async () => {
    const { result: _, ...journals } = await journalOf(world, () =>
      world.ask(`{ procoreProject(id: "1001") { workInProgress { estimatedCostAtCompletion { procore { amount } } } }
        projectFinancials(projectId: "1001", refresh: true) { readAt } }`),
    );
    expect(journals.procore.filter(({ path }) => path.includes('detail_rows'))).toHaveLength(2);
  });

  const anyCode = async () =>
    (await world.cmic.rows<Loose>('jcjobcategory')).find(
      ({ JcatJobCode, JcatCode }) => JcatJobCode === '24-001' && JcatCode === 'S',
    )?.JcatPhsCode;

  test('every figure, total and entry that is kept is the one that is read, however it is grouped, filtered and ordered', async () => {
    const whole = await shownOf(world, '1001');
    expect([whole.rows.length > 40, whole.rows.some(({ percentSpent }) => percentSpent.cmic !== null)]).toEqual([
      true,
      true,
    ]);
    const kept = await countedPage();
    for (const rowArgs of [
      '',
      ', groupBy: [COST_CODE], orderBy: { field: COMMITTED_COSTS, side: DRIFT, direction: DESC }',
      ', filter: { isSubJob: true }, orderBy: { field: PERCENT_SPENT, side: CMIC }',
    ])
      expect(timeless(await shownOf(world, '1001', '', rowArgs))).toBe(
        timeless(await shownOf(live, '1001', '', rowArgs)),
      );
    for (const system of ['CMIC', 'PROCORE']) {
      const entries = `{ projectFinancials(projectId: "1001") { rows(first: 100, groupBy: [COST_CODE]) { nodes { entries(figure: COMMITTED_COSTS, system: ${system}) {
        nodes { number title date status amount { amount } record { __typename } } } } } } }`;
      const found = await world.ask(entries);
      expect(JSON.stringify(found)).toContain('"number"');
      expect(found).toEqual(await live.ask(entries));
    }
    expect([kept.calls, (await countedPage()).calls]).toEqual([0, 0]);
  });

  test('a sub job is a part of its reading', async () => {
    const of = async (asked: World) =>
      (
        await asked.ask(`{ cmicJob(id: "ZZ/24-001.1") { financials { originalBudget { procore { amount } cmic { amount } }
          rows { totalCount nodes { id } } } } }`)
      ).cmicJob.financials;
    const { result, ...journals } = await journalOf(world, () => of(world));
    expect([total(countsOf(journals)), result]).toEqual([1, await of(live)]);
    expect(result.rows.nodes.length).toBeGreaterThan(0);
  });

  test('a reading that failed half-way is shown as that, and never takes the place of a whole one', async () => {
    const whole = await countedPage();
    await world.cmic.faults([{ method: 'GET', path: '/scmast', effect: 'status', status: 403 }]);
    const half = await page('refresh: true');
    expect(half.committedCosts).toEqual({ procore: expect.anything(), cmic: null, status: 'UNAVAILABLE' });
    expect(await countedPage()).toEqual({ ...whole, calls: 0 });
    await world.cmic.faults([]);
  });

  test('once it is older than it may be, both systems are read again', async () => {
    const before = await page();
    ahead += QUARTER_HOUR - 60_000;
    expect(await countedPage()).toMatchObject({ calls: 0, readAt: before.readAt });
    ahead += 120_000;
    const after = await countedPage();
    expect([after.calls, Date.parse(after.readAt) - Date.parse(before.readAt) > QUARTER_HOUR]).toEqual([CALLS, true]);
  });

  test('a cursor leads nobody into the reading of another project, and who sees one side alone is shown that side', async () => {
    const { rows } = await page();
    const other = await page('', `after: "${rows.pageInfo.endCursor}"`, '1002');
    expect(other.rows.nodes.map(({ id }: Loose) => id).join()).not.toContain('24-001');
    const seen = await world.ask(
      '{ projectFinancials(projectId: "1002") { originalBudget { procore { amount } cmic { amount } } job { id } } }',
      {},
      { roles: ['viewer'], projects: ['1002'] },
    );
    expect(seen.projectFinancials).toMatchObject({ job: null, originalBudget: { cmic: null } });
    expect(other.originalBudget.cmic).not.toBeNull();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../kernel/settings.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  directCosts,
  erpJobCosts,
  importJobCosts,
  JOBS,
  ledgerOf,
  post,
  sorted,
  startJobCosts,
  sumsOf,
} from './job-costs.ts';

const JOB_IDS = JOBS.map((job) => `ZZ/${job}`);

let sandbox: Sandbox;
let folder: string;
let world: World | null;
beforeEach(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'job-costs-'));
  world = null;
});
afterEach(async () => {
  await world?.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The product with this place for the costs, on the store of the one before, which is stopped: its worker would use the place of its own setting. */
async function withTarget(target: Settings['jobCosts']['target'], waits: object = {}): Promise<World> {
  await world?.close();
  world = await createWorld({
    sandbox,
    storeUrl: `sqlite:${join(folder, 'gateway.db')}`,
    settings: { imports: { pageSize: 10 }, jobCosts: { target }, waits },
  });
  return world;
}

/** What is spent directly per code, without codes that come to nothing. */
const directOf = (rows: readonly Row[]) =>
  sorted(new Map([...sumsOf(rows)].map(([key, { cents, invoiced }]) => [key, cents - invoiced]))).filter(
    ([, cents]) => cents !== 0n,
  );
const amounts = (sums: ReadonlyMap<string, { cents: bigint }>) =>
  sorted(new Map([...sums].map(([key, { cents }]) => [key, cents]))).filter(([, cents]) => cents !== 0n);
const allOf = (rows: readonly Row[]) => amounts(sumsOf(rows));

describe('the place of the costs in Procore', () => {
  test('DIRECT_COSTS: a direct cost per code and type with what no commitment was charged for; ERP job costs are not written', async () => {
    const world = await withTarget('DIRECT_COSTS');
    const { transfer } = await importJobCosts(world);
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect(amounts(await directCosts(world))).toEqual(directOf(await ledgerOf(world)));
    expect(await world.procore.rows('erp_job_costs')).toEqual([]);
    const headers = await world.procore.rows<Row>('direct_costs');
    expect(new Set(headers.map(({ project_id }) => project_id))).toEqual(new Set([1001]));
    expect(headers.find(({ origin_id }) => origin_id === 'ZZ/24-010.1/03-300/M')).toMatchObject({
      direct_cost_type: 'expense',
      status: 'approved',
    });

    await post(world, { amount: '0.99', postDate: '2025-06-29' });
    await world.procore.clearRequests();
    await importJobCosts(world);
    expect(amounts(await directCosts(world))).toEqual(directOf(await ledgerOf(world)));
    expect((await world.procore.writes('PATCH')).map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual([
      'direct_costs/sync',
      'line_items/sync',
    ]);
    expect(await world.procore.rows('direct_costs')).toHaveLength(headers.length);
  });

  test.each(['there', 'there and back'])(
    'a change of the setting takes away what stood before, so that never are both counted: %s',
    async (way) => {
      const first = await withTarget('ERP_JOB_COSTS');
      await importJobCosts(first);
      const second = await withTarget('DIRECT_COSTS');
      const watch = watchForBoth(second);
      expect((await importJobCosts(second)).transfer).toMatchObject({ state: 'DONE', problems: [] });
      expect(amounts(await erpJobCosts(second))).toEqual([]);
      expect(amounts(await directCosts(second))).toEqual(directOf(await ledgerOf(second)));
      if (way === 'there and back') {
        const third = await withTarget('ERP_JOB_COSTS');
        expect((await importJobCosts(third)).transfer).toMatchObject({ state: 'DONE', problems: [] });
        expect(amounts(await directCosts(third))).toEqual([]);
        expect(amounts(await erpJobCosts(third))).toEqual(allOf(await ledgerOf(third)));
      }
      expect(await watch()).toEqual([]);
    },
  );

  test.each([
    ['the withdrawal', { method: 'PATCH', path: 'erp_job_costs', effect: 'status', status: 422, times: 1 }],
    ['the new place', { method: 'PATCH', path: 'direct_costs', effect: 'dropAfter', times: 2 }],
    ['the lines', { method: 'PATCH', path: 'line_items', effect: 'status', status: 503, times: 2 }],
  ] as const)('nor where %s fails in the middle of the change', async (_, rule) => {
    await importJobCosts(await withTarget('ERP_JOB_COSTS'));
    const world = await withTarget('DIRECT_COSTS');
    const watch = watchForBoth(world);
    await world.procore.faults([{ method: 'PATCH', effect: 'latency', ms: 30 }, rule]);
    const id = await startJobCosts(world);
    if ((await world.settled(id)) === 'FAILED') {
      await world.ask('mutation($id: ID!) { retryTransfer(input: { id: $id }) { problems { code } } }', { id });
      expect(await world.settled(id, ['DONE'])).toBe('DONE');
    }
    expect(amounts(await erpJobCosts(world))).toEqual([]);
    expect(amounts(await directCosts(world))).toEqual(directOf(await ledgerOf(world)));
    expect(await watch()).toEqual([]);
  });
});

describe('a change of the place while something else is half done', () => {
  test("a sub job's own import takes away what its control job's import put in the old place", async () => {
    await importJobCosts(await withTarget('ERP_JOB_COSTS'));
    const world = await withTarget('DIRECT_COSTS');
    const watch = watchForBoth(world);
    await post(world, { job: '24-010.1', phase: '03-300', category: 'M', amount: '10.00', postDate: '2025-06-29' });
    await importJobCosts(world, { id: 'ZZ/24-010.1' });
    const own = ['24-010.1'];
    expect(amounts(await erpJobCosts(world, own))).toEqual([]);
    expect(amounts(await directCosts(world, own))).toEqual(directOf(await ledgerOf(world, own)));
    expect(amounts(await erpJobCosts(world, ['24-010']))).toEqual(allOf(await ledgerOf(world, ['24-010'])));
    await importJobCosts(world);
    expect(amounts(await erpJobCosts(world))).toEqual([]);
    expect(amounts(await directCosts(world))).toEqual(directOf(await ledgerOf(world)));
    expect(await watch()).toEqual([]);
  });

  test('a first import that was stopped between two pages of sums is taken away as well', async () => {
    const first = await withTarget('ERP_JOB_COSTS', { answerMs: 0 });
    const sums = { method: 'PATCH', path: 'erp_job_costs' };
    await first.procore.faults([{ ...sums, effect: 'latency', ms: 300 }]);
    const id = await startJobCosts(first);
    // The first page of sums is under way: the second one is refused.
    while (!(await first.procore.requests()).some(({ method }) => method === 'PATCH')) await sleep(5);
    await first.procore.faults([{ ...sums, effect: 'status', status: 429, retryAfter: 3600 }]);
    expect(await first.settled(id, ['QUEUED'])).toBe('QUEUED');
    expect(await first.procore.rows('erp_job_costs')).not.toEqual([]);
    expect((await first.store.jobCosts.summaries(JOB_IDS)).length).toBeLessThan(sumsOf(await ledgerOf(first)).size);
    await first.ask('mutation($id: ID!) { cancelTransfer(input: { id: $id }) { problems { code } } }', { id });
    expect(await first.settled(id)).toBe('CANCELLED');
    await first.procore.faults([]);
    const world = await withTarget('DIRECT_COSTS');
    const watch = watchForBoth(world);
    await importJobCosts(world);
    expect(amounts(await erpJobCosts(world))).toEqual([]);
    expect(amounts(await directCosts(world))).toEqual(directOf(await ledgerOf(world)));
    expect(await watch()).toEqual([]);
  });
});

/** Looks at Procore's tables again and again; what it answers names the codes that were counted in both at once. */
function watchForBoth(world: World): () => Promise<string[]> {
  const both: string[] = [];
  let on = true;
  const watching = (async () => {
    for (; on; await sleep(5)) {
      const direct = new Map(amounts(await directCosts(world)));
      for (const [key] of amounts(await erpJobCosts(world))) if (direct.has(key)) both.push(key);
    }
  })();
  return async () => {
    on = false;
    await watching;
    return both;
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../kernel/settings.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { importPlan, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  bigCents,
  directCosts,
  erpJobCosts,
  importJobCosts,
  JOBS,
  keptOf,
  ledgerOf,
  post,
  remove,
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

describe('the plan of posted job cost', () => {
  test('writes nothing, and says what the import then sends: first, after changes, and for another place', async () => {
    const world = await withTarget('ERP_JOB_COSTS');
    await expectPlanned(world, 'erp_job_costs', ['CREATE']);
    await post(
      world,
      { amount: '12.34', postDate: '2025-06-28' },
      { phase: '09-100', category: 'M', amount: '3.00', postDate: '2025-06-28' },
    );
    const [gone] = (await ledgerOf(world)).filter(({ JcdtRefCode }) => JcdtRefCode === 'INV-71077');
    await remove(world, [gone?.JcdtVUuid]);
    await expectPlanned(world, 'erp_job_costs', ['CREATE', 'UPDATE']);
    const direct = await withTarget('DIRECT_COSTS');
    const plan = await withoutWriting(direct, () => importPlan(direct, 'JOB_COST', 'ZZ/24-010'));
    const left = plan.rows.filter(({ resource }: Row) => resource === 'erp_job_costs');
    expect(left.every(({ fields }: Row) => fields.every(({ to }: Row) => to === '0.00'))).toBe(true);
    expect(left).toHaveLength(amounts(await erpJobCosts(direct)).length);
    const put = plan.rows.filter(({ resource }: Row) => resource === 'direct_costs');
    await importJobCosts(direct, { fingerprint: plan.fingerprint });
    expect(
      sorted(new Map(put.map(({ key, fields }: Row) => [named(key), bigCents(fields[0].to)] as const))).filter(
        ([, cents]) => cents !== 0n,
      ),
    ).toEqual(amounts(await directCosts(direct)));
  });

  test('says what it reads, what does not travel, and what was kept before', async () => {
    const world = await withTarget('ERP_JOB_COSTS');
    const plan = await importPlan(world, 'JOB_COST', 'ZZ/24-030');
    expect(plan.references).toEqual([
      'jobs ZZ/24-030, ZZ/24-030.1 -> project 1004',
      'nothing was read before',
      expect.stringMatching(/^it reads all postings: \d+ rows$/),
    ]);
    expect(plan.notTravelling[0]).toMatch(/^ZZ\/24-030\/27-800\/S is not in Procore; 4980.00/);
    expect(plan.prerequisites).toEqual([{ name: 'The job is a project in Procore', met: true, fix: null }]);
  });

  test('an import by the fingerprint of a plan that is not true any more does nothing', async () => {
    const world = await withTarget('ERP_JOB_COSTS');
    const { fingerprint } = await importPlan(world, 'JOB_COST', 'ZZ/24-010');
    await post(world, { amount: '5.00' });
    const { transfer, problems } = await withoutWriting(world, () => importJobCosts(world, { fingerprint }));
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([{ code: 'PLAN_CHANGED' }]);
  });
});

async function expectPlanned(world: World, resource: string, actions: string[]): Promise<void> {
  const kept = await keptOf(world, JOB_IDS);
  const state = await world.store.jobCosts.state('ZZ/24-010');
  const plan = await withoutWriting(world, () => importPlan(world, 'JOB_COST', 'ZZ/24-010'));
  expect(await keptOf(world, JOB_IDS)).toEqual(kept);
  expect(await world.store.jobCosts.state('ZZ/24-010')).toEqual(state);
  const rows = plan.rows.filter(({ action }: Row) => action !== 'KEEP');
  expect(new Set(rows.map(({ action }: Row) => action))).toEqual(new Set(actions));
  await world.procore.clearRequests();
  await importJobCosts(world, { fingerprint: plan.fingerprint });
  const sent = await sentBodies(world, resource);
  const planned = new Map<string, object>(
    rows.map(({ key, fields }: Row) => [
      named(key),
      Object.fromEntries(fields.map(({ name, to }: Row) => [name, bigCents(to)])),
    ]),
  );
  expect(sorted(sent)).toEqual(sorted(planned));
}

/** What the journal of Procore says was sent, by `24-010 03-100 L`. */
async function sentBodies(world: World, resource: string): Promise<Map<string, object>> {
  const [codes, types] = await Promise.all([
    world.procore.rows<Row>('cost_codes'),
    world.procore.rows<Row>('line_item_types'),
  ]);
  const writes = (await world.procore.writes('PATCH', resource)) as Row[];
  return new Map(
    writes
      .flatMap(({ body }) => body.updates as Row[])
      .map(({ cost_code_id, line_item_type_id, job_to_date_cost, commitment_invoiced }) => [
        `${named(codes.find(({ id }) => id === cost_code_id)?.origin_id)} ${types.find(({ id }) => id === line_item_type_id)?.code}`,
        { job_to_date_cost: bigCents(job_to_date_cost), commitment_invoiced: bigCents(commitment_invoiced) },
      ]),
  );
}

/** `24-010 03-100 L` of `ZZ/24-010/03-100/L`. */
function named(key: string): string {
  return key.split('/').slice(1).join(' ');
}

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

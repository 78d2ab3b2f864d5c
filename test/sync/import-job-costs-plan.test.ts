import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Codes that do not come to nothing. */
const amounts = (sums: ReadonlyMap<string, { cents: bigint }>) =>
  sorted(new Map([...sums].map(([key, { cents }]) => [key, cents]))).filter(([, cents]) => cents !== 0n);

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

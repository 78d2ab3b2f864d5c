import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import { createWorld, type World } from '../support/world.ts';
import { expectInStep, importJobCosts, keptOf, ledgerOf, post, remove, smallPages } from './job-costs.ts';

const CHECK = `jobCosts { transactionCount check { transactions { amount } summary { amount } cmicPosted { amount }
  cmicPostedAsOf keptRows cmicRows tiesOut differences { id } } }`;

describe('the check of job cost', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(smallPages);
  });
  afterEach(() => world.close());

  /** Imports job and sub jobs; the sub job is linked, so that its costs can be asked for. */
  const bring = async () => {
    await world.store.links.save([
      {
        kind: 'SUB_JOB',
        procoreId: '1001/301',
        cmicId: 'ZZ/24-010.1',
        state: 'ACTIVE',
        lines: [],
        projectId: '1001',
        jobId: 'ZZ/24-010',
        adoptedMark: null,
        createdBy: 'test',
      },
    ]);
    await importJobCosts(world);
  };
  const checkOf = async (id: string) => (await world.ask(`{ cmicJob(id: "${id}") { ${CHECK} } }`)).cmicJob.jobCosts;

  test("of a sub job that came with its control job's import: its own sums, and whether the whole import ties out", async () => {
    await bring();
    const { check, transactionCount } = await checkOf('ZZ/24-010.1');
    const rows = await ledgerOf(world, ['24-010.1']);
    expect(transactionCount).toBe(rows.length);
    expect(check).toMatchObject({ keptRows: rows.length, tiesOut: true, differences: [] });
    expect(check.summary).toEqual(check.transactions);
    // CMiC was asked about the jobs together: of the sub job alone it said nothing.
    expect(check).toMatchObject({ cmicPosted: null, cmicPostedAsOf: null, cmicRows: null });
    expect((await checkOf('ZZ/24-010')).check.tiesOut).toBe(true);
  });

  test("of a sub job does not tie out where CMiC's count of all the jobs does not", async () => {
    await bring();
    await world.store.jobCosts.remove([...(await keptOf(world, ['ZZ/24-010'])).keys()].slice(0, 1));
    expect((await checkOf('ZZ/24-010.1')).check.tiesOut).toBe(false);
  });
});

describe('rows that are gone in CMiC', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(smallPages);
  });
  afterEach(() => world.close());

  test("only what CMiC's count proved is taken away, though another import reads the same rows at the same moment", async () => {
    await importJobCosts(world);
    const [vuuid = ''] = await post(world, { postDate: '2025-06-28' });
    await importJobCosts(world);
    await remove(world, [vuuid]);
    const { store } = (world.sync as SyncSystem).deps;
    const { countUnseen } = store.jobCosts;
    const other = await store.jobCosts.transactions(
      { jobIds: ['ZZ/24-010.1'] },
      { first: 100, orderBy: { field: 'postDate', direction: 'ASC' } },
    );
    // Between CMiC's count and the removal an import of the sub job stamps its rows.
    let isDone = false;
    const stamp = async () => {
      if (isDone) return;
      isDone = true;
      await store.jobCosts.put(other, 'another import');
    };
    store.jobCosts.countUnseen = async (...args) => {
      const count = await countUnseen(...args);
      await stamp();
      return count;
    };
    try {
      const { transfer } = await importJobCosts(world, { full: true });
      expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
      await expectInStep(world);
    } finally {
      Object.assign(store.jobCosts, { countUnseen });
    }
  });
});

describe('sums whose sending nobody confirmed', () => {
  test('land before newer ones are sent: an older sum never stands last', async () => {
    const world = await createWorld({ settings: { waits: { lateWriteMs: 1500 } } });
    try {
      await world.procore.faults([{ method: 'PATCH', path: 'erp_job_costs', effect: 'lateWrite', ms: 1000, times: 1 }]);
      await importJobCosts(world);
      await post(world, { amount: '12.34', postDate: '2025-06-28' });
      await importJobCosts(world);
      await sleep(1200);
      await expectInStep(world);
    } finally {
      await world.close();
    }
  });

  test('are told page by page: an import that was cancelled meanwhile stops after its page', async () => {
    const world = await createWorld(smallPages);
    try {
      const { deps } = world.sync as SyncSystem;
      const { at } = deps;
      let id = '';
      let isCancelled: Promise<unknown> | null = null;
      deps.at = (point, transferId, step) => {
        at(point, transferId, step);
        if (point !== 'before-send' || step !== 'sums' || isCancelled) return;
        id = transferId;
        isCancelled = world.ask('mutation($id: ID!) { cancelTransfer(input: { id: $id }) { problems { code } } }', {
          id,
        });
      };
      await world.procore.faults([{ method: 'PATCH', path: 'erp_job_costs', effect: 'latency', ms: 500 }]);
      const { transfer } = await importJobCosts(world);
      expect(await isCancelled).toMatchObject({ cancelTransfer: { problems: [] } });
      expect(transfer.state).toBe('CANCELLED');
      expect(await world.procore.writes('PATCH', 'erp_job_costs')).toHaveLength(1);
      await world.procore.faults([]);
      expect((await importJobCosts(world)).transfer.state).toBe('DONE');
      await expectInStep(world);
    } finally {
      await world.close();
    }
  });
});

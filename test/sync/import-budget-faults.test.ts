import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import { mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { amounts, bring, budgetOf, estimatesOf, sorted, start } from './budgets.ts';

const FAULTS: [name: string, rule: FaultRule][] = [
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 300 }],
  ['half an answer', { effect: 'truncate' }],
  ['status 503', { effect: 'status', status: 503 }],
  ['status 429 with a time to wait', { effect: 'status', status: 429, retryAfter: 1 }],
];

describe.each(FAULTS)('%s while the lines are sent', (_, rule) => {
  test('every line stands once and to the cent', async () => {
    const world = await start();
    try {
      await world.procore.faults([{ method: 'POST', path: 'budget_line_items/sync', times: 2, ...rule }]);
      const { transfer } = await bring(world);
      expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
      expect(await world.procore.struck()).toEqual([2]);
      expect(sorted(amounts(await budgetOf(world, 1001)))).toEqual(sorted(await estimatesOf(world, '24-010')));
      const { transfer: after } = await world.ask<Row>(`{ transfer(id: "${transfer.id}") { problems { code } } }`);
      expect(after.problems).toEqual([]);
    } finally {
      await world.close();
    }
  });
});

describe('an import that is interrupted', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a run that died when a page had landed and was not recorded: the next goes on, and every line stands once', async () => {
    const { deps } = world.sync as SyncSystem;
    const { at } = deps;
    let pages = 0;
    deps.at = (point) => {
      if (point !== 'replied') return;
      pages += 1;
      if (pages === 2) throw new Error('the run dies');
    };
    const { transfer } = await bring(world, 'ZZ/24-030');
    deps.at = at;
    // Two estimates stand on a code that Procore does not have.
    const bad = ['ZZ/24-030/27-800/L', 'ZZ/24-030/27-800/S'];
    expect([transfer.state, transfer.problems.map(({ path }: Row) => path[1])]).toEqual(['DONE', bad]);
    expect(transfer.history.map(({ note }: Row) => note)).toContain('something went wrong on our side');
    const lines = amounts(await budgetOf(world, 1004));
    lines.delete('99-900/O');
    const estimates = await estimatesOf(world, '24-030');
    for (const key of bad) estimates.delete(key);
    expect(sorted(lines)).toEqual(sorted(estimates));
    const sent = (await world.procore.writes('POST', 'budget_line_items/sync')).flatMap(
      ({ body }) => (body as Row).budget_line_items,
    );
    expect(new Set(sent.map((line) => `${line.cost_code_id} ${line.line_item_type_id}`)).size).toBe(sent.length);
  });

  test('cancelled in the middle it keeps what was applied; asked again it brings the rest', async () => {
    await world.procore.faults([{ method: 'POST', path: 'budget_line_items/sync', effect: 'latency', ms: 400 }]);
    const answer = bring(world);
    let open: Row | undefined;
    while (open?.state !== 'RUNNING' || open.progress.done === 0) {
      const { transfers } = await world.ask<Row>(
        '{ transfers(filter: { kind: BUDGET }) { nodes { id state progress { done } } } }',
      );
      open = transfers.nodes[0];
      await new Promise((done) => setTimeout(done, 20));
    }
    await mutate(world, 'cancelTransfer', { id: open.id }, 'admin');
    expect((await answer).transfer.state).toBe('CANCELLED');
    await world.procore.faults([]);
    const kept = (await budgetOf(world, 1001)).size;
    const estimates = await estimatesOf(world, '24-010');
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(estimates.size);
    await world.procore.clearRequests();
    expect((await bring(world)).transfer.state).toBe('DONE');
    const sent = (await world.procore.writes('POST', 'budget_line_items/sync')).flatMap(
      ({ body }) => (body as Row).budget_line_items,
    );
    expect(sent).toHaveLength(estimates.size - kept);
    expect(sorted(amounts(await budgetOf(world, 1001)))).toEqual(sorted(estimates));
  });
});

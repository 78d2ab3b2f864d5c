import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { accept, born, expectBrought, start } from './staged.ts';

const ENDS = ['DONE', 'FAILED', 'CANCELLED'];

describe('decisions about contracts that were born in CMiC, at once or one after another', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('what a retry was told counts in every later run, not only in the first', async () => {
    const id = await born(world, { number: '24-010-A01', lines: [['03-100', 11.5]] });
    // A header that Procore refuses parks it; meanwhile CMiC gets a change order.
    await world.procore.faults([
      { method: 'POST', path: '/work_order_contracts(\\?|$)', effect: 'status', status: 422 },
    ]);
    const { transfer } = await accept(world, id);
    expect(await world.settled(transfer.id, ENDS)).toBe('FAILED');
    await born(world, { number: '24-010-A01', change: '001', lines: [['03-100', 5]] });
    await world.procore.faults([]);
    expect(codes((await accept(world, id)).problems)).toEqual([
      ['PREREQUISITE_NOT_SYNCED', ['input', 'withoutChangeOrders']],
    ]);
    await world.procore.faults([
      { method: 'POST', path: '/work_order_contracts(\\?|$)', effect: 'status', status: 503, times: 1 },
    ]);
    expect((await accept(world, id, { withoutChangeOrders: true })).problems).toEqual([]);
    expect(await world.settled(transfer.id, ENDS)).toBe('DONE');
    expect(await world.procore.struck()).toEqual([1]);
    await world.procore.faults([]);
    const [done] = await world.store.transfers.get([transfer.id]);
    expect(done?.answers).toEqual({ withoutChangeOrders: true });
    await expectBrought(world, id);
  });
});

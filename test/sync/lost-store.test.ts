import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import {
  approve,
  codes,
  expectExported,
  exportPlan,
  inCmic,
  linkVendor,
  type Row,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

/** The store is lost, both sources go on: what stands there is found by our marks and our reference, and nothing is written twice. */
describe('after the loss of the store', () => {
  let sandbox: Sandbox;
  let world: World;
  const ids: Record<'done' | 'half' | 'headless', string> = { done: '1001/wo-5501', half: '', headless: '' };
  beforeAll(async () => {
    sandbox = await startSandbox();
    const before = await createWorld({ sandbox });
    await linkVendor(before, '2001', 'ZZ/ACME');
    expect((await approve(before, ids.done)).transfer.state).toBe('DONE');
    const hand = await procoreHand(before);
    const lines = [{ amount: '10.10' }, { amount: '20.20', code: '03-200' }];
    ids.half = await hand.enter({ vendorId: 2001, number: 'LOST-1', lines });
    await before.cmic.settings({ rights: { scsched: ['GET'] } });
    expect((await approve(before, ids.half)).transfer.state).toBe('FAILED');
    await before.cmic.settings({ rights: {} });
    ids.headless = await hand.enter({ vendorId: 2001, number: 'LOST-2', lines });
    await before.procore.faults([{ method: 'PATCH', path: 'external_data|sync', effect: 'status', status: 422 }]);
    expect((await approve(before, ids.headless)).transfer.state).toBe('FAILED');
    await before.procore.faults([]);
    await before.close();
    world = await createWorld({ sandbox });
  });
  afterAll(async () => {
    await world?.close();
    await sandbox?.close();
  });

  test('what was exported is known by its mark and not exported again', async () => {
    const again = await withoutWriting(world, () => approve(world, ids.done));
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    expect(again.problems[0].message).toContain('ZZ/ACME/24-010-001');
    expect((await inCmic(world, '24-010-001', 'ACME')).headers).toHaveLength(1);
  });

  test('vendor, project and codes are resolved by our marks', async () => {
    const { problems, references } = await exportPlan(world, ids.half);
    expect(problems).toEqual([]);
    expect(references).toEqual(
      expect.arrayContaining(['project 1001 -> ZZ/24-010 (by our mark)', 'vendor 2001 -> ZZ/ACME (by our mark)']),
    );
  });

  test('a header without lines, known by our reference, gets its lines and no twin', async () => {
    const plan = await exportPlan(world, ids.half);
    expect(plan.rows.map(({ action }: Row) => action)).toEqual(['KEEP', 'CREATE', 'CREATE']);
    expect((await approve(world, ids.half)).transfer).toMatchObject({ state: 'DONE' });
    await expectExported(world, ids.half, { vendor: 'ACME', number: 'LOST-1' });
  });

  test('a whole document that was never marked is adopted, marked and posted', async () => {
    await world.cmic.clearRequests();
    expect((await approve(world, ids.headless)).transfer).toMatchObject({ state: 'DONE' });
    expect((await world.cmic.writes('POST')).length).toBe(0);
    await expectExported(world, ids.headless, { vendor: 'ACME', number: 'LOST-2' });
  });

  test('linking the vendor again finds its mark and writes nothing', async () => {
    await withoutWriting(world, () => linkVendor(world, '2001', 'ZZ/ACME'));
    const vendor = (await world.procore.rows<Row>('vendors')).find(({ id }) => id === 2001);
    expect(vendor).toMatchObject({ origin_id: 'ZZ/ACME', origin_code: 'ACME' });
  });
});

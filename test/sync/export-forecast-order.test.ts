import { afterEach, expect, test } from 'vitest';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { approve, expectSame, projected, start } from './forecasts.ts';

let world: World;
afterEach(() => world?.close());

test('sent last: a forecast waits for a budget change that is on its way, whose posting moves the projected cost', async () => {
  world = await start();
  await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
  await world.cmic.faults([{ method: 'POST', path: '/cmdetail$', effect: 'latency', ms: 700, times: 3 }] as never);
  await world.cmic.clearRequests();
  const change = mutate(world, 'approveBudgetChange', { id: '1001/bc-7' }, 'accounting-approver');
  await expect.poll(async () => (await world.cmic.writes('POST', '/cmmast')).length, { timeout: 10_000 }).toBe(1);
  const { transfer } = await approve(world);
  expect((await change).transfer).toMatchObject({ state: 'DONE' });
  expect(await world.settled(transfer.id, ['DONE'], 30_000)).toBe('DONE');
  const order = (await world.cmic.writes()).map(({ method, path }) => `${method} ${path.split('/')[5]}`);
  expect(order.indexOf('POST postcm')).toBeLessThan(order.indexOf('PATCH jcjobcategory'));
  await expectSame(world, 1001, '24-010');
}, 60_000);

test('a change that is entered and not posted keeps the forecast back, by name', async () => {
  world = await start({ posting: { BUDGET_CHANGE: 'ACCOUNTING' } });
  const entered = await mutate(world, 'approveBudgetChange', { id: '1001/bc-7' }, 'accounting-approver');
  expect(entered.transfer).toMatchObject({ state: 'ENTERED' });
  const { problems } = await withoutWriting(world, () => approve(world));
  expect(codes(problems)).toEqual([['NOT_POSTED', ['project']]]);
  expect(problems[0]).toMatchObject({ retryable: true, message: expect.stringContaining('ZZ/24-010/TFR0001') });
  await world.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci: 'TFR0001' });
  expect(await world.settled(entered.transfer.id, ['DONE'])).toBe('DONE');
  expect((await approve(world)).transfer).toMatchObject({ state: 'DONE' });
  await expectSame(world, 1001, '24-010');
}, 60_000);

test('by setting it is an item that adds the difference, posted and read back; again, the next one', async () => {
  world = await start({ forecast: { target: 'PCI' } });
  const { transfer } = await approve(world);
  expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010' });
  await expectSame(world, 1001, '24-010');
  const ours = async () =>
    (await world.cmic.rows<Row>('cmmast'))
      .filter((row) => row.CmmSrcId === '1001/forecast')
      .map((row) => [row.CmmCode, row.CmmTypeCode, row.CmmPostDate !== null]);
  expect(await ours()).toEqual([['INTF0001', 'INT', true]]);
  await withoutWriting(world, () => approve(world));
  await world.cmic.post('edit', {
    collection: 'jcjobcategory',
    match: { JcatCompCode: 'ZZ', JcatJobCode: '24-010', JcatPhsCode: '03-100', JcatCode: 'S' },
    set: { JcatProjCostAmt: 1.23, JcatCostToComplOvrdFlg: 'Y' },
  });
  expect((await projected(world, '24-010')).get('ZZ/24-010/03-100/S')?.[0]).toBe(123);
  expect((await approve(world)).transfer).toMatchObject({ state: 'DONE' });
  expect((await ours()).map(([code]) => code)).toEqual(['INTF0001', 'INTF0002']);
  await expectSame(world, 1001, '24-010');
}, 60_000);

test('by setting it is an item that accounting posts: compared once that is done, and what differs is named', async () => {
  world = await start({ forecast: { target: 'PCI' }, posting: { FORECAST: 'ACCOUNTING' } });
  const { transfer } = await approve(world);
  expect(transfer).toMatchObject({ state: 'ENTERED', problems: [] });
  await world.cmic.post('edit', {
    collection: 'jcjobcategory',
    match: { JcatCompCode: 'ZZ', JcatJobCode: '24-010', JcatPhsCode: '03-100', JcatCode: 'S' },
    set: { JcatProjCostAmt: 1.23, JcatCostToComplOvrdFlg: 'Y' },
  });
  await world.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci: 'INTF0001' });
  expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
  const [done] = await world.store.transfers.get([transfer.id]);
  const different = done?.problems.filter(({ code }) => code === 'REFUSED_BY_CMIC');
  expect(different?.map(({ path }) => path)).toEqual([['rows', 'ZZ/24-010/03-100/S']]);
  expect(different?.[0]?.fix).toContain('Send the forecast again');
  expect((await approve(world)).transfer).toMatchObject({ state: 'ENTERED' });
  await world.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci: 'INTF0002' });
}, 60_000);

test.each([
  ['dropAfter', {}],
  ['lateWrite', { ms: 200 }],
  ['emptyBody', { status: 500 }],
])(
  'an outcome that nobody told (%s) leaves every amount as it is to be',
  async (effect, more) => {
    world = await start();
    await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
    await world.cmic.faults([{ method: 'PATCH', path: '/jcjobcategory', effect, times: 3, ...more }] as never);
    const { transfer } = await approve(world);
    expect(await world.settled(transfer.id, ['DONE'], 40_000)).toBe('DONE');
    await expectSame(world, 1001, '24-010');
  },
  60_000,
);

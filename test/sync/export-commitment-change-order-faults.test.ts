import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import {
  approveChange,
  changeInCmic,
  changePlan,
  enterChange,
  expectChangeExported,
} from '../support/change-orders.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { acceptedWrites, codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World, type WorldOptions } from '../support/world.ts';

const CONTRACT = 'ZZ/ACME/24-010-010';
const ENDED = ['DONE', 'FAILED', 'ENTERED'];
/** 24-010-010 stands in both systems from the beginning. */
const commitmentId = '1001/wo-5510';
const lines = [{ amount: '1250.35' }, { amount: '-75.01', code: '03-200' }];

async function open(options: WorldOptions = {}) {
  const world = await createWorld({
    settings: { waits: { answerMs: 15_000, lateWriteMs: 500, pollMs: 30, postWatchMs: 100 } },
    ...options,
  });
  await linkVendor(world, '2001', 'ZZ/ACME');
  return { world, hand: await procoreHand(world) };
}

const EFFECTS: [name: string, rule: FaultRule][] = [
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['status 503', { effect: 'status', status: 503 }],
];

const WRITES: [name: string, where: Pick<FaultRule, 'method' | 'path'>, source: 'cmic' | 'procore'][] = [
  ['the header (POST scmast)', { method: 'POST', path: '/scmast$' }, 'cmic'],
  ['a line (POST scsched)', { method: 'POST', path: '/scsched$' }, 'cmic'],
  ['the posting (PATCH scmast)', { method: 'PATCH', path: '/scmast/' }, 'cmic'],
  ['the marks', { method: 'PATCH', path: 'external_data' }, 'procore'],
];

describe.each([
  ['we number', 'GATEWAY'],
  ['CMiC numbers by itself (setting)', 'CMIC'],
] as const)('unknown outcomes, where %s', (_, by) => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    const waits = { answerMs: 15_000, lateWriteMs: 500, pollMs: 30 };
    ({ world, hand } = await open({ settings: { waits, changeOrders: { codes: by } } }));
  });
  afterAll(() => world?.close());

  const cells = WRITES.flatMap(([write, where, source]) =>
    EFFECTS.map(([effect, rule]) => [write, effect, { ...where, ...rule, times: 1 }, source] as const),
  );
  test.each(cells)('on %s: %s: DONE, one change order, every line to the cent', async (_, __, rule, source) => {
    const id = await enterChange(world, hand, { commitmentId, lines });
    await world[source].faults([rule]);
    const { transfer } = await approveChange(world, id);
    expect(await world.settled(transfer.id, ENDED)).toBe('DONE');
    expect(await world[source].struck()).toEqual([1]);
    await world[source].faults([]);
    const { targetId } = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { targetId } }`)).transfer;
    expect(targetId).toMatch(/^ZZ\/ACME\/24-010-010\/\d{3}$/);
    await expectChangeExported(world, id, targetId);
  });

  test('at a CMiC without request ids and without unique numbers: one change order all the same', async () => {
    await world.cmic.settings({ uniqueNumbers: false, requestIds: false });
    const id = await enterChange(world, hand, { commitmentId, lines });
    await world.cmic.faults([{ method: 'POST', effect: 'lateWrite', ms: 300, times: 2 }]);
    const { transfer } = await approveChange(world, id);
    expect(await world.settled(transfer.id, ENDED)).toBe('DONE');
    expect((await changeInCmic(world, id)).headers).toHaveLength(1);
  });
});

describe('the code of a change order', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeEach(async () => {
    ({ world, hand } = await open({ worker: false, settings: { waits: { answerMs: 50, lateWriteMs: 500 } } }));
  });
  afterEach(() => world?.close());

  test('was provisional: others came first, the approved plan runs under the next code', async () => {
    const id = await enterChange(world, hand, { commitmentId, lines });
    const { fingerprint, references } = await changePlan(world, id);
    expect(references).toContainEqual(expect.stringMatching(/^change code -> 001 \(provisional/));
    const { transfer } = await approveChange(world, id, { fingerprint });
    await enterInCmic(world, { vendor: 'ACME', number: '24-010-010', change: '001', lines: [['03-100', 3]] });
    await world.cmic.post('post', { vendor: 'ACME', contract: '24-010-010', change: '001' });
    world.sync?.worker.start();
    expect(await world.settled(transfer.id, ENDED)).toBe('DONE');
    await expectChangeExported(world, id, `${CONTRACT}/002`);
  });

  test('stays reserved over a retry: a header that CMiC refused is written under the same code', async () => {
    await world.cmic.settings({ rights: { scmast: ['GET'] } });
    world.sync?.worker.start();
    const id = await enterChange(world, hand, { commitmentId, lines });
    const { transfer } = await approveChange(world, id);
    expect(await world.settled(transfer.id, ENDED)).toBe('FAILED');
    expect(await world.store.changeCodes.of(transfer.id)).toBe('001');
    await world.cmic.settings({ rights: {} });
    await mutate(world, 'retryTransfer', { id: transfer.id }, 'accounting-approver');
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    await expectChangeExported(world, id, `${CONTRACT}/001`);
  });
});

describe('what goes wrong is mended and retried in place', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeEach(async () => {
    ({ world, hand } = await open());
  });
  afterEach(() => world?.close());

  test('CMiC refuses a line: the header stands, and the retry writes only what is missing', async () => {
    await world.cmic.settings({ rights: { scsched: ['GET'] } });
    const id = await enterChange(world, hand, { commitmentId, lines });
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    await world.cmic.settings({ rights: {} });
    await world.cmic.clearRequests();
    const again = await approveChange(world, id);
    expect(again).toMatchObject({ problems: [], transfer: { id: transfer.id, state: 'DONE' } });
    const writes = (await world.cmic.writes()).map(({ method, path }) => `${method} ${path.split('/')[5]}`);
    expect(writes).toEqual(['POST scsched', 'POST scsched', 'PATCH scmast']);
    await expectChangeExported(world, id, `${CONTRACT}/001`);
  });

  test('Procore refuses the mark: the change order stands, and the retry only marks and posts', async () => {
    const id = await enterChange(world, hand, { commitmentId, lines });
    await world.procore.faults([{ method: 'PATCH', path: 'external_data|sync', effect: 'status', status: 422 }]);
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_PROCORE' }] });
    await world.procore.faults([]);
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    expect((await approveChange(world, id)).transfer).toMatchObject({ state: 'DONE' });
    expect((await acceptedWrites(world)).filter((write) => write.startsWith('POST'))).toEqual([]);
    await expectChangeExported(world, id, `${CONTRACT}/001`);
  });

  test('where external_data is closed to us, lines and change order are marked by the plain calls', async () => {
    await world.procore.settings({ externalData: false });
    const id = await enterChange(world, hand, { commitmentId, lines });
    expect((await approveChange(world, id)).transfer).toMatchObject({ state: 'DONE' });
    await expectChangeExported(world, id, `${CONTRACT}/001`);
  });

  test('what was changed in CMiC under our reference is told, and not written over', async () => {
    await world.cmic.settings({ rights: { scsched: ['GET'] } });
    const id = await enterChange(world, hand, { commitmentId, lines });
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'FAILED' });
    await world.cmic.settings({ rights: {} });
    await world.cmic.post('edit', {
      collection: 'scmast',
      match: { ScmstAcctDescription: id },
      set: { ScmstHldbkPc: 3 },
    });
    const { problems } = await withoutWriting(world, () => approveChange(world, id));
    expect(codes(problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    expect(problems[0].message).toContain('its retainage is 3 %');
  });
});

describe('accounting posts in CMiC (setting)', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    const waits = { answerMs: 15_000, lateWriteMs: 500, pollMs: 30, postWatchMs: 100 };
    ({ world, hand } = await open({ settings: { waits, posting: { COMMITMENT_CHANGE_ORDER: 'ACCOUNTING' } } }));
  });
  afterAll(() => world?.close());

  test('entered, linked and marked, and DONE once it is posted', async () => {
    const id = await enterChange(world, hand, { commitmentId, lines });
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [] });
    await expectChangeExported(world, id, `${CONTRACT}/001`, false);
    await world.cmic.post('post', { vendor: 'ACME', contract: '24-010-010', change: '001', date: '2026-05-31' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
  });
});

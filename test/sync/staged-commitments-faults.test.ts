import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { createImportBench, dyingEverywhere, type ImportBench } from '../support/import-bench.ts';
import { codes, mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { type StandIns, startStandIns } from '../support/stand-ins.ts';
import { withUnwelcome } from '../support/unwelcome.ts';
import { createWorld, type World } from '../support/world.ts';
import { accept, born, expectBrought, inProcoreOf, on, stagedOne, start } from './staged.ts';

const mongoUrl = inject('mongoUrl');

const FAULTS: [name: string, rule: FaultRule][] = [
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 400 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['half an answer', { effect: 'truncate' }],
  ['the page of the sign-in', { effect: 'signInPage' }],
  ['status 503', { effect: 'status', status: 503 }],
  ['status 429 with a time to wait', { effect: 'status', status: 429, retryAfter: 1 }],
];

const WRITES: [name: string, where: Pick<FaultRule, 'method' | 'path'>][] = [
  ['the header is created', { method: 'POST', path: '/work_order_contracts(\\?|$)' }],
  ['its lines are sent', { method: 'PATCH', path: 'line_items/sync' }],
  ['it is approved', { method: 'PATCH', path: '/work_order_contracts/\\d+(\\?|$)' }],
  ['it is marked', { method: 'PATCH', path: 'external_data' }],
];

describe('under faults', () => {
  let world: World;
  let made = 0;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test.each(
    WRITES.flatMap(([write, where]) => FAULTS.map(([name, rule]) => [write, name, { ...where, ...rule }] as const)),
  )('while %s: %s: one commitment, every line once and to the cent', async (_, __, rule) => {
    made += 1;
    const id = await born(world, {
      number: `24-010-F${made}`,
      lines: [
        ['03-100', made],
        ['03-200', 0.07],
      ],
    });
    await world.procore.faults([{ ...rule, times: 2 }]);
    // Earlier ones of this test look alike.
    const { transfer, problems } = await accept(world, id, { separate: true });
    expect(problems).toEqual([]);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    expect(await world.procore.struck()).not.toEqual([0]);
    await world.procore.faults([]);
    await expectBrought(world, id);
  });

  test('an app that is no ERP partner marks by the plain syncs', async () => {
    await world.procore.settings({ externalData: false });
    const id = await born(world, { number: '24-010-F80' });
    const { transfer } = await accept(world, id);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectBrought(world, id);
    await world.procore.settings({ externalData: true });
  });

  test('a process that died while the header was sent: it is looked for until no send can land, and found', async () => {
    const id = await born(world, { number: '24-010-F81' });
    const write = aWrite('header', { resource: 'work_order_contracts', key: id, at: new Date().toISOString() });
    const left = { kind: 'COMMITMENT', direction: 'IMPORT', sourceId: id, state: 'RUNNING', answers: {} } as const;
    const { transfer } = await world.store.transfers.create(aTransfer({ ...left, writes: [write] }), 0);
    const hand = await procoreHand(world);
    const fields = { number: '24-010-F81', title: 'Born in CMiC', vendor_id: 2005, origin_data: id };
    const body = { project_id: 1001, work_order_contract: fields };
    setTimeout(() => void hand.call('POST', '/rest/v1.0/work_order_contracts', body), 250);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectBrought(world, id);
  });

  test('its number was taken in Procore while it waited: it fails by name, and is tried again in place once that is mended', async () => {
    const id = await born(world, { number: '24-010-F82' });
    await world.procore.faults([{ ...WRITES[0]?.[1], effect: 'status', status: 503 }]);
    const answered = accept(world, id);
    for (let struck = 0; struck === 0; ) [struck = 0] = await world.procore.struck();
    const hand = await procoreHand(world);
    await world.procore.faults([]);
    const made = '/rest/v1.0/work_order_contracts';
    const fields = { number: '24-010-F82', title: 'Somebody was faster', vendor_id: 2006 };
    const { body } = await hand.call('POST', made, { project_id: 1001, work_order_contract: fields });
    const { transfer } = await answered;
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('FAILED');
    const [failed] = await world.store.transfers.get([transfer.id]);
    expect(codes(failed?.problems ?? [])).toEqual([['NUMBER_TAKEN', ['number']]]);
    expect((await inProcoreOf(world, id)).headers).toHaveLength(1);
    expect(await stagedOne(world, id)).toMatchObject({
      state: 'ACCEPTED',
      transfer: { id: transfer.id, state: 'FAILED' },
    });
    await hand.change(`1001/wo-${body.id}`, { number: 'other' });
    expect((await accept(world, id)).transfer.id).toBe(transfer.id);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectBrought(world, id);
  });

  test('cancelled in the middle it leaves a draft; accepted again it goes on with that one', async () => {
    const id = await born(world, { number: '24-010-F83' });
    await world.procore.faults([{ ...WRITES[0]?.[1], effect: 'latency', ms: 700 }]);
    const answer = accept(world, id);
    let open: Row | undefined;
    while (open?.state !== 'RUNNING') {
      const { transfers } = await world.ask<Row>(
        '{ transfers(filter: { kind: COMMITMENT, direction: IMPORT, states: [RUNNING] }) { nodes { id state } } }',
      );
      open = transfers.nodes[0];
    }
    await mutate(world, 'cancelTransfer', { id: open.id }, 'admin');
    expect((await answer).transfer.state).toBe('CANCELLED');
    await world.procore.faults([]);
    const { header, lines } = await inProcoreOf(world, id);
    expect([header?.status, header?.origin_id, lines]).toEqual(['Draft', null, []]);
    expect(await stagedOne(world, id)).toMatchObject({ state: 'STAGED', problems: [] });
    await accept(world, id);
    await expectBrought(world, id);
  });
});

test('a line that Procore refuses: it fails and names the line; nothing is approved or linked until it is mended', async () => {
  const ground = await startStandIns();
  const unwelcoming = await withUnwelcome(ground.procore.url, /line_items\/sync/);
  const sandbox = { ...ground.sandbox, procoreUrl: unwelcoming.url };
  const waits = { answerMs: 20_000, lateWriteMs: 600, pollMs: 30 };
  const made = await createWorld({ sandbox, settings: { ...on, waits } });
  // The stub forwards the graph's calls alone: the control routes are the stand-in's own.
  const world = { ...made, procore: ground.procore };
  try {
    const id = await born(world, { number: '24-010-U01' });
    const { transfer } = await accept(world, id);
    expect(transfer).toMatchObject({
      state: 'FAILED',
      problems: [{ code: 'REFUSED_BY_PROCORE', path: ['lines', '09-100-1'], retryable: true }],
    });
    const { header, lines } = await inProcoreOf(world, id);
    expect([header?.status, header?.origin_id, lines.length]).toEqual(['Draft', null, 2]);
    expect(await world.store.links.byCmic('COMMITMENT', [id])).toEqual([null]);
    unwelcoming.relent();
    expect((await accept(world, id)).transfer.id).toBe(transfer.id);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectBrought(world, id);
  } finally {
    await made.close();
    await unwelcoming.close();
    await ground.close();
  }
});

describe.each([['sqlite', undefined], ...(mongoUrl ? [['mongo', mongoUrl]] : [])] as [string, string | undefined][])(
  'a worker that dies, on %s',
  (_, url) => {
    let ground: StandIns;
    let bench: ImportBench;
    let asWorld: Pick<World, 'procore' | 'cmic' | 'store'>;
    beforeAll(async () => {
      ground = await startStandIns();
      bench = await createImportBench(ground, { pageSize: 2, mongoUrl: url, settings: on });
      asWorld = { procore: ground.procore, cmic: ground.cmic, store: bench.store };
    });
    afterAll(async () => {
      await bench?.close();
      await ground?.close();
    });

    test('at each point of the run: one commitment with all its lines, and one link', async () => {
      const world = await createWorld({ sandbox: ground.sandbox, worker: false });
      const id = await born(world, {
        number: '24-010-K01',
        lines: [
          ['03-100', 1.01],
          ['03-200', 2.02],
          ['09-100', 3.03],
          ['03-100', 4.04, 'again'],
          ['03-200', 5.05, 'more'],
        ],
      });
      await world.close();
      const asked = await bench.ask('COMMITMENT', id);
      expect(asked.problems).toEqual([]);
      const dying = dyingEverywhere();
      const { transfer } = await bench.toTheEnd(asked.transfer?.id ?? '', dying.at);
      expect([transfer.state, transfer.problems]).toEqual(['DONE', []]);
      // The header, three pages of lines, the status, the marks and the link.
      expect(dying.deaths()).toBeGreaterThanOrEqual(12);
      await expectBrought(asWorld, id);
    });

    test('a store that was lost: what stands in Procore with our mark gets its link back, and nothing is made twice', async () => {
      const id = 'ZZ/DELTA/24-010-K01';
      const other = await createImportBench(ground, { pageSize: 2, mongoUrl: url, settings: on });
      try {
        await ground.procore.clearRequests();
        const { transfer, problems } = await other.ask('COMMITMENT', id);
        expect(problems).toEqual([]);
        expect((await other.toTheEnd(transfer?.id ?? '')).transfer.state).toBe('DONE');
        expect((await ground.procore.writes()).filter(({ path }) => !path.startsWith('/oauth'))).toEqual([]);
        await expectBrought({ ...asWorld, store: other.store }, id);
      } finally {
        await other.close();
      }
    });
  },
);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { approve, expectExported, linkVendor, type Row } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

/** Every effect of the stand-in that a write can meet. Waits are short: a late write lands within half of `waits.lateWriteMs`. */
const EFFECTS: [name: string, rule: FaultRule][] = [
  ['latency', { effect: 'latency', ms: 400 }],
  ['status 500', { effect: 'status', status: 500 }],
  ['status 503', { effect: 'status', status: 503 }],
  ['status 429 with a time to wait', { effect: 'status', status: 429, retryAfter: 1 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
  ['an answer cut in half', { effect: 'truncate' }],
  ['the page of the sign-in', { effect: 'signInPage' }],
];

const WRITES: [name: string, where: Pick<FaultRule, 'method' | 'path'>][] = [
  ['the header (POST scmast)', { method: 'POST', path: '/scmast$' }],
  ['a line (POST scsched)', { method: 'POST', path: '/scsched$' }],
  ['the posting (PATCH scmast)', { method: 'PATCH', path: '/scmast/' }],
];

/** The marks by the two ways of Procore: `external_data`, or, where that is closed to us, the plain syncs. */
const MARKS: [name: string, plain: boolean, path: string][] = [
  ['the marks of external_data', false, 'external_data'],
  ['the mark of the lines by the plain sync', true, 'line_items/sync'],
  ['the mark of the header by the plain sync', true, 'work_order_contracts/sync'],
];

interface Place {
  world: World;
  hand: ProcoreHand;
}

let here: Place;
/** There, `external_data` answers 403. */
let plainly: Place;
beforeAll(async () => {
  [here, plainly] = await Promise.all([open(true), open(false)]);
});
afterAll(() => Promise.all([here?.world.close(), plainly?.world.close()]));

async function open(externalData: boolean): Promise<Place> {
  const world = await createWorld({ settings: { waits: { answerMs: 15_000, lateWriteMs: 500, pollMs: 30 } } });
  await world.procore.settings({ externalData });
  await linkVendor(world, '2001', 'ZZ/ACME');
  return { world, hand: await procoreHand(world) };
}

let n = 0;
/** Exports a new commitment of three lines while the fault strikes, and looks at both sides. */
async function exportUnder({ world, hand }: Place, rule: FaultRule, source: 'procore' | 'cmic'): Promise<void> {
  n += 1;
  const number = `FAULT-${n}`;
  const lines = [{ amount: '1250.35' }, { amount: '-75.01', code: '03-200' }, { amount: '0.07', subJob: '24-010.1' }];
  const id = await hand.enter({ vendorId: 2001, number, lines });
  await world[source].faults([rule]);
  const { transfer, problems } = await approve(world, id);
  const state = await world.settled(transfer.id, ['DONE', 'FAILED', 'ENTERED'], 15_000);
  if (rule.share === undefined) expect(await world[source].struck()).toEqual([rule.times]);
  await world[source].faults([]);
  const { history } = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { history { step note } } }`)).transfer;
  expect([state, problems, state === 'DONE' ? null : history]).toEqual(['DONE', [], null]);
  await expectExported(world, id, { vendor: 'ACME', number });
}

describe.each(WRITES)('on %s', (_, where) => {
  test.each(EFFECTS)('%s: DONE, one document, every line to the cent', (_, rule) =>
    exportUnder(here, { ...where, ...rule, times: 1 }, 'cmic'),
  );
});

describe.each(MARKS)('on %s', (_, plain, path) => {
  test.each(EFFECTS)('%s: DONE, header and every line marked', (_, rule) =>
    exportUnder(plain ? plainly : here, { method: 'PATCH', path, ...rule, times: 1 }, 'procore'),
  );
});

describe('more than once', () => {
  const often = EFFECTS.filter(([, { effect }]) => ['dropAfter', 'lateWrite', 'emptyBody'].includes(effect));
  test.each(often)('%s on half of all writes: DONE, one document, every line to the cent', (_, rule) =>
    exportUnder(here, { ...rule, path: '/sc(mast|sched)', method: 'POST', share: 0.5, times: 6 }, 'cmic'),
  );

  test('a write that lands while it is looked for, where a number may be taken twice: one document all the same', async () => {
    await here.world.cmic.settings({ uniqueNumbers: false });
    await exportUnder(here, { method: 'POST', path: '/scmast$', effect: 'lateWrite', ms: 450, times: 1 }, 'cmic');
  });

  test.each(['dropAfter', 'lateWrite', 'truncate'] as const)(
    '%s at a CMiC without request ids and without unique numbers: one document',
    async (effect) => {
      await here.world.cmic.settings({ uniqueNumbers: false, requestIds: false });
      await exportUnder(here, { method: 'POST', effect, ms: 300, times: 2 }, 'cmic');
      await here.world.cmic.settings({ uniqueNumbers: true, requestIds: true });
    },
  );
});

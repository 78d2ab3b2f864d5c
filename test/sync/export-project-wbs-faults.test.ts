import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { codes, mutate } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveWbs, enterCode, expectCodeExported, unusedCodes } from './export-wbs.ts';

const EFFECTS: [name: string, rule: FaultRule][] = [
  ['status 503', { effect: 'status', status: 503 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
  ['an answer cut in half', { effect: 'truncate' }],
];

let world: World;
let free: string[];
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 15_000, lateWriteMs: 500, pollMs: 30 } } });
  free = (await unusedCodes(world)).flatMap(([, listed]) => listed);
});
afterAll(() => world?.close());

/** Enters an unused code of the company's list with one type. */
async function another(): Promise<{ id: number; code: string }> {
  const code = free.shift() ?? '';
  return { id: await enterCode(world, { code, types: ['S'] }), code };
}

async function exportUnder(rule: FaultRule, source: 'procore' | 'cmic'): Promise<void> {
  const { id, code } = await another();
  await world[source].faults([rule]);
  const { transfer, problems } = await approveWbs(world);
  const state = await world.settled(transfer.id, ['DONE', 'FAILED'], 15_000);
  expect(await world[source].struck()).toEqual([1]);
  await world[source].faults([]);
  expect([state, problems]).toEqual(['DONE', []]);
  await expectCodeExported(world, id, '24-010', code, ['S']);
}

describe.each(['jcjobcostcodes', 'jcjobcategory'])('on POST %s', (resource) => {
  test.each(EFFECTS)('%s: DONE, one code and one category', (_, rule) =>
    exportUnder({ method: 'POST', path: `/${resource}$`, ...rule, times: 1 }, 'cmic'),
  );
});

describe('on the marks in Procore', () => {
  test.each(EFFECTS)('%s: DONE, marked and linked', (_, rule) =>
    exportUnder({ method: 'PATCH', path: 'cost_codes/sync', ...rule, times: 1 }, 'procore'),
  );
});

describe('parked, mended and retried in place', () => {
  test.each(['jcjobcostcodes', 'jcjobcategory'])('%s is refused: what stands is kept', async (resource) => {
    const { id, code } = await another();
    await world.cmic.settings({ rights: { [resource]: ['GET'] } });
    const { transfer } = await approveWbs(world);
    expect([transfer.state, codes(transfer.problems)]).toEqual(['FAILED', [['REFUSED_BY_CMIC', []]]]);
    await world.cmic.settings({ rights: {} });
    await world.cmic.clearRequests();
    expect((await mutate(world, 'retryTransfer', { id: transfer.id })).problems).toEqual([]);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    expect(await world.cmic.writes('POST')).toHaveLength(resource === 'jcjobcategory' ? 1 : 2);
    await expectCodeExported(world, id, '24-010', code, ['S']);
  });

  test('Procore refuses the marks: the codes stand, and the retry only marks', async () => {
    const { id, code } = await another();
    await world.procore.faults([{ method: 'PATCH', path: 'cost_codes/sync', effect: 'status', status: 422 }]);
    const { transfer } = await approveWbs(world);
    expect([transfer.state, transfer.problems[0]?.code]).toEqual(['FAILED', 'REFUSED_BY_PROCORE']);
    await world.procore.faults([]);
    await world.cmic.clearRequests();
    await mutate(world, 'retryTransfer', { id: transfer.id });
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    expect(await world.cmic.writes('POST')).toEqual([]);
    await expectCodeExported(world, id, '24-010', code, ['S']);
  });
});

test('several approvers at once: each code once', async () => {
  const { id, code } = await another();
  const answered = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      approveWbs(world, '1001', {}, { sub: `approver-${index}`, roles: ['accounting-approver'] }),
    ),
  );
  for (const { transfer } of answered) expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
  await expectCodeExported(world, id, '24-010', code, ['S']);
});

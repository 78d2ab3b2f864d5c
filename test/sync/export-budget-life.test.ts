import { afterEach, expect, test } from 'vitest';
import { codes, mutate } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { approve, enter, expectSame, items, lock, start } from './budget-exports.ts';

const AMOUNTS = { 'ZZ/24-010/03-100/S': 250_000.01, 'ZZ/24-010/03-200/S': 3000.07 };

let world: World;
afterEach(() => world?.close());

/** A world whose budget of 1001 differs from CMiC in two amounts, locked. */
async function ready(posting: 'GATEWAY' | 'ACCOUNTING' = 'GATEWAY'): Promise<World> {
  world = await start(posting);
  await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
  await enter(world, 1001, AMOUNTS);
  await lock(await procoreHand(world));
  return world;
}

test('posting left to accounting: ENTERED until somebody posts the item, then DONE by itself', async () => {
  const w = await ready('ACCOUNTING');
  const { transfer } = await approve(w);
  expect(transfer).toMatchObject({ state: 'ENTERED', targetId: 'ZZ/24-010' });
  expect(await items(w)).toMatchObject([{ code: 'OBC0001', postDate: null }]);
  await w.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci: 'OBC0001' });
  expect(await w.settled(transfer.id, ['DONE'])).toBe('DONE');
  await expectSame(w, 1001, '24-010');
});

test('a number that is taken is refused with a suggestion, and repaired by another number', async () => {
  const w = await ready();
  await mutate(w, 'approveBudgetChange', { id: '1001/bc-7', answers: { number: 'OBC0001' } });
  const refused = await approve(w);
  expect(codes(refused.problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
  const { transfer } = await approve(w, '1001', { answers: { number: 'OB-1', description: 'Estimate of March' } });
  expect(transfer).toMatchObject({ state: 'DONE' });
  expect((await items(w)).map(({ code }) => code)).toEqual(['OB-1']);
});

test('a closed fiscal period is seen before anything is sent, with the next open day', async () => {
  const w = await ready();
  await w.cmic.post('close-period', { period: '2026-03' });
  const { transfer, problems } = await approve(w, '1001', { answers: { accountingDate: '2026-03-15' } });
  expect([transfer, codes(problems)]).toEqual([null, [['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]]);
  const [next] = /\d{4}-\d\d-\d\d/.exec(problems[0].fix) ?? [];
  expect(next).toBe('2026-04-01');
  const open = await approve(w, '1001', { answers: { accountingDate: next } });
  expect(open.transfer).toMatchObject({ state: 'DONE' });
});

test('a failed one is repaired and retried in place', async () => {
  const w = await ready();
  await w.cmic.settings({ rights: { cmdetail: ['GET'] } });
  const failed = await approve(w);
  expect(failed.transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
  await w.cmic.settings({ rights: {} });
  const { transfer } = await mutate(w, 'retryTransfer', { id: failed.transfer.id }, 'accounting-approver');
  expect(transfer).toMatchObject({ id: failed.transfer.id, state: 'DONE' });
  expect(await items(w)).toMatchObject([{ code: 'OBC0001', lines: [{}, {}] }]);
  await expectSame(w, 1001, '24-010');
});

test.each([
  ['dropAfter', {}],
  ['lateWrite', { ms: 200 }],
  ['emptyBody', { status: 500 }],
])(
  'an outcome that nobody told (%s) of any write gives exactly one item',
  async (effect, more) => {
    const w = await ready();
    await w.cmic.faults([
      { method: 'POST', path: '/cmmast$', effect, times: 1, ...more },
      { method: 'POST', path: '/cmdetail$', effect, times: 1, ...more },
      { method: 'PATCH', path: '/cmmast', effect, times: 1, ...more },
      { method: 'POST', path: 'postcm', effect, times: 1, ...more },
    ] as never);
    const { transfer } = await approve(w);
    expect(await w.settled(transfer.id, ['DONE'], 40_000)).toBe('DONE');
    const [item, ...others] = await items(w);
    expect([item?.lines.length, others]).toEqual([2, []]);
    await expectSame(w, 1001, '24-010');
  },
  60_000,
);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { approve, codes, exportPlan, inCmic, linkVendor, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';

const LOCKS = '{ procoreCommitment(id: "1001/wo-5501") { locks { field reason liftedBy } } }';

let world: World;
/** There, people post. */
let atAccounting: World;
beforeAll(async () => {
  [world, atAccounting] = await Promise.all([
    createWorld(),
    createWorld({ settings: { posting: { COMMITMENT: 'ACCOUNTING' } } }),
  ]);
  for (const each of [world, atAccounting]) {
    await linkVendor(each, '2001', 'ZZ/ACME');
    await each.cmic.post('close-period', { period: '2026-02' });
  }
});
afterAll(() => Promise.all([world?.close(), atAccounting?.close()]));

const answers = { accountingDate: '2026-02-10' };

test('a commitment dated in a closed fiscal period is refused before anything is sent, naming the next open day', async () => {
  const plan = await exportPlan(world, '1001/wo-5501', answers);
  expect(codes(plan.problems)).toEqual([['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]);
  const { transfer, problems } = await withoutWriting(world, () => approve(world, '1001/wo-5501', { answers }));
  expect([transfer, codes(problems)]).toEqual([null, [['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]]);
  expect(problems[0]).toMatchObject({ retryable: true, fix: expect.stringContaining('2026-03-01') });
});

test('where CMiC does not let us ask for its periods nobody knows, and it goes on', async () => {
  await world.cmic.settings({ rights: { openperiods: false } });
  expect((await exportPlan(world, '1001/wo-5501', answers)).problems).toEqual([]);
  await world.cmic.settings({ rights: {} });
});

test('where people post, the day is theirs to choose', async () => {
  expect((await exportPlan(atAccounting, '1001/wo-5501', answers)).problems).toEqual([]);
});

test('nothing is locked before the export; after it the record says what is, as the plan announced', async () => {
  expect((await world.ask(LOCKS)).procoreCommitment.locks).toEqual([]);
  const { locks } = await exportPlan(world, '1001/wo-5501');
  expect((await approve(world, '1001/wo-5501')).transfer).toMatchObject({ state: 'DONE' });
  const shown = (await world.ask(LOCKS)).procoreCommitment.locks;
  expect(shown).toEqual(locks);
  expect(shown.map(({ field }: Row) => field)).toEqual(['vendor', 'title', 'status', 'retainagePercent', 'lines']);
  expect((await inCmic(world, '24-010-001', 'ACME')).headers).toHaveLength(1);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { done, JOB, reconcileNow } from './story.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  for (const mutation of ['importJob', 'importJobCosts']) await done(world, mutation, JOB);
}, 120_000);
afterAll(() => world?.close());

const rowsOf = async (args = ''): Promise<Loose[]> =>
  (
    await world.ask(`{ projectFinancials(projectId: "1001" ${args}) { rows(first: 100) { nodes { id subJob costCode costType inCmic budgetCode { id }
      jobToDateCosts { procore { amount } cmic { amount } status causeAmounts { cause amount { amount } } unexplained { amount } } } } } }`)
  ).projectFinancials.rows.nodes;

test('what CMiC posted after the import explains the posted cost of a snapshot no more than it explained it then', async () => {
  // A cost of the Direct Costs tool makes the two sides differ on a code where CMiC posts something that is not imported yet.
  const code = (await rowsOf()).find(
    ({ subJob, inCmic, budgetCode, jobToDateCosts: { procore, cmic } }) =>
      subJob === null && inCmic && budgetCode && procore.amount === '0.00' && cmic.amount === '0.00',
  ) as Loose;
  const hand = await procoreHand(world);
  const { status } = await hand.call('POST', '/rest/v1.1/projects/1001/direct_costs', {
    direct_cost: {
      direct_cost_type: 'expense',
      status: 'approved',
      line_items: [{ wbs_code_id: Number(code.budgetCode.id.split('-')[1]), manual_amount: 5000 }],
    },
  });
  expect(status).toBe(201);
  await world.cmic.post('job-costs', {
    rows: [{ job: '24-010', phase: code.costCode, category: code.costType, amount: '12.34' }],
  });
  const asOf = await reconcileNow(world);
  const rowIn = async (args = '') => (await rowsOf(args)).find(({ id }) => id === code.id)?.jobToDateCosts;
  const then = await rowIn();
  expect(then).toMatchObject({ status: 'UNEXPLAINED', causeAmounts: [], unexplained: { amount: '5000.00' } });
  expect(await rowIn(`, asOf: "${asOf}"`)).toEqual(then);
  // The ledger as it is now holds it: there it explains its part.
  expect((await rowIn(', refresh: true')).causeAmounts).toEqual([{ cause: 'TIMING', amount: { amount: '-12.34' } }]);
});

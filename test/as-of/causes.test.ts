import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAddedUp } from '../financials/added-up.ts';
import { shownOf } from '../financials/shown.ts';
import type { Row } from '../support/main-job.ts';
import { reconciled } from '../support/reconciled.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { done } from './story.ts';

const JOB = 'ZZ/24-001';
const WIP = `grossProfitAtCompletion { causes causeAmounts { cause amount { amount } differenceIds } unexplained { amount } }
  estimatedCostAtCompletion { causes causeAmounts { cause amount { amount } differenceIds } unexplained { amount } }`;

/** A project of which nothing was exported, reconciled; then the causes change, and it is reconciled again. */
describe('the causes of the past', () => {
  let world: World;
  let first: string;
  /** What was shown just after the first run, which is the same as what it found. */
  let then: Awaited<ReturnType<typeof shownOf>>;
  let job: Row;
  const wip = async (args = ''): Promise<Row> =>
    (await world.ask(`{ cmicJob(id: "${JOB}") { workInProgress${args} { ${WIP} } } }`)).cmicJob.workInProgress;

  beforeAll(async () => {
    world = await createWorld({
      storeUrl: 'sqlite::memory:',
      story: { story: 'large', seed: 7, projects: 2, commitments: 30, jobCostRows: 80, money: true },
      settings: { waits: { answerMs: 60_000 } },
    });
    for (const mutation of ['importJob', 'importJobCosts']) await done(world, mutation, JOB);
    await reconciled(world);
    first = new Date().toISOString();
    then = await shownOf(world, '1001');
    job = await wip();
    await done(world, 'importBudget', JOB);
    await reconciled(world);
  }, 120_000);
  afterAll(() => world?.close());

  const causes = ({ total, rows }: typeof then) =>
    [total, ...rows].map((row: Loose) =>
      Object.entries<Loose>(row).flatMap(([name, figure]) =>
        figure?.causeAmounts ? [[row.id, name, figure.causeAmounts, figure.unexplained, figure.status]] : [],
      ),
    );

  test('the figures of an instant bear the causes that its own reconciliation found, whatever later ones found', async () => {
    const past = await shownOf(world, '1001', `asOf: "${first}"`);
    expect(past.total.causesAsOf).toBe(then.total.causesAsOf);
    expect(causes(past)).toEqual(causes(then));
    expectAddedUp(past.total, past.rows);
    const now = await shownOf(world, '1001');
    expect(now.total.causesAsOf).not.toBe(then.total.causesAsOf);
    expect(now.total.originalBudget.causes).not.toEqual(past.total.originalBudget.causes);
  }, 60_000);

  test('so does the work in progress: of its own run, not of the one before', async () => {
    expect(job.estimatedCostAtCompletion.causes).not.toEqual([]);
    expect(await wip(`(asOf: "${first}")`)).toEqual(job);
  }, 60_000);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { bring, portfolio, ROW, statuses } from './work-in-progress.ts';

/** What is not known to be whole is unavailable, and says so: nothing is left out of a figure unseen. */

const JOB = 'ZZ/24-010';
let world: World;
let healthy: Row;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B'], [JOB]);
  healthy = await read();
}, 240_000);
afterAll(() => world?.close());
beforeEach(() => Promise.all([world.procore.faults([]), world.cmic.faults([])]));

const read = async (): Promise<Row> =>
  (await world.ask(`{ cmicJob(id: "${JOB}") { workInProgress { ${ROW} } } }`)).cmicJob.workInProgress;

const ON_POSTED = ['jobToDateCosts', 'committedCosts', 'percentComplete', 'earnedRevenue', 'overUnderBilling'];
describe('posted cost', () => {
  test('of a job added since the last import is not known: neither is that of the family', async () => {
    const state = await world.store.jobCosts.state(JOB);
    if (!state) throw new Error('No job costs were imported.');
    await world.store.jobCosts.saveState({ ...state, jobIds: state.jobIds.filter((id) => id !== 'ZZ/24-010.2') });
    const row = await read();
    for (const name of ON_POSTED) expect([name, row[name].cmic, row[name].status]).toEqual([name, null, 'UNAVAILABLE']);
    expect(row.faults).toEqual([
      {
        source: 'CMIC',
        code: 'UPSTREAM_UNAVAILABLE',
        message: 'Posted job cost of ZZ/24-010.2: it was never imported: importJobCosts.',
        retryable: false,
      },
    ]);
    const { projectFinancials } = await world.ask(
      '{ projectFinancials(projectId: "1001") { jobToDateCosts { cmic { amount } status } } }',
    );
    expect(projectFinancials.jobToDateCosts).toEqual({ cmic: null, status: 'UNAVAILABLE' });
    await world.store.jobCosts.saveState(state);
    expect(statuses(await read())).toEqual(statuses(healthy));
  });

  test('is not known where a posting could not be kept', async () => {
    const state = await world.store.jobCosts.state(JOB);
    if (!state) throw new Error('No job costs were imported.');
    await world.store.jobCosts.saveState({ ...state, cmicRows: state.rows + 2 });
    const row = await read();
    for (const name of ON_POSTED) expect([name, row[name].cmic]).toEqual([name, null]);
    expect(row.faults[0]?.message).toMatch(
      /^Posted job cost of ZZ\/24-010: CMiC counted \d+ postings and \d+ are kept/,
    );
    const { totals } = await portfolio(
      world,
      `filter: { jobIds: ["${JOB}"] }`,
      'totals { jobToDateCosts { cmic { amount } status } }',
    );
    expect(totals.jobToDateCosts).toEqual({ cmic: null, status: 'UNAVAILABLE' });
    await world.store.jobCosts.saveState(state);
    expect(statuses(await read())).toEqual(statuses(healthy));
  });
});

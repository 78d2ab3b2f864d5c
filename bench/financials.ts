import { createWorld, type World } from '../test/support/world.ts';
import { type Bare, createBare } from './bare.ts';
import { journalOf } from './journal.ts';
import { measure, type Timing } from './measure.ts';
import { startSandboxProcess } from './sandbox-process.ts';
import { bring, importJob } from './stage.ts';

/** What one upstream call takes here on top of its work. */
export const LATENCY_MS = 100;

/** How often the worker asks the store here: as often as it does unless told; tests ask ten times as often. */
export const POLL_MS = 500;

export const financialsWays = {
  bare: 'hand-written fan-out: the same calls, each as early as it can be asked',
  product: 'projectFinancials: totals of all figures and 25 rows',
};

/** The figures that a dashboard of one project shows, and its first rows. */
export const QUERY = `query($after: String) { projectFinancials(projectId: "1001") {
  revisedBudget { ...B } committedCosts { ...B } jobToDateCosts { ...B } estimatedCostAtCompletion { ...B } projectedOverUnder { ...B }
  percentSpent { procore cmic status }
  rows(first: 25, after: $after) { totalCount pageInfo { endCursor } nodes { id subJob costCode costType committedCosts { ...B } costToGo { ...B } } } } }
  fragment B on MoneyFigure { procore { amount } cmic { amount } drift { amount } status }`;

/** One project's picture with latency on every upstream call, beside a bare fan-out of the same calls, the ways taking turns. */
export async function timeFinancials(rounds: number): Promise<Timing[]> {
  const sandbox = await startSandboxProcess({
    story: 'large',
    seed: 1,
    projects: 1,
    commitments: 40,
    jobCostRows: 3000,
    money: true,
  });
  const world = await createWorld({
    sandbox,
    storeUrl: 'sqlite::memory:',
    settings: { waits: { answerMs: 60_000, pollMs: POLL_MS } },
  });
  const bare = await createBare(sandbox);
  try {
    await importJob(world, 'ZZ/24-001');
    await bring(world, 'importJobCosts', 'ZZ/24-001');
    const fanOut = await bareFanOut(world, bare);
    for (const control of [world.procore, world.cmic])
      await control.faults([{ method: 'GET', effect: 'latency', ms: LATENCY_MS }]);
    const ways = [
      { name: financialsWays.bare, run: fanOut },
      { name: financialsWays.product, run: () => world.ask(QUERY) },
    ];
    return await measure(ways, rounds);
  } finally {
    await bare.close();
    await world.close();
    sandbox.stop();
  }
}

/** The calls that one query makes, asked again by hand: the budget's views and the job's family first, all the others as soon as these two are there. */
async function bareFanOut(world: World, bare: Bare): Promise<() => Promise<unknown>> {
  const { procore, cmic } = await journalOf(world, () => world.ask(QUERY));
  const rows = procore.filter(({ path }) => path.includes('detail_rows'));
  const views = procore.filter((entry) => !rows.includes(entry));
  const family = cmic.filter(({ path }) => path.includes('/jcjob?'));
  const rest = cmic.filter((entry) => !family.includes(entry));
  if (views.length !== 1 || rows.length !== 1 || family.length !== 1 || rest.length !== 6)
    throw new Error(`Other calls than expected: ${[...procore, ...cmic].map(({ path }) => path).join(', ')}`);
  const ask = (source: 'procore' | 'cmic', entries: typeof procore) =>
    Promise.all(entries.map(({ path }) => bare[source]('GET', path)));
  return () =>
    Promise.all([
      ask('procore', views).then(() => ask('procore', rows)),
      ask('cmic', family).then(() => ask('cmic', rest)),
    ]);
}

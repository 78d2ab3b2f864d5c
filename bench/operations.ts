import { createWorld, type World } from '../test/support/world.ts';
import * as expected from './counts.ts';
import { countExports } from './export-operations.ts';
import * as imports from './import-counts.ts';
import { countsOf, journalOf, type UpstreamCounts } from './journal.ts';
import { approve, atOnce, bring, commitmentsOf, importAll, importJob } from './stage.ts';
import { dashboardQuery, dashboardStory } from './story.ts';

/** An operation with the calls that it made just now. */
export interface Counted {
  expected: expected.Expected;
  calls: UpstreamCounts;
}

/** Every operation whose calls are written down, carried out and counted: exports in a world of the default story, which has a document of each kind, the rest in one of `dashboardStory`. */
export async function countAll(): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const [choice, count] of [
    [{ story: dashboardStory }, countOperations],
    [{}, countExports],
  ] as const) {
    // In memory: nothing is counted at the store, and a disk under load would only make it long. Nothing is looked at again while it is counted.
    const settings = { waits: { answerMs: 60_000, postWatchMs: 300_000 } };
    const world = await createWorld({ ...choice, storeUrl: 'sqlite::memory:', settings });
    try {
      counted.push(...(await count(world)));
    } finally {
      await world.close();
    }
  }
  return counted;
}

/** Carries out each operation of counts.ts and import-counts.ts in a world of `dashboardStory` in which nothing has happened yet, and counts what the stand-ins were asked. */
async function countOperations(world: World): Promise<Counted[]> {
  const counted: Counted[] = [];
  const count = async <T>(operation: expected.Expected, run: () => Promise<T>): Promise<T> => {
    const { result, ...journals } = await journalOf(world, run);
    counted.push({ expected: operation, calls: countsOf(journals) });
    return result;
  };
  // The token is fetched once per process: it is no part of what an operation costs.
  await world.ask('{ procoreProject(id: "1001") { id } }');
  const imported = ['ZZ/24-001'];
  await count(expected.importJob, () => importJob(world, 'ZZ/24-001'));

  const commitments = await commitmentsOf(world);
  const chosen = commitments.find(({ id, lines }) => id.includes('wo-') && lines === 3);
  if (!chosen) throw new Error('No subcontract of the story has three lines.');
  const { id, jobId } = chosen;
  if (!imported.includes(jobId)) {
    await importJob(world, jobId);
    imported.push(jobId);
  }
  await count(expected.exportPlan, () => world.ask(planQuery, { id }));
  await count(expected.approveCommitment, () => approve(world, id));
  await count(expected.vendorMatches, () => world.ask(matchesQuery));
  // Behind the export, which would find its vendor linked.
  await countImports(world, count);
  await count(expected.projectFinancials, () => world.ask(financialsQuery));
  await count(expected.projectPicture, () => world.ask(pictureQuery));

  await importAll(world, imported);
  const rest = commitments.filter((commitment) => commitment.id !== id);
  await atOnce(4, rest, (commitment) => approve(world, commitment.id));
  requireWhole(await count(expected.dashboard, () => world.ask(dashboardQuery)));
  return counted;
}

type Count = (operation: expected.Expected, run: () => Promise<void>) => Promise<void>;

/** Each import of the job that is imported and linked, and of the company: the first time and once more with nothing changed. */
async function countImports(world: World, count: Count): Promise<void> {
  const job = 'ZZ/24-001';
  // What this first one brings depends on the story alone.
  await bring(world, 'importCompanyWbs', 'ZZ');
  await count(imports.companyWbsAgain, () => bring(world, 'importCompanyWbs', 'ZZ'));
  await count(imports.projectWbsAgain, () => bring(world, 'importProjectWbs', job));
  await count(imports.vendorsAgain, () => bring(world, 'importVendor', 'ZZ'));
  await count(imports.budget, () => bring(world, 'importBudget', job));
  await count(imports.budgetAgain, () => bring(world, 'importBudget', job));
  await count(imports.primeContract, () => bring(world, 'importPrimeContract', `${job}/jb-24-001`));
  await count(imports.primeContractAgain, () => bring(world, 'importPrimeContract', `${job}/jb-24-001`));
  await count(imports.jobCosts, () => bring(world, 'importJobCosts', job));
  await count(imports.jobCostsAgain, () => bring(world, 'importJobCosts', job));
}

const planQuery = 'query($id: ID!) { exportPlan(kind: COMMITMENT, id: $id) { fingerprint problems { code } } }';

/** Every sort of entry of every row: they add no call. */
const financialsQuery = `{ projectFinancials(projectId: "1001") {
  committedCosts { procore { amount } cmic { amount } status } jobToDateCosts { cmic { amount } }
  rows(first: 100) { nodes { costToGo { drift { amount } }
    committed: entries(figure: COMMITTED_COSTS) { nodes { amount { amount } } }
    posted: entries(figure: JOB_TO_DATE_COSTS) { nodes { amount { amount } } } } } } }`;

/** The budget view, which financials and work in progress are both made of, is read once; the reconciliation and the causes come from the store. */
const pictureQuery = `{ procoreProject(id: "1001") { id
  financials { causesAsOf committedCosts { drift { amount } causes unexplained { amount } } rows(first: 100) { nodes { id } } }
  workInProgress { earnedRevenue { procore { amount } cmic { amount } } backlog { drift { amount } } }
  reconciliation { tieOut } } }`;

const matchesQuery =
  '{ vendorMatches(first: 25) { nodes { score procoreVendor { id name } cmicVendor { id name } } totalCount } }';

interface Dashboard {
  procoreProjects: {
    nodes: {
      job: object | null;
      commitments: { nodes: { link: { state: string } | null; subcontract: { posted: boolean } | null }[] };
    }[];
  };
}

/** Few calls are no merit where something is missing: every project has its job, every commitment its link and its posted subcontract. */
function requireWhole(data: object): void {
  const { nodes } = (data as Dashboard).procoreProjects;
  const commitments = nodes.flatMap((project) => project.commitments.nodes);
  const whole = commitments.every(({ link, subcontract }) => link?.state === 'ACTIVE' && subcontract?.posted);
  if (nodes.length !== 25 || commitments.length !== 125 || !whole || !nodes.every(({ job }) => job))
    throw new Error(`The dashboard is not whole: ${JSON.stringify(data).slice(0, 500)}`);
}

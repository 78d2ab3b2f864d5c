import type { World } from '../test/support/world.ts';
import * as expected from './counts.ts';
import { countsOf, journalOf, type UpstreamCounts } from './journal.ts';
import { approve, atOnce, commitmentsOf, importAll, importJob } from './stage.ts';
import { dashboardQuery } from './story.ts';

/** An operation with the calls that it made just now. */
export interface Counted {
  expected: expected.Expected;
  calls: UpstreamCounts;
}

/** Carries out each operation of counts.ts in a world of `dashboardStory` in which nothing has happened yet, and counts what the stand-ins were asked. */
export async function countOperations(world: World): Promise<Counted[]> {
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

  await importAll(world, imported);
  const rest = commitments.filter((commitment) => commitment.id !== id);
  await atOnce(4, rest, (commitment) => approve(world, commitment.id));
  requireWhole(await count(expected.dashboard, () => world.ask(dashboardQuery)));
  return counted;
}

const planQuery = 'query($id: ID!) { exportPlan(kind: COMMITMENT, id: $id) { fingerprint problems { code } } }';

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

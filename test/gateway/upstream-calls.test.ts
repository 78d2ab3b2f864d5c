import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as expected from '../../bench/counts.ts';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { approve, atOnce, commitmentsOf, importAll, importJob, type StagedCommitment } from '../../bench/stage.ts';
import { dashboardQuery, dashboardStory } from '../../bench/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let commitments: StagedCommitment[];
const imported = ['ZZ/24-001'];

beforeAll(async () => {
  // In memory: nothing is counted at the store, and a disk under load would only make the test long.
  world = await createWorld({ story: dashboardStory, storeUrl: 'sqlite::memory:' });
  // The token is fetched once per process: it is no part of what a query costs.
  await world.ask('{ procoreProject(id: "1001") { id } }');
});
afterAll(() => world.close());

/** What the stand-ins are asked meanwhile. */
const calls = async (run: () => Promise<unknown>) => countsOf(await journalOf(world, run));

describe('calls of Procore and CMiC, counted by the stand-ins', () => {
  test('importing a job that stands in Procore already', async () => {
    expect(await calls(() => importJob(world, 'ZZ/24-001'))).toEqual(expected.importJob.calls);
  });

  test('the plan of an export, and the approval of a commitment with three lines', async () => {
    commitments = await commitmentsOf(world);
    const commitment = commitments.find(({ id, lines }) => id.includes('wo-') && lines === 3);
    if (!commitment) throw new Error('No subcontract of the story has three lines.');
    const { id, jobId } = commitment;
    if (jobId !== imported[0]) await importJob(world, jobId);
    imported.push(jobId);
    const plan = 'query($id: ID!) { exportPlan(kind: COMMITMENT, id: $id) { fingerprint problems { code } } }';
    expect(await calls(() => world.ask(plan, { id }))).toEqual(expected.exportPlan.calls);
    expect(await calls(() => approve(world, id))).toEqual(expected.approveCommitment.calls);
    commitments = commitments.filter((other) => other.id !== id);
  });

  test('suggesting pairs of vendors', async () => {
    const query =
      '{ vendorMatches(first: 25) { nodes { score procoreVendor { id name } cmicVendor { id name } } totalCount } }';
    expect(await calls(() => world.ask(query))).toEqual(expected.vendorMatches.calls);
  });

  test('the dashboard: 25 projects with job, five commitments each with link and subcontract', async () => {
    await importAll(world, imported);
    await atOnce(4, commitments, ({ id }) => approve(world, id));
    const { result, ...journals } = await journalOf(world, () => world.ask(dashboardQuery));
    const nodes = result.procoreProjects.nodes as Dashboard[];
    expect(nodes).toHaveLength(25);
    expect(nodes.every(({ job }) => job !== null)).toBe(true);
    expect(nodes.flatMap((project) => project.commitments.nodes)).toHaveLength(125);
    for (const { nodes: some } of nodes.map((project) => project.commitments))
      for (const { link, subcontract } of some)
        expect({ link, subcontract }).toMatchObject({ link: { state: 'ACTIVE' }, subcontract: { posted: true } });
    expect(countsOf(journals)).toEqual(expected.dashboard.calls);
  });
});

interface Dashboard {
  job: object | null;
  commitments: { nodes: { link: object | null; subcontract: object | null }[] };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as expected from '../../bench/counts.ts';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { approve, atOnce, commitmentsOf, importAll, importJob, type StagedCommitment } from '../../bench/stage.ts';
import { dashboardQuery, dashboardStory } from '../../bench/story.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let commitments: StagedCommitment[];

beforeAll(async () => {
  world = await createWorld({ story: dashboardStory });
  // The token is fetched once per process: it is no part of what a query costs.
  await world.ask('{ procoreProject(id: "1001") { id } }');
});
afterAll(() => world.close());

/** What the stand-ins are asked meanwhile. */
const calls = async (run: () => Promise<unknown>) => countsOf(await journalOf(world, run));

describe('calls of Procore and CMiC, counted by the stand-ins', () => {
  test('importing a job that stands in Procore already', async () => {
    expect(await calls(() => importJob(world, 'ZZ/24-001'))).toEqual(expected.importJob);
  });

  test('the plan of an export, and the approval of a commitment with three lines', async () => {
    commitments = await commitmentsOf(world);
    const commitment = commitments.find(({ projectId, lines }) => projectId === '1001' && lines === 3);
    if (!commitment) throw new Error('Project 1001 has no commitment with three lines.');
    const { id } = commitment;
    const plan = 'query($id: ID!) { exportPlan(kind: COMMITMENT, id: $id) { fingerprint problems { code } } }';
    expect(await calls(() => world.ask(plan, { id }))).toEqual(expected.exportPlan);
    expect(await calls(() => approve(world, id))).toEqual(expected.approveCommitment);
    commitments = commitments.filter((other) => other !== commitment);
  });

  test('suggesting pairs of vendors', async () => {
    const query =
      '{ vendorMatches(first: 25) { nodes { score procoreVendor { id name } cmicVendor { id name } } totalCount } }';
    expect(await calls(() => world.ask(query))).toEqual(expected.vendorMatches);
  });

  test('the dashboard: 25 projects with job, five commitments each with link and subcontract', async () => {
    await importAll(world, ['ZZ/24-001']);
    await atOnce(4, commitments, ({ id }) => approve(world, id));
    const { result, ...journals } = await journalOf(world, () => world.ask(dashboardQuery));
    const nodes = result.procoreProjects.nodes as Dashboard[];
    expect(nodes).toHaveLength(25);
    expect(nodes.every(({ job }) => job !== null)).toBe(true);
    expect(nodes.flatMap((project) => project.commitments.nodes)).toHaveLength(125);
    for (const { nodes: some } of nodes.map((project) => project.commitments))
      for (const { link, subcontract } of some)
        expect({ link, subcontract }).toMatchObject({ link: { state: 'ACTIVE' }, subcontract: { posted: true } });
    expect(countsOf(journals)).toEqual(expected.dashboard);
  });
});

interface Dashboard {
  job: object | null;
  commitments: { nodes: { link: object | null; subcontract: object | null }[] };
}

import { createWorld, type World, type WorldOptions } from '../test/support/world.ts';
import { type Bare, createBare } from './bare.ts';
import { type Journals, journalOf, resourceOf } from './journal.ts';
import { measure, type Timing, type Way } from './measure.ts';
import { startSandboxProcess } from './sandbox-process.ts';
import { approve, atOnce, commitmentsOf, importAll } from './stage.ts';
import { dashboardQuery, dashboardStory } from './story.ts';

/** The names of the ways, in the order in which they are printed. */
export const ways = {
  bare: 'bare loop over the same calls',
  gateway: 'gateway (in-process, native planner, graphql-jit)',
  js: 'gateway with graphql-js in the subgraphs',
  planner: 'gateway with the JavaScript planner',
  http: 'gateway over HTTP subgraphs',
} as const;

/** Times the dashboard query, everything imported and approved before, in each way of running the gateway and as a bare loop of the same upstream calls. */
export async function timeDashboard(rounds: number): Promise<Timing[]> {
  const sandbox = await startSandboxProcess(dashboardStory);
  const main = await createWorld({ sandbox });
  const others: World[] = [];
  try {
    await importAll(main);
    await atOnce(4, await commitmentsOf(main), ({ id }) => approve(main, id));
    const journals = await journalOf(main, () => main.ask(dashboardQuery));
    const bare = await createBare(sandbox);
    const variant = async (options: WorldOptions): Promise<World> => {
      const world = await createWorld({ sandbox, storeUrl: main.config.storeUrl, worker: false, ...options });
      others.push(world);
      return world;
    };
    const timed: Way[] = [
      { name: ways.bare, run: () => replay(bare, journals) },
      await asker(ways.gateway, main),
      await asker(ways.js, await variant({ jit: false })),
      await asker(ways.planner, await variant({ planner: 'javascript' })),
      await asker(ways.http, await variant({ transports: 'http' })),
    ];
    const timings = await measure(timed, rounds);
    await bare.close();
    return timings;
  } finally {
    for (const world of others) await world.close();
    await main.close();
    sandbox.stop();
  }
}

/** The query over HTTP as a client sends it, with one token. */
async function asker(name: string, world: World): Promise<Way> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await world.token()}` };
  const body = JSON.stringify({ query: dashboardQuery });
  const run = async () => {
    const answer = await fetch(world.url, { method: 'POST', headers, body });
    const { data, errors } = (await answer.json()) as {
      data: { procoreProjects: { nodes: unknown[] } };
      errors?: unknown;
    };
    if (errors || data.procoreProjects.nodes.length !== 25) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  };
  return { name, run };
}

/**
 * The calls of the journal in the order and with the concurrency that their dependencies leave to anybody: the projects; then the lists of all projects together, a project's purchase
 * orders after its subcontracts; then jobs and subcontracts of CMiC together.
 */
async function replay(bare: Bare, { procore, cmic }: Journals): Promise<void> {
  const perProject = new Map<string, string[]>();
  for (const { method, path } of procore) {
    if (resourceOf(path) === 'projects') await bare.procore(method, path);
    else {
      const project = new URLSearchParams(path.split('?')[1]).get('project_id') ?? '';
      perProject.set(project, [...(perProject.get(project) ?? []), path]);
    }
  }
  await Promise.all(
    [...perProject.values()].map(async (paths) => {
      for (const path of paths) await bare.procore('GET', path);
    }),
  );
  await Promise.all(cmic.map(({ method, path }) => bare.cmic(method, path)));
}

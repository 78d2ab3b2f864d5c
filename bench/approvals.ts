import type { SandboxControl } from '../test/support/control.ts';
import { createWorld, type World, type WorldOptions } from '../test/support/world.ts';
import { type Bare, createBare } from './bare.ts';
import { startSandboxProcess } from './sandbox-process.ts';
import { approve, atOnce, commitmentsOf, importAll } from './stage.ts';
import { approvalStory } from './story.ts';

/** How many approvals are under way at a time: as many as the worker runs. */
const AT_ONCE = 4;
/** Approvals in one go; the ways take turns, so that whatever else the machine does falls on all of them alike. */
const BLOCK = 25;

/** One way of writing the same subcontracts. */
export interface ApprovalTiming {
  name: string;
  /** All approvals together, in milliseconds. */
  ms: number;
  approvals: number;
}

/** One REST write of an approval. */
interface Write {
  source: 'procore' | 'cmic';
  method: string;
  path: string;
  body: unknown;
}

export const names = { bare: 'bare loop of the same REST writes', sqlite: 'on SQLite', mongo: 'on MongoDB' } as const;

/** Times the same approvals on SQLite, on MongoDB where there is one, and as a bare loop of the REST writes that they made; each against stand-ins of its own. */
export async function timeApprovals(mongoUrl: string | null): Promise<ApprovalTiming[]> {
  const recorded = await record();
  const runners = [
    await bareRunner(recorded),
    await worldRunner(names.sqlite, { store: 'sqlite' }),
    ...(mongoUrl ? [await worldRunner(names.mongo, { store: 'mongo', mongoUrl })] : []),
  ];
  const spent = new Map(runners.map(({ name }) => [name, 0]));
  const ids = [...recorded.keys()];
  for (let from = 0; from < ids.length; from += BLOCK) {
    const some = ids.slice(from, from + BLOCK);
    const turn = runners.map((_, index) => runners[(index + from / BLOCK) % runners.length] as Runner);
    for (const { name, run } of turn) {
      const started = performance.now();
      await atOnce(AT_ONCE, some, run);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
    }
  }
  for (const runner of runners) await runner.close();
  return [...spent].map(([name, ms]) => ({ name, ms, approvals: ids.length }));
}

interface Runner {
  name: string;
  run(id: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A world with everything imported, approving through the graph. */
async function worldRunner(name: string, options: WorldOptions): Promise<Runner> {
  const sandbox = await startSandboxProcess(approvalStory);
  const world = await createWorld({ ...options, sandbox });
  await importAll(world);
  return {
    name,
    run: (id) => approve(world, id),
    async close() {
      await world.close();
      sandbox.stop();
    },
  };
}

async function bareRunner(recorded: ReadonlyMap<string, Write[]>): Promise<Runner> {
  const sandbox = await startSandboxProcess(approvalStory);
  const bare = await createBare(sandbox);
  return {
    name: names.bare,
    run: (id) => replay(bare, recorded.get(id) ?? []),
    async close() {
      await bare.close();
      sandbox.stop();
    },
  };
}

/** Each commitment's writes, as the stand-ins saw them when it was approved alone. */
async function record(): Promise<Map<string, Write[]>> {
  const sandbox = await startSandboxProcess(approvalStory);
  const world = await createWorld({ sandbox, storeUrl: 'sqlite::memory:' });
  await importAll(world);
  const recorded = new Map<string, Write[]>();
  for (const { id } of await commitmentsOf(world)) {
    await clear(world);
    await approve(world, id);
    const [marks, documents] = await Promise.all([writesOf('procore', world.procore), writesOf('cmic', world.cmic)]);
    const isCreate = ({ method }: Write) => method === 'POST';
    // In the order in which they were sent: header and lines, then Procore's marks, then the posting.
    recorded.set(id, [...documents.filter(isCreate), ...marks, ...documents.filter((write) => !isCreate(write))]);
  }
  await world.close();
  sandbox.stop();
  return recorded;
}

async function clear({ procore, cmic }: World): Promise<void> {
  await Promise.all([procore.clearRequests(), cmic.clearRequests()]);
}

async function writesOf(source: Write['source'], control: SandboxControl): Promise<Write[]> {
  return (await control.writes()).map(({ method, path, body }) => ({ source, method, path, body }));
}

/** Sends the writes one after the other; a row that is changed is the one that was created here. */
async function replay(bare: Bare, writes: readonly Write[]): Promise<void> {
  let vuuid = '';
  for (const { source, method, path, body } of writes) {
    const answer = await bare[source](method, path.replace(/\/[0-9A-F]{32}$/, `/${vuuid}`), body);
    if (method === 'POST' && path.endsWith('/scmast')) vuuid = (answer as { ScmstVUuid: string }).ScmstVUuid;
  }
}

import type { JournalEntry } from '../sandbox/shell/index.ts';
import { createWorld, type WorldOptions } from '../test/support/world.ts';
import { type Bare, createBare } from './bare.ts';
import { journalOf } from './journal.ts';
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

/** One REST call of an approval. */
interface Call {
  source: 'procore' | 'cmic';
  method: string;
  path: string;
  body: unknown;
}

export const names = {
  writes: 'bare loop of the same REST writes',
  calls: 'bare loop of all the same REST calls',
  memory: 'on SQLite in memory: no disk',
  sqlite: 'on SQLite',
  mongo: 'on MongoDB',
} as const;

/** Times the same approvals on SQLite, on MongoDB where there is one, and as bare loops of the REST calls that they made; each against stand-ins of its own. */
export async function timeApprovals(mongoUrl: string | null): Promise<ApprovalTiming[]> {
  const recorded = await record();
  const runners = [
    await bareRunner(names.writes, recorded, ({ method }) => method !== 'GET'),
    await bareRunner(names.calls, recorded, () => true),
    await worldRunner(names.memory, { storeUrl: 'sqlite::memory:' }),
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

async function bareRunner(
  name: string,
  recorded: ReadonlyMap<string, Call[]>,
  which: (call: Call) => boolean,
): Promise<Runner> {
  const sandbox = await startSandboxProcess(approvalStory);
  const bare = await createBare(sandbox);
  return {
    name,
    run: (id) => replay(bare, (recorded.get(id) ?? []).filter(which)),
    async close() {
      await bare.close();
      sandbox.stop();
    },
  };
}

/** Each commitment's calls, as the stand-ins saw them when it was approved alone. */
async function record(): Promise<Map<string, Call[]>> {
  const sandbox = await startSandboxProcess(approvalStory);
  const world = await createWorld({ sandbox, storeUrl: 'sqlite::memory:' });
  await importAll(world);
  const recorded = new Map<string, Call[]>();
  for (const { id } of await commitmentsOf(world)) {
    const { procore, cmic } = await journalOf(world, () => approve(world, id));
    const calls = [...callsOf('procore', procore), ...callsOf('cmic', cmic)];
    const of = (source: Call['source'], method: string) =>
      calls.filter((call) => call.source === source && call.method === method);
    // The reads; then in the order in which they were sent: header and lines, Procore's marks, the posting.
    const reads = calls.filter(({ method }) => method === 'GET');
    recorded.set(id, [...reads, ...of('cmic', 'POST'), ...of('procore', 'PATCH'), ...of('cmic', 'PATCH')]);
  }
  await world.close();
  sandbox.stop();
  return recorded;
}

function callsOf(source: Call['source'], entries: readonly JournalEntry[]): Call[] {
  return entries.map(({ method, path, body }) => ({ source, method, path, body }));
}

/** Sends the calls one after the other; a row that is changed is the one that was created here. */
async function replay(bare: Bare, calls: readonly Call[]): Promise<void> {
  let vuuid = '';
  for (const { source, method, path, body } of calls) {
    const answer = await bare[source](method, path.replace(/\/[0-9A-F]{32}$/, `/${vuuid}`), body);
    if (method === 'POST' && path.endsWith('/scmast')) vuuid = (answer as { ScmstVUuid: string }).ScmstVUuid;
  }
}

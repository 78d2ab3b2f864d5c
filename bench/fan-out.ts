import type { World } from '../test/support/world.ts';
import { type Bare, createBare } from './bare.ts';
import { type Journals, journalOf, resourceOf } from './journal.ts';
import { measure, type Timing } from './measure.ts';
import type { SandboxProcess } from './sandbox-process.ts';

/** What one upstream call takes here on top of its work. */
export const LATENCY_MS = 100;

/** An operation that is timed beside a fan-out by hand of the calls that it makes. */
export interface Operation {
  name: string;
  query: string;
  /** How many calls it makes: others than these are not what the fan-out was written for. */
  calls: number;
}

/** How long an operation takes with latency on every call, beside the fan-out. */
export interface FannedOut {
  operation: Operation;
  /** The most calls that have to wait for each other, one behind the other. */
  depth: number;
  timings: Timing[];
}

/** The name of the fan-out among the timings. */
export const BARE = 'hand-written fan-out: the same calls, each as early as it can be asked';

/** What has to be known before a list can be asked for; every other list can be asked for at once. */
const NEEDS: Record<string, readonly string[]> = {
  'budget_views/{id}/detail_rows': ['budget_views'],
  'prime_contracts/{id}/payment_applications': ['prime_contracts'],
  jbcont: ['jcjob'],
  jcjobcategory: ['jcjob'],
  scmast: ['jcjob'],
  scsched: ['jcjob'],
  apallvouchers: ['jcjob'],
  unpostedvouchers: ['jcjob'],
  scrfptotals: ['apallvouchers', 'unpostedvouchers'],
};

/** Times operations of one world, each beside the fan-out of its calls, the two ways taking turns. */
export async function timeFannedOut(
  world: World,
  sandbox: SandboxProcess,
  operations: readonly Operation[],
  rounds: number,
): Promise<FannedOut[]> {
  const bare = await createBare(sandbox);
  const timed: FannedOut[] = [];
  try {
    for (const operation of operations) {
      await setLatency(world, null);
      const journals = await journalOf(world, () => world.ask(operation.query));
      const calls = [...journals.procore, ...journals.cmic].map(({ path }) => path);
      if (calls.length !== operation.calls || new Set(calls).size !== calls.length)
        throw new Error(`${operation.name} makes other calls than ${operation.calls}: ${calls.join(', ')}`);
      const { depth, run } = fanOut(bare, journals);
      await setLatency(world, LATENCY_MS);
      const ways = [
        { name: BARE, run },
        { name: operation.name, run: () => world.ask(operation.query) },
      ];
      timed.push({ operation, depth, timings: await measure(ways, rounds) });
    }
    return timed;
  } finally {
    await bare.close();
  }
}

async function setLatency({ procore, cmic }: World, ms: number | null): Promise<void> {
  const rules = ms === null ? [] : [{ method: 'GET', effect: 'latency' as const, ms }];
  await Promise.all([procore.faults(rules), cmic.faults(rules)]);
}

/** The calls of journals asked again by hand, each as soon as what it needs is there. */
function fanOut(bare: Bare, { procore, cmic }: Journals): { depth: number; run(): Promise<unknown> } {
  const calls = new Map<string, (() => Promise<unknown>)[]>();
  for (const [source, entries] of [
    ['procore', procore],
    ['cmic', cmic],
  ] as const)
    for (const { path } of entries) {
      const resource = resourceOf(path);
      calls.set(resource, [...(calls.get(resource) ?? []), () => bare[source]('GET', path)]);
    }
  const needsOf = (resource: string) => (NEEDS[resource] ?? []).filter((need) => calls.has(need));
  const depthOf = (resource: string): number => 1 + Math.max(0, ...needsOf(resource).map(depthOf));
  const run = () => {
    const asked = new Map<string, Promise<unknown>>();
    const ask = (resource: string): Promise<unknown> => {
      const known =
        asked.get(resource) ??
        Promise.all(needsOf(resource).map(ask)).then(() =>
          Promise.all((calls.get(resource) ?? []).map((call) => call())),
        );
      asked.set(resource, known);
      return known;
    };
    return Promise.all([...calls.keys()].map(ask));
  };
  return { depth: Math.max(...[...calls.keys()].map(depthOf)), run };
}

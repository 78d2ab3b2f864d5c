import type { JournalEntry } from '../sandbox/shell/index.ts';
import type { SandboxControl } from '../test/support/control.ts';

/** Calls by method and resource: `{ 'GET scmast': 1, 'PATCH scmast/{id}': 1 }`. */
export type Counts = Record<string, number>;

/** The calls that each source received. */
export interface UpstreamCounts {
  procore: Counts;
  cmic: Counts;
}

/** What a stand-in's journal holds, of both. */
export interface Journals {
  procore: JournalEntry[];
  cmic: JournalEntry[];
}

type Sources = { procore: SandboxControl; cmic: SandboxControl };

/** Runs something and answers with what the two stand-ins were asked meanwhile, in order. */
export async function journalOf<T>(
  { procore, cmic }: Sources,
  run: () => Promise<T>,
): Promise<{ result: T } & Journals> {
  await Promise.all([procore.clearRequests(), cmic.clearRequests()]);
  const result = await run();
  const [ours, theirs] = await Promise.all([procore.requests(), cmic.requests()]);
  return { result, procore: ours, cmic: theirs };
}

/** The journals in numbers. */
export function countsOf({ procore, cmic }: Journals): UpstreamCounts {
  return { procore: count(procore), cmic: count(cmic) };
}

/** All calls of both sources. */
export function total({ procore, cmic }: UpstreamCounts): number {
  return [...Object.values(procore), ...Object.values(cmic)].reduce((sum, calls) => sum + calls, 0);
}

/** `work_order_contracts`, `scmast/{id}`: the path below the API's version, ids left out. */
export function resourceOf(path: string): string {
  const [resource = ''] = path.replace(/^.*?\/rest\/[^/]+\//, '').split('?');
  return resource
    .replace(/^\//, '')
    .split('/')
    .map((part) => (/^(\d+|[0-9A-F]{32})$/.test(part) ? '{id}' : part))
    .join('/');
}

function count(entries: readonly JournalEntry[]): Counts {
  const counts: Counts = {};
  for (const { method, path } of entries) {
    const name = `${method} ${resourceOf(path)}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createControl } from '../test/support/control.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';

/** What a child is to do: the import, or a bare loop over the same pages. `path` is the first page's, for the loops. */
export interface ChildOrders {
  way: JobCostWay;
  sandbox: Pick<SandboxProcess, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>;
  /** STORE_URL; the loop that writes takes the file of it. */
  store: string;
  path: string | null;
}

/** What it took: `ms` on the clock, `cpu` of the process's own work, also in milliseconds; `peak` is its most memory in MB, null where the system does not tell. */
export interface ChildResult {
  rows: number;
  ms: number;
  cpu: number;
  peak: number | null;
}

export type JobCostWay = 'import' | 'discard' | 'write';

/** What is printed of each way. */
export const jobCostWays: Record<JobCostWay, string> = {
  discard: 'bare loop: the same pages fetched and discarded',
  write: 'bare loop: fetched, and written page by page',
  import: 'importJobCosts',
};

/** One way of reading the ledger: of several rounds the fastest, and the most memory of any. */
export interface JobCostTiming extends ChildResult {
  way: JobCostWay;
}

/**
 * Times the import of a job's posted cost on SQLite beside bare loops over the same pages, each in a fresh process and the ways taking turns. Of the rounds the fastest counts: what else
 * the machine does only ever slows.
 */
export async function timeJobCosts(rows: number, rounds: number): Promise<JobCostTiming[]> {
  const sandbox = await startSandboxProcess({
    story: 'large',
    seed: 1,
    projects: 1,
    commitments: 0,
    jobCostRows: rows,
  });
  const cmic = createControl(sandbox.cmicUrl);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const best = new Map<JobCostWay, JobCostTiming>();
  try {
    let path: string | null = null;
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ['import', 'write', 'discard'] as const) {
        const result = await runChild({ way, sandbox, store: `sqlite:${join(folder, `${round}-${way}.db`)}`, path });
        if (result.rows < rows) throw new Error(`${way}: ${result.rows} rows of ${rows}.`);
        path ??= await firstPage(cmic);
        await cmic.clearRequests();
        const before = best.get(way);
        const peak = before?.peak && result.peak ? Math.max(before.peak, result.peak) : result.peak;
        const cpu = Math.min(result.cpu, before?.cpu ?? Number.POSITIVE_INFINITY);
        const ms = Math.min(result.ms, before?.ms ?? Number.POSITIVE_INFINITY);
        best.set(way, { way, rows: result.rows, ms, cpu, peak });
      }
    }
    return [...best.values()];
  } finally {
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The import's first page of the ledger, as the stand-in was asked for it. */
async function firstPage(cmic: ReturnType<typeof createControl>): Promise<string> {
  const found = (await cmic.requests()).find(({ path }) => path.includes('jcdetailposted'));
  if (!found) throw new Error('The import asked for no page of the ledger.');
  return found.path;
}

async function runChild({
  sandbox: { procoreUrl, cmicUrl, cmicApiUrl },
  ...orders
}: ChildOrders): Promise<ChildResult> {
  const child = fork(fileURLToPath(new URL('./job-costs-child.ts', import.meta.url)));
  child.send({ ...orders, sandbox: { procoreUrl, cmicUrl, cmicApiUrl } });
  const [result] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${orders.way} ended with code ${code} before it was done.`);
    }),
  ]);
  child.disconnect();
  return result as ChildResult;
}

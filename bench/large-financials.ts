import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBare } from './bare.ts';
import type { Journals } from './journal.ts';
import { type SandboxProcess, startSandboxProcess } from './sandbox-process.ts';

/** What each part may hold: without a bound the runtime keeps garbage for as long as the machine has room, and the most memory tells the machine's size. */
export const HEAP_MB = 256;

/** What a child is to do: import the ledger and read the project for the first time, or ask for pages of what is kept. */
export interface LargeOrders {
  way: 'read' | 'pages';
  sandbox: Pick<SandboxProcess, 'procoreUrl' | 'cmicUrl' | 'cmicApiUrl'>;
  store: string;
  rounds: number;
}

/** Milliseconds of each query for a first and for a second page (of a reading: one first page); memory in MB, null where the system does not tell. */
export interface LargeResult {
  rows: number;
  first: number[];
  second: number[];
  /** Of each first page this process's own work, gateway and all three subgraphs, in milliseconds: other programs change it least. */
  cpu: number[];
  /** The process's memory before it asked, and its most. */
  before: number;
  peak: number | null;
  /** What the sources were asked in the meantime. */
  journals: Journals;
}

/** A large project: the bare reading of what the product reads, its own first reading, and pages of what it keeps. */
export interface LargeTiming {
  rows: number;
  postings: number;
  /** Milliseconds on the clock, and calls. */
  bare: { ms: number; calls: number };
  read: LargeResult;
  pages: LargeResult;
}

/** A budget of some 250 rows a sub job and a ledger of so many postings, without latency; each part in a process of its own, so that its memory is its own. */
export async function timeLargeFinancials(subJobs: number, postings: number, rounds: number): Promise<LargeTiming> {
  const sandbox = await startSandboxProcess({
    story: 'large',
    seed: 1,
    projects: 1,
    commitments: 200,
    codesPerProject: 150,
    subJobs,
    jobCostRows: postings,
    money: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bare = await createBare(sandbox);
  try {
    const store = `sqlite:${join(folder, 'gateway.db')}`;
    const read = await runChild({ way: 'read', sandbox, store, rounds });
    const paths = { procore: read.journals.procore.map(pathOf), cmic: read.journals.cmic.map(pathOf) };
    const started = performance.now();
    await readBare(bare, paths);
    const ms = performance.now() - started;
    const pages = await runChild({ way: 'pages', sandbox, store, rounds });
    return { rows: pages.rows, postings, bare: { ms, calls: paths.procore.length + paths.cmic.length }, read, pages };
  } finally {
    await bare.close();
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The calls of a reading by hand, each as early as it can be asked: Procore's further pages side by side behind the first, CMiC's lists side by side behind the family, each page by page. */
async function readBare(
  { procore, cmic }: Awaited<ReturnType<typeof createBare>>,
  paths: { procore: string[]; cmic: string[] },
): Promise<void> {
  const isRows = (path: string) => path.includes('detail_rows');
  const [firstRows, ...moreRows] = paths.procore.filter(isRows);
  const isFamily = (path: string) => path.includes('/jcjob?');
  const lists = new Map<string, string[]>();
  for (const path of paths.cmic.filter((each) => !isFamily(each))) {
    const [name = ''] = path.split('?');
    lists.set(name, [...(lists.get(name) ?? []), path]);
  }
  await Promise.all([
    inOrder(paths.procore.filter((path) => !isRows(path)).concat(firstRows ?? []), (path) => procore('GET', path)).then(
      () => Promise.all(moreRows.map((path) => procore('GET', path))),
    ),
    inOrder(paths.cmic.filter(isFamily), (path) => cmic('GET', path)).then(() =>
      Promise.all([...lists.values()].map((pages) => inOrder(pages, (path) => cmic('GET', path)))),
    ),
  ]);
}

async function inOrder(paths: readonly string[], get: (path: string) => Promise<unknown>): Promise<void> {
  for (const path of paths) await get(path);
}

async function runChild({
  sandbox: { procoreUrl, cmicUrl, cmicApiUrl },
  ...orders
}: LargeOrders): Promise<LargeResult> {
  const child = fork(fileURLToPath(new URL('./large-financials-child.ts', import.meta.url)), [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MB}`],
  });
  child.send({ ...orders, sandbox: { procoreUrl, cmicUrl, cmicApiUrl } });
  const [result] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${orders.way} ended with code ${code} before it was done.`);
    }),
  ]);
  child.disconnect();
  return result as LargeResult;
}

function pathOf({ path }: { path: string }): string {
  return path;
}

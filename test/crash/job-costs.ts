import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../sandbox/story/random.ts';
import type { StoreName } from '../support/stores.ts';
import type { Kill } from './cells.ts';
import { type Means, openPlace } from './ground.ts';
import { judgeJobCosts, takeJobCostEvidence } from './job-costs-verdict.ts';
import type { Running, RunningGateway } from './processes.ts';
import type { Result } from './round.ts';

/** An import of posted job cost, whose worker dies again and again. */
export interface JobCostRound {
  store: StoreName;
  /** Postings on one job and its sub jobs. */
  rows: number;
  pageSize: number;
  /** In the order in which they come; each worker goes on where the one before died. */
  kills: readonly Kill[];
  seed: number;
}

/** A worker takes less, in MB, however many rows it brings (issue "Every import arrow"). */
export const MOST_MEMORY = 300;

/** The job that all costs are on. */
const JOB = 'ZZ/24-001';
/** A point that is not reached in this time is missed. */
const REACH_MS = 120_000;

/** Deaths at drawn points: before and after a page is recorded, all along the ledger, and the last two while the sums are sent. */
export function drawJobCostRound(
  given: Pick<JobCostRound, 'store' | 'rows' | 'pageSize'>,
  kills: number,
  random: Random,
): JobCostRound {
  const kill = (point: Kill['point'], step: 'page' | 'sums', nth: number): Kill => ({
    point,
    step,
    nth,
    afterMs: 0,
    dies: 'WORKER',
  });
  const among = kills - 2;
  // Together they come no further than the ledger: a page that was not recorded is read again by the next one.
  const most = Math.max(1, Math.floor(given.rows / given.pageSize / among) - 1);
  const pages = Array.from({ length: among }, (_, n) =>
    kill(n % 2 === 0 ? 'replied' : 'recorded', 'page', random.int(1, most)),
  );
  const sums = [
    kill(random.pick(['before-send', 'sent'] as const), 'sums', 1),
    kill(random.pick(['replied', 'recorded'] as const), 'sums', 1),
  ];
  return { ...given, kills: [...pages, ...sums], seed: random.int(1, 1_000_000) };
}

/** Runs the import under its deaths, and counts what is kept and what Procore has against CMiC's own ledger. */
export async function runJobCostRound(round: JobCostRound, means: Means): Promise<Result> {
  const started = Date.now();
  const { store, rows, pageSize, kills, seed } = round;
  const story = { story: 'large', seed, projects: 1, commitments: 0, jobCostRows: rows } as const;
  const order = ['gateway', ...kills.map(() => 'worker' as const), 'worker'] as const;
  const place = await openPlace({ store, story, settings: { imports: { pageSize } } }, order, means);
  const missed: string[] = [];
  const notes: string[] = [];
  let peak: number | null = null;
  try {
    const gateway = await place.launcher.gateway({ worker: false, kill: null });
    const id = await ask(gateway);
    /** Until the worker dies or the import ends. */
    const watch = async (worker: Running): Promise<string> => {
      for (const end = Date.now() + REACH_MS; ; await sleep(100)) {
        const now = worker.peak();
        if (now !== null) peak = Math.max(now, peak ?? 0);
        const state = await stateOf(gateway, id);
        if (worker.died() || Date.now() > end || !['QUEUED', 'RUNNING', 'UNCERTAIN'].includes(state)) return state;
      }
    };
    for (const kill of kills) {
      const worker = await place.launcher.worker(kill);
      await watch(worker);
      if (!worker.died()) missed.push(`${kill.point} ${kill.step} ${kill.nth}`);
      await worker.kill();
    }
    const state = await watch(await place.launcher.worker(null));
    if (state !== 'DONE') notes.push(`the import is ${state}`);
    const verdict = judgeJobCosts(await takeJobCostEvidence({ ...place, transferId: id, jobId: JOB }));
    return {
      name: `${store} ${rows} postings of job cost`,
      approvals: 0,
      kills: kills.length - missed.length,
      missed,
      counts: verdict.counts,
      notes: [...verdict.notes, ...notes],
      seconds: (Date.now() - started) / 1000,
      peak,
    };
  } finally {
    await place.close();
  }
}

async function ask(gateway: RunningGateway): Promise<string> {
  const { importJobCosts } = await gateway.ask<{
    importJobCosts: { transfer: { id: string } | null; problems: unknown[] };
  }>('mutation($id: ID!) { importJobCosts(input: { id: $id }) { transfer { id } problems { code message } } }', {
    id: JOB,
  });
  if (!importJobCosts.transfer) throw new Error(JSON.stringify(importJobCosts.problems));
  return importJobCosts.transfer.id;
}

async function stateOf(gateway: RunningGateway, id: string): Promise<string> {
  const { transfer } = await gateway.ask<{ transfer: { state: string } }>(
    'query($id: ID!) { transfer(id: $id) { state } }',
    { id },
  );
  return transfer.state;
}

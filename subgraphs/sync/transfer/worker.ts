import { hostname } from 'node:os';
import { Fault } from '../../../kernel/errors.ts';
import type { SyncDeps } from '../system.ts';
import { runTransfer } from './run.ts';

/** Takes due transfers and runs them, several at a time; one poisoned document never blocks another. */
export interface Worker {
  start(): void;
  /** Looks for work at once. */
  nudge(): void;
  /** Takes no more work and waits until the runs in hand have ended. Their leases would run out otherwise; nothing would be lost. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  deps: SyncDeps;
  /** Runs at a time. */
  parallel?: number;
  /** Chores beside the runs: links whose marking was interrupted, schedules, webhooks. None waits for another; `stopping` aborts when the worker is to stop. */
  chores?: ((stopping: AbortSignal) => Promise<void>)[];
}

/** How often each chore runs. */
const CHORES_MS = 5000;

/** A worker of this process; it stands still until it is started. */
export function createWorker({ deps, parallel = 4, chores = [] }: WorkerOptions): Worker {
  const owner = `${hostname()}:${process.pid}`;
  const stopping = new AbortController();
  let wake = new AbortController();
  let loops: Promise<unknown>[] = [];

  // One signal wakes and stops: AbortSignal.any would leave something behind at every poll, for as long as the process lives.
  const rest = async (ms: number) => {
    await deps.clock.sleep(ms, wake.signal);
    if (wake.signal.aborted) wake = new AbortController();
  };

  /** One run, or false when nothing is due. The store being away is not an end: the loop rests and asks again. */
  const runOne = async (): Promise<boolean> => {
    try {
      const lease = await deps.store.transfers.lease(owner, deps.settings.waits.leaseMs);
      if (!lease) return false;
      await runTransfer(deps, lease);
      return true;
    } catch (error) {
      const level = error instanceof Fault && error.source === 'STORE' ? 'warn' : 'error';
      deps.log[level]({ err: error }, 'the worker could not finish a run; its lease runs out and it is taken again');
      return false;
    }
  };

  const loop = async () => {
    while (!stopping.signal.aborted) if (!(await runOne())) await rest(deps.settings.waits.pollMs);
  };

  const choreLoop = async (chore: (typeof chores)[number]) => {
    while (!stopping.signal.aborted) {
      await chore(stopping.signal).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'a chore failed; it is tried again'),
      );
      await deps.clock.sleep(CHORES_MS, stopping.signal);
    }
  };

  return {
    start() {
      loops = [...Array.from({ length: parallel }, loop), ...chores.map(choreLoop)];
    },
    nudge: () => wake.abort(),
    async stop() {
      stopping.abort();
      wake.abort();
      await Promise.all(loops);
    },
  };
}

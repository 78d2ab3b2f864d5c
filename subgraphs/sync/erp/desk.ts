import { hostname } from 'node:os';
import { Fault } from '../../../kernel/errors.ts';
import type { SyncDeps } from '../system.ts';
import { runErpRequest } from './run.ts';
import { sweepErpRequests } from './sweep.ts';

/** Works off the requests of Procore's ERP tool, beside the worker of transfers; it stands still until it is started. */
export interface ErpDesk {
  start(): void;
  /** Looks for requests at once. */
  nudge(): void;
  /** Takes no more requests and waits until those in hand have ended or rest. */
  stop(): Promise<void>;
}

/** Requests at a time: one that waits for a slow source holds up no other. */
const PARALLEL = 3;

/** A desk of this process; any number of processes share one store. `nudge`: there are transfers to run. */
export function createErpDesk(deps: SyncDeps, nudge: () => void): ErpDesk {
  const { enabled, sweepMs } = deps.settings.erp;
  const owner = `${hostname()}:${process.pid}`;
  const stopping = new AbortController();
  let wake = new AbortController();
  let loops: Promise<unknown>[] = [];

  const rest = async () => {
    await deps.clock.sleep(deps.settings.waits.pollMs, wake.signal);
    if (wake.signal.aborted) wake = new AbortController();
  };

  const runOne = async (): Promise<boolean> => {
    try {
      const lease = await deps.store.erpRequests.lease(owner, deps.settings.waits.leaseMs);
      if (!lease) return false;
      await runErpRequest(deps, lease, nudge);
      return true;
    } catch (error) {
      const level = error instanceof Fault && error.source === 'STORE' ? 'warn' : 'error';
      deps.log[level](
        { err: error },
        'an ERP request could not be worked on; its lease runs out and it is taken again',
      );
      return false;
    }
  };

  const loop = async () => {
    while (!stopping.signal.aborted) if (!(await runOne())) await rest();
  };

  const sweep = async () => {
    while (!stopping.signal.aborted) {
      try {
        if ((await sweepErpRequests(deps)) > 0) wake.abort();
      } catch (error) {
        deps.log.warn({ err: error }, 'Procore could not be asked for open ERP requests; it is asked again');
      }
      await deps.clock.sleep(sweepMs, stopping.signal);
    }
  };

  return {
    start() {
      if (enabled) loops = [...Array.from({ length: PARALLEL }, loop), sweep()];
    },
    nudge: () => wake.abort(),
    async stop() {
      stopping.abort();
      wake.abort();
      await Promise.all(loops);
    },
  };
}

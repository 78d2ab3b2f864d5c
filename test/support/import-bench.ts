import { setImmediate } from 'node:timers/promises';
import { systemActor } from '../../kernel/auth/actor.ts';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createLog } from '../../kernel/log.ts';
import type { SettingsFile } from '../../kernel/settings.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { type OpenSync, openSync } from '../../subgraphs/sync/serve.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { cancelTransfer } from '../../subgraphs/sync/transfer/answer.ts';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import type { Answered } from '../../subgraphs/sync/transfer/refusals.ts';
import { requestImport } from '../../subgraphs/sync/transfer/request.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Transfer, TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import type { StandIns } from './stand-ins.ts';
import { configOf, storePlace } from './world-parts.ts';

/** Ends the worker's process at a point of its run; the store keeps what was saved before. */
export type Hook = SyncDeps['at'];

/** Sync without the graph, on a store of its own: one process that is asked, and workers that live one after another. */
export interface ImportBench {
  store: Store;
  ask(kind: Kind, id: string): Promise<Answered>;
  cancel(id: string): Promise<Answered>;
  /** One life of a worker: a new process takes the transfer, and runs it until it ends, has to wait, or dies. The transfer as it then stands. */
  live(id: string, at?: Hook): Promise<Transfer>;
  /** Lives until the transfer rests; nobody waits, since an hour passes between two of them. */
  toTheEnd(id: string, at?: Hook): Promise<{ transfer: Transfer; lives: number }>;
  close(): Promise<void>;
}

const RESTS: readonly TransferState[] = ['DONE', 'FAILED', 'CANCELLED'];
/** More lives than any import needs that is killed twice at each of its pages. */
const MOST_LIVES = 200;

export interface BenchOptions {
  pageSize: number;
  /** The address of a MongoDB; SQLite unless told. */
  mongoUrl?: string | undefined;
  /** Other ways to the stand-ins. */
  procoreUrl?: string;
  cmicApiUrl?: string;
  /** Members of the settings file beside those of the bench. */
  settings?: SettingsFile;
}

/** Opens it on the stand-ins. */
export async function createImportBench(
  { sandbox }: Pick<StandIns, 'sandbox'>,
  { pageSize, mongoUrl, procoreUrl = sandbox.procoreUrl, cmicApiUrl = sandbox.cmicApiUrl, ...more }: BenchOptions,
): Promise<ImportBench> {
  const place = storePlace(mongoUrl ? { store: 'mongo', mongoUrl } : {});
  const clock = createHurriedClock();
  const log = createLog(process.env.TEST_LOG ?? 'silent');
  const settings = { ...more.settings, imports: { pageSize } };
  const config = configOf({ settings }, place.url, { procore: procoreUrl, cmic: cmicApiUrl });
  const open = (at?: Hook): Promise<OpenSync> => openSync(config, { clock, log, ...(at ? { at } : {}) });
  const front = await open();
  const { deps } = front.sync;
  const now = async (id: string): Promise<Transfer> => {
    const [transfer] = await deps.store.transfers.get([id]);
    if (!transfer) throw new Error(`There is no transfer ${id}.`);
    return transfer;
  };

  const live: ImportBench['live'] = async (id, at) => {
    const process = await open(at);
    try {
      const lease = await process.sync.deps.store.transfers.lease('a worker', 60_000, [id]);
      if (!lease) throw new Error(`The transfer is not due: ${JSON.stringify(await now(id))}`);
      // A dead process holds its lease until it runs out; nothing else is saved in the meantime.
      if ((await runTransfer(process.sync.deps, lease)) === null)
        await deps.store.transfers.write(id, lease.fence, {}, { release: true });
      return await now(id);
    } finally {
      await process.close();
    }
  };

  return {
    store: deps.store,
    live,
    ask: (kind, id) => requestImport(deps, systemActor, kind, id, {}),
    cancel(id) {
      // Nobody is so fast that a running import has told nothing since.
      clock.advance(1000);
      return cancelTransfer(deps, systemActor, id, 'enough');
    },
    async toTheEnd(id, at) {
      for (let lives = 1; lives <= MOST_LIVES; lives += 1) {
        const transfer = await live(id, at);
        if (RESTS.includes(transfer.state)) return { transfer, lives };
        clock.advance(3_600_000);
        await deps.store.transfers.change(id, transfer.version, { runIn: 0 });
      }
      throw new Error(`It does not come to an end: ${JSON.stringify(await now(id))}`);
    },
    async close() {
      await front.close();
      place.remove();
    },
  };
}

/** Dies at every point that a page passes, and at every point of the calls that are made once: each time at the first that no life before has got beyond. */
export function dyingEverywhere(): { at: Hook; deaths(): number } {
  const passed = new Set<string>();
  let pages = 0;
  return {
    deaths: () => passed.size,
    at(point, _, step = 'page') {
      if (!['before-send', 'replied', 'marking', 'recorded'].includes(point)) return;
      const name = `${point} ${step} ${step === 'page' ? pages : ''}`;
      if (passed.has(name)) return;
      passed.add(name);
      if (name.startsWith('recorded page')) pages += 1;
      throw new LeaseLost();
    },
  };
}

interface HurriedClock extends Clock {
  advance(ms: number): void;
}

/** The machine's clock, but that whoever sleeps finds the time passed. */
function createHurriedClock(): HurriedClock {
  let ahead = 0;
  return {
    now: () => new Date(systemClock.now().getTime() + ahead),
    async sleep(ms) {
      ahead += ms;
      await setImmediate();
    },
    advance(ms) {
      ahead += ms;
    },
  };
}

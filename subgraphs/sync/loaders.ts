import { createLoader, type Loader } from '../../kernel/loader.ts';
import type { Kind } from './kind.ts';
import type { Link } from './link/link.ts';
import type { JobCostState } from './store/job-costs.ts';
import type { Store } from './store/port.ts';
import type { Transfer, TransferDirection } from './transfer/transfer.ts';

/** By-id reads of the store within one request, batched: one query per kind and side, however many rows ask. */
export interface SyncLoaders {
  link: Loader<Link>;
  transfer: Loader<Transfer>;
  linkOfProcore(kind: Kind): Loader<Link>;
  linkOfCmic(kind: Kind): Loader<Link>;
  /** The newest transfer of a record along an arrow. */
  newest(kind: Kind, direction: TransferDirection): Loader<Transfer>;
  /** How far the job cost of a job is. */
  jobCostState: Loader<JobCostState>;
  /** Forgets everything, after a write of the store. */
  clear(): void;
}

/** Loaders of one request on this store. */
export function createSyncLoaders(store: Store): SyncLoaders {
  const made = new Map<string, Loader<unknown>>();
  const once = <T>(name: string, batch: (ids: readonly string[]) => Promise<(T | null)[]>): Loader<T> => {
    const known = made.get(name) as Loader<T> | undefined;
    if (known) return known;
    const loader = createLoader<T>(async (ids) => byId(ids, await batch(ids)), 500);
    made.set(name, loader as Loader<unknown>);
    return loader;
  };
  return {
    link: once('link', (ids) => store.links.get(ids)),
    transfer: once('transfer', (ids) => store.transfers.get(ids)),
    linkOfProcore: (kind) => once(`procore ${kind}`, (ids) => store.links.byProcore(kind, ids)),
    linkOfCmic: (kind) => once(`cmic ${kind}`, (ids) => store.links.byCmic(kind, ids)),
    newest: (kind, direction) =>
      once(`newest ${kind} ${direction}`, (ids) => store.transfers.newest(kind, direction, ids)),
    jobCostState: once('jobCostState', (ids) => store.jobCosts.states(ids)),
    clear: () => {
      for (const loader of made.values()) loader.clear();
    },
  };
}

function byId<T>(ids: readonly string[], rows: (T | null)[]): Map<string, T> {
  const found = new Map<string, T>();
  rows.forEach((row, index) => {
    const id = ids[index];
    if (row && id !== undefined) found.set(id, row);
  });
  return found;
}

import type { Actor } from '../../kernel/auth/actor.ts';
import type { Loader } from '../../kernel/loader.ts';
import type { CmicKind, CmicServices } from '../cmic/context.ts';
import type { CmicVendorRecord } from '../cmic/kinds/vendor/record.ts';
import type { ProcoreKind, ProcoreServices } from '../procore/context.ts';
import type { ProcoreVendorRecord } from '../procore/kinds/vendor/record.ts';
import { createUsableLoader } from './drafting/codes.ts';
import { createDraftMender } from './drafting/mend.ts';
import { createErpDesk, type ErpDesk } from './erp/desk.ts';
import { createFlights } from './financials/kept/flights.ts';
import { kinds } from './generated/kinds.ts';
import type { Kind } from './kind.ts';
import { mendLinks } from './link/mend.ts';
import { createSyncLoaders, type SyncLoaders } from './loaders.ts';
import { deliver } from './notify/deliver.ts';
import { createUntold } from './notify/untold.ts';
import { createRequestReads, type RequestReads } from './request-reads.ts';
import { askForScheduled } from './schedule/run.ts';
import { stagedArrow } from './staged/arrow.ts';
import type { SyncDeps } from './system.ts';
import type { Arrow } from './transfer/arrow.ts';
import { createHandOver } from './transfer/hand-over.ts';
import { createWorker, type Worker } from './transfer/worker.ts';

/** The request context of the sync resolvers. */
export interface SyncContext {
  actor: Actor;
  sync: SyncServices;
}

/** What one request uses of sync. */
export interface SyncServices {
  deps: SyncDeps;
  shared: RequestReads['shared'];
  begunAt: RequestReads['begunAt'];
  loaders: SyncLoaders;
  /** Whether lines can travel on budget codes that have no link of their own. */
  usableCodes: Loader<{ usable: boolean }>;
  /** Tells the worker that there is work. */
  nudge(): void;
  /** After a write: the other subgraphs' reads of the two ends in this operation see the state after it. */
  forget(ends: { kind: Kind; procoreId: string | null; cmicId: string | null }): void;
  /** Vendors that were read here: where the sources are in the same process, the fields of their stubs in this operation cost no second read. */
  remember(vendors: { procore: readonly ProcoreVendorRecord[]; cmic: readonly CmicVendorRecord[] }): void;
}

/** Sync for a process: one worker, and services anew for each request. */
export interface SyncSystem {
  deps: SyncDeps;
  /** `others`: the services of the two sources in the same request, when they are in the same process. */
  services(others: { procore?: ProcoreServices | undefined; cmic?: CmicServices | undefined }): SyncServices;
  /** Works transfers off, and the requests of Procore's ERP tool where the settings want it. */
  worker: Worker;
  erpDesk: ErpDesk;
  /** The worker ends the runs in hand first. */
  close(): Promise<void>;
}

/** What sync is made from; `at` is for the crash harness alone. */
export type SyncConfig = Omit<SyncDeps, 'arrow' | 'at' | 'handOver' | 'flights'> & Partial<Pick<SyncDeps, 'at'>>;

/** Puts arrows, store and sources together; the worker stands still until it is started. */
export function createSyncSystem(config: SyncConfig): SyncSystem {
  const arrows = [...collectArrows(), ...arrowsBySetting(config)];
  const deps: SyncDeps = {
    at: () => undefined,
    handOver: createHandOver(config.clock),
    flights: createFlights(),
    ...config,
    arrow: (kind, direction) => arrows.find((arrow) => arrow.kind === kind && arrow.direction === direction) ?? null,
  };
  const transfers: Worker = createWorker({
    deps,
    chores: [
      () => mendLinks(deps),
      createDraftMender(deps),
      createUntold(deps),
      () => askForScheduled(deps, () => transfers.nudge()),
      ...deps.settings.webhooks.map((webhook) => (stopping: AbortSignal) => deliver(deps, webhook, stopping)),
    ],
  });
  const erpDesk = createErpDesk(deps, () => transfers.nudge());
  const worker: Worker = {
    start() {
      transfers.start();
      erpDesk.start();
    },
    nudge: () => transfers.nudge(),
    async stop() {
      await Promise.all([erpDesk.stop(), transfers.stop()]);
    },
  };
  return {
    deps,
    worker,
    erpDesk,
    services: ({ procore, cmic }) => {
      const reads = createRequestReads(deps);
      return {
        deps,
        shared: reads.shared,
        begunAt: reads.begunAt,
        loaders: createSyncLoaders(deps.store),
        usableCodes: createUsableLoader(deps),
        nudge: () => worker.nudge(),
        forget: ({ kind, procoreId, cmicId }) => {
          reads.forget();
          const touched = folders[kind] ?? { procore: [], cmic: [] };
          if (procoreId) for (const folder of touched.procore) procore?.forget(folder, procoreId);
          if (cmicId) for (const folder of touched.cmic) cmic?.forget(folder, cmicId);
        },
        remember: (vendors) => {
          for (const vendor of vendors.procore) procore?.loaders.vendor.prime(vendor.id, vendor);
          for (const vendor of vendors.cmic) cmic?.loaders.vendors.prime(vendor.id, vendor);
        },
      };
    },
    close: () => worker.stop(),
  };
}

/** The arrows that the kinds' folders hold. */
function collectArrows(): Arrow[] {
  return Object.values(kinds).flatMap((kind) => {
    const found: Arrow[] = [];
    if ('exportArrow' in kind) found.push(kind.exportArrow as unknown as Arrow);
    if ('importArrow' in kind) found.push(kind.importArrow as unknown as Arrow);
    return found;
  });
}

/** Arrows that the map does not have, and the settings do. */
function arrowsBySetting({ settings }: Pick<SyncDeps, 'settings'>): Arrow[] {
  return settings.stagedCommitments.enabled ? [stagedArrow() as Arrow] : [];
}

/** Folders of both sources whose names are the same on both sides. */
function both<Name extends ProcoreKind & CmicKind>(...names: Name[]): { procore: Name[]; cmic: Name[] } {
  return { procore: names, cmic: names };
}

/** The folders of the sources whose records a transfer of a kind touches. */
const folders: Partial<Record<Kind, { procore: ProcoreKind[]; cmic: CmicKind[] }>> = {
  VENDOR: both('vendor'),
  PROJECT: both('project', 'sub-job', 'project-wbs'),
  SUB_JOB: both('project', 'sub-job', 'project-wbs'),
  COMMITMENT: both('commitment'),
  COMPANY_WBS: both('company-wbs'),
  PROJECT_WBS: both('project-wbs'),
  // A budget in CMiC is the estimates of its job's codes.
  BUDGET: { procore: ['budget'], cmic: ['project-wbs'] },
  PRIME_CONTRACT: both('prime-contract'),
  COMMITMENT_CHANGE_ORDER: both('commitment', 'commitment-change-order'),
  SUBCONTRACTOR_INVOICE: both('commitment', 'subcontractor-invoice'),
  BUDGET_CHANGE: both('budget-change'),
  PRIME_CONTRACT_CHANGE_ORDER: {
    procore: ['prime-contract', 'prime-contract-change-order'],
    cmic: ['budget-change', 'prime-contract-change-order'],
  },
  FORECAST: { procore: ['budget'], cmic: ['project-wbs'] },
  // Procore's budget view shows what was sent.
  JOB_COST: { procore: ['job-cost', 'budget'], cmic: [] },
};

import { createLog } from '../../kernel/log.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import { createFlights } from '../../subgraphs/sync/financials/kept/flights.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { CrashPoint, SyncDeps } from '../../subgraphs/sync/system.ts';
import type { ExportArrow, RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { createHandOver } from '../../subgraphs/sync/transfer/hand-over.ts';
import { exportFingerprint, type Planned } from '../../subgraphs/sync/transfer/plan.ts';
import { type Run, runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';

/** The fingerprint of the plan that `anArrow` makes. */
export const FINGERPRINT = exportFingerprint('COMMITMENT', '1001/wo-5501', [], {});

/** A source that nobody may ask: a test that reaches it is wrong. */
function unreachable(name: string): never {
  return new Proxy({}, { get: (_, member) => raise(`${name}.${String(member)} was asked`) }) as never;
}

function raise(message: string): never {
  throw new Error(message);
}

/** What sync works with, around a real store; the sources are not there. */
export function syncDeps(store: Store, members: Partial<SyncDeps> = {}): SyncDeps {
  const clock = members.clock ?? createTestClock();
  return {
    store,
    procore: unreachable('Procore'),
    cmic: unreachable('CMiC'),
    companyId: '4001',
    companyCode: 'ZZ',
    settings: defaultSettings,
    clock,
    handOver: createHandOver(clock),
    flights: createFlights(),
    log: createLog('silent'),
    arrow: () => null,
    at: () => undefined,
    ...members,
  };
}

/** An export whose plan is always the approved one, and whose run is the test's. */
export function anArrow(run: (run: Run) => Promise<RunEnd>, members: Partial<ExportArrow> = {}): ExportArrow {
  return {
    kind: 'COMMITMENT',
    direction: 'EXPORT',
    once: true,
    plan: async () => aPlan(),
    run,
    finish: run,
    restore: async () => undefined,
    ...members,
  };
}

/** A plan without rows, and without problems unless told. */
export function aPlan(members: Partial<Planned['plan']> = {}): Planned {
  const plan: Planned['plan'] = {
    direction: 'EXPORT',
    fingerprint: FINGERPRINT,
    rows: [],
    references: [],
    prerequisites: [],
    notTravelling: [],
    locks: [],
    problems: [],
    ...members,
  };
  return { plan, payload: null, projectId: '1001', jobId: 'ZZ/24-010', number: null, targetId: null, alreadyAt: null };
}

/** One transfer on a store of its own, run as often as the test says. */
export interface Bench {
  deps: SyncDeps;
  clock: TestClock;
  store: Store;
  /** The transfer as the store has it. */
  now(): Promise<Transfer>;
  /** Leases it, whenever it is due, and runs it; null when the run lost its lease. */
  run(): Promise<Transfer | null>;
  /** The points that were passed, with what they were about. */
  points: string[];
  /** Dies at this point of the next run: an error that nobody expected. */
  dieAt: { point: CrashPoint | null };
  /** The process stands still there for so many milliseconds, once. */
  stillAt: { point: CrashPoint | null; ms: number };
  close(): Promise<void>;
}

/** Puts an approved transfer and an arrow on a store in memory. */
export async function createBench(
  work: (run: Run) => Promise<RunEnd>,
  members: Partial<Transfer> = {},
): Promise<Bench> {
  const store = await createSqliteStore({ path: ':memory:' });
  const clock = createTestClock();
  const points: string[] = [];
  const dieAt: Bench['dieAt'] = { point: null };
  const stillAt: Bench['stillAt'] = { point: null, ms: 0 };
  const deps = syncDeps(store, {
    clock,
    arrow: () => anArrow(work) as never,
    at: (point, _id, step) => {
      points.push(step ? `${point} ${step}` : point);
      if (point === dieAt.point) {
        dieAt.point = null;
        raise(`died at ${point}`);
      }
      if (point === stillAt.point) {
        stillAt.point = null;
        clock.advance(stillAt.ms);
      }
    },
  });
  const { transfer } = await store.transfers.create(aTransfer({ fingerprint: FINGERPRINT, ...members }), 0);
  const now = async () => (await store.transfers.get([transfer.id]))[0] ?? raise('The transfer is gone.');
  return {
    deps,
    clock,
    store,
    points,
    dieAt,
    stillAt,
    now,
    async run() {
      const standing = await now();
      await store.transfers.change(standing.id, standing.version, { runIn: 0 });
      const lease = await store.transfers.lease('test', 60_000, [transfer.id]);
      return lease ? runTransfer(deps, lease) : raise('The transfer could not be leased.');
    },
    close: () => store.close(),
  };
}

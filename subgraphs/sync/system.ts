import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Settings } from '../../kernel/settings.ts';
import type { CmicClients } from '../cmic/context.ts';
import type { ProcoreClients } from '../procore/context.ts';
import type { Flights } from './financials/kept/flights.ts';
import type { Kind } from './kind.ts';
import type { Store } from './store/port.ts';
import type { Arrow } from './transfer/arrow.ts';
import type { HandOver } from './transfer/hand-over.ts';
import type { TransferDirection } from './transfer/transfer.ts';

/** What everything in sync works with; made once per process in context.ts. */
export interface SyncDeps {
  store: Store;
  procore: ProcoreClients;
  cmic: CmicClients;
  /** Procore's company id, `4001`. */
  companyId: string;
  /** CMiC's company code, `ZZ`. */
  companyCode: string;
  settings: Settings;
  clock: Clock;
  log: Log;
  /** The arrow of a kind in a direction, or null when it is off the map or not built. */
  arrow(kind: Kind, direction: TransferDirection): Arrow | null;
  /** Plans of imports on their way from the request to this process's worker. */
  handOver: HandOver;
  /** Readings of financials that are under way in this process. */
  flights: Flights;
  /** Called at each named point of a run; the crash harness ends the process there. `step`: what the point is about (`header`, `line:88123`, `post`, `mark:lines`, `page`, `sums`), where it is about one. */
  at(point: CrashPoint, transferId: string, step?: string): void;
}

/** The points at which a process may die, in the order of a run. */
export const crashPoints = [
  'before-intent',
  'after-intent',
  'before-send',
  'sent',
  'replied',
  'recorded',
  'marking',
  'look-up',
  'lease',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

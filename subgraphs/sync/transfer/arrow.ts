import type { Kind } from '../kind.ts';
import type { Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Planned } from './plan.ts';
import type { Run } from './run.ts';
import type { Answers, Transfer } from './transfer.ts';

/** What planning answers: a plan, or the problem that there is nothing to plan for (an unknown id, a wrong shape). `unplaced`: it is there, and cannot be read so far as to tell its project. */
export type PlanResult<Payload> = Planned<Payload> | { missing: Problem; unplaced?: true };

interface ArrowBase<Payload> {
  kind: Kind;
  /** It travels once: a finished transfer is answered with ALREADY_DONE. What repeats opens a new one that writes the difference. Told by the id where a set and a record of it differ. */
  once: boolean | ((id: string) => boolean);
  /**
   * Reads both sides and says what would be written; writes nothing. `transfer` is the open one, if there is one: its number and its earlier writes count as ours.
   * Faults of the sources pass through.
   */
  plan(deps: SyncDeps, id: string, answers: Answers, transfer: Transfer | null): Promise<PlanResult<Payload>>;
  /** Carries the plan out, from wherever an earlier run stopped; ends by returning how (run.ts: RunEnd) or by `halt`. */
  run(run: Run, planned: Planned<Payload>): Promise<RunEnd>;
}

export interface ExportArrow<Payload = unknown> extends ArrowBase<Payload> {
  direction: 'EXPORT';
  /** What is left to do for a document that is written and linked: its posting, or looking for its post date. Not planned again: Procore's record may move on. */
  finish(run: Run): Promise<RunEnd>;
  /** A record that our marks show as exported, without a link in the store: saves the link again once CMiC confirms it. Writes to no source. */
  restore(deps: SyncDeps, planned: Planned<Payload>): Promise<void>;
}

export interface ImportArrow<Payload = unknown> extends ArrowBase<Payload> {
  direction: 'IMPORT';
  /**
   * What a request without a fingerprint and a run need of the plan, where the whole plan reads more than that: an import that works through its rows as it reads them. The plan itself
   * where it is absent.
   */
  prepare?: ArrowBase<Payload>['plan'];
}

export type Arrow = ExportArrow<never> | ImportArrow<never>;

/** How a run ends. */
export type RunEnd =
  | { end: 'DONE'; targetId: string; problems?: Problem[]; note?: string }
  /** Written and linked, not posted: watched for the post date. */
  | { end: 'ENTERED'; targetId: string; problems: Problem[]; note: string }
  | { end: 'FAILED'; problems: Problem[] }
  | { end: 'CANCELLED'; note: string; problems?: Problem[] }
  /** It can pass: tried again. `uncertain`: the outcome of a write is unknown. Uncounted waits cost no try. */
  | { end: 'LATER'; reason: string; afterMs?: number | undefined; uncertain?: boolean; counted: boolean };

/** Ends a run from anywhere inside it. */
export class Halt extends Error {
  readonly end: RunEnd;

  constructor(end: RunEnd) {
    super(`the run ends: ${end.end}`);
    this.name = 'Halt';
    this.end = end;
  }
}

/** Another worker took the transfer over: this run must touch nothing more. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease was lost');
    this.name = 'LeaseLost';
  }
}

import type { DecimalText } from '../../../kernel/money.ts';
import type { CheckResult, Difference, PendingPart } from './record.ts';

/** Something that happened to a difference, seen by a run. */
export interface LifeEvent {
  at: string;
  event: 'OPENED' | 'CHANGED' | 'CLOSED' | 'REOPENED';
  /** What changed, in words. */
  note: string | null;
}

/** A difference as it is kept over time. */
export interface KeptDifference extends Difference {
  /** `1001/<hash of its key>`: the same in every report. */
  id: string;
  /** When a run first found it, and found it last. */
  openedAt: string;
  lastSeenAt: string;
  /** When a run no longer found it; null while it is there. */
  closedAt: string | null;
  /** Oldest first. */
  history: LifeEvent[];
}

/** A check as a report tells it: without its differences, which are rows of their own. */
export type CheckSummary = Omit<CheckResult, 'differences' | 'pending'> & { tieOut: DecimalText | null; open: number };

/** A report of one project: the last one is kept whole, those before it as a line of `trend`. */
export interface Report {
  id: string;
  /** Counts the reports of the project from 1. */
  n: number;
  projectId: string;
  projectName: string | null;
  jobId: string;
  by: string;
  startedAt: string;
  endedAt: string;
  /** Null where no check of money could be made. */
  tieOut: DecimalText | null;
  /** All checks were made and nothing differs. */
  tiedOut: boolean;
  checks: CheckSummary[];
  /** What is pending on one side alone, or by other amounts; a report of before it was noted has none. */
  pending?: PendingPart[] | undefined;
  /** Differences that are there, and what this run did to them. */
  open: number;
  opened: number;
  closed: number;
  /** The reports before it, newest first, at most `TREND`. */
  trend: TrendEntry[];
}

export interface TrendEntry {
  endedAt: string;
  tieOut: DecimalText | null;
  open: number;
}

export const TREND = 36;

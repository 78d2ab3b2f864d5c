import type { DriftCause, ReconciliationCheckName } from '../generated/resolvers.ts';
import type { KeptDifference, Report } from '../reconciliation/report.ts';
import type { ListPage, Scope } from './port.ts';

/**
 * The last reconciliation of each project, and the life of every difference. The rows of a report are put first, under its id, and nobody reads them before the report itself is saved, in one
 * write: so it appears whole or not at all, whenever a process dies.
 */
export interface ReconciliationStore {
  /** The last saved report of each project, in the order of the ids; null where there is none. */
  last(projectIds: readonly string[]): Promise<(Report | null)[]>;
  /** Puts a report in the place of the project's last one. Its `n` must be one above that one's (1 for the first): false when another run was faster, and then nothing is saved. */
  save(report: Report): Promise<boolean>;
  list(filter: ReportFilter, page: ListPage<ReportOrder>): Promise<Report[]>;
  count(filter: ReportFilter): Promise<number>;
  /** Puts rows of a report that is not saved yet; may be repeated. */
  putDifferences(reportId: string, projectId: string, rows: readonly KeptDifference[]): Promise<void>;
  /** One page of the rows of a report; the tie-breaking id is the difference's, and by `size` the cursor's value is the number of cents as text. */
  differences(reportId: string, filter: DifferenceFilter, page: ListPage<DifferenceOrder>): Promise<KeptDifference[]>;
  countDifferences(reportId: string, filter: DifferenceFilter): Promise<number>;
  /** Takes away rows of a project that are of none of these reports and were put before the moment (ISO text): those of older reports, and of runs that died. */
  dropDifferences(projectId: string, keep: readonly string[], before: string): Promise<void>;
  /** Adds a note; one of the same id again changes nothing. */
  addNote(note: DifferenceNote): Promise<void>;
  /** All notes of a project, oldest first. */
  notes(projectId: string): Promise<DifferenceNote[]>;
}

/** What somebody wrote on a difference. Never changed, never taken away. */
export interface DifferenceNote {
  id: string;
  projectId: string;
  differenceId: string;
  /** ISO 8601. */
  at: string;
  by: string;
  note: string;
}

export interface ReportFilter {
  projectIds?: string[] | undefined;
  /** Whether all checks were made and nothing differed. */
  tiedOut?: boolean | undefined;
  scope?: Scope | undefined;
}

export type ReportOrder = 'endedAt' | 'tieOut';

export interface DifferenceFilter {
  /** Only these. */
  ids?: string[] | undefined;
  /** All but these. */
  notIds?: string[] | undefined;
  checks?: ReconciliationCheckName[] | undefined;
  causes?: DriftCause[] | undefined;
  closed?: boolean | undefined;
}

export type DifferenceOrder = 'size' | 'openedAt';

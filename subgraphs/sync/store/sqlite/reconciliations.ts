import type { Report } from '../../reconciliation/report.ts';
import { sizeOf } from '../difference-size.ts';
import { inOrderOf } from '../order.ts';
import type { DifferenceFilter, DifferenceNote, ReconciliationStore, ReportFilter } from '../reconciliations.ts';
import type { Database } from './database.ts';
import { equal, inScope, oneOf, pageOf, type Sql, where } from './where.ts';

const reportColumns = { endedAt: 'ended_at', tieOut: 'tie_out' };
const differenceColumns = { size: 'size', openedAt: 'opened_at' };

/** Reconciliations in SQLite: a row per project for its last report, and a row per difference of a report. */
export function createReconciliations(db: Database): ReconciliationStore {
  return {
    last: async (projectIds) => {
      const rows = db.all<ReportRow>(
        'SELECT * FROM reconciliations WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(projectIds),
      );
      return inOrderOf(projectIds, rows.map(toReport), ({ projectId }) => projectId);
    },
    save: async (report) => {
      const { projectId, jobId, n, endedAt, tieOut, tiedOut } = report;
      const values = [jobId, n, endedAt, tieOut ?? '', tiedOut ? 1 : 0, JSON.stringify(report)] as const;
      // The first of a project is inserted, every other takes the place of the one before it.
      const changed =
        n === 1
          ? db.run(
              'INSERT INTO reconciliations VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
              projectId,
              projectId,
              ...values,
            )
          : db.run(
              `UPDATE reconciliations SET job_id = ?, n = ?, ended_at = ?, tie_out = ?, tied_out = ?, report = ?
               WHERE id = ? AND n = ?`,
              ...values,
              projectId,
              n - 1,
            );
      return changed === 1;
    },
    list: async (filter, page) => {
      const { sql, values } = pageOf('reconciliations', reportColumns, reportConditions(filter), page);
      return db.all<ReportRow>(sql, ...values).map(toReport);
    },
    count: async (filter) => counted(db, 'reconciliations', reportConditions(filter)),
    putDifferences: async (reportId, projectId, rows) => {
      const at = new Date().toISOString();
      db.atomically(() => {
        for (const row of rows) {
          db.run(
            'INSERT OR REPLACE INTO reconciliation_differences VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            reportId,
            row.id,
            projectId,
            at,
            row.check,
            row.cause,
            row.closedAt === null ? 0 : 1,
            sizeOf(row),
            row.openedAt,
            JSON.stringify(row),
          );
        }
      });
    },
    differences: async (reportId, filter, page) => {
      const isNumber = page.orderBy.field === 'size';
      const after = page.after && { ...page.after, value: isNumber ? Number(page.after.value) : page.after.value };
      if (after && isNumber && Number.isNaN(after.value)) return [];
      const conditions = differenceConditions(reportId, filter);
      const { sql, values } = pageOf('reconciliation_differences', differenceColumns, conditions, { ...page, after });
      return db.all<{ difference: string }>(sql, ...values).map(({ difference }) => JSON.parse(difference));
    },
    countDifferences: async (reportId, filter) =>
      counted(db, 'reconciliation_differences', differenceConditions(reportId, filter)),
    dropDifferences: async (projectId, keep, before) => {
      db.run(
        `DELETE FROM reconciliation_differences
         WHERE project_id = ? AND put_at < ? AND report_id NOT IN (SELECT value FROM json_each(?))`,
        projectId,
        before,
        JSON.stringify(keep),
      );
    },
    addNote: async ({ id, projectId, differenceId, at, by, note }) => {
      db.run(
        'INSERT INTO difference_notes VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        id,
        projectId,
        differenceId,
        at,
        by,
        note,
      );
    },
    notes: async (projectId) =>
      db.all<NoteRow>('SELECT * FROM difference_notes WHERE project_id = ? ORDER BY at, id', projectId).map(toNote),
  };
}

function reportConditions({ projectIds, tiedOut, scope }: ReportFilter): (Sql | null)[] {
  return [
    oneOf('project_id', projectIds),
    equal('tied_out', tiedOut === undefined ? undefined : Number(tiedOut)),
    ...inScope(scope),
  ];
}

function differenceConditions(
  reportId: string,
  { ids, notIds, checks, causes, closed }: DifferenceFilter,
): (Sql | null)[] {
  const not = notIds && { sql: 'id NOT IN (SELECT value FROM json_each(?))', values: [JSON.stringify(notIds)] };
  return [
    equal('report_id', reportId),
    oneOf('id', ids),
    not ?? null,
    oneOf('check_name', checks),
    oneOf('cause', causes),
    equal('closed', closed === undefined ? undefined : Number(closed)),
  ];
}

function counted(db: Database, table: string, conditions: (Sql | null)[]): number {
  const { sql, values } = where(conditions);
  return db.one<{ total: number }>(`SELECT count(*) AS total FROM ${table}${sql}`, ...values)?.total ?? 0;
}

interface ReportRow {
  report: string;
}

interface NoteRow {
  id: string;
  project_id: string;
  difference_id: string;
  at: string;
  by: string;
  note: string;
}

function toReport({ report }: ReportRow): Report {
  return JSON.parse(report);
}

function toNote({ project_id: projectId, difference_id: differenceId, ...row }: NoteRow): DifferenceNote {
  return { ...row, projectId, differenceId };
}

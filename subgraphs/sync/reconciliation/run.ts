import { randomUUID } from 'node:crypto';
import { withOpening } from '../adopting/stood.ts';
import { shareReads } from '../as-of/shared-reads.ts';
import { putSnapshot, readSnapshot } from '../as-of/take.ts';
import type { SyncDeps } from '../system.ts';
import { checkBooks } from './checks/index.ts';
import { bySize } from './difference.ts';
import { lifeOf } from './life.ts';
import { readBooks } from './read/index.ts';
import type { CheckResult } from './record.ts';
import { type CheckSummary, type KeptDifference, type Report, TREND } from './report.ts';
import { tieOut, tieOutOfAll } from './tie-out.ts';

/** Rows of a report that is no longer the last are kept for those who are paging through them. */
const KEEP_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

/** Runs of this process on their way, by project: who asks meanwhile shares them. */
const running = new WeakMap<SyncDeps['store'], Map<string, Promise<Report>>>();

/** Reads both systems, checks them, and saves the report with a snapshot of what both said. Two runs of a project at once are one in a process; between processes the one that is saved first counts, and both answer with it. */
export function reconcile(deps: SyncDeps, ends: { projectId: string; jobId: string }, by: string): Promise<Report> {
  const runs = running.get(deps.store) ?? new Map<string, Promise<Report>>();
  running.set(deps.store, runs);
  const known = runs.get(ends.projectId);
  if (known) return known;
  const run = runOnce(deps, ends, by).finally(() => runs.delete(ends.projectId));
  runs.set(ends.projectId, run);
  return run;
}

async function runOnce(deps: SyncDeps, ends: { projectId: string; jobId: string }, by: string): Promise<Report> {
  const { reconciliations, snapshots } = deps.store;
  const { projectId } = ends;
  const id = randomUUID();
  const startedAt = deps.clock.now().toISOString();
  const [before = null] = await reconciliations.last([projectId]);
  const previous = before ? await allDifferences(deps, before.id) : [];
  const n = (before?.n ?? 0) + 1;
  const reads = shareReads(deps);
  const [books, snapshot] = await Promise.all([
    readBooks(reads, projectId, ends.jobId),
    readSnapshot(reads, ends, { id, n, by }),
  ]);
  const checked = await withOpening(deps, projectId, checkBooks(books));
  const checks = checked.map((check) => ({
    ...check,
    status: statusOf(check, previous),
    differences: check.differences.sort(bySize),
  }));
  const endedAt = deps.clock.now().toISOString();
  const { rows, ...counts } = lifeOf(projectId, previous, checks, endedAt);
  const report: Report = {
    id,
    n,
    ...ends,
    projectName: books.projectName ?? before?.projectName ?? null,
    by,
    startedAt,
    endedAt,
    tieOut: tieOutOfAll(checks),
    tiedOut: checks.every(({ status }) => status === 'TIED_OUT' || status === 'NOT_COMPARED'),
    checks: checks.map((check) => summaryOf(check, rows)),
    pending: checks.flatMap(({ pending }) => pending),
    ...counts,
    trend: before ? [lineOf(before), ...before.trend].slice(0, TREND) : [],
  };
  for (let from = 0; from < rows.length; from += BATCH)
    await reconciliations.putDifferences(report.id, projectId, rows.slice(from, from + BATCH));
  const open = rows.filter(({ closedAt }) => closedAt === null);
  await putSnapshot(deps, snapshot, { asOf: startedAt, open, pending: report.pending });
  // The run before may have died between its two last writes.
  if (before) await snapshots.keep(before.id);
  if (!(await reconciliations.save(report))) {
    const [faster] = await reconciliations.last([projectId]);
    if (faster) return faster;
    throw new Error(`A reconciliation of ${projectId} was saved by another run, and is gone.`);
  }
  await snapshots.keep(report.id);
  const keep = [report.id, ...(before ? [before.id] : [])];
  const longAgo = new Date(Date.parse(endedAt) - KEEP_MS).toISOString();
  await reconciliations.dropDifferences(projectId, keep, longAgo);
  await snapshots.drop(projectId, report.id, longAgo);
  return report;
}

/** All rows of a report. */
export async function allDifferences({ store }: SyncDeps, reportId: string): Promise<KeptDifference[]> {
  const found: KeptDifference[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const orderBy = { field: 'openedAt', direction: 'ASC' } as const;
    const rows = await store.reconciliations.differences(reportId, {}, { first: BATCH, orderBy, after });
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = { value: last.openedAt, id: last.id };
  }
}

/** A system that keeps nothing of what was different until now has stopped to tell it: the check could not be made. */
function statusOf({ check, status }: CheckResult, previous: readonly KeptDifference[]): CheckResult['status'] {
  const isOpen = previous.some((row) => row.check === check && row.closedAt === null);
  return status === 'NOT_COMPARED' && isOpen ? 'UNAVAILABLE' : status;
}

/** What is open of a check that could not be made is what was open before. */
function summaryOf(result: CheckResult, rows: readonly KeptDifference[]): CheckSummary {
  const { differences: _rows, pending: _pending, ...check } = result;
  const open = rows.filter((row) => row.check === check.check && row.closedAt === null).length;
  return { ...check, tieOut: tieOut(result), open };
}

function lineOf({ endedAt, tieOut: fraction, open }: Report) {
  return { endedAt, tieOut: fraction, open };
}

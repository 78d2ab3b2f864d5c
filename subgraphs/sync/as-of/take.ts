import { Fault } from '../../../kernel/errors.ts';
import { knownParts } from '../financials/causes.ts';
import type { Document } from '../financials/document.ts';
import { type KnownPart, laidOut } from '../financials/explain.ts';
import { type Picture, readPicture } from '../financials/picture.ts';
import { procoreDocuments } from '../financials/procore-documents.ts';
import type { PendingPart } from '../reconciliation/record.ts';
import type { KeptDifference, Report } from '../reconciliation/report.ts';
import type { SyncDeps } from '../system.ts';
import { jobCauses } from '../work-in-progress/causes.ts';
import { pairOf } from '../work-in-progress/jobs.ts';
import { createRowReader } from '../work-in-progress/row.ts';
import { previousEstimates } from './previous.ts';
import { type DocumentLists, type KeptPicture, keptPicture, type SnapshotHead } from './snapshot.ts';

/** What both systems said, read and not put yet. */
export interface TakenSnapshot {
  head: SnapshotHead;
  kept: KeptPicture | null;
  /** What open differences, and what is pending, say about the figures of this very picture. */
  causesOf(open: readonly KeptDifference[], pending: readonly PendingPart[]): KnownPart[];
}

/** Rows, and documents, of one part: some hundred kilobytes. */
const CELLS = 500;
const DOCUMENTS = 200;
const CAUSES = 1000;

/**
 * Reads the financial picture of a project, the documents behind it, and its work in progress: what a snapshot keeps. What cannot be read is kept as that. Upstream calls are
 * counted in test/sync/reconciliation.test.ts; given the clients of `shareReads`, lists that the reconciliation reads cost none.
 */
export async function readSnapshot(
  deps: SyncDeps,
  { projectId, jobId }: { projectId: string; jobId: string },
  { id, n, by }: { id: string; n: number; by: string },
): Promise<TakenSnapshot> {
  const at = deps.clock.now().toISOString();
  const subject = { projectId, controlJobId: jobId, onlyJobId: null, isLinked: true, byMark: false };
  const reader = createRowReader(deps, { forecastOlderThanDays: 35, previous: previousEstimates(deps) });
  const [[picture, kept], row] = await Promise.all([
    readPicture(deps, subject, false).then(
      async (read) => [read, read && keptPicture(read, await listsOf(deps, read))] as const,
    ),
    reader.read(pairOf(projectId, jobId)),
  ]);
  const head = { id, n, projectId, jobId, at: kept?.frame.readAt ?? at, by, row };
  return { head, kept, causesOf: (open, pending) => (picture ? laidOut(picture, knownParts(open, pending)) : []) };
}

/** Puts a snapshot, not seen by anybody yet. Its figures bear the causes that its own reconciliation found: `open`, begun at `asOf`. */
export async function putSnapshot(
  { store }: SyncDeps,
  { head, kept, causesOf }: TakenSnapshot,
  { asOf, open, pending = [] }: { asOf: string; open: readonly KeptDifference[] } & Pick<Report, 'pending'>,
): Promise<void> {
  // As the store lists them, so that the past names the same ones first as the report itself.
  const listed = [...open].sort((a, b) => (`${a.openedAt} ${a.id}` < `${b.openedAt} ${b.id}` ? -1 : 1));
  const row = head.row && { ...head.row, causes: jobCauses(listed, pending) };
  await store.snapshots.put({ ...head, row });
  if (!kept) return;
  const put = (name: string, content: unknown) =>
    store.snapshots.putPart({ snapshotId: head.id, name, content: JSON.stringify(content) });
  await put('frame', { ...kept.frame, causesAsOf: asOf });
  for (const [n, parts] of inParts(causesOf(listed, pending), CAUSES)) await put(`causes/${n}`, parts);
  for (const [n, cells] of inParts(kept.cells, CELLS)) await put(`cells/${n}`, cells);
  for (const [n, documents] of inParts(kept.documents, DOCUMENTS)) await put(`documents/${n}`, documents);
}

/** The figures that lead to Procore's lists of documents, one for each list. */
const listed = ['committedCosts', 'approvedChanges', 'budgetModifications'] as const;

async function listsOf(deps: SyncDeps, { procore, subject }: Picture): Promise<DocumentLists> {
  const lists = new Map<string, readonly Document[] | Error>();
  const { projectId } = subject;
  if (!procore || projectId === null) return lists;
  await Promise.all(listed.map((figure) => procoreDocuments(deps, projectId, procore, figure).catch(() => undefined)));
  for (const [sort, list] of procore.documents)
    lists.set(
      sort,
      await list.catch((error: unknown) => {
        if (error instanceof Fault && error.source !== 'STORE') return error;
        throw error;
      }),
    );
  return lists;
}

function* inParts<T>(items: readonly T[], size: number): Generator<[string, T[]]> {
  for (let from = 0; from < items.length; from += size)
    yield [String(from / size).padStart(5, '0'), items.slice(from, from + size)];
}

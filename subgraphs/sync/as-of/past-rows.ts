import { scopeFilter, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Link } from '../link/link.ts';
import { isOld } from '../work-in-progress/flags.ts';
import { type JobFilter, type JobPair, linkedPairs, type Portfolio } from '../work-in-progress/jobs.ts';
import type { RowReader, WorkInProgressRow } from '../work-in-progress/row.ts';
import { keepLast } from './keep-last.ts';
import { headAt, noSnapshot } from './read.ts';
import type { SnapshotHead } from './snapshot.ts';

/** The portfolio of an instant in the past, and its rows. */
export interface PastPortfolio {
  portfolio: Portfolio;
  reader: RowReader;
  /** Jobs that were linked then and of which no snapshot is that old: what they said is not known. */
  withoutSnapshot: string[];
}

/**
 * The jobs that the actor sees as they stood at an instant: each by its last snapshot at or before it. Where a job was linked by then and has none, the sums of all are not known. Throws
 * NO_SNAPSHOT where no job of the filter has one.
 */
export async function pastPortfolio(
  context: SyncContext,
  filter: JobFilter,
  asOf: string,
  forecastOlderThanDays: number,
): Promise<PastPortfolio> {
  const { actor, sync } = context;
  const { store } = sync.deps;
  const { scope, kinds: none } = scopeFilter(actor, sync.deps);
  const linked = none || filter.linked === false ? [] : await linkedPairs(context, filter);
  if (!none) {
    const known = await store.snapshots.newest({ scope }, null);
    await keepLast(sync.deps, { projectIds: [...known, ...linked.map(endsOf)].map(({ projectId }) => projectId) });
  }
  const heads = none ? [] : await store.snapshots.newest({ scope }, asOf);
  const isAsked = ({ projectId, jobId }: Ends) =>
    filter.projectIds || filter.jobIds
      ? filter.projectIds?.includes(projectId) === true || filter.jobIds?.includes(jobId) === true
      : true;
  const seen = heads.filter((head) => head.row && isAsked(head) && seesBothEnds(actor, head, sync.deps));
  const shown = filter.linked === false ? [] : await stillLinked(sync.deps, lastOfEachJob(seen), linked, asOf);
  const withoutSnapshot = linked
    .filter((link) => link.createdAt <= asOf && !shown.some((head) => isSamePair(head, endsOf(link))))
    .map(({ cmicId }) => cmicId);
  if (shown.length === 0) {
    const projectIds = withoutSnapshot.length > 0 ? linked.map(({ procoreId }) => procoreId) : undefined;
    throw noSnapshot(asOf, none ? null : await store.snapshots.earliest({ scope, projectIds }));
  }
  const rows = new Map(shown.map((head) => [head.jobId, rowOf(head, forecastOlderThanDays)]));
  const jobs = [...rows.values()].flatMap((row) => (row ? [pairIn(row)] : []));
  const isPart = withoutSnapshot.length > 0;
  return {
    portfolio: {
      jobs: jobs.sort((a, b) => (a.id < b.id ? -1 : 1)),
      unknown: { procore: isPart, cmic: isPart },
    },
    reader: {
      read: async ({ id }) => {
        const row = rows.get(id);
        if (!row) throw new Error(`A snapshot of ${id} is not there.`);
        return row;
      },
    },
    withoutSnapshot,
  };
}

type Ends = Pick<SnapshotHead, 'projectId' | 'jobId'>;

function endsOf({ procoreId, cmicId }: Link): Ends {
  return { projectId: procoreId, jobId: cmicId };
}

function isSamePair(a: Ends, b: Ends): boolean {
  return a.projectId === b.projectId && a.jobId === b.jobId;
}

/** Of a job that was linked to one project after another each has a snapshot: the last one is the job's. Pure. */
function lastOfEachJob(heads: readonly SnapshotHead[]): SnapshotHead[] {
  const last = new Map<string, SnapshotHead>();
  for (const head of heads) if (head.at > (last.get(head.jobId)?.at ?? '')) last.set(head.jobId, head);
  return [...last.values()];
}

/** Those whose link was not taken apart between their snapshot and the instant, or was made again by then. */
async function stillLinked(
  { store }: SyncContext['sync']['deps'],
  heads: readonly SnapshotHead[],
  links: readonly Link[],
  asOf: string,
): Promise<SnapshotHead[]> {
  const isLinked = (head: Ends) => links.some((link) => link.createdAt <= asOf && isSamePair(head, endsOf(link)));
  const open = heads.filter((head) => !isLinked(head));
  const oldest = open.map(({ at }) => at).sort()[0];
  if (oldest === undefined) return [...heads];
  const projectIds = open.map(({ projectId }) => projectId);
  const changes = await store.linkChanges.list({ from: oldest, to: asOf, projectIds });
  const gone = changes.filter(({ step, link }) => step === 'GONE' && link.kind === 'PROJECT');
  const isGone = (head: SnapshotHead) => gone.some(({ at, link }) => at > head.at && isSamePair(head, endsOf(link)));
  return heads.filter((head) => isLinked(head) || !isGone(head));
}

/** The row of one job at an instant; null where the actor may not see it. Throws NO_SNAPSHOT before its first snapshot. */
export async function pastRow(
  { actor, sync }: SyncContext,
  { projectId, jobId }: JobPair,
  asOf: string,
  forecastOlderThanDays: number,
): Promise<WorkInProgressRow | null> {
  const filter = projectId === null ? { jobIds: [jobId ?? ''] } : { projectIds: [projectId] };
  const head = await headAt(sync.deps, filter, asOf);
  if (!head?.row) throw noSnapshot(asOf, await sync.deps.store.snapshots.earliest(filter));
  return seesBothEnds(actor, head, sync.deps) ? rowOf(head, forecastOlderThanDays) : null;
}

/** The row as it was kept; how old is too old is the reader's own question. */
function rowOf({ row }: SnapshotHead, days: number): WorkInProgressRow | null {
  if (!row) return null;
  return { ...row, flags: { ...row.flags, forecastOld: isOld(row.flags.forecastAsOf, new Date(row.readAt), days) } };
}

function pairIn({ id, projectId, jobId }: WorkInProgressRow): JobPair {
  return { id, projectId, jobId };
}

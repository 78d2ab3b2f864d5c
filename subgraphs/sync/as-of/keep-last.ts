import type { SnapshotFilter } from '../store/snapshots.ts';
import type { SyncDeps } from '../system.ts';

/**
 * A run is done once its report is saved. Should it have died between that and keeping its snapshot, this ends it: for the projects that are named, and for those that the named jobs are or were
 * linked to. Asked before the past is read, whoever asks.
 */
export async function keepLast(
  { store }: Pick<SyncDeps, 'store'>,
  { projectIds = [], jobIds = [] }: Pick<SnapshotFilter, 'projectIds' | 'jobIds'>,
): Promise<void> {
  const [links, heads] =
    jobIds.length === 0
      ? [[], []]
      : await Promise.all([store.links.byCmic('PROJECT', jobIds), store.snapshots.newest({ jobIds }, null)]);
  const asked = [
    ...projectIds,
    ...links.flatMap((link) => link?.procoreId ?? []),
    ...heads.map(({ projectId }) => projectId),
  ];
  const ids = [...new Set(asked)];
  if (ids.length === 0) return;
  const [reports, newest] = await Promise.all([
    store.reconciliations.last(ids),
    store.snapshots.newest({ projectIds: ids }, null),
  ]);
  const kept = new Set(newest.map(({ id }) => id));
  for (const report of reports) if (report && !kept.has(report.id)) await store.snapshots.keep(report.id);
}

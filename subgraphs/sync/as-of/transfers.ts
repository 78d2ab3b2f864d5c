import type { Subject } from '../financials/subject.ts';
import type { Scope } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import type { Transfer } from '../transfer/transfer.ts';

const BATCH = 100;

/** The transfers of a project that changed at an instant or after, the last first. A query of the store per hundred. */
export async function transfersSince(
  deps: SyncDeps,
  { projectId, controlJobId }: Pick<Subject, 'projectId' | 'controlJobId'>,
  from: string,
): Promise<Transfer[]> {
  const scope = {
    projectIds: projectId === null ? null : [projectId],
    jobIds: controlJobId === null ? null : [controlJobId],
  };
  const found = await changedSince(deps, { scope }, from);
  return found.filter(({ projectId: own, jobId }) => own !== null || jobId !== null);
}

/** Transfers that changed at an instant or after, the last first. */
export async function changedSince(
  { store }: SyncDeps,
  filter: { scope: Scope; kinds?: [] },
  from: string,
): Promise<Transfer[]> {
  const found: Transfer[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const rows = await store.transfers.list(filter, {
      first: BATCH,
      orderBy: { field: 'updatedAt', direction: 'DESC' },
      after,
    });
    for (const row of rows) if (row.updatedAt >= from) found.push(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH || last.updatedAt < from) return found;
    after = { value: last.updatedAt, id: last.id };
  }
}

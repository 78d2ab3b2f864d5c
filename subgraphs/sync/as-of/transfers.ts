import type { Subject } from '../financials/subject.ts';
import type { Scope } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import type { Transfer } from '../transfer/transfer.ts';

const BATCH = 100;

/** The transfers of a project that changed at an instant or after, the last first. A query of the store per hundred. */
export async function transfersSince(
  deps: Pick<SyncDeps, 'store'>,
  { projectId, controlJobId }: Pick<Subject, 'projectId' | 'controlJobId'>,
  from: string,
): Promise<Transfer[]> {
  const scope = {
    projectIds: projectId === null ? null : [projectId],
    jobIds: controlJobId === null ? null : [controlJobId],
  };
  const found = await changedSince(deps, scope, from);
  return found.filter(({ projectId: own, jobId }) => own !== null || jobId !== null);
}

/**
 * Transfers that changed at an instant or after, the last first. They are walked towards now: one that changes meanwhile moves ahead of the walk, which meets it there, and none is passed by.
 */
export async function changedSince(
  { store }: Pick<SyncDeps, 'store'>,
  scope: Scope,
  from: string,
): Promise<Transfer[]> {
  const found = new Map<string, Transfer>();
  for (let after = { value: from, id: '' }; ; ) {
    const orderBy = { field: 'updatedAt', direction: 'ASC' } as const;
    const rows = await store.transfers.list({ scope }, { first: BATCH, orderBy, after });
    for (const row of rows) found.set(row.id, row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = { value: last.updatedAt, id: last.id };
  }
  return [...found.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : Number(a.updatedAt > b.updatedAt) * -1));
}

import type { Kind } from '../../kind.ts';
import type { SyncDeps } from '../../system.ts';
import type { Transfer, TransferState } from '../../transfer/transfer.ts';

/** Posting one of these can move the projected cost (cmic reference 7.4): the forecast goes after them. */
const before: Kind[] = ['BUDGET', 'BUDGET_CHANGE', 'PRIME_CONTRACT_CHANGE_ORDER'];

/** The transfers of a project that its forecast goes after, as far as they are in one of the states. */
export async function openBefore(deps: SyncDeps, projectId: string, states: TransferState[]): Promise<Transfer[]> {
  const scope = { projectIds: [projectId], jobIds: null };
  const page = { first: 100, orderBy: { field: 'createdAt' as const, direction: 'ASC' as const } };
  const found = await deps.store.transfers.list({ kinds: before, direction: 'EXPORT', states, scope }, page);
  // A transfer that has no project yet counts as seen, and is none of this one.
  return found.filter((transfer) => transfer.projectId === projectId);
}

import type { Kind } from '../../kind.ts';
import type { Link } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import type { Transfer, TransferDirection } from '../../transfer/transfer.ts';
import type { TransferFact } from '../record.ts';

/** How many links one query of the store brings. */
const BATCH = 1000;

/** All links of a kind in a project but those that are being taken apart: a query per thousand. */
export async function linksOf({ store }: SyncDeps, kind: Kind, projectId: string): Promise<Link[]> {
  const found: Link[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const rows = await store.links.list(
      { kinds: [kind], projectIds: [projectId], states: ['MARKING', 'ACTIVE'] },
      { first: BATCH, orderBy: { field: 'createdAt', direction: 'ASC' }, after },
    );
    found.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return found;
    after = { value: last.createdAt, id: last.id };
  }
}

/** The newest transfer of each record along an arrow, by the record's id: one query. */
export async function newestOf(
  { store }: SyncDeps,
  kind: Kind,
  direction: TransferDirection,
  ids: readonly string[],
): Promise<Map<string, TransferFact>> {
  const found = new Map<string, TransferFact>();
  if (ids.length === 0) return found;
  for (const transfer of await store.transfers.newest(kind, direction, ids)) {
    if (!transfer) continue;
    found.set(transfer.sourceId, factOf(transfer));
  }
  return found;
}

/** What a transfer tells of its record. Pure. */
export function factOf({ id, state, updatedAt, problems, targetId }: Transfer): TransferFact {
  return { id, state, at: updatedAt, problem: problems[0]?.message ?? null, targetId };
}

import type { Lease, Store } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import { wroteSomething } from './decide.ts';
import { contractOf, goesBefore, kindsBefore, underWay } from './order.ts';
import type { Need, Transfer } from './transfer.ts';

/** How the note of a wait begins, by which the next look knows that it was told. */
const WAITS = 'Waits its turn';
/** Whether it is its turn is asked again after a quarter of the wait so far, at least so often and at most once a poll. */
const SELDOM_MS = 5000;
const PAGE = 100;

/**
 * The export that has to be written before this one; null when it is its turn. Asked of a transfer that a worker just took: one that wrote something goes on, whoever came meanwhile. What
 * it reads may be a moment old: an export that is approved after this look goes on beside this one, as it would have a moment later.
 */
export async function earlierThan({ transfers }: Store, mine: Transfer): Promise<Transfer | null> {
  if (mine.direction !== 'EXPORT' || mine.state !== 'RUNNING' || wroteSomething(mine)) return null;
  const [needed, ofProject] = await Promise.all([openNeeds({ transfers }, mine.needs), earliest(transfers, mine)]);
  const before = [...needed, ...ofProject].find((other) => goesBefore(other, mine));
  return before ?? (contractOf(mine) === null ? null : earlierOfContract(transfers, mine));
}

/** The open exports of what a document needs. */
export async function openNeeds({ transfers }: Pick<Store, 'transfers'>, needs: Need[] = []): Promise<Transfer[]> {
  const kinds = [...new Set(needs.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map((kind) =>
      transfers.open(
        kind,
        'EXPORT',
        needs.filter((need) => need.kind === kind).map(({ id }) => id),
      ),
    ),
  );
  return found.flat().filter((each) => each !== null);
}

/**
 * Puts a transfer back that waits for another one. That it waits is told once, in its history and as news; for whom, in its progress. No try is counted. Null when the lease was lost.
 */
export async function putBack(deps: SyncDeps, { transfer, fence }: Lease, before: Transfer): Promise<Transfer | null> {
  const now = deps.clock.now();
  const current = `${WAITS}: ${before.kind} ${before.sourceId} goes first.`;
  const told = waitsSince(transfer);
  const isSame = told !== null && transfer.progress.current === current;
  const waited = isSame ? now.getTime() - Date.parse(told) : 0;
  const entry = { at: now.toISOString(), by: 'worker', step: 'later', note: current };
  const patch = {
    state: 'QUEUED' as const,
    runIn: Math.min(SELDOM_MS, Math.max(deps.settings.waits.pollMs, Math.floor(waited / 4))),
    progress: { ...transfer.progress, current },
    append: { history: told ? [] : [entry] },
  };
  const saved = await deps.store.transfers.write(transfer.id, fence, patch, { release: true });
  if (saved && !told) await deps.store.events.append(saved.id, saved.state);
  return saved;
}

/** Since when it waits its turn, when that was the last thing told of it. */
export function waitsSince({ history }: Transfer): string | null {
  const last = history.at(-1);
  return last?.step === 'later' && last.note?.startsWith(WAITS) ? last.at : null;
}

/** One export of an earlier kind in the same project. */
async function earliest(transfers: Store['transfers'], { kind, projectId }: Transfer): Promise<Transfer[]> {
  const kinds = kindsBefore(kind);
  if (projectId === null || kinds.length === 0) return [];
  return transfers.list(
    { kinds, direction: 'EXPORT', states: [...underWay], scope: { projectIds: [projectId], jobIds: null } },
    { first: 1, orderBy: { field: 'createdAt', direction: 'ASC' } },
  );
}

/** One of the same kind and contract that was approved earlier. */
async function earlierOfContract(transfers: Store['transfers'], mine: Transfer): Promise<Transfer | null> {
  const filter = {
    kinds: [mine.kind],
    direction: 'EXPORT' as const,
    states: [...underWay],
    scope: { projectIds: mine.projectId === null ? null : [mine.projectId], jobIds: null },
  };
  let after: { value: string; id: string } | undefined;
  for (;;) {
    const page = await transfers.list(filter, {
      first: PAGE,
      orderBy: { field: 'createdAt', direction: 'ASC' },
      after,
    });
    const before = page.find((other) => goesBefore(other, mine));
    const last = page.at(-1);
    if (before || !last || page.length < PAGE) return before ?? null;
    after = { value: last.createdAt, id: last.id };
  }
}

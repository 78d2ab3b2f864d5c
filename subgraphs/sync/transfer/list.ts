import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { may, scopeFilter } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { ListPage, TransferFilter, TransferOrder } from '../store/port.ts';
import { awaits } from './simulate.ts';
import type { Transfer } from './transfer.ts';

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: { field: 'CREATED_AT' | 'UPDATED_AT'; direction?: 'ASC' | 'DESC' | undefined } | null | undefined;
}

const orderFields = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** A page of the transfers that the actor may see; newest first unless told. `awaitsMe`: only those for which the actor's own yes would count, longest waiting first. */
export async function listTransfers(
  context: SyncContext,
  filter: TransferFilter,
  args: Args,
  awaitsMe = false,
): Promise<Connection<Transfer>> {
  const { deps } = context.sync;
  const { store } = deps;
  const first = checkFirst(args.first);
  const orderBy = {
    field: orderFields[args.orderBy?.field ?? 'CREATED_AT'],
    direction: args.orderBy?.direction ?? (awaitsMe ? 'ASC' : 'DESC'),
  } as const;
  const page: ListPage<TransferOrder> = { first: first + 1, orderBy, after: readPosition('transfers', args.after) };
  const scoped = { ...filter, ...scopeFilter(context.actor, deps) };
  const [rows, totalCount] = awaitsMe
    ? [await awaiting(context, scoped, page), null]
    : await Promise.all([store.transfers.list(scoped, page), store.transfers.count(scoped)]);
  const shown = rows.slice(0, first).map((node) => ({ node, position: [node[orderBy.field], node.id] }));
  return toConnection('transfers', shown, rows.length > first, totalCount);
}

/** So many rows of the store are judged at a time. */
const BATCH = 100;

/**
 * The rows that await the actor. Only the policy can tell them, transfer by transfer: the store's rows are read on until the page is full or they end, so that no page is short while
 * others follow. What they are in all nobody knows without reading the whole queue.
 */
async function awaiting(
  { actor, sync: { deps } }: SyncContext,
  filter: TransferFilter,
  page: ListPage<TransferOrder>,
): Promise<Transfer[]> {
  if (!may(actor, 'approve')) return [];
  const states = (filter.states ?? ['AWAITING_APPROVAL']).filter((state) => state === 'AWAITING_APPROVAL');
  const found: Transfer[] = [];
  for (let after = page.after; ; ) {
    const rows = await deps.store.transfers.list({ ...filter, states }, { ...page, first: BATCH, after });
    found.push(...rows.filter((row) => awaits(deps, actor, row)));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH || found.length >= page.first) return found.slice(0, page.first);
    after = { value: last[page.orderBy.field], id: last.id };
  }
}

/** The (value, id) position of a cursor of a list of the store. */
export function readPosition(
  list: string,
  after: string | null | undefined,
): { value: string; id: string } | undefined {
  const position = decodeCursor(list, after);
  if (position === null) return undefined;
  if (Array.isArray(position) && typeof position[0] === 'string' && typeof position[1] === 'string')
    return { value: position[0], id: position[1] };
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

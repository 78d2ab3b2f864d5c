import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { scopeFilter } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { ListPage, TransferFilter, TransferOrder } from '../store/port.ts';
import type { Transfer } from './transfer.ts';

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: { field: 'CREATED_AT' | 'UPDATED_AT'; direction?: 'ASC' | 'DESC' | undefined } | null | undefined;
}

const orderFields = { CREATED_AT: 'createdAt', UPDATED_AT: 'updatedAt' } as const;

/** A page of the transfers that the actor may see; newest first unless told. */
export async function listTransfers(
  context: SyncContext,
  filter: TransferFilter,
  args: Args,
): Promise<Connection<Transfer>> {
  const { store } = context.sync.deps;
  const first = checkFirst(args.first);
  const orderBy = {
    field: orderFields[args.orderBy?.field ?? 'CREATED_AT'],
    direction: args.orderBy?.direction ?? 'DESC',
  } as const;
  const page: ListPage<TransferOrder> = { first: first + 1, orderBy, after: readPosition('transfers', args.after) };
  const scoped = { ...filter, ...scopeFilter(context.actor, context.sync.deps) };
  const [rows, totalCount] = await Promise.all([store.transfers.list(scoped, page), store.transfers.count(scoped)]);
  const shown = rows.slice(0, first).map((node) => ({ node, position: [node[orderBy.field], node.id] }));
  return toConnection('transfers', shown, rows.length > first, totalCount);
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

import { type Connection, checkFirst, toConnection } from '../../../kernel/graph/connection.ts';
import { scopeFilter } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { LinkFilter } from '../store/port.ts';
import { readPosition } from '../transfer/list.ts';
import type { Link } from './link.ts';

const orderFields = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  PROCORE_ID: 'procoreId',
  CMIC_ID: 'cmicId',
} as const;

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: { field: keyof typeof orderFields; direction?: 'ASC' | 'DESC' | undefined } | null | undefined;
}

/** A page of the links that the actor may see; newest first unless told. */
export async function listLinks(context: SyncContext, filter: LinkFilter, args: Args): Promise<Connection<Link>> {
  const { store } = context.sync.deps;
  const first = checkFirst(args.first);
  const orderBy = {
    field: orderFields[args.orderBy?.field ?? 'CREATED_AT'],
    direction: args.orderBy?.direction ?? 'DESC',
  } as const;
  const scoped = { ...filter, ...scopeFilter(context.actor, context.sync.deps) };
  const [rows, totalCount] = await Promise.all([
    store.links.list(scoped, { first: first + 1, orderBy, after: readPosition('links', args.after) }),
    store.links.count(scoped),
  ]);
  const shown = rows.slice(0, first).map((node) => ({ node, position: [node[orderBy.field], node.id] }));
  return toConnection('links', shown, rows.length > first, totalCount);
}

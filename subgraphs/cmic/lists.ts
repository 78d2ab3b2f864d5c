import type { GraphQLResolveInfo } from 'graphql';
import { badInput } from '../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../kernel/graph/connection.ts';
import { asksFor } from '../../kernel/graph/selection.ts';
import type { Page } from '../../kernel/pages.ts';
import { MAX_LIMIT, type PageRequest } from './source.ts';

export interface ListArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: unknown;
  orderBy?: unknown;
}

export interface ListOptions<T> {
  /** The field, and its parent's id where it has one: a cursor is good for this list with these arguments only. */
  name: string;
  page(at: PageRequest): Promise<Page<T>>;
  /** Which rows the actor may see; null for all. */
  sees: ((row: T) => Promise<boolean>) | null;
  /** Each row that is answered, for the loaders. */
  remember?(row: T): void;
}

/**
 * A connection over an offset list. Rows out of the actor's scope are left out: then it reads on until `first` is full, and nobody can say how many there are in all.
 * `totalCount` is asked of CMiC only where the query selects it.
 */
export async function listOf<T>(
  args: ListArguments,
  info: GraphQLResolveInfo,
  options: ListOptions<T>,
): Promise<Connection<T>> {
  const first = checkFirst(args.first);
  const list = `${options.name} ${JSON.stringify([args.filter ?? null, args.orderBy ?? null])}`;
  const start = offsetOf(decodeCursor(list, args.after));
  const wantsTotal = options.sees === null && asksFor(info, 'totalCount');
  const rows: { node: T; position: number }[] = [];
  let total: number | null = null;
  let more = true;
  for (let offset = start; more && rows.length <= first; ) {
    const limit = options.sees ? Math.min(MAX_LIMIT, first * 4) : first;
    const page = await options.page({ offset, limit, total: wantsTotal });
    const seen = await Promise.all(page.rows.map((row) => options.sees?.(row) ?? true));
    page.rows.forEach((node, index) => {
      if (seen[index]) rows.push({ node, position: offset + index + 1 });
    });
    total ??= page.total;
    more = page.more && page.rows.length > 0;
    if (!options.sees) break;
    offset += page.rows.length;
  }
  const answered = rows.slice(0, first);
  for (const { node } of answered) options.remember?.(node);
  return toConnection(
    list,
    answered,
    rows.length > first || (options.sees === null && more),
    wantsTotal ? total : null,
  );
}

export interface SliceOptions<T> {
  /** As in `ListOptions`. */
  name: string;
  /** All rows of the list, as a loader of this request has read them for all parents at once. */
  rows(): Promise<readonly T[]>;
  remember?(row: T): void;
}

/** A connection over a short list that is read whole: those of all parents in one walk, which a call per parent and page would not. */
export function sliceOf<T>(
  args: ListArguments,
  info: GraphQLResolveInfo,
  { rows, ...options }: SliceOptions<T>,
): Promise<Connection<T>> {
  return listOf<T>(args, info, {
    ...options,
    page: async ({ offset, limit }) => {
      const all = await rows();
      const end = offset + limit;
      return { rows: all.slice(offset, end), more: end < all.length, total: all.length };
    },
    sees: null,
  });
}

/** The list of an actor who may see none of its rows. A bad argument is told all the same. */
export function emptyList<T>(name: string, args: ListArguments): Connection<T> {
  checkFirst(args.first);
  return toConnection<T>(name, [], false, 0);
}

function offsetOf(position: unknown): number {
  if (position === null) return 0;
  if (typeof position === 'number' && Number.isInteger(position) && position > 0) return position;
  throw badInput('This cursor was not made by this list.', 'Use `pageInfo.endCursor` of the page before.');
}

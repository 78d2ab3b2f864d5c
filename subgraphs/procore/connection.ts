import { badInput } from '../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../kernel/graph/connection.ts';
import type { Row } from './rows.ts';
import type { Slice } from './source.ts';

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A connection of rows. A row that could not be read is null with its own error, and its neighbours stand: an Error in a node's place is what GraphQL makes of it. */
export function rowConnection<T>(
  list: string,
  rows: readonly { node: Row<T>; position: unknown }[],
  more: boolean,
  total: number | null,
): Connection<T> {
  return toConnection(list, rows as { node: T; position: unknown }[], more, total);
}

/** A list that one Procore list backs; its cursor counts rows. */
export async function sliceConnection<T>(
  list: string,
  args: PageArgs,
  read: (offset: number, limit: number) => Promise<Slice<T>>,
): Promise<Connection<T>> {
  const first = checkFirst(args.first);
  const offset = readOffset(decodeCursor(list, args.after) ?? 0);
  const { rows, more, total } = await read(offset, first);
  return rowConnection(
    list,
    rows.map((node, index) => ({ node, position: offset + index + 1 })),
    more,
    total,
  );
}

/** A list that is read whole and cut here: short ones, and those that know no pages. Its cursor counts rows. */
export function wholeConnection<T>(list: string, args: PageArgs, rows: readonly Row<T>[]): Connection<T> {
  const first = checkFirst(args.first);
  const offset = readOffset(decodeCursor(list, args.after) ?? 0);
  const page = rows.slice(offset, offset + first).map((node, index) => ({ node, position: offset + index + 1 }));
  return rowConnection(list, page, offset + page.length < rows.length, rows.length);
}

/** As `sliceConnection`, with rows left out that the actor may not see: read on until the page is full. The total is not known then. */
export async function filteredConnection<T>(
  list: string,
  args: PageArgs,
  read: (offset: number, limit: number) => Promise<Slice<T>>,
  visible: (record: T) => boolean,
): Promise<Connection<T>> {
  const first = checkFirst(args.first);
  let offset = readOffset(decodeCursor(list, args.after) ?? 0);
  const found: { node: Row<T>; position: number }[] = [];
  for (let more = true; more && found.length <= first; ) {
    const slice = await read(offset, 100);
    slice.rows.forEach((node, index) => {
      if (node instanceof Error || visible(node)) found.push({ node, position: offset + index + 1 });
    });
    offset += slice.rows.length;
    more = slice.more && slice.rows.length > 0;
  }
  return rowConnection(list, found.slice(0, first), found.length > first, null);
}

/** Nothing that this actor may see. The arguments are checked all the same. */
export function emptyConnection<T>(args: PageArgs): Connection<T> {
  checkFirst(args.first);
  return toConnection<T>('empty', [], false, 0);
}

/** A count of rows out of a cursor; BAD_USER_INPUT for a cursor that somebody made up. */
export function readOffset(position: unknown): number {
  if (typeof position === 'number' && Number.isSafeInteger(position) && position >= 0) return position;
  throw badInput(
    'This cursor does not belong to this list.',
    'Use `pageInfo.endCursor` of the same list with the same arguments.',
  );
}

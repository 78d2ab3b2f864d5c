import { badInput } from '../errors.ts';

/** The shape of every list in the graph (contract, section 4). */
export interface Connection<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
}

/** `first` as the contract allows it: 1 to 100, 25 unless told. Anything else is BAD_USER_INPUT. */
export function checkFirst(first: number | null | undefined): number {
  const value = first ?? 25;
  if (!Number.isInteger(value) || value < 1 || value > 100)
    throw badInput(`first is ${value}.`, 'Ask for 1 to 100 rows; read on with `after`.');
  return value;
}

/** A cursor: opaque text that names its list, so that one of another list is told apart. `position` is JSON. */
export function encodeCursor(list: string, position: unknown): string {
  return Buffer.from(JSON.stringify([list, position])).toString('base64url');
}

/** The position in a cursor of this list; null without a cursor; BAD_USER_INPUT for a foreign or broken one. */
export function decodeCursor(list: string, cursor: string | null | undefined): unknown {
  if (cursor === null || cursor === undefined) return null;
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    decoded = null; // not ours: answered just below
  }
  if (!Array.isArray(decoded) || decoded[0] !== list)
    throw badInput(
      'This cursor does not belong to this list.',
      'Use `pageInfo.endCursor` of the same list with the same arguments.',
    );
  return decoded[1];
}

/** A connection from rows with their positions. */
export function toConnection<T>(
  list: string,
  rows: { node: T; position: unknown }[],
  hasNextPage: boolean,
  totalCount: number | null,
): Connection<T> {
  const edges = rows.map(({ node, position }) => ({ node, cursor: encodeCursor(list, position) }));
  return {
    nodes: rows.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import type { SyncDeps } from '../system.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Adoption, OpeningBalance } from './record.ts';

export interface ListArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of rows that are at hand; the cursor is the number of rows before, in a list of just these rows (`keyOf`): each page is read anew, and of other rows it would skip or repeat some. */
export function pageOf<T>(list: string, rows: readonly T[], args: ListArgs, keyOf: (row: T) => string): Connection<T> {
  const stamp = fingerprint(rows.map(keyOf)).slice(0, 16);
  const { first, from } = windowOf(list, args, 0, stamp);
  const shown = rows.slice(from, from + first).map((node, index) => ({ node, position: [stamp, from + index + 1] }));
  return toConnection(list, shown, from + first < rows.length, rows.length);
}

/** A page of the opening balances that are kept; the cursor is the adoption and the place of the last one. */
export async function keptBalances(
  { store }: SyncDeps,
  { id }: Adoption,
  args: ListArgs & { filter?: { differs?: boolean | null | undefined } | null | undefined },
): Promise<Connection<OpeningBalance>> {
  const list = 'openingBalances';
  const { first, from } = windowOf(list, args, -1, id);
  const filter = { differs: args.filter?.differs ?? undefined };
  const [rows, total] = await Promise.all([
    store.adoptions.rows(id, 'BALANCE', filter, from, first + 1),
    store.adoptions.countRows(id, 'BALANCE', filter),
  ]);
  const shown = rows.slice(0, first).map(({ n, row }) => ({ node: row, position: [id, n] }));
  return toConnection(list, shown, rows.length > first, total);
}

function windowOf(list: string, args: ListArgs, start: number, stamp: string): { first: number; from: number } {
  const position = decodeCursor(list, args.after) ?? [stamp, start];
  const [of, from] = Array.isArray(position) ? position : [];
  if (typeof of !== 'string' || typeof from !== 'number')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  if (of !== stamp)
    throw badInput(
      'The list has changed since this cursor, or it is one of another filter.',
      'Read the list from its beginning.',
    );
  return { first: checkFirst(args.first), from };
}

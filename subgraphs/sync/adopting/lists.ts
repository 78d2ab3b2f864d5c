import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import type { SyncDeps } from '../system.ts';
import type { Adoption, OpeningBalance } from './record.ts';

export interface ListArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of rows that are at hand; the cursor is the number of rows before. */
export function pageOf<T>(list: string, rows: readonly T[], args: ListArgs): Connection<T> {
  const { first, from } = windowOf(list, args, 0);
  const shown = rows.slice(from, from + first).map((node, index) => ({ node, position: from + index + 1 }));
  return toConnection(list, shown, from + first < rows.length, rows.length);
}

/** A page of the opening balances that are kept; the cursor is the place of the last one. */
export async function keptBalances(
  { store }: SyncDeps,
  { id }: Adoption,
  args: ListArgs & { filter?: { differs?: boolean | null | undefined } | null | undefined },
): Promise<Connection<OpeningBalance>> {
  const list = 'openingBalances';
  const { first, from } = windowOf(list, args, -1);
  const filter = { differs: args.filter?.differs ?? undefined };
  const [rows, total] = await Promise.all([
    store.adoptions.rows(id, 'BALANCE', filter, from, first + 1),
    store.adoptions.countRows(id, 'BALANCE', filter),
  ]);
  const shown = rows.slice(0, first).map(({ n, row }) => ({ node: row, position: n }));
  return toConnection(list, shown, rows.length > first, total);
}

function windowOf(list: string, args: ListArgs, start: number): { first: number; from: number } {
  const from = decodeCursor(list, args.after) ?? start;
  if (typeof from !== 'number')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  return { first: checkFirst(args.first), from };
}

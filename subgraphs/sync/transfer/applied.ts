import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import type { ItemResult } from '../importing/item.ts';
import type { SyncDeps } from '../system.ts';

/** One row of an import, as the page document tells what became of it. */
export interface AppliedRow {
  /** The CMiC id. */
  key: string;
  outcome: 'CREATED' | 'UPDATED' | 'KEPT' | 'REFUSED';
  reason: string | null;
  procoreId: string | null;
}

/** The page and the row behind which a list goes on. */
type Position = [pageNo: number, index: number];

/** A page of what an import did, in the order in which it did it; a row that was tried again comes again. The pages of job cost hold counts, no rows: its rows are `jobCosts`. */
export async function listApplied(
  { store }: SyncDeps,
  transferId: string,
  args: { first?: number | null | undefined; after?: string | null | undefined },
): Promise<Connection<AppliedRow>> {
  const first = checkFirst(args.first);
  const [fromPage, fromIndex] = positionOf(args.after);
  const found: { node: AppliedRow; position: Position }[] = [];
  // The page of the cursor may have rows left.
  let after = fromPage - 1;
  while (found.length <= first) {
    const [page] = await store.pages.list(transferId, after, 1);
    if (!page) break;
    after = page.pageNo;
    const rows = Array.isArray(page.results) ? (page.results as ItemResult[]) : [];
    rows.forEach((row, index) => {
      if (page.pageNo > fromPage || index > fromIndex) found.push({ node: toRow(row), position: [page.pageNo, index] });
    });
  }
  return toConnection('applied', found.slice(0, first), found.length > first, null);
}

function toRow({ key, outcome, reason, procoreId }: ItemResult): AppliedRow {
  return { key, outcome: outcome === 'BAD' ? 'REFUSED' : outcome, reason, procoreId };
}

function positionOf(after: string | null | undefined): Position {
  const position = decodeCursor('applied', after);
  if (position === null) return [0, -1];
  if (Array.isArray(position) && Number.isInteger(position[0]) && Number.isInteger(position[1]))
    return position as Position;
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

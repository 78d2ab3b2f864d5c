import { badInput } from '../../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor } from '../../../../kernel/graph/connection.ts';
import { type PageArgs, readOffset, rowConnection } from '../../connection.ts';
import type { CommitmentType } from '../../ids.ts';
import type { Order } from '../../members.ts';
import type { Row } from '../../rows.ts';
import { type CommitmentClient, type CommitmentFilter, TYPES } from './client.ts';
import type { ProcoreCommitmentRecord } from './record.ts';

/** What a list of commitments costs more with. */
export interface Wants {
  lines: boolean;
  total: boolean;
  /** `hasNextPage`: of a page that subcontracts fill, only the list of purchase orders can tell. */
  more: boolean;
}

export type CommitmentOrder = Order<'NUMBER' | 'TITLE' | 'CREATED_AT' | 'UPDATED_AT'>;

type Found = { node: Row<ProcoreCommitmentRecord>; position: [CommitmentType, number] };
type Place = [CommitmentType, number];

const START: Place = ['SUBCONTRACT', 0];

/** The commitments of one project: Procore's two lists as one. A call per sort, and only the first where that fills the page and nobody asks for more than it tells. */
export async function projectList(
  client: CommitmentClient,
  projectId: string,
  filter: CommitmentFilter,
  args: PageArgs,
  wants: Wants,
): Promise<Connection<ProcoreCommitmentRecord>> {
  const list = `commitments:${projectId}`;
  const first = checkFirst(args.first);
  const from = readPlace(decodeCursor(list, args.after));
  const { rows, more, total } = await readProject(client, projectId, filter, from, first, wants);
  return rowConnection(list, rows, more, total);
}

/** The commitments of one project in an order that Procore does not offer: read whole, ordered here. */
export async function orderedList(
  client: CommitmentClient,
  projectId: string,
  filter: CommitmentFilter,
  order: CommitmentOrder,
  args: PageArgs,
  wants: Wants,
): Promise<Connection<ProcoreCommitmentRecord>> {
  const descending = order.direction === 'DESC';
  const list = `commitments:${projectId}:${order.field}:${descending}`;
  const first = checkFirst(args.first);
  const offset = readOffset(decodeCursor(list, args.after) ?? 0);
  const rows: Row<ProcoreCommitmentRecord>[] = [];
  for await (const page of client.ofProject(projectId, filter, { lines: wants.lines })) rows.push(...page);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((node) => ({ node, key: node instanceof Error ? null : sortKey(node, order.field) }));
  // What has no key, or could not be read, comes last either way.
  keyed.sort((a, b) =>
    a.key === null || b.key === null
      ? Number(a.key === null) - Number(b.key === null)
      : sign * compareText(a.key, b.key),
  );
  const page = keyed.slice(offset, offset + first).map(({ node }, index) => ({ node, position: offset + index + 1 }));
  return rowConnection(list, page, offset + page.length < rows.length, rows.length);
}

/** The commitments of all these projects, one project after the other, until the page is full. `projectIds` is asked for once, in the order to walk. */
export async function walkList(
  client: CommitmentClient,
  projectIds: () => Promise<string[]>,
  filter: CommitmentFilter,
  args: PageArgs,
  wants: Wants,
): Promise<Connection<ProcoreCommitmentRecord>> {
  const list = 'procoreCommitments';
  const first = checkFirst(args.first);
  const after = decodeCursor(list, args.after);
  const [start, ...place] = Array.isArray(after) ? after : [null];
  if (after !== null && typeof start !== 'string') throw foreign();
  const found: { node: Row<ProcoreCommitmentRecord>; position: [string, ...Place] }[] = [];
  // One row more than asked tells whether another page follows.
  const wanted = wants.more ? first + 1 : first;
  for (const projectId of await projectIds()) {
    if (found.length >= wanted) break;
    if (start !== null && Number(projectId) < Number(start)) continue;
    const from = projectId === start ? readPlace(place) : START;
    const { rows } = await readProject(client, projectId, filter, from, wanted - found.length, {
      ...wants,
      total: false,
      // The row beyond the page tells it.
      more: false,
    });
    for (const { node, position } of rows) found.push({ node, position: [projectId, ...position] });
  }
  return rowConnection(list, found.slice(0, first), found.length > first, null);
}

/** Up to `limit` commitments of a project from a place on. */
async function readProject(
  client: CommitmentClient,
  projectId: string,
  filter: CommitmentFilter,
  from: Place,
  limit: number,
  wants: Wants,
) {
  const read = (type: CommitmentType, offset: number, count: number) =>
    client.slice(projectId, type, filter, { lines: wants.lines }, offset, count);
  const [type, offset] = from;
  const found = (of: CommitmentType, start: number, rows: Row<ProcoreCommitmentRecord>[]): Found[] =>
    rows.map((node, index) => ({ node, position: [of, start + index + 1] }));

  if (type === 'PURCHASE_ORDER') {
    const [orders, subcontracts] = await Promise.all([
      read('PURCHASE_ORDER', offset, limit),
      // One row is the smallest page; its total is what is wanted.
      wants.total ? client.slice(projectId, 'SUBCONTRACT', filter, {}, 0, 1) : null,
    ]);
    return {
      rows: found('PURCHASE_ORDER', offset, orders.rows),
      more: orders.more,
      total: subcontracts && plus(subcontracts.total, orders.total),
    };
  }
  const both = wants.total ? read('PURCHASE_ORDER', 0, limit) : null;
  // A failure of the second call is answered where it is awaited, also when the first fails before.
  both?.catch(() => {});
  const subcontracts = await read('SUBCONTRACT', offset, limit);
  const ahead = found('SUBCONTRACT', offset, subcontracts.rows);
  const isFull = subcontracts.more || (!wants.more && ahead.length >= limit);
  if (isFull && !both) return { rows: ahead, more: subcontracts.more, total: null };
  const orders = await (both ?? read('PURCHASE_ORDER', 0, limit));
  const rows = subcontracts.more ? ahead : [...ahead, ...found('PURCHASE_ORDER', 0, orders.rows)];
  const more = subcontracts.more || orders.more || rows.length > limit;
  return { rows: rows.slice(0, limit), more, total: plus(subcontracts.total, orders.total) };
}

function readPlace(position: unknown): Place {
  if (position === null) return START;
  const [type, offset] = Array.isArray(position) ? position : [];
  if (!TYPES.includes(type)) throw foreign();
  return [type, readOffset(offset)];
}

function foreign() {
  return badInput(
    'This cursor does not belong to this list.',
    'Use `pageInfo.endCursor` of the same list with the same arguments.',
  );
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function sortKey(row: ProcoreCommitmentRecord, field: CommitmentOrder['field']): string | null {
  return { NUMBER: row.number, TITLE: row.title, CREATED_AT: row.createdAt, UPDATED_AT: row.updatedAt }[field];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

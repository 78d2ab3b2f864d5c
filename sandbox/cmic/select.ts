import type { Table } from './db.ts';
import { placeOf } from './indexes.ts';
import { str } from './resource.ts';
import type { RowMatch } from './rowmatch.ts';
import { instant } from './time.ts';
import type { Row, Value } from './types.ts';

/** One page of a collection. */
export interface Page {
  rows: readonly Row[];
  hasMore: boolean;
  /** How many rows are selected; only where that was asked for. */
  total: number | undefined;
  limit: number;
  offset: number;
}

/** One term of `orderBy`; times are compared as instants. */
export interface Order {
  name: string;
  isTime: boolean;
  sign: number;
}

/** What a request selects. `name` is the same for requests that differ in their page alone. */
export interface Selection {
  name: string;
  /** Undefined selects every row. */
  match: RowMatch | undefined;
  orders: readonly Order[];
  limit: number;
  offset: number;
  counted: boolean;
}

/**
 * The page of a selection. A reader that goes through a table by its technical key (`key > last`, ordered by it) is served from the
 * sorted index and no further than the page's end; every other order is made once and kept while its pages are read.
 */
export function select(table: Table, selection: Selection): Page {
  const { limit, offset, counted } = selection;
  if (isKeyOrder(table, selection.orders)) {
    const found = readOn(table, selection);
    const total = counted ? countOf(table, selection.match) : undefined;
    return { rows: found.slice(offset, offset + limit), hasMore: found.length > offset + limit, total, limit, offset };
  }
  const ordered = inOrder(table, selection);
  const rows = ordered.slice(offset, offset + limit);
  const hasMore = offset + limit < ordered.length;
  return { rows, hasMore, total: counted ? ordered.length : undefined, limit, offset };
}

function isKeyOrder(table: Table, orders: readonly Order[]): boolean {
  return orders.length === 1 && orders[0]?.name === table.id && orders[0].sign === 1;
}

/** The selected rows in the order of the technical key, up to one past the page's end. */
function readOn(table: Table, { match, limit, offset }: Selection): Row[] {
  const found: Row[] = [];
  const lists = equalities(match).map((equals) => table.inKeyOrder(equals));
  const bound = match?.from?.[table.id];
  const places = lists.map((list) => (bound === undefined ? 0 : placeOf(list, table.id, bound)));
  while (found.length <= offset + limit) {
    const next = lowest(lists, places, table.id);
    if (next === undefined) break;
    const row = lists[next]?.[places[next] ?? 0] as Row;
    places[next] = (places[next] ?? 0) + 1;
    if (!match || match.exact || match.test(row)) found.push(row);
  }
  return found;
}

/** Which of the lists has the lowest key at its place; undefined when all are at their end. */
function lowest(lists: readonly (readonly Row[])[], places: readonly number[], id: string): number | undefined {
  let best: number | undefined;
  let bestKey = '';
  for (let i = 0; i < lists.length; i += 1) {
    const row = lists[i]?.[places[i] ?? 0];
    if (!row) continue;
    const key = str(row[id]);
    if (best === undefined || key < bestKey) {
      best = i;
      bestKey = key;
    }
  }
  return best;
}

/** What to ask the indexes for so that together they give every selected row, each once. */
function equalities(match: RowMatch | undefined): Row[] {
  if (!match) return [{}];
  const { equals, oneOf } = match;
  if (!oneOf || oneOf.name in equals) return [equals];
  return oneOf.values.map((value) => ({ ...equals, [oneOf.name]: value }));
}

function countOf(table: Table, match: RowMatch | undefined): number {
  const lists = equalities(match).map((equals) => rowsWith(table, equals));
  const count = (list: readonly Row[]): number => {
    if (!match || match.exact) return list.length;
    let selected = 0;
    for (const row of list) if (match.test(row)) selected += 1;
    return selected;
  };
  return lists.reduce((total, list) => total + count(list), 0);
}

function namesRows(table: Table, match: RowMatch | undefined): boolean {
  return match?.oneOf?.name === table.id;
}

function rowsWith(table: Table, equals: Row): readonly Row[] {
  return Object.keys(equals).length > 0 ? table.where(equals) : table.rows;
}

/** The last selections of each table that were dear to make. */
const kept = new WeakMap<Table, { name: string; version: number; rows: readonly Row[] }[]>();
const KEPT = 4;
const DEAR = 1000;

function inOrder(table: Table, { name, match, orders }: Selection): readonly Row[] {
  // Rows that are asked for one by one need no look at the others.
  const from = namesRows(table, match)
    ? equalities(match).flatMap((equals) => table.where(equals))
    : rowsWith(table, match?.equals ?? {});
  const wanted = match && !match.exact ? match : undefined;
  if (!wanted && orders.length === 0) return from;
  const version = table.version();
  const known = kept.get(table)?.find((each) => each.name === name && each.version === version);
  if (known) return known.rows;
  const selected = wanted ? from.filter((row) => wanted.test(row)) : from;
  const rows = orders.length > 0 ? sorted(selected, orders) : selected;
  if (from.length > DEAR) kept.set(table, [{ name, version, rows }, ...(kept.get(table) ?? [])].slice(0, KEPT));
  return rows;
}

function sorted(rows: readonly Row[], orders: readonly Order[]): readonly Row[] {
  const held = (row: Row, { name, isTime }: Order): Value =>
    isTime && row[name] != null ? instant(String(row[name])) : (row[name] ?? null);
  return [...rows].sort((a, b) => {
    for (const order of orders) {
      const difference = compare(held(a, order), held(b, order)) * order.sign;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Nulls last, as Oracle orders them upwards. */
function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

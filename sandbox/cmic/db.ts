import { createHash } from 'node:crypto';
import type { Row, Value } from './types.ts';

/** The rows of one resource. Look-ups go through indexes that are made when they are first asked for, so large stories stay quick. */
export interface Table {
  rows: readonly Row[];
  byId(id: string): Row | undefined;
  /** The rows whose attributes have exactly these values. */
  where(match: Row): readonly Row[];
  insert(row: Row): void;
  /** The only way to change a row: it keeps the indexes right. */
  change(row: Row, change: Row): void;
}

export interface Db {
  table(resource: string): Table;
  /** The next number of a sequence, which starts at `from`. */
  next(sequence: string, from: number): number;
}

/** An empty database; `ids` names the technical key of each resource. */
export function createDb(ids: Record<string, string>): Db {
  const tables = new Map(Object.entries(ids).map(([name, id]) => [name, createTable(id)]));
  const sequences = new Map<string, number>();
  return {
    table(resource) {
      const table = tables.get(resource);
      if (!table) throw new Error(`no table ${resource}`);
      return table;
    },
    next(sequence, from) {
      const value = sequences.get(sequence) ?? from;
      sequences.set(sequence, value + 1);
      return value;
    },
  };
}

/** A technical key in CMiC's form, 32 upper-case hexadecimal digits; the same for the same words, so that a story is the same at every reset. */
export function vuuid(...words: string[]): string {
  return createHash('md5').update(words.join('\n')).digest('hex').toUpperCase();
}

function createTable(id: string): Table {
  const rows: Row[] = [];
  const byId = new Map<Value, Row>();
  const indexes = new Map<string, Index>();

  function index(attributes: string[]): Index {
    const name = attributes.join(',');
    let found = indexes.get(name);
    if (!found) {
      found = { attributes, buckets: new Map() };
      indexes.set(name, found);
      for (const row of rows) put(found, row);
    }
    return found;
  }

  return {
    rows,
    byId: (value) => byId.get(value.toUpperCase()),
    where(match) {
      const attributes = Object.keys(match).sort();
      return index(attributes).buckets.get(bucket(attributes, match)) ?? [];
    },
    insert(row) {
      rows.push(row);
      byId.set(row[id] ?? null, row);
      for (const each of indexes.values()) put(each, row);
    },
    change(row, change) {
      const touched = [...indexes.values()].filter((each) => each.attributes.some((name) => name in change));
      for (const each of touched) drop(each, row);
      Object.assign(row, change);
      for (const each of touched) put(each, row);
    },
  };
}

interface Index {
  attributes: string[];
  buckets: Map<string, Row[]>;
}

function bucket(attributes: string[], row: Row): string {
  return JSON.stringify(attributes.map((name) => row[name] ?? null));
}

function put(index: Index, row: Row): void {
  const name = bucket(index.attributes, row);
  const found = index.buckets.get(name);
  if (found) found.push(row);
  else index.buckets.set(name, [row]);
}

function drop(index: Index, row: Row): void {
  const found = index.buckets.get(bucket(index.attributes, row));
  found?.splice(found.indexOf(row), 1);
}

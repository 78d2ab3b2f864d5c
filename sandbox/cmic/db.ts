import { createHash } from 'node:crypto';
import { createIndexes } from './indexes.ts';
import type { Row, Value } from './types.ts';

/** The rows of one resource. Look-ups go through indexes that are made when they are first asked for, so large stories stay quick. */
export interface Table {
  rows: readonly Row[];
  /** The attribute of the technical key. */
  id: string;
  /** Grows with every insert, change and removal. */
  version(): number;
  byId(id: string): Row | undefined;
  /** The rows whose attributes have exactly these values, in the order of their insertion. */
  where(match: Row): readonly Row[];
  /** The same rows in the order of their technical key, upwards. */
  inKeyOrder(match: Row): readonly Row[];
  insert(row: Row): void;
  /** The only way to change a row: it keeps the indexes right. The technical key stays as it is. */
  change(row: Row, change: Row): void;
  remove(row: Row): void;
}

export interface Db {
  table(resource: string): Table;
  /** The next number of a sequence, which starts at `from`. */
  next(sequence: string, from: number): number;
  /** Runs changes that hold together: when it throws, none of them stays. Numbers that it drew from sequences are gone. */
  together<T>(run: () => T): T;
}

/** An empty database; `ids` names the technical key of each resource. */
export function createDb(ids: Record<string, string>): Db {
  let undo: (() => void)[] | undefined;
  const remember = (step: () => void): void => {
    undo?.push(step);
  };
  const tables = new Map(Object.entries(ids).map(([name, id]) => [name, createTable(id, remember)]));
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
    together(run) {
      const steps: (() => void)[] = [];
      undo = steps;
      try {
        return run();
      } catch (error) {
        undo = undefined;
        for (const step of steps.reverse()) step();
        throw error;
      } finally {
        undo = undefined;
      }
    },
  };
}

/** A technical key in CMiC's form, 32 upper-case hexadecimal digits; the same for the same words, so that a story is the same at every reset. */
export function vuuid(...words: string[]): string {
  return createHash('md5').update(words.join('\n')).digest('hex').toUpperCase();
}

function createTable(id: string, remember: (undo: () => void) => void): Table {
  const rows: Row[] = [];
  const byId = new Map<Value, Row>();
  const indexes = createIndexes(rows, id);
  let version = 0;

  /** The one row of a match that names the technical key: such a match needs no index. */
  const named = (match: Row): Row[] => {
    const row = byId.get(match[id] ?? null);
    return row && Object.entries(match).every(([name, value]) => (row[name] ?? null) === (value ?? null)) ? [row] : [];
  };

  const insert = (row: Row): void => {
    version += 1;
    rows.push(row);
    byId.set(row[id] ?? null, row);
    indexes.put(row);
  };
  const remove = (row: Row): void => {
    version += 1;
    rows.splice(rows.indexOf(row), 1);
    byId.delete(row[id] ?? null);
    indexes.drop(row);
  };
  const change = (row: Row, values: Row): void => {
    version += 1;
    indexes.move(row, values);
  };

  return {
    rows,
    id,
    version: () => version,
    byId: (value) => byId.get(value.toUpperCase()),
    where: (match) => (id in match ? named(match) : indexes.bucket(match)),
    inKeyOrder: (match) => (id in match ? named(match) : indexes.sorted(match)),
    insert(row) {
      insert(row);
      remember(() => remove(row));
    },
    change(row, values) {
      const before = Object.fromEntries(Object.keys(values).map((name) => [name, row[name] ?? null]));
      change(row, values);
      remember(() => change(row, before));
    },
    remove(row) {
      remove(row);
      remember(() => insert(row));
    },
  };
}

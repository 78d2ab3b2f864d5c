import type { Row } from './rows.ts';

/** Rows by id, with an index on each member that lists ask for. An indexed member must never change after the insert. */
export interface Table<T extends Row> {
  /** In the order of their making. Live. */
  rows: readonly T[];
  get(id: number): T | undefined;
  /** The rows whose indexed member has this value. */
  where<K extends keyof T>(member: K, value: T[K]): readonly T[];
  /** Takes the given id (seeding), else the next one. */
  insert(fields: Omit<T, 'id'> & { id?: number }): T;
  remove(id: number): void;
}

/** Numbers that only grow; tables whose records share one id space (Procore's contracts) share one. */
export interface Sequence {
  next(): number;
  seen(id: number): void;
}

/** A table of the stand-in. `start` is the first id that it gives out by itself. */
export function createTable<T extends Row>(
  options: { index?: (keyof T)[]; ids?: Sequence; start?: number } = {},
): Table<T> {
  const ids = options.ids ?? createSequence(options.start ?? 1);
  const rows: T[] = [];
  const byId = new Map<number, T>();
  const indexes = new Map<keyof T, Map<unknown, T[]>>((options.index ?? []).map((member) => [member, new Map()]));
  return {
    rows,
    get: (id) => byId.get(id),
    where(member, value) {
      const index = indexes.get(member);
      return index ? (index.get(value) ?? []) : rows.filter((row) => row[member] === value);
    },
    insert(fields) {
      const id = fields.id ?? ids.next();
      if (byId.has(id)) throw new Error(`The story has two records with the id ${id}.`);
      ids.seen(id);
      const row = { ...fields, id } as unknown as T;
      rows.push(row);
      byId.set(id, row);
      for (const [member, index] of indexes) {
        const group = index.get(row[member]);
        if (group) group.push(row);
        else index.set(row[member], [row]);
      }
      return row;
    },
    remove(id) {
      const row = byId.get(id);
      if (!row) return;
      byId.delete(id);
      drop(rows, row);
      for (const [member, index] of indexes) drop(index.get(row[member]) ?? [], row);
    },
  };
}

export function createSequence(start: number): Sequence {
  let next = start;
  return {
    next: () => next++,
    seen: (id) => {
      if (id >= next) next = id + 1;
    },
  };
}

function drop<T>(rows: T[], row: T): void {
  const at = rows.indexOf(row);
  if (at >= 0) rows.splice(at, 1);
}

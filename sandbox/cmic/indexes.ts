import { str } from './resource.ts';
import type { Row } from './types.ts';

/** The indexes of one table, made when they are first asked for and kept right from then on. */
export interface Indexes {
  /** The rows with these values, in the order of their insertion. */
  bucket(match: Row): readonly Row[];
  /** The same rows in the order of the technical key. */
  sorted(match: Row): readonly Row[];
  put(row: Row): void;
  drop(row: Row): void;
  /** Changes a row and moves it in the indexes that the change touches. */
  move(row: Row, change: Row): void;
}

interface Bucket {
  rows: Row[];
  /** Made when first asked for. */
  sorted: Row[] | null;
}

interface Index {
  attributes: string[];
  buckets: Map<string, Bucket>;
}

/** The indexes over `rows`, whose technical key is the attribute `id`. */
export function createIndexes(rows: readonly Row[], id: string): Indexes {
  const indexes = new Map<string, Index>();

  function bucketOf(match: Row): Bucket | undefined {
    const attributes = Object.keys(match).sort();
    const name = attributes.join(',');
    let index = indexes.get(name);
    if (!index) {
      index = { attributes, buckets: new Map() };
      indexes.set(name, index);
      for (const row of rows) put(index, row, id);
    }
    return index.buckets.get(nameOf(attributes, match));
  }

  return {
    bucket: (match) => bucketOf(match)?.rows ?? [],
    sorted(match) {
      const bucket = bucketOf(match);
      if (!bucket) return [];
      bucket.sorted ??= [...bucket.rows].sort((a, b) => (str(a[id]) < str(b[id]) ? -1 : 1));
      return bucket.sorted;
    },
    put(row) {
      for (const index of indexes.values()) put(index, row, id);
    },
    drop(row) {
      for (const index of indexes.values()) drop(index, row, id);
    },
    move(row, change) {
      const touched = [...indexes.values()].filter((index) => index.attributes.some((name) => name in change));
      for (const index of touched) drop(index, row, id);
      Object.assign(row, change);
      for (const index of touched) put(index, row, id);
    },
  };
}

/** The place of the first row whose technical key is not below `key`, in rows that are in its order. */
export function placeOf(sorted: readonly Row[], id: string, key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (str(sorted[middle]?.[id]) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nameOf(attributes: string[], row: Row): string {
  return JSON.stringify(attributes.map((name) => row[name] ?? null));
}

function put(index: Index, row: Row, id: string): void {
  const name = nameOf(index.attributes, row);
  const bucket = index.buckets.get(name);
  if (!bucket) {
    index.buckets.set(name, { rows: [row], sorted: null });
    return;
  }
  bucket.rows.push(row);
  bucket.sorted?.splice(placeOf(bucket.sorted, id, str(row[id])), 0, row);
}

function drop(index: Index, row: Row, id: string): void {
  const bucket = index.buckets.get(nameOf(index.attributes, row));
  if (!bucket) return;
  bucket.rows.splice(bucket.rows.indexOf(row), 1);
  bucket.sorted?.splice(placeOf(bucket.sorted, id, str(row[id])), 1);
}

/** What a record is found by, without comparing everything with everything. */
export interface Handles {
  /** Whoever shares one of these is always compared: a code, a phone, a tax id. */
  exact: readonly string[];
  /** The words of each of its names. */
  names: readonly (readonly string[])[];
}

/** Who of many may be the same as somebody. */
export interface Near<T> {
  /** Those worth comparing, each once. */
  of(handles: Handles): T[];
}

/** A beginning or end of a word that so many share tells nothing by itself: every fifth firm is an "Electric". */
const COMMON = 50;

/**
 * Sorts records by exact handles and by the beginnings and ends of the words of their names. Worth comparing is who shares an exact handle, a rare beginning or end, or at least half of
 * the beginnings. In a small list everything is rare, so that nothing is missed there.
 */
export function createNear<T>(rows: readonly T[], handlesOf: (row: T) => Handles): Near<T> {
  const exact = new Map<string, T[]>();
  const stems = new Map<string, Entry<T>[]>();
  const ends = new Map<string, T[]>();
  for (const row of rows) {
    const handles = handlesOf(row);
    for (const handle of handles.exact) if (handle !== '') append(exact, handle, row);
    for (const words of handles.names) {
      const own = stemsOf(words);
      const entry = { row, size: own.size };
      for (const stem of own) append(stems, stem, entry);
      for (const end of endsOf(words)) append(ends, end, row);
    }
  }
  return {
    of(handles) {
      const found = new Set<T>();
      for (const handle of handles.exact) for (const row of exact.get(handle) ?? []) found.add(row);
      for (const words of handles.names) {
        const own = stemsOf(words);
        const counts = new Map<Entry<T>, number>();
        for (const stem of own) {
          const sharing = stems.get(stem) ?? [];
          const isRare = sharing.length <= COMMON;
          for (const entry of sharing) {
            if (isRare) found.add(entry.row);
            else counts.set(entry, (counts.get(entry) ?? 0) + 1);
          }
        }
        // Of words that many share, more than half: two firms of one trade share one of two.
        for (const [entry, count] of counts) if (count * 4 > own.size + entry.size) found.add(entry.row);
        for (const end of endsOf(words)) {
          const sharing = ends.get(end) ?? [];
          if (sharing.length <= COMMON) for (const row of sharing) found.add(row);
        }
      }
      return [...found];
    },
  };
}

interface Entry<T> {
  row: T;
  size: number;
}

/** The beginnings of words, four letters each. */
export function stemsOf(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => word.slice(0, 4)));
}

/** The ends of words that have more letters than that: a slip at the beginning of a word leaves its end. */
function endsOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => word.length > 4).map((word) => word.slice(-4)));
}

function append<V>(lists: Map<string, V[]>, name: string, value: V): void {
  const known = lists.get(name);
  if (known) known.push(value);
  else lists.set(name, [value]);
}

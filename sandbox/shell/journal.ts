import type { JournalEntry } from './types.ts';

/** Every call of the imitated API in order. Bodies are kept by reference and answers not at all, so that long stories stay light. */
export interface Journal {
  /** A new line; the caller fills in `status`, `accepted` and `performedAt` as they become known. */
  open(call: { method: string; path: string; body: unknown; requestId: string | null }): JournalEntry;
  /** The lines after number `after` (0: all). */
  entries(after?: number): JournalEntry[];
  clear(): void;
}

/** Makes an empty journal; numbers go on after `clear`, so that a late write never looks like a new call. */
export function createJournal(now: () => Date): Journal {
  let lines: JournalEntry[] = [];
  let n = 0;
  return {
    open({ method, path, body, requestId }) {
      n += 1;
      const line: JournalEntry = {
        n,
        at: now().toISOString(),
        method,
        path,
        status: 0,
        body: body ?? null,
        accepted: false,
        performedAt: null,
        ...(requestId === null ? {} : { requestId }),
      };
      lines.push(line);
      return line;
    },
    entries: (after = 0) => (after === 0 ? lines : lines.filter((line) => line.n > after)),
    clear() {
      lines = [];
    },
  };
}

import type { EventStore, StoreEvent } from '../port.ts';
import type { Database } from './database.ts';

/** Events in SQLite: one writer at a time, so the next number is the highest plus one, and it is seen in that order. */
export function createEvents(db: Database): EventStore {
  return {
    append: async (transferId, state) => {
      const event = db.one<EventRow>(
        'INSERT INTO events VALUES ((SELECT coalesce(max(n), 0) + 1 FROM events), ?, ?, ?) RETURNING *',
        new Date().toISOString(),
        transferId,
        state,
      );
      if (!event) throw new Error('The insert of an event returned no row.');
      return toEvent(event);
    },
    after: async (n, first) =>
      db.all<EventRow>('SELECT * FROM events WHERE n > ? ORDER BY n LIMIT ?', n, first).map(toEvent),
    latest: async () => db.one<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM events')?.n ?? 0,
  };
}

interface EventRow {
  n: number;
  at: string;
  transfer_id: string;
  state: StoreEvent['state'];
}

function toEvent(row: EventRow): StoreEvent {
  return { n: row.n, at: row.at, transferId: row.transfer_id, state: row.state };
}

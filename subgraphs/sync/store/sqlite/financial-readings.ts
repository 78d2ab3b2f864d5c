import type { FinancialReading, FinancialReadingStore } from '../financial-readings.ts';
import type { Database } from './database.ts';

/** Kept readings in SQLite: a row a reading, and a row a part. */
export function createFinancialReadings(db: Database): FinancialReadingStore {
  const one = (condition: string, value: string) =>
    db.one<FinancialReadingRow>(`SELECT * FROM financial_readings WHERE ${condition}`, value);
  return {
    put: async ({ readingId, subject, readAt, name, n, content }) => {
      db.run(
        'INSERT OR REPLACE INTO financial_reading_parts VALUES (?, ?, ?, ?, ?, ?)',
        readingId,
        name,
        n,
        subject,
        readAt,
        content,
      );
    },
    save: async ({ id, subject, readAt, content }) => {
      db.run('INSERT INTO financial_readings VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', id, subject, readAt, content);
    },
    newest: async (subject) => toReading(one('subject = ? ORDER BY read_at DESC, id DESC LIMIT 1', subject)),
    get: async (id) => toReading(one('id = ?', id)),
    part: async (readingId, name, n) =>
      db.one<{ content: string }>(
        'SELECT content FROM financial_reading_parts WHERE reading_id = ? AND name = ? AND n = ?',
        readingId,
        name,
        n,
      )?.content ?? null,
    drop: async (subject, keep, before) => {
      const others = 'subject = ? AND read_at < ? AND %id NOT IN (SELECT value FROM json_each(?))';
      db.atomically(() => {
        for (const [table, id] of [
          ['financial_readings', 'id'],
          ['financial_reading_parts', 'reading_id'],
        ] as const)
          db.run(`DELETE FROM ${table} WHERE ${others.replace('%id', id)}`, subject, before, JSON.stringify(keep));
      });
    },
  };
}

interface FinancialReadingRow {
  id: string;
  subject: string;
  read_at: string;
  content: string;
}

function toReading(row: FinancialReadingRow | null): FinancialReading | null {
  if (row === null) return null;
  const { read_at: readAt, ...reading } = row;
  return { ...reading, readAt };
}

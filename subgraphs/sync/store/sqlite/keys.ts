import { keyDays } from '../patch.ts';
import type { KeyStore } from '../port.ts';
import { type Database, nowMs } from './database.ts';

const keptMs = keyDays * 86_400_000;

/** Idempotency keys in SQLite. Keys past their age go with the next claim: there is nobody else to sweep. */
export function createKeys(db: Database): KeyStore {
  return {
    claim: async ({ actor, mutation, key, inputHash }) =>
      db.atomically(() => {
        db.run(`DELETE FROM keys WHERE claimed_at < ${nowMs} - ?`, keptMs);
        const claimed = db.run(
          `INSERT INTO keys VALUES (?, ?, ?, ?, NULL, ${nowMs}) ON CONFLICT DO NOTHING`,
          actor,
          mutation,
          key,
          inputHash,
        );
        if (claimed === 1) return { state: 'NEW' };
        const row = db.one<{ input_hash: string; result: string | null }>(
          'SELECT input_hash, result FROM keys WHERE actor = ? AND mutation = ? AND key = ?',
          actor,
          mutation,
          key,
        );
        if (row?.input_hash !== inputHash) return { state: 'OTHER' };
        return { state: 'SAME', result: row.result === null ? null : JSON.parse(row.result) };
      }),
    finish: async ({ actor, mutation, key, inputHash }, result) => {
      db.run(
        'UPDATE keys SET result = ? WHERE actor = ? AND mutation = ? AND key = ? AND input_hash = ? AND result IS NULL',
        JSON.stringify(result ?? null),
        actor,
        mutation,
        key,
        inputHash,
      );
    },
    release: async ({ actor, mutation, key, inputHash }) => {
      db.run(
        'DELETE FROM keys WHERE actor = ? AND mutation = ? AND key = ? AND input_hash = ? AND result IS NULL',
        actor,
        mutation,
        key,
        inputHash,
      );
    },
  };
}

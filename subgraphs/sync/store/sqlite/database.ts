import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { systemClock } from '../../../../kernel/clock.ts';
import { storeUnavailable } from '../guard.ts';
import { loadDriver } from './driver.ts';
import { isBusy, sqliteFault } from './fault.ts';

export type Value = string | number | null;

/** One connection: synchronous calls, prepared statements kept. Nothing inside `atomically` may await. */
export interface Database {
  all<Row>(sql: string, ...values: Value[]): Row[];
  one<Row>(sql: string, ...values: Value[]): Row | null;
  /** The number of rows changed. */
  run(sql: string, ...values: Value[]): number;
  /** All or nothing, and alone: takes the write lock first, so that what was read is still true when it is written. */
  atomically<T>(work: () => T): T;
  /** Several statements without values. */
  script(sql: string): void;
  close(): void;
}

/** The store's clock in SQL: milliseconds since 1970, the same within one statement. */
export const nowMs = `CAST(round(unixepoch('now', 'subsec') * 1000) AS INTEGER)`;

/** More kinds of statements than the store has; a bound, because a prepared statement holds memory. */
const maxStatements = 300;

/** Opens the file, made with its folder when missing. Every commit is on disk before it is acknowledged (WAL with synchronous FULL). */
export async function openDatabase(path: string): Promise<Database> {
  const { DatabaseSync } = await loadDriver();
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const db = new DatabaseSync(path);
    db.exec('PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    await turnOnWal(db);
    // A page of 1000 job costs touches some 2000 pages of the file, the same ones again and again: they stay in memory, and go from the log (40 MB at most) to the file after several commits.
    db.exec('PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 10000');
    return wrap(db);
  } catch (error) {
    const fault = sqliteFault(error);
    const message = fault.code === 'INTERNAL' ? 'The folder of the store file cannot be made.' : fault.message;
    throw storeUnavailable(`${message} STORE_URL names ${path}.`, fault.retryable, error);
  }
}

/** Turning WAL on needs the file for a moment alone and answers "busy" at once, whatever busy_timeout says: processes that start together try again. */
async function turnOnWal(db: DatabaseSyncInstance): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || attempt === 50) throw error;
      await systemClock.sleep(20 + Math.random() * 80);
    }
  }
}

function wrap(db: DatabaseSyncInstance): Database {
  const statements = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const [oldest] = statements.keys();
    if (oldest !== undefined && statements.size >= maxStatements) statements.delete(oldest);
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  // `all` everywhere, also for one row: it steps to the end, and a writing statement commits only there.
  const all = <Row>(sql: string, ...values: Value[]) => prepare(sql).all(...values) as Row[];
  return {
    all,
    one: <Row>(sql: string, ...values: Value[]) => all<Row>(sql, ...values)[0] ?? null,
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    script: (sql) => db.exec(sql),
    close: () => db.close(),
    atomically: (work) => {
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        // A full disk or a failed write has already rolled it back.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

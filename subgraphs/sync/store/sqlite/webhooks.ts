import { inOrderOf } from '../order.ts';
import type { WebhookPlace, WebhookStore } from '../webhooks.ts';
import { type Database, nowMs } from './database.ts';

/** Places of webhooks in SQLite; each call is one statement. */
export function createWebhooks(db: Database): WebhookStore {
  return {
    claim: async (name, ms, start) => {
      const row = db.one<WebhookRow>(
        `INSERT INTO webhooks VALUES (?, ?, 0, NULL, 1, ${nowMs} + ?)
         ON CONFLICT (name) DO UPDATE SET fence = fence + 1, free_at = excluded.free_at WHERE free_at <= ${nowMs}
         RETURNING *`,
        name,
        start,
        ms,
      );
      return row && { place: toPlace(row), fence: row.fence };
    },
    save: async (fence, { name, n, failures, problem }, ms) =>
      db.run(
        `UPDATE webhooks SET n = ?, failures = ?, problem = ?, free_at = ${nowMs} + ? WHERE name = ? AND fence = ?`,
        n,
        failures,
        problem,
        ms,
        name,
        fence,
      ) === 1,
    move: async (name, n) => {
      const row = db.one<WebhookRow>(
        `INSERT INTO webhooks VALUES (?, ?, 0, NULL, 1, 0)
         ON CONFLICT (name) DO UPDATE SET n = excluded.n, failures = 0, problem = NULL, fence = fence + 1, free_at = 0
         RETURNING *`,
        name,
        n,
      );
      if (!row) throw new Error('The move of a webhook returned no row.');
      return toPlace(row);
    },
    get: async (names) => {
      const rows = db.all<WebhookRow>(
        'SELECT * FROM webhooks WHERE name IN (SELECT value FROM json_each(?))',
        JSON.stringify(names),
      );
      return inOrderOf(names, rows.map(toPlace), ({ name }) => name);
    },
  };
}

interface WebhookRow extends WebhookPlace {
  fence: number;
  free_at: number;
}

function toPlace({ name, n, failures, problem }: WebhookRow): WebhookPlace {
  return { name, n, failures, problem };
}

import type { Marked } from './rows.ts';

/** What the story calls a mark, as Procore's three members. `code` is what a person knows. */
export function marked(mark: string | null, code: string | null): Marked {
  return { origin_id: mark, origin_code: mark === null ? null : code, origin_data: null };
}

/** When a seeded record was made and last changed: spread over a year, and always the same. */
export function seededTimes(id: number): { created_at: string; updated_at: string } {
  const created = Date.UTC(2025, 0, 6, 15) + (id % 5000) * 97 * 60_000;
  const updated = created + (id % 90) * 86_400_000;
  return { created_at: iso(created), updated_at: iso(updated) };
}

const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

import type { Errors } from '../answers.ts';
import type { StagedRecordRow } from '../rows.ts';

/** Of the staged data what a create takes; the rest (reference by origin, template) does not travel. */
export function known(data: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));
}

/** The mark that an import gives the record that it makes. */
export function markOf(record: StagedRecordRow): {
  origin_id: string;
  origin_code: string | null;
  origin_data: string | null;
} {
  return { origin_id: record.origin_id, origin_code: record.origin_code, origin_data: record.origin_data };
}

/** A refusal as one line for people. */
export function told(errors: Errors): string {
  return Object.entries(errors)
    .map(([name, texts]) => `${name} ${texts.join(', ')}`)
    .join('; ');
}

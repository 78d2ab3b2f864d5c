import type { ErpRequestRecord } from '../../procore/erp/record.ts';
import type { RecordRef } from './work.ts';

/** Tolerant reading of event payloads: their members depend on the event, and the documented samples do not agree with one another (corrections, Procore 39 to 42). */

/** The value at a path; undefined where something on the way is no object. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (at, member) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[member] : undefined),
    value,
  );
}

/** A number or text at a path, as text; null where there is none. */
export function textAt(value: unknown, ...path: string[]): string | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** The first of several paths that holds one. */
function firstText(value: unknown, ...paths: string[][]): string | null {
  for (const path of paths) {
    const found = textAt(value, ...path);
    if (found !== null) return found;
  }
  return null;
}

/** The elements of a list at a path, or of the payload that is one itself; an object stands for a list of one. */
export function listAt(value: unknown, member: string): unknown[] {
  const found = Array.isArray(value) ? value : (valueAt(value, member) ?? []);
  return Array.isArray(found) ? found : [found];
}

/** The progress record of a request: in the payload, beside it, or in its first element. */
export function detailOf({ data, detailId }: ErpRequestRecord): string | null {
  return textAt(data, 'request_detail_id') ?? detailId ?? allDetails(data)[0] ?? null;
}

/** Every progress record that a payload names, however deep. */
export function allDetails(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(allDetails))];
  if (typeof value !== 'object' || value === null) return [];
  const own = textAt(value, 'request_detail_id');
  return [...new Set([...(own === null ? [] : [own]), ...Object.values(value).flatMap(allDetails)])];
}

/** A record of a project, by the paths at which events name projects and jobs. `holder` is the member that holds the record. */
export function projectRecord(data: unknown, holder: string, own: string | null): RecordRef {
  return {
    projectId: firstText(
      data,
      [holder, 'project', 'id'],
      [holder, 'project_id'],
      ['project', 'id'],
      ['project_id'],
      ['commitment', 'project', 'id'],
      ['prime_contract', 'project', 'id'],
    ),
    jobId: firstText(data, ['job_origin_id'], ['job_id'], ['project', 'origin_id'], [holder, 'job_origin_id']),
    own,
    id: null,
  };
}

/** A record of the company. */
export function companyRecord(id: string): RecordRef {
  return { projectId: null, jobId: null, own: null, id };
}

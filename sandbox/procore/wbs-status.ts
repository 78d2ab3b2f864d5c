import type { Answer, Call } from '../shell/types.ts';
import { changed, invalid, malformed } from './answers.ts';
import { isFields } from './body.ts';
import { type Context, stamp } from './context.ts';

/**
 * `PATCH …/update_all` with `{ids, attributes: {status}}`: 200 and the changed records. One id that is not there refuses all of them (422),
 * and nothing is changed then.
 */
export function changeStatus<T extends { updated_at: string }>(
  context: Context,
  call: Call,
  find: (id: number) => T | undefined,
  set: (row: T, active: boolean) => unknown,
): Answer {
  const body = isFields(call.body) ? call.body : {};
  const status = isFields(body.attributes) ? body.attributes.status : undefined;
  if (!Array.isArray(body.ids)) return malformed('ids is required', 'ids');
  if (status !== 'active' && status !== 'inactive') return invalid({ status: ['is not included in the list'] });
  const rows = body.ids.map((id) => find(Number(id)));
  const known = rows.filter((row) => row !== undefined);
  if (known.length < rows.length) return invalid({ ids: ['Entity with this ID not found'] });
  return changed(
    known.map((row) => {
      row.updated_at = stamp(context);
      return set(row, status === 'active');
    }),
  );
}

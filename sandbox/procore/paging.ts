import type { Answer, Call } from '../shell/types.ts';
import { malformed, standardError } from './answers.ts';
import type { Context } from './context.ts';
import { type ListQuery, select } from './query.ts';

/** How a list pages. */
export interface Paging {
  size: number;
  cap: number;
}

export const V1: Paging = { size: 100, cap: 2000 };
export const V2: Paging = { size: 10, cap: 100 };

/** A bare v1 array: filtered, sorted, cut to the page, with the paging headers. */
export function list<T>(
  context: Context,
  call: Call,
  rows: readonly T[],
  spec: ListQuery<T> & { show: (row: T) => unknown; paging?: Paging },
): Answer {
  const found = select(call, rows, spec);
  if ('refusal' in found) return found.refusal;
  const page = cut(context, call, found.rows, spec.paging ?? V1);
  return page
    ? { status: 200, headers: page.headers, json: page.rows.map(spec.show) }
    : malformed('Invalid page', 'page, per_page');
}

/** A v2 list: the same under `data`, errors in v2's shape. */
export function listV2<T>(
  context: Context,
  call: Call,
  rows: readonly T[],
  spec: ListQuery<T> & { show: (row: T) => unknown },
): Answer {
  const found = select(call, rows, spec);
  if ('refusal' in found) {
    const { message, fields } = found.refusal.json as { message: string; fields: string };
    return standardError(400, 'BAD_REQUEST', message, fields);
  }
  const page = cut(context, call, found.rows, V2);
  if (!page) return standardError(400, 'BAD_REQUEST', 'Invalid page', 'page, per_page');
  return { status: 200, headers: page.headers, json: { data: page.rows.map(spec.show) } };
}

function cut<T>(context: Context, call: Call, rows: readonly T[], paging: Paging) {
  const page = Number(call.query.get('page') ?? 1);
  const asked = Number(call.query.get('per_page') ?? paging.size);
  if (!Number.isInteger(page) || !Number.isInteger(asked) || page < 1 || asked < 1) return undefined;
  const size = Math.min(asked, paging.cap);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const link = links(`${context.selfUrl()}${call.path}`, page, last, size);
  return {
    rows: rows.slice((page - 1) * size, page * size),
    headers: { Total: String(rows.length), 'Per-Page': String(size), ...(link ? { Link: link } : {}) },
  };
}

/**
 * As documented: the URLs keep only `page` and `per_page` and lose the rest of the query, page 1 has no `first` and `prev`, page 2 no
 * `prev`, the last page no `next`.
 */
function links(url: string, page: number, last: number, size: number): string {
  const to = (rel: string, target: number) => `<${url}?page=${target}&per_page=${size}>; rel="${rel}"`;
  return [
    ...(page > 1 ? [to('first', 1)] : []),
    ...(page > 2 ? [to('prev', page - 1)] : []),
    ...(page < last ? [to('next', page + 1)] : []),
    ...(last > 1 ? [to('last', last)] : []),
  ].join(', ');
}

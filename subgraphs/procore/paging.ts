import type { Reply } from '../../kernel/rest/rest.ts';

/** How one answer of a list stands among its pages. */
export interface PageFacts {
  /** All rows of the list, from the header `Total`; null where it does not say. */
  total: number | null;
  /** Rows per page as Procore applied it: it may cap what was asked. */
  perPage: number;
  more: boolean;
}

/**
 * Whether another page follows: by `Total`, else by a `Link` with rel="next", else because the page is full. A page of
 * more rows than asked is the answer of a list that knows no pages (reference 3.2): it is whole. The URLs of `Link` are never
 * followed: they drop `project_id` (corrections, E2).
 */
export function pageFacts(reply: Reply, page: number, asked: number, count: number): PageFacts {
  const total = numberHeader(reply.headers.total);
  const perPage = numberHeader(reply.headers['per-page']) || asked;
  if (total !== null) return { total, perPage, more: page * perPage < total };
  const link = reply.headers.link;
  return { total: null, perPage, more: link === undefined ? count === perPage : /rel="?next"?/.test(link) };
}

/** The one page that holds all rows from `offset` on, `limit` of them: Procore knows pages only, so its size is chosen to fit. */
export interface Window {
  /** 1-based. */
  page: number;
  perPage: number;
  /** Rows of the page that stand before `offset`. */
  skip: number;
}

/** The smallest page up to `cap` that holds the whole window; null where none does, and two pages must be read. */
export function windowPage(offset: number, limit: number, cap: number): Window | null {
  for (let perPage = limit; perPage <= cap; perPage += 1) {
    const skip = offset % perPage;
    if (skip + limit <= perPage) return { page: Math.floor(offset / perPage) + 1, perPage, skip };
  }
  return null;
}

function numberHeader(value: string | undefined): number | null {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import { type Page, walkPages } from '../../kernel/pages.ts';
import { createRest, type Query, type RestRequest, type WriteOutcome } from '../../kernel/rest/rest.ts';
import { pageFacts, windowPage } from './paging.ts';
import { readRefusal } from './refusal.ts';
import { type Check, checkRow, type Row, recordOf, rowsOf } from './rows.ts';
import { createToken } from './token.ts';

export interface ProcoreSourceOptions {
  /** `https://api.procore.com`, without a trailing slash. */
  apiUrl: string;
  /** `https://login.procore.com`; on some environments the same host as the API. */
  loginUrl: string;
  clientId: string;
  clientSecret: string;
  /** `4001`. */
  companyId: string;
  clock: Clock;
  log: Log;
  timeoutMs?: number;
}

/** A list of Procore: its path and query without the paging, how a row is read, and the largest page that it documents. */
export interface List<T> {
  path: string;
  query?: Query;
  check: Check<T>;
  /** v1 lists take up to 2000 rows (1000 here: big enough, and a slow answer stays short); v1.1 projects 300, v2 100. */
  maxPage?: number;
}

/** Rows from an offset on. */
export interface Slice<T> {
  rows: Row<T>[];
  more: boolean;
  /** Of the whole list; null where Procore does not say. */
  total: number | null;
}

/** Procore's protocol: token, company header, paging, envelopes. What is read and written is the clients' business. */
export interface ProcoreSource {
  companyId: string;
  clock: Clock;
  log: Log;
  /** One record; null where Procore answers 404, which it also does for what the app may not see. */
  get<T>(path: string, query: Query | undefined, check: Check<T>): Promise<T | null>;
  /** The pages of a list, lazily. */
  pages<T extends { id: string }>(list: List<T>): AsyncGenerator<Row<T>[]>;
  /** All rows of a bounded list; read again where rows moved between its pages while it was read. */
  all<T extends { id: string }>(list: List<T>): Promise<Row<T>[]>;
  /** Rows from `offset` (0-based) on, `limit` of them, mostly in one call. */
  slice<T extends { id: string }>(list: List<T>, offset: number, limit: number): Promise<Slice<T>>;
  write(call: RestRequest): Promise<WriteOutcome>;
  close(): Promise<void>;
}

const PAGE = 1000;

/** Procore's protocol over one connection pool: token, company header, pages and writes. */
export function createProcoreSource(options: ProcoreSourceOptions): ProcoreSource {
  const { clock, log, companyId } = options;
  const token = createToken(options);
  const rest = createRest({
    source: 'PROCORE',
    baseUrl: options.apiUrl,
    clock,
    log,
    timeoutMs: options.timeoutMs ?? 30_000,
    // The company header is mandatory on every call, even where the path names the company.
    headers: async () => ({ authorization: `Bearer ${await token.get()}`, 'procore-company-id': companyId }),
    forgetCredentials: (sent) => token.forget((sent.authorization ?? '').slice('Bearer '.length)),
    refusal: readRefusal,
  });

  const readPage = async <T>(list: List<T>, page: number, perPage: number) => {
    const reply = await rest.read({ path: list.path, query: { ...list.query, page, per_page: perPage } });
    const values = rowsOf(reply.body, list.path);
    const place = page === 1 ? '' : `page ${page} `;
    const rows = values.map((value, index) => checkRow(list.check, value, list.path, `${place}[${index}]`));
    return { rows, ...pageFacts(reply, page, perPage, values.length) };
  };

  const pages = <T extends { id: string }>(list: List<T>, note: (total: number | null) => void = () => {}) =>
    walkPages(
      'PROCORE',
      list.path,
      async (index): Promise<Page<Row<T>>> => {
        const page = await readPage(list, index + 1, Math.min(list.maxPage ?? PAGE, PAGE));
        note(page.total);
        return page;
      },
      keyOf,
    );

  const all = async <T extends { id: string }>(list: List<T>): Promise<Row<T>[]> => {
    const found = new Map<string, Row<T>>();
    for (let walk = 1; ; walk += 1) {
      let total: number | null = null;
      for await (const page of pages(list, (told) => (total = told)))
        for (const row of page) found.set(keyOf(row), row);
      // A row that moved to a page already read is missed by this walk; the next one finds it where it is now.
      if (total === null || found.size >= total) return [...found.values()];
      if (walk === 3) throw moving(list.path);
    }
  };

  const slice = async <T extends { id: string }>(list: List<T>, offset: number, limit: number): Promise<Slice<T>> => {
    const window = windowPage(offset, limit, list.maxPage ?? PAGE);
    if (!window) return twoPages(list, offset, limit);
    const page = await readPage(list, window.page, window.perPage);
    // Procore capped the page: its pages are cut elsewhere than we counted.
    if (page.perPage < window.perPage) return slice({ ...list, maxPage: page.perPage }, offset, limit);
    const rows = page.rows.slice(window.skip, window.skip + limit);
    const left = page.rows.length - window.skip - rows.length;
    return {
      rows,
      more: page.total === null ? left > 0 || page.more : offset + rows.length < page.total,
      total: page.total,
    };
  };

  const twoPages = async <T extends { id: string }>(
    list: List<T>,
    offset: number,
    limit: number,
  ): Promise<Slice<T>> => {
    const size = list.maxPage ?? PAGE;
    const first = Math.floor(offset / size) + 1;
    const [before, after] = await Promise.all([readPage(list, first, size), readPage(list, first + 1, size)]);
    const rows = [...before.rows, ...after.rows].slice(offset % size, (offset % size) + limit);
    const left = before.rows.length + after.rows.length - (offset % size) - rows.length;
    return {
      rows,
      more: after.total === null ? left > 0 || after.more : offset + rows.length < after.total,
      total: after.total,
    };
  };

  return {
    companyId,
    clock,
    log,
    get: async (path, query, check) => {
      const reply = await orNone(null, rest.read({ path, query }));
      return reply && check(recordOf(reply.body), path, '');
    },
    pages,
    all,
    slice,
    write: rest.write,
    close: rest.close,
  };
}

/** What a list of a project answers, or `none` where Procore says 404: it does so for an unknown project, one that is hidden from us and a tool that is off. */
export async function orNone<T>(none: T, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Fault && error.status === 404) return none;
    throw error;
  }
}

/** A row that cannot be read is told apart by its place, which its message names. */
function keyOf(row: Row<{ id: string }>): string {
  return row instanceof Fault ? row.message : row.id;
}

function moving(path: string): Fault {
  return new Fault({
    code: 'UPSTREAM_GARBAGE',
    source: 'PROCORE',
    message: `Procore ${path}: the list changed each time it was read.`,
    retryable: true,
  });
}

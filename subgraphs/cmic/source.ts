import type { Clock } from '../../kernel/clock.ts';
import { Fault, garbage } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import { type Page, walkPages } from '../../kernel/pages.ts';
import { createRest, type Rest } from '../../kernel/rest/rest.ts';
import { provesRefusal, readRefusal } from './error-text.ts';
import { type Narrowing, selectionOf } from './finder.ts';
import { limits } from './limits.ts';
import type { ResourceMapping } from './mapping/resource.ts';
import { type AttributeOf, type Mapping, type ResourceName, resourceOf } from './mapping.ts';
import { createMovingPages } from './moving-pages.ts';
import { type CmicWrite, judge } from './write.ts';

/** A row as CMiC sent it, unchecked. */
export type RawRow = Record<string, unknown>;

/** A list: what narrows it, and its order. Every list ends its order with the key, so that pages do not overlap by chance. */
export interface ListQuery<R extends ResourceName> {
  by?: Partial<Record<AttributeOf<R>, string>>;
  where?: Narrowing['where'];
  orderBy?: { attribute: AttributeOf<R>; direction: 'asc' | 'desc' }[];
}

/** A part of a list. `total`: whether CMiC shall count all rows of it, which costs it a second query. */
export interface PageRequest {
  offset: number;
  limit: number;
  total?: boolean;
}

/** CMiC's REST API for one company. Reads fault with UPSTREAM_*; writes answer with their outcome. */
export interface CmicSource {
  readonly companyCode: string;
  readonly mapping: Mapping;
  page<R extends ResourceName>(resource: R, query: ListQuery<R>, at: PageRequest): Promise<Page<RawRow>>;
  /** All pages of a list, each row once. */
  pages<R extends ResourceName>(resource: R, query: ListQuery<R>): AsyncGenerator<RawRow[]>;
  /** Creates a row from our attribute names; the value is the new row as CMiC answered it, with looked-up members still null: read it again. */
  create<R extends ResourceName>(resource: R, attributes: RawRow, requestId: string): Promise<CmicWrite<RawRow>>;
  /** Changes the given attributes of a row. */
  change<R extends ResourceName>(
    resource: R,
    vuuid: string,
    attributes: RawRow,
    requestId: string,
  ): Promise<CmicWrite<RawRow>>;
  /** Runs an action. It answers 200 for a failure as well: only the exact success token is success. */
  act(action: Action, requestId: string): Promise<CmicWrite<null>>;
  close(): Promise<void>;
}

export interface Action {
  path: string;
  name: string;
  /** In the order of the documented call. */
  parameters: readonly (readonly [string, string])[];
  success: string;
}

export interface CmicSourceOptions {
  /** With the customer's base path: `https://host/cmicprod`. */
  apiUrl: string;
  /** `CLIENT||USER`. */
  username: string;
  password: string;
  companyCode: string;
  mapping: Mapping;
  clock: Clock;
  log: Log;
  timeoutMs?: number;
}

/** From patch 22 a larger limit is refused. */
export const MAX_LIMIT = 1000;

/**
 * Version 2 on every call, which is what CMiC answers with when none is named: refusals come with their text, while under 4 an error of the database is a 500
 * without a body, which would leave every duplicate key an unknown outcome.
 */
const FRAMEWORK = { 'REST-Framework-Version': '2' };
const media = (kind: string) => `application/vnd.oracle.adf.${kind}+json`;

/** CMiC's protocol over one connection pool: base path, login, finders, pages, creates, changes and actions. */
export function createCmicSource(options: CmicSourceOptions): CmicSource {
  const { mapping, companyCode } = options;
  checkCompany(companyCode);
  const authorization = `Basic ${Buffer.from(`${options.username}:${options.password}`, 'utf8').toString('base64')}`;
  const rest: Rest = createRest({
    source: 'CMIC',
    baseUrl: options.apiUrl.replace(/\/+$/, ''),
    clock: options.clock,
    log: options.log,
    headers: async () => ({ authorization, ...FRAMEWORK }),
    refusal: readRefusal,
    provesRefusal,
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });

  const page: CmicSource['page'] = async (resource, query, at) => {
    const target = resourceOf(mapping, resource);
    const reply = await rest.read({
      path: target.path,
      headers: { accept: `${media('resourcecollection')}, application/json` },
      query: {
        ...selectionOf(target, { by: (query.by ?? {}) as Record<string, string>, where: query.where ?? null }),
        orderBy: orderText(target.attributes, [
          ...(query.orderBy ?? []),
          ...target.key.map((attribute) => ({ attribute, direction: 'asc' as const })),
        ]),
        limit: Math.min(at.limit, MAX_LIMIT),
        offset: at.offset,
        ...(at.total ? { totalResults: true } : {}),
      },
    });
    return readCollection(target.path, reply.body);
  };

  const write = async (
    resource: ResourceName,
    method: 'POST' | 'PATCH',
    suffix: string,
    attributes: RawRow,
    requestId: string,
  ) => {
    const target = resourceOf(mapping, resource);
    const outcome = await rest.write({
      method,
      path: (method === 'POST' ? (target.createPath ?? target.path) : target.path) + suffix,
      headers: {
        accept: `${media('resourceitem')}, application/json`,
        'content-type': media('resourceitem'),
        'x-api-request-id': requestId,
      },
      body: bodyOf(target, attributes),
    });
    return judge(mapping, outcome, (body) =>
      isRow(body) && typeof body[target.attributes.vuuid ?? ''] === 'string' ? body : null,
    );
  };

  return {
    companyCode,
    mapping,
    page,
    pages(resource, query) {
      const target = resourceOf(mapping, resource);
      const keyOf = (row: RawRow) => identity(target, row);
      const ask = (offset: number) => page(resource, query, { offset, limit: MAX_LIMIT });
      return walkPages('CMIC', target.path, createMovingPages(ask, keyOf), keyOf);
    },
    create: (resource, attributes, requestId) => write(resource, 'POST', '', attributes, requestId),
    change: (resource, vuuid, attributes, requestId) =>
      write(resource, 'PATCH', `/${encodeURIComponent(vuuid)}`, attributes, requestId),
    async act({ path, name, parameters, success }, requestId) {
      const outcome = await rest.write({
        method: 'POST',
        path,
        headers: {
          accept: `${media('actionresult')}, application/json`,
          'content-type': media('action'),
          'x-api-request-id': requestId,
        },
        body: { name, parameters: parameters.map(([parameter, value]) => ({ [parameter]: value })) },
      });
      const judged = judge(mapping, outcome, (body) =>
        isRow(body) && typeof body.result === 'string' ? body.result : null,
      );
      if (judged.outcome !== 'done') return judged;
      if (judged.value === success) return { outcome: 'done', value: null };
      const { code, message } = readRefusal(200, judged.value);
      return { outcome: 'refused', status: 200, code, message, retryable: false };
    },
    close: () => rest.close(),
  };
}

/** The attributes of a create or a change under CMiC's names, in the order given; undefined ones are left out. */
export function toCmic(names: Record<string, string>, attributes: RawRow): RawRow {
  const body: RawRow = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) body[names[name] ?? name] = value;
  return body;
}

/** The body of a create or a change. Child rows, given as `lines`, bear their own names; they are a plain list under the framework version that we ask for. */
export function bodyOf({ attributes: names, nested }: ResourceMapping, attributes: RawRow): RawRow {
  if (!nested || !Array.isArray(attributes.lines)) return toCmic(names, attributes);
  const { lines, ...own } = attributes;
  return { ...toCmic(names, own), [nested.name]: lines.map((line: RawRow) => toCmic(nested.attributes, line)) };
}

/** A child collection: an array under the framework version that we ask for, `{ items }` from version 3 on. */
export function childRows(value: unknown): RawRow[] {
  const items = Array.isArray(value) ? value : isRow(value) && Array.isArray(value.items) ? value.items : [];
  return items.filter(isRow);
}

function readCollection(path: string, body: unknown): Page<RawRow> {
  if (!isRow(body) || !Array.isArray(body.items)) throw garbage('CMIC', path, 'the answer has no items');
  const rows = body.items.map((item: unknown, index) => {
    if (!isRow(item)) throw garbage('CMIC', path, `items[${index}] is not a row`);
    return item;
  });
  return { rows, more: body.hasMore === true, total: typeof body.totalResults === 'number' ? body.totalResults : null };
}

/** Its technical key; a row without one is told apart by its natural key. */
function identity(
  { attributes, key }: { attributes: Record<string, string>; key: readonly string[] },
  row: RawRow,
): string {
  const vuuid = row[attributes.vuuid ?? ''];
  return typeof vuuid === 'string' && vuuid !== ''
    ? vuuid
    : JSON.stringify(key.map((name) => row[attributes[name] ?? name]));
}

function orderText(names: Record<string, string>, orders: { attribute: string; direction: string }[]): string {
  const first = new Map<string, string>();
  for (const { attribute, direction } of orders) {
    // Behind the technical key, of which there are no two, nothing is left to order.
    if (first.has('vuuid')) break;
    if (!first.has(attribute)) first.set(attribute, direction);
  }
  return [...first].map(([attribute, direction]) => `${names[attribute] ?? attribute}:${direction}`).join(',');
}

/** One company feeds one Procore company (domain, section 2). */
function checkCompany(code: string): void {
  const codes = code.split(/[\s,;]+/).filter((part) => part !== '');
  if (codes.length > 1) {
    throw new Fault({
      code: 'BAD_USER_INPUT',
      message: `One CMiC company is served, ${codes[0]}; the second, ${codes[1]}, is refused.`,
      fix: `Give CMIC_COMPANY_CODE one code.`,
    });
  }
  if (codes.length === 0 || code !== codes[0] || code.length > limits.company) {
    throw new Fault({
      code: 'BAD_USER_INPUT',
      message: `"${code}" is not a CMiC company code.`,
      fix: `Give CMIC_COMPANY_CODE 1 to ${limits.company} characters, such as "ZZ".`,
    });
  }
}

function isRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

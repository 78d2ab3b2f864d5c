import type { Answer, Call } from '../shell/types.ts';
import { frameworkVersion } from './errors.ts';
import { shownLines } from './nested.ts';
import { str } from './resource.ts';
import type { Page } from './select.ts';
import type { Resource, Row } from './types.ts';

/** Where the API stands: CMiC's host and environment. */
export const BASE = '/cmictest';

/**
 * The host that stands in CMiC's links: plain http, port 80. It cannot be reached, so a client that follows a link fails at once.
 */
const LINK_HOST = 'http://erp.northgate-builders.invalid:80';

/** A list: `items`, `count`, `hasMore`, `limit`, `offset`, `links`, and `totalResults` only when it was asked for. */
export function collectionAnswer(resource: Resource, call: Call, page: Page, fields: string[] | undefined): Answer {
  const href = `${LINK_HOST}${BASE}/${resource.base}/${resource.name}`;
  const json: Record<string, unknown> = {
    items: page.rows.map((row) => shown(resource, row, call, fields)),
    ...(page.total === undefined ? {} : { totalResults: page.total }),
    count: page.rows.length,
    hasMore: page.hasMore,
    limit: page.limit,
    offset: page.offset,
    links: [{ rel: 'self', href, name: resource.name, kind: 'collection' }],
  };
  // A 200 of CMiC has an empty Location beside its Link.
  const headers = { Link: `<${href}>;rel="self";kind="collection";name="${resource.name}"`, Location: '' };
  return { status: 200, json, headers, type: mediaType(call, 'resourcecollection') };
}

/** One row, as an item, with the lines that it brought along. A 201 names it in Location, on the host that must not be followed. */
export function itemAnswer(
  resource: Resource,
  call: Call,
  row: Row,
  status: 200 | 201,
  { fields, lines = [] }: { fields?: string[] | undefined; lines?: readonly Row[] } = {},
): Answer {
  const href = hrefOf(resource, row);
  const headers = {
    Link: `<${href}>;rel="self";kind="item";name="${resource.name}"`,
    Location: status === 201 ? href : '',
  };
  const json = { ...shown(resource, row, call, fields), ...shownLines(resource, lines, frameworkVersion(call)) };
  return { status, json, headers, type: mediaType(call, 'resourceitem') };
}

/** What a batch answers: its parts, each with the row that it left. */
export function batchAnswer(
  call: Call,
  done: readonly { part: { id: string; path: string; operation: string }; resource: Resource; row: Row | undefined }[],
): Answer {
  const parts = done.map(({ part: { id, path, operation }, resource, row }) => ({
    id,
    path,
    operation,
    ...(row ? { payload: shown(resource, row, call, undefined) } : {}),
  }));
  return { status: 200, json: { parts }, type: mediaType(call, 'batch') };
}

/** What an action answers, success and failure alike. */
export function actionAnswer(call: Call, result: string, accepted: boolean): Answer {
  return { status: 200, json: { result }, type: mediaType(call, 'actionresult'), accepted };
}

/** The headers of every answer. */
export function commonHeaders(call: Call, serial: number): Record<string, string> {
  return {
    'REST-Framework-Version': String(frameworkVersion(call)),
    'X-ORACLE-DMS-ECID': `0063${serial.toString(16).padStart(12, '0')}-0000cmic`,
  };
}

function shown(resource: Resource, row: Row, call: Call, fields: string[] | undefined): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const name of fields ?? resource.attributes.keys()) item[name] = row[name] ?? null;
  if (call.query.get('onlyData') !== 'true') item.links = links(resource, row);
  return item;
}

function links(resource: Resource, row: Row): object[] {
  const href = hrefOf(resource, row);
  const { name } = resource;
  return [
    { rel: 'self', href, name, kind: 'item' },
    { rel: 'canonical', href, name, kind: 'item' },
    ...resource.children.map((child) => ({
      rel: 'child',
      href: `${href}/child/${child}`,
      name: child,
      kind: 'collection',
    })),
    ...(resource.children.length > 0
      ? [{ rel: 'enclosure', href: `${href}/enclosure/ScmstNotes`, name: 'ScmstNotes', kind: 'other' }]
      : []),
  ];
}

function hrefOf(resource: Resource, row: Row): string {
  return `${LINK_HOST}${BASE}/${resource.base}/${resource.name}/${str(row[resource.pathKey ?? `${resource.prefix}VUuid`])}`;
}

/** Oracle's type, unless the caller takes plain JSON only. */
function mediaType(call: Call, kind: string): string {
  const accept = String(call.headers.accept ?? '').toLowerCase();
  if (accept.includes('application/json') && !accept.includes('vnd.oracle.adf')) return 'application/json';
  return `application/vnd.oracle.adf.${kind}+json`;
}

import type { Call } from '../shell/types.ts';
import type { Table } from './db.ts';
import { frameworkVersion, refused } from './errors.ts';
import { unknownAttribute } from './input.ts';
import { changedAt } from './resource.ts';
import { allOf, type RowMatch, readRowMatch } from './rowmatch.ts';
import { type Order, type Page, select } from './select.ts';
import { instant } from './time.ts';
import type { Finder, Resource, Row } from './types.ts';

/** The rows that finder and `q` select together, in the asked order, cut to the page. Every bad parameter is a refusal. */
export function readPage(resource: Resource, table: Table, call: Call): Page {
  const limit = whole(call, 'limit', 25);
  const offset = whole(call, 'offset', 0);
  if (limit > 1000) throw refused('JBO-29200', 'The value of limit must not be above 1000.');
  if (limit < 1) throw refused('JBO-29200', 'The value of limit must be at least 1.');
  const matches = [finderMatch(resource, call), qMatch(resource, call), viewMatch(resource)].filter(
    (match) => match !== undefined,
  );
  return select(table, {
    name: [resource.name, ...['finder', 'q', 'orderBy'].map((name) => call.query.get(name) ?? '')].join('\n'),
    match: matches.length > 0 ? allOf(matches) : undefined,
    orders: readOrders(resource, call.query.get('orderBy')),
    limit,
    offset,
    counted: call.query.get('totalResults') === 'true',
  });
}

/** The members to show, or undefined for all: CMiC documents `fields` with a finder or one row only, so it has no effect elsewhere. */
export function readFields(resource: Resource, call: Call, one: boolean): string[] | undefined {
  const fields = call.query.get('fields');
  if (!fields || !(one || call.query.has('finder'))) return undefined;
  const names = fields.split(',').map((name) => name.trim());
  for (const name of names) known(resource, name);
  return names;
}

function finderMatch(resource: Resource, call: Call): RowMatch | undefined {
  const text = call.query.get('finder');
  if (text === null) return undefined;
  if (resource.refusesFinders) throw refused('JBO-29114', `Finders are not supported by ${resource.name}.`);
  const [name = '', ...rest] = text.split(';');
  const finder = resource.finders[name.trim()];
  if (!finder) throw refused('JBO-25058', `Definition ${name} of type RowFinder is not found in ${resource.name}.`);
  const parts: RowMatch[] = parameters(rest.join(';')).map(([parameter, value]) =>
    part(resource, name, finder, parameter, value),
  );
  return parts.length > 0 ? allOf(parts) : ALL;
}

/** `a=1,b="x,y"`: the comma means AND; a value with a comma stands in double quotes. */
function parameters(text: string): [string, string][] {
  const found: [string, string][] = [];
  const pattern = /\s*([A-Za-z]\w*)\s*=\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/y;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) throw refused('JBO-29115', `The finder's parameters "${text}" cannot be read.`);
    found.push([match[1] ?? '', match[2] ?? match[3]?.trim() ?? '']);
  }
  return found;
}

function part(resource: Resource, name: string, finder: Finder, parameter: string, value: string): RowMatch {
  const target = finder[parameter];
  if (target === undefined)
    throw refused('JBO-29116', `Parameter ${parameter} is not known to the finder ${name} of ${resource.name}.`);
  if (target === 'ignored') return ALL;
  if (target !== 'changed' && !target.startsWith('>='))
    return { test: (row) => row[target] === value, equals: { [target]: value }, exact: true };
  const since = instant(value);
  if (Number.isNaN(since)) throw refused('JBO-25009', `Cannot convert ${value} for parameter ${parameter}.`);
  const at = (row: Row) => (target === 'changed' ? changedAt(resource, row) : instant(String(row[target.slice(2)])));
  return { test: (row) => at(row) >= since, equals: {} };
}

function qMatch(resource: Resource, call: Call): RowMatch | undefined {
  const q = call.query.get('q');
  if (q === null || q.trim() === '') return undefined;
  if (frameworkVersion(call) < 2)
    throw refused('JBO-29119', 'Framework version 1 takes query-by-example, not an expression.');
  return readRowMatch(resource, q);
}

function viewMatch(resource: Resource): RowMatch | undefined {
  return resource.view && { test: resource.view.shows, equals: {} };
}

function readOrders(resource: Resource, orderBy: string | null): Order[] {
  if (!orderBy) return [];
  return orderBy.split(',').map((term) => {
    const [name = '', direction = 'asc'] = term.trim().split(':');
    known(resource, name);
    if (direction !== 'asc' && direction !== 'desc') throw refused('JBO-29117', `The order ${direction} is not known.`);
    const isTime = ['date', 'timestamp'].includes(resource.attributes.get(name)?.type ?? '');
    return { name, isTime, sign: direction === 'asc' ? 1 : -1 };
  });
}

function whole(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw refused('JBO-29200', `The value of ${name} must be a whole number.`);
  return Number(text);
}

function known(resource: Resource, name: string): void {
  if (!resource.attributes.has(name)) throw unknownAttribute(resource, name);
}

/** What selects every row. */
const ALL: RowMatch = { test: () => true, equals: {}, exact: true };

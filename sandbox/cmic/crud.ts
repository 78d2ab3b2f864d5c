import type { Answer, Call, Route } from '../shell/types.ts';
import { BASE, collectionAnswer, itemAnswer } from './adf.ts';
import { type Table, vuuid } from './db.ts';
import { answering, frameworkVersion, Refused } from './errors.ts';
import { readBody, readChange, readCreate } from './input.ts';
import { readLines } from './nested.ts';
import { readFields, readPage } from './query.ts';
import type { RequestIds } from './request-ids.ts';
import { blankRow } from './resource.ts';
import { timestamp } from './time.ts';
import type { Context, Resource, Row } from './types.ts';

/** The routes of one resource: list, one row, create, change and removal, where it has them; under its alias as well. */
export function resourceRoutes(resource: Resource, cmic: Context, requestIds: RequestIds): Route[] {
  const bases = [resource.base, ...(resource.alias === undefined ? [] : [resource.alias])];
  return bases.flatMap((base) => {
    const path = `${BASE}/${base}/${resource.name}`;
    const route = (method: string, at: string, handle: (call: Call) => Answer): Route => ({
      method,
      path: at,
      handle: (call) => answering(call, () => handle(call)),
    });
    const routes: Route[] = [];
    if (resource.methods.includes('GET')) {
      routes.push(
        route('GET', path, (call) => list(resource, cmic, call)),
        route('GET', `${path}/:id`, (call) =>
          itemAnswer(resource, call, findRow(resource, cmic, call.params.id), 200, {
            fields: readFields(resource, call, true),
          }),
        ),
      );
    }
    if (resource.methods.includes('POST')) {
      routes.push(route('POST', path, (call) => requestIds.once(call, () => create(resource, cmic, call))));
    }
    if (resource.methods.includes('PATCH')) {
      routes.push(route('PATCH', `${path}/:id`, (call) => requestIds.once(call, () => update(resource, cmic, call))));
    }
    if (resource.methods.includes('DELETE')) {
      routes.push(
        route('DELETE', `${path}/:id`, (call) =>
          requestIds.once(call, () => {
            removeRow(resource, cmic, call.params.id);
            return { status: 204, accepted: true };
          }),
        ),
      );
    }
    return routes;
  });
}

/** A change of a row, with its update date and user. */
export function changeRow(resource: Resource, cmic: Context, row: Row, change: Row, user = 'GATEWAY'): void {
  const { prefix } = resource;
  const stamp = { [`${prefix}IuUpdateDate`]: timestamp(cmic.now()), [`${prefix}IuUpdateUser`]: user };
  tableOf(resource, cmic).change(row, { ...change, ...stamp });
}

function list(resource: Resource, cmic: Context, call: Call): Answer {
  const fields = readFields(resource, call, false);
  return collectionAnswer(resource, call, readPage(resource, tableOf(resource, cmic), call), fields);
}

/** The row that a path names; a refusal with 404 when there is none. */
export function findRow(resource: Resource, cmic: Context, id = ''): Row {
  const table = tableOf(resource, cmic);
  const row =
    resource.pathKey === undefined
      ? table.byId(id)
      : table.where({ [resource.pathKey]: /^\d+$/.test(id) ? Number(id) : id })[0];
  if (!row || (resource.view && !resource.view.shows(row))) {
    throw new Refused(`JBO-25020: The row ${id} of ${resource.name} is not found.`, { status: 404, code: 'JBO-25020' });
  }
  return row;
}

/** A new row from a body, after every rule; the row as its create's answer shows it, and the lines that came with it. */
export function createRow(
  resource: Resource,
  cmic: Context,
  body: Record<string, unknown>,
  version: number,
): { shown: Row; lines: Row[] } {
  const { prefix } = resource;
  const { head, lines } = readLines(resource, body, version);
  const given = readCreate(resource, head);
  const row = blankRow(resource, given);
  const now = timestamp(cmic.now());
  row[`${prefix}VUuid`] = vuuid(resource.name, 'created', String(cmic.db.next('row', 1)));
  row[`${prefix}IuCreateDate`] = now;
  row[`${prefix}IuCreateUser`] = 'GATEWAY';
  if (resource.bornUpdated) row[`${prefix}IuUpdateDate`] = now;
  resource.create?.(row, cmic, lines);
  if (cmic.settings.uniqueNumbers) refuseDuplicate(resource, cmic, row);
  tableOf(resource, cmic).insert(row);
  resource.created?.(row, cmic, lines);
  return { shown: asBorn(resource, row, given), lines };
}

/** A change of a row from a body, after every rule; the whole row. */
export function updateRow(
  resource: Resource,
  cmic: Context,
  id: string | undefined,
  body: Record<string, unknown>,
): Row {
  const row = findRow(resource, cmic, id);
  const change = readChange(resource, body, row);
  resource.update?.(row, change, cmic);
  changeRow(resource, cmic, row, change);
  resource.updated?.(row, cmic);
  return row;
}

/** Takes a row away, where its rules let it go. */
export function removeRow(resource: Resource, cmic: Context, id: string | undefined): void {
  const row = findRow(resource, cmic, id);
  resource.remove?.(row, cmic);
  tableOf(resource, cmic).remove(row);
}

function create(resource: Resource, cmic: Context, call: Call): Answer {
  const { shown, lines } = createRow(resource, cmic, readBody(call, 'resourceitem'), frameworkVersion(call));
  return { ...itemAnswer(resource, call, shown, 201, { lines }), accepted: true };
}

function update(resource: Resource, cmic: Context, call: Call): Answer {
  const row = updateRow(resource, cmic, call.params.id, readBody(call, 'resourceitem'));
  return { ...itemAnswer(resource, call, row, 200), accepted: true };
}

function tableOf(resource: Resource, cmic: Context): Table {
  return cmic.db.table(resource.view?.table ?? resource.name);
}

/** The answer of a create leaves names that were looked up and flags that were defaulted null; the next read has them. */
function asBorn(resource: Resource, row: Row, given: Row): Row {
  const born = { ...row };
  for (const { name, lookedUp } of resource.attributes.values()) if (lookedUp) born[name] = given[name] ?? null;
  return born;
}

function refuseDuplicate(resource: Resource, cmic: Context, row: Row): void {
  const key = Object.fromEntries(resource.key.map((name) => [name, row[name] ?? null]));
  if (tableOf(resource, cmic).where(key).length === 0) return;
  const labels = resource.key.map((name) => resource.attributes.get(name)?.label).join(', ');
  const values = resource.key.map((name) => row[name]).join(', ');
  const message = `ORA-00001: unique constraint (DA.${resource.name.toUpperCase()}_PK) violated (${labels}): (${values})`;
  throw new Refused(message, { code: 'ORA-00001', database: true });
}

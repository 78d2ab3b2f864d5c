import type { Answer, Call, Route } from '../shell/types.ts';
import { BASE, collectionAnswer, itemAnswer } from './adf.ts';
import { vuuid } from './db.ts';
import { answering, Refused } from './errors.ts';
import { readBody, readChange, readCreate } from './input.ts';
import { readFields, readPage } from './query.ts';
import type { RequestIds } from './request-ids.ts';
import { blankRow } from './resource.ts';
import { timestamp } from './time.ts';
import type { Context, Resource, Row } from './types.ts';

/** The routes of one resource: list, one row, and create and change where it has them; under its alias as well. */
export function resourceRoutes(resource: Resource, cmic: Context, requestIds: RequestIds): Route[] {
  const bases = [resource.base, ...(resource.alias === undefined ? [] : [resource.alias])];
  return bases.flatMap((base) => {
    const path = `${BASE}/${base}/${resource.name}`;
    const route = (method: string, at: string, handle: (call: Call) => Answer): Route => ({
      method,
      path: at,
      handle: (call) => answering(call, () => handle(call)),
    });
    const routes = [
      route('GET', path, (call) => list(resource, cmic, call)),
      route('GET', `${path}/:id`, (call) =>
        itemAnswer(resource, call, find(resource, cmic, call), 200, readFields(resource, call, true)),
      ),
    ];
    if (resource.methods.includes('POST')) {
      routes.push(route('POST', path, (call) => requestIds.once(call, () => create(resource, cmic, call))));
    }
    if (resource.methods.includes('PATCH')) {
      routes.push(route('PATCH', `${path}/:id`, (call) => requestIds.once(call, () => update(resource, cmic, call))));
    }
    return routes;
  });
}

/** A change of a row, with its update date and user. */
export function changeRow(resource: Resource, cmic: Context, row: Row, change: Row, user = 'GATEWAY'): void {
  const { prefix } = resource;
  const stamp = { [`${prefix}IuUpdateDate`]: timestamp(cmic.now()), [`${prefix}IuUpdateUser`]: user };
  cmic.db.table(resource.name).change(row, { ...change, ...stamp });
}

function list(resource: Resource, cmic: Context, call: Call): Answer {
  const fields = readFields(resource, call, false);
  return collectionAnswer(
    resource,
    call,
    readPage(resource, cmic.db.table(resource.view?.table ?? resource.name), call),
    fields,
  );
}

function find(resource: Resource, cmic: Context, call: Call): Row {
  const row = cmic.db.table(resource.view?.table ?? resource.name).byId(call.params.id ?? '');
  if (!row || (resource.view && !resource.view.shows(row))) {
    throw new Refused(`JBO-25020: The row ${call.params.id} of ${resource.name} is not found.`, {
      status: 404,
      code: 'JBO-25020',
    });
  }
  return row;
}

function create(resource: Resource, cmic: Context, call: Call): Answer {
  const { prefix } = resource;
  const given = readCreate(resource, readBody(call, 'resourceitem'));
  const row = blankRow(resource, given);
  const now = timestamp(cmic.now());
  row[`${prefix}VUuid`] = vuuid(resource.name, 'created', String(cmic.db.next('row', 1)));
  row[`${prefix}IuCreateDate`] = now;
  row[`${prefix}IuCreateUser`] = 'GATEWAY';
  if (resource.bornUpdated) row[`${prefix}IuUpdateDate`] = now;
  resource.create?.(row, cmic);
  if (cmic.settings.uniqueNumbers) refuseDuplicate(resource, cmic, row);
  cmic.db.table(resource.name).insert(row);
  resource.created?.(row, cmic);
  return { ...itemAnswer(resource, call, asBorn(resource, row, given), 201), accepted: true };
}

function update(resource: Resource, cmic: Context, call: Call): Answer {
  const row = find(resource, cmic, call);
  const change = readChange(resource, readBody(call, 'resourceitem'), row);
  resource.update?.(row, change, cmic);
  changeRow(resource, cmic, row, change);
  return { ...itemAnswer(resource, call, row, 200), accepted: true };
}

/** The answer of a create leaves names that were looked up and flags that were defaulted null; the next read has them. */
function asBorn(resource: Resource, row: Row, given: Row): Row {
  const born = { ...row };
  for (const { name, lookedUp } of resource.attributes.values()) if (lookedUp) born[name] = given[name] ?? null;
  return born;
}

function refuseDuplicate(resource: Resource, cmic: Context, row: Row): void {
  const key = Object.fromEntries(resource.key.map((name) => [name, row[name] ?? null]));
  if (cmic.db.table(resource.name).where(key).length === 0) return;
  const labels = resource.key.map((name) => resource.attributes.get(name)?.label).join(', ');
  const values = resource.key.map((name) => row[name]).join(', ');
  const message = `ORA-00001: unique constraint (DA.${resource.name.toUpperCase()}_PK) violated (${labels}): (${values})`;
  throw new Refused(message, { code: 'ORA-00001', database: true });
}

import type { Call, Route } from '../shell/types.ts';
import { BASE, batchAnswer } from './adf.ts';
import { createRow, findRow, removeRow, updateRow } from './crud.ts';
import { answering, frameworkVersion, Refused, refused } from './errors.ts';
import { forbidden, hasRight } from './guard.ts';
import { readBody } from './input.ts';
import { MOST, tooMany } from './nested.ts';
import type { RequestIds } from './request-ids.ts';
import type { Context, Method, Resource, Row } from './types.ts';

/**
 * `POST <module>/rest`, for the resources that may stand in a batch: its parts are carried out together or not at all. A refusal names
 * the part that failed, and no other.
 */
export function batchRoutes(resources: readonly Resource[], cmic: Context, requestIds: RequestIds): Route[] {
  const modules = new Set(resources.filter(({ batch }) => batch).map(moduleOf));
  return [...modules].map((module) => ({
    method: 'POST',
    path: `${BASE}/${module}/rest`,
    handle: (call) =>
      answering(call, () =>
        requestIds.once(call, () => {
          const parts = readParts(readBody(call, 'batch'));
          const own = resources.filter((resource) => moduleOf(resource) === module);
          const done = cmic.db.together(() => parts.map((part) => carryOut(part, own, cmic, call)));
          return { ...batchAnswer(call, done), accepted: parts.some(({ operation }) => operation !== 'get') };
        }),
      ),
  }));
}

interface Part {
  id: string;
  path: string;
  operation: string;
  payload: Record<string, unknown>;
}

const METHODS: Record<string, Method> = {
  create: 'POST',
  update: 'PATCH',
  upsert: 'POST',
  delete: 'DELETE',
  get: 'GET',
};

function moduleOf({ base }: Resource): string {
  return base.split('/')[0] ?? '';
}

function readParts({ parts }: Record<string, unknown>): Part[] {
  if (!Array.isArray(parts) || parts.length === 0)
    throw refused('JBO-29104', 'A batch is an object with a list of parts.');
  if (parts.length > MOST) throw tooMany();
  return parts.map((part: unknown) => {
    const { id, path, operation, payload } = Object(part) as Record<string, unknown>;
    const isText = typeof id === 'string' && typeof path === 'string' && typeof operation === 'string';
    const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
    if (!isText || !isObject)
      throw refused(
        'JBO-29104',
        'A part of a batch has an id, a path, an operation and a payload.',
        String(id ?? 'parts'),
      );
    return { id, path, operation, payload: payload as Record<string, unknown> };
  });
}

function carryOut(
  part: Part,
  resources: readonly Resource[],
  cmic: Context,
  call: Call,
): { part: Part; resource: Resource; row: Row | undefined } {
  try {
    const [, version = '', name = '', id] = part.path.split('/');
    const resource = resources.find((each) => each.name === name && each.base.endsWith(`/${version}`));
    const method = METHODS[part.operation];
    if (!method) throw refused('JBO-29105', `The operation ${part.operation} is not known.`);
    if (!resource?.batch || !resource.methods.includes(method))
      throw refused('JBO-29106', `${part.path} does not support ${part.operation} in a batch.`);
    if (!hasRight(cmic.settings, name, method)) throw forbidden(name, method);
    return { part, resource, row: perform(part, resource, id, cmic, call) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, code, attribute, database } = error;
    throw new Refused(`Part ${part.id}: ${error.message}`, {
      status,
      database,
      ...(code === undefined ? {} : { code }),
      attribute: attribute === undefined ? `parts/${part.id}` : `parts/${part.id}/${attribute}`,
    });
  }
}

function perform(
  { operation, payload }: Part,
  resource: Resource,
  id: string | undefined,
  cmic: Context,
  call: Call,
): Row | undefined {
  if (operation === 'get') return findRow(resource, cmic, id);
  if (operation === 'update') return updateRow(resource, cmic, id, payload);
  if (operation === 'delete') {
    removeRow(resource, cmic, id);
    return undefined;
  }
  const held = operation === 'upsert' ? heldAs(resource, payload, cmic) : undefined;
  if (held) return updateRow(resource, cmic, String(held[`${resource.prefix}VUuid`]), payload);
  return createRow(resource, cmic, payload, frameworkVersion(call)).shown;
}

/** The row that an upsert means: the one under the natural key of its payload. */
function heldAs(resource: Resource, payload: Record<string, unknown>, cmic: Context): Row | undefined {
  const key: Row = {};
  for (const name of resource.key) {
    const value = payload[name];
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    key[name] = value;
  }
  return cmic.db.table(resource.name).where(key)[0];
}

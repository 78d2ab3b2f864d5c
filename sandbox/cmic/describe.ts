import type { Route } from '../shell/types.ts';
import type { Action } from './action.ts';
import { BASE } from './adf.ts';
import type { Attribute, Resource } from './types.ts';

/**
 * `GET …/rest/1/describe` for each module and `GET …/<resource>/describe` for each resource, made from the same tables that serve the rows.
 * A module lists its actions too, those aside that only a setting offers.
 */
export function describeRoutes(resources: readonly Resource[], actions: readonly Action[]): Route[] {
  const bases = [...new Set(resources.map(({ base }) => base))];
  const modules = bases.map((base) =>
    describing(
      `${BASE}/${base}/describe`,
      resources.filter((resource) => resource.base === base),
      actions.filter(({ path, offered }) => path.startsWith(`${base}/`) && !offered),
    ),
  );
  return [
    ...modules,
    ...resources.map((resource) => describing(`${BASE}/${resource.base}/${resource.name}/describe`, [resource])),
  ];
}

function describing(path: string, resources: readonly Resource[], actions: readonly Action[] = []): Route {
  const json = {
    Resources: Object.fromEntries([
      ...resources.map((resource) => [resource.name, description(resource)]),
      ...actions.map((action) => [action.path.split('/').at(-1), actionOf(action)]),
    ]),
  };
  return {
    method: 'GET',
    path,
    handle: () => ({ status: 200, json, type: 'application/vnd.oracle.adf.description+json' }),
  };
}

function description(resource: Resource): object {
  const finders = resource.refusesFinders ? [] : Object.entries(resource.finders);
  return {
    discrColumnType: false,
    title: resource.title,
    attributes: [...resource.attributes.values()].map(attribute),
    ...(resource.nested
      ? {
          children: {
            [resource.nested.name]: { attributes: [...resource.nested.of.attributes.values()].map(attribute) },
          },
        }
      : {}),
    collection: {
      rangeSize: 25,
      finders: finders.map(([name, parameters]) => ({
        name,
        title: name,
        attributes: Object.entries(parameters).map(([parameter, target]) => ({
          name: parameter,
          type: parameterType(target),
        })),
      })),
      actions: resource.methods.flatMap((method) =>
        method === 'PATCH' || method === 'DELETE' ? [] : [{ name: actions[method], method }],
      ),
    },
    item: {
      links: resource.children.map((child) => ({ rel: 'child', name: child, kind: 'collection' })),
      actions: resource.methods.flatMap((method) => (method === 'POST' ? [] : [{ name: actions[method], method }])),
    },
  };
}

/** An action's parameters, in place of a resource's attributes. */
function actionOf({ title, name, required, optional }: Action): object {
  const parameter = (each: string, mandatory: boolean) => ({ name: each, type: 'string', mandatory });
  const parameters = [
    ...required.map((each) => parameter(each, true)),
    ...optional.map((each) => parameter(each, false)),
  ];
  return { discrColumnType: false, title, attributes: [], actions: [{ name, method: 'POST', parameters }] };
}

function attribute({ name, type, length, label, required, readOnly, fixed }: Attribute): object {
  return {
    name,
    type: types[type],
    updatable: !readOnly && !fixed,
    mandatory: required,
    queryable: true,
    ...(length === null ? {} : { precision: length }),
    title: label,
  };
}

function parameterType(target: string): string {
  return target === 'changed' || target.startsWith('>=') ? 'datetime' : 'string';
}

const types = {
  text: 'string',
  flag: 'string',
  number: 'number',
  amount: 'number',
  date: 'date',
  timestamp: 'datetime',
};
const actions = { GET: 'get', POST: 'create', PATCH: 'update', DELETE: 'delete' };

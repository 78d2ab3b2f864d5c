import { jobCostResources } from './mapping/job-costs.ts';
import { jobResources } from './mapping/jobs.ts';
import { ownerChangeOrderResources } from './mapping/owner-change-orders.ts';
import { periodResources } from './mapping/periods.ts';
import { potentialChangeItemResources } from './mapping/potential-change-items.ts';
import { primeContractResources } from './mapping/prime-contracts.ts';
import { requestForPaymentResources } from './mapping/requests-for-payment.ts';
import type { FinderMapping, ResourceMapping } from './mapping/resource.ts';
import { subcontractResources } from './mapping/subcontracts.ts';
import { posting, statuses, statusMeanings, values } from './mapping/values.ts';
import { vendorResources } from './mapping/vendors.ts';
import { wbsResources } from './mapping/wbs.ts';

/** Every name of CMiC's API, above all the assumed ones (reference, section 12): here and in the tables beside this file, and nowhere else. */
const resources = {
  ...wbsResources,
  ...jobResources,
  ...vendorResources,
  ...subcontractResources,
  ...primeContractResources,
  ...jobCostResources,
  ...requestForPaymentResources,
  ...periodResources,
  ...potentialChangeItemResources,
  ...ownerChangeOrderResources,
};

export interface Mapping {
  resources: typeof resources;
  statuses: typeof statuses;
  values: typeof values;
  posting: typeof posting;
}

export type ResourceName = keyof typeof resources;
/** Our names of a resource's attributes. */
export type AttributeOf<R extends ResourceName> = keyof (typeof resources)[R]['attributes'] & string;

/**
 * The mapping of a tenant: the names above, with the overrides of the settings file (`cmicNames`). Each override is a path and a text:
 *
 *     { "jcjob.attributes.status": "JobStatCode", "jcjob.finder.name": "selectByJob", "jcjob.finder": "none",
 *       "statuses.job.X": "CLOSED", "posting.subcontract.method": "action" }
 *
 * Throws an error that lists every name that does not exist and every value that cannot be.
 */
export function createMapping(overrides: Record<string, string> = {}): Mapping {
  const mapping: Mapping = structuredClone({ resources, statuses, values, posting });
  const faults: string[] = [];
  // A finder that is switched off takes its other overrides with it only when it comes first, so the order is fixed.
  for (const [name, value] of Object.entries(overrides).sort(([a], [b]) => a.localeCompare(b))) {
    const fault = typeof value === 'string' ? apply(mapping, name, value) : `${name} is not text`;
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) throw new Error(`The CMiC names of the settings file cannot be used: ${faults.join('; ')}.`);
  return mapping;
}

/** The mapping of one resource, with its attribute names as plain text keys. */
export function resourceOf(mapping: Mapping, name: ResourceName): ResourceMapping {
  return mapping.resources[name] as ResourceMapping;
}

/** Applies one override; answers what is wrong with it, or null. */
function apply(mapping: Mapping, name: string, value: string): string | null {
  const [head = '', ...rest] = name.split('.');
  if (head === 'statuses') return applyStatus(mapping, name, rest, value);
  if (head === 'values' || head === 'posting') return applyLeaf(mapping[head], name, rest, value);
  if (!Object.hasOwn(mapping.resources, head)) return `${name}: there is no resource "${head}"`;
  return applyResource(resourceOf(mapping, head as ResourceName), name, rest, value);
}

function applyResource(resource: ResourceMapping, name: string, rest: string[], value: string): string | null {
  const [part = '', member = '', parameter = ''] = rest;
  if (part === 'finder') return applyFinder(resource, name, [member, parameter], value);
  if (part === 'members' && rest.length === 1) {
    if (value !== 'mapped' && value !== 'all') return `${name} must be "mapped" or "all"`;
    resource.members = value;
    return null;
  }
  if ((part === 'path' || part === 'createPath') && !/^\/[\w.-]+(\/[\w.-]+)+$/.test(value))
    return `${name} must be a path such as "/jc-rest-api/rest/1/jcjob"`;
  return part === 'key' ? unknown(name) : applyLeaf(resource, name, rest, value);
}

function applyFinder(
  resource: ResourceMapping,
  name: string,
  [member, parameter]: [string, string],
  value: string,
): string | null {
  if (member === '') {
    if (value !== 'none') return `${name} can only be "none"; name its parts otherwise, such as "${name}.name"`;
    resource.finder = null;
    return null;
  }
  const finder: FinderMapping = resource.finder ?? { name: '', parameters: {}, constants: {} };
  if (member === 'name' && parameter === '') finder.name = value;
  else if (member === 'parameters' && Object.hasOwn(resource.attributes, parameter))
    finder.parameters[parameter] = value;
  else if (member === 'constants' && parameter !== '') finder.constants[parameter] = value;
  else return unknown(name);
  resource.finder = finder;
  return null;
}

function applyStatus(
  mapping: Mapping,
  name: string,
  [kind = '', code = '', ...more]: string[],
  value: string,
): string | null {
  if (!Object.hasOwn(statusMeanings, kind) || code === '' || more.length > 0) return unknown(name);
  const known = kind as keyof typeof statusMeanings;
  const meanings: readonly string[] = statusMeanings[known];
  if (!meanings.includes(value)) return `${name} must be one of ${meanings.join(', ')}`;
  mapping.statuses[known][code.toUpperCase()] = value;
  return null;
}

/** Sets a text that is there already; nothing can be added. */
function applyLeaf(root: object, name: string, path: string[], value: string): string | null {
  let at = root as Record<string, unknown>;
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(at, part) ? at[part] : null;
    if (typeof next !== 'object' || next === null) return unknown(name);
    at = next as Record<string, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (!Object.hasOwn(at, last) || typeof at[last] !== 'string') return unknown(name);
  if (name === 'posting.subcontract.method' && value !== 'patch' && value !== 'action')
    return `${name} must be "patch" or "action"`;
  at[last] = value;
  return null;
}

function unknown(name: string): string {
  return `"${name}" is not a name of the mapping`;
}

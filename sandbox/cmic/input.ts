import type { Call } from '../shell/types.ts';
import { Refused, refused } from './errors.ts';
import { fitsMoney } from './money.ts';
import { day, instant, timestamp } from './time.ts';
import type { Attribute, Resource, Row, Value } from './types.ts';

/** The object of a request's body. Oracle's type is compared without regard to case; plain JSON works as well; anything else is 415. */
export function readBody(call: Call, kind: 'resourceitem' | 'action' | 'batch'): Record<string, unknown> {
  const type = String(call.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (type !== 'application/json' && type !== `application/vnd.oracle.adf.${kind}+json`) {
    throw new Refused(`JBO-29101: The media type ${type || 'none'} is not supported.`, {
      status: 415,
      code: 'JBO-29101',
    });
  }
  if (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body)) {
    throw refused('JBO-29102', 'The request body is not a JSON object.');
  }
  return call.body as Record<string, unknown>;
}

/** The members of a create: known, of their type and length, and every required one there. The technical key may be an empty text. */
export function readCreate(resource: Resource, body: Record<string, unknown>): Row {
  const id = `${resource.prefix}VUuid`;
  if (!(id in body) && !resource.bornWithoutKey) throw missing(resource, id, id);
  const row = readMembers(resource, body);
  delete row[id];
  for (const { name, label, required } of resource.attributes.values()) {
    if (required && row[name] == null) throw missing(resource, name, label);
  }
  return row;
}

/** The members of a change: as for a create, and none that is part of the key or otherwise fixed, unless it stays as it is. */
export function readChange(resource: Resource, body: Record<string, unknown>, held: Row): Row {
  const change = readMembers(resource, body);
  delete change[`${resource.prefix}VUuid`];
  for (const name of Object.keys(change)) {
    const attribute = resource.attributes.get(name);
    if (attribute?.fixed && change[name] !== held[name]) {
      throw refused('JBO-27008', `Attribute ${name} (${attribute.label}) in ${resource.name} cannot be updated.`, name);
    }
    if (attribute?.required && change[name] === null) throw missing(resource, name, attribute.label);
  }
  return change;
}

/** Members as a person at the screens may set them: known ones of the right type, even those that the API guards. */
export function readChangeByHand(resource: Resource, given: Record<string, Value>): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(given)) {
    const attribute = resource.attributes.get(name);
    if (!attribute) throw unknownAttribute(resource, name);
    row[name] = readValue(resource, attribute, value);
  }
  return row;
}

function readMembers(resource: Resource, body: Record<string, unknown>): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(body)) {
    const attribute = resource.attributes.get(name);
    if (!attribute) throw unknownAttribute(resource, name);
    const read = readValue(resource, attribute, value);
    if (attribute.readOnly && read !== null) {
      throw refused('JBO-27008', `Attribute ${name} (${attribute.label}) in ${resource.name} cannot be set.`, name);
    }
    if (!attribute.readOnly) row[name] = read;
  }
  return row;
}

/** Oracle keeps an empty text as null. */
function readValue(resource: Resource, attribute: Attribute, value: unknown): Value {
  if (value === null || value === '') return null;
  const { name, type, label } = attribute;
  if (type === 'number' || type === 'amount') {
    if (typeof value !== 'number') throw unconvertible(resource, name, 'java.math.BigDecimal');
    if (type === 'amount' && !fitsMoney(value)) {
      throw new Refused(
        `ORA-01438: value larger than specified precision allowed for this column (${label}: ${value})`,
        {
          attribute: name,
          code: 'ORA-01438',
        },
      );
    }
    return value;
  }
  if (typeof value !== 'string')
    throw unconvertible(resource, name, type.endsWith('e') ? 'oracle.jbo.domain.Date' : 'java.lang.String');
  if (type === 'date' || type === 'timestamp') return readTime(resource, attribute, value);
  if (type === 'flag' && value !== 'Y' && value !== 'N') {
    throw refused('JBO-27011', `${label} must be Y or N.`, name);
  }
  if (attribute.length !== null && value.length > attribute.length) throw tooLong(resource, attribute, value.length);
  return value;
}

/** Either form is taken; each member keeps its own. */
function readTime(resource: Resource, attribute: Attribute, value: string): Value {
  const at = instant(value);
  if (Number.isNaN(at)) throw unconvertible(resource, attribute.name, 'oracle.jbo.domain.Date');
  return attribute.type === 'date' ? day(new Date(at)) : timestamp(new Date(at));
}

/** The refusal of a name that the resource does not have, in a body, in `q`, `fields` or `orderBy`. */
export function unknownAttribute(resource: Resource, name: string): Refused {
  return refused('JBO-25058', `Definition ${name} of type Attribute is not found in ${resource.name}.`, name);
}

function missing(resource: Resource, name: string, label: string): Refused {
  return refused('JBO-27014', `Attribute ${name} (${label}) in ${resource.name} is required.`, name);
}

function unconvertible(resource: Resource, name: string, type: string): Refused {
  return refused(
    'JBO-25009',
    `Cannot create an object of type ${type} for attribute ${name} in ${resource.name}.`,
    name,
  );
}

function tooLong(resource: Resource, attribute: Attribute, length: number): Refused {
  const column = attribute.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  const message = `ORA-12899: value too large for column "DA"."${resource.name.toUpperCase()}"."${column}" (actual: ${length}, maximum: ${attribute.length})`;
  return new Refused(`${message} ${attribute.label}`, { attribute: attribute.name, code: 'ORA-12899' });
}

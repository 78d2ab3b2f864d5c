import { vuuid } from './db.ts';
import { blankRow } from './resource.ts';
import { timestamp } from './time.ts';
import type { Resource, Row } from './types.ts';

/** A row that was there before the story begins: a technical key from its natural one, and a create date of its own. */
export function seedRow(resource: Resource, index: number, values: Row): Row {
  const { prefix } = resource;
  const created = timestamp(new Date(FIRST_ENTRY + index * 17 * 60_000));
  return blankRow(resource, {
    [`${prefix}VUuid`]: vuuid(resource.name, ...resource.key.map((name) => String(values[name]))),
    [`${prefix}IuCreateDate`]: created,
    [`${prefix}IuUpdateDate`]: resource.bornUpdated ? created : null,
    [`${prefix}IuCreateUser`]: 'CONVERSION',
    ...values,
  });
}

/** Early March, so that the create dates of a long list have both offsets. */
const FIRST_ENTRY = Date.UTC(2024, 2, 8, 14);

import type { ListPage, Scope } from '../port.ts';

/** A MongoDB filter. Loosely typed: its members are fields of a document and operators. */
export type Filter = Record<string, unknown>;

/** The field is one of the values; no condition when there is no list. An empty list matches nothing. */
export function oneOf(field: string, list: readonly string[] | undefined): Filter {
  return list ? { [field]: { $in: [...list] } } : {};
}

/** Both ends seen; an end that does not exist counts as seen. */
export function inScope(scope: Scope | undefined): Filter[] {
  const seen = (field: string, ids: string[] | null | undefined): Filter[] =>
    ids ? [{ [field]: { $in: [...ids, null] } }] : [];
  return [...seen('projectId', scope?.projectIds), ...seen('jobId', scope?.jobIds)];
}

/** All of the conditions; empty ones are left out, since $and refuses an empty list. */
export function allOf(conditions: Filter[]): Filter {
  const given = conditions.filter((condition) => Object.keys(condition).length > 0);
  return given.length > 0 ? { $and: given } : {};
}

/** A page whose order field is text, or a number. */
export type PageOf<Field extends string> = Omit<ListPage<Field>, 'after'> & {
  after?: { value: string | number; id: string } | undefined;
};

/** The rows after the given one in the page's order, ties by id. */
export function afterRow(page: PageOf<string>): Filter {
  if (!page.after) return {};
  const { field, direction } = page.orderBy;
  const beyond = direction === 'ASC' ? '$gt' : '$lt';
  return {
    $or: [{ [field]: { [beyond]: page.after.value } }, { [field]: page.after.value, _id: { [beyond]: page.after.id } }],
  };
}

/** The page's order, ties by id in the same direction. */
export function sortOf(page: PageOf<string>): Record<string, 1 | -1> {
  const direction = page.orderBy.direction === 'ASC' ? 1 : -1;
  return { [page.orderBy.field]: direction, _id: direction };
}

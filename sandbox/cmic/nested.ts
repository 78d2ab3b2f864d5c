import { Refused, refused } from './errors.ts';
import { readCreate } from './input.ts';
import { blankRow } from './resource.ts';
import type { Resource, Row } from './types.ts';

/**
 * Parts a body into its own members and its lines. Framework 3 and later write lines as a collection, `{ "items": [...] }`, earlier ones as a
 * plain list; the other shape is refused.
 */
export function readLines(
  { nested }: Resource,
  body: Record<string, unknown>,
  version: number,
): { head: Record<string, unknown>; lines: Row[] } {
  if (!nested) return { head: body, lines: [] };
  const { [nested.name]: given, ...head } = body;
  const list = given === undefined ? [] : version >= 3 ? (Object(given) as { items?: unknown }).items : given;
  if (!Array.isArray(list)) {
    const shape = version >= 3 ? 'a collection with items' : 'a list';
    throw refused('JBO-29103', `${nested.name} must be ${shape} in version ${version} of the framework.`, nested.name);
  }
  if (list.length + 1 > MOST) throw tooMany();
  const lines = list.map((line) => {
    if (typeof line !== 'object' || line === null) throw refused('JBO-29102', `A line of ${nested.name} is no object.`);
    return blankRow(nested.of, readCreate(nested.of, line));
  });
  return { head, lines };
}

/** The lines of an answer, in the shape of its framework; nothing for a resource without lines. */
export function shownLines({ nested }: Resource, lines: readonly Row[], version: number): Record<string, unknown> {
  if (!nested) return {};
  const items = lines.map((line) => ({ ...line }));
  if (version < 3) return { [nested.name]: items };
  return { [nested.name]: { items, count: items.length, hasMore: false, limit: items.length, offset: 0 } };
}

/** The refusal of a batch, or of a document with its lines, that is too large: header and lines are counted together. */
export function tooMany(): Refused {
  return new Refused(`Batch size exceeded, maximum is ${MOST}`, { status: 413, code: '413' });
}

/** The most records in one call. */
export const MOST = 1000;

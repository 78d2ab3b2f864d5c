import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import type { Explain } from './explain.ts';
import type { FigureName } from './formulas.ts';
import { amountOf, byAmount, byCodes, type Dimension, dimensions, type Group, groupsOf } from './group.ts';
import type { Cell, Picture } from './picture.ts';

/** Which codes count. All given members must hold. */
export interface RowFilter {
  /** Sub jobs by code. */
  subJob?: readonly string[] | null | undefined;
  /** True: codes of sub jobs alone; false: the project's own alone. */
  isSubJob?: boolean | null | undefined;
  costCode?: readonly string[] | null | undefined;
  costCodeStartsWith?: string | null | undefined;
  costType?: readonly string[] | null | undefined;
}

export interface RowOrder {
  figure?: FigureName | undefined;
  /** PROCORE unless told. */
  side?: 'PROCORE' | 'CMIC' | 'DRIFT' | undefined;
  /** ASC unless told. */
  direction?: 'ASC' | 'DESC' | undefined;
}

export interface RowArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  groupBy?: readonly Dimension[] | null | undefined;
  filter?: RowFilter | null | undefined;
  orderBy?: RowOrder | null | undefined;
  /** What the cells were filtered by before. */
  within?: string | undefined;
}

/** The cells that a filter lets through. Pure. */
export function filterCells(cells: readonly Cell[], filter: RowFilter | null | undefined): Cell[] {
  const { subJob, isSubJob, costCode, costCodeStartsWith, costType } = filter ?? {};
  const among = (list: readonly string[] | null | undefined, value: string | null) =>
    !list || (value !== null && list.includes(value));
  return cells.filter(
    ({ place }) =>
      among(subJob, place.subJob) &&
      among(costCode, place.costCode) &&
      among(costType, place.costType) &&
      (isSubJob === null || isSubJob === undefined || isSubJob === (place.subJob !== null)) &&
      (!costCodeStartsWith || place.costCode?.startsWith(costCodeStartsWith) === true),
  );
}

/**
 * A page of rows. A cursor names the row that it stands behind, where that row stood, and the reading if it is kept: in another reading the list goes on behind the row, and where it is gone,
 * at its place.
 * BAD_USER_INPUT for an empty `groupBy` and for another list's cursor.
 */
export function listRows(picture: Picture, cells: readonly Cell[], args: RowArgs, explain: Explain): Connection<Group> {
  const first = checkFirst(args.first);
  const by = args.groupBy ?? dimensions;
  if (by.length === 0) throw badInput('groupBy is empty.', 'Name at least one of SUB_JOB, COST_CODE and COST_TYPE.');
  const name = `financialRows ${JSON.stringify([[...by].sort(), args.filter ?? null, args.orderBy ?? null])}`;
  const after = readPlace(decodeCursor(name, args.after));
  const groups = groupsOf(picture, filterCells(cells, args.filter), by, explain);
  const ordered = inOrder(groups, args.orderBy);
  const behind = after === null ? -1 : ordered.findIndex(({ id }) => id === after.id);
  const from = after === null ? 0 : behind >= 0 ? behind + 1 : after.index;
  const shown = ordered.slice(from, from + first).map((node, index) => ({
    node: { ...node, within: JSON.stringify([args.within, args.filter ?? null]) },
    position: { id: node.id, index: from + index, reading: picture.readingId ?? null },
  }));
  return toConnection(name, shown, from + first < ordered.length, ordered.length);
}

/** The kept reading that a cursor of rows goes on in; null where it names none, and of a cursor that `listRows` will refuse. */
export function readingOfCursor(cursor: string): string | null {
  try {
    const [name, position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return String(name).startsWith('financialRows ') && typeof position.reading === 'string' ? position.reading : null;
  } catch {
    return null;
  }
}

function inOrder(groups: Group[], order: RowOrder | null | undefined): Group[] {
  const sign = order?.direction === 'DESC' ? -1 : 1;
  const figure = order?.figure;
  if (!order || !figure) return groups.sort((a, b) => byCodes(a, b) * sign);
  const amounts = new Map(groups.map((group) => [group, amountOf(group, figure, order.side ?? 'PROCORE')]));
  const amount = (group: Group) => amounts.get(group) ?? null;
  return groups.sort((a, b) => byAmount(amount(a), amount(b), sign) || byCodes(a, b));
}

function readPlace(position: unknown): { id: string; index: number } | null {
  if (position === null) return null;
  const { id, index } = position as { id?: unknown; index?: unknown };
  if (typeof id === 'string' && typeof index === 'number' && Number.isInteger(index)) return { id, index };
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

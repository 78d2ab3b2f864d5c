import { cents, type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import { unexplained } from '../financials/explain.ts';
import type { Told } from '../financials/figure.ts';
import type { MoneyFigureName } from '../financials/formulas.ts';
import { type Group, groupOf, type SideName } from '../financials/group.ts';
import type { Cell, Picture } from '../financials/picture.ts';
import type { Place } from '../financials/place.ts';

/** How a side of a figure stands between two instants. NOT_KEPT: the system keeps no such figure, or there is no counterpart. */
export type MovementStatus = 'MOVED' | 'SAME' | 'UNAVAILABLE' | 'NOT_KEPT';

/** One side of a figure at two instants, in cents. */
export interface SideMovement {
  before: DecimalText | null;
  after: DecimalText | null;
  /** After less before; null where one of them is not known. */
  moved: DecimalText | null;
  status: MovementStatus;
}

/** What is told at both instants of a place, or of all of them. */
export interface Span {
  /** The place's key; null for the total. */
  place: Place | null;
  told(side: SideName, figure: MoneyFigureName): { before: Told; after: Told };
}

/** Two sides of one instant each: rounded to cents, then subtracted, so that what is shown adds up. Pure. */
export function movementOf({ before, after }: { before: Told; after: Told }): SideMovement {
  const shown = { before: inCents(before), after: inCents(after) };
  if (before === 'UNAVAILABLE' || after === 'UNAVAILABLE') return { ...shown, moved: null, status: 'UNAVAILABLE' };
  // What is not kept at one of both instants is not known there: a link was made or taken apart meanwhile.
  if (shown.before === null || shown.after === null) return { ...shown, moved: null, status: 'NOT_KEPT' };
  const moved = cents(subtract(shown.after, shown.before));
  return { ...shown, moved, status: equal(moved, '0') ? 'SAME' : 'MOVED' };
}

/** The totals of two pictures. Pure. */
export function totalSpan(before: Picture, after: Picture): Span {
  const [earlier, later] = [totalOf(before), totalOf(after)];
  return {
    place: null,
    told: (side, figure) => ({ before: earlier.told(side, figure), after: later.told(side, figure) }),
  };
}

/** Every place of either picture. One that a picture does not have is there what its systems said of codes that they do not have. Pure. */
export function placeSpans(before: Picture, after: Picture): Span[] {
  const [earlier, later] = [byKey(before), byKey(after)];
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys.map((key): Span => {
    const [old, now] = [earlier.get(key), later.get(key)];
    const place = (now ?? old)?.place as Place;
    const sideAt = (picture: Picture, cell: Cell | undefined, side: SideName) =>
      cell ? cell[side] : picture.absent[side](place.jobId);
    return {
      place,
      told: (side, figure) => ({
        before: sideAt(before, old, side)[figure],
        after: sideAt(after, now, side)[figure],
      }),
    };
  });
}

function totalOf(picture: Picture): Group {
  return groupOf(picture, picture.cells, unexplained, { id: 'total', jobs: [picture.subject.onlyJobId] });
}

function byKey({ cells }: Picture): Map<string, Cell> {
  return new Map(cells.map((cell) => [cell.place.key, cell]));
}

function inCents(told: Told): DecimalText | null {
  return told === null || told === 'UNAVAILABLE' ? null : cents(told);
}

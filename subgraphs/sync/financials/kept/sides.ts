import { fromCents, toCents } from '../../../../kernel/money.ts';
import type { Told } from '../figure.ts';
import { moneyFigures, type Side } from '../formulas.ts';

/** What a system tells of a figure, as it is kept: whole cents as an integer, any other amount as its text, nothing because it keeps none as null, and UNAVAILABLE as `?`. */
export type KeptTold = number | string | null;

/** The figures in money of one side, in the order of `moneyFigures`. */
export type KeptSide = readonly KeptTold[];

/** A side as it is kept. Pure. */
export function keepSide(side: Side): KeptSide {
  return moneyFigures.map((name) => keepTold(side[name]));
}

/** The same side again: each figure is put into words where it is asked for, since of thousands of rows few are shown. Pure. */
export function openSide(kept: KeptSide): Side {
  const side: Side & { kept: KeptSide } = Object.create(figures);
  side.kept = kept;
  return side;
}

/** A getter for each figure, shared by all sides. */
const figures = Object.defineProperties(
  {},
  Object.fromEntries(
    moneyFigures.map((name, index) => [
      name,
      {
        enumerable: true,
        get(this: { kept: KeptSide }) {
          return openTold(this.kept[index]);
        },
      },
    ]),
  ),
) as Side & { kept: KeptSide };

function keepTold(told: Told): KeptTold {
  if (told === null) return null;
  if (told === 'UNAVAILABLE') return '?';
  return toCents(told) ?? told;
}

/** What is missing is unknown, never zero. */
function openTold(kept: KeptTold | undefined): Told {
  if (kept === null) return null;
  if (kept === undefined || kept === '?') return 'UNAVAILABLE';
  return typeof kept === 'number' ? fromCents(kept) : kept;
}

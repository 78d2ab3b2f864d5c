import { cents, compare, type DecimalText } from '../../../kernel/money.ts';
import type { DriftCause } from '../generated/resolvers.ts';
import type { PartFigure } from '../reconciliation/record.ts';
import { absolute } from '../reconciliation/tally.ts';
import type { CauseAmount } from './figure.ts';
import { type MoneyFigureName, toldOf } from './formulas.ts';
import type { Cell, Picture } from './picture.ts';
import { minus, plus } from './told.ts';

/** Why the two sides of figures differ over some cells, as far as it is known. */
export interface Explain {
  /** When both systems were read for it, ISO 8601; null where nothing was ever reconciled. */
  asOf: string | null;
  /** What each cause accounts for, the largest first; what cancels out is left out. The same of many cells as the sum of what it is of each. */
  of(cells: readonly Cell[], figure: MoneyFigureName): CauseAmount[];
}

/** Nothing is known. */
export const unexplained: Explain = { asOf: null, of: () => [] };

/** What a difference of a reconciliation adds to a figure at one place, to the cent. */
export interface KnownPart {
  figure: PartFigure;
  place: string;
  /** Procore minus CMiC. */
  drift: DecimalText;
  cause: DriftCause;
  /** Null of what is pending in neither system's books: no difference of the report. */
  differenceId: string | null;
  /** The transactions that are kept here beside what CMiC has posted: of no figure that is read from what is kept. */
  isPosted: boolean;
}

/** Of which figures with parts the others are made, and with which sign (domain, section 4). CMiC keeps 4 and 13 itself: what differs beyond these stays unexplained. */
const terms: Record<MoneyFigureName, readonly (readonly [PartFigure, 1 | -1])[]> = {
  originalBudget: [['originalBudget', 1]],
  budgetModifications: [['budgetModifications', 1]],
  approvedChanges: [['approvedChanges', 1]],
  revisedBudget: budget(1),
  pendingBudgetChanges: [['pendingBudgetChanges', 1]],
  projectedBudget: [...budget(1), ['pendingBudgetChanges', 1]],
  committedCosts: [['committedCosts', 1]],
  directCosts: [['directCosts', 1]],
  jobToDateCosts: [['jobToDateCosts', 1]],
  pendingCostChanges: [['pendingCostChanges', 1]],
  projectedCosts: [
    ['committedCosts', 1],
    ['directCosts', 1],
    ['pendingCostChanges', 1],
  ],
  forecastToComplete: [],
  estimatedCostAtCompletion: [['estimatedCostAtCompletion', 1]],
  projectedOverUnder: [...budget(1), ['pendingBudgetChanges', 1], ['estimatedCostAtCompletion', -1]],
  uncommittedBudget: [...budget(1), ['committedCosts', -1]],
  costToGo: [
    ['estimatedCostAtCompletion', 1],
    ['jobToDateCosts', -1],
  ],
};

/**
 * Lays the parts of a reconciliation's open differences beside the cells of a picture. A part counts where its place has a row; where the systems say the same of a figure there by now, what a
 * report says of it is over, and counts nowhere. Pure.
 */
export function explainBy(picture: Picture, parts: readonly KnownPart[], asOf: string): Explain {
  const at = new Map<string, KnownPart[]>();
  for (const part of laidOut(picture, parts)) {
    const own = at.get(part.place);
    if (own) own.push(part);
    else at.set(part.place, [part]);
  }
  return {
    asOf,
    of(cells, figure) {
      const found = new Map<DriftCause, Map<string | null, DecimalText>>();
      for (const cell of cells) {
        const own = at.get(cell.place.key);
        if (!own) continue;
        for (const { cause, differenceId, drift } of partsOfCell(cell, own, figure)) {
          const ofCause = found.get(cause) ?? new Map<string | null, DecimalText>();
          ofCause.set(differenceId, sum(ofCause.get(differenceId) ?? '0', drift));
          found.set(cause, ofCause);
        }
      }
      return [...found]
        .map(([cause, amounts]) => amountOf(cause, amounts))
        .filter(({ amount }) => !isZero(amount))
        .sort((a, b) => compare(absolute(b.amount), absolute(a.amount)) || (a.cause < b.cause ? -1 : 1));
    },
  };
}

/** The parts that are about what a picture was read from, each at the row of the picture that it is of: a code that CMiC does not know bears Procore's own name there. Pure. */
export function laidOut(picture: Picture, parts: readonly KnownPart[]): KnownPart[] {
  const keys = new Set(picture.cells.map(({ place }) => place.key));
  const fromStore = picture.cmic?.jobCosts.fromStore === true;
  return parts
    .filter(({ isPosted }) => !(isPosted && fromStore))
    .map((part) =>
      keys.has(part.place) ? part : { ...part, place: picture.procore?.keys.get(part.place) ?? part.place },
    );
}

function budget(sign: 1 | -1): (readonly [PartFigure, 1 | -1])[] {
  return [
    ['originalBudget', sign],
    ['budgetModifications', sign],
    ['approvedChanges', sign],
  ];
}

/** The parts that count in a figure of one cell, with the sign that they have in it. */
function partsOfCell(cell: Cell, own: readonly KnownPart[], figure: MoneyFigureName): KnownPart[] {
  const found = terms[figure].flatMap(([base, sign]) => {
    const parts = own.filter((part) => part.figure === base);
    if (isOver(cell, base, parts)) return [];
    return sign === 1 ? parts : parts.map((part) => ({ ...part, drift: minus('0', part.drift) as DecimalText }));
  });
  return isOver(cell, figure, found) ? [] : found;
}

/** Whether both systems say the same of a figure by now, against what the parts come to. */
function isOver({ procore, cmic }: Cell, figure: MoneyFigureName, parts: readonly KnownPart[]): boolean {
  if (parts.length === 0) return false;
  const drift = minus(toldOf(procore, figure), toldOf(cmic, figure));
  if (drift === null || drift === 'UNAVAILABLE') return true;
  return isZero(cents(drift)) && !isZero(parts.reduce((total, part) => sum(total, part.drift), '0'));
}

function amountOf(cause: DriftCause, amounts: ReadonlyMap<string | null, DecimalText>): CauseAmount {
  const moving = [...amounts].filter(([, amount]) => !isZero(amount));
  moving.sort(([a, x], [b, y]) => compare(absolute(y), absolute(x)) || (`${a}` < `${b}` ? -1 : 1));
  return {
    cause,
    amount: [...amounts.values()].reduce(sum, '0'),
    differenceIds: moving.flatMap(([id]) => id ?? []),
  };
}

function sum(a: DecimalText, b: DecimalText): DecimalText {
  return plus(a, b) as DecimalText;
}

function isZero(amount: DecimalText): boolean {
  return compare(amount, '0') === 0;
}

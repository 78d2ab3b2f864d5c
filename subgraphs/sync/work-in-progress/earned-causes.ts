import {
  add,
  cents,
  compare,
  type DecimalText,
  divide,
  equal,
  multiply,
  subtract,
  sum,
} from '../../../kernel/money.ts';
import type { CauseAmount } from '../financials/figure.ts';
import { absolute } from '../reconciliation/tally.ts';
import { type JobCauses, standingCauses, sumOfCauses } from './causes.ts';
import { earnedExactly, type JobFigures, type MoneyName } from './formulas.ts';

/** What is earned, and what follows from it by addition: the terms of each with their signs. */
const terms = {
  earnedRevenue: [['earnedRevenue', 1]],
  overUnderBilling: [
    ['earnedRevenue', 1],
    ['billedToDate', -1],
  ],
  grossProfitToDate: [
    ['earnedRevenue', 1],
    ['jobToDateCosts', -1],
  ],
  backlog: [
    ['revisedContract', 1],
    ['earnedRevenue', -1],
  ],
} as const satisfies Partial<Record<MoneyName, readonly (readonly [MoneyName, 1 | -1])[]>>;

/** A figure whose causes come by way of what is earned. */
export type EarnedName = keyof typeof terms;

/** Whether a figure is one of these. */
export function isEarned(name: keyof JobFigures): name is EarnedName {
  return name in terms;
}

/** Why a figure differs: what each cause accounts for, and whether nothing that it is made of has a remainder. */
export interface Explained {
  causes: CauseAmount[];
  isWhole: boolean;
}

interface Sides {
  procore: JobFigures;
  cmic: JobFigures;
}

/** Causes as they come, not rounded yet, and what they leave. */
interface Term extends Explained {
  open: DecimalText;
}

/**
 * Why two systems differ in what is earned, or in what follows from it: the causes of job-to-date cost, estimate and revised contract, each by the effect of its input, and with signs those of what
 * is added to it. Rounded to cents once; what that leaves goes to the largest of the parts, the unexplained one included. None where a side is not told, or both say the same. Pure.
 */
export function earnedCauses(name: EarnedName, sides: Sides, known: JobCauses): Explained {
  const [procore, cmic] = [sides.procore[name], sides.cmic[name]];
  const nothing = { causes: [], isWhole: true };
  if (!isTold(procore) || !isTold(cmic)) return nothing;
  const drift = subtract(procore, cmic);
  if (equal(drift, '0')) return nothing;
  const each = terms[name].map(([term, sign]) => signed(termOf(term, sides, known), sign));
  const causes = sumOfCauses(each.flatMap((term) => term.causes)).map((one) => ({
    ...one,
    differenceIds: [...new Set(one.differenceIds)],
  }));
  const open = sum(each.map((term) => term.open));
  return { causes: rounded(causes, open, drift), isWhole: each.every(({ isWhole }) => isWhole) };
}

function termOf(name: MoneyName, sides: Sides, known: JobCauses): Term {
  return name === 'earnedRevenue' ? earnedTerm(sides, known) : plainTerm(name, sides, known);
}

/** An amount that stands by itself, with its causes as the reconciliation knows them. */
function plainTerm(name: MoneyName, { procore, cmic }: Sides, known: JobCauses): Term {
  const causes = standingCauses(known, name, procore[name], cmic[name]);
  const drift = subtract(procore[name] as DecimalText, cmic[name] as DecimalText);
  const open = subtract(drift, sum(causes.map(({ amount }) => amount)));
  return { causes, open, isWhole: equal(open, '0') };
}

const inputs = ['jobToDateCosts', 'estimatedCostAtCompletion', 'revisedContract'] as const;

/** Each input's causes and its remainder, by the part of the difference that the input accounts for: an input that is the same in both systems accounts for none. */
function earnedTerm(sides: Sides, known: JobCauses): Term {
  const shares = sharesOf(sides);
  const all = inputs.map((name, index): Term => {
    const term = plainTerm(name, sides, known);
    const drift = subtract(sides.procore[name] as DecimalText, sides.cmic[name] as DecimalText);
    const scaled = (amount: DecimalText) => divide(multiply(amount, shares[index] ?? '0'), drift) ?? '0';
    const causes = term.causes.map((one) => ({ ...one, amount: scaled(one.amount) }));
    return { causes, open: scaled(term.open), isWhole: term.isWhole };
  });
  return {
    causes: all.flatMap(({ causes }) => causes),
    open: sum(all.map(({ open }) => open)),
    isWhole: all.every(({ isWhole }) => isWhole),
  };
}

/**
 * What each input accounts for in the difference of what is earned: the effect of taking it from CMiC's amount to Procore's, averaged over the six orders in which the three can be taken. Together
 * they are the difference, limits of percent complete included.
 */
function sharesOf({ procore, cmic }: Sides): DecimalText[] {
  /** What would be earned with some inputs by Procore, one bit each, and the others by CMiC. */
  const earned = Array.from({ length: 8 }, (_, corner) => {
    const [cost, estimate, contract] = inputs.map((name, bit) => (corner & (1 << bit) ? procore : cmic)[name]);
    return earnedExactly(cost ?? null, estimate ?? null, contract ?? null) as DecimalText;
  });
  return inputs.map((_, bit) => {
    const own = 1 << bit;
    const others = inputs.flatMap((_name, other) => (other === bit ? [] : [1 << other]));
    const [a = 0, b = 0] = others;
    const effect = (without: number) => subtract(earned[without | own] as DecimalText, earned[without] as DecimalText);
    // Of the six orders two take it first, two last, and one each behind one of the others.
    const six = sum([effect(0), effect(0), effect(a), effect(b), effect(a | b), effect(a | b)]);
    return divide(six, '6') as DecimalText;
  });
}

function signed({ causes, open, isWhole }: Term, sign: 1 | -1): Term {
  if (sign === 1) return { causes, open, isWhole };
  const negative = (amount: DecimalText) => subtract('0', amount);
  return { causes: causes.map((one) => ({ ...one, amount: negative(one.amount) })), open: negative(open), isWhole };
}

/** The causes, largest first, in cents; with what is open, rounded likewise, they are the drift. */
function rounded(causes: readonly CauseAmount[], open: DecimalText, drift: DecimalText): CauseAmount[] {
  const [first, ...others] = causes.map((one) => ({ ...one, amount: cents(one.amount) }));
  if (!first) return [];
  const isOpenLargest = compare(absolute(open), absolute(causes[0]?.amount ?? '0')) > 0;
  const left = subtract(drift, sum([first.amount, ...others.map(({ amount }) => amount), cents(open)]));
  const largest = isOpenLargest ? first : { ...first, amount: add(first.amount, left) };
  return [largest, ...others].filter(({ amount }) => !equal(amount, '0'));
}

function isTold(told: JobFigures[keyof JobFigures]): told is DecimalText {
  return told !== null && told !== 'UNAVAILABLE';
}

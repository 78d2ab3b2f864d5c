import {
  add,
  cents,
  compare,
  type DecimalText,
  divide,
  equal,
  multiply,
  significant,
  subtract,
} from '../../../kernel/money.ts';
import type { Told } from '../financials/figure.ts';

/** What one system says of a job: the inputs of the figures below. */
export interface JobInputs {
  /** The contract as it was signed. */
  originalContract: Told;
  /** The contract with the changes that the owner agreed to: original + approved changes (domain, section 4). */
  revisedContract: Told;
  /** Changes that the owner has not agreed to yet; in no other figure. */
  pendingContractChanges: Told;
  /** Figure 13 of the domain. */
  estimatedCostAtCompletion: Told;
  /** Figure 9. */
  jobToDateCosts: Told;
  /** Figure 7. */
  committedCosts: Told;
  /** Figure 4. */
  revisedBudget: Told;
  /** Billed to the owner, retainage included. */
  billedToDate: Told;
  /** What the owner holds back of it. */
  retainageReceivable: Told;
  /** What we hold back of our subcontractors' invoices. */
  retainagePayable: Told;
}

/** The figures that follow from them: money in cents, `percentComplete` a fraction. */
export interface JobFigures extends JobInputs {
  approvedContractChanges: Told;
  percentComplete: Told;
  earnedRevenue: Told;
  /** Earned less billed: positive is underbilled. */
  overUnderBilling: Told;
  grossProfitToDate: Told;
  grossProfitAtCompletion: Told;
  backlog: Told;
}

/** The figures that are money, in the order in which they are shown. */
export const moneyFigures = [
  'originalContract',
  'approvedContractChanges',
  'revisedContract',
  'pendingContractChanges',
  'estimatedCostAtCompletion',
  'jobToDateCosts',
  'committedCosts',
  'revisedBudget',
  'earnedRevenue',
  'billedToDate',
  'overUnderBilling',
  'retainageReceivable',
  'retainagePayable',
  'grossProfitToDate',
  'grossProfitAtCompletion',
  'backlog',
] as const satisfies readonly (keyof JobFigures)[];
export type MoneyName = (typeof moneyFigures)[number];

/** How a job stands: more billed than earned, less, or neither. */
export type BillingPosition = 'OVERBILLED' | 'UNDERBILLED' | 'EVEN';

/**
 * The work in progress of a job by one system's figures (domain, section 4: contract and work in progress). What is unavailable makes unavailable what is computed from it, and what is not
 * kept makes it null. Money is computed exactly and rounded to cents once, half away from zero. Pure.
 */
export function figuresOf(inputs: JobInputs): JobFigures {
  const { originalContract, revisedContract, estimatedCostAtCompletion, jobToDateCosts, billedToDate } = inputs;
  const earned = earnedExactly(jobToDateCosts, estimatedCostAtCompletion, revisedContract);
  const figures: JobFigures = {
    ...inputs,
    approvedContractChanges: lift(subtract, revisedContract, originalContract),
    percentComplete: percentComplete(jobToDateCosts, estimatedCostAtCompletion),
    earnedRevenue: earned,
    overUnderBilling: lift(subtract, earned, billedToDate),
    grossProfitToDate: lift(subtract, earned, jobToDateCosts),
    grossProfitAtCompletion: lift(subtract, revisedContract, estimatedCostAtCompletion),
    backlog: lift(subtract, revisedContract, earned),
  };
  for (const name of moneyFigures) figures[name] = inCents(figures[name]);
  return figures;
}

/** Job-to-date costs / estimated cost at completion, within 0 and 1, to 20 significant digits; null where nothing is estimated. */
export function percentComplete(cost: Told, estimate: Told): Told {
  return lift((share) => significant(share, 20), shareDone(cost, estimate));
}

/** Where a job stands, and by how much: earned less billed as a positive amount (domain, section 4). Null where it is unknown. */
export function positionOf(overUnder: Told): { amount: DecimalText; position: BillingPosition } | null {
  if (overUnder === null || overUnder === 'UNAVAILABLE') return null;
  const sign = compare(overUnder, '0');
  if (sign === 0) return { amount: '0.00', position: 'EVEN' };
  return sign > 0
    ? { amount: overUnder, position: 'UNDERBILLED' }
    : { amount: subtract('0', overUnder), position: 'OVERBILLED' };
}

/** Whether the job is expected to cost more than its contract brings: figure 13 > revised contract. Null where either is unknown. */
export function isLoss({ estimatedCostAtCompletion, revisedContract }: JobFigures): boolean | null {
  return exceeds(estimatedCostAtCompletion, revisedContract);
}

/** a > b; null where either is unknown. */
export function exceeds(a: Told, b: Told): boolean | null {
  if (a === null || b === null || a === 'UNAVAILABLE' || b === 'UNAVAILABLE') return null;
  return compare(a, b) > 0;
}

/** Applies a computation to what is known: UNAVAILABLE where an operand is, else null where an operand is null. */
export function lift(compute: (...known: DecimalText[]) => DecimalText | null, ...operands: Told[]): Told {
  if (operands.includes('UNAVAILABLE')) return 'UNAVAILABLE';
  if (operands.includes(null)) return null;
  return compute(...(operands as DecimalText[]));
}

/** The sum of what is told; UNAVAILABLE where one is. What is null (not kept) adds nothing, and null alone, or nothing at all, is null. */
export function sumTold(amounts: Iterable<Told>): Told {
  let total: DecimalText | null = null;
  for (const amount of amounts) {
    if (amount === 'UNAVAILABLE') return amount;
    if (amount !== null) total = add(total ?? '0', amount);
  }
  return total;
}

/** Percent complete before it is cut to its digits. */
function shareDone(cost: Told, estimate: Told): Told {
  return lift(
    (spent, expected) => {
      const share = divide(spent as string, expected as string);
      if (share === null) return null;
      return compare(share, '0') < 0 ? '0' : compare(share, '1') > 0 ? '1' : share;
    },
    cost,
    estimate,
  );
}

/** Percent complete x revised contract, multiplied first: the product is exact, and the quotient has 40 digits. Pure. */
export function earnedExactly(cost: Told, estimate: Told, contract: Told): Told {
  const share = shareDone(cost, estimate);
  return lift(
    (done, revised) => {
      if (equal(done as string, '0')) return '0';
      if (equal(done as string, '1')) return revised as string;
      return divide(multiply(cost as string, revised as string), estimate as string);
    },
    share,
    contract,
  );
}

function inCents(amount: Told): Told {
  return lift((known) => cents(known as string), amount);
}

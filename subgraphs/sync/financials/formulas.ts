import { compare, type DecimalText, toCents } from '../../../kernel/money.ts';
import type { Told } from './figure.ts';
import { minus, over, plus, sumOf } from './told.ts';

/**
 * The figures of a project, one function each, by the numbers of domain, section 4. Pure. A side that keeps no such figure is null, one that did not tell it UNAVAILABLE, and both
 * propagate: what is reckoned from something unknown is unknown. Nothing is rounded here but ratios (20 significant digits, half away from zero); money is rounded where it is shown.
 */

/** The sixteen figures in money, in the order of domain, section 4. */
export const moneyFigures = [
  'originalBudget',
  'budgetModifications',
  'approvedChanges',
  'revisedBudget',
  'pendingBudgetChanges',
  'projectedBudget',
  'committedCosts',
  'directCosts',
  'jobToDateCosts',
  'pendingCostChanges',
  'projectedCosts',
  'forecastToComplete',
  'estimatedCostAtCompletion',
  'projectedOverUnder',
  'uncommittedBudget',
  'costToGo',
] as const;

/** The two shares of number 16. */
export const ratioFigures = ['percentCommitted', 'percentSpent'] as const;

export type MoneyFigureName = (typeof moneyFigures)[number];
export type RatioFigureName = (typeof ratioFigures)[number];
export type FigureName = MoneyFigureName | RatioFigureName;

/** What one system says of all figures in money, exact; the shares follow from them (`toldOf`). */
export type Side = Record<MoneyFigureName, Told>;

/** What one row of Procore's budget view tells. */
export interface ProcoreBase {
  originalBudget: Told;
  budgetModifications: Told;
  approvedChanges: Told;
  pendingBudgetChanges: Told;
  committedCosts: Told;
  pendingCostChanges: Told;
  /** Of the Direct Costs tool. */
  directCosts: Told;
  /** Of the ERP. */
  jobToDateCosts: Told;
  commitmentsInvoiced: Told;
  /** As Procore shows it, calculated or entered. */
  forecastToComplete: Told;
  /** Whether nobody entered a forecast; null where Procore does not say. */
  isAutomatic: boolean | null;
}

/** What CMiC tells of one job, cost code and category. */
export interface CmicBase {
  originalBudget: Told;
  budgetModifications: Told;
  approvedChanges: Told;
  currentBudget: Told;
  pendingBudgetChanges: Told;
  committedCosts: Told;
  pendingCostChanges: Told;
  /** Posted cost of type C. */
  jobToDateCosts: Told;
  /** The part of it with a commitment source. */
  commitmentsInvoiced: Told;
  projectedCost: Told;
}

/** 4. Revised budget = original budget + budget modifications + approved changes. */
export const revisedBudget = (original: Told, modifications: Told, approved: Told): Told =>
  plus(plus(original, modifications), approved);

/** 6. Projected budget = revised budget + pending budget changes. */
export const projectedBudget = (revised: Told, pending: Told): Told => plus(revised, pending);

/**
 * 8. Direct costs: costs that were not charged to a commitment. Where the ERP told job costs of the row they are its job-to-date minus what it invoiced against commitments, and the
 * Direct Costs tool does not count: adding both would count the same cost twice (domain, section 4, the trap). Where it told none they are the tool's.
 */
export function directCosts(ofTool: Told, jobToDate: Told, invoiced: Told): Told {
  const ofErp = minus(jobToDate, invoiced);
  if (ofErp === null || ofErp === 'UNAVAILABLE') return ofErp;
  return isZero(jobToDate) && isZero(invoiced) ? ofTool : ofErp;
}

/** 9. Job-to-date costs = direct costs + what was invoiced against commitments. */
export const jobToDateCosts = (direct: Told, invoiced: Told): Told => plus(direct, invoiced);

/** 11. Projected costs = committed costs + direct costs + pending cost changes. */
export const projectedCosts = (committed: Told, direct: Told, pending: Told): Told =>
  plus(plus(committed, direct), pending);

/** 12. Forecast to complete: what somebody entered; on automatic max(0, projected budget - projected costs). Where Procore does not say which of both it is, what it shows. */
export function forecastToComplete(isAutomatic: boolean | null, shown: Told, budget: Told, costs: Told): Told {
  if (isAutomatic !== true) return shown;
  const left = minus(budget, costs);
  if (left === null || left === 'UNAVAILABLE') return left;
  return signOf(left) < 0 ? '0' : left;
}

/** 13. Estimated cost at completion = projected costs + forecast to complete. */
export const estimatedCostAtCompletion = (costs: Told, forecast: Told): Told => plus(costs, forecast);

/** 14. Projected over/under = projected budget - estimated cost at completion; positive is under budget. */
export const projectedOverUnder = (budget: Told, estimate: Told): Told => minus(budget, estimate);

/** 15. Uncommitted budget = revised budget - committed costs. */
export const uncommittedBudget = (revised: Told, committed: Told): Told => minus(revised, committed);

/** 16. Percent committed = committed costs / revised budget, a fraction; null where the budget is zero. */
export const percentCommitted = (committed: Told, revised: Told): Told => over(committed, revised);

/** 16. Percent spent = job-to-date costs / estimated cost at completion, a fraction; null where the estimate is zero. */
export const percentSpent = (jobToDate: Told, estimate: Told): Told => over(jobToDate, estimate);

/** 17. Cost to go = estimated cost at completion - job-to-date costs; in CMiC its cost to complete. */
export const costToGo = (estimate: Told, jobToDate: Told): Told => minus(estimate, jobToDate);

/** All figures by Procore: 1, 2, 3, 5, 7 and 10 as the view tells them, the rest reckoned. */
export function procoreSide(base: ProcoreBase): Side {
  const revised = revisedBudget(base.originalBudget, base.budgetModifications, base.approvedChanges);
  const budget = projectedBudget(revised, base.pendingBudgetChanges);
  const direct = directCosts(base.directCosts, base.jobToDateCosts, base.commitmentsInvoiced);
  const costs = projectedCosts(base.committedCosts, direct, base.pendingCostChanges);
  const forecast = forecastToComplete(base.isAutomatic, base.forecastToComplete, budget, costs);
  return complete({
    originalBudget: base.originalBudget,
    budgetModifications: base.budgetModifications,
    approvedChanges: base.approvedChanges,
    revisedBudget: revised,
    pendingBudgetChanges: base.pendingBudgetChanges,
    committedCosts: base.committedCosts,
    directCosts: direct,
    jobToDateCosts: jobToDateCosts(direct, base.commitmentsInvoiced),
    pendingCostChanges: base.pendingCostChanges,
    forecastToComplete: forecast,
    estimatedCostAtCompletion: estimatedCostAtCompletion(costs, forecast),
  });
}

/**
 * All figures by CMiC: 1, 4 and 13 as the category tells them (4 is its current budget, 13 its projected cost), 2, 3, 5, 7, 9 and 10 from its documents and its ledger, 8 as posted cost
 * without a commitment source. It keeps no forecast to complete: its cost to complete is 17.
 */
export function cmicSide(base: CmicBase): Side {
  const direct = minus(base.jobToDateCosts, base.commitmentsInvoiced);
  return complete({
    originalBudget: base.originalBudget,
    budgetModifications: base.budgetModifications,
    approvedChanges: base.approvedChanges,
    revisedBudget: base.currentBudget,
    pendingBudgetChanges: base.pendingBudgetChanges,
    committedCosts: base.committedCosts,
    directCosts: direct,
    jobToDateCosts: jobToDateCosts(direct, base.commitmentsInvoiced),
    pendingCostChanges: base.pendingCostChanges,
    forecastToComplete: null,
    estimatedCostAtCompletion: base.projectedCost,
  });
}

/** One figure of a side, a share reckoned from its money. */
export function toldOf(side: Side, name: FigureName): Told {
  if (name === 'percentCommitted') return percentCommitted(side.committedCosts, side.revisedBudget);
  if (name === 'percentSpent') return percentSpent(side.jobToDateCosts, side.estimatedCostAtCompletion);
  return side[name];
}

/** One figure of several rows of one system: the sum of theirs, a share that of those sums. Of no rows at all zero. */
export function sumTold(sides: readonly Side[], name: FigureName): Told {
  const sum = (each: MoneyFigureName) => sumOf(sides.map((side) => side[each]));
  if (name === 'percentCommitted') return percentCommitted(sum('committedCosts'), sum('revisedBudget'));
  if (name === 'percentSpent') return percentSpent(sum('jobToDateCosts'), sum('estimatedCostAtCompletion'));
  return sum(name);
}

/** All figures in money of several rows of one system, each the sum of theirs. */
export function sumSides(sides: readonly Side[]): Side {
  return Object.fromEntries(moneyFigures.map((name) => [name, sumTold(sides, name)])) as Side;
}

/** A side that says the same of every figure: null for a system that has no counterpart, UNAVAILABLE for one that could not be read. */
export function evenSide(told: Told): Side {
  return Object.fromEntries(moneyFigures.map((name) => [name, told])) as Side;
}

/** The figures that follow from the others on either side: 6, 11, 14, 15 and 17. */
function complete(
  known: Omit<Side, 'projectedBudget' | 'projectedCosts' | 'projectedOverUnder' | 'uncommittedBudget' | 'costToGo'>,
): Side {
  const budget = projectedBudget(known.revisedBudget, known.pendingBudgetChanges);
  return {
    ...known,
    projectedBudget: budget,
    projectedCosts: projectedCosts(known.committedCosts, known.directCosts, known.pendingCostChanges),
    projectedOverUnder: projectedOverUnder(budget, known.estimatedCostAtCompletion),
    uncommittedBudget: uncommittedBudget(known.revisedBudget, known.committedCosts),
    costToGo: costToGo(known.estimatedCostAtCompletion, known.jobToDateCosts),
  };
}

function isZero(told: Told): boolean {
  return told !== null && told !== 'UNAVAILABLE' && signOf(told) === 0;
}

/** Negative, zero or positive. */
function signOf(amount: DecimalText): number {
  return toCents(amount) ?? compare(amount, '0');
}

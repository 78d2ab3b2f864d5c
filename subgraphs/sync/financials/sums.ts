import type { Told } from './figure.ts';
import type { CmicBase } from './formulas.ts';
import { plus } from './told.ts';

type Name = keyof CmicBase;

/** What one reading of CMiC gives: amounts by category id, and which figures nobody can say of any category, since a row could not be placed. */
export interface Sums {
  of: Map<string, Partial<CmicBase>>;
  broken: Set<Name>;
}

/** Nothing read yet: every category has zero. */
export function noSums(): Sums {
  return { of: new Map(), broken: new Set() };
}

/** What a part of CMiC that could not be read gives: these figures are unknown everywhere. */
export function unknownSums(names: readonly Name[]): Sums {
  return { of: new Map(), broken: new Set(names) };
}

/** Adds an amount to a category's figure. */
export function addTo(sums: Sums, key: string, name: Name, amount: Told): void {
  const known = sums.of.get(key) ?? {};
  known[name] = plus(known[name] ?? '0', amount);
  sums.of.set(key, known);
}

/** Of a category the figures of all parts: zero where a part was read whole and tells none. */
export function baseOf(parts: readonly Sums[], key: string | null): CmicBase {
  const base: CmicBase = {
    originalBudget: '0',
    budgetModifications: '0',
    approvedChanges: '0',
    currentBudget: '0',
    pendingBudgetChanges: '0',
    committedCosts: '0',
    pendingCostChanges: '0',
    jobToDateCosts: '0',
    commitmentsInvoiced: '0',
    projectedCost: '0',
  };
  for (const { of, broken } of parts) {
    if (key !== null) Object.assign(base, of.get(key));
    for (const name of broken) base[name] = 'UNAVAILABLE';
  }
  return base;
}

import type { MoneyFigureName } from '../financials/formulas.ts';
import type { SideName } from '../financials/group.ts';

/** What a movement of a figure is made of: figures that events stand behind, each with the sign by which it counts. */
export type Components = Partial<Record<MoneyFigureName, 1 | -1>>;

const budget: Components = { originalBudget: 1, budgetModifications: 1, approvedChanges: 1 };
const projected: Components = { ...budget, pendingBudgetChanges: 1 };
const costs: Components = { committedCosts: 1, directCosts: 1, pendingCostChanges: 1 };
/** Of Procore 13 is 11 + 12; CMiC keeps it itself. */
const estimate = {
  procore: { ...costs, forecastToComplete: 1 },
  cmic: { estimatedCostAtCompletion: 1 },
} satisfies Record<SideName, Components>;

/** The figures that are made of others, by the formulas of domain, section 4. CMiC's current budget (4) moves by the items that were posted. */
const made = (side: SideName): Partial<Record<MoneyFigureName, Components>> => ({
  revisedBudget: budget,
  projectedBudget: projected,
  projectedCosts: costs,
  estimatedCostAtCompletion: estimate[side],
  projectedOverUnder: { ...projected, ...less(estimate[side]) },
  uncommittedBudget: { ...budget, committedCosts: -1 },
  costToGo: { ...estimate[side], jobToDateCosts: -1 },
});

/** The components of a figure of one system: itself, where it is made of no other. Pure. */
export function componentsOf(figure: MoneyFigureName, side: SideName): Components {
  return made(side)[figure] ?? { [figure]: 1 };
}

function less(components: Components): Components {
  return Object.fromEntries(Object.entries(components).map(([name, sign]) => [name, -sign]));
}

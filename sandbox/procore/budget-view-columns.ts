import { derive, type Figures } from './budget-figures.ts';
import { difference, fixed, percentage, sum } from './money.ts';

interface Column {
  name: string;
  type: 'standard' | 'source' | 'formula';
  value(figures: Figures, budget: string): string;
}

/** A view of the budget: the columns that it adds to every row, under the names that people see. */
export interface BudgetView {
  id: number;
  name: string;
  description: string;
  columns: Column[];
}

const column =
  (type: Column['type']) =>
  (name: string, value: (figures: Figures, budget: string) => string): Column => ({
    name,
    type,
    value: (figures, budget) => fixed(value(figures, budget), 2),
  });
const source = column('source');
const formula = column('formula');

const committed = source('Committed Costs', (figures) => figures.committed);
const directCosts = source('Direct Costs', (figures) => figures.directCosts);
const approvedCos = source('Approved COs', (figures) => figures.approvedChanges);

const projections: Column[] = [
  formula('Revised Budget', (figures, budget) => derive(figures, budget).revisedBudget),
  source('Pending Budget Changes', (figures) => figures.pendingChanges),
  formula('Projected Budget', (figures, budget) => derive(figures, budget).projectedBudget),
  source('Pending Cost Changes', (figures) => figures.pendingCosts),
  formula('Projected Costs', (figures, budget) => derive(figures, budget).projectedCosts),
  formula('Projected over Under', (figures, budget) => derive(figures, budget).projectedOverUnder),
];

/** A company's two views: Procore's own and the one that comes with the ERP's job costs. */
export const BUDGET_VIEWS: readonly BudgetView[] = [
  {
    id: 71,
    name: 'Procore Standard Budget',
    description: 'The view that every company begins with',
    columns: [
      approvedCos,
      committed,
      directCosts,
      formula('Total Variance (Over) / Under $', (figures, budget) =>
        difference(budget, sum([figures.committed, figures.directCosts])),
      ),
      formula('% Complete', (figures, budget) => {
        const { estimatedCostAtCompletion } = derive(figures, budget);
        return percentage(figures.jobToDate, estimatedCostAtCompletion);
      }),
      ...projections,
    ],
  },
  {
    id: 72,
    name: 'ERP Job Cost Detail Budget',
    description: 'With the job costs of the ERP',
    columns: [
      committed,
      source('Job to Date Costs', (figures) => figures.jobToDate),
      source('Commitments Invoiced', (figures) => figures.commitmentInvoiced),
      // Computed, not told: job-to-date cost without what came through commitments.
      formula('ERP Direct Costs', (figures) => difference(figures.jobToDate, figures.commitmentInvoiced)),
      directCosts,
      formula('Estimated Cost at Completion', (figures, budget) => derive(figures, budget).estimatedCostAtCompletion),
      approvedCos,
      ...projections,
    ],
  },
];

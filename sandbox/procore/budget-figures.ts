import type { Db } from './db.ts';
import { difference, fixed, sum } from './money.ts';

/** What a project has told of one budget code beside its original budget; plain decimal text. */
export interface Figures {
  committed: string;
  directCosts: string;
  jobToDate: string;
  commitmentInvoiced: string;
}

const NONE: Figures = { committed: '0', directCosts: '0', jobToDate: '0', commitmentInvoiced: '0' };

/** The figures of a project by budget code id. Budget codes without any are not in it. */
export function figuresOf(db: Db, projectId: number): Map<number, Figures> {
  const figures = new Map<number, Figures>();
  const add = (wbsId: number | null, name: keyof Figures, value: string | null | undefined): void => {
    if (wbsId === null || !value) return;
    const known = figures.get(wbsId) ?? { ...NONE };
    known[name] = sum([known[name], value]);
    figures.set(wbsId, known);
  };
  for (const line of db.lineItems.where('project_id', projectId)) {
    const contract = db.workOrders.get(line.holder_id) ?? db.purchaseOrders.get(line.holder_id);
    const counts = contract && contract.deleted_at === null && ['Approved', 'Complete'].includes(contract.status);
    if (counts) add(line.wbs_code_id, 'committed', line.amount);
  }
  for (const line of db.directCostLineItems.where('project_id', projectId)) {
    if (db.directCosts.get(line.direct_cost_id)?.status === 'approved')
      add(line.wbs_code_id, 'directCosts', line.amount);
  }
  for (const cost of db.erpJobCosts.where('project_id', projectId)) {
    add(cost.wbs_code_id, 'jobToDate', cost.amounts.job_to_date_cost);
    add(cost.wbs_code_id, 'commitmentInvoiced', cost.amounts.commitment_invoiced);
  }
  return figures;
}

/** A view of the budget: the columns that it adds to every row, under the names that people see. */
export interface BudgetView {
  id: number;
  name: string;
  description: string;
  columns: { name: string; type: 'standard' | 'source' | 'formula'; value(figures: Figures, budget: string): string }[];
}

/** A company's two views: Procore's own and the one that comes with the ERP's job costs. */
export const BUDGET_VIEWS: readonly BudgetView[] = [
  {
    id: 71,
    name: 'Procore Standard Budget',
    description: 'The view that every company begins with',
    columns: [
      { name: 'Approved COs', type: 'source', value: () => fixed('0', 2) },
      { name: 'Committed Costs', type: 'source', value: ({ committed }) => fixed(committed, 2) },
      { name: 'Direct Costs', type: 'source', value: ({ directCosts }) => fixed(directCosts, 2) },
      {
        name: 'Total Variance (Over) / Under $',
        type: 'formula',
        value: (figures, budget) => fixed(difference(budget, sum([figures.committed, figures.directCosts])), 2),
      },
      { name: '% Complete', type: 'formula', value: () => fixed('0', 2) },
    ],
  },
  {
    id: 72,
    name: 'ERP Job Cost Detail Budget',
    description: 'With the job costs of the ERP',
    columns: [
      { name: 'Committed Costs', type: 'source', value: ({ committed }) => fixed(committed, 2) },
      { name: 'Job to Date Costs', type: 'source', value: ({ jobToDate }) => fixed(jobToDate, 2) },
      { name: 'Commitments Invoiced', type: 'source', value: ({ commitmentInvoiced }) => fixed(commitmentInvoiced, 2) },
      // Computed, not told: job-to-date cost without what came through commitments.
      {
        name: 'ERP Direct Costs',
        type: 'formula',
        value: (figures) => fixed(difference(figures.jobToDate, figures.commitmentInvoiced), 2),
      },
      { name: 'Direct Costs', type: 'source', value: ({ directCosts }) => fixed(directCosts, 2) },
      { name: 'Estimated Cost at Completion', type: 'formula', value: (_figures, budget) => fixed(budget, 2) },
    ],
  },
];

export const noFigures: Figures = NONE;

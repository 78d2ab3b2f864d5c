import { linesOfChange } from './budget-change-lines.ts';
import { PENDING } from './change-order-kinds.ts';
import { orderLines } from './change-order-totals.ts';
import type { Db } from './db.ts';
import { atLeastZero, difference, sum } from './money.ts';
import type { ContractRow } from './rows.ts';

/** What a project has told of one budget code beside its original budget; plain decimal text. */
export interface Figures {
  /** Approved budget changes, or budget modifications. */
  modifications: string;
  /** Changes to the owner, without markup: approved, and pending. */
  approvedChanges: string;
  pendingChanges: string;
  committed: string;
  /** Commitments and their changes that are not agreed yet. */
  pendingCosts: string;
  /** From the Direct Costs tool. */
  directCosts: string;
  jobToDate: string;
  commitmentInvoiced: string;
  /** What people expect to spend yet; null where nobody said so. */
  manualForecast: string | null;
}

export const noFigures: Figures = {
  modifications: '0',
  approvedChanges: '0',
  pendingChanges: '0',
  committed: '0',
  pendingCosts: '0',
  directCosts: '0',
  jobToDate: '0',
  commitmentInvoiced: '0',
  manualForecast: null,
};

/** The figures that follow from a budget code's own, in the order in which they are computed. */
export interface Derived {
  revisedBudget: string;
  projectedBudget: string;
  /** Of the ERP where it told job costs, else of the Direct Costs tool; never both. */
  directCosts: string;
  projectedCosts: string;
  automaticForecast: string;
  forecastToComplete: string;
  estimatedCostAtCompletion: string;
  projectedOverUnder: string;
}

export function derive(figures: Figures, budget: string): Derived {
  const revisedBudget = sum([budget, figures.modifications, figures.approvedChanges]);
  const projectedBudget = sum([revisedBudget, figures.pendingChanges]);
  const ofErp = difference(figures.jobToDate, figures.commitmentInvoiced);
  const told = figures.jobToDate !== '0' || figures.commitmentInvoiced !== '0';
  const directCosts = told ? ofErp : figures.directCosts;
  const projectedCosts = sum([figures.committed, directCosts, figures.pendingCosts]);
  const automaticForecast = atLeastZero(difference(projectedBudget, projectedCosts));
  const forecastToComplete = figures.manualForecast ?? automaticForecast;
  const estimatedCostAtCompletion = sum([projectedCosts, forecastToComplete]);
  return {
    revisedBudget,
    projectedBudget,
    directCosts,
    projectedCosts,
    automaticForecast,
    forecastToComplete,
    estimatedCostAtCompletion,
    projectedOverUnder: difference(projectedBudget, estimatedCostAtCompletion),
  };
}

/** The figures of a project by budget code id. Budget codes without any are not in it. */
export function figuresOf(db: Db, projectId: number): Map<number, Figures> {
  const figures = new Map<number, Figures>();
  const add = (wbsId: number | null | undefined, name: keyof Figures, value: string | null | undefined): void => {
    if (wbsId == null || !value) return;
    const known = figures.get(wbsId) ?? { ...noFigures };
    known[name] = sum([known[name] ?? '0', value]);
    figures.set(wbsId, known);
  };
  for (const line of db.lineItems.where('project_id', projectId)) {
    const contract = db.workOrders.get(line.holder_id) ?? db.purchaseOrders.get(line.holder_id);
    const counts = contract && costOf(contract);
    if (counts) add(line.wbs_code_id, counts, line.amount);
  }
  for (const order of db.changeOrders.where('project_id', projectId)) {
    if (order.deleted_at !== null) continue;
    const approved = order.status === 'approved';
    if (!approved && !PENDING.includes(order.status)) continue;
    const names = { commitment: ['committed', 'pendingCosts'], prime: ['approvedChanges', 'pendingChanges'] } as const;
    const name = names[order.kind][approved ? 0 : 1];
    for (const line of orderLines(db, order)) add(line.wbs_code_id, name, line.amount);
  }
  for (const line of db.directCostLineItems.where('project_id', projectId)) {
    if (db.directCosts.get(line.direct_cost_id)?.status === 'approved')
      add(line.wbs_code_id, 'directCosts', line.amount);
  }
  for (const cost of db.erpJobCosts.where('project_id', projectId)) {
    add(cost.wbs_code_id, 'jobToDate', cost.amounts.job_to_date_cost);
    add(cost.wbs_code_id, 'commitmentInvoiced', cost.amounts.commitment_invoiced);
  }
  for (const change of db.budgetChanges.where('project_id', projectId)) {
    if (change.status !== 'approved') continue;
    for (const line of linesOfChange(db, change.id)) add(line.wbs_code_id, 'modifications', line.amount);
  }
  for (const {
    from_budget_line_item_id: from,
    to_budget_line_item_id: to,
    transfer_amount,
  } of db.budgetModifications.where('project_id', projectId)) {
    add(db.budgetLineItems.get(to)?.wbs_code_id, 'modifications', transfer_amount);
    if (from !== null)
      add(db.budgetLineItems.get(from)?.wbs_code_id, 'modifications', difference('0', transfer_amount));
  }
  for (const row of db.manualForecasts.where('project_id', projectId))
    add(row.wbs_code_id, 'manualForecast', row.amount);
  return figures;
}

/** How a commitment's lines count: agreed, on the way to be agreed, or not at all. */
function costOf({ type, status, deleted_at }: ContractRow): 'committed' | 'pendingCosts' | undefined {
  if (deleted_at !== null) return undefined;
  if (status === 'Approved' || status === 'Complete') return 'committed';
  const pending =
    type === 'WorkOrderContract'
      ? ['Out For Signature']
      : ['Processing', 'Submitted', 'Partially Received', 'Received'];
  return pending.includes(status) ? 'pendingCosts' : undefined;
}

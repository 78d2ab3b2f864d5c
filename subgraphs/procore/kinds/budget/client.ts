import { Fault } from '../../../../kernel/errors.ts';
import { numberOf } from '../../ids.ts';
import { given, jsonNumber } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { type Row, strict } from '../../rows.ts';
import { orNone, type ProcoreSource } from '../../source.ts';
import { type Synced, syncList } from '../../sync.ts';
import { checkBudgetLine, checkBudgetView, checkLock, type ProcoreBudgetLineRecord } from './record.ts';

/** A budget line as a sync writes it: by id, or a new one on a cost code and cost type. */
export interface BudgetLineUpdate {
  /** `1001/bl-12`; a line without one is created each time it is sent. */
  id?: string;
  /** `1001/cc-88`; a sub job's own code puts the line below the sub job. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
  /** Original budget, decimal text. */
  amount: string;
}

export interface BudgetClient {
  /** Whether the budget is locked; null where Procore does not know the project or does not show it. */
  isLocked(projectId: string): Promise<boolean | null>;
  /** All budgeted lines, those of sub jobs included: one call for the project's views and one per thousand lines. A project without any view is a fault, since nobody could tell its lines. */
  lines(projectId: string): Promise<Row<ProcoreBudgetLineRecord>[]>;
  /**
   * Creates or updates lines, at most 1000. New lines have no mark: after an unknown outcome read the lines before sending again. An entity tells only what Procore answered:
   * where its codes are null, read the lines.
   */
  syncLines(projectId: string, updates: readonly BudgetLineUpdate[]): Promise<Outcome<Synced<ProcoreBudgetLineRecord>>>;
}

/** The view that Procore makes for CMiC (reference 5.6). The lines are the same in every view. */
export const ERP_VIEW = 'ERP Job Cost Detail Budget';

const VIEWS = '/rest/v1.0/budget_views';
const SYNC = '/rest/v1.0/budget_line_items/sync';

/** The budgets of projects by this source. */
export function createClient(source: ProcoreSource): BudgetClient {
  const { companyId } = source;
  return {
    isLocked: (projectId) => source.get(`/rest/v1.0/projects/${projectId}/budget`, undefined, checkLock),
    lines: async (projectId) => {
      const query = { project_id: projectId };
      const read = await orNone(null, source.all({ path: VIEWS, query, check: checkBudgetView }));
      if (read === null) return [];
      const views = strict(read);
      const view = views.find(({ name }) => name?.trim() === ERP_VIEW) ?? views[0];
      if (!view) throw noView(projectId);
      return source.all({
        path: `${VIEWS}/${view.id}/detail_rows`,
        query: { ...query, budget_row_type: 'budgeted' },
        check: checkBudgetLine(companyId, projectId),
      });
    },
    syncLines: async (projectId, updates) =>
      syncList(source, {
        method: 'POST',
        path: SYNC,
        body: { project_id: Number(projectId) },
        member: 'budget_line_items',
        updates: updates.map(wire),
        check: checkBudgetLine(companyId, projectId),
      }),
  };
}

function noView(projectId: string): Fault {
  return new Fault({
    code: 'UPSTREAM_REFUSED',
    source: 'PROCORE',
    message: `Procore project ${projectId} has no budget view to read its budget by.`,
    fix: `Give the project the budget view "${ERP_VIEW}" in Procore.`,
  });
}

function wire(update: BudgetLineUpdate): Record<string, unknown> {
  return given({
    id: update.id === undefined ? undefined : numberOf(update.id),
    cost_code_id: numberOf(update.costCodeId),
    line_item_type_id: numberOf(update.costTypeId),
    original_budget_amount: jsonNumber(update.amount, 'amount'),
  });
}

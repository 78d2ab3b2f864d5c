import { Fault } from '../../../../kernel/errors.ts';
import { numberOf } from '../../ids.ts';
import { given, jsonNumber } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { type Row, strict } from '../../rows.ts';
import { allAtOnce } from '../../side-by-side.ts';
import { orNone, type ProcoreSource } from '../../source.ts';
import { type Synced, syncList } from '../../sync.ts';
import {
  checkFigures,
  checkForecast,
  FIGURE_COLUMNS,
  type FigureColumns,
  type ProcoreBudgetFiguresRecord,
  type ProcoreForecastRecord,
} from './line-record.ts';
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
   * What every budget code is expected to cost, codes without a budget line included, by the view for CMiC: one call for the project's views and one per thousand rows. None where
   * Procore does not know the project; a fault where it has no such view or the view has no such column.
   */
  forecast(projectId: string): Promise<Row<ProcoreForecastRecord>[]>;
  /**
   * What the view for CMiC tells of every budget code, codes without a budget line included, for the figures of a project and for work in progress: one call for the project's views, one for the first thousand
   * rows, and the others side by side. Null where Procore does not know the project; a fault where it has no such view. An amount without its column is UNAVAILABLE.
   */
  figures(projectId: string): Promise<Row<ProcoreBudgetFiguresRecord>[] | null>;
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

/** The budgets of projects by this source. A company that renamed its view or column gives the names it has. */
export function createClient(
  source: ProcoreSource,
  {
    erpView = ERP_VIEW,
    estimateColumn = FIGURE_COLUMNS.estimatedCostAtCompletion as string,
    figureColumns = {} as Partial<FigureColumns>,
  } = {},
): BudgetClient {
  const { companyId } = source;
  const columns = { ...FIGURE_COLUMNS, estimatedCostAtCompletion: estimateColumn, ...figureColumns };

  /** The view for CMiC and the first of all; null where Procore does not know the project. */
  const viewsOf = async (projectId: string) => {
    const query = { project_id: projectId };
    const read = await orNone(null, source.all({ path: VIEWS, query, check: checkBudgetView }));
    if (read === null) return null;
    const views = strict(read);
    return { erp: views.find(({ name }) => name?.trim() === erpView), first: views[0] };
  };

  return {
    isLocked: (projectId) => source.get(`/rest/v1.0/projects/${projectId}/budget`, undefined, checkLock),
    lines: async (projectId) => {
      const views = await viewsOf(projectId);
      if (!views) return [];
      const view = views.erp ?? views.first;
      if (!view) throw noView(projectId, erpView);
      return source.all({
        path: `${VIEWS}/${view.id}/detail_rows`,
        query: { project_id: projectId, budget_row_type: 'budgeted' },
        check: checkBudgetLine(companyId, projectId),
      });
    },
    forecast: async (projectId) => {
      const views = await viewsOf(projectId);
      if (!views) return [];
      // Other views have other columns of that name, or none.
      if (!views.erp) throw noView(projectId, erpView);
      return source.all({
        path: `${VIEWS}/${views.erp.id}/detail_rows`,
        query: { project_id: projectId, budget_row_type: 'all' },
        check: checkForecast(companyId, projectId, estimateColumn),
      });
    },
    figures: async (projectId) => {
      const views = await viewsOf(projectId);
      if (!views) return null;
      if (!views.erp) throw noView(projectId, erpView);
      return allAtOnce(source, {
        path: `${VIEWS}/${views.erp.id}/detail_rows`,
        query: { project_id: projectId, budget_row_type: 'all' },
        check: checkFigures(companyId, projectId, columns),
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

function noView(projectId: string, erpView: string): Fault {
  return new Fault({
    code: 'UPSTREAM_REFUSED',
    source: 'PROCORE',
    message: `Procore project ${projectId} has no budget view "${erpView}" to read its budget by.`,
    fix: `Give the project the budget view "${erpView}" in Procore.`,
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

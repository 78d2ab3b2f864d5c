import type { Answer, Call, Route } from '../shell/types.ts';
import { malformed, notFound, ok } from './answers.ts';
import { figuresOf } from './budget-figures.ts';
import { type BudgetRow, detailRow } from './budget-row-view.ts';
import { BUDGET_VIEWS, type BudgetView } from './budget-view-columns.ts';
import { type Context, route } from './context.ts';
import { list } from './paging.ts';
import { oneOf } from './query.ts';
import type { ProjectRow } from './rows.ts';
import { inProject } from './scope.ts';

const PATH = '/rest/v1.0/budget_views';

/** The company's budget views, and the budget of a project through one of them. */
export function budgetViewRoutes(context: Context): Route[] {
  const inView = (call: Call, handle: (view: BudgetView, project: ProjectRow) => Answer): Answer =>
    inProject(context, call, (project) => {
      const view = BUDGET_VIEWS.find(({ id }) => String(id) === call.params.id);
      return view ? handle(view, project) : notFound();
    });
  return [
    route('GET', PATH, (call) =>
      inProject(context, call, () => list(context, call, BUDGET_VIEWS, { show: (view) => showView(context, view) })),
    ),
    route('GET', `${PATH}/:id/budget_detail_columns`, (call) =>
      inView(call, (view) =>
        ok(view.columns.map(({ name, type }, i) => ({ id: slug(name, i), name, type, position: i - 1 }))),
      ),
    ),
    route('GET', `${PATH}/:id/detail_rows`, (call) =>
      inView(call, (view, project) => {
        const wanted = call.query.get('budget_row_type') ?? 'budgeted';
        if (!['budgeted', 'unbudgeted', 'all'].includes(wanted))
          return malformed('budget_row_type is invalid', 'budget_row_type');
        return list(context, call, rowsOf(context, project, wanted), {
          filters: {
            biller: oneOf(({ wbs }) => wbs.sub_job_id ?? wbs.project_id),
            cost_code_id: oneOf(({ wbs }) => wbs.cost_code_id),
            category_id: oneOf(({ wbs }) => wbs.line_item_type_id),
            budget_line_item_id: oneOf(({ line }) => line?.id ?? null),
          },
          also: ['budget_row_type'],
          show: (row) => detailRow(context.db, view, row),
        });
      }),
    ),
  ];
}

function showView(context: Context, view: BudgetView) {
  const url = `${context.selfUrl()}${PATH}/${view.id}`;
  return {
    id: view.id,
    name: view.name,
    description: view.description,
    role: 'general',
    links: { detail_rows: `${url}/detail_rows`, summary_rows: `${url}/summary_rows` },
    created_by: { id: 160586, login: 'estimating@example.com', name: 'Estimating' },
    created_at: '2024-01-08T15:00:00Z',
    updated_at: '2024-01-08T15:00:00Z',
  };
}

/** Lines in the order of their making, then the budget codes that have costs alone. */
function rowsOf({ db }: Context, project: ProjectRow, wanted: string): BudgetRow[] {
  const figures = figuresOf(db, project.id);
  const budgeted = db.budgetLineItems.where('project_id', project.id).flatMap((line): BudgetRow[] => {
    const wbs = db.wbsCodes.get(line.wbs_code_id);
    return wbs ? [{ wbs, line, figures: figures.get(wbs.id) }] : [];
  });
  if (wanted === 'budgeted') return budgeted;
  const lines = new Set(budgeted.map(({ wbs }) => wbs.id));
  const others = [...figures].flatMap(([wbsId, own]): BudgetRow[] => {
    const wbs = lines.has(wbsId) ? undefined : db.wbsCodes.get(wbsId);
    return wbs ? [{ wbs, line: undefined, figures: own }] : [];
  });
  return wanted === 'unbudgeted' ? others : [...budgeted, ...others];
}

/** Column ids are text: a slug of Procore's own columns, digits for those that people made. */
const slug = (name: string, i: number): string =>
  i % 2 === 0
    ? name
        .toLowerCase()
        .replace(/[^a-z]+/g, '_')
        .replace(/^_|_$/g, '')
    : String(5000 + i);

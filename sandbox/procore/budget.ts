import type { Call, Route } from '../shell/types.ts';
import { ok, refused } from './answers.ts';
import { budgetChangeRoutes, budgetHeld } from './budget-changes.ts';
import { budgetLineRoutes } from './budget-lines.ts';
import { budgetModificationRoutes } from './budget-modifications.ts';
import { budgetViewRoutes } from './budget-views.ts';
import { type Context, route } from './context.ts';
import { forecastRoutes } from './forecasts.ts';
import { inProject } from './scope.ts';

const BUDGET = '/rest/v1.0/projects/:project_id/budget';

/** The budget: its lock, its lines, its views and all that moves it. While an export of it is on its way it stays locked. */
export function budgetRoutes(context: Context): Route[] {
  // Locking what is locked already is no error.
  const lock = (call: Call, locked: boolean, status: number) =>
    inProject(context, call, (project) => {
      const held = locked ? undefined : budgetHeld(context.db, project.id);
      if (held) return refused(held);
      const moved = project.budget_locked !== locked;
      project.budget_locked = locked;
      return { status, json: { locked }, ...(moved ? { accepted: true } : {}) };
    });
  return [
    route('GET', BUDGET, (call) => inProject(context, call, (project) => ok({ locked: project.budget_locked }))),
    route('POST', `${BUDGET}/lock`, (call) => lock(call, true, 201)),
    route('DELETE', `${BUDGET}/lock`, (call) => lock(call, false, 200)),
    ...budgetLineRoutes(context),
    ...budgetViewRoutes(context),
    ...budgetModificationRoutes(context),
    ...budgetChangeRoutes(context),
    ...forecastRoutes(context),
  ];
}

import type { Call, Route } from '../shell/types.ts';
import { ok } from './answers.ts';
import { budgetLineRoutes } from './budget-lines.ts';
import { budgetViewRoutes } from './budget-views.ts';
import { type Context, route } from './context.ts';
import { inProject } from './scope.ts';

const BUDGET = '/rest/v1.0/projects/:project_id/budget';
const MODIFICATIONS = '/rest/v1.0/projects/:project_id/budget_modifications';

/**
 * The budget: its lock, its lines and its views; and the older budget modifications: this company has moved on to budget changes, so they
 * can only be read, and a write is answered 405 with `Allow: GET`.
 */
export function budgetRoutes(context: Context): Route[] {
  const refuse = () => ({ status: 405, headers: { Allow: 'GET' }, json: { errors: 'Method not allowed' } });
  // Locking what is locked already is no error.
  const lock = (call: Call, locked: boolean, status: number) =>
    inProject(context, call, (project) => {
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
    route('GET', MODIFICATIONS, (call) => inProject(context, call, () => ok([]))),
    route('POST', MODIFICATIONS, refuse),
    route('PATCH', `${MODIFICATIONS}/:id`, refuse),
    route('DELETE', `${MODIFICATIONS}/:id`, refuse),
  ];
}

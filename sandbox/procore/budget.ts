import type { Route } from '../shell/types.ts';
import { ok } from './answers.ts';
import { type Context, route } from './context.ts';
import { inProject } from './scope.ts';

const MODIFICATIONS = '/rest/v1.0/projects/:project_id/budget_modifications';

/**
 * The budget's lock, and the older budget modifications: this company has moved on to budget changes, so they can only be read, and a
 * write is answered 405 with `Allow: GET`.
 */
export function budgetRoutes(context: Context): Route[] {
  const refuse = () => ({ status: 405, headers: { Allow: 'GET' }, json: { errors: 'Method not allowed' } });
  return [
    route('GET', '/rest/v1.0/projects/:project_id/budget', (call) =>
      inProject(context, call, (project) => ok({ locked: project.budget_locked })),
    ),
    route('GET', MODIFICATIONS, (call) => inProject(context, call, () => ok([]))),
    route('POST', MODIFICATIONS, refuse),
    route('PATCH', `${MODIFICATIONS}/:id`, refuse),
    route('DELETE', `${MODIFICATIONS}/:id`, refuse),
  ];
}

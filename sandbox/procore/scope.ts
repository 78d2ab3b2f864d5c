import type { Answer, Call } from '../shell/types.ts';
import { malformed, notConnected, notFound } from './answers.ts';
import { param } from './body.ts';
import type { Context } from './context.ts';
import type { ProjectRow } from './rows.ts';

/** The company parameter, which company-level resources demand beside the header. */
export function companyOf(context: Context, call: Call): Answer | undefined {
  const id = call.params.company_id ?? param(call, 'company_id');
  if (id === undefined) return malformed('company_id is required', 'company_id');
  return id === String(context.db.company.id) ? undefined : notConnected();
}

/** The project of the call, from the path, the query or the body; 400 without one, 404 for one that is not the company's. */
export function projectOf(context: Context, call: Call): { project: ProjectRow } | { refusal: Answer } {
  const id = call.params.project_id ?? param(call, 'project_id');
  if (id === undefined) return { refusal: malformed('project_id is required', 'project_id') };
  const project = context.db.projects.get(Number(id));
  return project ? { project } : { refusal: notFound() };
}

/** Runs the handler inside its project. */
export function inProject(context: Context, call: Call, handle: (project: ProjectRow) => Answer): Answer {
  const scope = projectOf(context, call);
  return 'refusal' in scope ? scope.refusal : handle(scope.project);
}

/** Runs the handler inside the company. */
export function inCompany(context: Context, call: Call, handle: () => Answer): Answer {
  return companyOf(context, call) ?? handle();
}

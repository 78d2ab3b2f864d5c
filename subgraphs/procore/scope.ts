import { requireReader, seesCompany, seesProject } from '../../kernel/auth/actor.ts';
import { parseNumber } from '../../kernel/ids.ts';
import type { ProcoreContext } from './context.ts';

/** Whether the actor may see what belongs to the company alone: vendors, company codes and types. FORBIDDEN without a role. */
export function inCompany({ actor, procore }: ProcoreContext): boolean {
  requireReader(actor);
  return seesCompany(actor, procore.companyId);
}

/** Whether the actor may see a project and all that hangs on it. */
export function inProject(context: ProcoreContext, projectId: string): boolean {
  return inCompany(context) && seesProject(context.actor, projectId);
}

/** The Procore projects that the token names; null where it names none and all are seen. Ids of CMiC in the list are the CMiC subgraph's business. */
export function scopedProjects({ actor }: ProcoreContext): string[] | null {
  return actor.projects?.filter((id) => parseNumber(id) !== null) ?? null;
}

import { Fault } from '../errors.ts';

export const roles = ['viewer', 'project-team', 'accounting-approver', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who asks. The lists hold ids of both systems once the gateway has added the linked counterparts; null is all (contract, section 6). */
export interface Actor {
  sub: string;
  roles: Role[];
  companies: string[] | null;
  projects: string[] | null;
  /** When the token ends (Unix seconds); null for actors that no token made. */
  expiresAt: number | null;
}

/** The worker, schedules and commands of the machine's owner. */
export const systemActor: Actor = { sub: 'system', roles: ['admin'], companies: null, projects: null, expiresAt: null };

/** Whether the actor may see a company of either system (`4001`, `ZZ`). */
export function seesCompany(actor: Actor, companyId: string): boolean {
  return actor.companies === null || actor.companies.includes(companyId);
}

/** Whether the actor may see a project or control job (`1001`, `ZZ/24-010`). A control job covers its sub jobs: ask with the control job's id. */
export function seesProject(actor: Actor, projectId: string): boolean {
  return actor.projects === null || actor.projects.includes(projectId);
}

/** Every role may read; an actor without a role may not: FORBIDDEN. */
export function requireReader(actor: Actor): void {
  if (actor.roles.length === 0)
    throw new Fault({
      code: 'FORBIDDEN',
      message: 'Your token carries no role.',
      fix: 'Ask for a token with the role "viewer" or above.',
    });
}

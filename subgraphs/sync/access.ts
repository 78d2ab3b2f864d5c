import type { Actor, Role } from '../../kernel/auth/actor.ts';
import { type Problem, problem } from './problem.ts';
import type { Scope } from './store/port.ts';

/** Each role may what the one before may, and more (contract, section 6). */
const ranks: Record<Role, number> = { viewer: 0, 'project-team': 1, 'accounting-approver': 2, admin: 3 };

/** What somebody may ask for; `cancelOwn` is cancelling one's own request. */
export type Permission =
  | 'import'
  | 'draft'
  | 'request'
  | 'cancelOwn'
  | 'reconcile'
  | 'link'
  | 'approve'
  | 'reject'
  | 'retry'
  | 'cancel'
  | 'replay';

const least: Record<Permission, Role> = {
  import: 'project-team',
  draft: 'project-team',
  request: 'project-team',
  cancelOwn: 'project-team',
  reconcile: 'project-team',
  link: 'accounting-approver',
  approve: 'accounting-approver',
  reject: 'accounting-approver',
  retry: 'accounting-approver',
  cancel: 'accounting-approver',
  replay: 'admin',
};

/** Whether one of the actor's roles allows it. */
export function may(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  return holdsRole(actor, least[permission]);
}

/** Whether the actor has the role or a higher one. */
export function holdsRole({ roles }: Pick<Actor, 'roles'>, role: Role): boolean {
  return roles.some((each) => ranks[each] >= ranks[role]);
}

/** The refusal for an actor who may not, or null. */
export function forbidden(actor: Actor, permission: Permission): Problem | null {
  if (may(actor, permission)) return null;
  return problem(
    'FORBIDDEN',
    `Your role may not do this (${permission}).`,
    ['input'],
    `Ask somebody with the role "${least[permission]}".`,
  );
}

/** The refusal for an actor without any role, who may not even read what a mutation answers with; or null. */
export function noRole(actor: Actor): Problem | null {
  if (actor.roles.length > 0) return null;
  return problem('FORBIDDEN', 'Your token carries no role.', ['input'], 'Ask for a token with a role.');
}

/** Our two companies: what every link and transfer belongs to. */
export interface Companies {
  /** Procore's company id, `4001`. */
  companyId: string;
  /** CMiC's company code, `ZZ`. */
  companyCode: string;
}

/** A filter for what the actor may see, to be spread into a filter of the store: ids of each system among its projects; null lists mean all. */
export function scopeFilter(actor: Actor, companies: Companies): { scope: Scope; kinds?: [] } {
  // An empty list of kinds matches nothing: a vendor's link has no project by which scope could hide it.
  const nothing = seesCompanies(actor, companies) ? {} : { kinds: [] as [] };
  return { scope: scopeOf(actor), ...nothing };
}

function scopeOf(actor: Actor): Scope {
  if (actor.projects === null) return { projectIds: null, jobIds: null };
  return {
    projectIds: actor.projects.filter((id) => !id.includes('/')),
    jobIds: actor.projects.filter((id) => id.includes('/')),
  };
}

/** Whether the actor sees a link or transfer: its companies and both of its ends; an end that does not exist yet counts as seen. */
export function seesBothEnds(
  actor: Actor,
  ends: { projectId: string | null; jobId: string | null },
  companies: Companies,
): boolean {
  const scope = scopeOf(actor);
  const sees = (id: string | null, ids: string[] | null) => id === null || ids === null || ids.includes(id);
  return seesCompanies(actor, companies) && sees(ends.projectId, scope.projectIds) && sees(ends.jobId, scope.jobIds);
}

/** Whether the actor's companies include both of ours. */
export function seesCompanies(actor: Actor, { companyId, companyCode }: Companies): boolean {
  return actor.companies === null || (actor.companies.includes(companyId) && actor.companies.includes(companyCode));
}

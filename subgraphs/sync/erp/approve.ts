import type { Actor } from '../../../kernel/auth/actor.ts';
import { defaultSettings, type Settings } from '../../../kernel/settings.ts';
import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import type { Answered } from '../transfer/refusals.ts';
import { approveRecord, requestExport } from '../transfer/request.ts';
import type { Answers } from '../transfer/transfer.ts';

/** Who clicked in Procore. Procore itself lets only accounting approvers accept, refresh, import and unlink (procore reference 7.1). */
export function procoreActor(userId: string | null): Actor {
  return {
    sub: `procore:${userId ?? 'unknown'}`,
    roles: ['accounting-approver'],
    companies: null,
    projects: null,
    expiresAt: null,
  };
}

/**
 * An "accept" in Procore's ERP tool, which is the approval (domain, section 3); the only place where it becomes one of ours, by the same policy as a mutation. What the policy wants more of
 * awaits approval afterwards. Where only the sweep told of the click nobody knows whose it was: under a policy that asks who it is, it is a request and no approval.
 */
export async function approveInProcore(
  deps: SyncDeps,
  userId: string | null,
  kind: Kind,
  id: string,
  answers: Answers,
): Promise<Answered> {
  const actor = procoreActor(userId);
  if (userId === null && asksWho(deps.settings)) return requestExport(deps, actor, kind, id);
  return approveRecord(deps, actor, kind, id, Object.keys(answers).length > 0 ? { answers } : {});
}

/** Whether the policy asks who approves: whatever it says beyond the default, by which every accounting approver may. */
export function asksWho({ policy }: Settings): boolean {
  return JSON.stringify(policy) !== JSON.stringify(defaultSettings.policy);
}

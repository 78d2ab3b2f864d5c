import type { Actor } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { asMoney, type DecimalText } from '../../../kernel/money.ts';
import { may } from '../access.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { findTransfer } from './answer.ts';
import { standingApprovals } from './approvals.ts';
import { type Approver, decidePolicy } from './policy.ts';
import type { PolicyCase } from './policy-rules.ts';
import type { Transfer } from './transfer.ts';

/** The arguments of `simulatePolicy`. */
export interface Simulated {
  transferId?: string | null | undefined;
  kind?: Kind | null | undefined;
  amount?: DecimalText | null | undefined;
  createdBy?: string | null | undefined;
  approver?: string | null | undefined;
  approverRole?: 'ACCOUNTING_APPROVER' | 'ADMIN' | null | undefined;
}

/** What an approval would come to, without giving it; null when the actor sees no such transfer. Throws BAD_USER_INPUT when neither a transfer nor a kind is named. */
export async function simulatePolicy(deps: SyncDeps, actor: Actor, asked: Simulated) {
  const transfer = asked.transferId ? await findTransfer(deps, actor, asked.transferId) : null;
  if (asked.transferId && !transfer) return null;
  const kind = transfer?.kind ?? asked.kind;
  if (!kind) throw badInput('Neither a transfer nor a kind is named.', 'Give `transferId`, or `kind` with `amount`.');
  const approver = approverOf(actor, asked);
  const theCase: PolicyCase = transfer
    ? caseOf(deps, transfer)
    : {
        kind,
        amount: asked.amount ?? null,
        createdBy: asked.createdBy ?? '',
        approvals: [],
        now: deps.clock.now(),
      };
  const decision = decidePolicy(deps.settings.policy, theCase, approver);
  const role = may(approver, 'approve') ? null : withoutRole();
  const refusal = role ?? (transfer && notAwaiting(transfer));
  const problems = refusal ? [refusal] : decision.problem ? [decision.problem] : [];
  return {
    verdict: refusal ? ('REFUSED' as const) : decision.verdict,
    // There is no input here: the paths of mutations would lead nowhere.
    problems: problems.map((each) => ({ ...each, path: [] })),
    personsNeeded: decision.personsNeeded,
    approvedBy: theCase.approvals.map(({ by }) => by),
    onBehalfOf: decision.onBehalfOf,
    mayApprove: decision.mayApprove,
    amount: asMoney(theCase.amount, deps.settings.currency),
  };
}

/** What the policy is asked about a transfer as it stands; the amount is that of its last plan. */
function caseOf({ clock }: Pick<SyncDeps, 'clock'>, transfer: Transfer): PolicyCase {
  const { kind, createdBy, amount } = transfer;
  return { kind, createdBy, amount: amount ?? null, approvals: standingApprovals(transfer), now: clock.now() };
}

/** Whether this actor's yes would count: what `awaitsMe` lists. */
export function awaits(deps: Pick<SyncDeps, 'clock' | 'settings'>, actor: Actor, transfer: Transfer): boolean {
  if (transfer.state !== 'AWAITING_APPROVAL' || !may(actor, 'approve')) return false;
  return decidePolicy(deps.settings.policy, caseOf(deps, transfer), actor).verdict !== 'REFUSED';
}

function approverOf(actor: Actor, { approver, approverRole }: Simulated): Approver {
  if (!approver && !approverRole) return actor;
  const role = approverRole === 'ADMIN' ? 'admin' : 'accounting-approver';
  return { sub: approver ?? actor.sub, roles: [role] };
}

function withoutRole(): Problem {
  return problem('FORBIDDEN', 'The role may not approve.', [], 'Somebody with the role "accounting-approver" can.');
}

function notAwaiting({ state, direction }: Transfer): Problem | null {
  if (direction === 'IMPORT') return problem('NO_SUCH_STEP', 'An import needs no approval.', []);
  if (state === 'AWAITING_APPROVAL' || state === 'FAILED') return null;
  return problem('NO_SUCH_STEP', `A transfer that is ${state} cannot be approved.`, []);
}

import type { Actor } from '../../../kernel/auth/actor.ts';
import type { Kind } from '../kind.ts';
import type { Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Planned } from './plan.ts';
import { decidePolicy } from './policy.ts';
import type { Answers, Approval, HistoryEntry, Transfer } from './transfer.ts';

/** A person's yes under the policy: refused, or what is to be saved of it. */
export type Yes =
  | { refused: Problem }
  | {
      refused: null;
      /** Nobody else has to approve. */
      complete: boolean;
      /** All that stands now: this one, and that of another person for the same plan and answers. */
      approvals: Approval[];
      history: HistoryEntry[];
      /** Complete: none. Else that a second person is missing, and whose approval is void, if one is. */
      problems: Problem[];
    };

/** What the yes is to: the plan of the moment, with the answers it was made with. `standing`: what was approved of the transfer and is not carried out yet. */
interface Asked {
  kind: Kind;
  createdBy: string;
  standing: readonly Approval[];
  planned: Planned;
  answers: Answers;
}

/** Judges a yes by the policy. Approvals of another plan or with other answers are void: both persons approve exactly the same. */
export function sayYes(deps: SyncDeps, actor: Actor, { kind, createdBy, standing, planned, answers }: Asked): Yes {
  const { fingerprint } = planned.plan;
  const same = standing.filter((each) => each.fingerprint === fingerprint && sameAnswers(each.answers, answers));
  const amount = planned.amount ?? null;
  const now = deps.clock.now();
  const asked = { kind, amount, createdBy, approvals: same, now };
  const decision = decidePolicy(deps.settings.policy, asked, actor);
  if (decision.verdict === 'REFUSED') return { refused: decision.problem };
  const { onBehalfOf, personsNeeded, problem } = decision;
  const at = now.toISOString();
  const by = actor.sub;
  const voided = standing.filter((each) => !same.includes(each));
  const notes = [
    ...(personsNeeded === 2 ? [same.length > 0 ? 'second of two' : 'first of two'] : []),
    ...(onBehalfOf ? [`in place of ${onBehalfOf}`] : []),
  ];
  return {
    refused: null,
    complete: problem === null,
    approvals: [...same, { at, by, fingerprint, answers, ...(onBehalfOf ? { onBehalfOf } : {}) }],
    history: [
      ...voided.map((each) => ({ at, by, step: 'void', note: voidNote(each), fingerprint: each.fingerprint })),
      { at, by, step: 'approve', note: notes.join(', ') || null, fingerprint },
    ],
    problems: problem ? [{ ...problem, message: [...voided.map(voidNote), problem.message].join(' ') }] : [],
  };
}

/** Why the policy does not let this person change the day on which an approved document is posted; null when it may: its kinds, limits and creators count, and no second person is asked. */
export function mayDate({ clock, settings }: SyncDeps, actor: Actor, transfer: Transfer): Problem | null {
  const { kind, createdBy, amount } = transfer;
  const asked = { kind, createdBy, amount: amount ?? null, approvals: [], now: clock.now() };
  const { verdict, problem } = decidePolicy(settings.policy, asked, actor);
  return verdict === 'REFUSED' ? problem : null;
}

/** Approvals that wait for a second person's: of a request, or of a failed export whose plan changed. */
export function standingApprovals({ state, approvals, fingerprint }: Transfer): Approval[] {
  if (state === 'AWAITING_APPROVAL') return approvals;
  const carriedOut = approvals.findLastIndex((each) => each.fingerprint === fingerprint);
  return state === 'FAILED' ? approvals.slice(carriedOut + 1) : [];
}

/** Who the writes of a transfer are made for: who approved the plan that is carried out (of two, the second); of an import, who asked for it. */
export function approverOf({ approvals, fingerprint, createdBy }: Transfer): string {
  const ofPlan = approvals.findLast((each) => each.fingerprint === fingerprint);
  return (ofPlan ?? approvals.at(-1))?.by ?? createdBy;
}

function voidNote({ by }: Approval): string {
  return `The approval of ${by} is void: it was for another plan or other answers.`;
}

/** The same members with the same values; what is absent and what is null are the same. */
function sameAnswers(a: Answers, b: Answers): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof Answers)[];
  return names.every((name) => (a[name] ?? null) === (b[name] ?? null));
}

import type { Actor } from '../../../kernel/auth/actor.ts';
import { forbidden, seesBothEnds } from '../access.ts';
import type { Kind } from '../kind.ts';
import { isUnlinkable } from '../link/unmark.ts';
import type { Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { approveOpen, retryOpen } from './answer.ts';
import { sayYes } from './approvals.ts';
import { newTransfer } from './create.ts';
import type { Planned } from './plan.ts';
import { notFound, type Planning, planTransfer } from './planning.ts';
import { type Answered, alreadyDone, type Given, planChanged, refuse } from './refusals.ts';
import type { Answers, TransferDirection } from './transfer.ts';
import { waitingProblems } from './waiting.ts';

interface Ask extends Given {
  kind: Kind;
  direction: TransferDirection;
  id: string;
}

/** Sends a record to accounting: opens a transfer that awaits approval; the open one as it stands when there is one. One that waits for another export is told so in `problems`. */
export async function requestExport(deps: SyncDeps, actor: Actor, kind: Kind, id: string): Promise<Answered> {
  const denied = forbidden(actor, 'request');
  if (denied) return refuse(denied);
  return open(deps, actor, { kind, direction: 'EXPORT', id }, false);
}

/** Brings a record in: queued at once, since an import needs no approval. */
export async function requestImport(
  deps: SyncDeps,
  actor: Actor,
  kind: Kind,
  id: string,
  given: Given,
): Promise<Answered> {
  const denied = forbidden(actor, 'import');
  if (denied) return refuse(denied);
  return open(deps, actor, { kind, direction: 'IMPORT', id, ...given }, true);
}

/** `approve<Thing>`: requests if nothing is open, approves what awaits approval, retries what failed; any other open transfer is answered as it stands. */
export async function approveRecord(
  deps: SyncDeps,
  actor: Actor,
  kind: Kind,
  id: string,
  given: Given,
): Promise<Answered> {
  const denied = forbidden(actor, 'approve');
  if (denied) return refuse(denied);
  const [standing] = await deps.store.transfers.open(kind, 'EXPORT', [id]);
  // What the actor may not see is absent, also when it stands in the way.
  if (standing && !seesBothEnds(actor, standing, deps)) return refuse(notFound(id));
  if (standing?.state === 'AWAITING_APPROVAL') return approveOpen(deps, actor, standing, given);
  if (standing?.state === 'FAILED') return retryOpen(deps, actor, standing, given);
  return open(deps, actor, { kind, direction: 'EXPORT', id, ...given }, true);
}

/** Opens a transfer. `goAhead`: an import is queued; an export is approved as well, as far as the policy lets its requester. */
async function open(deps: SyncDeps, actor: Actor, ask: Ask, goAhead: boolean): Promise<Answered> {
  const [standing] = await deps.store.transfers.open(ask.kind, ask.direction, [ask.id]);
  const answers = ask.answers ?? {};
  const looksAtIt = ask.direction === 'EXPORT' || Boolean(ask.fingerprint);
  const planning = await planTransfer(deps, actor, ask, standing?.answers ?? answers, standing ?? null, looksAtIt);
  if ('missing' in planning) return refuse(planning.missing);
  if (standing) return { transfer: standing, problems: [] };
  const [newest] = await deps.store.transfers.newest(ask.kind, ask.direction, [ask.id]);
  if (planning.once && newest?.state === 'DONE' && !wasUnlinked(planning.planned, newest.kind))
    return { transfer: newest, problems: [alreadyDone(newest.targetId)] };
  // What only waits for another export can be asked for already; it is approved once that one is written.
  const waiting = ask.direction === 'EXPORT' ? await waitingProblems(deps, planning.planned) : null;
  const refused = refusal(planning, ask, waiting !== null);
  if (refused.some(({ code }) => code === 'ALREADY_DONE')) await restore(deps, ask, planning.planned);
  if (refused.length > 0) return { transfer: null, problems: refused };

  const at = deps.clock.now().toISOString();
  const { planned } = planning;
  const yes = goAhead && !waiting ? yesTo(deps, actor, ask, planned, answers) : null;
  const state = yes?.complete ? 'QUEUED' : 'AWAITING_APPROVAL';
  const supersedes = newest && ['REJECTED', 'CANCELLED'].includes(newest.state) ? newest.id : null;
  const transfer = newTransfer({
    ...ask,
    sourceId: ask.id,
    state,
    by: actor.sub,
    at,
    planned,
    answers,
    approvals: yes?.approvals ?? [],
    history: yes?.history ?? [],
    supersedes,
  });
  deps.at('before-intent', transfer.id);
  if (ask.direction === 'IMPORT') deps.handOver.put(transfer.id, planned);
  const saved = await deps.store.transfers.create(transfer, yes?.complete ? 0 : null);
  deps.at('after-intent', transfer.id);
  if (saved.created) await deps.store.events.append(saved.transfer.id, saved.transfer.state);
  // Somebody opened one between our look and our save: it may await the approval that we were asked for.
  else if (goAhead && saved.transfer.state === 'AWAITING_APPROVAL')
    return approveOpen(deps, actor, saved.transfer, ask);
  return { transfer: saved.transfer, problems: saved.created ? (waiting ?? yes?.problems ?? []) : [] };
}

/** What the requester's own yes comes to. An import needs none; that to a fingerprint is kept, and the request is its only step. */
function yesTo(deps: SyncDeps, actor: Actor, ask: Ask, planned: Planned, answers: Answers) {
  if (ask.direction === 'IMPORT') {
    const { fingerprint } = planned.plan;
    const at = deps.clock.now().toISOString();
    const approvals = ask.fingerprint ? [{ at, by: actor.sub, fingerprint, answers }] : [];
    return { complete: true, approvals, history: [], problems: [] };
  }
  const yes = sayYes(deps, actor, { kind: ask.kind, createdBy: actor.sub, standing: [], planned, answers });
  return yes.refused ? { complete: false, approvals: [], history: [], problems: [yes.refused] } : yes;
}

function refusal(planning: Exclude<Planning, { missing: Problem }>, ask: Ask, isWaiting: boolean): Problem[] {
  const { plan, alreadyAt } = planning.planned;
  if (alreadyAt !== null && planning.once) return [alreadyDone(alreadyAt)];
  if (plan.problems.length > 0 && !isWaiting) return plan.problems;
  if (ask.fingerprint && ask.fingerprint !== plan.fingerprint) return [planChanged()];
  return [];
}

/** What travelled once, and bears neither link nor mark any more, was taken apart by people: it may go again. What stands in CMiC is found by its number and our reference all the same. */
function wasUnlinked({ alreadyAt }: Planned, kind: Kind): boolean {
  return alreadyAt === null && kind !== 'VENDOR' && isUnlinkable(kind);
}

/** A store that lost its links gets back the one of a record that both systems still show as exported. */
async function restore(deps: SyncDeps, { kind, direction }: Ask, planned: Planned): Promise<void> {
  const arrow = deps.arrow(kind, direction);
  if (arrow?.direction === 'EXPORT') await arrow.restore(deps, planned as Planned<never>);
}

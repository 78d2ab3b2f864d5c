import type { Actor } from '../../../kernel/auth/actor.ts';
import { seesBothEnds } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { mayDate, sayYes, standingApprovals } from './approvals.ts';
import { decideStep } from './decide.ts';
import type { Planned } from './plan.ts';
import { notFound, planTransfer } from './planning.ts';
import { type Answered, type Given, planChanged } from './refusals.ts';
import type { Step } from './steps.ts';
import type { Answers, Approval, HistoryEntry, Transfer, TransferPatch } from './transfer.ts';
import { waitingProblems } from './waiting.ts';

/** Answers with the transfer when the actor may see it, else NOT_FOUND. */
export async function findTransfer(deps: SyncDeps, actor: Actor, id: string): Promise<Transfer | null> {
  const [transfer] = await deps.store.transfers.get([id]);
  return transfer && seesBothEnds(actor, transfer, deps) ? transfer : null;
}

/** Approves what awaits approval: the plan of the moment, or exactly the one of the fingerprint. Of two persons whom the policy wants, the first leaves it AWAITING_APPROVAL. */
export async function approveTransfer(deps: SyncDeps, actor: Actor, id: string, given: Given): Promise<Answered> {
  const transfer = await findTransfer(deps, actor, id);
  return transfer ? approveOpen(deps, actor, transfer, given) : { transfer: null, problems: [notFound(id)] };
}

/** Approves a transfer that was found and may be seen; see approveTransfer. */
export async function approveOpen(deps: SyncDeps, actor: Actor, transfer: Transfer, given: Given): Promise<Answered> {
  const refused = denied(transfer, 'approve', actor);
  if (refused) return { transfer, problems: [refused] };
  const answers = given.answers ?? transfer.answers;
  const planning = await replan(deps, actor, transfer, answers, given);
  if ('problems' in planning) return { transfer, problems: planning.problems };
  const yes = sayYes(deps, actor, { ...transfer, standing: standingApprovals(transfer), ...planning, answers });
  if (yes.refused) return { transfer, problems: [yes.refused] };
  return saveYes(deps, transfer, yes, {
    ...approved(planning.planned, answers),
    ...(yes.complete ? {} : { state: undefined, runIn: undefined }),
    approvals: yes.approvals,
    append: { history: yes.history },
  });
}

/** Tries a parked transfer again, in place; a plan that differs from the approved one makes the retry a new approval. */
export async function retryTransfer(
  deps: SyncDeps,
  actor: Actor,
  id: string,
  given: Given & { reason?: string | null },
): Promise<Answered> {
  const transfer = await findTransfer(deps, actor, id);
  return transfer ? retryOpen(deps, actor, transfer, given) : { transfer: null, problems: [notFound(id)] };
}

/** Retries a transfer that was found and may be seen; see retryTransfer. */
export async function retryOpen(
  deps: SyncDeps,
  actor: Actor,
  transfer: Transfer,
  given: Given & { reason?: string | null },
): Promise<Answered> {
  const refused = denied(transfer, 'retry', actor);
  if (refused) return { transfer, problems: [refused] };
  const history = [entry(deps, actor, 'retry', given.reason ?? null)];
  // Written and linked: what is left is the posting, and nothing else is written.
  if (transfer.state === 'ENTERED') {
    // Of the answers only the date of the posting still matters: the document stands under its number.
    const { accountingDate: before } = transfer.answers;
    const accountingDate = given.answers?.accountingDate ?? before;
    // Another date than the approved one is another answer, and is given by somebody whom the policy lets give it.
    const refusedDate = accountingDate === before ? null : mayDate(deps, actor, transfer);
    if (refusedDate) return { transfer, problems: [refusedDate] };
    const answers = { ...transfer.answers, accountingDate };
    return saveBetweenLooks(deps, actor, transfer, { problems: [], answers, runIn: 0, append: { history } });
  }
  // Whoever comes second means the answers of the first, unless told.
  const before = standingApprovals(transfer).at(-1)?.answers ?? transfer.answers;
  const answers = given.answers ? { ...before, ...given.answers } : before;
  const planning = await replan(deps, actor, transfer, answers, given);
  if ('problems' in planning) return { transfer, problems: planning.problems };
  const { fingerprint } = planning.planned.plan;
  if (transfer.direction === 'IMPORT') {
    deps.handOver.put(transfer.id, planning.planned);
    const yes: Approval = { at: deps.clock.now().toISOString(), by: actor.sub, fingerprint, answers };
    const approvals = given.fingerprint ? [yes] : [];
    return save(deps, transfer, {
      state: 'QUEUED',
      problems: [],
      fingerprint,
      // The plan handed over is for one worker and a few seconds: every later run plans with what is saved here.
      answers,
      approvals,
      // A stop that was asked for before it failed does not end the retry as well.
      cancelRequested: false,
      runIn: 0,
      append: { history },
    });
  }
  if (fingerprint === transfer.fingerprint)
    return save(deps, transfer, {
      state: 'QUEUED',
      problems: [],
      fingerprint,
      runIn: 0,
      append: { history },
    });
  const standing = standingApprovals(transfer);
  const yes = sayYes(deps, actor, { ...transfer, standing, ...planning, answers });
  if (yes.refused) return { transfer, problems: [yes.refused] };
  const carriedOut = transfer.approvals.filter((each) => !standing.includes(each));
  return saveYes(deps, transfer, yes, {
    // Until the second person's yes the transfer stands for the plan that both approved before.
    ...(yes.complete ? approved(planning.planned, answers) : {}),
    approvals: [...carriedOut, ...yes.approvals],
    append: { history: [...history, ...yes.history] },
  });
}

/** Says no, with the reason that the requester reads. */
export async function rejectTransfer(deps: SyncDeps, actor: Actor, id: string, reason: string): Promise<Answered> {
  if (reason.trim() === '')
    return {
      transfer: null,
      problems: [
        problem(
          'BAD_INPUT',
          'A rejection needs a reason.',
          ['input', 'reason'],
          'Say what the requester has to change.',
        ),
      ],
    };
  return step(deps, actor, id, 'reject', reason);
}

/** Takes a request back, or asks a running import to stop after its page. */
export async function cancelTransfer(
  deps: SyncDeps,
  actor: Actor,
  id: string,
  reason: string | null,
): Promise<Answered> {
  return step(deps, actor, id, 'cancel', reason);
}

async function step(deps: SyncDeps, actor: Actor, id: string, name: Step, note: string | null): Promise<Answered> {
  const transfer = await findTransfer(deps, actor, id);
  if (!transfer) return { transfer: null, problems: [notFound(id)] };
  const decision = decideStep(transfer, name, actor);
  if ('problem' in decision) return { transfer, problems: [decision.problem] };
  const history = [entry(deps, actor, name, note)];
  if (decision.row.asksWorker) return save(deps, transfer, { cancelRequested: true, append: { history } }, true);
  return save(deps, transfer, { state: decision.row.to, runIn: null, append: { history } });
}

async function replan(
  deps: SyncDeps,
  actor: Actor,
  transfer: Transfer,
  answers: Answers,
  given: Given,
): Promise<{ problems: Problem[] } | { planned: Planned }> {
  const planning = await planTransfer(deps, actor, { ...transfer, id: transfer.sourceId }, answers, transfer);
  if ('missing' in planning) return { problems: [planning.missing] };
  const { plan } = planning.planned;
  if (plan.problems.length > 0) return { problems: (await waitingProblems(deps, planning.planned)) ?? plan.problems };
  if (given.fingerprint && given.fingerprint !== plan.fingerprint) return { problems: [planChanged()] };
  return { planned: planning.planned };
}

/** What an approved plan leaves on its transfer, which is then due at once. */
function approved({ plan, number, amount, needs }: Planned, answers: Answers): TransferPatch {
  const { fingerprint } = plan;
  const chosen = { fingerprint, answers, number, amount: amount ?? null, needs };
  return { state: 'QUEUED', ...chosen, problems: [], attempts: 0, runIn: 0 };
}

async function saveYes(
  deps: SyncDeps,
  transfer: Transfer,
  yes: { problems: Problem[] },
  patch: TransferPatch,
): Promise<Answered> {
  const saved = await save(deps, transfer, patch);
  return saved.problems.length > 0 ? saved : { ...saved, problems: yes.problems };
}

/** Saves a decision on the version it was made on; when somebody was faster, the transfer as it stands says what they did. */
async function save(deps: SyncDeps, transfer: Transfer, patch: TransferPatch, whileLeased = false): Promise<Answered> {
  const saved = await deps.store.transfers.change(transfer.id, transfer.version, patch, { whileLeased });
  if (saved) {
    await deps.store.events.append(saved.id, saved.state);
    return { transfer: saved, problems: [] };
  }
  const [now] = await deps.store.transfers.get([transfer.id]);
  const busy = problem(
    'NO_SUCH_STEP',
    `Somebody else changed the transfer at the same moment; it is ${now?.state ?? 'gone'} now.`,
    ['input', 'id'],
    'Look at it, then ask again if you still want to.',
    true,
  );
  return { transfer: now ?? null, problems: [busy] };
}

/** How long a retry waits for the worker to end its look for the post date, which is nobody's decision. */
const LOOK_MS = 5000;

/** Saves a retry of an entered transfer; the worker looks for its post date again and again, and a retry that comes meanwhile is not refused for it. */
async function saveBetweenLooks(
  deps: SyncDeps,
  actor: Actor,
  transfer: Transfer,
  patch: TransferPatch,
): Promise<Answered> {
  const until = deps.clock.now().getTime() + LOOK_MS;
  for (let at: Transfer | null | undefined = transfer; ; [at] = await deps.store.transfers.get([transfer.id])) {
    if (at?.state !== 'ENTERED' || denied(at, 'retry', actor)) return save(deps, transfer, patch);
    const answered = await save(deps, at, patch);
    if (answered.problems.length === 0 || deps.clock.now().getTime() >= until) return answered;
    await deps.clock.sleep(50);
  }
}

function denied(transfer: Transfer, name: Step, actor: Actor): Problem | null {
  const decision = decideStep(transfer, name, actor);
  return 'problem' in decision ? decision.problem : null;
}

function entry(deps: SyncDeps, actor: Actor, name: string, note: string | null): HistoryEntry {
  return { at: deps.clock.now().toISOString(), by: actor.sub, step: name, note };
}

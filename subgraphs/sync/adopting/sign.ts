import { forbidden, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type Problem, problem } from '../problem.ts';
import type { KeptDifference } from '../reconciliation/report.ts';
import type { SyncDeps } from '../system.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import { putAll } from './adopt.ts';
import { type Baseline, readBaseline } from './baseline.ts';
import type { Adoption, BaselineDifference, Signature } from './record.ts';
import { baselineRowsId, finishSigning } from './signed.ts';

export type SignInput = MutationInput & { projectId: string; hash: string; note: string };

/** The longest note; what stands before it in the note of each difference has room beside it. */
const LONGEST = 2000;

/** Signs the baseline of an adopted project. May be repeated: what a call that died left undone is ended by the next one with the same hash. */
export async function signBaseline(
  context: SyncContext,
  input: SignInput,
): Promise<{ adoption: Adoption | null; problems: Problem[] }> {
  const { deps } = context.sync;
  const isFinal = (problems: Problem[]) => problems.every(({ retryable }) => !retryable);
  const kept = await withKey(deps, context.actor, 'signBaseline', input, () => sign(context, input), isFinal);
  const problems = 'reused' in kept ? [kept.reused] : kept;
  const [adoption] = await deps.store.adoptions.of([input.projectId]);
  const seen = adoption && seesBothEnds(context.actor, adoption, deps) ? adoption : null;
  return { adoption: problems.some(({ code }) => code !== 'ALREADY_DONE') ? null : seen, problems };
}

async function sign(context: SyncContext, { projectId, hash, note }: SignInput): Promise<Problem[]> {
  const { actor, sync } = context;
  const { deps } = sync;
  const refused = forbidden(actor, 'link') ?? wrongNote(note);
  if (refused) return [refused];
  const [adoption] = await deps.store.adoptions.of([projectId]);
  if (!adoption || !seesBothEnds(actor, adoption, deps)) return [notAdopted(projectId)];
  const known = await signedBefore(deps, adoption, hash, actor.sub);
  if (known) return known;
  const baseline = await readBaseline(deps, adoption);
  if (!baseline) return [notReconciled(projectId)];
  if (baseline.problems.length > 0) return baseline.problems;
  if (baseline.hash !== hash) return [otherReport()];
  const signed = await save(deps, adoption, baseline, { by: actor.sub, note: note.trim() });
  if (!signed) {
    // Somebody was faster: with this report, with another one, or by adopting again.
    const [now] = await deps.store.adoptions.of([projectId]);
    return (now && (await signedBefore(deps, now, hash, actor.sub))) ?? [otherReport()];
  }
  await finishSigning(deps, signed);
  deps.log.info({ projectId, by: actor.sub, hash }, 'a baseline was signed');
  return [];
}

/** What somebody who comes second is told: that it is signed, by whom; nothing where it is their own signature that a call which died left half. Null while nobody has signed. */
async function signedBefore(deps: SyncDeps, adoption: Adoption, hash: string, sub: string): Promise<Problem[] | null> {
  const { signature } = adoption;
  if (!signature) return null;
  if (signature.hash !== hash) return [signedOtherwise(signature)];
  if (signature.isWhole) return [alreadySigned(signature)];
  await finishSigning(deps, adoption);
  return signature.by === sub ? [] : [alreadySigned(signature)];
}

/** Keeps the open differences, then the signature: with it they count. Null where somebody else was faster. */
async function save(
  deps: SyncDeps,
  adoption: Adoption,
  { report, hash, open }: Baseline,
  said: { by: string; note: string },
): Promise<Adoption | null> {
  const signature: Signature = {
    ...said,
    at: deps.clock.now().toISOString(),
    reportId: report.id,
    reportNumber: report.n,
    reportedAt: report.endedAt,
    hash,
    tieOut: report.tieOut,
    differences: open.length,
    isWhole: false,
  };
  const signed = { ...adoption, n: adoption.n + 1, signature };
  await putAll(deps, { ...signed, id: baselineRowsId(signed, signature) }, 'BASELINE', open.map(rowOf), () => true);
  return (await deps.store.adoptions.save(signed)) ? signed : null;
}

function rowOf({ id, drift, procoreValue, cmicValue }: KeptDifference): BaselineDifference {
  return { id, drift, procoreValue, cmicValue };
}

function wrongNote(note: string): Problem | null {
  if (note.trim() !== '' && note.length <= LONGEST) return null;
  const fix = 'Say what is known about the differences that stand; it is kept with the signature.';
  return problem('BAD_INPUT', `A note has 1 to ${LONGEST} characters.`, ['input', 'note'], fix);
}

function notAdopted(projectId: string): Problem {
  const message = `Project ${projectId.slice(0, 80)} was not adopted.`;
  return problem('NOT_FOUND', message, ['input', 'projectId'], 'Adopt it first: adoptionPlan, then adoptProject.');
}

function notReconciled(projectId: string): Problem {
  const message = `Project ${projectId} was not reconciled yet.`;
  const fix = `Reconcile it first: reconcile with projectId "${projectId}".`;
  return problem('PREREQUISITE_NOT_SYNCED', message, ['input', 'projectId'], fix);
}

function alreadySigned({ by, at }: Signature): Problem {
  return problem('ALREADY_DONE', `${by} signed this baseline at ${at}.`, ['input', 'projectId']);
}

function signedOtherwise({ by, at }: Signature): Problem {
  const message = `${by} signed another report as the baseline at ${at}.`;
  return problem('ALREADY_DONE', message, ['input', 'hash'], 'Nothing: a baseline is signed once.');
}

function otherReport(): Problem {
  const message = 'The last reconciliation is not the one of this hash any more. Nothing was signed.';
  const fix = 'Look at adoption { baseline } again, and sign with its hash.';
  return problem('PLAN_CHANGED', message, ['input', 'hash'], fix);
}

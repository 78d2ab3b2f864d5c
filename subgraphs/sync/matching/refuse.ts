import type { Actor } from '../../../kernel/auth/actor.ts';
import { forbidden } from '../access.ts';
import { type Problem, problem } from '../problem.ts';
import type { MatchDecision } from '../store/match-decisions.ts';
import type { SyncDeps } from '../system.ts';
import { newDecision } from './decision.ts';
import { findPair, type PairAsked } from './find-pair.ts';

/** What refusing a pair answers. */
export interface Refused {
  refusal: MatchDecision | null;
  problems: Problem[];
}

/** Remembers that a pair is not the same record: it is not suggested again. Nothing is written to a source. A pair that is linked is refused by unlinking it. */
export async function refuseMatch(
  deps: SyncDeps,
  actor: Actor,
  asked: PairAsked & { reason: string },
): Promise<Refused> {
  const denied = forbidden(actor, 'link');
  if (denied) return { refusal: null, problems: [denied] };
  if (asked.reason.trim() === '') {
    const fix = 'Say why; it is kept, and shown to whoever asks for refused pairs.';
    return { refusal: null, problems: [problem('BAD_INPUT', 'A refusal needs a reason.', ['input', 'reason'], fix)] };
  }
  const found = await findPair(deps, actor, asked);
  if ('missing' in found) return { refusal: null, problems: [found.missing] };
  const linked = await linkedProblem(deps, asked);
  if (linked) return { refusal: null, problems: [linked] };
  const refusal = newDecision(deps, actor, found.pair, { verdict: 'REFUSED', reason: asked.reason.trim() });
  await deps.store.matchDecisions.put([refusal]);
  // Whoever links the pair in this moment looks for a refusal first; one that came too late for that is none.
  const late = await linkedProblem(deps, asked);
  if (late) await deps.store.matchDecisions.takeBack(asked.kind, asked.procoreId, asked.cmicId);
  return late ? { refusal: null, problems: [late] } : { refusal, problems: [] };
}

async function linkedProblem({ store }: SyncDeps, { kind, procoreId, cmicId }: PairAsked): Promise<Problem | null> {
  const [link] = await store.links.byProcore(kind, [procoreId]);
  if (link?.cmicId !== cmicId) return null;
  const fix = `Take the link apart first: unlink with id "${link.id}".`;
  return problem('ALREADY_LINKED', `${procoreId} and ${cmicId} are linked.`, ['input'], fix);
}

/** Takes a refusal back; one that is not there is none. */
export async function withdrawMatchRefusal(
  deps: SyncDeps,
  actor: Actor,
  asked: PairAsked,
): Promise<{ withdrawn: boolean; problems: Problem[] }> {
  const denied = forbidden(actor, 'link');
  if (denied) return { withdrawn: false, problems: [denied] };
  const found = await findPair(deps, actor, asked);
  if ('missing' in found) return { withdrawn: false, problems: [found.missing] };
  const withdrawn = await deps.store.matchDecisions.takeBack(asked.kind, asked.procoreId, asked.cmicId);
  return { withdrawn, problems: [] };
}

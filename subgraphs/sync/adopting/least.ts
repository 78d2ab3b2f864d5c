import { type Problem, problem } from '../problem.ts';

/** Below this score a pair is neither linked nor shown unless somebody chooses it. */
export const LEAST = 0.6;

/** The score from which on a pair is linked unseen: as it is told (decimal text), 0.6 unless told; null for one that is no score of a pair that would be shown. Pure. */
export function leastOf(minScore: string | null | undefined): number | null {
  const least = Number(minScore ?? LEAST);
  return least >= LEAST && least <= 1 ? least : null;
}

/** A score that no pair can be asked for. */
export function wrongScore(minScore: string | null | undefined): Problem {
  const fix = `Give a number from ${LEAST} to 1.`;
  return problem('BAD_INPUT', `minScore is ${minScore}.`, ['input', 'minScore'], fix);
}

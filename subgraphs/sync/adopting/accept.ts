import { forbidden, seesCompanies } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type Problem, problem } from '../problem.ts';
import { type MutationInput, mutateTransfers, type TransferPayload } from '../transfer/mutate.ts';
import { notFound } from '../transfer/planning.ts';
import { adoptEach, mayPass, wrongNote } from './adopt.ts';
import { bulkScore, LEAST_IN_BULK, MOST_AT_ONCE, readPreview } from './preview.ts';
import { keyOf } from './propose.ts';

/** A pair of a preview that is to be adopted, on the plan that was seen. */
export interface AcceptedPair {
  projectId: string;
  jobId: string;
  fingerprint: string;
}

export interface AcceptInput extends MutationInput {
  pairs: readonly AcceptedPair[];
  minScore?: string | null | undefined;
  note?: string | null | undefined;
}

/** What became of one pair. */
export type AcceptedMatch = AcceptedPair & TransferPayload;

/**
 * Adopts the pairs of a preview, each on its own plan as `adoptProject` does, where it is a clear pair from that score on as well. A pair that is not what was seen is refused alone: the projects
 * have nothing in common but vendors. May be repeated with the same pairs: what was adopted stays, the rest follows.
 */
export async function acceptProjectMatches(
  context: SyncContext,
  input: AcceptInput,
): Promise<{ results: AcceptedMatch[]; problems: Problem[] }> {
  const { pairs, note } = input;
  const least = bulkScore(input.minScore);
  const refused = forbidden(context.actor, 'link') ?? wrongNote(note) ?? scopeProblem(context) ?? wrongPairs(pairs);
  if (refused || least === null) return { results: [], problems: [refused ?? wrongScore(input.minScore)] };
  const minScore = String(least);
  const { results, problems } = await mutateTransfers(
    context,
    'acceptProjectMatches',
    input,
    () => {
      const stillClear = clearPairs(context, least);
      const inputs = pairs.map((pair) => ({ ...pair, choices: [], minScore, note }));
      return adoptEach(context, inputs, async (pair) => ((await stillClear()).has(keyOfPair(pair)) ? null : unclear()));
    },
    mayPass,
  );
  return { results: results.map((result, index) => ({ ...pairs[index]!, ...result })), problems };
}

/** The pairs that a preview would show now; read once, and only where a pair is not adopted yet. */
function clearPairs(context: SyncContext, least: number): () => Promise<ReadonlySet<string>> {
  let reading: Promise<ReadonlySet<string>> | null = null;
  return () => {
    reading ??= readPreview(context, least).then(({ clear }) => new Set(clear.map(keyOf)));
    return reading;
  };
}

function keyOfPair({ projectId, jobId }: Pick<AcceptedPair, 'projectId' | 'jobId'>): string {
  return keyOf({ procoreId: projectId, cmicId: jobId });
}

/** Too many pairs, none, or a record in two of them. */
function wrongPairs(pairs: readonly AcceptedPair[]): Problem | null {
  const path = ['input', 'pairs'];
  if (pairs.length === 0 || pairs.length > MOST_AT_ONCE) {
    const message = `${pairs.length} projects cannot be adopted at once.`;
    return problem('BAD_INPUT', message, path, `Give 1 to ${MOST_AT_ONCE} pairs of the preview.`);
  }
  const once = (ids: string[]) => new Set(ids).size === pairs.length;
  if (once(pairs.map(({ projectId }) => projectId)) && once(pairs.map(({ jobId }) => jobId))) return null;
  return problem('BAD_INPUT', 'A project or job is in two pairs.', path, 'Name each project and each job once.');
}

function wrongScore(minScore: string | null | undefined): Problem {
  const fix = `Give a number from ${LEAST_IN_BULK} to 1; adopt others one by one with adoptProject.`;
  return problem('BAD_INPUT', `minScore is ${minScore}.`, ['input', 'minScore'], fix);
}

function scopeProblem({ actor, sync: { deps } }: SyncContext): Problem | null {
  return seesCompanies(actor, deps) ? null : notFound(deps.companyCode, ['input']);
}

function unclear(): Problem {
  const message =
    'The two are not a clear pair from this score on any more: a name, a refusal, a link or a rival changed.';
  const fix = 'Ask projectMatchPreview again, look at it, and accept that one.';
  return problem('PLAN_CHANGED', message, ['input', 'pairs'], fix);
}

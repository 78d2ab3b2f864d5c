import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import type { Connection } from '../../../kernel/graph/connection.ts';
import { seesCompanies } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { readMark } from '../link/marks.ts';
import { readProjectMatches } from '../matching/projects.ts';
import type { Suggestion } from '../matching/suggest.ts';
import { type ListArgs, pageOf } from './lists.ts';
import { type AdoptionPlan, planAdoption } from './plan.ts';
import { keyOf } from './propose.ts';

/** Below this score no project is adopted without somebody looking at the pair. */
export const LEAST_IN_BULK = 0.8;

/** So many projects are planned and adopted with one call: a plan reads both systems whole. */
export const MOST_AT_ONCE = 10;

/** Which projects and jobs may be adopted without looking for the job of each: the pairs, not their plans. */
export interface ProjectPreview {
  /** Decimal text. */
  minScore: string;
  /** Clear pairs from that score on, best first. No two of them share a record. */
  clear: Suggestion[];
  /** How many reach the score without being clear. */
  unclear: number;
  unreadable: number;
}

/** A pair of a preview with its plan, which is read when it is asked for. */
export interface PlannedMatch {
  match: Suggestion;
  plan(): Promise<AdoptionPlan>;
}

/** What a bulk adoption may take now; null for who may not see both companies. */
export async function projectMatchPreview(
  context: SyncContext,
  minScore: string | null | undefined,
): Promise<ProjectPreview | null> {
  requireReader(context.actor);
  const least = bulkScore(minScore);
  if (least === null)
    throw badInput(`minScore is ${minScore}.`, `Give a number from ${LEAST_IN_BULK} to 1; adopt others one by one.`);
  if (!seesCompanies(context.actor, context.sync.deps)) return null;
  return readPreview(context, least);
}

/** The clear pairs of the moment from a score on. Two list calls. What bears our mark came from CMiC, and began nowhere else: an import links it. */
export async function readPreview(context: SyncContext, least: number): Promise<ProjectPreview> {
  const { deps } = context.sync;
  const { suggestions, procore, unreadable } = await readProjectMatches(context);
  const isOurs = ({ procoreId }: Suggestion) => {
    const originId = procore.get(procoreId)?.originId ?? null;
    return readMark(originId, deps.companyCode, 2, deps.settings).mark === 'OURS';
  };
  const reaching = suggestions.filter((each) => each.score >= least && each.refusal === null && !isOurs(each));
  const clear = reaching.filter(({ isClear }) => isClear);
  return { minScore: String(least), clear, unclear: reaching.length - clear.length, unreadable };
}

/** A page of the pairs; plans are read one after the other, and one that cannot be read is a fault of its own pair. */
export function plannedPage(
  context: SyncContext,
  { clear, minScore }: ProjectPreview,
  args: ListArgs,
): Connection<PlannedMatch> {
  if ((args.first ?? 0) > MOST_AT_ONCE)
    throw badInput(`${args.first} plans are too many for one query.`, `Ask for ${MOST_AT_ONCE} at most.`);
  let before: Promise<unknown> = Promise.resolve();
  const planned = clear.map((match): PlannedMatch => {
    const asked = { projectId: match.procoreId, jobId: match.cmicId, choices: [], minScore };
    const read = () => planAdoption(context, asked);
    return {
      match,
      plan: () => {
        const plan = before.then(read, read);
        before = plan;
        return plan;
      },
    };
  });
  return pageOf('projectMatchPreview', planned, args, ({ match }) => keyOf(match));
}

/** The least score of a bulk adoption as a number, 0.9 unless told; null for one that bulk does not take. Pure. */
export function bulkScore(minScore: string | null | undefined): number | null {
  const least = Number(minScore ?? '0.9');
  return least >= LEAST_IN_BULK && least <= 1 ? least : null;
}

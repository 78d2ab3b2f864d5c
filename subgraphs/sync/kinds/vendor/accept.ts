import { requireReader } from '../../../../kernel/auth/actor.ts';
import { badInput } from '../../../../kernel/errors.ts';
import { forbidden, seesCompanies } from '../../access.ts';
import type { SyncContext } from '../../context.ts';
import type { Link } from '../../link/link.ts';
import type { LinkAnswered } from '../../link/mutate.ts';
import { newDecision } from '../../matching/decision.ts';
import { type Problem, problem } from '../../problem.ts';
import type { MatchDecision } from '../../store/match-decisions.ts';
import { withKey } from '../../transfer/idempotency.ts';
import type { MutationInput } from '../../transfer/mutate.ts';
import { notFound } from '../../transfer/planning.ts';
import { type Acceptance, clearFrom, keyOf, planAcceptance } from './acceptance.ts';
import { linkRead } from './link.ts';
import { readVendorMatches, type VendorMatches } from './match-source.ts';

/** Below this score nothing is linked without somebody looking at the pair. */
const LEAST = 0.8;

/** So many links are made at a time: each writes a mark in Procore. */
const AT_ONCE = 4;

/** What became of one pair of a bulk acceptance. */
export interface Accepted extends LinkAnswered {
  procoreVendor: { id: string };
  cmicVendor: { id: string };
}

/** What a bulk acceptance would link now; null for who may not see both companies. */
export async function vendorMatchPreview(
  context: SyncContext,
  minScore: string | null | undefined,
): Promise<Acceptance | null> {
  requireReader(context.actor);
  const least = leastOf(minScore);
  if (least === null)
    throw badInput(`minScore is ${minScore}.`, `Give a number from ${LEAST} to 1; link others one by one.`);
  if (!seesCompanies(context.actor, context.sync.deps)) return null;
  return planAcceptance(await readVendorMatches(context), least);
}

/**
 * Links the pairs of a preview, or none where the preview of now is another one. All decisions are saved before the first link is made, and each says when its turn has come: a repeat after a
 * break finds what is left by the fingerprint, though the directory has changed by the links that were made.
 */
export async function acceptVendorMatches(
  context: SyncContext,
  input: MutationInput & { minScore?: string | null | undefined; fingerprint: string },
): Promise<{ results: Accepted[]; problems: Problem[] }> {
  const { deps } = context.sync;
  const refused = forbidden(context.actor, 'link') ?? scopeProblem(context) ?? scoreProblem(input.minScore);
  if (refused) return { results: [], problems: [refused] };
  const isFinal = ({ results }: { results: Accepted[] }) =>
    results.every(({ problems }) => problems.every(({ retryable }) => !retryable));
  const answered = await withKey(
    deps,
    context.actor,
    'acceptVendorMatches',
    input,
    () => accept(context, input.fingerprint, leastOf(input.minScore) ?? LEAST),
    isFinal,
  );
  if ('reused' in answered) return { results: [], problems: [answered.reused] };
  context.sync.loaders.clear();
  for (const { link } of answered.results) if (link) context.sync.forget(link);
  return answered;
}

async function accept(context: SyncContext, fingerprint: string, least: number) {
  const { deps } = context.sync;
  const matches = await readVendorMatches(context);
  const decisions = await decisionsOf(context, matches, fingerprint, least);
  if (decisions === null) return { results: [], problems: [changed(['input', 'fingerprint'])] };
  const seen: Seen = {
    matches,
    clear: new Set(clearFrom(matches.suggestions, least).map(keyOf)),
    holders: new Map([...matches.procore.values()].map((vendor) => [vendor.originId, vendor.id])),
    parted: await partedSince(context, decisions),
  };
  const results: Accepted[] = [];
  for (let from = 0; from < decisions.length; from += AT_ONCE) {
    const some = decisions.slice(from, from + AT_ONCE);
    const now = await decisionsNow(context, some);
    const answers = await Promise.all(now.map((decision) => acceptOne(context, seen, decision)));
    answers.forEach((answer, index) => {
      const { procoreId, cmicId } = some[index]!;
      results.push({ procoreVendor: { id: procoreId }, cmicVendor: { id: cmicId }, ...answer });
    });
  }
  deps.log.info({ fingerprint, by: context.actor.sub, pairs: results.length }, 'suggested vendors were accepted');
  return { results, problems: [] };
}

/** The pairs to be linked: what an earlier call with this fingerprint decided, or those of the preview of now; null where it is neither. */
async function decisionsOf(
  { actor, sync: { deps } }: SyncContext,
  matches: VendorMatches,
  fingerprint: string,
  least: number,
): Promise<MatchDecision[] | null> {
  const known = await deps.store.matchDecisions.ofPlan(fingerprint);
  if (known.length > 0 && known.length === known[0]?.plan?.size) return known;
  const now = planAcceptance(matches, least);
  if (now.fingerprint !== fingerprint) return null;
  const plan = { fingerprint, size: now.accept.length, settled: false };
  const decisions = now.accept.map(({ procoreId, cmicId }) => {
    const names = { procoreName: nameOf(matches.procore, procoreId), cmicName: nameOf(matches.cmic, cmicId) };
    return newDecision(deps, actor, { kind: 'VENDOR', procoreId, cmicId, ...names }, { verdict: 'ACCEPTED', plan });
  });
  return (await deps.store.matchDecisions.accept(decisions)) ? decisions : null;
}

/** What a bulk acceptance knows beside its decisions. */
interface Seen {
  matches: VendorMatches;
  /** The pairs that may be linked unseen, as the directories are now. */
  clear: ReadonlySet<string>;
  /** Who carries a mark in Procore. */
  holders: ReadonlyMap<string | null, string>;
  /** The pairs that were linked by an earlier call, which died before it noted so, and taken apart since. */
  parted: ReadonlySet<string>;
}

async function partedSince({ sync: { deps } }: SyncContext, decisions: readonly MatchDecision[]): Promise<Set<string>> {
  const decided = new Map(decisions.map((each) => [keyOf(each), each.at]));
  const from = [...decided.values()].sort()[0];
  const to = deps.clock.now().toISOString();
  const ended = from === undefined ? [] : await deps.store.linkChanges.list({ from, to });
  return new Set(
    ended.flatMap(({ link, at }) => {
      const decidedAt = link.kind === 'VENDOR' ? decided.get(keyOf(link)) : undefined;
      return decidedAt !== undefined && at >= decidedAt ? [keyOf(link)] : [];
    }),
  );
}

/** The decisions as they are now: while those before them were linked, somebody may have refused a pair, linked it, or taken it apart. Null for one that was taken back. */
async function decisionsNow({ sync: { deps } }: SyncContext, decisions: readonly MatchDecision[]) {
  const ids = decisions.map(({ procoreId }) => procoreId);
  const found = new Map((await deps.store.matchDecisions.ofRecords('VENDOR', ids)).map((each) => [keyOf(each), each]));
  return decisions.map((each) => found.get(keyOf(each)) ?? null);
}

async function acceptOne(
  { actor, sync: { deps } }: SyncContext,
  { matches, clear, holders, parted }: Seen,
  decision: MatchDecision | null,
): Promise<LinkAnswered> {
  if (decision?.verdict !== 'ACCEPTED') return no(changed(['input']));
  const { procoreId, cmicId, plan } = decision;
  const [link] = await deps.store.links.byProcore('VENDOR', [procoreId]);
  const standing: Link | null = link?.cmicId === cmicId && link.state !== 'UNLINKING' ? link : null;
  if (plan?.settled !== false) return standing ? { link: standing, problems: [] } : no(changed(['input']));
  const settle = () => deps.store.matchDecisions.settle('VENDOR', procoreId, cmicId, plan.fingerprint);
  if (!standing && parted.has(keyOf(decision))) {
    await settle();
    return no(changed(['input']));
  }
  const [vendor, partner] = [matches.procore.get(procoreId), matches.cmic.get(cmicId)];
  if (!vendor || !partner) return no(notFound(vendor ? cmicId : procoreId, ['input']));
  if ((vendor.name ?? '') !== decision.procoreName || partner.name !== decision.cmicName) return no(changed(['input']));
  if (!standing && !clear.has(keyOf(decision))) return no(changed(['input']));
  const holder = async () => holders.get(cmicId) ?? null;
  const answered = await linkRead(deps, actor, { vendor, cmicId, holder });
  const isSettled = answered.link !== null || answered.problems.every(({ retryable }) => !retryable);
  if (isSettled) await settle();
  return answered;
}

function nameOf(records: ReadonlyMap<string, { name: string | null }>, id: string): string {
  return records.get(id)?.name ?? '';
}

/** The least score as a number; null for one that bulk does not take. */
function leastOf(minScore: string | null | undefined): number | null {
  const least = Number(minScore ?? '0.9');
  return least >= LEAST && least <= 1 ? least : null;
}

function scoreProblem(minScore: string | null | undefined): Problem | null {
  if (leastOf(minScore) !== null) return null;
  const fix = `Give a number from ${LEAST} to 1; link others one by one with linkVendor.`;
  return problem('BAD_INPUT', `minScore is ${minScore}.`, ['input', 'minScore'], fix);
}

function scopeProblem({ actor, sync: { deps } }: SyncContext): Problem | null {
  return seesCompanies(actor, deps) ? null : notFound(deps.companyCode, ['input']);
}

function changed(path: string[]): Problem {
  const message =
    path.length > 1
      ? 'The suggestions are not those of this preview any more.'
      : 'This pair is not as it was in the preview: it was renamed, refused or taken apart since.';
  return problem('PLAN_CHANGED', message, path, 'Ask vendorMatchPreview again, look at it, and accept that one.');
}

function no(refused: Problem): LinkAnswered {
  return { link: null, problems: [refused] };
}

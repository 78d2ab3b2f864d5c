import { seesProject } from '../../../kernel/auth/actor.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { readPicture } from '../financials/picture.ts';
import { customSegments } from '../importing/refusals.ts';
import { type Problem, problem } from '../problem.ts';
import { attempt, derived, needed } from '../reconciliation/read/part.ts';
import type { Part } from '../reconciliation/record.ts';
import { fingerprint } from '../transfer/plan.ts';
import { openingBalances, totalsOf } from './balances.ts';
import { billedInCmic, billedInProcore, type KeyOf } from './billed.ts';
import { choiceProblems, openQuestions, tooMany } from './choices.ts';
import { readWbs, type Wbs } from './codes.ts';
import { proposeChangeOrders, proposeCommitments } from './documents.ts';
import { leastOf, wrongScore } from './least.ts';
import { type AdoptionPair, pairProblems, readPair, wereLinked } from './pair.ts';
import type { Choice, Lone, Proposal, Proposed, Said } from './proposal.ts';
import { readDocuments, vendorsOf } from './read.ts';
import type { AdoptedPair, BalanceFigures, OpeningBalance } from './record.ts';
import { proposeVendors } from './vendors.ts';

/** What adopting a project would do, and what both systems say of it at this moment. */
export interface AdoptionPlan {
  /** Null where there is no such pair to look at: the problems say why. */
  pair: AdoptionPair | null;
  /** When the reading began: the cut-off, ISO 8601. */
  cutOff: string;
  fingerprint: string;
  proposals: Proposal[];
  lone: Lone[];
  /** What would be linked, in that order. */
  pairs: AdoptedPair[];
  balances: OpeningBalance[];
  /** Null where nothing was read. */
  totals: BalanceFigures | null;
  problems: Problem[];
}

export interface AdoptionAsked {
  projectId: string;
  jobId: string;
  choices: readonly Choice[];
  /** The score from which on a pair is linked unseen, decimal text; 0.6 unless told. */
  minScore?: string | null | undefined;
}

/** Reads both systems and says what adopting would link, what has no partner, and what the opening balances are. It writes nothing. With a problem of the pair itself nothing else is read, but where adopting is only off. */
export async function planAdoption(context: SyncContext, asked: AdoptionAsked): Promise<AdoptionPlan> {
  const { deps } = context.sync;
  const cutOff = deps.clock.now().toISOString();
  const many = tooMany(asked.choices);
  if (many) return nothingOf(null, cutOff, [many]);
  const least = leastOf(asked.minScore);
  if (least === null) return nothingOf(null, cutOff, [wrongScore(asked.minScore)]);
  const pair = await readPair(deps, context.actor, asked);
  if ('missing' in pair) return nothingOf(null, cutOff, [pair.missing]);
  const isEnabled = deps.settings.adopting.enabled;
  const sees = (id: string) => seesProject(context.actor, id);
  const problems = pairProblems(pair, isEnabled, sees);
  if (pairProblems(pair, true, sees).length > 0) return nothingOf(pair, cutOff, problems);
  return read(context, { ...asked, least }, pair, cutOff, problems);
}

async function read(
  context: SyncContext,
  { projectId, jobId, choices, least }: AdoptionAsked & { least: number },
  pair: AdoptionPair,
  cutOff: string,
  problems: readonly Problem[],
): Promise<AdoptionPlan> {
  const { deps } = context.sync;
  const said: Said = { choices, least, sees: (link) => seesBothEnds(context.actor, link, deps) };
  const { job, below } = pair;
  const jobIds = [job, ...below].map(({ id }) => id);
  const subject = { projectId, controlJobId: jobId, onlyJobId: null, isLinked: true, byMark: true };
  const wbs = attempt(() => readWbs(deps, projectId, [job, ...below], said));
  const documents = attempt(() => readDocuments(deps, projectId, jobIds));
  const segments = attempt(() => deps.procore.companyWbs.segments());
  const picture = attempt(() => readPicture(deps, subject, true));
  const vendors = derived(async () => proposeVendors(context, vendorsOf(needed(await documents)), said));
  const commitments = derived(async () => {
    const partners = new Map(decided(needed(await vendors)).map(({ procoreId, cmicId }) => [procoreId, cmicId]));
    return proposeCommitments(deps, needed(await documents), partners, needed(await wbs), said);
  });
  const orders = derived(async () =>
    proposeChangeOrders(deps, needed(await documents), needed(await commitments), needed(await wbs), said),
  );
  const procoreBilled = derived(async () => {
    const keys = needed(await picture)?.procore?.keys;
    const places = needed(await wbs);
    const keyOf: KeyOf = (code, type, budgetCode) => {
      const own = (budgetCode && keys?.get(budgetCode)) ?? keys?.get(`${code} ${type}`);
      return places.placeOf(code, type) ?? own ?? budgetCode ?? `${projectId}/unplaced`;
    };
    // Where CMiC has bills, invoices that Procore hides are not none.
    const theirs = await cmicBilled;
    const shown = !theirs.ok || theirs.value.size > 0;
    return billedInProcore(deps, projectId, needed(await documents), keyOf, { shown });
  });
  const cmicBilled = derived(async () => {
    const ids = needed(await documents).contracts.map(({ id }) => id);
    return billedInCmic(deps, ids);
  });
  // All at once, so that none that fails is left without somebody who waits for it.
  const parts = { wbs, documents, segments, picture, vendors, commitments, orders, procoreBilled, cmicBilled };
  await Promise.all(Object.values(parts));
  const codes = orNull(await wbs);
  const found = [codes?.subJobs, codes?.codes, orNull(await vendors), orNull(await commitments), orNull(await orders)];
  const proposed = found.flatMap((each) => each ?? []);
  const proposals = proposed.flatMap((each) => each.proposals);
  const seen = orNull(await picture);
  const bills = { procoreBilled: orNull(await procoreBilled), cmicBilled: orNull(await cmicBilled) };
  const balances = seen
    ? openingBalances({ picture: seen, jobId, moved: movedPlaces(codes, seen.procore?.keys), ...bills })
    : [];
  const pairs = [
    projectPair(pair),
    ...proposals.filter(({ decision }) => decision === 'LINK').map(pairOf),
    ...implied(codes),
  ];
  const unread = new Map([
    ...(await Promise.all(Object.values(parts))).flatMap((each) =>
      each.ok ? [] : [[each.reason, each.isFinal !== true] as const],
    ),
    ...(seen?.notRead ?? []).map(({ what, reason, retryable }) => [`${what}: ${reason}`, retryable] as const),
  ]);
  return {
    pair,
    cutOff,
    fingerprint: fingerprint(['ADOPTION', projectId, jobId, pair.adoption?.n ?? 0, least, pairs, balances]),
    proposals,
    lone: [...proposed.flatMap((each) => each.lone), ...(codes?.unreadable ?? [])],
    pairs,
    balances,
    totals: totalsOf(balances, { picture: seen, ...bills }),
    problems: [
      ...problems,
      ...[...unread].map(([reason, retryable]) => notRead(reason, retryable)),
      ...customSegments(orNull(await segments) ?? []),
      ...(codes && !codes.hasTypes ? [noTypes(deps.companyCode)] : []),
      ...choiceProblems(choices, proposed),
      ...(wereLinked(pair) ? nothingLeft(pair, proposals) : openQuestions(proposals)),
    ],
  };
}

function nothingOf(pair: AdoptionPair | null, cutOff: string, problems: Problem[]): AdoptionPlan {
  const said = problems.map(({ code, path }) => [code, path]);
  return {
    pair,
    cutOff,
    fingerprint: fingerprint(['ADOPTION', pair?.project.id ?? null, pair?.job.id ?? null, said]),
    proposals: [],
    lone: [],
    pairs: [],
    balances: [],
    totals: null,
    problems,
  };
}

/** Pairs that are linked, or are to be. */
function decided({ proposals }: Proposed): Proposal[] {
  return proposals.filter(({ decision }) => decision !== 'ASK');
}

function projectPair({ project, job }: AdoptionPair): AdoptedPair {
  const names = { procoreName: project.name, cmicName: job.name };
  return { kind: 'PROJECT', procoreId: project.id, cmicId: job.id, ...names, lines: [], under: null };
}

function pairOf({ kind, procoreId, cmicId, procoreName, cmicName, lines, under }: Proposal): AdoptedPair {
  return { kind, procoreId, cmicId, procoreName, cmicName, lines, under };
}

function implied(wbs: Wbs | null): AdoptedPair[] {
  const bare = { procoreName: null, cmicName: null, lines: [], under: null };
  return [
    ...(wbs?.types ?? []).map((pair): AdoptedPair => ({ kind: 'COMPANY_WBS', ...pair, ...bare })),
    ...(wbs?.categories ?? []).map((pair): AdoptedPair => ({ kind: 'PROJECT_WBS', ...pair, ...bare })),
  ];
}

/** Places of Procore whose budget code is paired with a category that goes by another text. */
function movedPlaces(wbs: Wbs | null, keys: ReadonlyMap<string, string> | undefined): Map<string, string> {
  return new Map(
    (wbs?.categories ?? []).flatMap(({ procoreId, cmicId }) => {
      const own = keys?.get(procoreId);
      return own && own !== cmicId ? [[own, cmicId] as const] : [];
    }),
  );
}

function orNull<T>(part: Part<T>): T | null {
  return part.ok ? part.value : null;
}

/** A project that is linked is not held up by what nobody has settled, since its documents are exported anyway; without a pair to link there is nothing to do. */
function nothingLeft({ project, job, adoption }: AdoptionPair, proposals: readonly Proposal[]): Problem[] {
  if (proposals.some(({ decision }) => decision === 'LINK')) return [];
  const { signature } = adoption ?? {};
  const how = signature ? `adopted, and ${signature.by} signed its baseline at ${signature.at}` : `linked to ${job.id}`;
  const asked = proposals.filter(({ decision }) => decision === 'ASK').length;
  const fix = asked > 0 ? `Say in \`choices\` which pairs that are asked about (${asked}) are to be linked.` : null;
  const message = `Project ${project.id} is ${how}: there is no pair left that is linked unseen.`;
  return [problem('ALREADY_DONE', message, ['input', 'projectId'], fix ?? 'Nothing: see adoption(projectId).')];
}

function notRead(reason: string, retryable: boolean): Problem {
  const first = retryable ? 'Ask again' : 'Mend it in the system that is named, or let our user see it, then ask again';
  const fix = `${first}; a project is adopted only on a plan in which everything could be read.`;
  return problem('SOURCE_UNAVAILABLE', reason, ['plan'], fix, retryable);
}

function noTypes(companyCode: string): Problem {
  return problem(
    'PREREQUISITE_NOT_SYNCED',
    "Procore's cost types do not carry our marks: the company's codes were never imported.",
    ['costTypes'],
    `Import them first: importCompanyWbs with id "${companyCode}".`,
  );
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { asMoney } from '../../../kernel/money.ts';
import { seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { figureOf, type Told } from '../financials/figure.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { matchFields } from '../matching/fields.ts';
import type { Suggestion } from '../matching/suggest.ts';
import { cmicStub, procoreStub, type Stub } from '../records.ts';
import { mutateTransfer } from '../transfer/mutate.ts';
import { type AcceptedMatch, acceptProjectMatches } from './accept.ts';
import { adopt, mayPass } from './adopt.ts';
import { differs } from './balances.ts';
import { readBaseline, stateOf } from './baseline.ts';
import { keptBalances, pageOf } from './lists.ts';
import { type AdoptionPlan, planAdoption } from './plan.ts';
import { plannedPage, projectMatchPreview } from './preview.ts';
import { keyOf } from './propose.ts';
import { type Adoption, type BalanceFigures, type BothTold, balanceFigures } from './record.ts';
import { signBaseline } from './sign.ts';

/** Adopting a running project: its plan, the adoption itself, its signature. */
export const resolvers: Pick<
  Resolvers,
  | 'Query'
  | 'Mutation'
  | 'AdoptionPlan'
  | 'AdoptionMatch'
  | 'AdoptionUnpaired'
  | 'Adoption'
  | 'AdoptionBaseline'
  | 'ProjectMatchPreview'
  | 'PlannedMatch'
  | 'OpeningFigures'
  | 'OpeningTotals'
  | 'OpeningBalance'
> = {
  Query: {
    adoptionPlan: (_, args, context) => {
      requireReader(context.actor);
      return planAdoption(context, { ...args, choices: args.choices ?? [] });
    },
    adoption: (_, { projectId }, context) => {
      requireReader(context.actor);
      return adoptionOf(context, projectId);
    },
    projectMatchPreview: (_, { minScore }, context) => projectMatchPreview(context, minScore),
  },
  Mutation: {
    adoptProject: async (_, { input }, context) => {
      const given = { ...input, choices: input.choices ?? [] };
      const run = () => adopt(context, given);
      const { transfer, problems } = await mutateTransfer(context, 'adoptProject', given, run, mayPass);
      return { adoption: transfer && (await adoptionOf(context, input.projectId)), problems };
    },
    acceptProjectMatches: async (_, { input }, context) => {
      const { results, problems } = await acceptProjectMatches(context, input);
      return { results: await Promise.all(results.map((each) => acceptance(context, each))), problems };
    },
    signBaseline: (_, { input }, context) => signBaseline(context, input),
  },
  AdoptionPlan: {
    project: ({ pair }): Stub | null => pair && { id: pair.project.id },
    job: ({ pair }): Stub | null => pair && { id: pair.job.id },
    score: ({ pair }) => (pair ? String(pair.score) : null),
    evidence: ({ pair }) => shownEvidence(pair?.evidence ?? []),
    counts: ({ pairs }) => countsOf(pairs),
    matches: ({ proposals }, args) => {
      const { kinds, decisions } = args.filter ?? {};
      const wanted = proposals.filter(
        ({ kind, decision }) => (kinds?.includes(kind) ?? true) && (decisions?.includes(decision) ?? true),
      );
      return pageOf('adoptionMatches', wanted, args, (row) => [row.kind, row.decision, keyOf(row)].join(' '));
    },
    unpaired: ({ lone }, args) => {
      const { kinds, system } = args.filter ?? {};
      const wanted = lone.filter((each) => (kinds?.includes(each.kind) ?? true) && (!system || each.system === system));
      return pageOf('adoptionUnpaired', wanted, args, ({ kind, system, id }) => [kind, system, id].join(' '));
    },
    openingBalances: ({ balances }, args) => {
      const wanted = args.filter?.differs ?? null;
      const shown = wanted === null ? balances : balances.filter((row) => differs(row) === wanted);
      return pageOf('adoptionBalances', shown, args, ({ key }) => key);
    },
  },
  ProjectMatchPreview: { pairs: (preview, args, context) => plannedPage(context, preview, args) },
  PlannedMatch: { plan: ({ plan }) => plan() },
  AdoptionMatch: {
    procore: ({ kind, procoreId }) => procoreStub(kind, procoreId) as never,
    cmic: ({ kind, cmicId }) => cmicStub(kind, cmicId) as never,
    procoreAmount: ({ procoreAmount }, _, context) => money(context, procoreAmount),
    cmicAmount: ({ cmicAmount }, _, context) => money(context, cmicAmount),
    score: ({ score }) => String(score),
    evidence: ({ evidence }) => shownEvidence(evidence),
    rivals: ({ kind, rivals }) => rivals.map((rival) => ({ ...rival, kind })),
  },
  AdoptionUnpaired: { amount: ({ amount }, _, context) => money(context, amount) },
  Adoption: {
    project: ({ projectId }): Stub => ({ id: projectId }),
    job: ({ jobId }): Stub => ({ id: jobId }),
    state: async (adoption, _, context) => stateOf(adoption, await transferOf(context, adoption)),
    transfer: (adoption, _, context) => transferOf(context, adoption),
    ofLinked: ({ ofLinked }) => ofLinked === true,
    earlier: ({ earlier = [] }, _, { actor, sync }) => earlier.filter((each) => seesBothEnds(actor, each, sync.deps)),
    openingBalances: (adoption, args, { sync }) => keptBalances(sync.deps, adoption, args),
    baseline: async (adoption, _, { actor, sync: { deps } }) => {
      const baseline = await readBaseline(deps, adoption);
      return baseline && seesBothEnds(actor, baseline.report, deps) ? baseline : null;
    },
  },
  AdoptionBaseline: { reconciliation: ({ report }) => report },
  OpeningFigures: { __resolveType: (row) => ('figures' in row ? 'OpeningBalance' : 'OpeningTotals') },
  OpeningTotals: figureFields((totals: BalanceFigures) => totals),
  OpeningBalance: { ...figureFields(({ figures }: { figures: BalanceFigures }) => figures), id: ({ key }) => key },
};

/** The adoption of a project as the actor may see it. */
async function adoptionOf({ actor, sync: { deps } }: SyncContext, projectId: string): Promise<Adoption | null> {
  const [adoption] = await deps.store.adoptions.of([projectId]);
  return adoption && seesBothEnds(actor, adoption, deps) ? adoption : null;
}

async function acceptance(context: SyncContext, { projectId, jobId, transfer, problems }: AcceptedMatch) {
  const adoption = transfer && (await adoptionOf(context, projectId));
  return { project: { id: projectId }, job: { id: jobId }, adoption, problems };
}

async function transferOf({ sync }: SyncContext, { id }: Adoption) {
  const [transfer] = await sync.deps.store.transfers.get([id]);
  return transfer ?? null;
}

/** A resolver for each figure of an opening balance. */
function figureFields<Row>(figures: (row: Row) => BalanceFigures) {
  const field = (name: (typeof balanceFigures)[number]) => (row: Row, _: unknown, context: SyncContext) =>
    shown(figures(row)[name], context);
  return Object.fromEntries(balanceFigures.map((name) => [name, field(name)])) as Record<
    (typeof balanceFigures)[number],
    ReturnType<typeof field>
  >;
}

function shown({ procore, cmic }: BothTold, context: SyncContext) {
  const { drift, status } = figureOf(procore, cmic, '');
  return { procore: money(context, procore), cmic: money(context, cmic), difference: money(context, drift), status };
}

function shownEvidence(evidence: Suggestion['evidence']) {
  return matchFields.evidence({ evidence } as Suggestion);
}

function countsOf(pairs: AdoptionPlan['pairs']) {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, pairs: pairs.filter((pair) => pair.kind === kind).length }));
}

function money({ sync }: SyncContext, amount: Told) {
  return asMoney(amount === 'UNAVAILABLE' ? null : amount, sync.deps.settings.currency);
}

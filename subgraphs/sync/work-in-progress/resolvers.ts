import { requireReader } from '../../../kernel/auth/actor.ts';
import { asMoney } from '../../../kernel/money.ts';
import { seesBothEnds } from '../access.ts';
import { pastRow } from '../as-of/past-rows.ts';
import type { SyncContext } from '../context.ts';
import type { Figure } from '../financials/figure.ts';
import { shownFigure } from '../financials/figure-shown.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { linkOf } from '../linkable.ts';
import { type FigureSet, rowFigures } from './figures.ts';
import { type MoneyName, positionOf } from './formulas.ts';
import { type JobPair, pairOf } from './jobs.ts';
import { checkDays, listWorkInProgress, rowReader } from './list.ts';
import type { WorkInProgressRow } from './row.ts';

/** Work in progress, of jobs and of the portfolio. Who sees a job sees its figures. */
export const resolvers: Pick<
  Resolvers,
  | 'Query'
  | 'ProcoreProject'
  | 'CmicJob'
  | 'WorkInProgressConnection'
  | 'WorkInProgress'
  | 'WorkInProgressTotals'
  | 'WorkInProgressFigures'
> = {
  Query: {
    workInProgress: (_, args, context) => listWorkInProgress(context, args),
  },
  ProcoreProject: {
    workInProgress: async ({ id }, args, context) => {
      requireReader(context.actor);
      const link = await linkOf(context, ['PROJECT'], 'procore', id);
      return rowOf(context, pairOf(id, link?.cmicId ?? null), args);
    },
  },
  CmicJob: {
    workInProgress: async ({ id }, args, context) => {
      requireReader(context.actor);
      const link = await linkOf(context, ['PROJECT'], 'cmic', id);
      if (!link && !(await isControlJob(context, id))) return null;
      return rowOf(context, pairOf(link?.procoreId ?? null, id), args);
    },
  },
  WorkInProgressFigures: {
    __resolveType: (figures) => ('jobs' in figures ? 'WorkInProgressTotals' : 'WorkInProgress'),
  },
  WorkInProgressConnection: { totals: (list) => list.totals() },
  WorkInProgress: {
    project: ({ projectId }) => (projectId === null ? null : { id: projectId }),
    job: ({ jobId }) => (jobId === null ? null : { id: jobId }),
    ...figureFields<WorkInProgressRow>(rowFigures),
  },
  WorkInProgressTotals: figureFields(({ figures }: { figures: FigureSet }) => figures),
};

async function rowOf(
  context: SyncContext,
  pair: JobPair,
  args: { forecastOlderThanDays?: number | null | undefined; asOf?: string | null | undefined },
): Promise<WorkInProgressRow | null> {
  const { deps } = context.sync;
  if (!seesBothEnds(context.actor, pair, deps)) return null;
  const forecastOlderThanDays = checkDays(args.forecastOlderThanDays);
  if (args.asOf) return pastRow(context, pair, args.asOf, forecastOlderThanDays);
  return rowReader(context, forecastOlderThanDays).read(pair);
}

/** One call, for jobs without a link alone. */
async function isControlJob({ sync }: SyncContext, id: string): Promise<boolean> {
  const job = (await sync.deps.cmic.project.byIds([id])).get(id);
  return job?.controlCode === null;
}

/** The fields of `WorkInProgressFigures`; the figures of a parent are put together once. */
function figureFields<Parent extends object>(figuresOf: (parent: Parent) => FigureSet) {
  const made = new WeakMap<object, FigureSet>();
  const of = (parent: Parent): FigureSet => {
    const known = made.get(parent) ?? figuresOf(parent);
    made.set(parent, known);
    return known;
  };
  const money = (name: MoneyName) => (parent: Parent, _: unknown, context: SyncContext) =>
    shownFigure(of(parent)[name], context);
  return {
    originalContract: money('originalContract'),
    approvedContractChanges: money('approvedContractChanges'),
    revisedContract: money('revisedContract'),
    pendingContractChanges: money('pendingContractChanges'),
    estimatedCostAtCompletion: money('estimatedCostAtCompletion'),
    jobToDateCosts: money('jobToDateCosts'),
    committedCosts: money('committedCosts'),
    revisedBudget: money('revisedBudget'),
    percentComplete: (parent: Parent) => of(parent).percentComplete,
    earnedRevenue: money('earnedRevenue'),
    billedToDate: money('billedToDate'),
    overUnderBilling: (parent: Parent, _: unknown, context: SyncContext) =>
      shownBilling(of(parent).overUnderBilling, context),
    retainageReceivable: money('retainageReceivable'),
    retainagePayable: money('retainagePayable'),
    grossProfitToDate: money('grossProfitToDate'),
    grossProfitAtCompletion: money('grossProfitAtCompletion'),
    backlog: money('backlog'),
  };
}

/** Earned less billed as positive amounts with their positions. */
function shownBilling(figure: Figure, context: SyncContext) {
  const { currency } = context.sync.deps.settings;
  const side = (told: Figure['procore']) => {
    const found = positionOf(told);
    return found && { ...found, amount: asMoney(found.amount, currency) };
  };
  return { ...shownFigure(figure, context), procore: side(figure.procore), cmic: side(figure.cmic) };
}

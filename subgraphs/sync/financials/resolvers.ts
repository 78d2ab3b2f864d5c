import type { GraphQLResolveInfo } from 'graphql';
import { asMoney } from '../../../kernel/money.ts';
import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { listEntries } from './entries.ts';
import { shownFigure } from './figure-shown.ts';
import { financialsOf } from './financials.ts';
import { type FigureName, type MoneyFigureName, moneyFigures } from './formulas.ts';
import { type Group, jobsOf, moneyFigure, ratioFigure } from './group.ts';
import { askedReading } from './kept/asked-reading.ts';
import { listRows, readingOfCursor } from './list.ts';
import { subjectOfJob, subjectOfProject } from './subject.ts';

/** Most parts that could not be read that one answer tells of. */
const MOST = 100;

/** The figures of a project from both systems. Who sees a side's project or job sees that side. */
export const resolvers: Pick<
  Resolvers,
  'Query' | 'ProcoreProject' | 'CmicJob' | 'ProjectFinancials' | 'FinancialRow' | 'FinancialEntry'
> = {
  Query: {
    projectFinancials: async (_, args, context, info) =>
      financialsOf(context, await subjectOfProject(context, args.projectId), args, goesOnIn(info)),
  },
  ProcoreProject: {
    financials: async ({ id }, args, context, info) =>
      financialsOf(context, await subjectOfProject(context, id), args, goesOnIn(info)),
  },
  CmicJob: {
    financials: async ({ id }, args, context, info) =>
      financialsOf(context, await subjectOfJob(context, id), args, goesOnIn(info)),
  },
  ProjectFinancials: {
    ...figureFields(),
    project: ({ picture: { subject } }) => (subject.projectId === null ? null : { id: subject.projectId }),
    job: ({ picture: { subject } }) => {
      const id = subject.onlyJobId ?? subject.controlJobId;
      return id === null ? null : { id };
    },
    readAt: ({ picture }) => picture.readAt,
    causesAsOf: ({ explain }) => explain.asOf,
    jobCostAsOf: ({ picture: { cmic, costAsOf, subject } }) => {
      const asOf = cmic?.jobCosts.asOf ?? new Map<string, string>();
      if (subject.onlyJobId !== null) return asOf.get(subject.onlyJobId) ?? null;
      return asOf.size > 0 ? costAsOf(null) : null;
    },
    forecastIsAutomatic: ({ isAutomatic }) => isAutomatic(),
    notRead: ({ picture }) => picture.notRead.slice(0, MOST),
    rows: ({ picture, cells, explain, within }, { orderBy, ...args }) => {
      const figure = orderBy && orderBy.field !== 'CODE' ? figureNames.get(orderBy.field) : undefined;
      return listRows(picture, cells, { ...args, within, orderBy: orderBy && { ...orderBy, figure } }, explain);
    },
  },
  FinancialRow: {
    ...figureFields(),
    job: ({ cells }) => {
      const [id, another] = jobsOf(cells);
      return id && another === undefined ? { id } : null;
    },
    budgetCode: ({ cells: [cell, another] }) => (cell?.budgetCodeId && !another ? { id: cell.budgetCodeId } : null),
    category: ({ picture, cells: [cell, another] }) =>
      cell && !another && picture.cmic?.categories.has(cell.place.key) ? { id: cell.place.key } : null,
    codeCount: ({ cells }) => cells.length,
    inProcore: ({ cells }) => cells.some(({ inProcore }) => inProcore),
    inCmic: ({ cells }) => cells.some(({ inCmic }) => inCmic),
    forecastIsAutomatic: ({ isAutomatic }) => isAutomatic(),
    entries: (group, args, context) => listEntries(context, group, args),
  },
  FinancialEntry: {
    amount: ({ amount }, _, { sync }) => asMoney(amount, sync.deps.settings.currency),
  },
};

const goesOnIn = (info: GraphQLResolveInfo) => askedReading(info, readingOfCursor);

/** `COMMITTED_COSTS` is committedCosts. */
const figureNames = new Map<string, FigureName>(
  [...moneyFigures, 'percentCommitted' as const, 'percentSpent' as const].map((name) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    name,
  ]),
);

/** A resolver for each figure. */
function figureFields() {
  const money = (name: MoneyFigureName) => (group: Group, _: unknown, context: SyncContext) =>
    shownFigure(moneyFigure(group, name), context);
  return {
    ...(Object.fromEntries(moneyFigures.map((name) => [name, money(name)])) as Record<
      MoneyFigureName,
      ReturnType<typeof money>
    >),
    percentCommitted: (group: Group) => ratioFigure(group, 'percentCommitted'),
    percentSpent: (group: Group) => ratioFigure(group, 'percentSpent'),
  };
}

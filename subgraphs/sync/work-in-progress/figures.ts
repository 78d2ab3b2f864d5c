import { type DecimalText, equal, significant, subtract } from '../../../kernel/money.ts';
import { type CauseAmount, type Figure, figureOf, type Told } from '../financials/figure.ts';
import { standingCauses, sumOfCauses } from './causes.ts';
import { type Explained, earnedCauses, isEarned } from './earned-causes.ts';
import { type JobFigures, type MoneyName, moneyFigures, percentComplete, sumTold } from './formulas.ts';
import type { WorkInProgressRow } from './row.ts';

/** The figures of a job or of a portfolio, both systems side by side. */
export type FigureSet = Record<MoneyName, Figure> & { percentComplete: Figure };

/** Which of CMiC's figures come, whole or in part, from the job-cost projection and are as old as it. */
const POSTED: ReadonlySet<keyof JobFigures> = new Set([
  'jobToDateCosts',
  'committedCosts',
  'percentComplete',
  'earnedRevenue',
  'overUnderBilling',
  'grossProfitToDate',
  'backlog',
]);

/** The figures of one job. Pure. */
export function rowFigures(row: WorkInProgressRow): FigureSet {
  const figure = (name: keyof JobFigures): Figure =>
    explainedFigure(
      row.procore?.figures[name] ?? null,
      row.cmic?.figures[name] ?? null,
      asOf([row], name),
      causesOf(row, name),
    );
  return withPercent(each(figure), figure('percentComplete'));
}

/** What a portfolio adds up to: every amount is the sum of the rows', and the percentage is that of the sums (domain, section 4). */
export interface Totals {
  figures: FigureSet;
  /** How many rows. */
  jobs: number;
  /** Rows that stand in a system which tells no earned revenue of them: they add nothing to that side's figures from `earnedRevenue` on. */
  notEarned: string[];
}

/**
 * The totals of rows. `unknown`: a side whose list of jobs could not be read; none of its sums is known. A row that stands in one system alone explains its part of a difference: it is
 * UNLINKED. The causes of the other rows are the portfolio's. Pure.
 */
export function totalsOf(
  rows: readonly WorkInProgressRow[],
  unknown: { procore: boolean; cmic: boolean },
  now: string,
): Totals {
  const total = (side: 'procore' | 'cmic', name: keyof JobFigures): Told =>
    unknown[side] ? 'UNAVAILABLE' : sumTold(rows.map((row) => row[side]?.figures[name] ?? null));
  const figure = (name: keyof JobFigures): Figure =>
    explainedFigure(total('procore', name), total('cmic', name), asOf(rows, name, now), known(rows, name));
  const percent = (side: 'procore' | 'cmic') =>
    percentComplete(total(side, 'jobToDateCosts'), total(side, 'estimatedCostAtCompletion'));
  const share = figureOf(percent('procore'), percent('cmic'), asOf(rows, 'percentComplete', now));
  const isUntold = (row: WorkInProgressRow) =>
    [row.procore, row.cmic].some((side) => side !== null && side.figures.earnedRevenue === null);
  return {
    figures: withPercent(each(figure), share),
    jobs: rows.length,
    notEarned: rows.filter(isUntold).map(({ id }) => id),
  };
}

/** What a portfolio's causes are: those of its rows, and what jobs of one system alone account for. It is whole where no row has a remainder. */
function known(rows: readonly WorkInProgressRow[], name: keyof JobFigures): Explained {
  const all = rows.map((row) => causesOf(row, name));
  return {
    causes: sumOfCauses([...unlinked(rows, name), ...all.flatMap(({ causes }) => causes)]),
    isWhole: all.every(({ isWhole }) => isWhole),
  };
}

function causesOf({ causes = {}, procore, cmic }: WorkInProgressRow, name: keyof JobFigures): Explained {
  if (name === 'percentComplete' || !procore || !cmic) return { causes: [], isWhole: true };
  const sides = { procore: procore.figures, cmic: cmic.figures };
  if (isEarned(name)) return earnedCauses(name, sides, causes);
  return { causes: standingCauses(causes, name, sides.procore[name], sides.cmic[name]), isWhole: true };
}

/** Causes that add up by chance, over a remainder of what a figure is made of, explain nothing. */
function explainedFigure(procore: Told, cmic: Told, at: string, { causes, isWhole }: Explained): Figure {
  const figure = figureOf(procore, cmic, at, causes);
  return figure.status === 'EXPLAINED' && !isWhole ? { ...figure, status: 'UNEXPLAINED' } : figure;
}

/** The part of a difference that jobs of one system alone account for. */
function unlinked(rows: readonly WorkInProgressRow[], name: keyof JobFigures): CauseAmount[] {
  const alone = rows.filter((row) => row.procore === null || row.cmic === null);
  const [left, right] = (['procore', 'cmic'] as const).map((side) =>
    sumTold(['0', ...alone.map((row) => row[side]?.figures[name] ?? null)]),
  );
  if (alone.length === 0 || !isKnown(left) || !isKnown(right)) return [];
  return [{ cause: 'UNLINKED', amount: subtract(left, right), differenceIds: [] }];
}

function isKnown(told: Told | undefined): told is DecimalText {
  return told !== undefined && told !== null && told !== 'UNAVAILABLE';
}

function each(of: (name: MoneyName) => Figure): Record<MoneyName, Figure> {
  return Object.fromEntries(moneyFigures.map((name) => [name, of(name)])) as Record<MoneyName, Figure>;
}

/** The percentage has the causes of the two amounts that it is the share of, and is explained where both of them are; two shares are compared to the digits that are shown. */
function withPercent(money: Record<MoneyName, Figure>, share: Figure): FigureSet {
  const drift = share.drift === null ? null : significant(share.drift, 20);
  const percent = { ...share, drift, causes: [] as Figure['causes'] };
  if (share.status !== 'UNEXPLAINED') return { ...money, percentComplete: percent };
  const amounts = [money.jobToDateCosts, money.estimatedCostAtCompletion];
  const causes = [...new Set(amounts.flatMap((amount) => amount.causes))];
  const isWhole =
    causes.length > 0 && amounts.every(({ unexplained }) => unexplained !== null && equal(unexplained, '0'));
  return { ...money, percentComplete: { ...percent, causes, status: isWhole ? 'EXPLAINED' : 'UNEXPLAINED' } };
}

/** The oldest instant among the sides of rows that tell the figure. */
function asOf(rows: readonly WorkInProgressRow[], name: keyof JobFigures, now?: string): string {
  const instants = rows.flatMap(({ readAt, cmic }) =>
    cmic?.postedAsOf && POSTED.has(name) ? [readAt, cmic.postedAsOf] : [readAt],
  );
  return [...instants, ...(now ? [now] : [])].sort()[0] as string;
}

import { type DecimalText, significant, subtract } from '../../../kernel/money.ts';
import { type CauseAmount, type Figure, figureOf, type Told } from '../financials/figure.ts';
import { standingCauses, sumOfCauses } from './causes.ts';
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
    figureOf(
      row.procore?.figures[name] ?? null,
      row.cmic?.figures[name] ?? null,
      asOf([row], name),
      causesOf(row, name),
    );
  return { ...each(figure), percentComplete: ratio(figure('percentComplete')) };
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
    figureOf(total('procore', name), total('cmic', name), asOf(rows, name, now), known(rows, name));
  const percent = (side: 'procore' | 'cmic') =>
    percentComplete(total(side, 'jobToDateCosts'), total(side, 'estimatedCostAtCompletion'));
  const shares = figureOf(percent('procore'), percent('cmic'), asOf(rows, 'percentComplete', now));
  const isUntold = (row: WorkInProgressRow) =>
    [row.procore, row.cmic].some((side) => side !== null && side.figures.earnedRevenue === null);
  return {
    figures: { ...each(figure), percentComplete: ratio(shares) },
    jobs: rows.length,
    notEarned: rows.filter(isUntold).map(({ id }) => id),
  };
}

/** What a portfolio's causes are: those of its rows, and what jobs of one system alone account for. */
function known(rows: readonly WorkInProgressRow[], name: keyof JobFigures): CauseAmount[] {
  return sumOfCauses([...unlinked(rows, name), ...rows.flatMap((row) => causesOf(row, name))]);
}

function causesOf({ causes = {}, procore, cmic }: WorkInProgressRow, name: keyof JobFigures): CauseAmount[] {
  if (name === 'percentComplete') return [];
  return standingCauses(causes, name, procore?.figures[name] ?? null, cmic?.figures[name] ?? null);
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

/** Two shares are compared to the digits that are shown. */
function ratio(figure: Figure): Figure {
  return figure.drift === null ? figure : { ...figure, drift: significant(figure.drift, 20) };
}

/** The oldest instant among the sides of rows that tell the figure. */
function asOf(rows: readonly WorkInProgressRow[], name: keyof JobFigures, now?: string): string {
  const instants = rows.flatMap(({ readAt, cmic }) =>
    cmic?.postedAsOf && POSTED.has(name) ? [readAt, cmic.postedAsOf] : [readAt],
  );
  return [...instants, ...(now ? [now] : [])].sort()[0] as string;
}

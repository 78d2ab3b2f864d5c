import type { Told } from '../financials/figure.ts';
import { type FlagName, raised } from './flags.ts';
import { type BillingPosition, type JobFigures, positionOf } from './formulas.ts';
import type { JobFilter } from './jobs.ts';
import type { Side, WorkInProgressRow } from './row.ts';

/** Which jobs, by what they are and by what their figures say. */
export interface RowFilter extends JobFilter {
  loss?: boolean | null | undefined;
  position?: BillingPosition | null | undefined;
  flags?: readonly FlagName[] | null | undefined;
}

/** Whether figures decide which jobs they are. */
export function asksFigures({ loss, position, flags }: RowFilter): boolean {
  return typeof loss === 'boolean' || position != null || flags != null;
}

/** Whether a row meets what a filter asks of its figures; null where a figure that decides is unknown: unknown is no "no". Pure. */
export function meets(row: WorkInProgressRow, { loss, position, flags }: RowFilter): boolean | null {
  return all([
    loss == null ? true : lossIs(row, loss),
    position == null ? true : stands(row, position),
    flags == null ? true : any(flags.map((flag) => isRaised(row, flag))),
  ]);
}

/** What is not kept decides nothing; a job that no side can be a loss of is neither. */
function lossIs(row: WorkInProgressRow, asked: boolean): boolean | null {
  const told = sidesOf(row).flatMap(([name, { figures }]): (boolean | null)[] => {
    const decides = [figures.estimatedCostAtCompletion, figures.revisedContract];
    return decides.includes(null) ? [] : decides.includes('UNAVAILABLE') ? [null] : [row.loss[name]];
  });
  if (told.length === 0) return false;
  const isLoss = any(told);
  return isLoss === null ? null : isLoss === asked;
}

function stands(row: WorkInProgressRow, position: BillingPosition): boolean | null {
  return any(
    sidesOf(row).map(([, { figures }]) => {
      if (figures.overUnderBilling === 'UNAVAILABLE') return null;
      return positionOf(figures.overUnderBilling)?.position === position;
    }),
  );
}

/** A forecast that was never exported has no age, and a job that was never reconciled no earlier profit: of a linked job nobody can say. */
function isRaised(row: WorkInProgressRow, flag: FlagName): boolean | null {
  if (raised(row.flags).includes(flag)) return true;
  const isLinked = row.procore !== null && row.cmic !== null;
  const isUnread = (...names: (keyof JobFigures)[]) =>
    sidesOf(row).some(([, { figures }]) => names.some((name) => (figures[name] as Told) === 'UNAVAILABLE'));
  switch (flag) {
    case 'FORECAST_OLD':
      return isLinked && row.flags.forecastOld === null ? null : false;
    case 'ESTIMATE_BELOW_COST':
      return isUnread('jobToDateCosts', 'estimatedCostAtCompletion') ? null : false;
    case 'COMMITTED_ABOVE_BUDGET':
      return isUnread('committedCosts', 'revisedBudget') ? null : false;
    case 'PROFIT_FADE': {
      const isOpen = sidesOf(row).some(
        ([name, { figures }]) => figures.grossProfitAtCompletion !== null && row.flags.profitFade[name] === null,
      );
      return isLinked && isOpen ? null : false;
    }
  }
}

function sidesOf({ procore, cmic }: WorkInProgressRow): ['procore' | 'cmic', Side][] {
  return [
    ...(procore ? [['procore', procore] as ['procore', Side]] : []),
    ...(cmic ? [['cmic', cmic] as ['cmic', Side]] : []),
  ];
}

/** True where one is, null where one may be. */
function any(each: readonly (boolean | null)[]): boolean | null {
  return each.includes(true) ? true : each.includes(null) ? null : false;
}

/** False where one is, null where one may be. */
function all(each: readonly (boolean | null)[]): boolean | null {
  return each.includes(false) ? false : each.includes(null) ? null : true;
}

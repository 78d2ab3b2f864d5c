import type { Told } from '../financials/figure.ts';
import { exceeds, type JobFigures } from './formulas.ts';

/** A yes or no by each system's figures; null where it is unknown. */
export interface BySystem {
  procore: boolean | null;
  cmic: boolean | null;
}

/** What the figures of a job give cause to look at. */
export interface Flags {
  /** When the estimate last travelled from Procore to CMiC and was taken (ISO 8601): the age of the forecast. Null where no export of it has finished. */
  forecastAsOf: string | null;
  /** Null where the age is unknown. */
  forecastOld: boolean | null;
  estimateBelowCost: BySystem;
  committedAboveBudget: BySystem;
  /** Null until there is an earlier estimate to compare with. */
  profitFade: BySystem;
}

export type FlagName = 'FORECAST_OLD' | 'ESTIMATE_BELOW_COST' | 'COMMITTED_ABOVE_BUDGET' | 'PROFIT_FADE';

/** An earlier gross profit at completion of a job, by each system. */
export interface PreviousEstimate {
  grossProfitAtCompletion: { procore: Told; cmic: Told };
}

/** Looks up the last estimate that was kept of a job, by its row's id; null where none was. Snapshots are kept elsewhere: whoever keeps them hands this in. */
export type PreviousEstimates = (jobId: string) => Promise<PreviousEstimate | null>;

const DAY = 86_400_000;

/** The flags of a job. A side that the job does not have has no figures (null). Pure. */
export function flagsOf(
  sides: { procore: JobFigures | null; cmic: JobFigures | null },
  forecast: { asOf: string | null; olderThanDays: number; now: Date },
  previous: PreviousEstimate | null,
): Flags {
  const both = (of: (figures: JobFigures) => boolean | null): BySystem => ({
    procore: sides.procore && of(sides.procore),
    cmic: sides.cmic && of(sides.cmic),
  });
  const earlier = previous?.grossProfitAtCompletion;
  const fades = (side: 'procore' | 'cmic') =>
    earlier ? exceeds(earlier[side], sides[side]?.grossProfitAtCompletion ?? null) : null;
  return {
    forecastAsOf: forecast.asOf,
    forecastOld: isOld(forecast.asOf, forecast.now, forecast.olderThanDays),
    estimateBelowCost: both(({ jobToDateCosts, estimatedCostAtCompletion }) =>
      exceeds(jobToDateCosts, estimatedCostAtCompletion),
    ),
    committedAboveBudget: both(({ committedCosts, revisedBudget }) => exceeds(committedCosts, revisedBudget)),
    profitFade: { procore: fades('procore'), cmic: fades('cmic') },
  };
}

/** Whether an estimate is older than so many days; null where its age is unknown. Pure. */
export function isOld(asOf: string | null, now: Date, days: number): boolean | null {
  return asOf === null ? null : now.getTime() - Date.parse(asOf) > days * DAY;
}

/** The names of the flags that are raised, by either system. */
export function raised(flags: Flags): FlagName[] {
  const is = ({ procore, cmic }: BySystem) => procore === true || cmic === true;
  const names: [FlagName, boolean][] = [
    ['FORECAST_OLD', flags.forecastOld === true],
    ['ESTIMATE_BELOW_COST', is(flags.estimateBelowCost)],
    ['COMMITTED_ABOVE_BUDGET', is(flags.committedAboveBudget)],
    ['PROFIT_FADE', is(flags.profitFade)],
  ];
  return names.flatMap(([name, stands]) => (stands ? [name] : []));
}

import { fromCents, toCents } from './amounts.ts';
import { counter } from './job-codes.ts';
import type { Random } from './random.ts';
import type { StoryBudget, StoryBudgetLine, StoryJob, StoryJobCode } from './types.ts';

/** The first Procore id of a budget line (`1002/bl-12`). */
const FIRST_LINE_ID = 12;

/** Estimates of zero, which are estimates all the same, and one combination that was never estimated. */
const SET_APART: Record<string, string | null> = {
  '24-010/09-100/M': '0.00',
  '24-010/23-200/L': '0.00',
  '24-010.1/26-200/M': '0.00',
  '24-010/03-300/E': null,
  '24-010/03-100/S': '245600.75',
};

/**
 * The jobs with CMiC's original estimates on every code and type that CMiC has, but for those set apart, and with Procore's budgets:
 * 24-010 and 22-105 are open and empty, 24-020 is locked and agrees with CMiC, 24-030 is open and agrees in part.
 */
export function withBudgets(jobs: readonly StoryJob[], random: Random): StoryJob[] {
  const nextId = counter(FIRST_LINE_ID);
  return jobs.map((bare) => {
    const job = {
      ...bare,
      codes: estimated(bare.company, bare.code, bare.codes, random),
      subJobs: bare.subJobs.map((sub) => ({ ...sub, codes: estimated(bare.company, sub.code, sub.codes, random) })),
    };
    return job.project ? { ...job, budget: budgetOf(job, nextId) } : job;
  });
}

/** The codes of one job with an estimate for each type. A code that CMiC does not have has none. */
export function estimated(
  company: string,
  job: string,
  codes: readonly StoryJobCode[],
  random: Random,
): StoryJobCode[] {
  return codes.map((code) => {
    if (code.in === 'procore') return code;
    const estimates: Record<string, string> = {};
    for (const type of code.types) {
      const drawn = fromCents(random.int(150_000, 38_000_000));
      const named = company === 'ZZ' ? SET_APART[`${job}/${code.code}/${type}`] : undefined;
      if (named !== null) estimates[type] = named ?? drawn;
    }
    return { ...code, estimates };
  });
}

function budgetOf(job: StoryJob, nextId: () => number): StoryBudget {
  if (job.code === '24-020') return { locked: true, lines: estimateLines(job).map((line) => numbered(line, nextId)) };
  if (job.code === '24-030') return { locked: false, lines: partialLines(job).map((line) => numbered(line, nextId)) };
  return { locked: false, lines: [] };
}

type Unnumbered = Omit<StoryBudgetLine, 'id'>;

/** A dozen lines of labor and subcontract, two of them with other amounts than CMiC's estimate, and one that only Procore has. */
function partialLines(job: StoryJob): Unnumbered[] {
  const all = estimateLines(job).filter((line) => ['L', 'S'].includes(line.type));
  const own = all.filter((line) => line.job === job.code).slice(0, 9);
  const ofSubJobs = all.filter((line) => line.job !== job.code).slice(0, 3);
  const lines = [...own, ...ofSubJobs].map((line, i) =>
    i === 1 ? { ...line, amount: fromCents(toCents(line.amount) + 150_025) } : line,
  );
  const last = lines.at(-1);
  if (last) last.amount = fromCents(toCents(last.amount) - 99);
  return [...lines, { code: '99-900', type: 'O', job: job.code, amount: '25000.00' }];
}

/** A line for each estimate on a code that both sides have. */
function estimateLines(job: StoryJob): Unnumbered[] {
  return [job, ...job.subJobs].flatMap((place) =>
    place.codes
      .filter((code) => code.in === 'both')
      .flatMap((code) =>
        Object.entries(code.estimates ?? {}).map(([type, amount]) => ({
          code: code.code,
          type,
          job: place.code,
          amount,
        })),
      ),
  );
}

function numbered(line: Unnumbered, nextId: () => number): StoryBudgetLine {
  return { id: nextId(), ...line };
}

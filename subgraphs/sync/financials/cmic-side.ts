import { Fault } from '../../../kernel/errors.ts';
import { joinId, splitId } from '../../../kernel/ids.ts';
import type { SyncDeps } from '../system.ts';
import { type Documents, noDocuments, readChanges, readSubcontracts } from './cmic-documents.ts';
import type { Document } from './document.ts';
import { cmicSide, evenSide, type Side } from './formulas.ts';
import { type JobCosts, noJobCosts, readJobCosts } from './job-costs.ts';
import { createNotes, type NotRead, part } from './part.ts';
import { placeOfCategory } from './place.ts';
import type { SideReading } from './procore-side.ts';
import { addTo, baseOf, noSums, type Sums, unknownSums } from './sums.ts';

/** CMiC's side, with what only CMiC tells. */
export interface CmicReading extends SideReading {
  /** Keys of categories that CMiC has, by the place's key. */
  categories: ReadonlySet<string>;
  /** Subcontract documents and potential change items with their lines, for the way from a figure to its documents. */
  documents: readonly Document[];
  jobCosts: JobCosts;
}

/** A side of CMiC that could not be read at all; it keeps no forecast to complete either way. */
const unknown: Side = { ...evenSide('UNAVAILABLE'), forecastToComplete: null };

/**
 * Reads CMiC's figures of a control job and its sub jobs: the family first, then everything else side by side and in bulk (categories, subcontract headers and lines, potential change
 * items and lines; posted cost from the store, by `refresh` from the ledger). A part that cannot be read makes its own figures UNAVAILABLE. Null where CMiC has no such job and nothing
 * says that it should.
 */
export async function readCmicSide(
  deps: SyncDeps,
  { controlJobId, refresh, isLinked }: { controlJobId: string; refresh: boolean; isLinked: boolean },
  notRead: NotRead[],
): Promise<CmicReading | null> {
  const cmic = { system: 'CMIC' } as const;
  const family = await part(
    notRead,
    { ...cmic, what: 'the job and its sub jobs' },
    async () => {
      const jobs = await deps.cmic['sub-job'].family(controlJobId);
      if (jobs.length === 0 && isLinked) throw hidden(controlJobId);
      return jobs.map(({ id }) => id);
    },
    () => null,
  );
  if (family === null) return unread();
  if (family.length === 0) return null;
  const [budgets, subcontracts, changes, jobCosts] = await Promise.all([
    part(
      notRead,
      { ...cmic, what: 'the job categories' },
      () => readBudgets(deps, family, notRead),
      () => unknownSums(AMOUNTS),
    ),
    part(
      notRead,
      { ...cmic, what: 'the subcontracts' },
      () => readSubcontracts(deps, family, notRead),
      () => noDocuments(['committedCosts', 'pendingCostChanges']),
    ),
    part(
      notRead,
      { ...cmic, what: 'the potential change items' },
      () => readChanges(deps, controlJobId, notRead),
      () => noDocuments(['budgetModifications', 'approvedChanges', 'pendingBudgetChanges']),
    ),
    part(
      notRead,
      { ...cmic, what: 'the posted job cost' },
      () => readJobCosts(deps, controlJobId, family, refresh, notRead),
      () => noJobCosts(family),
    ),
  ]);
  return assemble(controlJobId, budgets, [subcontracts, changes], jobCosts);
}

async function readBudgets(deps: SyncDeps, family: readonly string[], notRead: NotRead[]): Promise<Sums> {
  const sums = noSums();
  const notes = createNotes('CMIC');
  for (const { id, value } of await deps.cmic['project-wbs'].jobFigures(...family)) {
    const jobId = id === null ? null : jobOf(id);
    if (value instanceof Error) {
      if (id !== null) notes.add(id, value.message, jobId);
      else notRead.push({ system: 'CMIC', what: 'a job category', reason: value.message, retryable: false });
    }
    for (const name of AMOUNTS) {
      const told = value instanceof Error ? 'UNAVAILABLE' : value[name];
      if (id === null) sums.broken.add(name);
      else addTo(sums, id, name, told);
      if (told === 'UNAVAILABLE' && !(value instanceof Error))
        notes.add(`the ${WORDS[name]} of job categories`, 'It is missing, or no amount.', jobId);
    }
  }
  notRead.push(...notes.all());
  return sums;
}

const WORDS = { originalBudget: 'original budget', currentBudget: 'current budget', projectedCost: 'projected cost' };
const AMOUNTS = ['originalBudget', 'currentBudget', 'projectedCost'] as const;

function jobOf(categoryId: string): string | null {
  const [company, job] = splitId(categoryId, 4) ?? [];
  return company && job ? joinId(company, job) : null;
}

function assemble(
  controlJobId: string,
  budgets: Sums,
  documents: readonly Documents[],
  jobCosts: JobCosts,
): CmicReading {
  const fixed = [budgets, ...documents.map(({ sums }) => sums)];
  const keys = new Set([...fixed, jobCosts.sums].flatMap(({ of }) => [...of.keys()]));
  const places = new Map([...keys].map((key) => [key, placeOfCategory(key, controlJobId)]));
  /** Posted cost is known job by job: a sub job may be newer than the last import. */
  const partsOn = (jobId: string | null) => {
    const isCovered = jobId === null ? jobCosts.uncovered.size === 0 : !jobCosts.uncovered.has(jobId);
    return isCovered
      ? [...fixed, jobCosts.sums]
      : [...fixed, jobCosts.sums, unknownSums(['jobToDateCosts', 'commitmentsInvoiced'])];
  };
  return {
    places,
    sides: new Map([...places].map(([key, { jobId }]) => [key, cmicSide(baseOf(partsOn(jobId), key))])),
    absent: (jobId) => cmicSide(baseOf(partsOn(jobId), null)),
    categories: new Set(budgets.of.keys()),
    documents: documents.flatMap((each) => each.documents),
    jobCosts,
  };
}

function unread(): CmicReading {
  return {
    places: new Map(),
    sides: new Map(),
    absent: () => unknown,
    categories: new Set(),
    documents: [],
    jobCosts: noJobCosts([]),
  };
}

function hidden(jobId: string): Fault {
  return new Fault({
    code: 'UPSTREAM_REFUSED',
    source: 'CMIC',
    message: `CMiC shows no job ${jobId}: it may be gone, or hidden from our CMiC user by its security group.`,
  });
}

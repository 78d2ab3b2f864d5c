import { Fault, sourceName } from '../../../kernel/errors.ts';
import { fromCents } from '../../../kernel/money.ts';
import type { SyncContext } from '../context.ts';
import type { Document } from '../financials/document.ts';
import type { MoneyFigureName } from '../financials/formulas.ts';
import type { SideName } from '../financials/group.ts';
import { procoreDocuments } from '../financials/procore-documents.ts';
import type { JobCostFilter } from '../store/job-costs.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { ComparedSpan, Instant } from './compare.ts';
import { componentsOf } from './components.ts';
import { automaticEvent, documentEvents, type MovementEvent, restOf, setEvent, withTransfers } from './events.ts';
import { movementOf, type SideMovement } from './movement.ts';

/** Why a figure moved in one system: what accounts for it, and the rest. */
export interface Why {
  figure: MoneyFigureName;
  system: 'PROCORE' | 'CMIC';
  movement: SideMovement;
  /** All events but posted transactions: few, the newest first. */
  events: MovementEvent[];
  /** The posted transactions that came between, which the store lists; null where they move nothing of the figure. */
  postings: Postings | null;
  /** What events and postings leave; null where the movement is not known. */
  unexplained: string | null;
  /** What could not be looked at. */
  notKnown: string[];
}

/** Posted transactions, what they come to, and how they count. */
export interface Postings {
  filter: JobCostFilter;
  figure: MoneyFigureName;
  sign: 1 | -1;
  /** In cents, with the sign. */
  amount: string;
  count: number;
}

const documented = [
  'budgetModifications',
  'approvedChanges',
  'pendingBudgetChanges',
  'committedCosts',
  'pendingCostChanges',
] as const;

/**
 * Why a figure moved at a place, or in all: documents that appeared, moved on, changed or went, transactions that were posted, sets that passed through us. Null for a system without a
 * counterpart. Costs no upstream call between two snapshots; towards now, on Procore's side, the lists of its documents.
 */
export async function whyOf(
  context: SyncContext,
  { comparison, span }: ComparedSpan,
  { figure, system }: { figure: MoneyFigureName; system: 'PROCORE' | 'CMIC' },
): Promise<Why | null> {
  const side: SideName = system === 'PROCORE' ? 'procore' : 'cmic';
  const { from, to, places } = comparison;
  if (!from.picture[side] || !to.picture[side]) return null;
  const at = span.place?.key ?? null;
  const spans = span.place ? [span] : places;
  const transfers = await comparison.transfers();
  const ended = transfers.filter(({ updatedAt }) => to.head === null || updatedAt <= to.head.at);
  const events: MovementEvent[] = [];
  const notKnown: string[] = [];
  let postings: Postings | null = null;
  for (const [name, sign] of Object.entries(componentsOf(figure, side)) as [MoneyFigureName, 1 | -1][]) {
    const about = { figure: name, side, at, sign };
    // What stood behind an amount that was not known is not known either: all of it would look as if it had come since.
    if (movementOf(span.told(side, name)).moved === null) {
      notKnown.push(`${sourceName(system)} did not tell ${wordsOf(name)} at both instants.`);
      continue;
    }
    if (isDocumented(name)) {
      const [before, after] = await Promise.all(
        [from, to].map((instant) => documentsOf(context, instant, side, name, notKnown)),
      );
      if (before && after) events.push(...documentEvents(before, after, about));
    }
    events.push(...setEvent(setOf(ended, side, name), spans, about));
    if (side === 'procore' && name === 'forecastToComplete')
      events.push(...automaticEvent(spans, isAutomaticIn(from, to), sign));
    if (side === 'cmic' && (name === 'jobToDateCosts' || name === 'directCosts'))
      postings = await postingsOf(context, comparison, span, name, sign);
  }
  const movement = movementOf(span.told(side, figure));
  const between = { from: from.picture.readAt, to: to.picture.readAt };
  const known = withTransfers(events, transfers, between).sort((a, b) =>
    order(b.date ?? b.at ?? '', a.date ?? a.at ?? ''),
  );
  const amounts = [...known.map(({ amount }) => amount), ...(postings ? [postings.amount] : [])];
  return { figure, system, movement, events: known, postings, unexplained: restOf(movement.moved, amounts), notKnown };
}

/** `committed costs`. */
function wordsOf(name: MoneyFigureName): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function isDocumented(name: MoneyFigureName): name is (typeof documented)[number] {
  return (documented as readonly string[]).includes(name);
}

/** The documents of a system at an instant; null, and noted, where they could not be read. */
async function documentsOf(
  { sync }: SyncContext,
  { picture }: Instant,
  side: SideName,
  figure: (typeof documented)[number],
  notKnown: string[],
): Promise<readonly Document[] | null> {
  if (side === 'cmic') return picture.cmic?.documents ?? null;
  const { projectId } = picture.subject;
  if (!picture.procore || projectId === null) return null;
  try {
    return await procoreDocuments(sync.deps, projectId, picture.procore, figure);
  } catch (error) {
    if (!(error instanceof Fault) || error.source === 'STORE') throw error;
    if (!notKnown.includes(error.message)) notKnown.push(error.message);
    return null;
  }
}

/** The last set that passed through us towards a system, of the kind that sets the figure. */
function setOf(transfers: readonly Transfer[], side: SideName, figure: MoneyFigureName): Transfer | null {
  const sets: Record<SideName, Partial<Record<MoneyFigureName, Transfer['kind']>>> = {
    procore: { originalBudget: 'BUDGET', jobToDateCosts: 'JOB_COST', directCosts: 'JOB_COST' },
    cmic: { originalBudget: 'BUDGET', estimatedCostAtCompletion: 'FORECAST' },
  };
  const direction = side === 'procore' ? 'IMPORT' : 'EXPORT';
  return (
    transfers.find(
      (each) => each.kind === sets[side][figure] && each.direction === direction && each.state === 'DONE',
    ) ?? null
  );
}

function isAutomaticIn(...instants: Instant[]): (key: string) => boolean {
  const known = instants.map(({ picture }) => picture.procore?.automatic);
  return (key) => known.every((automatic) => automatic?.get(key) === true);
}

/** Postings that the store has kept since the first instant, up to the second: late ones with an older date count from when they were kept, as they do in the figure. */
async function postingsOf(
  { sync }: SyncContext,
  { from, to }: ComparedSpan['comparison'],
  { place }: ComparedSpan['span'],
  figure: MoneyFigureName,
  sign: 1 | -1,
): Promise<Postings | null> {
  const jobIds = place ? [place.jobId] : [...to.picture.cells.map(({ place: each }) => each.jobId)];
  const filter: JobCostFilter = {
    jobIds: [...new Set(jobIds.filter((id) => id !== null))],
    type: 'C',
    keptAfter: from.picture.readAt,
    ...(to.head ? { keptThrough: to.head.at } : {}),
    ...(place ? { costCode: place.costCode ?? '', category: place.costType ?? '' } : {}),
    ...(figure === 'directCosts' ? { invoiced: false } : {}),
  };
  const { jobCosts } = sync.deps.store;
  const [sums, count] = await Promise.all([jobCosts.sums(filter.jobIds, filter), jobCosts.countTransactions(filter)]);
  const total = sums.reduce(
    (cents, sum) => cents + (figure === 'directCosts' ? sum.cents - sum.invoicedCents : sum.cents),
    0,
  );
  return count === 0 ? null : { filter, figure, sign, amount: fromCents(sign * total), count };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { compare } from '../../../kernel/money.ts';
import { pastPortfolio } from '../as-of/past-rows.ts';
import { previousEstimates } from '../as-of/previous.ts';
import type { SyncContext } from '../context.ts';
import { createFaults, type ToldFault } from './faults.ts';
import { type Totals, totalsOf } from './figures.ts';
import type { JobFigures } from './formulas.ts';
import { type JobPair, type Portfolio, portfolioOf } from './jobs.ts';
import { createRowReader, type RowReader, type WorkInProgressRow } from './row.ts';
import { asksFigures, meets, type RowFilter } from './row-filter.ts';

/** A page of rows, and the totals of all rows of the filter, which are read when they are asked for. */
export interface WorkInProgressList extends Connection<WorkInProgressRow> {
  totals(): Promise<Totals>;
  /** The jobs that were linked at the instant that was asked for and of which nothing was kept by then; empty for now. */
  withoutSnapshot: string[];
  /** The jobs of which a figure that the filter asks for is unknown: they are in no row. */
  undecided: string[];
  /** What went wrong with the lists of jobs themselves. */
  faults: ToldFault[];
}

export interface ListArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RowFilter | null | undefined;
  orderBy?: RowOrder | null | undefined;
  forecastOlderThanDays?: number | null | undefined;
  /** ISO text; null: now. */
  asOf?: string | null | undefined;
}

interface RowOrder {
  field: keyof typeof orderFigures | 'ID';
  direction?: 'ASC' | 'DESC' | undefined;
}

const orderFigures = {
  REVISED_CONTRACT: 'revisedContract',
  PERCENT_COMPLETE: 'percentComplete',
  EARNED_REVENUE: 'earnedRevenue',
  BILLED_TO_DATE: 'billedToDate',
  OVER_UNDER_BILLING: 'overUnderBilling',
  GROSS_PROFIT_AT_COMPLETION: 'grossProfitAtCompletion',
  BACKLOG: 'backlog',
} as const satisfies Record<string, keyof JobFigures>;

/** The rows that are read at once; each is about a dozen calls. */
const TOGETHER = 4;

/** `forecastOlderThanDays` as it may be; BAD_USER_INPUT otherwise. */
export function checkDays(days: number | null | undefined): number {
  const value = days ?? 35;
  if (value < 0 || value > 3650)
    throw badInput(`forecastOlderThanDays is ${value}.`, 'Give a number of days from 0 to 3650.');
  return value;
}

/**
 * The work in progress of the jobs that the actor sees. Only the rows of the page are read, unless a figure decides which rows they are or the totals are asked for. A cursor names the job that it
 * stands behind, and belongs to its filter and order alone.
 */
export async function listWorkInProgress(context: SyncContext, args: ListArgs): Promise<WorkInProgressList> {
  requireReader(context.actor);
  const first = checkFirst(args.first);
  const { asOf, orderBy } = args;
  const filter = args.filter ?? {};
  const days = checkDays(args.forecastOlderThanDays);
  const name = `workInProgress ${JSON.stringify([args.filter ?? null, orderBy ?? null, asOf ?? null, days])}`;
  const after = readPlace(decodeCursor(name, args.after));
  checkIds(filter.projectIds);
  checkIds(filter.jobIds);
  const { deps } = context.sync;
  const past = asOf ? await pastPortfolio(context, filter, asOf, days) : null;
  const reader = past?.reader ?? rowReader(context, days);
  const faults = createFaults();
  const portfolio = past?.portfolio ?? (await portfolioOf(context, filter, faults));
  const readAll = whole(reader, portfolio, filter);
  const now = asOf ?? deps.clock.now().toISOString();
  const page = await pageOf(portfolio.jobs, { after, first, filter, orderBy }, reader, readAll);
  const nodes = page.rows.map((node, index) => ({ node, position: { id: node.id, index: page.from + index } }));
  const isWhole = !portfolio.unknown.procore && !portfolio.unknown.cmic && page.undecided.length === 0;
  return {
    ...toConnection(name, nodes, page.from + first < page.count, isWhole ? page.count : null),
    withoutSnapshot: past?.withoutSnapshot ?? [],
    undecided: page.undecided.map(({ id }) => id),
    faults: faults.told(),
    totals: async () => {
      const { rows, undecided } = await readAll();
      // Nobody knows whether its amounts are among those of the filter.
      const isOpen = (side: 'procore' | 'cmic') =>
        portfolio.unknown[side] || undecided.some((row) => row[side] !== null);
      return totalsOf(rows, { procore: isOpen('procore'), cmic: isOpen('cmic') }, now);
    },
  };
}

/** Reads rows of now, with what the request has read already. */
export function rowReader({ sync }: SyncContext, forecastOlderThanDays: number): RowReader {
  const { deps, shared, begunAt } = sync;
  return createRowReader(shared, { forecastOlderThanDays, previous: previousEstimates(deps), begunAt });
}

/** The job that a cursor stands behind, and where it stood. */
interface Place {
  id: string;
  index: number;
}

function readPlace(position: unknown): Place | null {
  if (position === null) return null;
  const { id, index } = position as { id?: unknown; index?: unknown };
  if (typeof id === 'string' && typeof index === 'number' && Number.isInteger(index)) return { id, index };
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

interface PageRequest {
  after: Place | null;
  first: number;
  filter: RowFilter;
  orderBy: RowOrder | null | undefined;
}

interface Page extends Pick<Selected, 'rows' | 'undecided'> {
  from: number;
  count: number;
}

async function pageOf(
  jobs: readonly JobPair[],
  { after, first, filter, orderBy }: PageRequest,
  reader: RowReader,
  readAll: () => Promise<Selected>,
): Promise<Page> {
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  const figure = orderBy && orderBy.field !== 'ID' ? orderFigures[orderBy.field] : null;
  if (!asksFigures(filter) && figure === null) {
    const ordered = sign === 1 ? jobs : [...jobs].reverse();
    const from = behindId(ordered, after, sign);
    const rows = await inTurns(ordered.slice(from, from + first), reader.read);
    return { rows, undecided: [], from, count: jobs.length };
  }
  const { rows, undecided } = await readAll();
  const all = [...rows];
  if (figure !== null) all.sort((a, b) => byFigure(a, b, figure, sign));
  else if (sign === -1) all.reverse();
  const from = figure === null ? behindId(all, after, sign) : behindRow(all, after);
  return { rows: all.slice(from, from + first), undecided, from, count: all.length };
}

/** In the order of the ids the list goes on behind the id, whatever has come or gone since. */
function behindId(ordered: readonly { id: string }[], after: Place | null, sign: number): number {
  if (after === null) return 0;
  const next = ordered.findIndex(({ id }) => (sign === 1 ? id > after.id : id < after.id));
  return next < 0 ? ordered.length : next;
}

/** By a figure it goes on behind the row, and where that is gone, at its place. */
function behindRow(ordered: readonly { id: string }[], after: Place | null): number {
  if (after === null) return 0;
  const at = ordered.findIndex(({ id }) => id === after.id);
  return at < 0 ? after.index : at + 1;
}

/** The rows of a filter by id, and those of which nobody can say whether it lets them through. */
interface Selected {
  rows: WorkInProgressRow[];
  undecided: WorkInProgressRow[];
}

/** All rows, those of the page not read again. */
function whole(reader: RowReader, { jobs }: Portfolio, filter: RowFilter): () => Promise<Selected> {
  let selected: Promise<Selected> | undefined;
  return () => {
    selected ??= inTurns(jobs, reader.read).then((all) => {
      const told = all.map((row) => [row, meets(row, filter)] as const);
      const of = (asked: boolean | null) => told.flatMap(([row, found]) => (found === asked ? [row] : []));
      return { rows: of(true), undecided: of(null) };
    });
    return selected;
  };
}

/** What is unknown comes last either way; ties stay in the order of the ids. */
function byFigure(a: WorkInProgressRow, b: WorkInProgressRow, name: keyof JobFigures, sign: number): number {
  const [left, right] = [a, b].map((row) => known(row.cmic?.figures[name]) ?? known(row.procore?.figures[name]));
  if (!left || !right) return Number(!left) - Number(!right);
  return sign * compare(left, right);
}

function known(told: JobFigures[keyof JobFigures] | undefined): string | null {
  return told === undefined || told === 'UNAVAILABLE' ? null : told;
}

function checkIds(ids: readonly string[] | null | undefined): void {
  if (ids && ids.length > 100) throw badInput(`${ids.length} ids are too many for one query.`, 'Give at most 100 ids.');
}

/** Works through items a few at a time, answers in their order. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = new Array(items.length);
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) done[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(TOGETHER, items.length) }, turn));
  return done;
}

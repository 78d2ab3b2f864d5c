import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { compare } from '../../../kernel/money.ts';
import { pastPortfolio } from '../as-of/past-rows.ts';
import { previousEstimates } from '../as-of/previous.ts';
import type { SyncContext } from '../context.ts';
import { createFaults } from './faults.ts';
import { type Totals, totalsOf } from './figures.ts';
import { type FlagName, raised } from './flags.ts';
import { type BillingPosition, type JobFigures, positionOf } from './formulas.ts';
import { type JobFilter, type JobPair, type Portfolio, portfolioOf } from './jobs.ts';
import { createRowReader, type RowReader, type WorkInProgressRow } from './row.ts';

/** A page of rows, and the totals of all rows of the filter, which are read when they are asked for. */
export interface WorkInProgressList extends Connection<WorkInProgressRow> {
  totals(): Promise<Totals>;
  /** The jobs that were linked at the instant that was asked for and of which nothing was kept by then; empty for now. */
  withoutSnapshot: string[];
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

interface RowFilter extends JobFilter {
  loss?: boolean | null | undefined;
  position?: BillingPosition | null | undefined;
  flags?: readonly FlagName[] | null | undefined;
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

const LIST = 'workInProgress';

/** The rows that are read at once; each is about a dozen calls. */
const TOGETHER = 4;

/** `forecastOlderThanDays` as it may be; BAD_USER_INPUT otherwise. */
export function checkDays(days: number | null | undefined): number {
  const value = days ?? 35;
  if (value < 0 || value > 3650)
    throw badInput(`forecastOlderThanDays is ${value}.`, 'Give a number of days from 0 to 3650.');
  return value;
}

/** The work in progress of the jobs that the actor sees. Only the rows of the page are read, unless a figure decides which rows they are or the totals are asked for. */
export async function listWorkInProgress(context: SyncContext, args: ListArgs): Promise<WorkInProgressList> {
  requireReader(context.actor);
  const first = checkFirst(args.first);
  const from = decodeCursor(LIST, args.after) ?? 0;
  if (typeof from !== 'number')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  const filter = args.filter ?? {};
  checkIds(filter.projectIds);
  checkIds(filter.jobIds);
  const { deps } = context.sync;
  const { asOf } = args;
  const days = checkDays(args.forecastOlderThanDays);
  const past = asOf ? await pastPortfolio(context, filter, asOf, days) : null;
  const reader =
    past?.reader ?? createRowReader(deps, { forecastOlderThanDays: days, previous: previousEstimates(deps) });
  const portfolio = past?.portfolio ?? (await portfolioOf(context, filter, createFaults()));
  const readAll = whole(reader, portfolio, filter);
  const now = asOf ?? deps.clock.now().toISOString();
  const { rows, count } = await pageOf(portfolio.jobs, { from, first, filter, orderBy: args.orderBy }, reader, readAll);
  const nodes = rows.map((node, index) => ({ node, position: from + index + 1 }));
  const isWhole = !portfolio.unknown.procore && !portfolio.unknown.cmic;
  return {
    ...toConnection(LIST, nodes, from + first < count, isWhole ? count : null),
    withoutSnapshot: past?.withoutSnapshot ?? [],
    totals: async () => totalsOf(await readAll(), portfolio.unknown, now),
  };
}

interface PageRequest {
  from: number;
  first: number;
  filter: RowFilter;
  orderBy: RowOrder | null | undefined;
}

async function pageOf(
  jobs: readonly JobPair[],
  { from, first, filter, orderBy }: PageRequest,
  reader: RowReader,
  readAll: () => Promise<WorkInProgressRow[]>,
): Promise<{ rows: WorkInProgressRow[]; count: number }> {
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  if (!asksFigures(filter) && (!orderBy || orderBy.field === 'ID')) {
    const ordered = sign === 1 ? jobs : [...jobs].reverse();
    return { rows: await inTurns(ordered.slice(from, from + first), reader.read), count: jobs.length };
  }
  const all = [...(await readAll())];
  if (orderBy && orderBy.field !== 'ID') {
    const name = orderFigures[orderBy.field];
    all.sort((a, b) => byFigure(a, b, name, sign));
  } else if (sign === -1) all.reverse();
  return { rows: all.slice(from, from + first), count: all.length };
}

/** All rows of the filter, by id; those of the page are not read again. */
function whole(reader: RowReader, { jobs }: Portfolio, filter: RowFilter): () => Promise<WorkInProgressRow[]> {
  let rows: Promise<WorkInProgressRow[]> | undefined;
  return () => {
    rows ??= inTurns(jobs, reader.read).then((all) => all.filter((row) => meets(row, filter)));
    return rows;
  };
}

function asksFigures({ loss, position, flags }: RowFilter): boolean {
  return typeof loss === 'boolean' || position != null || flags != null;
}

function meets(row: WorkInProgressRow, { loss, position, flags }: RowFilter): boolean {
  const isLoss = row.loss.procore === true || row.loss.cmic === true;
  const stands = [row.procore, row.cmic].map((side) => side && positionOf(side.figures.overUnderBilling)?.position);
  const names = flags ? raised(row.flags) : [];
  return (
    (loss == null || loss === isLoss) &&
    (position == null || stands.includes(position)) &&
    (flags == null || flags.some((flag) => names.includes(flag)))
  );
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

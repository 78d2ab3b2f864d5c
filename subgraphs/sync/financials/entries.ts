import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { cents, fromCents, sum } from '../../../kernel/money.ts';
import { jobCostId } from '../../cmic/kinds/job-cost/record.ts';
import type { SyncContext } from '../context.ts';
import type { JobCostRow } from '../store/job-costs.ts';
import { readPosition } from '../transfer/list.ts';
import type { Document } from './document.ts';
import type { Group } from './group.ts';
import { procoreDocuments } from './procore-documents.ts';

export type EntryFigure =
  | 'BUDGET_MODIFICATIONS'
  | 'APPROVED_CHANGES'
  | 'PENDING_BUDGET_CHANGES'
  | 'COMMITTED_COSTS'
  | 'PENDING_COST_CHANGES'
  | 'JOB_TO_DATE_COSTS';

export type EntrySystem = 'PROCORE' | 'CMIC';

/** A document or posted transaction with what it adds to a figure of a row. */
export interface Entry extends Omit<Document, 'lines'> {
  system: EntrySystem;
  /** Decimal text, to the cent. */
  amount: string;
}

export interface EntryArgs {
  figure: EntryFigure;
  system?: EntrySystem | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/**
 * What stands behind a figure of a row in one system, newest first. CMiC's documents were read with the figures, Procore's are read when they are asked for, and posted transactions come
 * from the store, a page at a time. Null where that system has no counterpart or cannot tell: Procore shows no transactions of its ERP. BAD_USER_INPUT for the transactions of several codes
 * at once.
 */
export async function listEntries(
  context: SyncContext,
  group: Group,
  args: EntryArgs,
): Promise<Connection<Entry> | null> {
  const { figure, system = 'CMIC' } = args;
  const { procore, cmic, subject } = group.picture;
  if (figure === 'JOB_TO_DATE_COSTS') return system === 'CMIC' ? listTransactions(context, group, args) : null;
  const name = figures[figure];
  if (system === 'CMIC') return cmic && listDocuments(group, cmic.documents, name, args);
  if (!procore || subject.projectId === null) return null;
  return listDocuments(group, await procoreDocuments(context.sync.deps, subject.projectId, procore, name), name, args);
}

const figures = {
  BUDGET_MODIFICATIONS: 'budgetModifications',
  APPROVED_CHANGES: 'approvedChanges',
  PENDING_BUDGET_CHANGES: 'pendingBudgetChanges',
  COMMITTED_COSTS: 'committedCosts',
  PENDING_COST_CHANGES: 'pendingCostChanges',
} as const;

function listDocuments(
  { id, within, cells }: Group,
  documents: readonly Document[],
  figure: string,
  { system = 'CMIC', ...args }: EntryArgs,
): Connection<Entry> {
  const first = checkFirst(args.first);
  const name = `financialEntries ${JSON.stringify([system, args.figure, id, within])}`;
  const after = readPlace(decodeCursor(name, args.after));
  const keys = new Set(cells.map(({ place }) => place.key));
  const found = documents.flatMap(({ lines, ...document }): Entry[] => {
    const amounts = lines.flatMap((line) => (line.figure === figure && keys.has(line.key) ? [line.amount] : []));
    return amounts.length > 0 ? [{ ...document, system, amount: cents(sum(amounts)) }] : [];
  });
  // Documents come and go between two pages: a page begins behind the place of the last one, whether it is still there or not.
  const places = found.map((node) => ({ node, position: [node.date ?? '', node.record.id] as const }));
  places.sort((a, b) => byPlace(a.position, b.position));
  const left = after === null ? places : places.filter(({ position }) => byPlace(position, after) > 0);
  return toConnection(name, left.slice(0, first), left.length > first, found.length);
}

/** A day or nothing, and the record's id. */
type EntryPlace = readonly [date: string, id: string];

function byPlace([date, id]: EntryPlace, [otherDate, otherId]: EntryPlace): number {
  return order(otherDate, date) || order(id, otherId);
}

function readPlace(position: unknown): EntryPlace | null {
  if (position === null) return null;
  const [date, id] = Array.isArray(position) ? position : [];
  if (typeof date === 'string' && typeof id === 'string') return [date, id];
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

async function listTransactions(
  { sync }: SyncContext,
  { picture, cells, id }: Group,
  args: EntryArgs,
): Promise<Connection<Entry> | null> {
  const first = checkFirst(args.first);
  const [cell, another] = cells;
  if (!cell) return toConnection('financialTransactions', [], false, 0);
  if (another)
    throw badInput(
      'Posted transactions are listed for one code.',
      'Group the rows by all of SUB_JOB, COST_CODE and COST_TYPE.',
    );
  const { jobId, costCode, costType } = cell.place;
  if (!picture.cmic || jobId === null || costCode === null || costType === null) return null;
  if (!picture.cmic.jobCosts.isListed || picture.cmic.jobCosts.uncovered.has(jobId)) return null;
  const { jobCosts } = sync.deps.store;
  const filter = { jobIds: [jobId], costCode, category: costType, type: 'C' };
  const name = `financialTransactions ${id}`;
  const after = readPosition(name, args.after);
  const page = { first: first + 1, orderBy: { field: 'postDate', direction: 'DESC' }, after } as const;
  const [rows, total] = await Promise.all([jobCosts.transactions(filter, page), jobCosts.countTransactions(filter)]);
  const shown = rows
    .slice(0, first)
    .map((row) => ({ node: transactionEntry(row), position: [row.postDate, row.vuuid] }));
  return toConnection(name, shown, rows.length > first, total);
}

function transactionEntry({ jobId, vuuid, detail, cents: amount, postDate }: JobCostRow): Entry {
  const [company = '', job = ''] = jobId.split('/').map(decodeURIComponent);
  return {
    system: 'CMIC',
    record: { __typename: 'CmicJobCost', id: jobCostId(company, job, vuuid) },
    number: detail.reference ?? detail.transactionNumber,
    title: detail.description,
    amount: fromCents(amount),
    date: postDate,
    status: 'POSTED',
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

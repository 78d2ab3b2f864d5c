import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { scopeFilter } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type {
  DifferenceFilter,
  DifferenceOrderBy,
  DifferenceState,
  ReconciliationFilter,
  ReconciliationOrderBy,
} from '../generated/resolvers.ts';
import { sizeOf } from '../store/difference-size.ts';
import type { ListPage } from '../store/port.ts';
import type { DifferenceNote, DifferenceFilter as StoreFilter } from '../store/reconciliations.ts';
import { readPosition } from '../transfer/list.ts';
import { stateOf } from './life.ts';
import type { KeptDifference, Report } from './report.ts';

/** A difference with what people noted on it: what the graph's `Difference` stands on. */
export interface NotedDifference {
  row: KeptDifference;
  notes: DifferenceNote[];
}

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the last reports that the actor may see. */
export async function listReconciliations(
  context: SyncContext,
  args: Args & {
    filter?: ReconciliationFilter | null | undefined;
    orderBy?: ReconciliationOrderBy | null | undefined;
  },
): Promise<Connection<Report>> {
  const { reconciliations } = context.sync.deps.store;
  const first = checkFirst(args.first);
  const { kinds: none, scope } = scopeFilter(context.actor, context.sync.deps);
  const { projectIds, isTiedOut } = args.filter ?? {};
  const filter = { scope, projectIds: none ?? projectIds ?? undefined, tiedOut: isTiedOut ?? undefined };
  const field = args.orderBy?.field === 'ENDED_AT' ? 'endedAt' : 'tieOut';
  const orderBy = { field, direction: args.orderBy?.direction ?? 'ASC' } as const;
  const after = readPosition('reconciliations', args.after);
  const [rows, total] = await Promise.all([
    reconciliations.list(filter, { first: first + 1, orderBy, after }),
    reconciliations.count(filter),
  ]);
  const shown = rows.slice(0, first).map((node) => ({ node, position: [node[field] ?? '', node.projectId] }));
  return toConnection('reconciliations', shown, rows.length > first, total);
}

/** A page of the differences of a report. */
export async function listDifferences(
  { sync }: SyncContext,
  report: Report,
  args: Args & {
    filter?: DifferenceFilter | null | undefined;
    orderBy?: DifferenceOrderBy | null | undefined;
  },
): Promise<Connection<NotedDifference>> {
  const { reconciliations } = sync.deps.store;
  const first = checkFirst(args.first);
  const notes = await reconciliations.notes(report.projectId);
  const { ids, checks, causes, states } = args.filter ?? {};
  const ofStates = await filterOfStates(sync.deps.store, report, notes, states ?? ['OPEN', 'EXPLAINED']);
  const filter: StoreFilter = {
    checks: checks ?? undefined,
    causes: causes ?? undefined,
    ...ofStates,
    ...(ids ? { ids: ofStates.ids ? ids.filter((id) => ofStates.ids?.includes(id)) : ids } : {}),
  };
  const field = args.orderBy?.field === 'OPENED_AT' ? 'openedAt' : 'size';
  const orderBy = { field, direction: args.orderBy?.direction ?? 'DESC' } as const;
  const position = decodeCursor('differences', args.after);
  const after = position === null ? undefined : readPosition('differences', args.after);
  const page: ListPage<typeof field> = { first: first + 1, orderBy, after };
  const [rows, total] = await Promise.all([
    reconciliations.differences(report.id, filter, page),
    reconciliations.countDifferences(report.id, filter),
  ]);
  const shown = rows.slice(0, first).map((row) => ({
    node: { row, notes },
    position: [field === 'size' ? String(sizeOf(row)) : row.openedAt, row.id],
  }));
  return toConnection('differences', shown, rows.length > first, total);
}

/** OPEN and EXPLAINED are told apart by notes, of which there are few: those that count are looked up and named to the store. */
async function filterOfStates(
  store: SyncContext['sync']['deps']['store'],
  report: Report,
  notes: readonly DifferenceNote[],
  states: readonly DifferenceState[],
): Promise<StoreFilter> {
  const [open, explained, closed] = (['OPEN', 'EXPLAINED', 'CLOSED'] as const).map((state) => states.includes(state));
  if (open === explained) return open === closed ? (open ? {} : { ids: [] }) : { closed: closed === true };
  const noted = [...new Set(notes.map(({ differenceId }) => differenceId))];
  const rows = await store.reconciliations.differences(
    report.id,
    { ids: noted },
    { first: noted.length + 1, orderBy: { field: 'openedAt', direction: 'ASC' } },
  );
  const ids = (state: DifferenceState) => rows.flatMap((row) => (stateOf(row, notes) === state ? [row.id] : []));
  if (open) return closed ? { notIds: ids('EXPLAINED') } : { notIds: ids('EXPLAINED'), closed: false };
  return closed ? { notIds: await openIds(store, report, ids('EXPLAINED')) } : { ids: ids('EXPLAINED') };
}

/** The open ones without a note, where explained and closed ones are asked for together. */
async function openIds(
  store: SyncContext['sync']['deps']['store'],
  report: Report,
  explained: string[],
): Promise<string[]> {
  const filter = { closed: false, notIds: explained };
  const count = await store.reconciliations.countDifferences(report.id, filter);
  const page = { first: count + 1, orderBy: { field: 'openedAt', direction: 'ASC' } } as const;
  return (await store.reconciliations.differences(report.id, filter, page)).map(({ id }) => id);
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { requireNumber } from '../../procore/ids.ts';
import { scopeFilter, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Kind } from '../kind.ts';
import type { Link } from '../link/link.ts';
import type { Scope } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import {
  type ChangeAction,
  type ChangeEntry,
  changeOfDraft,
  changeOfLink,
  changesOfGone,
  changesOfTransfer,
} from './log.ts';
import { changedSince } from './transfers.ts';

interface Args {
  projectId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  kinds?: readonly Kind[] | null | undefined;
  actions?: readonly ChangeAction[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const LIST = 'changes';
const MONTH = 31 * 24 * 60 * 60 * 1000;
const BATCH = 1000;

/** Every change of a span that passed through us, as far as the actor sees it; the newest first. The last 31 days unless told. */
export async function listChanges({ actor, sync }: SyncContext, args: Args): Promise<Connection<ChangeEntry>> {
  requireReader(actor);
  const { deps } = sync;
  const first = checkFirst(args.first);
  const after = readPosition(decodeCursor(LIST, args.after));
  const to = args.to ?? deps.clock.now().toISOString();
  const from = args.from ?? new Date(Date.parse(to) - MONTH).toISOString();
  if (from > to) throw badInput('`from` is after `to`.', 'Give the earlier instant as `from`.');
  if (args.projectId) requireNumber(args.projectId, '1001');
  const { scope, kinds: none } = scopeFilter(actor, deps);
  const all = none ? [] : await entriesOf(deps, scope, from, to);
  const shown = all.filter(
    (entry) =>
      entry.at >= from &&
      entry.at <= to &&
      seesBothEnds(actor, entry, deps) &&
      (!args.projectId || entry.projectId === args.projectId) &&
      (!args.kinds || args.kinds.includes(entry.kind)) &&
      (!args.actions || args.actions.includes(entry.action)),
  );
  const ordered = [...new Map(shown.map((entry) => [entry.id, entry])).values()].sort((a, b) =>
    order(keyOf(b), keyOf(a)),
  );
  const rest = after === null ? ordered : ordered.filter((entry) => keyOf(entry) < after);
  const page = rest.slice(0, first).map((node) => ({ node, position: keyOf(node) }));
  return toConnection(LIST, page, rest.length > first, ordered.length);
}

/** From the audits of transfers, the links, what was kept of links that are gone, and what was sent to make drafts. */
async function entriesOf(deps: SyncDeps, scope: Scope, from: string, to: string): Promise<ChangeEntry[]> {
  const [transfers, links, gone, drafts] = await Promise.all([
    changedSince(deps, scope, from),
    linksSince(deps, scope, from),
    // A link that was made in the span may have been taken apart after it, and who wanted that may have said so before the span.
    deps.store.linkChanges.list({ from: new Date(Date.parse(from) - MONTH).toISOString(), to: LAST, scope }),
    deps.store.draftChanges.list({ from, to, scope }),
  ]);
  const before = transfers.filter(({ createdAt }) => createdAt <= to);
  return [
    ...before.flatMap(changesOfTransfer),
    ...links.map(changeOfLink),
    ...changesOfGone(gone),
    ...drafts.map(changeOfDraft),
  ];
}

const LAST = '9999-12-31T23:59:59.999Z';

async function linksSince({ store }: SyncDeps, scope: Scope, from: string): Promise<Link[]> {
  const found: Link[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const rows = await store.links.list(
      { scope },
      { first: BATCH, orderBy: { field: 'createdAt', direction: 'DESC' }, after },
    );
    for (const row of rows) if (row.createdAt >= from) found.push(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH || last.createdAt < from) return found;
    after = { value: last.createdAt, id: last.id };
  }
}

function keyOf({ at, id }: ChangeEntry): string {
  return `${at} ${id}`;
}

function readPosition(position: unknown): string | null {
  if (position === null || typeof position === 'string') return position;
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

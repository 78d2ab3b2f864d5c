import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { fromCents } from '../../../kernel/money.ts';
import { jobCostId } from '../../cmic/kinds/job-cost/record.ts';
import type { SyncContext } from '../context.ts';
import type { JobCostRow } from '../store/job-costs.ts';
import type { MovementEvent } from './events.ts';
import type { Postings, Why } from './why.ts';

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const LIST = 'movementEvents';

/** A page of the events of a movement: those that are few first, then the posted transactions, the newest first and a page of the store at a time. */
export async function listEvents({ sync }: SyncContext, why: Why, args: Args): Promise<Connection<MovementEvent>> {
  const first = checkFirst(args.first);
  const position = readPosition(decodeCursor(LIST, args.after));
  const { events, postings } = why;
  const from = typeof position === 'number' ? position : events.length;
  const few = events
    .slice(from, from + first)
    .map((node, index) => ({ node, position: (from + index + 1) as Position }));
  const left = first - few.length;
  const total = events.length + (postings?.count ?? 0);
  const after = typeof position === 'number' ? undefined : { value: position[0], id: position[1] };
  // One more than is shown tells whether others follow.
  const rows = postings
    ? await sync.deps.store.jobCosts.transactions(postings.filter, {
        first: left + 1,
        orderBy: { field: 'postDate', direction: 'DESC' },
        after,
      })
    : [];
  const shown = rows.slice(0, left).map((row) => ({
    node: eventOf(row, postings as Postings),
    position: [row.postDate, row.vuuid] as Position,
  }));
  const more = from + few.length < events.length || rows.length > left;
  return toConnection(LIST, [...few, ...shown], more, total);
}

/** How many of the few are shown, or the posting that the page ends with. */
type Position = number | [string, string];

function readPosition(decoded: unknown): Position {
  if (decoded === null) return 0;
  if (typeof decoded === 'number') return decoded;
  if (Array.isArray(decoded) && decoded.length === 2 && decoded.every((part) => typeof part === 'string'))
    return decoded as [string, string];
  throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
}

function eventOf({ jobId, vuuid, detail, cents, postDate }: JobCostRow, { figure, sign }: Postings): MovementEvent {
  const [company = '', job = ''] = jobId.split('/').map(decodeURIComponent);
  return {
    kind: 'TRANSACTION',
    system: 'CMIC',
    figure,
    amount: fromCents(sign * cents),
    record: { __typename: 'CmicJobCost', id: jobCostId(company, job, vuuid) },
    number: detail.reference ?? detail.transactionNumber,
    title: detail.description,
    date: postDate,
    at: null,
    by: null,
    transfer: null,
  };
}

import { add, cents, type DecimalText, equal, subtract, sum } from '../../../kernel/money.ts';
import { isPosting } from '../exporting/post.ts';
import type { Document } from '../financials/document.ts';
import type { MoneyFigureName } from '../financials/formulas.ts';
import type { SideName } from '../financials/group.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { isEntry } from './log.ts';
import { movementOf, type Span } from './movement.ts';

/** What happened, as far as it moved a figure. */
export type EventKind =
  | 'POSTED'
  | 'ENTERED'
  | 'APPROVED'
  | 'PENDING'
  | 'CHANGED'
  | 'WITHDRAWN'
  | 'TRANSACTION'
  | 'SYNCED'
  | 'AUTOMATIC';

/** Something that accounts for a part of a movement. */
export interface MovementEvent {
  kind: EventKind;
  system: 'PROCORE' | 'CMIC';
  /** The figure that it moved; the one that was asked about may be made of several. */
  figure: MoneyFigureName;
  /** What it added to the figure that was asked about, in cents; negative where it took away. */
  amount: DecimalText;
  record: Document['record'] | null;
  number: string | null;
  title: string | null;
  /** The document's or posting's own day. */
  date: string | null;
  /** When we did it and who had it done; null where we are not proven to have. */
  at: string | null;
  by: string | null;
  transfer: Transfer | null;
}

/** Where lines count: at one place, or (null) everywhere. */
export type At = string | null;

/**
 * What documents did to one of their figures between two instants: a document that appeared, moved on (pending to posted), changed or no longer counts. Each with the difference of its
 * lines, so that they add up to the movement of the documents' sum. Pure.
 */
export function documentEvents(
  before: readonly Document[],
  after: readonly Document[],
  { figure, side, at, sign }: { figure: MoneyFigureName; side: SideName; at: At; sign: 1 | -1 },
): MovementEvent[] {
  const [earlier, later] = [byRecord(before), byRecord(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((key): MovementEvent[] => {
    const [old, now] = [earlier.get(key), later.get(key)];
    const moved = subtract(amountOf(now, figure, at), amountOf(old, figure, at));
    const amount = cents(sign === 1 ? moved : subtract('0', moved));
    const document = now ?? old;
    if (!document || equal(amount, '0')) return [];
    const { record, number, title, date } = document;
    const passed = { at: null, by: null, transfer: null };
    const system = side === 'procore' ? 'PROCORE' : 'CMIC';
    return [{ kind: kindOf(old, now), system, figure, amount, record, number, title, date, ...passed }];
  });
}

/**
 * What a set that passed through us (a budget, a forecast, posted costs) did to a figure of the system that received it: at each place where the receiving side afterwards holds, to the cent,
 * what the sending side holds, the whole of its movement. Where it holds something else nobody can say what the set did, and the movement there stays unexplained. Pure.
 */
export function setEvent(
  transfer: Transfer | null,
  spans: readonly Span[],
  { figure, side, sign }: { figure: MoneyFigureName; side: SideName; sign: 1 | -1 },
): MovementEvent[] {
  if (!transfer) return [];
  const other = side === 'procore' ? 'cmic' : 'procore';
  const moved = spans.flatMap(({ told }) => {
    const own = movementOf(told(side, figure));
    const sent = movementOf(told(other, figure)).after;
    return own.status === 'MOVED' && own.after !== null && sent !== null && equal(own.after, sent)
      ? [own.moved ?? '0']
      : [];
  });
  const total = sum(moved);
  const amount = cents(sign === 1 ? total : subtract('0', total));
  if (moved.length === 0) return [];
  const system = side === 'procore' ? 'PROCORE' : 'CMIC';
  const title = `${moved.length} ${moved.length === 1 ? 'code' : 'codes'}`;
  return [{ ...nothing, kind: 'SYNCED', system, figure, amount, title, ...passing(transfer) }];
}

/** What an automatic forecast did by itself: at places where nobody had entered one at either instant it is what is left of the budget. Pure. */
export function automaticEvent(
  spans: readonly Span[],
  isAutomatic: (key: string) => boolean,
  sign: 1 | -1,
): MovementEvent[] {
  const moved = spans.flatMap(({ place, told }) => {
    const own = movementOf(told('procore', 'forecastToComplete'));
    return place && own.status === 'MOVED' && isAutomatic(place.key) ? [own.moved ?? '0'] : [];
  });
  const total = sum(moved);
  if (equal(total, '0')) return [];
  const amount = cents(sign === 1 ? total : subtract('0', total));
  return [{ ...nothing, kind: 'AUTOMATIC', system: 'PROCORE', figure: 'forecastToComplete', amount }];
}

/**
 * Who had a document of CMiC entered or posted: by the write of ours that did it between the two instants. What accounting posted, changed or voided itself stays without a name, and so does
 * what a write of another time or outcome may have done. Pure.
 */
export function withTransfers(
  events: readonly MovementEvent[],
  transfers: readonly Transfer[],
  { from, to }: { from: string; to: string },
): MovementEvent[] {
  const writes = transfers
    .filter(({ direction }) => direction === 'EXPORT')
    .flatMap((transfer) => transfer.writes.map((write) => ({ transfer, write })))
    .filter(({ write: { at, outcome } }) => outcome === 'DONE' && from < at && at <= to);
  return events.map((event) => {
    const did = event.kind === 'POSTED' ? isPosting : event.kind === 'ENTERED' ? isEntry : null;
    const id = event.record?.id;
    if (event.system !== 'CMIC' || id === undefined || !did) return event;
    const found = writes.find(({ write }) => write.key === id && did(write));
    return found ? { ...event, at: found.write.at, by: found.write.by, transfer: found.transfer } : event;
  });
}

/** The rest of a movement that no event accounts for; null where the movement is not known. Events and rest are the movement, to the cent. Pure. */
export function restOf(moved: DecimalText | null, amounts: readonly DecimalText[]): DecimalText | null {
  return moved === null ? null : cents(subtract(moved, sum(amounts)));
}

const nothing = { record: null, number: null, title: null, date: null, at: null, by: null, transfer: null };

/** When a set passed and on whose yes: the end of its transfer. */
function passing(transfer: Transfer): Pick<MovementEvent, 'at' | 'by' | 'transfer'> {
  return { at: transfer.updatedAt, by: transfer.approvals.at(-1)?.by ?? transfer.createdBy, transfer };
}

function kindOf(old: Document | undefined, now: Document | undefined): EventKind {
  if (!now) return 'WITHDRAWN';
  if (old && old.status === now.status) return 'CHANGED';
  return now.status === 'UNPOSTED' ? 'ENTERED' : now.status;
}

function amountOf(document: Document | undefined, figure: MoneyFigureName, at: At): DecimalText {
  let total: DecimalText = '0';
  for (const line of document?.lines ?? [])
    if (line.figure === figure && (at === null || line.key === at)) total = add(total, line.amount);
  return total;
}

function byRecord(documents: readonly Document[]): Map<string, Document> {
  return new Map(documents.map((document) => [`${document.record.__typename} ${document.record.id}`, document]));
}

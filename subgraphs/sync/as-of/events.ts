import { add, cents, type DecimalText, equal, subtract, sum } from '../../../kernel/money.ts';
import type { Document } from '../financials/document.ts';
import type { MoneyFigureName } from '../financials/formulas.ts';
import type { SideName } from '../financials/group.ts';
import type { Transfer } from '../transfer/transfer.ts';
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
  /** When it passed through us and who had it done; null where it did not. */
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

/** Who had a document of CMiC written or posted: by the transfer that wrote it. Pure. */
export function withTransfers(events: readonly MovementEvent[], transfers: readonly Transfer[]): MovementEvent[] {
  return events.map((event) => {
    const id = event.record?.id;
    if (event.system !== 'CMIC' || id === undefined) return event;
    const transfer = transfers.find(
      ({ direction, targetId, writes }) =>
        direction === 'EXPORT' && (targetId === id || writes.some(({ key }) => key === id)),
    );
    return transfer ? { ...event, ...passing(transfer, event.kind) } : event;
  });
}

/** The rest of a movement that no event accounts for; null where the movement is not known. Events and rest are the movement, to the cent. Pure. */
export function restOf(moved: DecimalText | null, amounts: readonly DecimalText[]): DecimalText | null {
  return moved === null ? null : cents(subtract(moved, sum(amounts)));
}

const nothing = { record: null, number: null, title: null, date: null, at: null, by: null, transfer: null };

/** When and by whom: of a posting its own write, else the last write; of a set the end of its transfer. */
function passing(transfer: Transfer, kind?: EventKind): Pick<MovementEvent, 'at' | 'by' | 'transfer'> {
  const done = transfer.writes.filter(({ outcome }) => outcome === 'DONE');
  const posted = kind === 'POSTED' ? done.findLast(({ step }) => step === 'post') : undefined;
  const write = kind === undefined ? undefined : (posted ?? done.at(-1));
  const by = write?.by ?? transfer.approvals.at(-1)?.by ?? transfer.createdBy;
  return { at: write?.at ?? transfer.updatedAt, by, transfer };
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

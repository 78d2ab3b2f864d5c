import type { Transfer, TransferPatch } from '../../transfer/transfer.ts';
import { isOpen, plainMembers } from '../patch.ts';
import type { TransferDoc } from './schemas.ts';

/** An update pipeline of one $set: it may reckon with the document's own members and with the store's clock. */
export type Update = [{ $set: Record<string, unknown> }];

/** The transfer in a document, without what only the store needs. */
export function toTransfer(doc: TransferDoc): Transfer {
  const { _id, open, seq, runAt, fence, leaseOwner, leaseUntil, ...transfer } = doc;
  return { id: _id, ...transfer };
}

/** A new transfer's document, not leased and with no run time yet: that one is set by the store's clock. */
export function toDoc({ id, ...transfer }: Transfer, seq: number): TransferDoc {
  const open = isOpen(transfer.state);
  return { _id: id, ...transfer, open, seq, runAt: null, fence: 0, leaseOwner: null, leaseUntil: null };
}

/** The update that a patch is; the same meaning as `patched` in patch.ts. */
export function updateOf(patch: TransferPatch, options: { endLease: boolean }): Update {
  const members = Object.entries(plainMembers(patch)).map(([name, value]) => [name, literal(value)]);
  return [
    {
      $set: {
        ...Object.fromEntries(members),
        ...(patch.state && { open: isOpen(patch.state) }),
        ...(patch.runIn !== undefined && { runAt: fromNow(patch.runIn) }),
        ...(patch.append?.history && { history: grown('$history', patch.append.history) }),
        ...((patch.append?.writes || patch.setWrite) && { writes: writesOf(patch) }),
        ...(options.endLease && { leaseOwner: null, leaseUntil: null }),
        version: { $add: ['$version', 1] },
        updatedAt: new Date().toISOString(),
      },
    },
  ];
}

/** QUEUED becomes RUNNING, the fence goes up. A $set takes the old values on its right, so QUEUED can be asked about three times. */
export function leaseUpdate(owner: string, ms: number): Update {
  const ifQueued = (then: unknown, otherwise: unknown) => ({ $cond: [{ $eq: ['$state', 'QUEUED'] }, then, otherwise] });
  return [
    {
      $set: {
        state: ifQueued('RUNNING', '$state'),
        version: ifQueued({ $add: ['$version', 1] }, '$version'),
        updatedAt: ifQueued(new Date().toISOString(), '$updatedAt'),
        fence: { $add: ['$fence', 1] },
        leaseOwner: literal(owner),
        leaseUntil: fromNow(ms),
      },
    },
  ];
}

/** A moment by the store's clock, milliseconds from now; null is never. */
export function fromNow(ms: number | null): unknown {
  return ms === null ? null : { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ms } };
}

function writesOf({ append, setWrite }: TransferPatch): unknown {
  const all = append?.writes ? grown('$writes', append.writes) : '$writes';
  if (!setWrite) return all;
  const isStep = { $eq: ['$$write.step', literal(setWrite.step)] };
  return { $map: { input: all, as: 'write', in: { $cond: [isStep, literal(setWrite), '$$write'] } } };
}

function grown(list: '$history' | '$writes', entries: unknown[]): unknown {
  return { $concatArrays: [list, literal(entries)] };
}

/** A value as it is: in a pipeline a text that begins with `$` would be read as a member's name. */
function literal(value: unknown): unknown {
  return { $literal: value };
}

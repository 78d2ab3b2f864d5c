import type { Model } from 'mongoose';
import type { Transfer, TransferPatch } from '../../transfer/transfer.ts';
import { inOrderOf } from '../order.ts';
import { dueStates, isOpen } from '../patch.ts';
import type { TransferFilter, TransferStore } from '../port.ts';
import { isDuplicate } from './fault.ts';
import { afterRow, allOf, type Filter, inScope, oneOf, sortOf } from './filter.ts';
import type { TransferDoc } from './schemas.ts';
import { fromNow, leaseUpdate, toDoc, toTransfer, type Update, updateOf } from './transfer-doc.ts';

/** No lease, or one that ran out, by the store's clock. Null is less than any date. */
const notLeased = { $expr: { $lte: ['$leaseUntil', '$$NOW'] } };

/** A closed transfer stays closed, or two of its record could be open. */
function stillOpen({ state }: TransferPatch): Filter {
  return state && isOpen(state) ? { open: true } : {};
}

/** Transfers in MongoDB. Every change is one findOneAndUpdate whose filter holds the condition: version, fence, or being due. */
export function createTransfers(transfers: Model<TransferDoc>): TransferStore {
  const update = async (filter: Filter, pipeline: Update, sort?: Record<string, 1>): Promise<TransferDoc | null> =>
    transfers.findOneAndUpdate(filter, pipeline, {
      updatePipeline: true,
      returnDocument: 'after',
      lean: true,
      ...(sort && { sort }),
    });

  return {
    create: (transfer, runIn) => create(transfers, transfer, runIn),
    get: async (ids) => {
      const found = await transfers.find({ _id: { $in: [...ids] } }).lean();
      return inOrderOf(ids, found.map(toTransfer), (transfer) => transfer.id);
    },
    open: async (kind, direction, sourceIds) => {
      const found = await transfers.find({ kind, direction, sourceId: { $in: [...sourceIds] }, open: true }).lean();
      return inOrderOf(sourceIds, found.map(toTransfer), (transfer) => transfer.sourceId);
    },
    newest: async (kind, direction, sourceIds) => {
      const newest = await transfers.aggregate<{ id: string }>([
        { $match: { kind, direction, sourceId: { $in: [...sourceIds] } } },
        { $sort: { seq: -1 } },
        { $group: { _id: '$sourceId', id: { $first: '$_id' } } },
      ]);
      const found = await transfers.find({ _id: { $in: newest.map(({ id }) => id) } }).lean();
      return inOrderOf(sourceIds, found.map(toTransfer), (transfer) => transfer.sourceId);
    },
    change: async (id, version, patch, options) => {
      const whileLeased = options?.whileLeased ?? false;
      const filter = { _id: id, version, ...stillOpen(patch), ...(whileLeased ? {} : notLeased) };
      const changed = await update(filter, updateOf(patch, { endLease: !whileLeased }));
      return changed && toTransfer(changed);
    },
    lease: async (owner, ms, onlyIds) => {
      const due = {
        ...(onlyIds && { _id: { $in: [...onlyIds] } }),
        open: true,
        state: { $in: [...dueStates] },
        // Bounds the index from below and leaves out the ones without a run time.
        runAt: { $gt: new Date(0) },
        $expr: { $and: [{ $lte: ['$runAt', '$$NOW'] }, notLeased.$expr] },
      };
      const leased = await update(due, leaseUpdate(owner, ms), { runAt: 1, _id: 1 });
      return leased && { transfer: toTransfer(leased), fence: leased.fence };
    },
    write: async (id, fence, patch, options) => {
      const pipeline = updateOf(patch, { endLease: options?.release ?? false });
      const written = await update({ _id: id, fence, leaseUntil: { $ne: null }, ...stillOpen(patch) }, pipeline);
      return written && toTransfer(written);
    },
    renew: async (id, fence, ms) => {
      const pipeline: Update = [{ $set: { leaseUntil: fromNow(ms) } }];
      return (await update({ _id: id, fence, leaseUntil: { $ne: null } }, pipeline)) !== null;
    },
    list: async (filter, page) => {
      const found = await transfers
        .find(allOf([...conditions(filter), afterRow(page)]))
        .sort(sortOf(page))
        .limit(page.first)
        .lean();
      return found.map(toTransfer);
    },
    count: (filter) => transfers.countDocuments(allOf(conditions(filter))),
  };
}

/**
 * Saves the transfer under the next number of its record and arrow, or answers the open one. The unique index lets one of several callers have the number;
 * the others look again. A partial unique index on open ones would do too, but this one's keys never change, and it tells which transfer is the newest.
 */
async function create(
  transfers: Model<TransferDoc>,
  transfer: Transfer,
  runIn: number | null,
): Promise<{ transfer: Transfer; created: boolean }> {
  const { kind, direction, sourceId } = transfer;
  for (let attempt = 1; ; attempt++) {
    const newest = await transfers.findOne({ kind, direction, sourceId }).sort({ seq: -1 }).lean();
    if (newest?.open) return { transfer: toTransfer(newest), created: false };
    // The same transfer again: the answer to its first saving was lost.
    const same = await transfers.findById(transfer.id).lean();
    if (same) return { transfer: toTransfer(same), created: false };
    try {
      await insert(transfers, toDoc(transfer, (newest?.seq ?? 0) + 1), runIn);
      return { transfer, created: true };
    } catch (error) {
      if (!isDuplicate(error) || attempt === 20) throw error;
    }
  }
}

async function insert(transfers: Model<TransferDoc>, doc: TransferDoc, runIn: number | null): Promise<void> {
  const { _id, ...members } = doc;
  const literals = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { $literal: value }]));
  await transfers.updateOne({ _id }, [{ $set: { ...literals, runAt: fromNow(runIn) } }], {
    upsert: true,
    updatePipeline: true,
  });
}

function conditions(filter: TransferFilter): Filter[] {
  return [
    oneOf('kind', filter.kinds),
    filter.direction === undefined ? {} : { direction: filter.direction },
    oneOf('state', filter.states),
    oneOf('sourceId', filter.sourceIds),
    oneOf('targetId', filter.targetIds),
    filter.recordId === undefined ? {} : { $or: [{ sourceId: filter.recordId }, { targetId: filter.recordId }] },
    filter.createdBy === undefined ? {} : { createdBy: filter.createdBy },
    filter.createdBefore === undefined ? {} : { createdAt: { $lte: filter.createdBefore } },
    ...inScope(filter.scope),
  ];
}

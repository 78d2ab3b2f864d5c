import type { Model } from 'mongoose';
import type { ErpRequest, ErpRequestPatch, ErpRequestStore } from '../erp-requests.ts';
import { inOrderOf } from '../order.ts';
import type { ErpRequestDoc } from './erp-request-schema.ts';
import { isDuplicate } from './fault.ts';
import type { Filter } from './filter.ts';
import { fromNow, type Update } from './transfer-doc.ts';

/** ERP requests in MongoDB; its TTL monitor takes away those that were done long ago. */
export function createErpRequests(requests: Model<ErpRequestDoc>): ErpRequestStore {
  const update = async (filter: Filter, pipeline: Update, sort?: Record<string, 1>): Promise<ErpRequestDoc | null> =>
    requests.findOneAndUpdate(filter, pipeline, {
      updatePipeline: true,
      returnDocument: 'after',
      lean: true,
      ...(sort && { sort }),
    });
  return {
    put: async (request) => {
      try {
        await requests.insertOne(newDoc(request));
        return true;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
      if (request.userId !== null)
        await requests.updateOne({ _id: request.id, userId: null }, { $set: { userId: request.userId } });
      return false;
    },
    get: async (ids) => {
      const found = await requests.find({ _id: { $in: [...ids] } }).lean();
      return inOrderOf(ids, found.map(toRequest), ({ id }) => id);
    },
    lease: async (owner, ms) => {
      const due = {
        state: 'OPEN',
        $expr: { $and: [{ $lte: ['$runAt', '$$NOW'] }, { $lte: ['$leaseUntil', '$$NOW'] }] },
      };
      const taken = { fence: { $add: ['$fence', 1] }, leaseOwner: { $literal: owner }, leaseUntil: fromNow(ms) };
      const leased = await update(due, [{ $set: taken }], { runAt: 1, _id: 1 });
      return leased && { request: toRequest(leased), fence: leased.fence };
    },
    write: async (id, fence, patch, options) => {
      const written = await update({ _id: id, fence, leaseUntil: { $ne: null } }, updateOf(patch, options?.release));
      return written && toRequest(written);
    },
    renew: async (id, fence, ms) =>
      (await update({ _id: id, fence, leaseUntil: { $ne: null } }, [{ $set: { leaseUntil: fromNow(ms) } }])) !== null,
  };
}

/** The run time of a new request is long past by anybody's clock: it is due at once. */
function newDoc({ id, ...request }: Parameters<ErpRequestStore['put']>[0]): ErpRequestDoc {
  const open = { name: null, work: null, state: 'OPEN', attempts: 0, error: null } as const;
  return { _id: id, ...request, ...open, runAt: new Date(0), fence: 0, leaseOwner: null, leaseUntil: null };
}

function updateOf({ name, work, state, attempts, error, runIn }: ErpRequestPatch, release = false): Update {
  const members = { name, work: work === undefined ? undefined : JSON.stringify(work), state, attempts, error };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return [
    {
      $set: {
        ...Object.fromEntries(given.map(([member, value]) => [member, { $literal: value }])),
        ...(runIn !== undefined && { runAt: fromNow(runIn) }),
        ...(state === 'DONE' && { doneAt: '$$NOW' }),
        ...((release || state === 'DONE') && { leaseOwner: null, leaseUntil: null }),
      },
    },
  ];
}

function toRequest(doc: ErpRequestDoc): ErpRequest {
  const { _id, work, runAt: _runAt, doneAt: _doneAt, fence: _fence, leaseOwner: _o, leaseUntil: _u, ...request } = doc;
  return { id: _id, ...request, work: work === null ? null : JSON.parse(work) };
}

import type { Model } from 'mongoose';
import { inOrderOf } from '../order.ts';
import type { WebhookPlace, WebhookStore } from '../webhooks.ts';
import { isDuplicate } from './fault.ts';
import type { WebhookDoc } from './schemas.ts';
import { fromNow } from './transfer-doc.ts';

/** Places of webhooks in MongoDB; each change is one findOneAndUpdate, by the server's clock. */
export function createWebhooks(webhooks: Model<WebhookDoc>): WebhookStore {
  const update = (filter: Record<string, unknown>, members: Record<string, unknown>) =>
    webhooks
      .findOneAndUpdate(filter, [{ $set: members }], { updatePipeline: true, returnDocument: 'after', lean: true })
      .exec() as Promise<WebhookDoc | null>;

  const claim: WebhookStore['claim'] = async (name, ms, start) => {
    const free = { _id: name, $expr: { $lte: ['$freeAt', '$$NOW'] } };
    const taken = await update(free, { fence: { $add: ['$fence', 1] }, freeAt: fromNow(ms) });
    if (taken) return { place: toPlace(taken), fence: taken.fence };
    if (await webhooks.exists({ _id: name })) return null;
    await make(name, start);
    return claim(name, ms, start);
  };

  /** Free from the beginning of time; somebody else may have made it meanwhile. */
  const make = async (name: string, n: number): Promise<void> => {
    try {
      await webhooks.insertOne({ _id: name, n, failures: 0, problem: null, fence: 0, freeAt: new Date(0) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  };

  return {
    claim,
    save: async (fence, { name, n, failures, problem }, ms) => {
      const members = { n, failures, problem: { $literal: problem }, freeAt: fromNow(ms) };
      return (await update({ _id: name, fence }, members)) !== null;
    },
    move: async (name, n) => {
      await make(name, n);
      const fence = { $add: ['$fence', 1] };
      const moved = await update({ _id: name }, { n, failures: 0, problem: null, fence, freeAt: new Date(0) });
      if (!moved) throw new Error('The move of a webhook found no document.');
      return toPlace(moved);
    },
    get: async (names) => {
      const found = await webhooks.find({ _id: { $in: [...names] } }).lean();
      return inOrderOf(names, found.map(toPlace), ({ name }) => name);
    },
  };
}

function toPlace({ _id, n, failures, problem }: WebhookDoc): WebhookPlace {
  return { name: _id, n, failures, problem };
}

import { createHash } from 'node:crypto';
import { type Model, Schema } from 'mongoose';
import type { Kind } from '../../kind.ts';
import type { MatchDecision, MatchDecisionStore } from '../match-decisions.ts';
import { isDuplicate } from './fault.ts';
import { options, text } from './schemas.ts';

/** `_id` is a hash of kind and both ids, which is what makes a pair have one decision. */
export type MatchDecisionDoc = MatchDecision & { _id: string };

export const matchDecisionSchema = new Schema<MatchDecisionDoc>(
  {
    _id: String,
    kind: String,
    procoreId: String,
    cmicId: String,
    verdict: String,
    procoreName: String,
    cmicName: String,
    procoreKey: String,
    cmicKey: String,
    reason: text,
    by: String,
    at: String,
    plan: { type: Schema.Types.Mixed, default: null },
  },
  options,
)
  .index({ kind: 1, procoreId: 1 }, { name: 'procore' })
  .index({ kind: 1, procoreKey: 1 }, { name: 'procoreKey' })
  .index({ kind: 1, cmicKey: 1 }, { name: 'cmicKey' })
  .index({ 'plan.fingerprint': 1 }, { name: 'plan' });

/** Decisions about pairs in MongoDB, a document each. Several at once are not one write: a bulk acceptance tells its size, so that a part of it is known as a part. */
export function createMatchDecisions(decisions: Model<MatchDecisionDoc>): MatchDecisionStore {
  const read = async (filter: object): Promise<MatchDecision[]> => {
    const found = await decisions.find(filter).sort({ procoreId: 1, cmicId: 1 }).lean();
    return found.map(({ _id, ...decision }) => decision);
  };
  const replace = async (given: readonly MatchDecision[], only: object): Promise<void> => {
    if (given.length === 0) return;
    await decisions.bulkWrite(
      given.map((decision) => {
        const _id = idOf(decision.kind, decision.procoreId, decision.cmicId);
        return { replaceOne: { filter: { _id, ...only }, replacement: { _id, ...decision }, upsert: true } };
      }),
      { ordered: false },
    );
  };
  return {
    put: (given) => replace(given, {}),
    accept: async (given) => {
      for (;;) {
        try {
          // A refused pair's document is not found by this, and inserting another one under its id fails.
          await replace(given, { verdict: { $ne: 'REFUSED' } });
          return true;
        } catch (error) {
          if (!isDuplicate(error)) throw error;
          const ids = given.map(({ kind, procoreId, cmicId }) => idOf(kind, procoreId, cmicId));
          if (await decisions.exists({ _id: { $in: ids }, verdict: 'REFUSED' })) return false;
          // Somebody else inserted the same one in that moment.
        }
      }
    },
    settle: async (kind, procoreId, cmicId, fingerprint) => {
      const filter = { _id: idOf(kind, procoreId, cmicId), 'plan.fingerprint': fingerprint };
      return (await decisions.updateOne(filter, { $set: { 'plan.settled': true } })).matchedCount === 1;
    },
    takeBack: async (kind, procoreId, cmicId) =>
      (await decisions.deleteOne({ _id: idOf(kind, procoreId, cmicId), verdict: 'REFUSED' })).deletedCount === 1,
    ofRecords: (kind, procoreIds) => read({ kind, procoreId: { $in: [...procoreIds] } }),
    ofNames: (kind, keys) => {
      const among = { $in: keys.filter((key) => key !== '') };
      return read({ kind, $or: [{ procoreKey: among }, { cmicKey: among }] });
    },
    ofPlan: (fingerprint) => read({ 'plan.fingerprint': fingerprint }),
  };
}

/** A hash, since ids come from outside and together may be longer than an index takes. */
function idOf(kind: Kind, procoreId: string, cmicId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, procoreId, cmicId]))
    .digest('hex');
}

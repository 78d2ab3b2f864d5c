import { createHash } from 'node:crypto';
import type { Model } from 'mongoose';
import type { KeyClaim, KeyStore } from '../port.ts';
import { isDuplicate } from './fault.ts';
import type { KeyDoc } from './schemas.ts';

/** Idempotency keys in MongoDB; its TTL monitor takes away those past their age (schemas.ts). */
export function createKeys(keys: Model<KeyDoc>): KeyStore {
  return {
    claim: async (claim) => {
      for (;;) {
        const _id = idOf(claim);
        try {
          await keys.insertOne({ _id, inputHash: claim.inputHash, result: null, claimedAt: new Date() });
          return { state: 'NEW' };
        } catch (error) {
          if (!isDuplicate(error)) throw error;
        }
        const doc = await keys.findById(_id).lean();
        if (!doc) continue; // its age ran out between the two calls
        if (doc.inputHash !== claim.inputHash) return { state: 'OTHER' };
        return { state: 'SAME', result: doc.result === null ? null : JSON.parse(doc.result) };
      }
    },
    finish: async (claim, result) => {
      await keys.updateOne(
        { _id: idOf(claim), inputHash: claim.inputHash, result: null },
        { $set: { result: JSON.stringify(result ?? null) } },
      );
    },
    release: async (claim) => {
      await keys.deleteOne({ _id: idOf(claim), inputHash: claim.inputHash, result: null });
    },
  };
}

/** A hash, since the three texts come from outside and together may be longer than an index takes. */
function idOf({ actor, mutation, key }: KeyClaim): string {
  return createHash('sha256')
    .update(JSON.stringify([actor, mutation, key]))
    .digest('hex');
}

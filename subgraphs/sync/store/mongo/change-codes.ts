import type { Model } from 'mongoose';
import { type ChangeCodeStore, firstFree } from '../change-codes.ts';
import { isDuplicate } from './fault.ts';
import type { ChangeCodeDoc } from './schemas.ts';

/** Change codes in MongoDB: the unique index decides between those that take one code at once, and who comes second looks again. */
export function createChangeCodes(codes: Model<ChangeCodeDoc>): ChangeCodeStore {
  return {
    reserve: async (contractId, transferId, from) => {
      for (;;) {
        const own = await codes.findOne({ _id: transferId }).lean();
        if (own?.contractId === contractId && Number(own.code) >= Number(from)) return own.code;
        const taken = await codes.find({ contractId }, { code: 1 }).lean();
        const code = firstFree(
          from,
          taken.map((doc) => doc.code),
        );
        try {
          await codes.updateOne({ _id: transferId }, { $set: { contractId, code } }, { upsert: true });
          return code;
        } catch (error) {
          if (!isDuplicate(error)) throw error;
        }
      }
    },
    of: async (transferId) => (await codes.findOne({ _id: transferId }).lean())?.code ?? null,
  };
}

import type { Model } from 'mongoose';
import { type ChangeCodeStore, firstFree } from '../change-codes.ts';
import { isDuplicate } from './fault.ts';
import type { ChangeCodeDoc } from './schemas.ts';

/** Change codes in MongoDB: the unique index decides between those that take one code at once, and who comes second looks again. */
export function createChangeCodes(codes: Model<ChangeCodeDoc>): ChangeCodeStore {
  /** False where another call was faster: with the code, or for the same transfer. */
  const takes = async (own: ChangeCodeDoc | null, next: ChangeCodeDoc): Promise<boolean> => {
    try {
      // A code is given up before the next one is taken: nothing was written under it, so that losing it in between loses nothing.
      if (own && (await codes.deleteOne({ ...own })).deletedCount === 0) return false;
      await codes.insertOne(next);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

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
        if (await takes(own, { _id: transferId, contractId, code })) return code;
      }
    },
    of: async (transferId) => (await codes.findOne({ _id: transferId }).lean())?.code ?? null,
  };
}

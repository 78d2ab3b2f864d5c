import { type Model, Schema } from 'mongoose';
import type { StagedRejection, StagedRejectionStore } from '../staged-rejections.ts';
import { options } from './schemas.ts';

/** `_id` is the contract's id. */
export type StagedRejectionDoc = Omit<StagedRejection, 'cmicId'> & { _id: string };

export const stagedRejectionSchema = new Schema<StagedRejectionDoc>(
  { _id: String, content: String, reason: String, by: String, at: String, withdrawn: Boolean },
  options,
);

/** Rejections of staged commitments in MongoDB, a document each. */
export function createStagedRejections(rejections: Model<StagedRejectionDoc>): StagedRejectionStore {
  return {
    put: async ({ cmicId, ...rest }) => {
      await rejections.replaceOne({ _id: cmicId }, { _id: cmicId, ...rest }, { upsert: true });
    },
    of: async (cmicIds) => {
      const docs = await rejections.find({ _id: { $in: [...cmicIds] } }).lean();
      const found = new Map(docs.map(({ _id, ...rest }) => [_id, { cmicId: _id, ...rest }]));
      return cmicIds.map((id) => found.get(id) ?? null);
    },
    remove: async (cmicId, at) => (await rejections.deleteOne({ _id: cmicId, at })).deletedCount === 1,
  };
}

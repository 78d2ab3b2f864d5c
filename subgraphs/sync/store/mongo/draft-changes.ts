import { type Model, Schema } from 'mongoose';
import type { DraftChangeStore } from '../draft-changes.ts';
import { allOf, inScope } from './filter.ts';
import { options, text } from './schemas.ts';

/** A record of a draft that was sent; `change` is JSON text. */
export interface DraftChangeDoc {
  _id: string;
  at: string;
  projectId: string;
  jobId: string;
  state: 'OPEN' | 'STANDS' | 'ABSENT';
  procoreId: string | null;
  change: string;
}

export const draftChangeSchema = new Schema<DraftChangeDoc>(
  { _id: String, at: String, projectId: String, jobId: String, state: String, procoreId: text, change: String },
  options,
)
  .index({ state: 1, at: 1, _id: 1 }, { name: 'state' })
  .index({ procoreId: 1 }, { name: 'draft' });

/** What was sent to make drafts, in MongoDB: a document for each record. */
export function createDraftChanges(changes: Model<DraftChangeDoc>): DraftChangeStore {
  return {
    note: async (change) => {
      const { id, at, projectId, jobId } = change;
      const members = { at, projectId, jobId, state: 'OPEN' as const, procoreId: null, change: JSON.stringify(change) };
      await changes.updateOne({ _id: id }, { $setOnInsert: members }, { upsert: true });
    },
    settle: async (id, procoreId) => {
      const state = procoreId === null ? 'ABSENT' : 'STANDS';
      await changes.updateOne({ _id: id, state: 'OPEN' }, { $set: { state, procoreId } });
    },
    list: async ({ from, to, procoreId, scope }) => {
      const filter = allOf([
        { state: 'STANDS' },
        from === undefined ? {} : { at: { $gte: from } },
        to === undefined ? {} : { at: { $lte: to } },
        procoreId === undefined ? {} : { procoreId },
        ...inScope(scope),
      ]);
      const found = await changes.find(filter).sort({ at: 1, _id: 1 }).lean();
      return found.map((each) => ({ ...JSON.parse(each.change), procoreId: each.procoreId }));
    },
    open: async (before, first) => {
      const found = await changes
        .find({ state: 'OPEN', at: { $lt: before } })
        .sort({ at: 1, _id: 1 })
        .limit(first)
        .lean();
      return found.map(({ change }) => JSON.parse(change));
    },
  };
}

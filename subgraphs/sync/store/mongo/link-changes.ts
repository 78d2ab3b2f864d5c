import type { Model } from 'mongoose';
import type { LinkChangeStore } from '../link-changes.ts';
import { allOf, inScope, oneOf } from './filter.ts';
import type { LinkChangeDoc } from './snapshot-schemas.ts';

/** What became of links, in MongoDB: a document for each entry. */
export function createLinkChanges(changes: Model<LinkChangeDoc>): LinkChangeStore {
  return {
    append: async (change) => {
      const { id, at, link } = change;
      const members = { at, projectId: link.projectId, jobId: link.jobId, change: JSON.stringify(change) };
      await changes.updateOne({ _id: id }, { $setOnInsert: members }, { upsert: true });
    },
    list: async ({ from, to, projectIds, scope }) => {
      const span = { at: { $gte: from, $lte: to } };
      const filter = allOf([span, oneOf('projectId', projectIds), ...inScope(scope)]);
      const found = await changes.find(filter).sort({ at: 1, _id: 1 }).lean();
      return found.map(({ change }) => JSON.parse(change));
    },
  };
}

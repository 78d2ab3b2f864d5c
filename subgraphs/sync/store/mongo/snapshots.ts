import type { Model, PipelineStage } from 'mongoose';
import { afterPrefix } from '../order.ts';
import type { SnapshotFilter, SnapshotStore } from '../snapshots.ts';
import { allOf, type Filter, inScope, oneOf } from './filter.ts';
import type { SnapshotDoc, SnapshotPartDoc } from './snapshot-schemas.ts';

/** Snapshots in MongoDB: a document for each head, and one for each part. */
export function createSnapshots(models: {
  snapshots: Model<SnapshotDoc>;
  snapshotParts: Model<SnapshotPartDoc>;
}): SnapshotStore {
  const { snapshots: heads, snapshotParts: parts } = models;
  return {
    put: async (head) => {
      const { id, projectId, jobId, at } = head;
      const members = {
        projectId,
        jobId,
        at,
        kept: false,
        putAt: new Date().toISOString(),
        head: JSON.stringify(head),
      };
      await heads.updateOne({ _id: id }, { $setOnInsert: members }, { upsert: true });
    },
    putPart: async ({ snapshotId, name, content }) => {
      const _id = `${snapshotId}#${name}`;
      await parts.replaceOne({ _id }, { snapshotId, name, content }, { upsert: true });
    },
    keep: async (id) => (await heads.updateOne({ _id: id }, { $set: { kept: true } })).matchedCount === 1,
    newest: async (filter, at) => {
      const until: Filter = at === null ? {} : { at: { $lte: at } };
      const pipeline: PipelineStage[] = [
        { $match: allOf([...conditions(filter), until]) },
        { $sort: { at: -1, _id: -1 } },
        { $group: { _id: '$projectId', head: { $first: '$head' } } },
        { $sort: { _id: 1 } },
      ];
      return (await heads.aggregate<{ head: string }>(pipeline)).map(({ head }) => JSON.parse(head));
    },
    earliest: async (filter) => {
      const first = await heads
        .findOne(allOf(conditions(filter)), { at: 1 })
        .sort({ at: 1 })
        .lean();
      return first?.at ?? null;
    },
    parts: async (snapshotId, prefix) => {
      const found = await parts
        .find({ snapshotId, name: { $gte: prefix, $lt: afterPrefix(prefix) } })
        .sort({ name: 1 })
        .lean();
      return found.map(({ name, content }) => ({ snapshotId, name, content }));
    },
    drop: async (projectId, except, before) => {
      const left = await heads.find(
        { projectId, kept: false, putAt: { $lt: before }, _id: { $ne: except } },
        { _id: 1 },
      );
      const ids = left.map(({ _id }) => _id);
      if (ids.length === 0) return;
      // The heads last: a repeat finds by them what is still to be taken away.
      await parts.deleteMany({ snapshotId: { $in: ids } });
      await heads.deleteMany({ _id: { $in: ids }, kept: false });
    },
  };
}

function conditions({ projectIds, jobIds, scope }: SnapshotFilter): Filter[] {
  return [{ kept: true }, oneOf('projectId', projectIds), oneOf('jobId', jobIds), ...inScope(scope)];
}

import { type Model, Schema } from 'mongoose';
import type { AdoptedPair, Adoption } from '../../adopting/record.ts';
import type { AdoptionPart, AdoptionRowFilter, AdoptionStore, PlacedRow } from '../adoptions.ts';
import { inOrderOf } from '../order.ts';
import { isDuplicate } from './fault.ts';
import { options } from './schemas.ts';

/** `_id` is the project's; `adoption` is JSON text, so that its members are free. */
export interface AdoptionDoc {
  _id: string;
  adoptionId: string;
  n: number;
  adoption: string;
}

/** `_id` is `<adoption id>#<part>#<place>`; `content` is JSON text. `procoreId` is that of a pair; null in other rows, and absent in rows of before 0.7. */
export interface AdoptionRowDoc {
  _id: string;
  adoptionId: string;
  part: AdoptionPart;
  n: number;
  projectId: string;
  putAt: string;
  differs: boolean;
  procoreId?: string | null;
  content: string;
}

export const adoptionSchema = new Schema<AdoptionDoc>(
  { _id: String, adoptionId: String, n: Number, adoption: String },
  options,
).index({ adoptionId: 1 }, { name: 'adoption' });

export const adoptionRowSchema = new Schema<AdoptionRowDoc>(
  {
    _id: String,
    adoptionId: String,
    part: String,
    n: Number,
    projectId: String,
    putAt: String,
    differs: Boolean,
    procoreId: String,
    content: String,
  },
  options,
)
  .index({ adoptionId: 1, part: 1, n: 1 }, { name: 'place' })
  .index({ adoptionId: 1, part: 1, procoreId: 1 }, { name: 'pair' })
  .index({ projectId: 1, putAt: 1 }, { name: 'put' });

/** Adoptions in MongoDB: a document per project, replaced by the next one alone, and a document per pair, opening balance and signed difference. */
export function createAdoptions(models: {
  adoptions: Model<AdoptionDoc>;
  adoptionRows: Model<AdoptionRowDoc>;
}): AdoptionStore {
  const { adoptions, adoptionRows: rows } = models;
  return {
    of: async (projectIds) => {
      const found = await adoptions.find({ _id: { $in: [...projectIds] } }).lean();
      return inOrderOf(projectIds, found.map(toAdoption), ({ projectId }) => projectId);
    },
    byId: async (id) => {
      const found = await adoptions.findOne({ adoptionId: id }).lean();
      return found && toAdoption(found);
    },
    save: async (adoption) => {
      const { projectId, id, n } = adoption;
      const members = { adoptionId: id, n, adoption: JSON.stringify(adoption) };
      if (n > 1)
        return (await adoptions.updateOne({ _id: projectId, n: n - 1 }, { $set: members })).modifiedCount === 1;
      try {
        await adoptions.insertOne({ _id: projectId, ...members });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    putRows: async ({ id, projectId }, part, from, given) => {
      if (given.length === 0) return;
      const putAt = new Date().toISOString();
      await rows.bulkWrite(
        given.map(({ row, differs }, index) => {
          const n = from + index;
          const _id = `${id}#${part}#${n}`;
          const content = JSON.stringify(row);
          const procoreId = 'procoreId' in row ? row.procoreId : null;
          const place = { _id, adoptionId: id, part, n, projectId };
          const replacement: AdoptionRowDoc = { ...place, putAt, differs, procoreId, content };
          return { replaceOne: { filter: { _id }, replacement, upsert: true } };
        }),
        { ordered: false },
      );
    },
    rows: async <Part extends AdoptionPart>(
      id: string,
      part: Part,
      filter: AdoptionRowFilter,
      after: number,
      first: number,
    ) => {
      const found = await rows
        .find({ adoptionId: id, part, n: { $gt: after }, ...conditionOf(filter) })
        .sort({ n: 1 })
        .limit(first)
        .lean();
      return found.map(({ n, content }): PlacedRow<Part> => ({ n, row: JSON.parse(content) }));
    },
    pairsOf: async (id, procoreId) => {
      // Null finds rows without the member as well: those are looked through.
      const found = await rows.find({ adoptionId: id, part: 'PAIR', procoreId: { $in: [procoreId, null] } }).lean();
      return found
        .map(({ content }): AdoptedPair => JSON.parse(content))
        .filter((pair) => pair.procoreId === procoreId);
    },
    countRows: (id, part, filter) => rows.countDocuments({ adoptionId: id, part, ...conditionOf(filter) }),
    dropRows: async (projectId, keep, before) => {
      await rows.deleteMany({ projectId, putAt: { $lt: before }, adoptionId: { $nin: [...keep] } });
    },
  };
}

function toAdoption({ adoption }: AdoptionDoc): Adoption {
  return JSON.parse(adoption);
}

function conditionOf({ differs }: AdoptionRowFilter): { differs?: boolean } {
  return differs === undefined ? {} : { differs };
}

import { type Model, Schema } from 'mongoose';
import type { FinancialReading, FinancialReadingPart, FinancialReadingStore } from '../financial-readings.ts';
import { options } from './schemas.ts';

export type FinancialReadingDoc = Omit<FinancialReading, 'id'> & { _id: string };

/** `_id` is `<reading id>#<name>#<n>`. */
export type FinancialReadingPartDoc = Omit<FinancialReadingPart, 'name' | 'n'> & { _id: string };

export const financialReadingSchema = new Schema<FinancialReadingDoc>(
  { _id: String, subject: String, readAt: String, content: String },
  options,
).index({ subject: 1, readAt: -1, _id: -1 }, { name: 'newest' });

export const financialReadingPartSchema = new Schema<FinancialReadingPartDoc>(
  { _id: String, readingId: String, subject: String, readAt: String, content: String },
  options,
).index({ subject: 1, readAt: 1 }, { name: 'subject' });

/** Kept readings in MongoDB: a document a reading, and one a part, which holds a thousand rows at most. */
export function createFinancialReadings(models: {
  financialReadings: Model<FinancialReadingDoc>;
  financialReadingParts: Model<FinancialReadingPartDoc>;
}): FinancialReadingStore {
  const { financialReadings: readings, financialReadingParts: parts } = models;
  return {
    put: async ({ name, n, ...part }) => {
      const _id = `${part.readingId}#${name}#${n}`;
      await parts.replaceOne({ _id }, { _id, ...part }, { upsert: true });
    },
    save: async ({ id, ...reading }) => {
      await readings.updateOne({ _id: id }, { $setOnInsert: reading }, { upsert: true });
    },
    newest: async (subject) => toReading(await readings.findOne({ subject }).sort({ readAt: -1, _id: -1 }).lean()),
    get: async (id) => toReading(await readings.findOne({ _id: id }).lean()),
    part: async (readingId, name, n) =>
      (await parts.findOne({ _id: `${readingId}#${name}#${n}` }).lean())?.content ?? null,
    drop: async (subject, keep, before) => {
      const old = { subject, readAt: { $lt: before } };
      // The readings first: one without its parts would be taken for a whole one.
      await readings.deleteMany({ ...old, _id: { $nin: [...keep] } });
      await parts.deleteMany({ ...old, readingId: { $nin: [...keep] } });
    },
  };
}

function toReading(doc: FinancialReadingDoc | null): FinancialReading | null {
  if (doc === null) return null;
  const { _id: id, ...reading } = doc;
  return { ...reading, id };
}

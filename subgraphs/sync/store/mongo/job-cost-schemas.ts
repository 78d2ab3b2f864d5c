import { Schema } from 'mongoose';
import type { Stamp } from '../job-cost-content.ts';
import type { JobCostRow, JobCostState, JobCostSummary } from '../job-costs.ts';
import { options, text } from './schemas.ts';

/** A transaction's document: `_id` is the vuuid; the pass that saw it last, and what that one found; since when it is kept (absent in documents of before that was noted). */
export type JobCostDoc = Omit<JobCostRow, 'vuuid'> & Stamp & { _id: string; keptAt?: string };

/** `_id` is the JSON text of job, cost code and category. */
export type JobCostSummaryDoc = JobCostSummary & { _id: string };

/** `_id` is the set's. */
export type JobCostStateDoc = Omit<JobCostState, 'setId'> & { _id: string };

const costMembers = {
  _id: String,
  jobId: String,
  costCode: String,
  category: String,
  type: String,
  commitment: text,
  postDate: String,
  cents: Number,
  detail: Schema.Types.Mixed,
  pass: String,
  found: String,
  keptAt: String,
} satisfies Record<keyof JobCostDoc, unknown>;

export const jobCostSchema = new Schema<JobCostDoc>(costMembers, options)
  .index(
    { jobId: 1, costCode: 1, category: 1, type: 1, postDate: 1, commitment: 1, cents: 1 },
    // All that a sum needs, so that it reads no document.
    { name: 'sums' },
  )
  .index({ jobId: 1, postDate: 1, _id: 1 }, { name: 'posted' });

export const jobCostSummarySchema = new Schema<JobCostSummaryDoc>(
  {
    _id: String,
    jobId: String,
    costCode: String,
    category: String,
    cents: Number,
    invoicedCents: Number,
    target: String,
    at: String,
    transferId: String,
  } satisfies Record<keyof JobCostSummaryDoc, unknown>,
  options,
).index({ jobId: 1, costCode: 1, category: 1 }, { name: 'code' });

export const jobCostStateSchema = new Schema<JobCostStateDoc>(
  {
    _id: String,
    jobIds: [String],
    asOf: String,
    postedThrough: text,
    rows: Number,
    cmicRows: { type: Number, default: null },
    checkedAt: text,
    checkedCents: { type: Number, default: null },
    digests: Schema.Types.Mixed,
    transferId: String,
  } satisfies Record<keyof JobCostStateDoc, unknown>,
  options,
);

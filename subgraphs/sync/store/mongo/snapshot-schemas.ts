import { Schema } from 'mongoose';
import type { SnapshotPart } from '../snapshots.ts';
import { options, text } from './schemas.ts';

/** A snapshot's head; `_id` is its id, `head` JSON text. Only kept ones are seen. */
export interface SnapshotDoc {
  _id: string;
  projectId: string;
  jobId: string;
  at: string;
  kept: boolean;
  putAt: string;
  head: string;
}

/** `_id` is `<snapshot id>#<name>`. */
export type SnapshotPartDoc = SnapshotPart & { _id: string };

/** An entry about a link; `change` is JSON text. */
export interface LinkChangeDoc {
  _id: string;
  at: string;
  projectId: string | null;
  jobId: string | null;
  change: string;
}

export const snapshotSchema = new Schema<SnapshotDoc>(
  { _id: String, projectId: String, jobId: String, at: String, kept: Boolean, putAt: String, head: String },
  options,
)
  .index({ projectId: 1, kept: 1, at: 1 }, { name: 'project' })
  .index({ jobId: 1, kept: 1, at: 1 }, { name: 'job' });

export const snapshotPartSchema = new Schema<SnapshotPartDoc>(
  { _id: String, snapshotId: String, name: String, content: String },
  options,
).index({ snapshotId: 1, name: 1 }, { name: 'part' });

export const linkChangeSchema = new Schema<LinkChangeDoc>(
  { _id: String, at: String, projectId: text, jobId: text, change: String },
  options,
).index({ at: 1, _id: 1 }, { name: 'at' });

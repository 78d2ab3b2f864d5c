import { Schema } from 'mongoose';
import type { DifferenceNote } from '../reconciliations.ts';
import { options } from './schemas.ts';

/** The last report of a project; `_id` is the project's. `report` is JSON text, so that its members are free. */
export interface ReconciliationDoc {
  _id: string;
  projectId: string;
  jobId: string;
  n: number;
  endedAt: string;
  tieOut: string;
  tiedOut: boolean;
  report: string;
}

/** `_id` is `<report id>#<difference id>`; `difference` is JSON text. */
export interface ReconciliationDifferenceDoc {
  _id: string;
  reportId: string;
  projectId: string;
  putAt: string;
  check: string;
  cause: string;
  closed: boolean;
  /** Whole cents. */
  size: number;
  openedAt: string;
  difference: string;
}

export type DifferenceNoteDoc = Omit<DifferenceNote, 'id'> & { _id: string };

export const reconciliationSchema = new Schema<ReconciliationDoc>(
  {
    _id: String,
    projectId: String,
    jobId: String,
    n: Number,
    endedAt: String,
    tieOut: String,
    tiedOut: Boolean,
    report: String,
  },
  options,
)
  .index({ endedAt: 1, _id: 1 }, { name: 'ended' })
  .index({ tieOut: 1, _id: 1 }, { name: 'tieOut' });

export const reconciliationDifferenceSchema = new Schema<ReconciliationDifferenceDoc>(
  {
    _id: String,
    reportId: String,
    projectId: String,
    putAt: String,
    check: String,
    cause: String,
    closed: Boolean,
    size: Number,
    openedAt: String,
    difference: String,
  },
  options,
)
  .index({ reportId: 1, size: 1, _id: 1 }, { name: 'size' })
  .index({ reportId: 1, openedAt: 1, _id: 1 }, { name: 'opened' })
  .index({ projectId: 1, putAt: 1 }, { name: 'put' });

export const differenceNoteSchema = new Schema<DifferenceNoteDoc>(
  { _id: String, projectId: String, differenceId: String, at: String, by: String, note: String },
  options,
).index({ projectId: 1, at: 1 }, { name: 'project' });

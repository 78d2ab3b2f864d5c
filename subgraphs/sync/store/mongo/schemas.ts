import { Schema } from 'mongoose';
import type { Link } from '../../link/link.ts';
import type { Transfer } from '../../transfer/transfer.ts';
import { keyDays } from '../patch.ts';
import type { StoreEvent } from '../port.ts';
import type { WebhookPlace } from '../webhooks.ts';

/** A link's document; its `id` is the document's. */
export type LinkDoc = Omit<Link, 'id'> & { _id: string };

/** A transfer's document, with its run time and lease by the store's clock. */
export type TransferDoc = Omit<Transfer, 'id'> & {
  _id: string;
  open: boolean;
  /** Counts the transfers of a record along an arrow from 1. Unique, and n + 1 is given only once n is closed: so one is open at most. */
  seq: number;
  runAt: Date | null;
  fence: number;
  leaseOwner: string | null;
  leaseUntil: Date | null;
};

/** `_id` is `<transferId>#<pageNo>`; `results` is JSON text, so that its member names are free. */
export interface PageDoc {
  _id: string;
  transferId: string;
  pageNo: number;
  results: string;
  cursorAfter: string | null;
}

/** `_id` is the event's number. */
export type EventDoc = Omit<StoreEvent, 'n'> & { _id: number };

/** `_id` is a hash of actor, mutation and key. `result` is JSON text; null until the first caller has finished. */
export interface KeyDoc {
  _id: string;
  inputHash: string;
  result: string | null;
  claimedAt: Date;
}

/** `_id` is the webhook's name. From `freeAt` on somebody may take it. */
export type WebhookDoc = Omit<WebhookPlace, 'name'> & { _id: string; fence: number; freeAt: Date };
/** `_id` is the transfer's: it holds one code at most. */
export interface ChangeCodeDoc {
  _id: string;
  /** `ZZ/ACME/24-010-001`. */
  contractId: string;
  code: string;
}

// Indexes are made once at the start (connection.ts), never behind a query's back. `minimize` would drop empty objects (`answers: {}`).
export const options = {
  versionKey: false,
  minimize: false,
  strict: 'throw',
  id: false,
  autoIndex: false,
  autoCreate: false,
} as const;
export const text = { type: String, default: null };

export const linkSchema = new Schema<LinkDoc>(
  {
    _id: String,
    kind: String,
    procoreId: String,
    cmicId: String,
    state: String,
    lines: [{ _id: false, procoreLineId: String, cmicLineId: String }],
    projectId: text,
    jobId: text,
    adoptedMark: text,
    createdAt: String,
    createdBy: String,
    updatedAt: String,
  },
  options,
)
  .index({ kind: 1, procoreId: 1 }, { name: 'procore', unique: true })
  .index({ kind: 1, cmicId: 1 }, { name: 'cmic', unique: true })
  .index({ cmicId: 1, _id: 1 }, { name: 'cmicId' })
  .index({ procoreId: 1, _id: 1 }, { name: 'procoreId' })
  .index({ createdAt: 1, _id: 1 }, { name: 'created' })
  .index({ updatedAt: 1, _id: 1 }, { name: 'updated' })
  .index({ projectId: 1, kind: 1 }, { name: 'project' });

// Every member must stand here: the strict schema refuses what it doesn't know.
const transferMembers = {
  _id: String,
  kind: String,
  direction: String,
  state: String,
  sourceId: String,
  targetId: text,
  projectId: text,
  jobId: text,
  createdBy: String,
  createdAt: String,
  updatedAt: String,
  version: Number,
  number: text,
  amount: text,
  answers: Schema.Types.Mixed,
  needs: Schema.Types.Mixed,
  approvals: Schema.Types.Mixed,
  problems: Schema.Types.Mixed,
  history: Schema.Types.Mixed,
  writes: Schema.Types.Mixed,
  progress: Schema.Types.Mixed,
  fingerprint: text,
  supersedes: text,
  attempts: Number,
  cancelRequested: Boolean,
  uncertainSince: text,
  open: Boolean,
  seq: Number,
  runAt: { type: Date, default: null },
  fence: Number,
  leaseOwner: text,
  leaseUntil: { type: Date, default: null },
} satisfies Record<keyof TransferDoc, unknown>;

export const transferSchema = new Schema<TransferDoc>(transferMembers, options)
  .index({ kind: 1, direction: 1, sourceId: 1, seq: -1 }, { name: 'seq', unique: true })
  .index({ open: 1, runAt: 1, _id: 1 }, { name: 'due' })
  .index({ createdAt: 1, _id: 1 }, { name: 'created' })
  .index({ updatedAt: 1, _id: 1 }, { name: 'updated' })
  .index({ state: 1, createdAt: 1 }, { name: 'state' });

export const pageSchema = new Schema<PageDoc>(
  { _id: String, transferId: String, pageNo: Number, results: String, cursorAfter: text },
  options,
).index({ transferId: 1, pageNo: 1 }, { name: 'page', unique: true });

export const eventSchema = new Schema<EventDoc>(
  { _id: Number, at: String, transferId: String, state: String },
  options,
);

export const keySchema = new Schema<KeyDoc>(
  { _id: String, inputHash: String, result: text, claimedAt: Date },
  options,
).index({ claimedAt: 1 }, { name: 'age', expireAfterSeconds: keyDays * 86_400 });

export const webhookSchema = new Schema<WebhookDoc>(
  { _id: String, n: Number, failures: Number, problem: text, fence: Number, freeAt: Date },
  options,
);
export const changeCodeSchema = new Schema<ChangeCodeDoc>(
  { _id: String, contractId: String, code: String },
  options,
).index({ contractId: 1, code: 1 }, { name: 'code', unique: true });

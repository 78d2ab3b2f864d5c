import { Schema } from 'mongoose';
import type { ErpRequest } from '../erp-requests.ts';
import { keyDays } from '../patch.ts';
import { options, text } from './schemas.ts';

/** An ERP request's document; `work` is JSON text, so that its member names are free. */
export type ErpRequestDoc = Omit<ErpRequest, 'id' | 'work'> & {
  _id: string;
  work: string | null;
  runAt: Date;
  /** Absent until it is done: what has no date never ages. */
  doneAt?: Date;
  fence: number;
  leaseOwner: string | null;
  leaseUntil: Date | null;
};

const members = {
  _id: String,
  userId: text,
  toldBy: String,
  deliveryId: text,
  receivedAt: String,
  name: text,
  work: text,
  state: String,
  attempts: Number,
  error: text,
  runAt: Date,
  doneAt: Date,
  fence: Number,
  leaseOwner: text,
  leaseUntil: { type: Date, default: null },
} satisfies Record<keyof ErpRequestDoc, unknown>;

export const erpRequestSchema = new Schema<ErpRequestDoc>(members, options)
  .index({ state: 1, runAt: 1, _id: 1 }, { name: 'due' })
  .index({ doneAt: 1 }, { name: 'age', expireAfterSeconds: keyDays * 86_400 });

import mongoose from 'mongoose';
import type { Fault } from '../../../../kernel/errors.ts';
import { storeBroken, storeUnavailable } from '../guard.ts';

const { mongo } = mongoose;

/** Server codes that pass by themselves: shutting down, electing, not primary, no majority in time, out of time. */
const passing = new Set([6, 7, 50, 64, 89, 91, 100, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Server codes of a refused login or missing right: somebody must act. */
const rights = new Set([13, 18, 8000]);

const socketCodes = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** The Fault for an error of the driver or of mongoose. */
export function mongoFault(error: unknown): Fault {
  if (isAway(error)) return storeUnavailable('The store cannot be reached.', true, error);
  if (rights.has(codeOf(error))) return storeUnavailable('The store refuses our login.', false, error);
  return storeBroken(error);
}

/** E11000: a unique index holds the place already. */
export function isDuplicate(error: unknown): boolean {
  return codeOf(error) === 11000;
}

function isAway(error: unknown): boolean {
  if (error instanceof mongoose.Error.MongooseServerSelectionError) return true;
  // mongoose's own refusal to buffer a call before the first connection.
  if (error instanceof mongoose.Error && /before initial connection|buffering timed out/.test(error.message))
    return true;
  // Node's own error of a socket that the other end has closed; the driver lets it through as it is.
  if (!(error instanceof mongo.MongoError)) return isSocketError(error);
  // A batch wraps the driver's error and keeps neither its class nor a number; what the server says has one.
  if (error instanceof mongo.MongoBulkWriteError && typeof error.code !== 'number') return true;
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoServerClosedError ||
    error instanceof mongo.MongoClientClosedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    error.hasErrorLabel('RetryableWriteError') ||
    error.hasErrorLabel('SystemOverloadedError') ||
    passing.has(codeOf(error))
  );
}

function isSocketError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && socketCodes.has(String(error.code));
}

function codeOf(error: unknown): number {
  return error instanceof mongo.MongoError && typeof error.code === 'number' ? error.code : 0;
}

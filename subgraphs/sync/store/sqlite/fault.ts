import type { Fault } from '../../../../kernel/errors.ts';
import { storeBroken, storeUnavailable } from '../guard.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html) that mean: not now, or not until somebody acts. */
const unavailable: Record<number, { message: string; retryable: boolean }> = {
  5: { message: 'The store is locked by another process.', retryable: true },
  6: { message: 'The store is locked by another call.', retryable: true },
  8: { message: 'The store file may not be written.', retryable: false },
  10: { message: 'The disk of the store failed.', retryable: true },
  11: { message: 'The store file is damaged.', retryable: false },
  13: { message: 'The disk of the store is full.', retryable: true },
  14: { message: 'The store file cannot be opened.', retryable: false },
  26: { message: 'The store file is not an SQLite database.', retryable: false },
};

/** The Fault for an error of the driver. */
export function sqliteFault(error: unknown): Fault {
  const known = unavailable[resultCode(error) & 0xff];
  return known ? storeUnavailable(known.message, known.retryable, error) : storeBroken(error);
}

/** Whether the call may work in a moment, unchanged. */
export function isBusy(error: unknown): boolean {
  return (resultCode(error) & 0xff) === 5;
}

/** SQLite's extended result code; 0 for errors that are not SQLite's. */
function resultCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : 0;
  return typeof code === 'number' ? code : 0;
}

import { Fault, type FaultSource } from '../../../kernel/errors.ts';

/** A part of a source that could not be read, as people are told. */
export interface NotRead {
  system: FaultSource;
  /** `the budget view`. */
  what: string;
  reason: string;
  /** Whether asking again may help. */
  retryable: boolean;
  /** True where all of it is missing, and not a row of it: such a reading is not whole, and never kept. */
  isPart?: true;
}

/** Reads one part of a source: a fault of it is noted and `none` stands in its place, so that everything else stands. Other errors are thrown. */
export async function part<T>(
  notRead: NotRead[],
  { system, what }: Pick<NotRead, 'system' | 'what'>,
  read: () => Promise<T>,
  none: () => T,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    notRead.push({
      system: error.source ?? system,
      what,
      reason: error.message,
      retryable: error.retryable,
      isPart: true,
    });
    return none();
  }
}

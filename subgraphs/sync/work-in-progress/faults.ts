import { Fault } from '../../../kernel/errors.ts';

/** Why a part of a row is unavailable, as the graph tells it. */
export interface ToldFault {
  source: string;
  code: string;
  message: string;
  retryable: boolean;
}

/** Collects what the two systems refuse or spoil while a row is read: a part that cannot be read is UNAVAILABLE, the other parts stand. */
export interface Faults {
  /** What a read answers, or UNAVAILABLE. Faults of the store, and mistakes of ours, are thrown on. */
  attempt<T>(read: () => Promise<T>): Promise<T | 'UNAVAILABLE'>;
  /** Takes note of a fault that a read brought in a record's place; throws an error that is none. */
  note(error: Error): void;
  /** Each once, in the order of their coming. */
  told(): ToldFault[];
}

/** An empty collection, for one row. */
export function createFaults(): Faults {
  const known = new Map<string, ToldFault>();
  const note = (error: Error): void => {
    if (!(error instanceof Fault) || (error.source !== 'PROCORE' && error.source !== 'CMIC')) throw error;
    const { source, code, message, retryable } = error;
    known.set(message, { source, code, message, retryable });
  };
  return {
    note,
    async attempt(read) {
      try {
        return await read();
      } catch (error) {
        note(error as Error);
        return 'UNAVAILABLE';
      }
    },
    told: () => [...known.values()],
  };
}

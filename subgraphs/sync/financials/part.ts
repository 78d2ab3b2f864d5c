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
  /** The jobs whose figures it touches; absent where it touches all of them. */
  jobIds?: readonly string[];
}

/** The notes that concern one job alone (null: all of them): those of other jobs are none of its business. Pure. */
export function notesFor(notRead: readonly NotRead[], onlyJobId: string | null): NotRead[] {
  return notRead.filter(({ jobIds }) => onlyJobId === null || !jobIds || jobIds.includes(onlyJobId));
}

/** Notes of one system that are made while its rows are read: one for each `what` and `reason`, however many rows it touches, with the jobs of these. */
export interface Notes {
  /** `jobId`: of a row that it touches; null where none is known. */
  add(what: string, reason: string, jobId: string | null): void;
  all(): NotRead[];
}

/** None yet. */
export function createNotes(system: FaultSource): Notes {
  const found = new Map<string, { what: string; reason: string; jobIds: Set<string> }>();
  return {
    add(what, reason, jobId) {
      const key = JSON.stringify([what, reason]);
      const note = found.get(key) ?? { what, reason, jobIds: new Set<string>() };
      found.set(key, note);
      if (jobId !== null) note.jobIds.add(jobId);
    },
    all: () => [...found.values()].map((note) => ({ system, ...note, jobIds: [...note.jobIds], retryable: false })),
  };
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

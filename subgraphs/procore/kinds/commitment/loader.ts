import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { CommitmentClient } from './client.ts';
import type { ProcoreCommitmentRecord } from './record.ts';

/** Commitments by id without their lines: one call per project and sort for up to a hundred. */
export function createCommitmentLoader(client: CommitmentClient): Loader<ProcoreCommitmentRecord> {
  return createLoader<ProcoreCommitmentRecord>((ids) => client.byIds(ids, { lines: false }), 1000);
}

/** Commitments by id with their lines, in the same number of calls; the answers are many times larger. */
export function createCommitmentWithLinesLoader(client: CommitmentClient): Loader<ProcoreCommitmentRecord> {
  return createLoader<ProcoreCommitmentRecord>((ids) => client.byIds(ids), 1000);
}

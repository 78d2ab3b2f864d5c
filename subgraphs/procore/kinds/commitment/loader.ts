import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { CommitmentClient } from './client.ts';
import type { ProcoreCommitmentLineRecord } from './line-record.ts';
import type { ProcoreCommitmentRecord } from './record.ts';

/** Commitments by id without their lines: one call per project and sort for up to a hundred. */
export function createCommitmentLoader(client: CommitmentClient): Loader<ProcoreCommitmentRecord> {
  return createLoader<ProcoreCommitmentRecord>((ids) => client.byIds(ids, { lines: false }), 1000);
}

/** The lines of commitments by the commitment's id, in the same number of calls. */
export function createCommitmentLinesLoader(client: CommitmentClient): Loader<ProcoreCommitmentLineRecord[]> {
  return createLoader<ProcoreCommitmentLineRecord[]>((ids) => client.lines(ids), 1000);
}

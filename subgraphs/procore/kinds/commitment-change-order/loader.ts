import { createLoader, type Loader } from '../../../../kernel/loader.ts';
import type { CommitmentChangeOrderClient, CommitmentChangeOrderRows } from './client.ts';
import type { ProcoreCommitmentChangeOrderRecord } from './record.ts';

/** Commitment change orders by id without their lines: one call per project for up to a hundred, and two for their commitments. */
export function createCommitmentChangeOrderLoader(
  client: CommitmentChangeOrderClient,
): Loader<ProcoreCommitmentChangeOrderRecord> {
  return createLoader<ProcoreCommitmentChangeOrderRecord>((ids) => client.byIds(ids), 1000);
}

/** The same with their lines. */
export function createCommitmentChangeOrderWithLinesLoader(
  client: CommitmentChangeOrderClient,
): Loader<ProcoreCommitmentChangeOrderRecord> {
  return createLoader<ProcoreCommitmentChangeOrderRecord>((ids) => client.byIds(ids, { lines: true }), 1000);
}

/** The change orders of commitments by the commitments' ids: one call per project. */
export function createChangeOrdersOfCommitmentLoader(
  client: CommitmentChangeOrderClient,
): Loader<CommitmentChangeOrderRows> {
  return createLoader<CommitmentChangeOrderRows>((ids) => client.ofCommitments(ids), 1000);
}

import { createLoader } from '../../../../kernel/loader.ts';
import type { CommitmentClient } from './client.ts';

/** Batches within one request: a call for a hundred headers and more, and one for the lines of as many. */
export function createCommitmentLoaders(client: CommitmentClient) {
  return {
    subcontracts: createLoader(client.headers, 1000),
    subcontractLines: createLoader(client.linesOf, 1000),
    subcontractLine: createLoader(client.lines, 1000),
  };
}

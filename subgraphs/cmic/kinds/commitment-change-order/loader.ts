import { createLoader } from '../../../../kernel/loader.ts';
import type { CommitmentChangeOrderClient } from './client.ts';

/** Batches within one request: one walk for the change orders of a hundred contracts and more. Single ones are loaded as contracts are: by id, from the same table. */
export function createCommitmentChangeOrderLoaders(client: CommitmentChangeOrderClient) {
  return {
    changeOrdersOf: createLoader(client.ofSubcontracts, 1000),
  };
}

export { type CommitmentChangeOrderClient, createCommitmentChangeOrderClient as createClient } from './client.ts';
export { createCommitmentChangeOrderLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

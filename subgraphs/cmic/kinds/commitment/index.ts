export { type CommitmentClient, createCommitmentClient as createClient } from './client.ts';
export { createCommitmentLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

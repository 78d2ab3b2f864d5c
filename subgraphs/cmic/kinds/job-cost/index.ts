export { createJobCostClient as createClient, type JobCostClient } from './client.ts';
export { createJobCostLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

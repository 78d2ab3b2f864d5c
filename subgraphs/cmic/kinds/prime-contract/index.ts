export { createPrimeContractClient as createClient, type PrimeContractClient } from './client.ts';
export { createPrimeContractLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

export { createPrimeContractChangeOrderClient as createClient, type PrimeContractChangeOrderClient } from './client.ts';
export { createPrimeContractChangeOrderLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

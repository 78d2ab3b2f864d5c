export { createVendorClient as createClient, type VendorClient } from './client.ts';
export { createVendorLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

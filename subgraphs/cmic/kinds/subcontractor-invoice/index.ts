export { createSubcontractorInvoiceClient as createClient, type SubcontractorInvoiceClient } from './client.ts';
export { createSubcontractorInvoiceLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

export { type CompanyWbsClient, createCompanyWbsClient as createClient } from './client.ts';
export { createCompanyWbsLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

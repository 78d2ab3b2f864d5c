export { createProjectWbsClient as createClient, type ProjectWbsClient } from './client.ts';
export { createProjectWbsLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

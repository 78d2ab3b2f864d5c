export { createProjectClient as createClient, type ProjectClient } from './client.ts';
export { createProjectLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

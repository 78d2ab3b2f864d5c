export { createSubJobClient as createClient, type SubJobClient } from './client.ts';
export { resolvers } from './resolvers.ts';

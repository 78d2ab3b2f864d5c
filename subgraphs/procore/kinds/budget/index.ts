export * from './client.ts';
export * from './line-record.ts';
export * from './loader.ts';
export * from './record.ts';
export { resolvers } from './resolvers.ts';

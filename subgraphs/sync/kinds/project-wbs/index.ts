export { importArrow } from './import.ts';
export { resolvers } from './resolvers.ts';

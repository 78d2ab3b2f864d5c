export { exportArrow } from './export.ts';
export { resolvers } from './resolvers.ts';

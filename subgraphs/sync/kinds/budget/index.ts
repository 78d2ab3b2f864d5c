export { exportArrow } from './export.ts';
export { importArrow } from './import.ts';
export { resolvers } from './resolvers.ts';

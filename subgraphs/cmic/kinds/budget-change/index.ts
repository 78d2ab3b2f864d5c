export { type BudgetChangeClient, createBudgetChangeClient as createClient } from './client.ts';
export { createBudgetChangeLoaders as createLoaders } from './loader.ts';
export { resolvers } from './resolvers.ts';

import type { Context, Tool } from './context.ts';

/** What stands beside the plain records: the ERP Integrations tool. Each brings its API routes and its clicks. */
export const tools: ((context: Context) => Tool)[] = [];

export { createSandboxServer, type SandboxOptions, type SandboxServer, type StoryChoice } from './server.ts';
export type * from './types.ts';

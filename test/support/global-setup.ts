import type { TestProject } from 'vitest/node';
import { startMongo } from './mongo-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The MongoDB of this run; null when there is none and its tests are skipped. */
    mongoUrl: string | null;
    /** The program that runs it, for tests that kill their own; null when only an address was given. */
    mongoBinary: string | null;
  }
}

/** Starts one MongoDB for the whole run (mongo-server.ts says where from). Without one its tests are skipped, or, with MONGO_REQUIRED=1, nothing runs. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startMongo(process.env);
    project.provide('mongoUrl', server.url);
    project.provide('mongoBinary', server.binary);
    return server.stop;
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
    if (process.env.MONGO_REQUIRED === '1') throw new Error(`MONGO_REQUIRED=1, and there is no MongoDB: ${reason}`);
    console.warn(`\n!!! THE TESTS ON MONGODB ARE SKIPPED: ${reason}. Set MONGODB_URI or put mongod on PATH.\n`);
    project.provide('mongoUrl', null);
    project.provide('mongoBinary', null);
    return async () => undefined;
  }
}

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MongoMemoryServer } from 'mongodb-memory-server';
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary.js';

/** A MongoDB for the tests. `binary` is the program that runs it, null where only an address was given. */
export interface MongoServer {
  url: string;
  binary: string | null;
  stop(): Promise<void>;
}

type Environment = Record<string, string | undefined>;

/** A start that hangs (a download behind a proxy that swallows it) must not hang the suite. */
const limitMs = 20_000;

/**
 * The server of MONGODB_URI; else one is started: from MONGOMS_SYSTEM_BINARY, else a `mongod` on PATH, else what mongodb-memory-server has or downloads.
 * Rejects when none of them gives one.
 */
export async function startMongo(env: Environment): Promise<MongoServer> {
  if (env.MONGODB_URI) return { url: env.MONGODB_URI, binary: ownBinary(env), stop: async () => undefined };
  // The program first, by itself: where there is none, a start would print its own long complaint.
  const systemBinary = ownBinary(env) ?? (await inTime(MongoBinary.getPath({}), () => undefined));
  const server = await inTime(MongoMemoryServer.create({ binary: { systemBinary } }), (late) => late.stop());
  return {
    url: server.getUri(),
    binary: systemBinary,
    stop: async () => {
      await server.stop();
    },
  };
}

/** The mongod that `startMongo` would start, for tests that kill their own. */
export async function mongodBinary(env: Environment): Promise<string> {
  return ownBinary(env) ?? MongoBinary.getPath({});
}

/** The address with another database in it. */
export function withDatabase(url: string, name: string): string {
  return url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}

function ownBinary(env: Environment): string | null {
  return env.MONGOMS_SYSTEM_BINARY ?? onPath('mongod', env);
}

function onPath(program: string, env: Environment): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder of PATH; the next one is looked at.
    }
  }
  return null;
}

function inTime<T>(work: Promise<T>, dispose: (late: T) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error(`no MongoDB within ${limitMs / 1000} s`));
    }, limitMs);
    work.then(
      (value) => {
        clearTimeout(timer);
        return late ? dispose(value) : resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

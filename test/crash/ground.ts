import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { StoryRequest } from '../../sandbox/story/index.ts';
import { createControl, type SandboxControl } from '../support/control.ts';
import { withDatabase } from '../support/mongo-server.ts';
import type { Program } from './bundle.ts';
import type { Round } from './cells.ts';
import { storyOf } from './expected.ts';
import { createLauncher, type Launcher } from './processes.ts';

/** Where a round takes place: both stand-ins with a story, an empty store, and what starts the processes. */
export interface Place {
  procore: SandboxControl;
  cmic: SandboxControl;
  storeUrl: string;
  launcher: Launcher;
  /** Kills what still runs and takes the store away. */
  close(): Promise<void>;
}

/** A place for approvals: with their story and tenant. */
export interface Ground extends Place {
  story: ReturnType<typeof storyOf>;
}

/** What rounds are run with: the bundled children, and a MongoDB for those on it. */
export interface Means {
  program: Program;
  mongoUrl: string | null;
}

/** `order`: which processes will be started. */
export async function openGround(
  round: Pick<Round, 'store' | 'tenant' | 'documents' | 'seed'>,
  order: readonly (keyof Program)[],
  means: Means,
): Promise<Ground> {
  const story = storyOf(round.documents, round.seed);
  const place = await openPlace({ store: round.store, story }, order, means);
  const strict = round.tenant === 'STRICT';
  await place.cmic.settings({ uniqueNumbers: strict, requestIds: strict });
  return { ...place, story };
}

/** The stand-ins live in the harness's own process: no kill reaches them. */
export async function openPlace(
  { store, story, pageSize }: { store: Round['store']; story: StoryRequest; pageSize?: number },
  order: readonly (keyof Program)[],
  { program, mongoUrl }: Means,
): Promise<Place> {
  const sandbox: Sandbox = await startSandbox({ story });
  const place = storePlace(store, mongoUrl);
  const launcher = createLauncher(program, order, {
    storeUrl: place.url,
    procoreUrl: sandbox.procoreUrl,
    cmicUrl: sandbox.cmicApiUrl,
    ...(pageSize === undefined ? {} : { pageSize }),
  });
  return {
    procore: createControl(sandbox.procoreUrl),
    cmic: createControl(sandbox.cmicUrl),
    storeUrl: place.url,
    launcher,
    async close() {
      await launcher.close();
      await sandbox.close();
      await place.remove();
    },
  };
}

function storePlace(store: Round['store'], mongoUrl: string | null): { url: string; remove(): Promise<void> } {
  if (store === 'mongo') {
    if (mongoUrl === null) throw new Error('A round on MongoDB needs a server.');
    const url = withDatabase(mongoUrl, `crash${randomUUID().replaceAll('-', '')}`);
    return { url, remove: () => dropDatabase(url) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  return {
    url: `sqlite:${join(folder, 'gateway.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A server that was given to us keeps nothing of the rounds. */
async function dropDatabase(url: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(url);
  await client.db(new URL(url).pathname.slice(1)).dropDatabase();
  await client.close();
}

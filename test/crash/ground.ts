import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { buildStory, type Story, type StoryRequest } from '../../sandbox/story/index.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { createControl, type SandboxControl } from '../support/control.ts';
import { withDatabase } from '../support/mongo-server.ts';
import type { Program } from './bundle.ts';
import type { Round } from './cells.ts';
import { rowsBefore } from './evidence.ts';
import type { ExpectedDocument } from './expected.ts';
import { type CrashKind, crashKind, requestOf } from './kinds/index.ts';
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

/** A place for approvals of a kind: its documents, and what stood in CMiC before. */
export interface Ground extends Place {
  kind: CrashKind;
  documents: ExpectedDocument[];
  before: ReadonlySet<string>;
}

/** What rounds are run with: the bundled children, and a MongoDB for those on it. */
export interface Means {
  program: Program;
  mongoUrl: string | null;
}

/** `order`: which processes will be started. */
export async function openGround(
  round: { kind: Kind } & Pick<Round, 'store' | 'tenant' | 'documents' | 'seed'>,
  order: readonly (keyof Program)[],
  means: Means,
): Promise<Ground> {
  const kind = crashKind(round.kind);
  const story = requestOf(kind, round.documents, round.seed);
  const prepare = (told: Story) => kind.prepare(told, round.documents);
  const told = prepare(buildStory(story));
  const place = await openPlace({ store: round.store, story, prepare, settings: kind.settings ?? {} }, order, means);
  const strict = round.tenant === 'STRICT';
  await place.cmic.settings({ uniqueNumbers: strict, requestIds: strict });
  const entered = (await kind.enter?.(place.procore, told, round.documents)) ?? [];
  const documents = [...kind.expected(told), ...entered];
  if (documents.length !== round.documents) throw new Error(`${kind.kind}: ${documents.length} documents.`);
  return { ...place, kind, documents, before: await rowsBefore(place.cmic, documents) };
}

/** The stand-ins live in the harness's own process: no kill reaches them. */
export async function openPlace(
  { store, story, prepare, settings = {} }: PlaceOptions,
  order: readonly (keyof Program)[],
  { program, mongoUrl }: Means,
): Promise<Place> {
  const sandbox: Sandbox = await startSandbox({ story, ...(prepare ? { prepare } : {}) });
  const place = storePlace(store, mongoUrl);
  const launcher = createLauncher(program, order, {
    storeUrl: place.url,
    procoreUrl: sandbox.procoreUrl,
    cmicUrl: sandbox.cmicApiUrl,
    settings,
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

/** The story that both stand-ins tell, and what the settings file of the processes has beside the waits. */
export interface PlaceOptions {
  store: Round['store'];
  story: StoryRequest;
  prepare?: (story: Story) => Story;
  settings?: object;
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

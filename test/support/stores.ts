import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, describe, inject } from 'vitest';
import { createLog } from '../../kernel/log.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { withDatabase } from './mongo-server.ts';

export type StoreName = Store['name'];

/** Makes a new, empty store; it is closed and taken away after the tests of its describe. */
export interface StoreMaker {
  (): Promise<Store>;
  /** Another connection to the store that was made last, as another process would have. */
  again(): Promise<Store>;
  /** STORE_URL of the store that was made last, for processes that a test starts. */
  url(): string;
}

/** The same tests on both adapters: a describe each. MongoDB's is skipped where there is no server (global-setup.ts has said so). */
export function eachStore(tests: (name: StoreName, makeStore: StoreMaker) => void): void {
  onStore('sqlite', (makeStore) => tests('sqlite', makeStore));
  onStore('mongo', (makeStore) => tests('mongo', makeStore));
}

/** Tests on one adapter. */
export function onStore(name: StoreName, tests: (makeStore: StoreMaker) => void): void {
  const mongoUrl = inject('mongoUrl');
  describe.skipIf(name === 'mongo' && mongoUrl === null)(`store ${name}`, () =>
    tests(storeMaker(name, mongoUrl ?? '')),
  );
}

function storeMaker(name: StoreName, mongoUrl: string): StoreMaker {
  const stores: Store[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const urls: string[] = [];
  const url = () => {
    const last = urls.at(-1);
    if (!last) throw new Error('No store was made yet.');
    return last;
  };
  const again = async () => {
    const store = await openStore(url(), createLog('silent'));
    stores.push(store);
    return store;
  };
  const make = () => {
    const place = `t${randomUUID().replaceAll('-', '')}`;
    urls.push(name === 'sqlite' ? `sqlite:${join(folder, `${place}.db`)}` : withDatabase(mongoUrl, place));
    return again();
  };
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    if (name === 'mongo') await dropDatabases(mongoUrl, urls);
    rmSync(folder, { recursive: true, force: true });
  });
  return Object.assign(make, { again, url });
}

/** A server that was given to us keeps nothing of the tests. */
async function dropDatabases(mongoUrl: string, urls: string[]): Promise<void> {
  if (urls.length === 0) return;
  const client = await mongoose.mongo.MongoClient.connect(mongoUrl);
  for (const url of urls) await client.db(new URL(url).pathname.slice(1)).dropDatabase();
  await client.close();
}

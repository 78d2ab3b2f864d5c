import { describe, expect, inject, it } from 'vitest';
import { runStoreCrash } from './run.ts';

/** A sample; `npm run crash -- --all` kills as often as storeKills says. */
const kills = 6;
const mongod = inject('mongoBinary');

describe('what the store acknowledged outlives a kill', () => {
  it('SQLite: the writer is killed at random moments', { timeout: 120_000 }, async () => {
    const counts = await runStoreCrash({ store: 'sqlite', kills });
    expect(counts).toMatchObject({ lost: 0, torn: 0 });
    expect(counts.acknowledged).toBeGreaterThan(0);
  });

  it.skipIf(mongod === null)(
    'MongoDB: the server is killed, and the writer goes on by itself',
    { timeout: 120_000 },
    async () => {
      const counts = await runStoreCrash({ store: 'mongo', kills, mongod: mongod ?? undefined });
      expect(counts).toMatchObject({ lost: 0, torn: 0 });
      expect(counts.acknowledged).toBeGreaterThan(0);
    },
  );
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { describe, expect, inject, it, vi } from 'vitest';
import { createLog } from '../../kernel/log.ts';
import { keySchema } from '../../subgraphs/sync/store/mongo/schemas.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import { withDatabase } from '../support/mongo-server.ts';
import { freePort, startMongod } from './crash/mongod.ts';
import { aJobCost, aLink, aTransfer } from './samples.ts';

const log = createLog('silent');
const away = { code: 'STORE_UNAVAILABLE', source: 'STORE', retryable: true };
const aSummary = {
  jobId: 'ZZ/24-010',
  costCode: '03-100',
  category: 'M',
  cents: 1,
  invoicedCents: 0,
  at: '2026-03-02T09:00:00.000Z',
  target: 'ERP_JOB_COSTS' as const,
  transferId: 't1',
};
const mongoUrl = inject('mongoUrl');
const binary = inject('mongoBinary');

describe.skipIf(binary === null)('a MongoDB that goes away and comes back', () => {
  it('answers faults that may pass while it is gone or hangs, and works again by itself', {
    timeout: 90_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-away-'));
    const port = await freePort();
    let server = await startMongod(binary!, folder, port);
    const store = await openStore(`mongodb://127.0.0.1:${port}/away`, log);
    await store.links.save([aLink()]);
    try {
      await server.kill();
      const started = Date.now();
      const calls = () => [
        store.ping(),
        store.links.save([aLink({ procoreId: '2002', cmicId: 'ZZ/BAKER' })]),
        store.links.byProcore('VENDOR', ['2001']),
        store.transfers.create(aTransfer(), 0),
        store.transfers.lease('worker', 1000),
        store.events.append('t1', 'QUEUED'),
        store.keys.claim({ actor: 'ada', mutation: 'unlink', key: 'k', inputHash: 'h' }),
        store.jobCosts.put([aJobCost('a')], 'p'),
        store.jobCosts.saveSummaries([aSummary]),
        store.jobCosts.sums(['ZZ/24-010']),
      ];
      const answers = await Promise.allSettled(calls());
      console.log(`store away: answered after ${Date.now() - started} ms`);
      for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: away });

      server = await startMongod(binary!, folder, port);
      await Promise.all(calls());

      server.process.kill('SIGSTOP');
      const hung = Date.now();
      // The signal stops the server a moment after it is sent: on a busy machine one call may be answered still.
      await vi.waitFor(() => expect(store.ping()).rejects.toMatchObject(away), { timeout: 30_000, interval: 20 });
      console.log(`store hangs: answered after ${Date.now() - hung} ms`);
      server.process.kill('SIGCONT');
      // A call may still find a connection from before; the next one does not.
      await store.ping().catch(() => sleep(500));
      await store.ping();
      expect(await store.links.count({})).toBe(2);
    } finally {
      await store.close();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('that is not there at the start is a fault that does not show the address', async () => {
    const opening = openStore(`mongodb://user:secret@127.0.0.1:${await freePort()}/x`, log);
    await expect(opening).rejects.toMatchObject(away);
    await expect(opening).rejects.not.toThrow(/secret|127/);
  });
});

describe.skipIf(mongoUrl === null)('the collections of the Mongo store', () => {
  it('are refused when an index of ours cannot be made, with the name of the collection', async () => {
    const url = withDatabase(mongoUrl!, `t${randomUUID().replaceAll('-', '')}`);
    const client = await mongoose.mongo.MongoClient.connect(url);
    const same = { kind: 'VENDOR', procoreId: '2001' };
    await client
      .db()
      .collection('links')
      .insertMany([
        { ...same, cmicId: 'a' },
        { ...same, cmicId: 'b' },
      ]);
    await expect(openStore(url, log)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: false,
      message: expect.stringMatching(/"links".*two documents.*E11000/),
    });
    await client.db().dropDatabase();
    await client.close();
  });

  it('keep every member of a job cost, and leave none out in silence that they do not know', async () => {
    const url = withDatabase(mongoUrl!, `t${randomUUID().replaceAll('-', '')}`);
    const store = await openStore(url, log);
    const odd = { ...aJobCost('b'), extra: 'member' };
    await store.jobCosts.put([odd], 'p');
    await store.close();
    const client = await mongoose.mongo.MongoClient.connect(url);
    const kept = await client.db().collection('jobCosts').findOne({ extra: 'member' });
    expect(kept).toMatchObject({ jobId: odd.jobId, cents: odd.cents, detail: odd.detail });
    await client.db().dropDatabase();
    await client.close();
  });

  it('keep an idempotency key 30 days', () => {
    expect(keySchema.indexes()).toContainEqual([
      { claimedAt: 1 },
      expect.objectContaining({ expireAfterSeconds: 2_592_000 }),
    ]);
  });
});

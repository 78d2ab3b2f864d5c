import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createLog } from '../../kernel/log.ts';
import { openStore } from '../../subgraphs/sync/store/open.ts';
import { openDatabase } from '../../subgraphs/sync/store/sqlite/database.ts';
import { createLinks } from '../../subgraphs/sync/store/sqlite/links.ts';
import { migrate } from '../../subgraphs/sync/store/sqlite/schema.ts';
import { countLost, countTorn } from './crash/check.ts';
import { startWriter } from './crash/writer-process.ts';
import { aJobCost, aLink } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-file-'));
const log = createLog('silent');

describe('the file of the SQLite store', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with its folder, and holds what was saved when it is opened again', async () => {
    const url = `sqlite:${join(folder, 'a/b/gateway.db')}`;
    const first = await openStore(url, log);
    await first.links.save([aLink()]);
    await first.close();
    const second = await openStore(url, log);
    expect(await second.links.count({})).toBe(1);
    await second.close();
    await second.close();
  });

  it('takes three processes that start at once on a new file and write together', { timeout: 60_000 }, async () => {
    const url = `sqlite:${join(folder, 'shared.db')}`;
    const writers = [startWriter(url), startWriter(url), startWriter(url)];
    try {
      await Promise.all(writers.map((writer) => writer.reached(300)));
    } finally {
      await Promise.all(writers.map((writer) => writer.kill()));
    }
    const store = await openStore(url, log);
    const acks = writers.flatMap((writer) => writer.acks);
    expect({ lost: await countLost(store, acks), torn: await countTorn(store) }).toEqual({ lost: 0, torn: 0 });
    await store.close();
  });

  it('of the first version gets the job cost tables and keeps what it held', async () => {
    const path = join(folder, 'older.db');
    const db = await openDatabase(path);
    migrate(db, 1);
    await createLinks(db).save([aLink()]);
    expect(db.all(`SELECT name FROM sqlite_master WHERE name LIKE 'job_cost%'`)).toEqual([]);
    db.close();
    for (const opening of [1, 2]) {
      const store = await openStore(`sqlite:${path}`, log);
      expect(await store.links.count({})).toBe(1);
      expect(await store.jobCosts.put([aJobCost('a')], 'p')).toMatchObject({ [opening === 1 ? 'added' : 'same']: 1 });
      await store.close();
    }
  });

  it('of the version before gets the table of ERP requests', async () => {
    const path = join(folder, 'before.db');
    const db = await openDatabase(path);
    migrate(db, 2);
    expect(db.all(`SELECT name FROM sqlite_master WHERE name = 'erp_requests'`)).toEqual([]);
    db.close();
    const store = await openStore(`sqlite:${path}`, log);
    const told = { id: '7', userId: null, toldBy: 'SWEEP', deliveryId: null, receivedAt: '2026-03-01' } as const;
    expect(await store.erpRequests.put(told)).toBe(true);
    await store.close();
  });

  it('takes none of a page of job costs when one of them is refused', async () => {
    const store = await openStore(`sqlite:${join(folder, 'page.db')}`, log);
    await store.jobCosts.put([aJobCost('a')], 'p1');
    const page = [aJobCost('a', { cents: 1 }), aJobCost('b'), aJobCost('c', { postDate: null as unknown as string })];
    await expect(store.jobCosts.put(page, 'p2')).rejects.toMatchObject({ source: 'STORE' });
    expect(await store.jobCosts.sums(['ZZ/24-010'])).toMatchObject([{ cents: aJobCost('a').cents, rows: 1 }]);
    expect(await store.jobCosts.countUnseen(['ZZ/24-010'], null, 'p1')).toBe(0);
    await store.close();
  });

  it('sums and counts job costs by an index, without reading the rows', async () => {
    const path = join(folder, 'plans.db');
    await (await openStore(`sqlite:${path}`, log)).close();
    const db = await openDatabase(path);
    const plan = (sql: string) =>
      db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, '["ZZ/24-010"]').map(({ detail }) => detail);
    const ofJobs = 'FROM job_costs WHERE job_id IN (SELECT value FROM json_each(?))';
    const sums = plan(
      `SELECT sum(iif(type = 'C' AND commitment IS NOT NULL, cents, 0)) ${ofJobs} GROUP BY quote(job_id) || quote(cost_code)`,
    );
    expect(sums).toContainEqual(expect.stringContaining('USING COVERING INDEX job_costs_sums'));
    expect(plan(`SELECT count(*) ${ofJobs} AND post_date >= '2026-01-01'`)).toContainEqual(
      expect.stringContaining('USING COVERING INDEX job_costs_sums'),
    );
    db.close();
  });

  it('of a newer version is refused, and left as it was', async () => {
    const path = join(folder, 'newer.db');
    const db = await openDatabase(path);
    db.script('PRAGMA user_version = 99');
    await expect(openStore(`sqlite:${path}`, log)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryable: false,
      message: expect.stringContaining('version 99'),
    });
    expect(db.all('SELECT name FROM sqlite_master')).toEqual([]);
    db.close();
  });

  it('that is no database, or cannot be made, is refused with its path', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'not a database, but long enough to be looked at as one'.repeat(100));
    for (const wrong of [path, join(path, 'gateway.db'), folder]) {
      await expect(openStore(`sqlite:${wrong}`, log)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        source: 'STORE',
        message: expect.stringContaining(wrong),
      });
    }
  });

  it('forgets an idempotency key after 30 days', async () => {
    const path = join(folder, 'keys.db');
    const store = await openStore(`sqlite:${path}`, log);
    const claims = ['old', 'young'].map((key) => ({ actor: 'ada', mutation: 'unlink', key, inputHash: 'h' }));
    for (const claim of claims) await store.keys.claim(claim);
    const db = await openDatabase(path);
    const daysAgo = (days: number, key: string) =>
      db.run('UPDATE keys SET claimed_at = claimed_at - ? WHERE key = ?', days * 86_400_000, key);
    daysAgo(31, 'old');
    daysAgo(29, 'young');
    db.close();
    expect(await store.keys.claim(claims[0]!)).toEqual({ state: 'NEW' });
    expect(await store.keys.claim(claims[1]!)).toMatchObject({ state: 'SAME' });
    await store.close();
  });
});

describe('STORE_URL', () => {
  it.each(['postgres://u:secret@h/db', 'gateway.db', 'sqlite:', 'sqlite://data/gateway.db', 'mongodb:host', ''])(
    '%s is refused with the forms it may have, and is not repeated',
    async (url) => {
      const refused = openStore(url, log);
      await expect(refused).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: false });
      await expect(refused).rejects.toThrow(/sqlite:data\/gateway\.db.*mongodb:\/\/HOST/);
      await expect(refused).rejects.not.toThrow(/secret/);
    },
  );

  it('sqlite::memory: is a store that dies with it', async () => {
    const store = await openStore('sqlite::memory:', log);
    expect(await store.links.save([aLink()])).toMatchObject([{ created: true }]);
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ source: 'STORE' });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '../../../kernel/log.ts';
import { openStore } from '../../../subgraphs/sync/store/open.ts';
import { mongodBinary } from '../../support/mongo-server.ts';
import type { Ack } from './acks.ts';
import { countLost, countTorn } from './check.ts';
import { freePort, startMongod } from './mongod.ts';
import { startWriter } from './writer-process.ts';

/** The full numbers; the suite takes a sample. */
export const storeKills = { sqlite: 50, mongo: 20 } as const;

export interface StoreCrashCounts {
  store: 'sqlite' | 'mongo';
  kills: number;
  /** Writes that the store acknowledged: links, transfers, changes of transfers, events, pages of job costs. */
  acknowledged: number;
  /** Of these, not found afterwards. */
  lost: number;
  /** Documents that are there by half, and gaps between events. */
  torn: number;
}

/**
 * Kills at random moments and counts what is missing. SQLite: the writer is killed, and each time the file is opened and checked. MongoDB: the server is killed
 * while one writer goes on by itself. A kill ends a process, not the machine: what the disk does on a power cut is not shown by it.
 * `mongod` is the server's program; by default the one that the tests run on.
 */
export async function runStoreCrash(options: {
  store: 'sqlite' | 'mongo';
  kills: number;
  mongod?: string | undefined;
}): Promise<StoreCrashCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'store-crash-'));
  try {
    const counted =
      options.store === 'sqlite'
        ? await killWriters(folder, options.kills)
        : await killServer(folder, options.kills, options.mongod ?? (await mongodBinary(process.env)));
    const counts = { store: options.store, kills: options.kills, ...counted };
    const { acknowledged, lost, torn } = counts;
    console.log(
      `store ${counts.store}: ${counts.kills} kills, ${acknowledged} acknowledged, ${lost} lost, ${torn} half-written`,
    );
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Counted = Omit<StoreCrashCounts, 'store' | 'kills'>;

/** From its first line on, which it prints before it opens the file, the writer has up to 400 ms to live. */
async function killWriters(folder: string, kills: number): Promise<Counted> {
  const url = `sqlite:${join(folder, 'crash.db')}`;
  const acks: Ack[] = [];
  let lost = 0;
  for (let kill = 0; kill < kills; kill++) {
    const writer = startWriter(url);
    await writer.reached(1);
    await sleep(Math.random() * 400);
    await writer.kill();
    const store = await openStore(url, createLog('silent'));
    lost += await countLost(store, writer.acks);
    await store.close();
    acks.push(...writer.acks);
  }
  return { ...(await finalCount(url, acks)), lost };
}

/** The server is killed 100 to 700 ms after the writer got through to it. */
async function killServer(folder: string, kills: number, binary: string): Promise<Counted> {
  const port = await freePort();
  const url = `mongodb://127.0.0.1:${port}/crash`;
  let server = await startMongod(binary, folder, port);
  const writer = startWriter(url);
  try {
    await writer.reached(10);
    for (let kill = 0; kill < kills; kill++) {
      await sleep(100 + Math.random() * 600);
      await server.kill();
      const before = writer.acks.length;
      server = await startMongod(binary, folder, port);
      await writer.reached(before + 10);
    }
    await writer.kill();
    return await finalCount(url, writer.acks);
  } finally {
    await writer.kill();
    await server.kill();
  }
}

/** Over everything, at the end, on a new connection. */
async function finalCount(url: string, acks: readonly Ack[]): Promise<Counted> {
  const store = await openStore(url, createLog('silent'));
  const acknowledged = acks.filter(({ what }) => what !== 'start').length;
  const counted = { acknowledged, lost: await countLost(store, acks), torn: await countTorn(store) };
  await store.close();
  return counted;
}

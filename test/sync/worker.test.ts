import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/errors.ts';
import { createLog } from '../../kernel/log.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import type { Run } from '../../subgraphs/sync/transfer/run.ts';
import type { TransferState } from '../../subgraphs/sync/transfer/transfer.ts';
import { createWorker, type Worker, type WorkerOptions } from '../../subgraphs/sync/transfer/worker.ts';
import { aTransfer } from '../store/samples.ts';
import { anArrow, FINGERPRINT, syncDeps } from './running.ts';

const done: RunEnd = { end: 'DONE', targetId: 'ZZ/ACME/1' };
const waits = { ...defaultSettings.waits, pollMs: 20, leaseMs: 300 };

describe('the worker', () => {
  let store: Store;
  let worker: Worker | null = null;
  beforeEach(async () => {
    store = await createSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => {
    await worker?.stop();
    await store.close();
  });

  function begin(
    work: (run: Run) => Promise<RunEnd>,
    members: Partial<SyncDeps> = {},
    options: Partial<WorkerOptions> = {},
  ) {
    const deps = syncDeps(store, {
      clock: systemClock,
      settings: { ...defaultSettings, waits },
      log: createLog('silent'),
      arrow: () => anArrow(work) as never,
      ...members,
    });
    worker = createWorker({ deps, ...options });
    worker.start();
    return worker;
  }

  async function queue(sourceId: string, state: TransferState = 'QUEUED'): Promise<string> {
    const { transfer } = await store.transfers.create(aTransfer({ sourceId, state, fingerprint: FINGERPRINT }), 0);
    return transfer.id;
  }

  async function until(id: string, ...states: TransferState[]) {
    for (const end = Date.now() + 5000; ; await sleep(10)) {
      const [transfer] = await store.transfers.get([id]);
      if (transfer && states.includes(transfer.state)) return transfer;
      if (Date.now() > end) throw new Error(`${id} is ${transfer?.state}, not ${states.join(' or ')}.`);
    }
  }

  it('takes what is due, each once, several at a time', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => queue(`1001/wo-${n}`)));
    const ran: string[] = [];
    let most = 0;
    let running = 0;
    begin(async (run) => {
      running += 1;
      most = Math.max(most, running);
      ran.push(run.transfer.id);
      await sleep(5);
      running -= 1;
      return done;
    });
    for (const id of ids) await until(id, 'DONE');
    expect([...ran].sort()).toEqual([...ids].sort());
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('a poisoned document blocks no other one', async () => {
    const poisoned = await queue('1001/wo-poisoned');
    const others = await Promise.all(Array.from({ length: 10 }, (_, n) => queue(`1001/wo-${n}`)));
    let poison = 0;
    begin(
      async (run) => {
        if (run.transfer.id !== poisoned) return done;
        poison += 1;
        throw new Error('this document cannot be read');
      },
      {},
      { parallel: 1 },
    );
    for (const id of others) await until(id, 'DONE');
    expect(poison).toBeGreaterThanOrEqual(1);
    expect(await until(poisoned, 'QUEUED', 'RUNNING')).toMatchObject({ attempts: expect.any(Number) });
  });

  it('a document that hangs holds up its own place only', async () => {
    const hanging = await queue('1001/wo-hanging');
    const others = await Promise.all(Array.from({ length: 10 }, (_, n) => queue(`1001/wo-${n}`)));
    let free = () => {};
    const hang = new Promise<void>((resolve) => {
      free = resolve;
    });
    begin(
      async (run) => {
        if (run.transfer.id === hanging) await hang;
        return done;
      },
      {},
      { parallel: 2 },
    );
    for (const id of others) await until(id, 'DONE');
    // Its lease is renewed while it hangs: nobody else takes it.
    await sleep(waits.leaseMs * 2);
    expect(await until(hanging, 'RUNNING')).toMatchObject({ state: 'RUNNING' });
    free();
    await until(hanging, 'DONE');
  });

  it('a nudge makes it look at once', async () => {
    const slow = { settings: { ...defaultSettings, waits: { ...waits, pollMs: 60_000 } } };
    begin(async () => done, slow);
    await sleep(50);
    const id = await queue('1001/wo-1');
    worker?.nudge();
    await until(id, 'DONE');
    const again = await queue('1001/wo-2');
    worker?.nudge();
    await until(again, 'DONE');
  });

  it('stops when the run in hand has ended, and takes no more', async () => {
    const first = await queue('1001/wo-1');
    const second = await queue('1001/wo-2');
    let started = () => {};
    const begun = new Promise<void>((resolve) => {
      started = resolve;
    });
    begin(
      async () => {
        started();
        await sleep(100);
        return done;
      },
      {},
      { parallel: 1 },
    );
    await begun;
    await worker?.stop();
    const states = (await store.transfers.get([first, second])).map((transfer) => transfer?.state).sort();
    expect(states).toEqual(['DONE', 'QUEUED']);
  });

  it('stops at once while it rests, however long it would', async () => {
    begin(async () => done, { settings: { ...defaultSettings, waits: { ...waits, pollMs: 60_000 } } });
    await sleep(30);
    const before = Date.now();
    await worker?.stop();
    expect(Date.now() - before).toBeLessThan(1000);
  });

  it('goes on when the store was away', async () => {
    let away = true;
    const flaky: Store = {
      ...store,
      transfers: {
        ...store.transfers,
        lease: (...args) => {
          if (away) throw new Fault({ code: 'STORE_UNAVAILABLE', source: 'STORE', message: 'away', retryable: true });
          return store.transfers.lease(...args);
        },
      },
    };
    const id = await queue('1001/wo-1');
    begin(async () => done, { store: flaky });
    await sleep(100);
    expect(await until(id, 'QUEUED')).toMatchObject({ attempts: 0 });
    away = false;
    await until(id, 'DONE');
  });

  it('a run that lost the store in the middle is taken again when its lease has run out', async () => {
    const id = await queue('1001/wo-1');
    let runs = 0;
    begin(async () => {
      runs += 1;
      if (runs === 1) throw new Fault({ code: 'STORE_UNAVAILABLE', source: 'STORE', message: 'away', retryable: true });
      return done;
    });
    expect(await until(id, 'DONE')).toMatchObject({ attempts: 0 });
    expect(runs).toBe(2);
  });

  it('does its chores also when one of them fails', async () => {
    let swept = 0;
    const sweep = async () => {
      swept += 1;
    };
    const chores = [() => Promise.reject(new Error('no')), sweep];
    begin(async () => ({ end: 'CANCELLED', note: '' }), {}, { chores });
    await sleep(50);
    expect(swept).toBe(1);
  });
});

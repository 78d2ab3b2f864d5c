import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../../kernel/errors.ts';
import { createLog } from '../../../kernel/log.ts';
import { openStore } from '../../../subgraphs/sync/store/open.ts';
import type { Store } from '../../../subgraphs/sync/store/port.ts';
import { aJobCost, aLink, aTransfer, aWrite } from '../samples.ts';
import { type Ack, jobOfPages, linesPerLink, rowsPerPage } from './acks.ts';

/** Writes to the store of its first argument until it is killed, and says what was acknowledged. Waits while the store is away. */
async function write(url: string): Promise<never> {
  acknowledge({ what: 'start' });
  const store = await patiently(() => openStore(url, createLog('silent')));
  for (;;) {
    await writeLinks(store);
    const transferId = await writeTransfer(store);
    const event = await patiently(() => store.events.append(transferId, 'RUNNING'));
    acknowledge({ what: 'event', n: event.n, transferId });
    await writeJobCosts(store);
  }
}

async function writeLinks(store: Store): Promise<void> {
  const batch = [randomUUID(), randomUUID()].map((id) => {
    const lines = Array.from({ length: linesPerLink }, (_, n) => ({ procoreLineId: `${n}`, cmicLineId: `${id}/${n}` }));
    return aLink({ kind: 'COMMITMENT', procoreId: id, cmicId: id, lines });
  });
  for (const saved of await patiently(() => store.links.save(batch))) {
    if (!('link' in saved)) throw new Error('A link that nobody else makes was refused.');
    acknowledge({ what: 'link', id: saved.link.id, procoreId: saved.link.procoreId });
  }
}

async function writeTransfer(store: Store): Promise<string> {
  const given = aTransfer({ sourceId: randomUUID() });
  const { transfer } = await patiently(() => store.transfers.create(given, 0));
  acknowledge({ what: 'transfer', id: transfer.id, version: 1 });
  const entry = { at: given.createdAt, by: 'worker', step: 'send', note: null };
  const patch = { number: '24-010-001', append: { history: [entry], writes: [aWrite('header')] } };
  // Null after a lost answer: the first try was saved, and the version has moved on.
  await patiently(() => store.transfers.change(transfer.id, 1, patch));
  acknowledge({ what: 'transfer', id: transfer.id, version: 2 });
  return transfer.id;
}

/** One page of job costs, known by its cost code. */
async function writeJobCosts(store: Store): Promise<void> {
  const costCode = randomUUID();
  const rows = Array.from({ length: rowsPerPage }, (_, n) =>
    aJobCost(`${costCode}#${n}`, { jobId: jobOfPages, costCode, cents: n }),
  );
  await patiently(() => store.jobCosts.put(rows, costCode));
  acknowledge({ what: 'jobCosts', costCode });
}

/** The call until the store answers; only faults that may pass are waited out. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Fault && error.retryable)) throw error;
      await sleep(50);
    }
  }
}

/** Synchronous, so that a line is out before the next write begins. */
function acknowledge(ack: Ack): void {
  writeSync(1, `${JSON.stringify(ack)}\n`);
}

await write(process.argv[2] ?? '');

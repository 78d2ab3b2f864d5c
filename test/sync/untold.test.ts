import { expect, test } from 'vitest';
import { createUntold, tellUntold } from '../../subgraphs/sync/notify/untold.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { aTransfer } from '../store/samples.ts';
import { createTestClock } from '../support/clock.ts';
import { eachStore } from '../support/stores.ts';
import { syncDeps } from './running.ts';

const later = (ms: number) => createTestClock(new Date(Date.now() + ms).toISOString());
const lookAt = (store: Store, ms: number) => tellUntold(syncDeps(store, { clock: later(ms) }));
const events = async (store: Store) =>
  (await store.events.after(0, 100)).map(({ transferId, state }) => [transferId, state]);

/** A transfer that came to a state a moment ago. */
async function came(store: Store, state: Transfer['state'], members: Partial<Transfer> = {}): Promise<Transfer> {
  const at = new Date().toISOString();
  const given = aTransfer({ state, sourceId: `1001/wo-${state}`, createdAt: at, updatedAt: at, ...members });
  return (await store.transfers.create(given, null)).transfer;
}

eachStore((_, open) => {
  test('a change whose process died before it was told is told once the process had time enough, and once only', async () => {
    const store = await open();
    const { id } = await came(store, 'REJECTED');
    await lookAt(store, 10_000);
    expect(await events(store)).toEqual([]);
    await lookAt(store, 40_000);
    await lookAt(store, 80_000);
    expect(await events(store)).toEqual([[id, 'REJECTED']]);
  });

  test('a change that was told, is on its way, or is no news any more is not told', async () => {
    const store = await open();
    const { id } = await came(store, 'FAILED');
    await store.events.append(id, 'FAILED');
    await came(store, 'QUEUED');
    await came(store, 'DONE', { updatedAt: '2020-01-01T00:00:00.000Z' });
    await lookAt(store, 40_000);
    expect(await events(store)).toEqual([[id, 'FAILED']]);
  });

  test('an entered document that is looked at again is no news', async () => {
    const store = await open();
    const at = new Date().toISOString();
    const { id, version } = await came(store, 'ENTERED', {
      history: [{ at, by: 'worker', step: 'entered', note: '' }],
    });
    await store.events.append(id, 'ENTERED');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.transfers.change(id, version, { problems: [] });
    await lookAt(store, 40_000);
    expect(await events(store)).toEqual([[id, 'ENTERED']]);
  });

  test('the chore looks at once and then once a minute', async () => {
    const store = await open();
    const clock = later(40_000);
    const chore = createUntold(syncDeps(store, { clock }));
    await chore();
    const { id } = await came(store, 'DONE');
    await chore();
    expect(await events(store)).toEqual([]);
    clock.advance(60_000);
    await chore();
    expect(await events(store)).toEqual([[id, 'DONE']]);
  });
});

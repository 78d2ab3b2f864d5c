import { expect, test } from 'vitest';
import { changedSince } from '../../subgraphs/sync/as-of/transfers.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { aTransfer } from '../store/samples.ts';
import { eachStore } from '../support/stores.ts';

eachStore((_, makeStore) => {
  test('transfers that change while they are walked through are all found, each once and as it stands last', async () => {
    const store = await makeStore();
    const ids: string[] = [];
    for (let n = 0; n < 230; n++) {
      const { transfer } = await store.transfers.create(aTransfer({ sourceId: `1001/wo-${n}` }), null);
      ids.push(transfer.id);
    }
    const left = [...ids];
    // A worker goes on with the oldest, the newest and one between, behind each page.
    const list: Store['transfers']['list'] = async (filter, page) => {
      const rows = await store.transfers.list(filter, page);
      for (const at of [0, Math.floor(left.length / 2), left.length - 3]) {
        const [id = ''] = left.splice(at, 1);
        const [known] = await store.transfers.get([id]);
        await store.transfers.change(id, known?.version ?? 0, { number: 'changed' });
      }
      return rows;
    };
    const scope = { projectIds: null, jobIds: null };
    const busy = { store: { ...store, transfers: { ...store.transfers, list } } };
    const found = await changedSince(busy, scope, '2000-01-01T00:00:00.000Z');
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const times = found.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual([...times].sort().reverse());
    const middle = times[100] ?? '';
    const since = await changedSince({ store }, scope, middle);
    expect(since.every(({ updatedAt }) => updatedAt >= middle)).toBe(true);
    expect(since.length).toBeGreaterThanOrEqual(100);
  });
});

import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import type { StoreEvent } from '../../../subgraphs/sync/store/port.ts';
import type { Behaviour } from '../contract.ts';

export const eventBehaviours: Behaviour[] = [
  {
    title: 'event: numbered from 1, read from a number on, a few at a time',
    check: async (makeStore) => {
      const { events } = await makeStore();
      expect(await events.latest()).toBe(0);
      const first = await events.append('t1', 'QUEUED');
      expect(first).toMatchObject({ n: 1, transferId: 't1', state: 'QUEUED' });
      await events.append('t2', 'RUNNING');
      await events.append('t1', 'DONE');
      expect(await events.latest()).toBe(3);
      expect(await events.after(0, 1)).toEqual([first]);
      expect((await events.after(1, 10)).map(({ n, state }) => `${n} ${state}`)).toEqual(['2 RUNNING', '3 DONE']);
      expect(await events.after(3, 10)).toEqual([]);
    },
  },
  {
    title: 'event: 4 processes append 100 at once without gap or repeat, and a reader who goes by number misses none',
    check: async (makeStore) => {
      const reader = await makeStore();
      const writers = [reader, await makeStore.again(), await makeStore.again(), await makeStore.again()];
      const seen: StoreEvent[] = [];
      const writing = Promise.all(
        Array.from({ length: 100 }, (_, i) => writers[i % 4]!.events.append(`t${i}`, 'QUEUED')),
      );
      while (seen.length < 100) {
        seen.push(...(await reader.events.after(seen.at(-1)?.n ?? 0, 7)));
        await setImmediate();
      }
      const written = await writing;
      expect(seen.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
      expect(seen).toEqual([...written].sort((a, b) => a.n - b.n));
      expect(new Set(seen.map(({ transferId }) => transferId)).size).toBe(100);
    },
  },
];

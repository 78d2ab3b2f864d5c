import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { type SentOnce, sendOnce } from '../../subgraphs/sync/drafting/send-once.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { eachStore } from '../support/stores.ts';
import { syncDeps } from './running.ts';

const refusal = { outcome: 'refused', status: 422, code: null, message: 'no', retryable: false } as const;

eachStore((_, makeStore) => {
  describe('a record that is sent once', () => {
    let store: Store;
    let other: Store;
    let clock: TestClock;
    let stands: string | null;
    let sends: number;
    let key = 0;
    beforeAll(async () => {
      store = await makeStore();
      other = await makeStore.again();
    });
    beforeEach(() => {
      clock = createTestClock();
      stands = null;
      sends = 0;
      key += 1;
    });

    const send = (spec: Partial<SentOnce<string>> = {}, at = store, time: Clock = clock) =>
      sendOnce<string>(syncDeps(at, { clock: time }), {
        key: `record ${key}`,
        content: 'a',
        look: async () => stands,
        stands: async (made) => stands === made,
        send: async () => {
          sends += 1;
          stands = `made ${sends}`;
          return { outcome: 'done', made: stands };
        },
        ...spec,
      });
    const dies = () =>
      send({
        send: () => {
          throw new Error('the process died');
        },
      });

    it('is sent, and asked for again it is the one that stands', async () => {
      expect(await send()).toEqual({ end: 'THERE', made: 'made 1', ours: true });
      expect(await send()).toEqual({ end: 'THERE', made: 'made 1', ours: true });
      expect(await send({ content: 'b' })).toEqual({ end: 'THERE', made: 'made 1', ours: false });
      expect(sends).toBe(1);
    });

    it('is not sent where another one stands in its place', async () => {
      expect(await send({ taken: async () => 'theirs' })).toEqual({ end: 'THERE', made: 'theirs', ours: false });
      expect(sends).toBe(0);
    });

    it('is sent again after a refusal', async () => {
      expect(await send({ send: async () => refusal })).toEqual({ end: 'REFUSED', refusal });
      expect(await send()).toMatchObject({ end: 'THERE', made: 'made 1' });
    });

    it('of unknown outcome is sent again only when no request can live any longer', async () => {
      const lost: Partial<SentOnce<string>> = { send: async () => ({ outcome: 'unknown', why: 'the line was cut' }) };
      expect(await send(lost)).toEqual({ end: 'OPEN', why: 'the line was cut' });
      expect(await send()).toMatchObject({ end: 'OPEN' });
      expect(sends).toBe(0);
      clock.advance(90_000);
      expect(await send()).toMatchObject({ end: 'THERE', made: 'made 1' });
    });

    it('of unknown outcome that landed late is found and not sent again', async () => {
      expect(await send({ send: async () => ({ outcome: 'unknown', why: 'cut' }) })).toMatchObject({ end: 'OPEN' });
      stands = 'landed late';
      clock.advance(90_000);
      expect(await send()).toEqual({ end: 'THERE', made: 'landed late', ours: true });
      expect(sends).toBe(0);
    });

    it('is looked for and waited for when the process that meant to send it died', async () => {
      await expect(dies()).rejects.toThrow('died');
      expect(await send()).toMatchObject({ end: 'OPEN' });
      clock.advance(90_000);
      expect(await send()).toMatchObject({ end: 'THERE', made: 'made 1' });
    });

    it('that was deleted since may be made again', async () => {
      await send();
      stands = null;
      expect(await send()).toEqual({ end: 'THERE', made: 'made 2', ours: true });
    });

    it('is sent by one of fifty callers at once, of two processes', async () => {
      // Time that fifty callers move on together would be over before the store has answered.
      const callers = Array.from({ length: 50 }, (_, n) => send({}, n % 2 ? other : store, systemClock));
      const answers = await Promise.all(callers);
      expect(sends).toBe(1);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });
  });
});

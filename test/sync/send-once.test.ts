import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { type SentOnce, sendOnce } from '../../subgraphs/sync/drafting/send-once.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { CrashPoint } from '../../subgraphs/sync/system.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { eachStore } from '../support/stores.ts';
import { syncDeps } from './running.ts';

const told: SentOnce['told'] = {
  by: 'ada',
  projectId: '1001',
  jobId: 'ZZ/24-010',
  draft: {
    kind: 'COMMITMENT_CHANGE_ORDER',
    header: { commitmentId: '1001/wo-5501', number: '1', title: 'One', description: null },
  },
  line: null,
};
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

    const sent = (spec: Partial<SentOnce> = {}): SentOnce => ({
      key: `record ${key}`,
      content: 'a',
      told,
      look: async () => stands,
      stands: async (made) => stands === made,
      send: async () => {
        sends += 1;
        stands = `made ${sends}`;
        return { outcome: 'done', made: stands };
      },
      ...spec,
    });
    const send = (spec: Partial<SentOnce> = {}, at = store, time: Clock = clock) =>
      sendOnce(syncDeps(at, { clock: time }), sent(spec));
    const die = () => {
      throw new Error('the process died');
    };
    const dies = () => send({ send: die });

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
      const lost: Partial<SentOnce> = { send: async () => ({ outcome: 'unknown', why: 'the line was cut' }) };
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

    describe('in the log of changes', () => {
      let before: Set<string>;
      beforeEach(async () => {
        before = new Set((await store.draftChanges.list({})).map(({ id }) => id));
      });
      const logged = async () =>
        (await store.draftChanges.list({}))
          .filter(({ id }) => !before.has(id))
          .map(({ procoreId, by }) => [procoreId, by]);
      const dyingAt = (point: CrashPoint) =>
        sendOnce(syncDeps(store, { clock, at: (each) => each === point && die() }), sent());

      it('stands once it is known to stand, once, with who asked and when', async () => {
        const at = clock.now().toISOString();
        await send({ send: async () => ({ outcome: 'unknown', why: 'cut' }) });
        expect(await logged()).toEqual([]);
        stands = 'landed late';
        clock.advance(90_000);
        await send({ told: { ...told, by: 'grace' } });
        await send();
        expect(await logged()).toEqual([['landed late', 'ada']]);
        const found = (await store.draftChanges.list({})).find(({ procoreId }) => procoreId === 'landed late');
        expect(found).toEqual({ ...told, id: expect.any(String), at, procoreId: 'landed late' });
      });

      it('is not, where Procore refused it; the next try is', async () => {
        await send({ send: async () => refusal });
        expect(await logged()).toEqual([]);
        await send();
        expect(await logged()).toEqual([['made 1', 'ada']]);
      });

      it('is not for a try that never landed', async () => {
        await send({ send: async () => ({ outcome: 'unknown', why: 'cut' }) });
        clock.advance(90_000);
        await send();
        expect(await logged()).toEqual([['made 1', 'ada']]);
        expect(await store.draftChanges.open('2999', 9)).toEqual([]);
      });

      it('is twice, where it was made, deleted and made again; also when its keys are forgotten by then', async () => {
        await send();
        stands = null;
        await send();
        stands = null;
        const { keys } = await createSqliteStore({ path: ':memory:' });
        await send({}, { ...store, keys });
        const made = [
          ['made 1', 'ada'],
          ['made 2', 'ada'],
          ['made 3', 'ada'],
        ];
        expect((await logged()).sort()).toEqual(made);
      });

      it('is not where another one stands in its place', async () => {
        await send({ taken: async () => 'theirs' });
        expect(await logged()).toEqual([]);
      });

      it('stays open while something stands in its place that this caller does not know for it', async () => {
        await expect(dyingAt('replied')).rejects.toThrow('died');
        clock.advance(90_000);
        const other = { content: 'b', look: async () => null, taken: async () => stands };
        expect(await send(other)).toEqual({ end: 'THERE', made: 'made 1', ours: false });
        expect((await store.draftChanges.open('2999', 9)).length).toBe(1);
        expect(await send()).toMatchObject({ made: 'made 1', ours: true });
        expect(await logged()).toEqual([['made 1', 'ada']]);
      });

      it.each(['after-intent', 'before-send', 'sent', 'replied', 'recorded'] as const)(
        'is once, when the process died at %s and it is asked for again',
        async (point) => {
          await expect(dyingAt(point)).rejects.toThrow('died');
          clock.advance(90_000);
          expect(await send()).toMatchObject({ end: 'THERE', made: 'made 1' });
          expect(await send()).toMatchObject({ end: 'THERE', made: 'made 1' });
          expect([sends, (await logged()).length]).toEqual([1, 1]);
        },
      );
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

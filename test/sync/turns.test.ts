import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/clock.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import type { Need, Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { createWorker } from '../../subgraphs/sync/transfer/worker.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { eachStore } from '../support/stores.ts';
import { anArrow, FINGERPRINT, syncDeps } from './running.ts';

const commitment: Need[] = [{ kind: 'COMMITMENT', id: '1001/wo-5501' }];

eachStore((_, makeStore) => {
  /** Queues an export; it is due at once. */
  async function queue(store: Store, members: Partial<Transfer>): Promise<string> {
    const { transfer } = await store.transfers.create(aTransfer({ fingerprint: FINGERPRINT, ...members }), 0);
    return transfer.id;
  }

  /** One run of one transfer, with an arrow that does nothing. */
  async function runOnce(store: Store, id: string): Promise<Transfer | null> {
    const deps = syncDeps(store, { arrow: () => anArrow(async () => ({ end: 'DONE', targetId: 'ZZ/1' })) as never });
    const [transfer] = await store.transfers.get([id]);
    if (transfer) await store.transfers.change(id, transfer.version, { runIn: 0 });
    const lease = await store.transfers.lease('test', 60_000, [id]);
    return lease && runTransfer(deps, lease);
  }

  describe('an export that waits its turn', () => {
    it('is put back without a try, and tells for what; once in its history, and once as news', async () => {
      const store = await makeStore();
      const first = await queue(store, {});
      const mine = await queue(store, { kind: 'FORECAST', sourceId: '1001', attempts: 2 });
      const before = await store.events.latest();
      for (let look = 0; look < 3; look++)
        expect(await runOnce(store, mine)).toMatchObject({ state: 'QUEUED', attempts: 2 });
      const [waiting] = await store.transfers.get([mine]);
      const note = 'Waits its turn: COMMITMENT 1001/wo-5501 goes first.';
      expect(waiting?.history).toMatchObject([{ by: 'worker', step: 'later', note }]);
      expect(waiting?.progress.current).toBe(note);
      expect(await store.events.latest()).toBe(before + 1);
      expect(await store.transfers.lease('other', 1000, [mine])).toBeNull();
      await runOnce(store, first);
      expect(await runOnce(store, mine)).toMatchObject({ state: 'DONE', progress: { current: null } });
    });

    it('does not wait for one that is parked, entered or awaits approval, nor for another project', async () => {
      const store = await makeStore();
      await queue(store, { state: 'FAILED', sourceId: '1001/wo-1' });
      await queue(store, { state: 'ENTERED', sourceId: '1001/wo-2' });
      await queue(store, { state: 'AWAITING_APPROVAL', sourceId: '1001/wo-3' });
      await queue(store, { sourceId: '1002/wo-4', projectId: '1002' });
      await queue(store, { kind: 'VENDOR', sourceId: '2001', projectId: null });
      const mine = await queue(store, { kind: 'COMMITMENT_CHANGE_ORDER', sourceId: '1001/cco-7', needs: commitment });
      expect(await runOnce(store, mine)).toMatchObject({ state: 'DONE' });
    });

    it('waits for what it needs, whatever its project', async () => {
      const store = await makeStore();
      const vendor = await queue(store, { kind: 'VENDOR', sourceId: '2006', projectId: null });
      const mine = await queue(store, { needs: [{ kind: 'VENDOR', id: '2006' }] });
      expect(await runOnce(store, mine)).toMatchObject({ state: 'QUEUED' });
      await runOnce(store, vendor);
      expect(await runOnce(store, mine)).toMatchObject({ state: 'DONE' });
    });

    it('goes on when it wrote something, whoever came meanwhile', async () => {
      const store = await makeStore();
      await queue(store, { kind: 'BUDGET', sourceId: '1001' });
      const mine = await queue(store, { writes: [aWrite('header', { outcome: 'DONE' })] });
      expect(await runOnce(store, mine)).toMatchObject({ state: 'DONE' });
      const refused = await queue(store, {
        sourceId: '1001/wo-2',
        writes: [aWrite('header', { outcome: 'REFUSED' })],
      });
      expect(await runOnce(store, refused)).toMatchObject({ state: 'QUEUED' });
    });

    it('finds the earlier one of its contract among many', async () => {
      const store = await makeStore();
      const at = (n: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + n * 1000).toISOString();
      const change = (n: number, contract: string) =>
        queue(store, {
          kind: 'COMMITMENT_CHANGE_ORDER',
          sourceId: `1001/cco-${n}`,
          createdAt: at(n),
          needs: [{ kind: 'COMMITMENT', id: contract }],
          // Approved the other way round than requested.
          approvals: [{ at: at(1000 - n), by: 'ada', fingerprint: FINGERPRINT, answers: {} }],
        });
      const mine = await change(1, '1001/wo-1');
      for (let n = 2; n < 120; n++) await change(n, '1001/wo-2');
      const earlier = await change(150, '1001/wo-1');
      expect(await runOnce(store, mine)).toMatchObject({ state: 'QUEUED' });
      expect(await runOnce(store, earlier)).toMatchObject({ state: 'DONE' });
      expect(await runOnce(store, mine)).toMatchObject({ state: 'DONE' });
    });
  });

  it('two workers over the documents of two projects: each project in order, both at once', async () => {
    const store = await makeStore();
    const kinds = ['FORECAST', 'SUBCONTRACTOR_INVOICE', 'COMMITMENT_CHANGE_ORDER', 'COMMITMENT', 'BUDGET'] as const;
    const ids: string[] = [];
    for (const projectId of ['1001', '1002'])
      for (const [n, kind] of kinds.entries())
        ids.push(await queue(store, { kind, projectId, sourceId: `${projectId}/${n}` }));
    const ran: string[] = [];
    const arrow = anArrow(async ({ transfer }) => {
      ran.push(`${transfer.projectId} ${transfer.kind}`);
      await sleep(10);
      // The first project's budget never comes through: that is its own affair.
      if (transfer.projectId === '1001' && transfer.kind === 'BUDGET')
        return { end: 'LATER', reason: 'poisoned', counted: false, afterMs: 20 };
      return { end: 'DONE', targetId: 'ZZ/1' };
    });
    const settings = { ...defaultSettings, waits: { ...defaultSettings.waits, pollMs: 20 } };
    const deps = syncDeps(store, { clock: systemClock, settings, arrow: () => arrow as never });
    const workers = [createWorker({ deps }), createWorker({ deps })];
    for (const worker of workers) worker.start();
    const isDone = async () => (await store.transfers.get(ids)).slice(5).every((each) => each?.state === 'DONE');
    for (const end = Date.now() + 15_000; !(await isDone()) && Date.now() < end; ) await sleep(20);
    await Promise.all(workers.map((worker) => worker.stop()));
    const inOrder = [...kinds].reverse().map((kind) => `1002 ${kind}`);
    expect(ran.filter((each) => each.startsWith('1002'))).toEqual(inOrder);
    expect(new Set(ran.filter((each) => each.startsWith('1001')))).toEqual(new Set(['1001 BUDGET']));
  });
});

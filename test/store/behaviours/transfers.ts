import { expect } from 'vitest';
import type { TransferState } from '../../../subgraphs/sync/transfer/transfer.ts';
import type { Behaviour } from '../contract.ts';
import { aTransfer, aWrite } from '../samples.ts';

const at = '2026-03-02T10:00:00.000Z';

export const transferBehaviours: Behaviour[] = [
  {
    title:
      'transfer: it is kept exactly: unicode, amounts of 18 digits, texts that look like commands, empty and missing values',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer({
        sourceId: '1001/wo-%2F_ñ',
        number: '24-010-001',
        answers: { number: '$state', description: 'Beton “Süd” 混凝土 🏗', accountingDate: null },
        approvals: [{ at, by: 'bob', fingerprint: 'f', answers: {} }],
        problems: [
          {
            code: 'NUMBER_TAKEN',
            message: '123456789012345678.99',
            path: ['input', 'a.b'],
            fix: null,
            retryable: false,
          },
        ],
        history: [{ at, by: '$$ROOT', step: 'approve', note: "'; DROP TABLE links; --" }],
        writes: [aWrite('header', { hash: '{"$literal":1}', targetRef: '0'.repeat(200) })],
        progress: { done: 1, total: 3, current: '$.x', startedAt: at, eta: null, warnings: ['', ' \n'] },
        fingerprint: 'abc',
        uncertainSince: at,
      });
      expect(await transfers.create(transfer, null)).toEqual({ transfer, created: true });
      expect(await transfers.get([transfer.id, 'unknown'])).toEqual([transfer, null]);
      const changed = await transfers.change(transfer.id, 1, { answers: { number: '$number' }, attempts: 2 });
      expect(changed).toEqual({
        ...transfer,
        answers: { number: '$number' },
        attempts: 2,
        version: 2,
        updatedAt: changed?.updatedAt,
      });
      expect(await transfers.get([transfer.id])).toEqual([changed]);
    },
  },
  {
    title: 'transfer: one record has one open transfer per arrow; asking again answers the open one',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const first = aTransfer();
      await transfers.create(first, null);
      expect(await transfers.create(aTransfer(), null)).toEqual({ transfer: first, created: false });
      for (const other of [{ direction: 'IMPORT' }, { kind: 'VENDOR' }, { sourceId: '1001/wo-5502' }] as const) {
        expect(await transfers.create(aTransfer(other), null)).toMatchObject({ created: true });
      }
    },
  },
  {
    title:
      'transfer: the same transfer again, its first answer lost, is not a second one, whether it is open still or not',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer();
      await transfers.create(transfer, null);
      expect(await transfers.create(transfer, null)).toEqual({ transfer, created: false });
      await transfers.change(transfer.id, 1, { state: 'CANCELLED' });
      expect(await transfers.create(transfer, null)).toMatchObject({
        created: false,
        transfer: { state: 'CANCELLED' },
      });
    },
  },
  {
    title:
      'transfer: FAILED is open, REJECTED, CANCELLED and DONE are not; a closed one stays closed; the newest is found',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const closed: TransferState[] = ['REJECTED', 'CANCELLED', 'DONE'];
      for (const [n, state] of closed.entries()) {
        const old = aTransfer({ createdAt: `2026-03-0${n + 1}T00:00:00.000Z` });
        expect(await transfers.create(old, null)).toMatchObject({ created: true });
        await transfers.change(old.id, 1, { state });
        expect(await transfers.change(old.id, 2, { state: 'QUEUED' })).toBeNull();
        expect(await transfers.open('COMMITMENT', 'EXPORT', [old.sourceId])).toEqual([null]);
        expect(await transfers.newest('COMMITMENT', 'EXPORT', [old.sourceId])).toMatchObject([{ id: old.id, state }]);
      }
      const last = aTransfer({ createdAt: '2026-03-09T00:00:00.000Z', state: 'FAILED' });
      await transfers.create(last, null);
      expect(await transfers.create(aTransfer(), 0)).toEqual({ transfer: last, created: false });
      const asked = ['1001/wo-5502', last.sourceId];
      expect(await transfers.open('COMMITMENT', 'EXPORT', asked)).toEqual([null, last]);
      expect(await transfers.newest('COMMITMENT', 'EXPORT', asked)).toEqual([null, last]);
      expect(await transfers.newest('COMMITMENT', 'IMPORT', asked)).toEqual([null, null]);
    },
  },
  {
    title: 'transfer: of 50 requests for one record at once, one is saved and all are answered with it',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const asked = Array.from({ length: 50 }, (_, n) => stores[n % 2]!.transfers.create(aTransfer(), 0));
      const answers = await Promise.all(asked);
      expect(new Set(answers.map(({ transfer }) => transfer.id)).size).toBe(1);
      expect(answers.filter(({ created }) => created)).toHaveLength(1);
      expect(await stores[0]!.transfers.count({})).toBe(1);
    },
  },
  {
    title: 'transfer: a decision is saved only on the version it was made on; of 20 at once one is',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer({ state: 'AWAITING_APPROVAL' });
      await transfers.create(transfer, null);
      const decisions = Array.from({ length: 20 }, (_, n) => transfers.change(transfer.id, 1, { attempts: n }));
      const saved = (await Promise.all(decisions)).filter((answer) => answer !== null);
      expect(saved).toMatchObject([{ version: 2 }]);
      expect(await transfers.get([transfer.id])).toEqual(saved);
      expect(await transfers.change('unknown', 1, { attempts: 1 })).toBeNull();
    },
  },
  {
    title: 'transfer: history and writes grow by append; setWrite replaces the write of its step and no other',
    check: async (makeStore) => {
      const { transfers } = await makeStore();
      const transfer = aTransfer({ history: [{ at, by: 'ada', step: 'request', note: null }] });
      await transfers.create(transfer, null);
      const entry = { at, by: 'worker', step: 'send', note: '$history' };
      await transfers.change(transfer.id, 1, {
        append: { history: [entry], writes: [aWrite('header'), aWrite('line:$1')] },
      });
      const done = aWrite('line:$1', { outcome: 'DONE', targetRef: '$targetRef' });
      await transfers.change(transfer.id, 2, { setWrite: done });
      await transfers.change(transfer.id, 3, { setWrite: aWrite('line:2') });
      const both = { append: { writes: [aWrite('post')] }, setWrite: aWrite('post', { outcome: 'REFUSED' }) };
      const last = await transfers.change(transfer.id, 4, both);
      expect(last?.history).toEqual([...transfer.history, entry]);
      expect(last?.writes).toEqual([aWrite('header'), done, aWrite('post', { outcome: 'REFUSED' })]);
      expect(await transfers.get([transfer.id])).toEqual([last]);
    },
  },
];

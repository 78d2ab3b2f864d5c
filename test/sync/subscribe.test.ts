import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/auth/actor.ts';
import { systemClock } from '../../kernel/clock.ts';
import { defaultSettings } from '../../kernel/settings.ts';
import type { SyncContext } from '../../subgraphs/sync/context.ts';
import { createSyncLoaders } from '../../subgraphs/sync/loaders.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { approveRecord } from '../../subgraphs/sync/transfer/request.ts';
import { subscribeTransfers } from '../../subgraphs/sync/transfer/subscribe.ts';
import { aTransfer } from '../store/samples.ts';
import { anArrow, syncDeps } from './running.ts';
import { anActor } from './samples.ts';

describe('following transfers', () => {
  let store: Store;
  let polls: number;
  beforeEach(async () => {
    const real = await createSqliteStore({ path: ':memory:' });
    polls = 0;
    const after: Store['events']['after'] = (n, first) => {
      polls += 1;
      return real.events.after(n, first);
    };
    store = { ...real, events: { ...real.events, after } };
  });
  afterEach(() => store.close());

  function follow(actor: Actor, onlyId: string | null = null) {
    const settings = { ...defaultSettings, waits: { ...defaultSettings.waits, pollMs: 10 } };
    const deps = syncDeps(store, { clock: systemClock, settings });
    // All that a subscription uses of its context.
    const context = { actor, sync: { deps, loaders: createSyncLoaders(store) } };
    return subscribeTransfers(context as unknown as SyncContext, onlyId);
  }

  async function changed(members: Parameters<typeof aTransfer>[0] = {}) {
    const { transfer } = await store.transfers.create(aTransfer(members), null);
    await store.events.append(transfer.id, transfer.state);
    return transfer;
  }

  it('tells what changes from now on, as it stands', async () => {
    await changed({ sourceId: '1001/wo-1' });
    const events = follow(anActor('viewer'));
    const next = events.next();
    await sleep(30);
    const transfer = await changed({ sourceId: '1001/wo-2' });
    expect(await next).toMatchObject({ done: false, value: { id: transfer.id } });
    await events.return?.();
  });

  it('tells nothing of what the actor may not see', async () => {
    const events = follow(anActor('viewer', { projects: ['1002', 'ZZ/24-020'] }));
    const next = events.next();
    await sleep(30);
    await changed({ sourceId: '1001/wo-1' });
    const seen = await changed({ sourceId: '1002/wo-9', projectId: '1002', jobId: 'ZZ/24-020' });
    expect(await next).toMatchObject({ value: { id: seen.id } });
    await events.return?.();
  });

  it('one transfer begins with how it stands; one that may not be seen is not there', async () => {
    const transfer = await changed();
    const events = follow(anActor('viewer'), transfer.id);
    expect(await events.next()).toMatchObject({ value: { id: transfer.id } });
    await events.return?.();
    const stranger = follow(anActor('viewer', { companies: ['9'] }), transfer.id);
    await expect(stranger.next()).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('ends at once when the caller leaves, and asks the store no more', async () => {
    const events = follow(anActor('viewer'));
    const waiting = events.next();
    await sleep(40);
    expect(await events.return?.()).toMatchObject({ done: true });
    expect(await waiting).toMatchObject({ done: true });
    const before = polls;
    await sleep(60);
    expect(polls).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  it('ends with the token', async () => {
    const events = follow(anActor('viewer', { expiresAt: Date.now() / 1000 + 0.05 }));
    expect(await events.next()).toMatchObject({ done: true });
  });

  it('asks for a role', () => {
    expect(() => follow(anActor(null))).toThrow('no role');
  });

  it('approving a record out of scope shows nothing of its open transfer', async () => {
    await changed({ state: 'AWAITING_APPROVAL' });
    await changed({ state: 'FAILED', sourceId: '1001/wo-5502' });
    const deps = syncDeps(store, { arrow: () => anArrow(async () => ({ end: 'DONE', targetId: 'x' })) as never });
    const stranger = anActor('accounting-approver', { projects: ['1002'] });
    for (const id of ['1001/wo-5501', '1001/wo-5502'])
      expect(await approveRecord(deps, stranger, 'COMMITMENT', id, {})).toMatchObject({
        transfer: null,
        problems: [{ code: 'NOT_FOUND' }],
      });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { withKey } from '../../subgraphs/sync/transfer/idempotency.ts';
import { createTestClock } from '../support/clock.ts';
import { syncDeps } from './running.ts';
import { anActor } from './samples.ts';

const ada = anActor('accounting-approver', { sub: 'ada' });
const grace = anActor('accounting-approver', { sub: 'grace' });

describe('an idempotency key', () => {
  let store: Store;
  let key: string;
  let runs: number;
  let n = 0;
  beforeAll(async () => {
    store = await createSqliteStore({ path: ':memory:' });
  });
  afterAll(() => store.close());
  beforeEach(() => {
    n += 1;
    key = `key ${n}`;
    runs = 0;
  });

  const call = (input: object = { id: '1001/wo-5501' }, members: { actor?: typeof ada; mutation?: string } = {}) =>
    withKey(
      syncDeps(store),
      members.actor ?? ada,
      members.mutation ?? 'approveCommitment',
      { idempotencyKey: key, ...input },
      async () => {
        runs += 1;
        return { transferId: `t${runs}`, problems: [] };
      },
    );

  it('runs a mutation once, and answers a repeat with what the first call answered', async () => {
    expect(await call()).toEqual({ transferId: 't1', problems: [] });
    expect(await call()).toEqual({ transferId: 't1', problems: [] });
    expect(runs).toBe(1);
  });

  it('with another input is refused, and nothing is done', async () => {
    await call();
    expect(await call({ id: '1001/wo-5502' })).toMatchObject({
      reused: { code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] },
    });
    expect(runs).toBe(1);
  });

  it('takes the same members in another order, or left out instead of undefined, for the same input', async () => {
    await call({ id: 'a', answers: { number: '7', description: undefined } });
    await call({ answers: { number: '7' }, id: 'a' });
    expect(runs).toBe(1);
  });

  it('takes lists in another order, and null instead of nothing, for another input', async () => {
    await call({ items: [1, 2] });
    expect(await call({ items: [2, 1] })).toHaveProperty('reused');
    expect(await call({ items: [1, 2], reason: null })).toHaveProperty('reused');
  });

  it('is one actor’s and one mutation’s', async () => {
    await call();
    await call({ id: 'other' }, { actor: grace });
    await call({ id: 'other' }, { mutation: 'approveBudget' });
    expect(runs).toBe(3);
  });

  it('is nothing where none is given: each call runs', async () => {
    await call({ idempotencyKey: null });
    await call({ idempotencyKey: undefined });
    expect(runs).toBe(2);
  });

  it('lets one of many at once run, and all have its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => call()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(runs).toBe(1);
  });

  it('is given back by a fault: a repeat runs anew', async () => {
    const away = new Fault({ code: 'UPSTREAM_UNAVAILABLE', source: 'CMIC', message: 'away', retryable: true });
    const failing = withKey(syncDeps(store), ada, 'approveCommitment', { idempotencyKey: key }, () =>
      Promise.reject(away),
    );
    await expect(failing).rejects.toBe(away);
    expect(await withKey(syncDeps(store), ada, 'approveCommitment', { idempotencyKey: key }, async () => 'ran')).toBe(
      'ran',
    );
  });

  it('of a caller that died is waited for, then run: mutations are harmless to repeat', async () => {
    const clock = createTestClock();
    const dead = { actor: 'ada', mutation: 'approveCommitment', key, inputHash: '' };
    const seen: string[] = [];
    const spying: Store = {
      ...store,
      keys: {
        ...store.keys,
        claim: async (claim) => {
          seen.push(claim.inputHash);
          return store.keys.claim(claim);
        },
      },
    };
    await withKey(syncDeps(spying), ada, 'other', { idempotencyKey: key }, async () => null);
    await store.keys.claim({ ...dead, inputHash: seen[0] ?? '' });
    const ran = await withKey(
      syncDeps(store, { clock }),
      ada,
      'approveCommitment',
      { idempotencyKey: key },
      async () => 'ran',
    );
    expect(ran).toBe('ran');
    expect(clock.slept.reduce((total, ms) => total + ms, 0)).toBeGreaterThanOrEqual(15_000);
  });
});

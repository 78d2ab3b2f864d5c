import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/auth/actor.ts';
import { settingsSchema } from '../../kernel/settings.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { retryTransfer } from '../../subgraphs/sync/transfer/answer.ts';
import { aTransfer } from '../store/samples.ts';
import { syncDeps } from './running.ts';

const settings = settingsSchema.parse({
  policy: { approvers: [{ role: 'admin' }, { role: 'accounting-approver', upTo: '1000' }], creatorMayApprove: false },
});

describe('the day on which an approved document is posted', () => {
  let store: Store;
  let count = 0;
  beforeEach(async () => {
    store = await createSqliteStore({ path: ':memory:' });
  });
  afterEach(() => store.close());

  const actor = (sub: string, role: Actor['roles'][number] = 'accounting-approver'): Actor => ({
    sub,
    roles: [role],
    companies: null,
    projects: null,
    expiresAt: null,
  });
  const retried = async (amount: string, by: Actor, accountingDate: string | null) => {
    const answers = { accountingDate: '2026-03-31' };
    count += 1;
    const entered = aTransfer({
      state: 'ENTERED',
      amount,
      answers,
      createdBy: 'cat',
      sourceId: `1001/wo-${count}`,
    });
    await store.transfers.create(entered, null);
    const given = accountingDate === null ? {} : { answers: { accountingDate } };
    const { problems } = await retryTransfer(syncDeps(store, { settings }), by, entered.id, given);
    const [now] = await store.transfers.get([entered.id]);
    return [problems.map(({ code }) => code), now?.answers.accountingDate];
  };

  it('is changed by whom the policy lets approve the document', async () => {
    expect(await retried('1000', actor('ada'), '2026-04-30')).toEqual([[], '2026-04-30']);
    expect(await retried('1000.01', actor('sue', 'admin'), '2026-04-30')).toEqual([[], '2026-04-30']);
  });

  it('is not changed above a limit, nor by whoever asked for the export', async () => {
    expect(await retried('1000.01', actor('ada'), '2026-04-30')).toEqual([['POLICY_REFUSED'], '2026-03-31']);
    expect(await retried('10', actor('cat'), '2026-04-30')).toEqual([['POLICY_REFUSED'], '2026-03-31']);
  });

  it('may be tried again as it was approved by every approver', async () => {
    expect(await retried('1000.01', actor('ada'), null)).toEqual([[], '2026-03-31']);
    expect(await retried('1000.01', actor('ada'), '2026-03-31')).toEqual([[], '2026-03-31']);
  });
});

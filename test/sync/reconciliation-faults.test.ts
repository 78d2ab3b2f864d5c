import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import type { Row } from '../support/main-job.ts';
import { reconciled, type Settled, settle } from '../support/reconciled.ts';

/** Every list that a run reads, with the checks that cannot be made without it. */
const lists: ['procore' | 'cmic', path: string, checks: string[]][] = [
  ['procore', '/work_order_contracts', ['COMMITTED_COST', 'CHANGE_ORDERS', 'VENDORS']],
  // Change orders of both sides: those of the prime contract change the budget as well.
  ['procore', '/change_order_packages', ['CHANGE_ORDERS', 'BUDGET', 'PRIME_CONTRACT']],
  ['procore', '/detail_rows', ['BUDGET', 'FORECAST']],
  ['procore', '/requisitions', ['INVOICES']],
  ['procore', '/prime_contracts', ['PRIME_CONTRACT', 'OWNER_BILLING']],
  ['procore', '/vendors', ['VENDORS']],
  ['cmic', '/scmast', ['COMMITTED_COST', 'CHANGE_ORDERS', 'INVOICES']],
  ['cmic', '/scsched', ['COMMITTED_COST', 'CHANGE_ORDERS']],
  ['cmic', '/jcjobcategory', ['BUDGET', 'FORECAST']],
  ['cmic', '/apallvouchers', ['INVOICES']],
  ['cmic', '/scrfptotals', ['INVOICES']],
  ['cmic', '/jbcont', ['PRIME_CONTRACT', 'OWNER_BILLING']],
  ['cmic', '/jcdetailposted', ['JOB_COST']],
  ['cmic', '/apvendor', ['VENDORS']],
  ['procore', '/payment_applications', ['OWNER_BILLING']],
];
const effects = ['wrongType', 'missingMember', 'truncate', 'signInPage', 'emptyBody'];

describe('a source that answers half', () => {
  let settled: Settled;
  beforeAll(async () => {
    settled = await settle({
      commitments: 4,
      codesPerProject: 8,
      jobCostRows: 20,
      changeOrders: 1,
      invoices: 1,
      seed: 5,
    });
    const [line] = settled.commitments[0]?.lines ?? [];
    const match = { ScschTaskCode: String(line?.id), ScschChgCode: '000' };
    await settled.world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 1 } });
    expect((await reconciled(settled.world)).open).toBe(1);
  }, 600_000);
  afterAll(() => settled?.world.close());

  test.each(lists.map((list, at) => [effects[at % effects.length], ...list] as const))(
    'a %s in %s %s: its checks are made in full or not at all, and no difference is opened or closed by it',
    async (effect, system, path, checks) => {
      const { world } = settled;
      await world[system].faults([{ method: 'GET', path, effect } as FaultRule]);
      const report = await reconciled(world);
      await world[system].faults([]);
      const unavailable = report.checks.flatMap(({ status, check }: Row) => (status === 'UNAVAILABLE' ? [check] : []));
      expect(unavailable.filter((check: string) => !checks.includes(check))).toEqual([]);
      // A text that nobody reckons with may be spoilt: then everything is made in full.
      if (effect !== 'wrongType') expect(unavailable).not.toEqual([]);
      expect([report.open, report.opened, report.closed]).toEqual([1, 0, 0]);
    },
    120_000,
  );

  test('a posted request in another currency than the company’s is compared with none of ours', async () => {
    const { world } = settled;
    const change = (set: object, match: object) =>
      world.cmic.post<{ changed: number }>('edit', { collection: 'apallvouchers', match, set });
    const { changed } = await change({ VouCurrCode: 'EUR' }, { VouCompCode: 'ZZ' });
    expect(changed).toBeGreaterThan(0);
    const report = await reconciled(world);
    const [check] = report.checks.filter((each: Row) => each.check === 'INVOICES');
    expect(check).toMatchObject({ status: 'UNAVAILABLE' });
    expect(JSON.stringify(check)).toContain("it is in EUR; the company's currency is USD");
    expect([report.open, report.opened, report.closed]).toEqual([1, 0, 0]);
    await change({ VouCurrCode: 'USD' }, { VouCompCode: 'ZZ' });
  }, 120_000);
});

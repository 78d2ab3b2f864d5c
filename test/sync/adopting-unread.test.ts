import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { adopt, adoptingWorld, PAIR, planOf } from './adopting.ts';

/** What a plan says where a system shows only a part of what it has: never a zero, and never that there is nothing. */

let world: World;
beforeAll(async () => {
  world = await adoptingWorld();
});
afterAll(() => world?.close());
afterEach(() => Promise.all([world.procore.faults([]), world.cmic.faults([])]));

const hidden = (path: string) => world.procore.faults([{ method: 'GET', path, effect: 'status', status: 404 }]);

describe('a tool of Procore that is hidden from us', () => {
  test('invoices, where CMiC has bills: what Procore billed is unknown and not zero, and nobody adopts on it', async () => {
    await hidden('requisitions');
    const plan = await planOf(world);
    expect(plan.totals.billed).toMatchObject({ procore: null, status: 'UNAVAILABLE' });
    expect(plan.totals.billed.cmic.amount).not.toBe('0.00');
    expect(plan.problems).toMatchObject([{ code: 'SOURCE_UNAVAILABLE', path: ['plan'], retryable: false }]);
    const refused = await adopt(world, { ...PAIR, fingerprint: plan.fingerprint });
    expect(refused.adoption).toBeNull();
  });

  test.each(['work_order_contracts', 'change_order_packages'])(
    '%s, where CMiC has some: nothing is said to be alone, and nobody adopts on it',
    async (path) => {
      await hidden(path);
      const plan = await planOf(world);
      expect(plan.problems.map(({ code }: Row) => code)).toContain('SOURCE_UNAVAILABLE');
      expect(plan.unpaired.nodes.filter(({ kind }: Row) => kind.startsWith('COMMITMENT'))).toEqual([]);
      const refused = await adopt(world, { ...PAIR, fingerprint: plan.fingerprint });
      expect(refused.adoption).toBeNull();
    },
  );
});

describe('a posted request of CMiC whose lines are not shown', () => {
  test('makes what CMiC billed unknown', async () => {
    const lines = (await world.cmic.rows<Row>('scrfpdetail')).filter((row) => row.VsovInvCode === '22-105-020-1');
    expect(lines.length).toBeGreaterThan(0);
    for (const { VsovVUuid } of lines)
      await world.cmic.post('edit', { collection: 'scrfpdetail', match: { VsovVUuid }, set: { VsovVouUuid: 'gone' } });
    const plan = await planOf(world);
    expect(plan.totals.billed).toMatchObject({ cmic: null, status: 'UNAVAILABLE' });
    expect(plan.totals.retainage.cmic).toBeNull();
    expect(plan.problems.map(({ code }: Row) => code)).toEqual(['SOURCE_UNAVAILABLE']);
  });
});

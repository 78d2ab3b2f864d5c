import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { approve, enter, expectExported, start } from './budget-changes.ts';

describe('a budget change that cannot go as it is', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  const refused = async (id: string, more: object = {}) => {
    const { transfer, problems } = await withoutWriting(world, () => approve(world, id, more));
    expect(transfer).toBeNull();
    return codes(problems);
  };

  test('one that is not approved in Procore', async () => {
    const id = await enter(world, [{ amount: 10 }], { status: 'under_review' });
    expect(await refused(id)).toEqual([['NOT_APPROVED_IN_PROCORE', ['status']]]);
  });

  test('a transfer that does not net to zero', async () => {
    const id = await enter(world, [
      { amount: 10, number: 1 },
      { amount: -9.99, number: 1, code: '03-200' },
    ]);
    expect(await refused(id)).toEqual([['NOT_BALANCED', ['lines']]]);
  });

  test('an amount with more than two decimals is refused, never rounded', async () => {
    const id = await enter(world, [{ amount: 10.005 }]);
    expect(await refused(id)).toEqual([['AMOUNT_PRECISION', ['lines', expect.stringMatching(/^to-\d+$/), 'amount']]]);
  });

  test('a number that CMiC has for something else, or cannot keep', async () => {
    const other = await enter(world, [{ amount: 20 }]);
    expect((await approve(world, other, { answers: { number: 'BC-1' } })).transfer.state).toBe('DONE');
    const id = await enter(world, [{ amount: 10 }]);
    const path = ['input', 'answers', 'number'];
    expect(await refused(id, { answers: { number: 'BC-1' } })).toEqual([['NUMBER_TAKEN', path]]);
    expect(await refused(id, { answers: { number: 'LONGER-THAN-11' } })).toEqual([['NUMBER_INVALID', path]]);
  });

  test('a date in a closed fiscal period', async () => {
    await world.cmic.post('close-period', { period: '2026-02' });
    const id = await enter(world, [{ amount: 10 }]);
    expect(await refused(id, { answers: { accountingDate: '2026-02-15' } })).toEqual([
      ['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']],
    ]);
  });

  test('an id of another shape, and one that is not there', async () => {
    expect(await refused('1001/wo-5501')).toEqual([['BAD_INPUT', ['input', 'id']]]);
    expect(await refused('1001/bc-999')).toEqual([['NOT_FOUND', ['input', 'id']]]);
  });
});

describe('an older budget modification', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('goes as a transfer between two lines of the budget', async () => {
    await world.procore.settings({ budgetModifications: 'legacy' });
    const hand = await procoreHand(world);
    const [to, from] = (await world.procore.rows<Row>('budget_line_items')).filter((row) => row.project_id === 1002);
    const { status, body } = await hand.call('POST', '/rest/v1.0/projects/1002/budget_modifications', {
      budget_modification: {
        from_budget_line_item_id: from?.id,
        to_budget_line_item_id: to?.id,
        transfer_amount: '125.55',
        notes: 'By hand',
      },
    });
    expect([status, body]).toEqual([201, expect.anything()]);
    const id = `1002/bm-${body.id}`;
    const { transfer, problems } = await approve(world, id);
    expect([transfer?.state, problems]).toEqual(['DONE', []]);
    const code = transfer.targetId.split('/').at(-1);
    const lines = (await world.cmic.rows<Row>('cmdetail')).filter((row) => row.CmdChgCode === code);
    expect(lines.map((line) => [line.CmdTaskCode, line.CmdBudgAmt]).sort()).toEqual([
      ['from', -125.55],
      ['to', 125.55],
    ]);
    const header = (await world.cmic.rows<Row>('cmmast')).find((row) => row.CmmCode === code);
    expect(header).toMatchObject({ CmmTypeCode: 'TFR', CmmSrcId: id, CmmPostDate: expect.any(String) });
    expect(codes((await withoutWriting(world, () => approve(world, id))).problems)).toEqual([
      ['ALREADY_DONE', ['input', 'id']],
    ]);
  });
});

describe('the posting of a budget change', () => {
  test('left to accounting: ENTERED until somebody posts it, then DONE by itself', async () => {
    const world = await start('ACCOUNTING');
    try {
      const { transfer } = await approve(world, '1001/bc-7');
      expect(transfer).toMatchObject({ state: 'ENTERED', targetId: 'ZZ/24-010/TFR0001' });
      await expectExported(world, '1001/bc-7', 'TFR0001', { posted: false });
      await world.cmic.post('post-pci', { company: 'ZZ', job: '24-010', pci: 'TFR0001' });
      expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    } finally {
      await world.close();
    }
  });

  test('that CMiC refuses leaves it ENTERED with the reason; a retry posts again and writes nothing else', async () => {
    const world = await start();
    try {
      await world.cmic.settings({ closedPeriods: ['2026-01'], rights: { openperiods: [] } });
      const answers = { accountingDate: '2026-01-15' };
      const { transfer } = await approve(world, '1001/bc-7', { answers });
      expect(transfer).toMatchObject({ state: 'ENTERED', problems: [{ code: 'PERIOD_CLOSED' }] });
      await world.cmic.settings({ closedPeriods: [] });
      await world.cmic.clearRequests();
      const retried = await mutate(world, 'retryTransfer', { id: transfer.id }, 'accounting-approver');
      expect(retried.transfer).toMatchObject({ state: 'DONE' });
      expect((await world.cmic.writes()).map(({ path }) => path)).toEqual([expect.stringContaining('postcm')]);
    } finally {
      await world.close();
    }
  });
});

describe('an outcome that nobody told, of any write', () => {
  test.each([
    ['dropAfter', {}],
    ['lateWrite', { ms: 200 }],
    ['emptyBody', { status: 500 }],
  ])(
    '%s: exactly one item',
    async (effect, more) => {
      const world = await start();
      try {
        await world.cmic.faults([
          { method: 'POST', path: '/cmmast$', effect, times: 1, ...more },
          { method: 'POST', path: '/cmdetail$', effect, times: 2, ...more },
          { method: 'PATCH', path: '/cmmast', effect, times: 1, ...more },
          { method: 'POST', path: 'postcm', effect, times: 1, ...more },
        ] as never);
        const { transfer } = await approve(world, '1001/bc-7');
        expect(await world.settled(transfer.id, ['DONE'], 40_000)).toBe('DONE');
        expect(await world.cmic.struck()).toEqual([1, 2, 1, 1]);
        await expectExported(world, '1001/bc-7', 'TFR0001');
      } finally {
        await world.close();
      }
    },
    60_000,
  );
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { changeOrderProblems } from '../../subgraphs/sync/kinds/prime-contract-change-order/check.ts';
import { draftChangeOrder } from '../../subgraphs/sync/kinds/prime-contract-change-order/drafts.ts';
import {
  type ChangeOrderSource,
  readChangeOrder,
} from '../../subgraphs/sync/kinds/prime-contract-change-order/read.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { codes, type Row } from '../support/main-job.ts';
import { approveOrder, enterOrder, expectItem, type Ground, ground } from './prime-change-orders.ts';

const EFFECTS: [name: string, rule: FaultRule][] = [
  ['an empty 500', { effect: 'emptyBody' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 250 }],
];

const WRITES: [name: string, method: 'POST' | 'PATCH', path: string][] = [
  ['the header (POST cmmast)', 'POST', '/cmmast$'],
  ['a line (POST cmdetail)', 'POST', '/cmdetail$'],
  ['the status, or the place in the owner change order (PATCH cmmast)', 'PATCH', '/cmmast/'],
  ['the owner change order (POST cmownerchangeorder)', 'POST', '/cmownerchangeorder$'],
  ['the posting of the item (POST postcm)', 'POST', '/postcm'],
  ['the posting of the owner change order (PATCH cmownerchangeorder)', 'PATCH', '/cmownerchangeorder/'],
];

/** Every write of a change order is among those of one that becomes an owner change order. */
let here: Ground;
let n = 0;
beforeAll(async () => {
  here = await ground({ primeContractChangeOrders: { target: 'OWNER_CHANGE_ORDER' } });
});
afterAll(() => here?.world.close());

/** Exports a new change order while the fault strikes, and looks at both sides. */
async function exportUnder(rule: FaultRule, source: 'procore' | 'cmic'): Promise<void> {
  n += 1;
  const { world } = here;
  const amounts = ['1250.35', '-75.01'];
  const id = await enterOrder(here, { title: `Fault ${n}`, amounts: [amounts] });
  await world[source].faults([rule]);
  const number = String(500 + n);
  const { transfer, problems } = await approveOrder(world, id, { answers: { number } });
  const state = await world.settled(transfer.id, ['DONE', 'FAILED', 'ENTERED'], 20_000);
  expect(await world[source].struck()).toEqual([rule.times]);
  await world[source].faults([]);
  const { history } = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { history { step note } } }`)).transfer;
  expect([state, problems, state === 'DONE' ? null : history]).toEqual(['DONE', [], null]);
  await expectItem(world, id, `EXT0${number}`, amounts, { owner: number });
  const orders = await world.cmic.rows<Row>('cmownerchangeorder');
  expect(orders.filter((row) => row.CmocnCode === number)).toHaveLength(1);
}

describe.each(WRITES)('on %s', (_, method, path) => {
  test.each(EFFECTS)('%s: DONE, one document, every line to the cent', (_, rule) =>
    exportUnder({ method, path, ...rule, times: 1 }, 'cmic'),
  );
});

test.each(EFFECTS)('on the marks, %s: header and every line marked', (_, rule) =>
  exportUnder({ method: 'PATCH', path: 'external_data', ...rule, times: 1 }, 'procore'),
);

describe('what a change order is decided on', () => {
  let source: ChangeOrderSource;
  beforeAll(async () => {
    const deps = here.world.sync?.deps;
    const read = deps && (await readChangeOrder(deps, await enterOrder(here), { number: '900' }, null));
    if (!read) throw new Error('The change order was entered.');
    source = read;
  });
  const withLine = (change: object): ChangeOrderSource => ({
    ...source,
    parts: source.parts.map((part) => ({
      ...part,
      lines: part.lines.map((each, index) => (index === 0 ? { ...each, line: { ...each.line, ...change } } : each)),
    })),
  });
  const problemsOf = (changed: ChangeOrderSource) => {
    const drafts = draftChangeOrder(changed, {}, 'EXTENDED_AMOUNT');
    return codes(changeOrderProblems(changed, {}, drafts, 'EXTENDED_AMOUNT'));
  };

  test('a line bills its amount with markups, and changes the budget by what it is without', () => {
    const changed = withLine({ amount: '343.85', extendedAmount: '299.00' });
    const [first] = draftChangeOrder(changed, {}, 'EXTENDED_AMOUNT')?.items[0]?.lines ?? [];
    expect(first?.draft).toMatchObject({ billAmount: '343.85', costAmount: '299.00' });
    const [bare] = draftChangeOrder(changed, {}, 'ZERO')?.items[0]?.lines ?? [];
    expect(bare?.draft).toMatchObject({ billAmount: '343.85', costAmount: '0' });
  });

  test('it is refused without a date, with more than two decimals, without lines, and where the mark is another one', () => {
    expect(problemsOf(source)).toEqual([]);
    expect(problemsOf({ ...source, date: null })).toEqual([['BAD_INPUT', ['reviewedAt']]]);
    const line = expect.any(String);
    expect(problemsOf(withLine({ amount: '0.001' }))).toEqual([['AMOUNT_PRECISION', ['lines', line, 'amount']]]);
    expect(problemsOf(withLine({ extendedAmount: '0.001' }))).toEqual([
      ['AMOUNT_PRECISION', ['lines', line, 'extendedAmount']],
    ]);
    expect(problemsOf({ ...source, parts: [] })).toEqual([['BAD_INPUT', ['lines']]]);
    expect(problemsOf({ ...source, change: { ...source.change, originId: 'OTHER|2' } })).toEqual([
      ['ALREADY_LINKED', ['originId']],
    ]);
    expect(problemsOf({ ...source, projectLink: null })).toEqual([['PROJECT_NOT_INTEGRATED', ['project']]]);
  });

  test('another number is refused while a transfer that the store lost stands under the first', async () => {
    const deps = here.world.sync?.deps;
    const id = await enterOrder(here);
    const { transfer } = await approveOrder(here.world, id);
    expect(transfer.state).toBe('DONE');
    const anew = { writes: [] as unknown[], number: null } as Transfer;
    const read = deps && (await readChangeOrder(deps, id, { number: '901' }, anew));
    expect(read?.elsewhere).toContain(transfer.targetId);
  });

  test('one item for each potential change order: a line that none of them holds is refused, not lost', () => {
    const parts = withLine({}).parts.map((part) => ({ ...part, lines: part.lines.slice(1) }));
    const held = { ...source, target: 'PCI_PER_PCO' as const };
    expect(problemsOf(held)).toEqual([]);
    expect(problemsOf({ ...held, parts })).toEqual([['BAD_INPUT', ['potentialChangeOrders']]]);
  });

  test('a line on a code that CMiC does not know is refused', () => {
    const parts = source.parts.map((part) => ({
      ...part,
      lines: part.lines.map((each) => ({ ...each, place: { ...each.place, code: null, category: null } })),
    }));
    expect(problemsOf({ ...source, parts })).toContainEqual([
      'CODE_NOT_LINKED',
      ['lines', expect.any(String), 'costCode'],
    ]);
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBudgetChange, checkModification } from '../../subgraphs/procore/kinds/budget-change/record.ts';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { codesOf, createProcoreWorld, createStubbedClients, reader, typesOf } from './support.ts';

const world = await createProcoreWorld();
const client = world.clients.budgetChange;
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

async function stubbed(answer: (request: StubRequest) => StubAnswer) {
  const system = await createStubbedClients(answer);
  open.push(system.close);
  return system;
}

const change = (value: object) => checkBudgetChange('4001', '1001')({ id: 7, ...value }, '/x', '[0]');
const flatCodeOf = async (id: string | null | undefined) => {
  const codes = await world.clients.projectWbs.budgetCodes('1001');
  const found = codes.find((code) => !(code instanceof Error) && code.id === id);
  return found && !(found instanceof Error) ? found.flatCode : null;
};

/** A modification between two new budget lines. */
async function modified(originId?: string) {
  await world.settings({ budgetModifications: 'legacy' });
  const [code, type] = [await codesOf(world.clients, '1001'), await typesOf(world.clients)];
  const written = await world.clients.budget.syncLines('1001', [
    { costCodeId: code('03-100'), costTypeId: type('S'), amount: '1000' },
    { costCodeId: code('03-200'), costTypeId: type('S'), amount: '2000' },
  ]);
  if (written.outcome !== 'done') throw new Error('not written');
  const lines = written.entities.flatMap((line) => (line instanceof Error ? [] : Number(line.id.split('-').at(-1))));
  const made = await world.call('POST', '/rest/v1.0/projects/1001/budget_modifications', {
    budget_modification: {
      from_budget_line_item_id: lines[0],
      to_budget_line_item_id: lines[1],
      transfer_amount: '250.75',
      notes: 'Moved',
      ...(originId ? { origin_id: originId } : {}),
    },
  });
  return `1001/bm-${made.id}`;
}

describe('reading budget changes', () => {
  it('tells those of a project with what each adds and takes', async () => {
    const rows = await client.ofProject('1001');
    expect(rows).toMatchObject([
      {
        id: '1001/bc-7',
        sort: 'BUDGET_CHANGE',
        number: '1',
        title: 'Forming in place of partitions',
        status: 'APPROVED',
        amount: '0',
        adjustments: [
          {
            id: '1001/bc-7/change_event-1',
            type: 'change_event',
            number: '1',
            amount: '12500.25',
            flatCode: '03-100.S',
          },
          { id: '1001/bc-7/budget_change-1', type: 'budget_change', number: '1', amount: '-10000' },
          { id: '1001/bc-7/budget_change-2', type: 'budget_change', number: '1', amount: '-2500.25' },
        ],
      },
      { id: '1001/bc-8', amount: '9999.99', adjustments: [{ number: '1' }, { number: '2' }] },
    ]);
    const [first] = rows;
    if (!first || first instanceof Error) throw new Error('none');
    expect(await flatCodeOf(first.adjustments[0]?.budgetCodeId)).toBe('03-100.S');
    expect(await client.ofProject('999999')).toEqual([]);
  });

  it('finds one by its own call and several by the list, each with its mark', async () => {
    expect(await client.mark('1001/bc-7', { originId: 'ZZ/24-010/TRF0001', originCode: 'TRF0001' })).toEqual({
      outcome: 'done',
    });
    await world.forgetRequests();
    const one = await client.byIds(['1001/bc-7', '1001/cc-1']);
    expect(one.get('1001/bc-7')).toMatchObject({ number: '1', originId: 'ZZ/24-010/TRF0001', originCode: 'TRF0001' });
    expect(await world.requests()).toHaveLength(2);
    const several = await client.byIds(['1001/bc-7', '1001/bc-8', '1001/bc-999999']);
    expect([...several.keys()]).toEqual(['1001/bc-7', '1001/bc-8']);
    expect(several.get('1001/bc-8')).toMatchObject({ originId: null });
    expect(await client.byIds(['1001/bc-999999'])).toEqual(new Map());
  });

  it('takes its mark off again, and is refused where external_data is closed', async () => {
    await client.mark('1001/bc-7', { originId: 'x' });
    expect(await client.mark('1001/bc-7', { originId: null, originCode: null })).toEqual({ outcome: 'done' });
    expect((await client.byIds(['1001/bc-7'])).get('1001/bc-7')).toMatchObject({ originId: null });
    await world.settings({ externalData: false });
    expect(await client.mark('1001/bc-7', { originId: 'x' })).toMatchObject({ outcome: 'refused', status: 403 });
    // A mark that nobody lets us read is none.
    expect((await client.byIds(['1001/bc-7'])).get('1001/bc-7')).toMatchObject({ originId: null });
  });

  it('reads each that its list tells without lines by itself', async () => {
    const line = { id: 1, type: 'change_event', adjustment_number: 1, amount: 12.5, wbs_code: { id: 771 } };
    const { clients } = await stubbed(({ path }) => {
      if (path.includes('budget_modifications')) return { status: 404 };
      if (path.includes('budget_changes/7')) return { body: { data: { id: 7, adjustment_line_items: [line] } } };
      if (path.includes('budget_changes/8')) return { body: { data: { id: 8 } } };
      return { body: { data: [{ id: 7 }, { id: 8 }] } };
    });
    expect(await clients.budgetChange.ofProject('1001')).toMatchObject([
      { id: '1001/bc-7', adjustments: [{ amount: '12.5', budgetCodeId: '1001/wbs-771' }] },
      { code: 'UPSTREAM_GARBAGE' },
    ]);
    await expect(clients.budgetChange.byIds(['1001/bc-8'])).rejects.toThrow('adjustment_line_items is missing');
  });

  it('takes a status in any case, a code in four forms of none, and tells an amount that it cannot read', () => {
    expect(change({ status: 'Under review' }).status).toBe('UNDER_REVIEW');
    expect(change({ status: 'odd' })).toMatchObject({ status: 'odd', statusText: 'odd', adjustments: null });
    for (const none of [{}, { wbs_code: null }, { wbs_code: {} }, { wbs_code: { id: null } }])
      expect(change({ adjustment_line_items: [{ id: 1, ...none }] }).adjustments).toMatchObject([
        { budgetCodeId: null, flatCode: null },
      ]);
    expect(() => change({ adjustment_line_items: [{ id: 1, amount: 'much' }] })).toThrow(
      '[0].adjustment_line_items[0].amount is not an amount',
    );
  });
});

describe('budget modifications', () => {
  it('read as a budget change of two adjustments, on the codes of their budget lines', async () => {
    const id = await modified();
    const found = (await client.byIds([id])).get(id);
    if (!found || found instanceof Error) throw new Error('none');
    expect(found).toMatchObject({
      id,
      sort: 'BUDGET_MODIFICATION',
      number: null,
      description: 'Moved',
      status: 'APPROVED',
      amount: '250.75',
      adjustments: [
        { id: `${id}/from`, type: 'budget_change', number: '1', amount: '-250.75' },
        { id: `${id}/to`, type: 'change_event', number: '1', amount: '250.75' },
      ],
    });
    expect(await Promise.all(found.adjustments.map((line) => flatCodeOf(line.budgetCodeId)))).toEqual([
      '03-100.S',
      '03-200.S',
    ]);
    expect((await client.ofProject('1001')).map((row) => (row instanceof Error ? row : row.sort))).toEqual([
      'BUDGET_CHANGE',
      'BUDGET_CHANGE',
      'BUDGET_MODIFICATION',
    ]);
  });

  it('bear marks of their own, until the company has budget changes', async () => {
    const id = await modified();
    expect(await client.mark(id, { originId: 'ZZ/24-010/TRF0002' })).toEqual({ outcome: 'done' });
    expect((await client.byIds([id])).get(id)).toMatchObject({ originId: 'ZZ/24-010/TRF0002' });
    await world.settings({ budgetModifications: 'migrated' });
    expect(await client.mark(id, { originId: null })).toMatchObject({ outcome: 'refused', status: 405 });
  });

  it('add to the whole where they have no giver; without a receiver they cannot be read', () => {
    const read = (value: object) => checkModification('1001')({ id: 7, ...value }, '/x', '[0]');
    expect(read({ to_budget_line_item_id: 12, transfer_amount: '5.0' })).toMatchObject({
      fromLineId: null,
      toLineId: '1001/bl-12',
      amount: '5',
    });
    expect(() => read({})).toThrow('[0].to_budget_line_item_id is missing');
  });
});

describe('ProcoreProject.budgetChanges', () => {
  it('tells both sorts through the graph', async () => {
    const id = await modified('ZZ/24-010/TRF0009');
    await client.mark('1001/bc-7', { originId: 'ZZ/24-010/TRF0001' });
    const { data, errors } =
      await world.run(`{ procoreProject(id: "1001") { budgetChanges { totalCount nodes { id sort number status
      procoreErpStatus amount { amount currency } originId project { id } adjustments { id type number amount { amount }
      budgetCode { flatCode costCode { fullCode } costType { code } subJob { id } } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.procoreProject.budgetChanges).toMatchObject({
      totalCount: 3,
      nodes: [
        {
          id: '1001/bc-7',
          sort: 'BUDGET_CHANGE',
          status: 'APPROVED',
          originId: 'ZZ/24-010/TRF0001',
          adjustments: [{ budgetCode: { flatCode: '03-100.S', costCode: { fullCode: '03-100' } } }, {}, {}],
        },
        { id: '1001/bc-8', originId: null },
        { id, sort: 'BUDGET_MODIFICATION', originId: 'ZZ/24-010/TRF0009', amount: { amount: '250.75' } },
      ],
    });
  });

  it('are reached by reference within the scope alone', async () => {
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ProcoreBudgetChange { id number } } }';
    const of = ['1001/bc-7', '1001/bm-999999', 'nonsense'].map((id) => ({ __typename: 'ProcoreBudgetChange', id }));
    expect((await world.run(query, undefined, { of })).data._entities).toEqual([
      { id: '1001/bc-7', number: '1' },
      null,
      null,
    ]);
    const outside = await world.run(query, reader({ projects: ['1002'] }), { of });
    expect(outside.data._entities).toEqual([null, null, null]);
  });
});

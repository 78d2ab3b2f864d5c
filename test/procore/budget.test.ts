import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StubAnswer, StubRequest } from '../support/stub-server.ts';
import { codesOf, createProcoreWorld, createStubbedClients, reader, typesOf } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
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

describe('a budget', () => {
  it('is locked, open, or that of no project', async () => {
    expect(await clients.budget.isLocked('1002')).toBe(true);
    expect(await clients.budget.isLocked('1001')).toBe(false);
    expect(await clients.budget.isLocked('999999')).toBeNull();
    expect(await clients.budget.lines('999999')).toEqual([]);
  });

  it('is read through the view for CMiC, in one call for the views and one for the lines', async () => {
    await world.forgetRequests();
    expect((await clients.budget.lines('1004')).length).toBeGreaterThan(0);
    const calls = await world.requests();
    expect(calls).toHaveLength(2);
    expect(calls[0]).toContain('GET /rest/v1.0/budget_views?project_id=1004');
    expect(calls[1]).toMatch(/budget_views\/\d+\/detail_rows\?project_id=1004&budget_row_type=budgeted/);
  });

  it('takes lines with cents as numbers, creates each and changes them by id', async () => {
    const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
    const updates = [
      { costCodeId: code('03-100'), costTypeId: type('S'), amount: '125000.55' },
      { costCodeId: code('03-200'), costTypeId: type('S'), amount: '0.10' },
    ];
    const written = await clients.budget.syncLines('1001', updates);
    expect(written).toMatchObject({
      outcome: 'done',
      errors: [],
      entities: [
        { costCodeId: code('03-100'), costTypeId: type('S'), originalAmount: '125000.55' },
        { costCodeId: code('03-200'), costTypeId: type('S'), originalAmount: '0.1' },
      ],
    });
    const lines = await clients.budget.lines('1001');
    expect(lines).toHaveLength(2);
    const [first] = lines;
    if (!first || first instanceof Error) throw new Error('no line');
    expect(first).toMatchObject({ costCodeId: code('03-100'), originalAmount: '125000.55', subJobId: null });
    const again = { id: first.id, costCodeId: code('03-100'), costTypeId: type('S'), amount: '125000.56' };
    expect(await clients.budget.syncLines('1001', [again])).toMatchObject({ outcome: 'done', errors: [] });
    expect(await clients.budget.lines('1001')).toMatchObject([{ originalAmount: '125000.56' }, {}]);
  });

  it('names the place of a line that Procore refuses and takes its neighbours', async () => {
    const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
    const updates = [
      { costCodeId: code('03-100'), costTypeId: type('S'), amount: '10' },
      { costCodeId: '1001/cc-999999', costTypeId: type('S'), amount: '20' },
      { id: '1001/bl-999999', costCodeId: code('03-200'), costTypeId: type('S'), amount: '30' },
    ];
    const written = await clients.budget.syncLines('1001', updates);
    expect(written).toMatchObject({
      outcome: 'done',
      entities: [{ originalAmount: '10' }],
      errors: [
        { index: 1, id: null },
        { index: 2, id: '999999', message: 'id: Entity with this ID not found' },
      ],
    });
  });

  it('puts a line on a sub job’s own code below the sub job', async () => {
    const codes = await clients.projectWbs.costCodes('1001');
    const code = codes.find(
      (row) => !(row instanceof Error) && row.subJobId === '1001/301' && row.costTypes.length > 0,
    );
    if (!code || code instanceof Error) throw new Error('sub job 301 has no code');
    const [type] = code.costTypes;
    const update = { costCodeId: code.id, costTypeId: type?.id ?? '', amount: '5' };
    expect(await clients.budget.syncLines('1001', [update])).toMatchObject({ outcome: 'done', errors: [] });
    expect(await clients.budget.lines('1001')).toMatchObject([{ subJobId: '1001/301', costCodeId: code.id }]);
    const made = await clients.primeContract.create('1001', { number: 'S', title: 'S' });
    const id = made.outcome === 'done' ? made.record.id : '';
    const line = { originId: 'ZZ/24-010/jb-S/1', costCodeId: code.id, costTypeId: update.costTypeId, amount: '5' };
    expect(await clients.primeContract.syncLines(id, [line])).toMatchObject({ outcome: 'done', errors: [] });
    const lines = 'lines { nodes { subJob { id } } }';
    const { data } = await world.run(
      `{ procoreProject(id: "1001") { budget { ${lines} } primeContracts { nodes { ${lines} } } } }`,
    );
    const expected = { nodes: [{ subJob: { id: '1001/301' } }] };
    expect(data.procoreProject).toEqual({
      budget: { lines: expected },
      primeContracts: { nodes: [{ lines: expected }] },
    });
  });

  it('that is locked refuses every line', async () => {
    const [code, type] = [await codesOf(clients, '1002'), await typesOf(clients)];
    const update = { costCodeId: code('03-100'), costTypeId: type('S'), amount: '10' };
    expect(await clients.budget.syncLines('1002', [update])).toMatchObject({ outcome: 'refused', status: 422 });
  });

  it('takes at most 1000 lines in a call, none without one, and no amount that a number cannot carry', async () => {
    const update = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '1' };
    await world.forgetRequests();
    await expect(clients.budget.syncLines('1001', Array(1001).fill(update))).rejects.toThrow('at most 1000');
    expect(await clients.budget.syncLines('1001', [])).toEqual({ outcome: 'done', entities: [], errors: [] });
    for (const amount of ['1,000', '0.12345678901234567890', '10000000000000'])
      await expect(clients.budget.syncLines('1001', [{ ...update, amount }])).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    expect(await world.requests()).toEqual([]);
  });

  it('whose sync is answered by anything but a list may have been written', async () => {
    const { clients: stub } = await stubbed(() => ({ body: { entities: [], errors: [] } }));
    const update = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '1' };
    expect(await stub.budget.syncLines('1001', [update])).toEqual({
      outcome: 'unknown',
      why: 'Procore /rest/v1.0/budget_line_items/sync: the answer is not the one of a sync.',
    });
  });

  it('whose refused line echoes nothing is told by its place in a whole answer', async () => {
    const { clients: stub, stub: server } = await stubbed(() => ({
      body: [{ id: 12, original_budget_amount: 1, errors: {} }, { errors: { base: ['is not budgetable'] } }],
    }));
    const update = { costCodeId: '1001/cc-88', costTypeId: '4001/ct-3', amount: '-1.10' };
    const other = { costCodeId: '1001/cc-89', costTypeId: '4001/ct-3', amount: '2' };
    expect(await stub.budget.syncLines('1001', [update, other])).toMatchObject({
      entities: [{ id: '1001/bl-12' }],
      errors: [{ index: 1, message: 'is not budgetable' }],
    });
    expect(JSON.parse(server.requests.at(-1)?.body ?? '')).toEqual({
      project_id: 1001,
      budget_line_items: [
        { cost_code_id: 88, line_item_type_id: 3, original_budget_amount: -1.1 },
        { cost_code_id: 89, line_item_type_id: 3, original_budget_amount: 2 },
      ],
    });
  });

  it('is read through the first view where the project has none for CMiC, and is a fault without any', async () => {
    const views = [{ id: 7, name: 'Procore Standard Budget' }];
    const seen: string[] = [];
    const { clients: stub } = await stubbed(({ path }) => {
      seen.push(path);
      return { body: path.includes('detail_rows') ? [] : views };
    });
    expect(await stub.budget.lines('1001')).toEqual([]);
    expect(seen.at(-1)).toContain('/rest/v1.0/budget_views/7/detail_rows');
    views.pop();
    await expect(stub.budget.lines('1001')).rejects.toMatchObject({
      code: 'UPSTREAM_REFUSED',
      message: expect.stringContaining('no budget view'),
    });
  });

  it('of a server that knows no pages is whole, however long it is', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({ id: index + 1, original_budget_amount: '1.00' }));
    const { clients: stub } = await stubbed(({ path }) => ({
      body: path.includes('detail_rows') ? rows : [{ id: 7, name: 'ERP Job Cost Detail Budget' }],
    }));
    expect(await stub.budget.lines('1001')).toHaveLength(1500);
  });
});

describe('ProcoreProject.budget', () => {
  const query = `{ procoreProject(id: "1004") { budget { locked lines(first: 3) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id subJob { id } costCode { fullCode } costType { code } budgetCode { flatCode } originalBudget { amount currency } }
  } } } }`;

  it('tells lock and lines with their codes, in the company currency', async () => {
    const { data, errors } = await world.run(query);
    expect(errors).toBeUndefined();
    const { locked, lines } = data.procoreProject.budget;
    expect(locked).toBe(false);
    expect(lines.nodes).toHaveLength(3);
    for (const node of lines.nodes) {
      expect(node).toMatchObject({
        id: expect.stringMatching(/^1004\/bl-\d+$/),
        costCode: { fullCode: expect.any(String) },
        costType: { code: expect.any(String) },
        originalBudget: { amount: expect.stringMatching(/^\d+\.\d{2}$/), currency: 'USD' },
      });
      expect(node.budgetCode.flatCode).toContain(node.costCode.fullCode);
    }
    expect(lines.totalCount).toBe((await clients.budget.lines('1004')).length);
  });

  it('is walked by cursors, every line once', async () => {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await world.run(
        'query ($after: String) { procoreProject(id: "1004") { budget { lines(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }',
        undefined,
        { after },
      );
      const { nodes, pageInfo } = data.procoreProject.budget.lines;
      ids.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await clients.budget.lines('1004')).length);
  });

  it('is not seen by who may not see the project', async () => {
    const { data } = await world.run(query, reader({ projects: ['1001'] }));
    expect(data.procoreProject).toBeNull();
  });
});

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkColumns } from '../../subgraphs/procore/kinds/budget/columns-record.ts';
import { strict } from '../../subgraphs/procore/rows.ts';
import { createProcoreWorld, createStubbedClients } from './support.ts';

const world = await createProcoreWorld();
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

const NAMES = ['Estimated Cost at Completion', 'Job to Date Costs', 'Revised Budget'];

describe('columns of the budget view for CMiC', () => {
  it('are told for every budget code, by two calls', async () => {
    await world.forgetRequests();
    const rows = strict((await world.clients.budget.columns('1002', NAMES)) ?? []);
    expect(await world.requests()).toHaveLength(2);
    expect(rows.length).toBeGreaterThan(100);
    for (const { values } of rows) expect(Object.keys(values)).toEqual(NAMES);
    const forecast = strict(await world.clients.budget.forecast('1002'));
    expect(rows.map(({ values }) => values[NAMES[0] as string])).toEqual(
      forecast.map(({ estimatedCostAtCompletion }) => estimatedCostAtCompletion),
    );
  });

  it('of a project that Procore does not know are null', async () => {
    expect(await world.clients.budget.columns('999999', NAMES)).toBeNull();
  });

  it('that cannot be read spoil no other: a missing one, and one that holds no amount', () => {
    const row = { id: 12, budget_row_id: '12', A: '-100.50', B: null, C: 'much' };
    const { id, values } = checkColumns('1001', ['A', 'B', 'C', 'D'])(row, '/x', '[0]');
    expect([id, values.A, values.B]).toEqual(['1001/row-12', '-100.5', null]);
    expect(values.C).toMatchObject({
      code: 'UPSTREAM_GARBAGE',
      message: expect.stringContaining('[0]["C"] is not an amount'),
    });
    expect(values.D).toMatchObject({
      code: 'UPSTREAM_GARBAGE',
      message: expect.stringContaining('[0]["D"] is missing'),
    });
  });

  it('are a fault where the project has no such view', async () => {
    const { clients, close } = await createStubbedClients(() => ({
      body: [{ id: 71, name: 'Procore Standard Budget' }],
    }));
    open.push(close);
    await expect(clients.budget.columns('1001', NAMES)).rejects.toMatchObject({
      code: 'UPSTREAM_REFUSED',
      message: expect.stringContaining('ERP Job Cost Detail Budget'),
    });
  });
});

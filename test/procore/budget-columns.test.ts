import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFigures, FIGURE_COLUMNS } from '../../subgraphs/procore/kinds/budget/line-record.ts';
import { strict } from '../../subgraphs/procore/rows.ts';
import { createProcoreWorld, createStubbedClients } from './support.ts';

const world = await createProcoreWorld();
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

describe('columns of the budget view for CMiC', () => {
  it('are told for every budget code, by two calls', async () => {
    await world.forgetRequests();
    const rows = strict((await world.clients.budget.figures('1002')) ?? []);
    expect(await world.requests()).toHaveLength(2);
    expect(rows.length).toBeGreaterThan(100);
    const forecast = strict(await world.clients.budget.forecast('1002'));
    expect(rows.map((row) => Number(row.estimatedCostAtCompletion))).toEqual(
      forecast.map((row) => Number(row.estimatedCostAtCompletion)),
    );
    for (const row of rows)
      for (const name of Object.keys(FIGURE_COLUMNS) as (keyof typeof FIGURE_COLUMNS)[])
        expect([row.id, name, row[name]]).toEqual([row.id, name, expect.stringMatching(/^-?\d+(\.\d+)?$/)]);
  });

  it('of a project that Procore does not know are null', async () => {
    expect(await world.clients.budget.figures('999999')).toBeNull();
  });

  it('that cannot be read spoil no other: a missing one, and one that holds no amount', () => {
    const row = {
      id: 12,
      budget_row_id: '12',
      wbs_code_id: 771,
      'Revised Budget': '-100.50',
      'Committed Costs': 'much',
    };
    const read = checkFigures('4001', '1001', FIGURE_COLUMNS)({ ...row, 'Direct Costs': null }, '/x', '[0]');
    expect([read.revisedBudget, read.directCosts]).toEqual(['-100.50', '0']);
    expect([read.committedCosts, read.estimatedCostAtCompletion]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });

  it('are read by the names that a company gave them', () => {
    const columns = { ...FIGURE_COLUMNS, estimatedCostAtCompletion: 'EAC' };
    const read = checkFigures('4001', '1001', columns)(
      { budget_row_id: '12', wbs_code_id: 771, EAC: '7.00' },
      '/x',
      '',
    );
    expect(read.estimatedCostAtCompletion).toBe('7.00');
  });

  it('are a fault where the project has no such view', async () => {
    const { clients, close } = await createStubbedClients(() => ({
      body: [{ id: 71, name: 'Procore Standard Budget' }],
    }));
    open.push(close);
    await expect(clients.budget.figures('1001')).rejects.toMatchObject({
      code: 'UPSTREAM_REFUSED',
      message: expect.stringContaining('ERP Job Cost Detail Budget'),
    });
  });
});

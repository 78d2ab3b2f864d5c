import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkForecast, FIGURE_COLUMNS } from '../../subgraphs/procore/kinds/budget/line-record.ts';
import { createProcoreWorld, createStubbedClients } from './support.ts';

const world = await createProcoreWorld();
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

const ESTIMATE_COLUMN = FIGURE_COLUMNS.estimatedCostAtCompletion;
const read = (value: object, column: string = ESTIMATE_COLUMN) =>
  checkForecast('4001', '1001', column)({ id: 12, wbs_code_id: 771, [column]: '100.50', ...value }, '/x', '[0]');

describe('the forecast of a budget', () => {
  it('tells by code what is estimated at completion and what is to come, entered or calculated', async () => {
    const rows = await world.clients.budget.forecast('1001');
    const codes = await world.clients.projectWbs.budgetCodes('1001');
    const rowOf = (flatCode: string) => {
      const code = codes.find((one) => !(one instanceof Error) && one.flatCode === flatCode);
      return rows.find((row) => !(row instanceof Error) && code && !(code instanceof Error) && row.id === code.id);
    };
    expect(rowOf('03-100.S')).toMatchObject({ isAutomatic: false, forecastToComplete: '98750.4', subJobId: null });
    expect(rowOf('03-200.S')).toMatchObject({ isAutomatic: false, forecastToComplete: '0' });
    expect(rowOf('24-010.1.03-300.S')).toMatchObject({ forecastToComplete: '45210.15', subJobId: '1001/301' });
    const automatic = rows.find((row) => !(row instanceof Error) && row.isAutomatic);
    expect(automatic).toMatchObject({ estimatedCostAtCompletion: expect.stringMatching(/^-?\d/) });
    expect(await world.clients.budget.forecast('999999')).toEqual([]);
  });

  it('reads text and numbers, what is entered before what is calculated, and nothing as nothing', () => {
    expect(
      read({ budget_forecast: { amount: 12.5, automatically_calculated: true }, category_id: 3, cost_code_id: '88' }),
    ).toEqual({
      id: '1001/wbs-771',
      projectId: '1001',
      costCodeId: '1001/cc-88',
      costTypeId: '4001/ct-3',
      budgetCodeId: '1001/wbs-771',
      subJobId: null,
      estimatedCostAtCompletion: '100.5',
      forecastToComplete: '12.5',
      isAutomatic: true,
    });
    expect(read({ budget_forecast: { calculation_strategy: 'manual', manual_amount: '3.00' } })).toMatchObject({
      forecastToComplete: '3',
      isAutomatic: false,
    });
    expect(read({ [ESTIMATE_COLUMN]: null })).toMatchObject({
      estimatedCostAtCompletion: '0',
      forecastToComplete: null,
      isAutomatic: null,
    });
    expect(read({ id: null, wbs_code_id: null, budget_row_id: 'unbudgeted-5' })).toMatchObject({
      id: '1001/row-unbudgeted-5',
      budgetCodeId: null,
    });
    expect(() => read({ [ESTIMATE_COLUMN]: '$1' })).toThrow('[0]["Estimated Cost at Completion"] is not an amount');
    expect(() => checkForecast('4001', '1001', 'EAC')({ id: 1 }, '/x', '[0]')).toThrow('[0]["EAC"] is missing');
    expect(read({}, 'EAC').estimatedCostAtCompletion).toBe('100.5');
  });

  it('needs the view for CMiC: another view’s column of that name may be another figure', async () => {
    const { clients, close } = await createStubbedClients(({ path }) => ({
      body: path.includes('detail_rows') ? [] : [{ id: 71, name: 'Procore Standard Budget' }],
    }));
    open.push(close);
    await expect(clients.budget.forecast('1001')).rejects.toThrow(
      'has no budget view "ERP Job Cost Detail Budget" to read its budget by',
    );
  });

  it('is told through the graph', async () => {
    const { data, errors } =
      await world.run(`{ procoreProject(id: "1001") { budget { forecast(first: 100) { totalCount nodes { id
      estimatedCostAtCompletion { amount currency } forecastToComplete { amount } isAutomatic subJob { id }
      costCode { fullCode } costType { code } budgetCode { flatCode } } } } } }`);
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.procoreProject.budget.forecast;
    expect(nodes).toHaveLength(Math.min(totalCount, 100));
    const row = nodes.find(
      ({ budgetCode }: { budgetCode: { flatCode: string } | null }) => budgetCode?.flatCode === '24-010.1.03-300.S',
    );
    expect(row).toMatchObject({
      forecastToComplete: { amount: '45210.15' },
      isAutomatic: false,
      subJob: { id: '1001/301' },
      costCode: { fullCode: '03-300' },
      costType: { code: 'S' },
    });
  });
});

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const CHANGES = '/rest/v1.0/projects/1001/budget_changes';
const FORECASTS = '/rest/v1.0/projects/1001/manual_forecast_line_items';
const wbs = async (project: number, flat: string): Promise<Body> =>
  (await site.rows('wbs_codes')).find((row) => row.project_id === project && row.flat_code === flat);
const row = async (project: number, flat: string): Promise<Body> => {
  const rows = await site.get(
    `/rest/v1.0/budget_views/72/detail_rows?project_id=${project}&budget_row_type=all&per_page=2000`,
  );
  const { id } = await wbs(project, flat);
  return rows.body.find((one: Body) => one.wbs_code_id === id);
};

describe('the budget changes of the story', () => {
  it('are a transfer that adds nothing and one that adds, with amounts as numbers', async () => {
    const { body } = await site.get(CHANGES);
    expect(body.data.map((change: Body) => [change.id, change.status, change.amount, change.erp_status])).toEqual([
      [7, 'approved', 0, 'not_in_erp'],
      [8, 'approved', 9999.99, 'not_in_erp'],
    ]);
    const lines = body.data.flatMap((change: Body) => change.adjustment_line_items);
    // An id names a line only together with its type.
    expect(lines.map((line: Body) => [line.type, line.id])).toEqual([
      ['change_event', 1],
      ['budget_change', 1],
      ['budget_change', 2],
      ['change_event', 2],
      ['change_event', 3],
    ]);
    expect(lines[0]).toMatchObject({ amount: 12500.25, wbs_code: { flat_code: '03-100.S' } });
    expect((await site.get('/rest/v1.0/projects/1002/budget_changes')).body).toEqual({ data: [] });
  });

  it('are told flat by v2, line by line and in pages of ten', async () => {
    const flat = '/rest/v2.0/companies/4001/projects/1001/budget_changes/adjustment_line_items';
    const { body, headers } = await site.get(flat);
    expect(body.data).toHaveLength(5);
    expect(body.data[0]).toMatchObject({ id: '1', budget_change_id: '7', amount: 12500.25, type: 'change_event' });
    expect(headers.get('per-page')).toBe('10');
  });
});

describe('a budget change', () => {
  const lines = async (...list: [type: string, number: number, flat: string, amount: number][]) =>
    Promise.all(
      list.map(async ([type, adjustment_number, flat, amount], i) => ({
        ref: `r${i}`,
        type,
        adjustment_number,
        wbs_code_id: (await wbs(1001, flat)).id,
        amount,
      })),
    );

  it('is created bare, answered under data, and refused whole with the refs of its wrong lines', async () => {
    const pair = await lines(['change_event', 1, '03-100.S', 100.5], ['budget_change', 1, '03-200.S', -100.5]);
    const made = await site.call('POST', CHANGES, { status: 'draft', title: 'Swap', adjustment_line_items: pair });
    expect(made).toMatchObject({ status: 201, body: { data: { number: '3', amount: 0, status: 'draft' } } });
    const alone = await lines(['budget_change', 2, '03-200.S', -1], ['change_event', 1, '03-100.S', 1]);
    const refused = await site.call('POST', CHANGES, { status: 'draft', adjustment_line_items: alone });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([{ ref: 'r0', errors: [expect.stringContaining('change_event')] }]);
    const twice = await lines(['change_event', 1, '03-100.S', 1], ['change_event', 1, '03-200.S', 1]);
    const second = await site.call('POST', CHANGES, { status: 'draft', adjustment_line_items: twice });
    expect(second.body.errors.map((error: Body) => error.ref)).toEqual(['r1']);
    expect((await site.get(CHANGES)).body.data).toHaveLength(3);
    expect((await site.call('POST', CHANGES, { title: 'x' })).status).toBe(400);
  });

  it('changes and drops lines by id and type, and leaves all of them when one is wrong', async () => {
    const path = `${CHANGES}/7`;
    const wrong = [
      { id: 1, type: 'change_event', amount: 1 },
      { id: 9, type: 'budget_change', amount: 1 },
    ];
    expect((await site.call('PATCH', path, { adjustment_line_items: wrong })).status).toBe(400);
    expect((await site.get(path)).body.data.adjustment_line_items[0].amount).toBe(12500.25);
    const right = [
      { id: 1, type: 'change_event', amount: 10000 },
      { id: 2, type: 'budget_change', _delete: true },
    ];
    const changed = await site.call('PATCH', path, { status: 'draft', adjustment_line_items: right });
    expect(changed.body.data).toMatchObject({ amount: 0, status: 'draft' });
    expect(changed.body.data.adjustment_line_items).toHaveLength(2);
  });

  it('counts in the budget while it is approved', async () => {
    expect(await row(1001, '03-100.S')).toMatchObject({ budget_modifications: '12500.25' });
    expect(await row(1001, '03-200.S')).toMatchObject({ budget_modifications: '-2500.25' });
    await site.call('PATCH', `${CHANGES}/7`, { status: 'void' });
    expect(await row(1001, '03-100.S')).toMatchObject({ budget_modifications: '0.00' });
  });
});

describe('budget modifications', () => {
  const PATH = '/rest/v1.0/projects/1002/budget_modifications';
  const post = (fields: object) => site.call('POST', PATH, { budget_modification: fields });

  it('of a company that moved on can be read alone', async () => {
    expect((await site.get(PATH)).body).toEqual([]);
    const refused = await post({});
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('of the older way are written between two lines, and count in the budget', async () => {
    await site.settings({ budgetModifications: 'legacy' });
    const [from, to] = (await site.rows('budget_line_items')).filter((line) => line.project_id === 1002);
    const made = await post({
      from_budget_line_item_id: from.id,
      to_budget_line_item_id: to.id,
      transfer_amount: '100.5',
      notes: 'Swap',
    });
    expect(made).toMatchObject({ status: 201, body: { transfer_amount: '100.5', notes: 'Swap' } });
    const flat = made.body.to_wbs_code.flat_code;
    expect(await row(1002, flat)).toMatchObject({ budget_modifications: '100.50' });
    expect((await post({ to_budget_line_item_id: to.id, transfer_amount: 1 })).body.errors).toHaveProperty(
      'from_budget_line_item_id',
    );
    await site.settings({ grandTotalModifications: true });
    expect((await post({ to_budget_line_item_id: to.id, transfer_amount: 1 })).status).toBe(201);
    const same = { from_budget_line_item_id: to.id, to_budget_line_item_id: to.id, transfer_amount: 1 };
    expect((await post(same)).status).toBe(422);
    const path = `${PATH}/${made.body.id}`;
    expect((await site.call('PATCH', path, { budget_modification: { transfer_amount: '50' } })).body).toMatchObject({
      transfer_amount: '50.0',
    });
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect((await site.get(PATH)).body).toHaveLength(1);
  });
});

describe('forecasts', () => {
  it('are a bare list; written bare, a number in and text out', async () => {
    expect((await site.get(FORECASTS)).body.map((line: Body) => [line.id, line.amount])).toEqual([
      [41, '98750.4'],
      [42, '0.0'],
      [43, '45210.15'],
    ]);
    const code = await wbs(1001, '09-100.S');
    const made = await site.call('POST', FORECASTS, { wbs_code_id: code.id, amount: 12.5, description: 'More' });
    expect(made).toMatchObject({ status: 201, body: { data: { amount: '12.5', wbs_code_id: code.id } } });
    const path = `${FORECASTS}/${made.body.data.id}`;
    expect((await site.call('PATCH', path, { quantity: 3, unit_cost: 1.115 })).body.data.amount).toBe('3.35');
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect((await site.call('POST', FORECASTS, { wbs_code_id: 1_000_000, amount: 1 })).status).toBe(422);
  });

  it('make the estimated cost at completion: projected costs and what is typed, else what is left of the budget', async () => {
    // 24-010-001's own line and its approved change, a pending change, no direct cost; 98750.40 typed.
    expect(await row(1001, '03-100.S')).toMatchObject({
      'Committed Costs': expect.stringMatching(/^\d+\.\d\d$/),
      'Pending Cost Changes': '4300.00',
      budget_forecast: { manual_amount: '98750.40', amount: '98750.40', automatically_calculated: false },
    });
    const manual = await row(1001, '03-100.S');
    const cents = (text: string) => Math.round(Number(text) * 100);
    const projected = cents(manual['Committed Costs']) + cents(manual['Pending Cost Changes']);
    expect(cents(manual['Projected Costs'])).toBe(projected);
    expect(cents(manual['Estimated Cost at Completion'])).toBe(projected + 9_875_040);
    const automatic = (
      await site.get('/rest/v1.0/budget_views/72/detail_rows?project_id=1002&per_page=2000')
    ).body.find((one: Body) => one['Committed Costs'] === '0.00');
    expect(automatic).toMatchObject({
      'Estimated Cost at Completion': automatic.original_budget_amount,
      'Projected over Under': '0.00',
      budget_forecast: { manual_amount: null, automatic_amount: automatic.original_budget_amount },
    });
  });

  it("take the ERP's direct costs where it told job costs, never both", async () => {
    const code = await wbs(1002, '03-100.S');
    const before = await row(1002, '03-100.S');
    const updates = [
      {
        cost_code_id: code.cost_code_id,
        line_item_type_id: code.line_item_type_id,
        job_to_date_cost: 1000.25,
        commitment_invoiced: 400,
      },
    ];
    await site.call('PATCH', '/rest/v1.0/erp_job_costs/sync', {
      company_id: 4001,
      job_origin_id: 'ZZ/24-020',
      updates,
    });
    await site.call('POST', '/rest/v1.1/projects/1002/direct_costs', {
      direct_cost: {
        direct_cost_type: 'expense',
        status: 'approved',
        line_items: [{ wbs_code_id: code.id, manual_amount: 600.25 }],
      },
    });
    const after = await row(1002, '03-100.S');
    expect(after).toMatchObject({ 'ERP Direct Costs': '600.25', 'Direct Costs': '600.25' });
    expect(Number(after['Projected Costs']) - Number(before['Projected Costs'])).toBeCloseTo(600.25, 2);
  });
});

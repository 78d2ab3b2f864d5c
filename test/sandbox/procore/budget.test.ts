import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(async () => {
  await site.server.reset();
  // Whatever the story seeds: these tests begin with an open budget without lines on the unmarked project.
  await site.call('DELETE', `${BUDGET}/lock`);
});
afterAll(() => site.close());

const PROJECT = 1003;
const BUDGET = `/rest/v1.0/projects/${PROJECT}/budget`;
const LINES = '/rest/v1.1/budget_line_items';
const sync = (budget_line_items: object[]) =>
  site.call('POST', '/rest/v1.0/budget_line_items/sync', { project_id: PROJECT, budget_line_items });
const post = (fields: object) => site.call('POST', LINES, { project_id: PROJECT, budget_line_item: fields });
const codes = async (project = PROJECT): Promise<Body[]> =>
  (await site.rows('cost_codes')).filter((row) => row.project_id === project && row.parent_id !== null);
const wbsCodes = async (): Promise<Body[]> =>
  (await site.rows('wbs_codes')).filter((row) => row.project_id === PROJECT);
const view = async (name: string): Promise<number> =>
  (await site.get(`/rest/v1.0/budget_views?project_id=${PROJECT}`)).body.find((row: Body) => row.name === name).id;
const detailRows = async (query = '', name = 'ERP Job Cost Detail Budget'): Promise<Body[]> =>
  (await site.get(`/rest/v1.0/budget_views/${await view(name)}/detail_rows?project_id=${PROJECT}${query}`)).body;

describe("a budget's lock", () => {
  it('is set and taken, twice as well as once', async () => {
    expect((await site.get(BUDGET)).body).toEqual({ locked: false });
    expect(await site.call('POST', `${BUDGET}/lock`)).toMatchObject({ status: 201, body: { locked: true } });
    expect(await site.call('POST', `${BUDGET}/lock`)).toMatchObject({ status: 201, body: { locked: true } });
    expect((await site.get(BUDGET)).body).toEqual({ locked: true });
    expect(await site.call('DELETE', `${BUDGET}/lock`)).toMatchObject({ status: 200, body: { locked: false } });
    expect((await site.call('DELETE', `${BUDGET}/lock`)).status).toBe(200);
  });

  it('refuses every write of a line, the whole sync with them', async () => {
    const [wbs, other] = await wbsCodes();
    const { body: line } = await post({ wbs_code_id: wbs.id, original_budget_amount: 10 });
    await site.call('POST', `${BUDGET}/lock`);
    const fields = { original_budget_amount: 20 };
    const refused = { status: 422, body: { message: expect.stringMatching(/locked/) } };
    expect(await post({ wbs_code_id: other.id, ...fields })).toMatchObject(refused);
    expect(
      await site.call('PATCH', `${LINES}/${line.id}?project_id=${PROJECT}`, { budget_line_item: fields }),
    ).toMatchObject(refused);
    expect(await sync([{ id: line.id, ...fields }])).toMatchObject(refused);
    expect(await site.rows('budget_line_items')).toContainEqual(
      expect.objectContaining({ id: line.id, original_budget_amount: '10' }),
    );
  });
});

describe('a budget line', () => {
  it('stands on a budget code, its amount a JSON number in and out', async () => {
    const [wbs] = await wbsCodes();
    const made = await post({ wbs_code_id: wbs.id, original_budget_amount: 1250.75, uom: 'ls' });
    expect(made).toMatchObject({
      status: 201,
      body: { original_budget_amount: 1250.75, uom: 'ls', quantity: null, wbs_code: { flat_code: wbs.flat_code } },
    });
    const path = `${LINES}/${made.body.id}?project_id=${PROJECT}`;
    const patch = { budget_line_item: { original_budget_amount: -3.1 } };
    expect((await site.call('PATCH', path, patch)).body.original_budget_amount).toBe(-3.1);
    expect((await site.get(path)).body.original_budget_amount).toBe(-3.1);
    expect((await site.get(`${LINES}/${made.body.id}?project_id=1001`)).status).toBe(404);
  });

  it('is computed from quantity and unit cost when its strategy is automatic', async () => {
    const [wbs] = await wbsCodes();
    const figures = { quantity: 3, unit_cost: 1.115, calculation_strategy: 'automatic' };
    expect((await post({ wbs_code_id: wbs.id, ...figures })).body.original_budget_amount).toBe(3.35);
  });

  it('is the only one on its budget code', async () => {
    const [wbs] = await wbsCodes();
    await post({ wbs_code_id: wbs.id, original_budget_amount: 1 });
    const twin = await post({ wbs_code_id: wbs.id, original_budget_amount: 2 });
    expect(twin).toMatchObject({ status: 422, body: { errors: { wbs_code_id: ['has already been taken'] } } });
  });

  it('of v1.0 names cost code and cost type, and makes their budget code', async () => {
    const [code] = await codes();
    const fields = { cost_code_id: code.id, line_item_type_id: 7, original_budget_amount: 5 };
    const path = '/rest/v1.0/budget_line_items';
    const made = await site.call('POST', path, { project_id: PROJECT, budget_line_item: fields });
    expect(made).toMatchObject({
      status: 201,
      body: {
        cost_code: { id: code.id },
        line_item_type: { code: 'Z' },
        wbs_code: { flat_code: `${code.full_code}.Z` },
      },
    });
    expect((await wbsCodes()).some((row) => row.cost_code_id === code.id && row.line_item_type_id === 7)).toBe(true);
    expect((await post(fields)).status).toBe(406);
  });

  it('is refused for a code of another project, an unknown type, an amount that is no number', async () => {
    const [code] = await codes();
    const [foreign] = await codes(1001);
    const write = (fields: object) =>
      site.call('POST', '/rest/v1.0/budget_line_items', { project_id: PROJECT, budget_line_item: fields });
    const amount = { original_budget_amount: 1 };
    const errors = async (fields: object) => (await write(fields)).body.errors;
    expect(await errors({ cost_code_id: foreign.id, line_item_type_id: 3, ...amount })).toHaveProperty('cost_code_id');
    expect(await errors({ cost_code_id: code.id, line_item_type_id: 99, ...amount })).toHaveProperty(
      'line_item_type_id',
    );
    expect(
      await errors({ cost_code_id: code.id, line_item_type_id: 7, original_budget_amount: 'much' }),
    ).toHaveProperty('original_budget_amount');
    expect(await write({ cost_code_id: foreign.id, line_item_type_id: 3 })).toMatchObject({ status: 422 });
  });
});

describe('the sync of budget lines', () => {
  it('answers a bare array in the order given, refused items among the written ones', async () => {
    const [first, second] = await codes();
    const item = { cost_code_id: first.id, line_item_type_id: 3, original_budget_amount: 100.25 };
    const lost = { cost_code_id: 1, line_item_type_id: 3, original_budget_amount: 7 };
    const { status, body } = await sync([item, lost, item, { ...item, cost_code_id: second.id }]);
    expect(status).toBe(200);
    expect(body.map((row: Body) => Boolean(row.errors))).toEqual([false, true, true, false]);
    expect(body[0]).toMatchObject({ id: expect.any(Number), original_budget_amount: 100.25 });
    expect(body[1]).toEqual({ ...lost, errors: { cost_code_id: ['is invalid'] } });
    expect(body[2]).toEqual({ ...item, errors: { cost_code_id: ['has already been taken'] } });
  });

  it('by id changes the line and nothing else', async () => {
    const [first, second] = await codes();
    const item = { cost_code_id: first.id, line_item_type_id: 3, original_budget_amount: 100 };
    const [made] = (await sync([item])).body;
    const { body } = await sync([
      { id: made.id, original_budget_amount: 120.5 },
      { id: made.id, cost_code_id: second.id, original_budget_amount: 1 },
      { id: 999_999, original_budget_amount: 1 },
      { id: made.id, budget_code: 'x' },
    ]);
    expect(body[0]).toMatchObject({ id: made.id, original_budget_amount: 120.5 });
    expect(body.slice(1).map((row: Body) => Object.keys(row.errors))).toEqual([
      ['cost_code_id'],
      ['id'],
      ['budget_code'],
    ]);
  });

  it('takes a thousand items and no more, quickly', async () => {
    const own = await codes();
    const updates = Array.from({ length: 1001 }, (_, i) => ({
      cost_code_id: own[i % own.length].id,
      line_item_type_id: 1 + (Math.floor(i / own.length) % 7),
      original_budget_amount: i + 0.01,
    }));
    expect((await sync(updates)).status).toBe(413);
    const started = Date.now();
    const { body } = await sync(updates.slice(1));
    expect(Date.now() - started).toBeLessThan(3000);
    expect(body).toHaveLength(1000);
    expect(body.filter((row: Body) => !row.errors).length).toBe(Math.min(1000, own.length * 7));
  });
});

describe('the budget views', () => {
  it('are two, one of them with the job costs of the ERP', async () => {
    const { body } = await site.get(`/rest/v1.0/budget_views?project_id=${PROJECT}`);
    expect(body.map((row: Body) => row.name)).toEqual(['Procore Standard Budget', 'ERP Job Cost Detail Budget']);
    const columns = await site.get(`/rest/v1.0/budget_views/${body[1].id}/budget_detail_columns?project_id=${PROJECT}`);
    expect(columns.body.map((row: Body) => row.name)).toContain('Job to Date Costs');
    expect((await site.get(`/rest/v1.0/budget_views/1/detail_rows?project_id=${PROJECT}`)).status).toBe(404);
    expect((await site.get('/rest/v1.0/budget_views')).status).toBe(400);
  });

  it("tell a line with its code's mark, money as text, empty levels as None", async () => {
    const [wbs] = await wbsCodes();
    const { body: line } = await post({
      wbs_code_id: wbs.id,
      original_budget_amount: 1250.7,
      quantity: 200,
      unit_cost: 2,
    });
    const [row] = await detailRows();
    expect(row).toMatchObject({
      id: line.id,
      budget_row_id: String(line.id),
      wbs_code_id: wbs.id,
      wbs_code: { id: wbs.id, flat_code: wbs.flat_code, segment_items: expect.any(Array) },
      cost_code_id: wbs.cost_code_id,
      category_id: wbs.line_item_type_id,
      biller_type: 'Project',
      biller_id: PROJECT,
      original_budget_amount: '1250.70',
      budget_modifications: '0.00',
      quantity: '200.000000000000',
      unit_cost: '2.0000',
      cost_code_level_5: 'None',
      cost_code_level_5_id: 0,
      budgeted: true,
      currency_configuration: { currency_iso_code: null },
    });
    expect(row.root_cost_code_id).not.toBe(row.cost_code_id);
    const code = (await codes()).find((other) => other.id === wbs.cost_code_id);
    expect(row.cost_code_origin_id).toBe(code.origin_id);
  });

  it('show costs without a budget line as unbudgeted rows', async () => {
    expect(await detailRows()).toEqual([]);
    // The commitment of the story on this project.
    const unbudgeted = await detailRows('&budget_row_type=unbudgeted');
    expect(unbudgeted[0]).toMatchObject({ id: null, budgeted: false, unbudgeted_reason: expect.any(String) });
    await post({ wbs_code_id: unbudgeted[0].wbs_code_id, original_budget_amount: 1 });
    expect((await detailRows('&budget_row_type=all')).map((row) => row.budgeted)).toContain(true);
    expect(await detailRows('&budget_row_type=unbudgeted')).toHaveLength(unbudgeted.length - 1);
  });

  it('filter by code, type and line, and know no other filter', async () => {
    const [first, second] = await codes();
    const item = { cost_code_id: first.id, line_item_type_id: 3, original_budget_amount: 1 };
    const { body } = await sync([item, { ...item, line_item_type_id: 1 }, { ...item, cost_code_id: second.id }]);
    const ids = async (query: string) => (await detailRows(query)).map((row) => row.id);
    expect(await ids(`&filters[cost_code_id][]=${first.id}`)).toEqual([body[0].id, body[1].id]);
    expect(await ids(`&filters[cost_code_id][]=${first.id}&filters[category_id][]=3`)).toEqual([body[0].id]);
    expect(await ids(`&filters[budget_line_item_id][]=${body[2].id}`)).toEqual([body[2].id]);
    expect(await ids(`&filters[biller][]=${PROJECT}`)).toHaveLength(3);
    expect(await detailRows('&filters[wbs_code_id]=1')).toMatchObject({ code: 400 });
    expect(await detailRows('&budget_row_type=some')).toMatchObject({ code: 400 });
  });
});

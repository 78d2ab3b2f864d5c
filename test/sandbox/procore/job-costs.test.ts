import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Body, createSite, type Site } from './support.ts';

const site: Site = await createSite();

beforeEach(() => site.server.reset());
afterAll(() => site.close());

const tell = (job_origin_id: string, updates: object[]) =>
  site.call('PATCH', '/rest/v1.0/erp_job_costs/sync', { company_id: 4001, job_origin_id, updates });
const codeOf = async (project: number, subJob: number | null): Promise<Body> =>
  (await site.rows('cost_codes')).find(
    (row) => row.project_id === project && row.sub_job_id === subJob && row.full_code === '03-100',
  );

describe('the job costs of an ERP', () => {
  it('are told in numbers and kept by cost code and cost type', async () => {
    const { id } = await codeOf(1001, null);
    const update = { cost_code_id: id, line_item_type_id: 3, job_to_date_cost: 1200.5, commitment_invoiced: 900 };
    const { status, body } = await tell('ZZ/24-010', [update]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ entities: [{ id: expect.any(Number), ...update }], errors: [] });
    const again = await tell('ZZ/24-010', [{ ...update, job_to_date_cost: -3.25 }]);
    expect(again.body.entities).toMatchObject([{ id: body.entities[0].id, job_to_date_cost: -3.25 }]);
    expect(await site.rows('erp_job_costs')).toHaveLength(1);
  });

  it("of a sub job belong to its project's job too, but not the other way round", async () => {
    const [own, sub] = [await codeOf(1001, null), await codeOf(1001, 301)];
    const cost = { line_item_type_id: 3, job_to_date_cost: 1 };
    const updates = [
      { cost_code_id: own.id, ...cost },
      { cost_code_id: sub.id, ...cost },
    ];
    expect((await tell('ZZ/24-010', updates)).body.entities).toHaveLength(2);
    const { body } = await tell('ZZ/24-010.1', updates);
    expect(body.entities).toMatchObject([{ cost_code_id: sub.id, job_origin_id: 'ZZ/24-010.1' }]);
    expect(body.errors).toEqual([{ ...updates[0], errors: { cost_code_id: ['Entity with this ID not found'] } }]);
  });

  it('are refused one by one: an unknown job, code, type, member or text for a number', async () => {
    const { id } = await codeOf(1001, null);
    const cost = { cost_code_id: id, line_item_type_id: 3, job_to_date_cost: 1 };
    expect((await tell('ZZ/99-999', [cost, cost])).body).toMatchObject({
      entities: [],
      errors: [{ ...cost, errors: { job_origin_id: [expect.any(String)] } }, {}],
    });
    const { body } = await tell('ZZ/24-010', [
      { ...cost, cost_code_id: 1 },
      { ...cost, line_item_type_id: 99 },
      { ...cost, job_to_date_cost: 'much' },
      { ...cost, jtd: 1 },
      cost,
    ]);
    expect(body.errors.map((row: Body) => Object.keys(row.errors)[0])).toEqual([
      'cost_code_id',
      'line_item_type_id',
      'job_to_date_cost',
      'jtd',
    ]);
    expect(body.entities).toHaveLength(1);
  });

  it('show in the ERP view of the budget, also on codes without a budget line', async () => {
    const { id } = await codeOf(1001, null);
    // The type Z is on nobody's code, so the budget code is new.
    await tell('ZZ/24-010', [
      { cost_code_id: id, line_item_type_id: 7, job_to_date_cost: 1200.5, commitment_invoiced: 900 },
    ]);
    const path = '/rest/v1.0/budget_views/72/detail_rows?project_id=1001&budget_row_type=unbudgeted';
    const { body } = await site.get(`${path}&filters[category_id][]=7`);
    expect(body).toMatchObject([
      {
        cost_code_id: id,
        cost_code_origin_id: 'ZZ/24-010/03-100',
        'Job to Date Costs': '1200.50',
        'Commitments Invoiced': '900.00',
        'ERP Direct Costs': '300.50',
        'Direct Costs': '0.00',
      },
    ]);
  });

  it('go by id, and can be read in no other way', async () => {
    const { id } = await codeOf(1001, null);
    const { body } = await tell('ZZ/24-010', [{ cost_code_id: id, line_item_type_id: 3, job_to_date_cost: 1 }]);
    const path = `/rest/v1.0/erp_job_costs/${body.entities[0].id}`;
    expect((await site.call('DELETE', path)).status).toBe(204);
    expect((await site.call('DELETE', path)).status).toBe(404);
    expect((await site.get('/rest/v1.0/erp_job_costs?company_id=4001')).status).toBe(404);
  });

  it('come a thousand at a time, quickly', async () => {
    const own = (await site.rows('cost_codes')).filter((row) => row.project_id === 1001);
    const updates = Array.from({ length: 1001 }, (_, i) => ({
      cost_code_id: own[i % own.length].id,
      line_item_type_id: 1 + (i % 7),
      job_to_date_cost: i,
    }));
    expect((await tell('ZZ/24-010', updates)).status).toBe(413);
    const started = Date.now();
    expect((await tell('ZZ/24-010', updates.slice(1))).body.entities).toHaveLength(1000);
    expect(Date.now() - started).toBeLessThan(3000);
  });
});

import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('what sync looks at before it writes', () => {
  it('codes of a project include those of its sub jobs, with whose they are', async () => {
    const codes = (await clients.projectWbs.costCodes('1001')) as { subJobId: string | null }[];
    expect(new Set(codes.map((code) => code.subJobId))).toEqual(new Set([null, '1001/301', '1001/302']));
    expect(codes).toHaveLength((await world.rows('cost_codes')).filter((code) => code.project_id === 1001).length);
  });

  it('segments of the patterns, so that a custom one can be refused by its name', async () => {
    expect((await clients.companyWbs.segments()).map(({ type }) => type)).toEqual([
      'sub_job',
      'cost_code',
      'line_item_type',
    ]);
    expect((await clients.projectWbs.segments('1002')).map(({ type }) => type)).toEqual([
      'cost_code',
      'line_item_type',
    ]);
  });

  it('commitments with their lines, also of several projects and sorts at once', async () => {
    const ids = ['1001/wo-5501', '1001/po-5541', '1002/wo-5509', '1001/wo-1', '7/wo-1'];
    const found = await clients.commitment.byIds(ids);
    expect([...found.keys()].sort()).toEqual(['1001/po-5541', '1001/wo-5501', '1002/wo-5509']);
    for (const commitment of found.values())
      expect(commitment).toMatchObject({
        lines: expect.arrayContaining([expect.objectContaining({ billerUnknown: false })]),
      });
  });

  it('the commitments of a project, page by page', async () => {
    const ids: string[] = [];
    for await (const page of clients.commitment.ofProject('1001', { status: 'APPROVED' }))
      ids.push(...page.map((one) => (one as { id: string }).id));
    expect(ids).toContain('1001/po-5541');
    expect(ids).toHaveLength(9);
  });

  it('the ERP list, all vendors, and all projects by their ids', async () => {
    expect(await clients.companyWbs.erpListId()).toBe('11');
    expect(await clients.vendor.whole()).toHaveLength(
      (await world.rows('vendors')).filter((vendor) => vendor.is_active).length,
    );
    expect(await clients.project.ids()).toEqual(['1001', '1002', '1003', '1004']);
  });
});

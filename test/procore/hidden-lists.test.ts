import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
beforeEach(async () => {
  await world.faults();
  await world.reset();
});
afterAll(() => world.close());

const hidden = (path: string) => world.faults({ path, effect: 'status', status: 404 });
const refused = { code: 'UPSTREAM_REFUSED', source: 'PROCORE', status: 404 };

describe('a list of codes that Procore does not show', () => {
  it.each([
    ['cost codes', '/cost_codes', () => clients.projectWbs.costCodes('1001')],
    ['cost codes of a sub job', 'sub_job_id=301', () => clients.projectWbs.costCodes('1001')],
    ['a page of cost codes', '/cost_codes', () => clients.projectWbs.costCodeSlice('1001', null, null, 0, 10)],
    ['budget codes', '/wbs_codes', () => clients.projectWbs.budgetCodes('1001')],
    ['a page of budget codes', '/wbs_codes', () => clients.projectWbs.budgetCodeSlice('1001', {}, 0, 10)],
    ['sub jobs', '/sub_jobs', () => clients.subJob.ofProject('1001')],
    ['a page of sub jobs', '/sub_jobs', () => clients.subJob.slice('1001', 0, 10)],
  ])('%s: that is no empty list', async (_, path, read) => {
    await hidden(path);
    await expect(read()).rejects.toMatchObject(refused);
  });

  it('nor is a project that Procore does not know without codes', async () => {
    await expect(clients.projectWbs.costCodes('99')).rejects.toMatchObject(refused);
    await expect(clients.subJob.ofProject('99')).rejects.toMatchObject(refused);
  });

  it('a project whose pattern has no sub jobs has none, also where Procore says 404', async () => {
    await hidden('/sub_jobs');
    expect(await clients.subJob.ofProject('1002')).toEqual([]);
    expect(await clients.subJob.slice('1002', 0, 10)).toEqual({ rows: [], more: false, total: 0 });
  });

  it('records of a project that nobody knows are absent, as any record is', async () => {
    expect(await clients.projectWbs.costCodesByIds(['99/cc-1'])).toEqual(new Map());
    expect(await clients.projectWbs.budgetCodesByIds(['99/wbs-1'])).toEqual(new Map());
    expect(await clients.subJob.byIds(['99/301'])).toEqual(new Map());
    expect((await clients.projectWbs.costCodeSlice('1001', '1001/999', null, 0, 10)).rows).toEqual([]);
  });
});

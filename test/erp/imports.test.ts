import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveChange, changeInProcore, enterChange } from '../support/change-orders.ts';
import { type ErpTool, erpWorld } from '../support/erp-tool.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { Loose, World } from '../support/world.ts';

describe("refresh and import in Procore's ERP tool", () => {
  let world: World;
  let tool: ErpTool;
  beforeEach(async () => {
    ({ world, tool } = await erpWorld());
  });
  afterEach(() => world.close());

  const refresh = async (itemType: string, itemId?: number) => {
    const { requestId, detailId } = await tool.click('refresh', { itemType, ...(itemId ? { itemId } : {}), userId: 2 });
    return detailId ? tool.closed(detailId) : tool.done(requestId);
  };
  const origins = async (itemType: string) =>
    (await tool.staged()).filter((row) => row.item_type === itemType).map(({ origin_id }) => origin_id as string);
  /** Presses import; what we make of it is done when its request is. */
  const importIt = async (itemType: string, erpId: string) => {
    const known = (await world.procore.rows('erp_requests')).length;
    await tool.click('import', { itemType, erpId, userId: 2 });
    const requests = await world.procore.rows<Loose>('erp_requests');
    expect(requests).toHaveLength(known + 1);
    return tool.done(requests.at(-1)?.id);
  };
  const link = async (kind: 'VENDOR' | 'PROJECT' | 'SUB_JOB' | 'PRIME_CONTRACT', cmicId: string) =>
    (await world.store.links.byCmic(kind, [cmicId]))[0];

  it('stages the vendors that Procore lacks; one that is imported is linked', async () => {
    expect(await refresh('vendor')).toMatchObject({ status: 'success' });
    const staged = await origins('vendor');
    // Linked or marked, closed, and of another company: none of them is offered.
    for (const id of ['ZZ/DELTA', 'ZZ/KESTREL', 'ZZ/HOLDCO', 'YY/CIVIL1']) expect(staged).not.toContain(id);
    expect(staged).toContain('ZZ/ACME');
    const fresh = staged.find((id) => id !== 'ZZ/ACME') as string;
    const row = (await tool.staged()).find(({ origin_id }) => origin_id === fresh);
    expect(row?.data).toMatchObject({ name: expect.any(String) });
    await importIt('vendor', fresh);
    expect(await link('VENDOR', fresh)).toMatchObject({ state: 'ACTIVE', createdBy: 'procore:2' });
  });

  it('links a staged vendor to the company that Procore has already', async () => {
    await refresh('vendor');
    const { requestId } = await tool.click('link', { itemType: 'vendor', itemId: 2001, erpId: 'ZZ/ACME', userId: 2 });
    await tool.done(requestId ?? (await world.procore.rows<Loose>('erp_requests')).at(-1)?.id);
    expect(await link('VENDOR', 'ZZ/ACME')).toMatchObject({ procoreId: '2001', state: 'ACTIVE' });
  });

  it('stages the open jobs; one that is imported gets its sub jobs and codes', async () => {
    expect(await refresh('project')).toMatchObject({ status: 'success' });
    const staged = await origins('project');
    expect(staged).toEqual(expect.arrayContaining(['ZZ/24-040', 'ZZ/24-050']));
    // In Procore already, made there before the integration, closed.
    for (const id of ['ZZ/24-010', 'ZZ/22-105', 'ZZ/21-007']) expect(staged).not.toContain(id);
    await importIt('project', 'ZZ/24-040');
    const project = await link('PROJECT', 'ZZ/24-040');
    expect(project).toMatchObject({ state: 'ACTIVE' });
    expect(await link('SUB_JOB', 'ZZ/24-040.1')).toMatchObject({ projectId: project?.procoreId });
    const codes = (await world.procore.rows<Loose>('cost_codes')).filter(({ origin_id }) =>
      /^ZZ\/24-040/.test(origin_id),
    );
    expect(codes.length).toBeGreaterThan(5);
  });

  it('stages prime contracts with their lines, and brings the difference of those that stand', async () => {
    expect(await refresh('prime_contract')).toMatchObject({ status: 'success' });
    const staged = await origins('prime_contract');
    expect(staged).toEqual(expect.arrayContaining(['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B']));
    expect(staged).not.toContain('ZZ/24-040/jb-24-040');
    await importIt('prime_contract', 'ZZ/24-010/jb-24-010');
    expect(await link('PRIME_CONTRACT', 'ZZ/24-010/jb-24-010')).toMatchObject({ state: 'ACTIVE', projectId: '1001' });
    const rows = await world.procore.rows<Loose>('prime_contract_line_items');
    const [line] = rows.filter(({ origin_id }) => String(origin_id).startsWith('ZZ/24-010/jb-24-010/'));
    expect(line).toBeDefined();
    expect(await refresh('prime_contract')).toMatchObject({ status: 'success' });
    const contracts = (await world.procore.rows<Loose>('prime_contracts')).filter(
      ({ origin_id }) => origin_id === 'ZZ/24-010/jb-24-010',
    );
    expect(contracts).toHaveLength(1);
  });

  it('stages sub jobs below imported projects alone', async () => {
    expect(await refresh('sub_job')).toMatchObject({ status: 'success' });
    expect(await origins('sub_job')).toEqual([]);
  });

  it('leaves out a project whose sub jobs Procore does not show, says so, and does the rest', async () => {
    await world.procore.faults([{ method: 'GET', path: '/sub_jobs', effect: 'status', status: 404 }]);
    const done = await refresh('sub_job');
    await world.procore.faults([]);
    expect(done).toMatchObject({ status: 'success' });
    expect(JSON.stringify(done)).toContain('Procore does not show which it has');
  });

  it('of the company codes, of one job and of one sub job runs our imports', async () => {
    expect(await refresh('standard_cost_code')).toMatchObject({ status: 'success' });
    expect(await refresh('line_item_type')).toMatchObject({ state: 'DONE', name: 'sync_standard_categories' });
    expect(await refresh('project', 1002)).toMatchObject({ status: 'success' });
    expect(await world.procore.rows('erp_job_costs')).not.toEqual([]);
    expect(await refresh('sub_job', 301)).toMatchObject({ status: 'success' });
  });

  it('of a budget imports it', async () => {
    const { requestId } = await tool.click('import', { itemType: 'budget', itemId: 1001, userId: 2 });
    await tool.done(requestId);
    const lines = (await world.procore.rows<Loose>('budget_line_items')).filter((row) => row.project_id === 1001);
    expect(lines.length).toBeGreaterThan(10);
  });
});

describe("unlink in Procore's ERP tool", () => {
  let world: World;
  let tool: ErpTool;
  beforeEach(async () => {
    ({ world, tool } = await erpWorld());
  });
  afterEach(() => world.close());

  const WO = 'work_order_contract';
  const unlink = async () =>
    tool.closed((await tool.click('unlink', { itemType: WO, itemId: 5510, userId: 2 })).detailId);

  it('of a vendor takes our link with it', async () => {
    await world.ask(
      'mutation { linkVendor(input: { procoreVendorId: "2005", cmicVendorId: "ZZ/DELTA" }) { problems { code } } }',
    );
    const { requestId } = await tool.click('unlink', { itemType: 'vendor', itemId: 2005, userId: 2 });
    await tool.done(requestId);
    expect((await world.store.links.byCmic('VENDOR', ['ZZ/DELTA']))[0]).toBeNull();
  });

  it('of a commitment is refused while it stands in CMiC, and lets go what is void there', async () => {
    expect(await unlink()).toMatchObject({
      status: 'failed',
      messages: [expect.stringContaining('still stands in CMiC. Void it there')],
    });
    expect((await tool.shown(WO, 5510)).erpStatus).toBe('synced');
    await world.cmic.post('void', { company: 'ZZ', vendor: 'ACME', contract: '24-010-010', change: '000' });
    expect(await unlink()).toMatchObject({ status: 'success' });
    expect((await tool.shown(WO, 5510)).erpStatus).toBe('not_in_erp');
    const lines = (await world.procore.rows<Loose>('line_items')).filter(({ holder_id }) => holder_id === 5510);
    expect(lines.filter(({ origin_id }) => origin_id !== null)).toEqual([]);
  });

  it('of a change order is refused while it stands in CMiC, and let go once it is void there', {
    timeout: 30_000,
  }, async () => {
    await world.ask(
      'mutation { linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { code } } }',
    );
    const lines = [{ amount: '250.75' }];
    const id = await enterChange(world, await procoreHand(world), { commitmentId: '1001/wo-5510', lines });
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'DONE' });
    const change = transfer.targetId.split('/').at(-1);
    const order = { itemType: 'change_order', itemId: Number(id.split('cco-')[1]), userId: 2 };
    const click = async () => tool.closed((await tool.click('unlink', order)).detailId);
    expect(await click()).toMatchObject({
      status: 'failed',
      messages: [expect.stringMatching(/Change order .* still stands/)],
    });
    const contract = { company: 'ZZ', vendor: 'ACME', contract: '24-010-010' };
    await world.cmic.post('void', { ...contract, change });
    expect(await click()).toMatchObject({ status: 'success' });
    expect((await tool.shown('change_order', order.itemId)).erpStatus).toBe('not_in_erp');
    expect(await world.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [id])).toEqual([null]);
    for (const line of (await changeInProcore(world, id)).lines) expect(line.origin_id).toBeNull();
  });
});

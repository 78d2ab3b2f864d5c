import { afterEach, describe, expect, it } from 'vitest';
import { act } from '../../subgraphs/sync/erp/act.ts';
import { newPart } from '../../subgraphs/sync/erp/work.ts';
import type { ErpRequest } from '../../subgraphs/sync/store/erp-requests.ts';
import { type ErpTool, erpWorld } from '../support/erp-tool.ts';
import { withoutWriting } from '../support/main-job.ts';
import type { Loose, World } from '../support/world.ts';
import { accept, born, expectBrought, on, reject, stagedOne, withdraw } from '../sync/staged.ts';

describe("commitments that were born in CMiC, in Procore's ERP tool", () => {
  let world: World;
  let tool: ErpTool;
  afterEach(() => world?.close());

  const open = async (settings: object = on) => {
    ({ world, tool } = await erpWorld({ settings }));
  };
  const refresh = async () => {
    const { detailId } = await tool.click('refresh', { itemType: 'project', userId: 2 });
    expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
  };
  const shown = async (id: string) => (await tool.staged()).find(({ origin_id }) => origin_id === id);

  it('refresh stages what could be accepted, with its lines; import there ends as linked', async () => {
    await open();
    const id = await born(world, { number: '24-010-E01' });
    await refresh();
    const record = await shown(id);
    expect(record).toMatchObject({
      item_type: 'work_order_contract',
      status: 'staged',
      origin_code: '24-010-E01',
      data: { number: '24-010-E01', status: 'Approved', project_origin_id: 'ZZ/24-010', vendor_origin_id: 'ZZ/DELTA' },
    });
    const lines = (await tool.staged()).filter(({ parent_id }) => parent_id === record?.id);
    expect(lines.map(({ data }) => data.amount).sort()).toEqual(['-300.1', '12500.25', '7420.85']);
    // Its number is taken, it is unposted, it has change orders, it came from Procore.
    for (const other of [
      'ZZ/DELTA/24-010-007',
      'ZZ/BAKER/24-030-S02',
      'ZZ/SUMMIT/24-020-S01',
      'ZZ/ACME/24-010-010',
      'ZZ/DELTA/24-010-S03',
    ])
      expect(await shown(other)).toBeUndefined();
    await tool.click('import', { itemType: 'work_order_contract', erpId: id, userId: 2 });
    await tool.done((await world.procore.rows<Loose>('erp_requests')).at(-1)?.id);
    await expectBrought(world, id);
    expect(await stagedOne(world, id)).toMatchObject({ state: 'IMPORTED', transfer: { state: 'DONE' } });
    await refresh();
    expect((await shown(id))?.status).toBe('imported');
  });

  it('archived there is rejected here, and taken back here it is staged there again', async () => {
    await open();
    const id = await born(world, { number: '24-010-E02' });
    await refresh();
    await tool.click('archive', { itemType: 'work_order_contract', erpId: id });
    await refresh();
    expect(await stagedOne(world, id)).toMatchObject({
      state: 'REJECTED',
      rejection: { by: 'procore', reason: expect.stringContaining('archived') },
    });
    await withoutWriting(world, () => withdraw(world, id));
    await refresh();
    expect([(await shown(id))?.status, (await stagedOne(world, id))?.state]).toEqual(['staged', 'STAGED']);
  });

  it('rejected here is archived there; what changes in CMiC is staged again', async () => {
    await open();
    const id = await born(world, { number: '24-010-E03' });
    await refresh();
    await reject(world, id, 'a framework contract');
    await refresh();
    expect((await shown(id))?.status).toBe('archived');
    expect((await stagedOne(world, id))?.rejection).toMatchObject({ reason: 'a framework contract' });
    const match = { ScmstCompCode: 'ZZ', ScmstContCode: '24-010-E03' };
    await world.cmic.post('edit', { collection: 'scmast', match, set: { ScmstName: 'Another' } });
    await refresh();
    expect(await shown(id)).toMatchObject({ status: 'staged', data: { title: 'Another' } });
  });

  it('by default none is staged', async () => {
    await open({});
    const id = await born(world, { number: '24-010-E04' });
    await refresh();
    expect(await shown(id)).toBeUndefined();
  });

  it('what the tool imported as CMiC had it before is linked, and what differs is told', async () => {
    await open();
    const id = await born(world, { number: '24-010-E05' });
    await refresh();
    const match = { ScschCompCode: 'ZZ', ScschContCode: '24-010-E05', ScschTaskCode: '09-100-1' };
    await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 7_500 } });
    await tool.click('import', { itemType: 'work_order_contract', erpId: id, userId: 2 });
    await tool.done((await world.procore.rows<Loose>('erp_requests')).at(-1)?.id);
    const [transfer] = await world.store.transfers.newest('COMMITMENT', 'IMPORT', [id]);
    expect(transfer).toMatchObject({
      state: 'DONE',
      problems: [
        {
          code: 'PLAN_CHANGED',
          path: ['lines', '09-100-1'],
          message: expect.stringMatching(/is 7500 on 09-100 in CMiC, and 7420.85/),
          fix: expect.any(String),
        },
      ],
      progress: { warnings: [] },
    });
    expect((await world.store.links.byCmic('COMMITMENT', [id]))[0]).toMatchObject({ state: 'ACTIVE' });
  });

  it('what the tool imported and somebody deleted since is not made anew', async () => {
    await open();
    const id = await born(world, { number: '24-010-E06' });
    const { deps } = world.sync ?? {};
    if (!deps) throw new Error('Sync runs elsewhere.');
    const part = newPart({ do: 'IMPORT', imports: [{ kind: 'COMMITMENT', id }] }, null);
    const acted = await withoutWriting(world, () => act(deps, { userId: '2' } as ErpRequest, part));
    expect(acted.close).toMatchObject({ status: 'failed', messages: [expect.stringContaining('no commitment')] });
    expect(await stagedOne(world, id)).toMatchObject({ state: 'STAGED', transfer: null });
  });

  it('what is void in CMiC and bears our mark, and a commitment that cannot be read, end no refresh', async () => {
    await open();
    const [id, other] = [
      await born(world, { number: '24-010-E07' }),
      await born(world, { number: '24-010-E08', lines: [['03-100', 8.5]] }),
    ];
    await refresh();
    await tool.click('import', { itemType: 'work_order_contract', erpId: id, userId: 2 });
    await tool.done((await world.procore.rows<Loose>('erp_requests')).at(-1)?.id);
    const [link] = await world.store.links.byCmic('COMMITMENT', [id]);
    await world.store.links.move(link?.id ?? '', ['ACTIVE'], 'UNLINKING');
    await world.store.links.remove(link?.id ?? '');
    await world.cmic.post('void', { vendor: 'DELTA', contract: '24-010-E07' });
    await refresh();
    expect((await world.store.links.byCmic('COMMITMENT', [id]))[0]).toBeNull();
    const spoilt = { method: 'GET', path: '/work_order_contracts', effect: 'wrongType', member: 'number' } as const;
    await world.procore.faults([{ ...spoilt, times: 1 }]);
    await refresh();
    await world.procore.faults([]);
    expect((await stagedOne(world, other))?.state).toBe('STAGED');
  });

  it('a refresh neither forgets a rejection that is younger than its look, nor rejects what was accepted since', async () => {
    await open();
    const id = await born(world, { number: '24-010-E09' });
    const other = await born(world, { number: '24-010-E10', lines: [['03-100', 10.5]] });
    await refresh();
    await reject(world, id, 'a framework contract');
    await withdraw(world, id);
    await tool.click('archive', { itemType: 'work_order_contract', erpId: other });
    // While the refresh writes what it read, somebody decides on both.
    await world.procore.faults([{ path: 'staged_records/sync', effect: 'latency', ms: 1500 }]);
    const pressed = refresh();
    for (let struck = 0; struck === 0; ) [struck = 0] = await world.procore.struck();
    expect((await reject(world, id, 'still not ours')).problems).toEqual([]);
    const { transfer, problems } = await accept(world, other, { separate: true });
    expect([transfer?.state, problems]).toEqual(['DONE', []]);
    await pressed;
    await world.procore.faults([]);
    expect(await stagedOne(world, id)).toMatchObject({ state: 'REJECTED', rejection: { reason: 'still not ours' } });
    expect((await world.store.stagedRejections.of([other]))[0]).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLink } from '../store/samples.ts';
import { codes, mutate, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { accept, born, expectBrought, inProcoreOf, reject, stagedOne, start } from './staged.ts';

const ENDS = ['DONE', 'FAILED', 'CANCELLED'];

describe('decisions about contracts that were born in CMiC, at once or one after another', () => {
  let world: World;
  beforeAll(async () => {
    // No answer waits for what a fault holds up.
    world = await start({ settings: { waits: { answerMs: 200, lateWriteMs: 600, pollMs: 30 } } });
  });
  afterAll(() => world?.close());

  test('what a retry was told counts in every later run, not only in the first', async () => {
    const id = await born(world, { number: '24-010-A01', lines: [['03-100', 11.5]] });
    // A header that Procore refuses parks it; meanwhile CMiC gets a change order.
    await world.procore.faults([
      { method: 'POST', path: '/work_order_contracts(\\?|$)', effect: 'status', status: 422 },
    ]);
    const { transfer } = await accept(world, id);
    expect(await world.settled(transfer.id, ENDS)).toBe('FAILED');
    await born(world, { number: '24-010-A01', change: '001', lines: [['03-100', 5]] });
    await world.procore.faults([]);
    expect(codes((await accept(world, id)).problems)).toEqual([
      ['PREREQUISITE_NOT_SYNCED', ['input', 'withoutChangeOrders']],
    ]);
    await world.procore.faults([
      { method: 'POST', path: '/work_order_contracts(\\?|$)', effect: 'status', status: 503, times: 1 },
    ]);
    expect((await accept(world, id, { withoutChangeOrders: true })).problems).toEqual([]);
    expect(await world.settled(transfer.id, ENDS)).toBe('DONE');
    expect(await world.procore.struck()).toEqual([1]);
    await world.procore.faults([]);
    const [done] = await world.store.transfers.get([transfer.id]);
    expect(done?.answers).toEqual({ withoutChangeOrders: true });
    await expectBrought(world, id);
  });

  /** An acceptance whose plan is made, but whose transfer is not there yet: its read of Procore's codes takes a moment. */
  const slowly = async (id: string) => {
    await world.procore.faults([{ method: 'GET', path: 'cost_codes', effect: 'latency', ms: 1500, times: 1 }]);
    const answer = accept(world, id);
    for (let struck = 0; struck === 0; ) [struck = 0] = await world.procore.struck();
    return { answer };
  };

  test('rejected at the moment of an acceptance: the answer of the rejection is true, and nothing is written', async () => {
    const id = await born(world, { number: '24-010-A02', lines: [['09-100', 21.5]] });
    const { answer } = await slowly(id);
    const { staged, problems } = await reject(world, id, 'not ours');
    expect([staged?.state, problems]).toEqual(['REJECTED', []]);
    const { transfer } = await answer;
    expect(await world.settled(transfer.id, ENDS)).toBe('CANCELLED');
    expect((await world.store.transfers.get([transfer.id]))[0]).toMatchObject({
      problems: [{ code: 'NO_SUCH_STEP', message: expect.stringContaining('not ours') }],
      writes: [],
    });
    expect((await inProcoreOf(world, id)).headers).toEqual([]);
    expect((await stagedOne(world, id))?.state).toBe('REJECTED');
  });

  test('a rejection that was given up for an acceptance stops nothing', async () => {
    const id = await born(world, { number: '24-010-A03', lines: [['09-100', 31.5]] });
    const { answer } = await slowly(id);
    const rejection = { cmicId: id, content: '', reason: 'no', by: 'ann', withdrawn: false };
    const at = new Date().toISOString();
    await world.store.stagedRejections.put({ ...rejection, at });
    const { transfer } = await answer;
    await world.store.stagedRejections.remove(id, at);
    expect(await world.settled(transfer.id, ENDS)).toBe('DONE');
    await expectBrought(world, id);
  });

  test('what another connector marked, or wrote its own data to, may be the same contract as well', async () => {
    const id = await born(world, { number: '24-010-A04', lines: [['03-100', 41_700.5]] });
    const hand = await procoreHand(world);
    const lines = [{ amount: '41700.50' }];
    const entered = { vendorId: 2005, number: 'X-41', title: 'Born in CMiC', status: 'Draft', lines };
    const twin = await hand.enter(entered);
    expect(await hand.change(twin, { origin_id: 'erp-77', origin_data: '{"synced":true}', status: 'Approved' })).toBe(
      200,
    );
    const refused = await withoutWriting(world, () => accept(world, id));
    expect(codes(refused.problems)).toEqual([['POSSIBLE_DUPLICATE', ['input', 'separate']]]);
    expect((await stagedOne(world, id))?.matches[0]).toMatchObject({ commitment: { id: twin } });
  });

  test('once it is approved in Procore an import is not cancelled any more: it is marked and linked', async () => {
    const id = await born(world, { number: '24-010-A05', lines: [['03-100', 51.5]] });
    await world.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'status', status: 503 }]);
    const answer = accept(world, id, { separate: true });
    for (let struck = 0; struck === 0; ) [struck = 0] = await world.procore.struck();
    const [open] = await world.store.transfers.newest('COMMITMENT', 'IMPORT', [id]);
    for (let n = 0; n < 3; n += 1) {
      const refused = await mutate(world, 'cancelTransfer', { id: open?.id }, 'admin');
      expect(codes(refused.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
    }
    expect((await stagedOne(world, id))?.state).toBe('ACCEPTED');
    await world.procore.faults([]);
    await answer;
    expect(await world.settled(open?.id ?? '', ENDS)).toBe('DONE');
    await expectBrought(world, id);
  });

  test('one that was cancelled between its approval and its mark is accepted again, and finished', async () => {
    const id = await born(world, { number: '24-010-A06', lines: [['03-100', 61.5]] });
    const hand = await procoreHand(world);
    const lines = [{ amount: '61.50' }];
    const draft = await hand.enter({
      vendorId: 2005,
      number: '24-010-A06',
      title: 'Born in CMiC',
      status: 'Draft',
      lines,
    });
    await hand.change(draft, { origin_data: id });
    expect(codes((await accept(world, id)).problems)).toEqual([['BAD_INPUT', ['lines', expect.any(String)]]]);
    // As an import left it: its lines marked, approved, and its link begun.
    const [item] = (await inProcoreOf(world, id)).lines;
    const path = `/rest/v1.0/work_order_contracts/${draft.split('-')[1]}/line_items/sync?project_id=1001`;
    await hand.call('PATCH', path, { updates: [{ id: item?.id, origin_id: `${id}/000/03-100-1` }] });
    await hand.change(draft, { status: 'Approved' });
    const [commitmentLine, cmicLineId] = [String(item?.id), `${id}/000/03-100-1`];
    const ends = { kind: 'COMMITMENT', procoreId: draft, cmicId: id, state: 'MARKING', projectId: '1001' } as const;
    const pairs = [{ procoreLineId: commitmentLine, cmicLineId }];
    await world.store.links.save([{ ...aLink(ends), jobId: 'ZZ/24-010', lines: pairs }]);
    expect(await stagedOne(world, id)).toMatchObject({ state: 'STAGED', problems: [] });
    const { transfer, problems } = await accept(world, id);
    expect(problems).toEqual([]);
    expect(await world.settled(transfer.id, ENDS)).toBe('DONE');
    expect(await expectBrought(world, id)).toBe(draft);
  });

  test('a yes to a fingerprint is to the change orders as well, and in every run', async () => {
    const id = await born(world, { number: '24-010-A07', lines: [['03-100', 71.5]] });
    await born(world, { number: '24-010-A07', change: '001', lines: [['03-100', 10]] });
    const { fingerprint } = (await stagedOne(world, id)) ?? {};
    await born(world, { number: '24-010-A07', change: '002', lines: [['03-100', 500]] });
    const given = { withoutChangeOrders: true, separate: true };
    const stale = await withoutWriting(world, () => accept(world, id, { ...given, fingerprint }));
    expect(codes(stale.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    // Its lines are held up, and CMiC changes meanwhile.
    await world.procore.faults([{ method: 'PATCH', path: 'line_items/sync', effect: 'status', status: 503 }]);
    const now = (await stagedOne(world, id))?.fingerprint;
    const { transfer } = await accept(world, id, { ...given, fingerprint: now });
    const match = { ScschCompCode: 'ZZ', ScschContCode: '24-010-A07', ScschChgCode: '000' };
    await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: 72.5 } });
    await world.procore.faults([]);
    expect(await world.settled(transfer.id, ENDS)).toBe('FAILED');
    const [failed] = await world.store.transfers.get([transfer.id]);
    expect(codes(failed?.problems ?? [])).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    expect((await inProcoreOf(world, id)).lines).toEqual([]);
    const again = (await stagedOne(world, id))?.fingerprint;
    expect((await accept(world, id, { fingerprint: again })).problems).toEqual([]);
    expect(await world.settled(transfer.id, ENDS)).toBe('DONE');
    await expectBrought(world, id);
  });

  test('a contract whose status nobody knows may be void', async () => {
    const id = await born(world, { number: '24-010-A08', lines: [['03-100', 81.5]] });
    const match = { ScmstCompCode: 'ZZ', ScmstContCode: '24-010-A08' };
    for (const [code, told] of [
      ['CANC', 'CANC'],
      [null, 'empty'],
    ]) {
      await world.cmic.post('edit', { collection: 'scmast', match, set: { ScmstStatusCode: code } });
      const refused = await withoutWriting(world, () => accept(world, id, { separate: true }));
      expect(refused.problems).toMatchObject([
        { code: 'BAD_INPUT', path: ['status'], message: expect.stringContaining(`${told}`) },
      ]);
    }
    await world.cmic.post('edit', { collection: 'scmast', match, set: { ScmstStatusCode: 'POSTED' } });
    // A row that does not tell it at all is not read as one that says "not void".
    await world.cmic.faults([{ path: 'scmast', effect: 'missingMember', member: 'ScmstStatusCode', times: 1 }]);
    const refused = await withoutWriting(world, () => accept(world, id, { separate: true }));
    await world.cmic.faults([]);
    expect(codes(refused.problems)).toEqual([['BAD_INPUT', ['input', 'cmicId']]]);
  });
});

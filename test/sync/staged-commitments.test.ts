import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { approveChange, enterChange, expectChangeExported } from '../support/change-orders.ts';
import { approve, codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { accept, born, expectBrought, inProcoreOf, reject, staged, stagedOne, start, withdraw } from './staged.ts';

const mongoUrl = inject('mongoUrl');
const stores = [['sqlite', null], ...(mongoUrl ? [['mongo', mongoUrl]] : [])] as ['sqlite' | 'mongo', string | null][];

describe.each(stores)('a contract that was born in CMiC, on %s', (store, url) => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await start({ store, mongoUrl: url });
    id = await born(world, { number: '24-010-B01' });
  });
  afterAll(() => world?.close());

  test('is listed with its lines, its amount and what it becomes; nothing is written by looking', async () => {
    const item = await withoutWriting(world, async () => stagedOne(world, id));
    expect(item).toMatchObject({
      cmicId: id,
      state: 'STAGED',
      type: 'SUBCONTRACT',
      number: '24-010-B01',
      title: 'Born in CMiC',
      status: 'Approved',
      isPosted: true,
      amount: { amount: '19621.00', currency: 'USD' },
      vendor: { id: '2005' },
      cmicVendor: { id: 'ZZ/DELTA' },
      project: { id: '1001' },
      job: { id: 'ZZ/24-010' },
      changeOrders: [],
      problems: [],
      rejection: null,
      transfer: null,
      commitment: null,
    });
    expect(item?.lines).toHaveLength(3);
    expect(item?.lines[1]).toMatchObject({
      cmicLineId: `${id}/000/03-200-1`,
      task: '03-200-1',
      description: '03-200',
      amount: { amount: '-300.10' },
      jobCategory: { id: 'ZZ/24-010/03-200/S' },
      costCode: { id: expect.stringMatching(/^1001\/cc-/) },
      costType: { id: expect.stringMatching(/^4001\/ct-/) },
    });
    const plan = await importPlan(world, 'COMMITMENT', id);
    expect(plan.fingerprint).toBe(item?.fingerprint);
    expect(plan.rows.map(({ action, resource, key }: Row) => [action, resource, key])).toEqual([
      ['CREATE', 'work_order_contracts', id],
      ...(item as Row).lines.map(({ cmicLineId }: Row) => ['CREATE', 'line_items', cmicLineId]),
    ]);
    expect(plan.rows[0].fields).toEqual(
      expect.arrayContaining([
        { name: 'vendor_id', from: null, to: '2005' },
        { name: 'status', from: null, to: 'Approved' },
        { name: 'origin_id', from: null, to: id },
      ]),
    );
    expect(plan.locks.map(({ field }: Row) => field)).toContain('lines');
  });

  test('with a stale fingerprint nothing is done; a viewer and the project team may not accept', async () => {
    await withoutWriting(world, async () => {
      const stale = await accept(world, id, { fingerprint: '0'.repeat(32) });
      expect([stale.transfer, codes(stale.problems)]).toEqual([null, [['PLAN_CHANGED', ['input', 'fingerprint']]]]);
      for (const as of ['viewer', 'project-team'] as const)
        expect(codes((await accept(world, id, {}, as)).problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('accepted twenty times at once with one key: one commitment, with all its lines, marked and linked', async () => {
    const { fingerprint } = (await stagedOne(world, id)) as Row;
    await world.cmic.clearRequests();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => accept(world, id, { fingerprint, idempotencyKey: 'twenty' })),
    );
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(answers.map(({ transfer }) => transfer.id)).size).toBe(1);
    expect(await world.settled(answers[0]?.transfer.id)).toBe('DONE');
    await expectBrought(world, id);
    expect(await world.cmic.writes()).toEqual([]);
    const other = await accept(world, id, { idempotencyKey: 'twenty' });
    expect(codes(other.problems)).toEqual([['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]]);
  });

  test('afterwards it is IMPORTED, and travels once', async () => {
    const item = await stagedOne(world, id);
    const [link] = await world.store.links.byCmic('COMMITMENT', [id]);
    expect(item).toMatchObject({ state: 'IMPORTED', commitment: { id: link?.procoreId }, transfer: { state: 'DONE' } });
    expect((await staged(world, { jobId: 'ZZ/24-010' })).nodes.map(({ cmicId }: Row) => cmicId)).not.toContain(id);
    await withoutWriting(world, async () => {
      expect(codes((await accept(world, id)).problems)).toEqual([['ALREADY_DONE', ['input', 'cmicId']]]);
      expect(codes((await reject(world, id, 'too late')).problems)).toEqual([['ALREADY_DONE', ['input', 'cmicId']]]);
    });
  });

  test('its export answers that it stands in CMiC already', async () => {
    const [link] = await world.store.links.byCmic('COMMITMENT', [id]);
    const again = await withoutWriting(world, () => approve(world, link?.procoreId as string));
    expect(again.transfer).toBeNull();
    expect(again.problems).toMatchObject([{ code: 'ALREADY_DONE', message: expect.stringContaining(id) }]);
  });

  test('a change order of it in Procore goes to CMiC', async () => {
    const [link] = await world.store.links.byCmic('COMMITMENT', [id]);
    const commitmentId = link?.procoreId as string;
    const hand = await procoreHand(world);
    const change = await enterChange(world, hand, {
      commitmentId,
      lines: [{ amount: '450.75', changes: Number(link?.lines[0]?.procoreLineId) }],
    });
    const { transfer, problems } = await approveChange(world, change);
    expect([problems, transfer.problems]).toEqual([[], []]);
    expect(await world.settled(transfer.id)).toBe('DONE');
    await expectChangeExported(world, change, `${id}/001`);
  });

  test('reconciliation sees it as linked: no difference is about it', async () => {
    const query = `mutation { reconcile(input: { projectId: "1001" }) { problems { code } reconciliation {
      differences(first: 100, filter: { checks: [COMMITTED_COST], causes: [UNLINKED] }) { nodes { cmicId } } } } }`;
    const { reconcile } = await world.ask<Row>(query);
    const ends = reconcile.reconciliation.differences.nodes.map(({ cmicId }: Row) => cmicId);
    expect(ends).not.toContain(id);
    expect(ends).toContain('ZZ/DELTA/24-010-007');
  });

  test('rejected with a reason it stays so, until CMiC says something else or somebody takes it back', async () => {
    const other = await born(world, { number: '24-010-B02' });
    const { staged: item } = await withoutWriting(world, () => reject(world, other, '  a framework contract '));
    expect(item).toMatchObject({
      state: 'REJECTED',
      rejection: { reason: 'a framework contract', by: 'accounting-approver', at: expect.any(String) },
    });
    expect((await stagedOne(world, other))?.state).toBe('REJECTED');
    const refused = await withoutWriting(world, () => accept(world, other));
    expect(refused.transfer).toBeNull();
    expect(refused.problems).toMatchObject([
      {
        code: 'NO_SUCH_STEP',
        path: ['input', 'cmicId'],
        message: expect.stringContaining('a framework contract'),
        fix: expect.stringContaining('withdrawStagedRejection'),
      },
    ]);
    expect((await withdraw(world, other)).staged).toMatchObject({ state: 'STAGED', rejection: null });
    await reject(world, other, 'still not ours');
    const match = { ScmstCompCode: 'ZZ', ScmstContCode: '24-010-B02' };
    await world.cmic.post('edit', { collection: 'scmast', match, set: { ScmstName: 'Partitions, level 3' } });
    expect(await stagedOne(world, other)).toMatchObject({
      state: 'STAGED',
      rejection: null,
      title: 'Partitions, level 3',
    });
    await accept(world, other);
    await expectBrought(world, other);
  });

  test('several at once: a result for each, and one that is refused holds up no other', async () => {
    const ids = [
      await born(world, { number: '24-010-B03' }),
      'ZZ/DELTA/24-010-007',
      await born(world, { number: '24-010-B04', lines: [['03-100', 0.01]] }),
    ];
    const payload = await mutate(
      world,
      'acceptStagedCommitments',
      { items: ids.map((cmicId) => ({ cmicId })) },
      'accounting-approver',
      'results { transfer { id } commitment { id } problems { code path } } problems { code path }',
    );
    expect(payload.problems).toEqual([]);
    expect(payload.results.map(({ problems }: Row) => codes(problems))).toEqual([
      [],
      [['NUMBER_TAKEN', ['number']]],
      [],
    ]);
    for (const cmicId of [ids[0], ids[2]] as string[]) await expectBrought(world, cmicId);
    const both = await mutate(
      world,
      'acceptStagedCommitments',
      { items: [{ cmicId: ids[0] }, { cmicId: ids[0] }] },
      'accounting-approver',
      'results { problems { code } } problems { code path }',
    );
    expect(both).toEqual({ results: [], problems: [{ code: 'BAD_INPUT', path: ['input', 'items'] }] });
  });

  test('what CMiC calls a purchase order becomes one; a closed subcontract is complete', async () => {
    const order = await born(world, { number: '24-010-B06', lines: [['03-100', 61.5]] });
    const closed = await born(world, { number: '24-010-B07', lines: [['03-100', 71.5]] });
    const edit = (number: string, set: Row) =>
      world.cmic.post('edit', { collection: 'scmast', match: { ScmstCompCode: 'ZZ', ScmstContCode: number }, set });
    await edit('24-010-B06', { ScmstContType: 'PO' });
    await edit('24-010-B07', { ScmstStatusCode: 'CLOSED' });
    expect(await stagedOne(world, order)).toMatchObject({ type: 'PURCHASE_ORDER', status: 'Approved' });
    expect(await stagedOne(world, closed)).toMatchObject({ type: 'SUBCONTRACT', status: 'Complete' });
    for (const id of [order, closed]) expect((await accept(world, id, { separate: true })).problems).toEqual([]);
    expect(await expectBrought(world, order)).toMatch(/^1001\/po-/);
    expect((await inProcoreOf(world, closed)).headers).toMatchObject([{ origin_id: closed, status: 'Complete' }]);
  });

  test('it is taken back once it is void in CMiC, and then it is nothing to decide on', async () => {
    const other = await born(world, { number: '24-010-B08', lines: [['03-100', 81.5]] });
    await accept(world, other, { separate: true });
    await expectBrought(world, other);
    const [link] = await world.store.links.byCmic('COMMITMENT', [other]);
    const unlink = () =>
      mutate(world, 'unlink', { id: link?.id, reason: 'entered twice' }, 'accounting-approver', 'problems { code }');
    expect((await unlink()).problems).toMatchObject([{ code: 'IN_USE' }]);
    await world.cmic.post('void', { vendor: 'DELTA', contract: '24-010-B08' });
    expect((await unlink()).problems).toEqual([]);
    expect((await inProcoreOf(world, other)).header).toMatchObject({ origin_id: null });
    expect(await stagedOne(world, other)).toBeUndefined();
  });

  test('a record that somebody made in Procore meanwhile under its number: nothing is made beside it', async () => {
    const mine = await born(world, { number: '24-010-B05' });
    const { fingerprint } = (await stagedOne(world, mine)) as Row;
    const hand = await procoreHand(world);
    await hand.enter({ vendorId: 2006, number: '24-010-B05', title: 'Somebody was faster', status: 'Draft' });
    const refused = await withoutWriting(world, () => accept(world, mine, { fingerprint }));
    expect(codes(refused.problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    expect((await inProcoreOf(world, mine)).headers).toHaveLength(1);
  });
});

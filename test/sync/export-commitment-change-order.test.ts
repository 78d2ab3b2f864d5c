import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveChange,
  changeInCmic,
  changeInProcore,
  changePlan,
  enterChange,
  expectChangeExported,
} from '../support/change-orders.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { approve, codes, linkVendor, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const KIND = 'COMMITMENT_CHANGE_ORDER';

/** One world that goes on from test to test: 24-010-001 is exported in the second. */
describe('a commitment change order goes to CMiC', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await createWorld();
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  test('not before its commitment: PREREQUISITE_NOT_SYNCED says which and how', async () => {
    const { problems } = await withoutWriting(world, () => approveChange(world, '1001/cco-7'));
    expect(codes(problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['commitment']]]);
    expect(problems[0].fix).toContain('approveCommitment with id "1001/wo-5501"');
  });

  test('never unapproved: a request writes nothing', async () => {
    expect((await approve(world, '1001/wo-5501')).transfer).toMatchObject({ state: 'DONE' });
    const asked = await withoutWriting(world, () => requestExport(world, '1001/cco-7', 'project-team', KIND));
    expect(asked).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL', targetId: null } });
  });

  test('the plan is what is written: every member but those that CMiC assigns', async () => {
    const plan = await withoutWriting(world, () => changePlan(world, '1001/cco-7'));
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map(({ action, resource, key }: Row) => [action, resource, key])).toEqual([
      ['CREATE', 'scmast', 'ZZ/ACME/24-010-001/001'],
      ['CREATE', 'scsched', 'ZZ/ACME/24-010-001/001/89001'],
    ]);
    for (const prerequisite of plan.prerequisites) expect(prerequisite).toMatchObject({ met: true });
    await world.cmic.clearRequests();
    const { transfer, problems } = await approveChange(world, '1001/cco-7', { fingerprint: plan.fingerprint });
    expect([problems, transfer.state, transfer.targetId]).toEqual([[], 'DONE', 'ZZ/ACME/24-010-001/001']);
    const sent = (await world.cmic.writes('POST')).map(({ body }) => texts(body as Row));
    expect(sent).toEqual(
      plan.rows.map(({ fields }: Row) =>
        Object.fromEntries(fields.flatMap(({ name, to }: Row) => (to === null ? [] : [[name, to]]))),
      ),
    );
    await expectChangeExported(world, '1001/cco-7', 'ZZ/ACME/24-010-001/001');
    expect((await changeInCmic(world, '1001/cco-7')).header).toMatchObject({
      ScmstName: 'Added footings at grid C',
      ScmstHldbkPc: 10,
      ScmstJobCode: '24-010',
    });
  });

  test('twice gives one: ALREADY_DONE', async () => {
    const again = await withoutWriting(world, () => approveChange(world, '1001/cco-7'));
    expect(again.transfer).toMatchObject({ state: 'DONE' });
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('from either side it leads to the other, and says what is locked and who lifts it', async () => {
    const { order, change } = await world.ask(`{
      order: procoreCommitment(id: "1001/wo-5501") { changeOrders { nodes { id erpStatus locks { field reason liftedBy } subcontractChangeOrder { id posted } } } }
      change: cmicSubcontract(id: "ZZ/ACME/24-010-001") { changeOrders { nodes { id commitmentChangeOrder { id title } } } } }`);
    const [sent, unsent] = order.changeOrders.nodes;
    expect(sent).toMatchObject({
      id: '1001/cco-7',
      erpStatus: 'SYNCED',
      locks: [{ field: 'lines', reason: expect.any(String), liftedBy: expect.any(String) }],
      subcontractChangeOrder: { id: 'ZZ/ACME/24-010-001/001', posted: true },
    });
    expect(unsent).toMatchObject({ erpStatus: 'NOT_SENT', locks: [], subcontractChangeOrder: null });
    expect(change.changeOrders.nodes).toEqual([
      { id: 'ZZ/ACME/24-010-001/001', commitmentChangeOrder: { id: '1001/cco-7', title: 'Added footings at grid C' } },
    ]);
  });

  test('a line that is new to the contract goes as a line of the change, and is flagged in plan and transfer', async () => {
    const plan = await changePlan(world, '1001/cco-8');
    const flag = expect.stringMatching(/^Line 89002 .* is new to the contract/);
    expect(plan.notTravelling).toContainEqual(flag);
    expect(plan.references).toContainEqual(expect.stringMatching(/^line 89003: .*\(changes line 88002\)$/));
    const { transfer } = await approveChange(world, '1001/cco-8');
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/ACME/24-010-001/002' });
    const { progress } = (await world.ask(`{ transfer(id: "${transfer.id}") { progress { warnings } } }`)).transfer;
    expect(progress.warnings).toEqual([flag]);
    await expectChangeExported(world, '1001/cco-8', 'ZZ/ACME/24-010-001/002');
    const contract = (await world.cmic.rows<Row>('scsched')).filter(
      (row) => row.ScschContCode === '24-010-001' && row.ScschChgCode === '000',
    );
    expect(contract.map((row) => row.ScschTaskCode)).not.toContain('89002');
  });

  test('only an approved one', async () => {
    const { problems } = await withoutWriting(world, () => approveChange(world, '1001/cco-9'));
    expect(codes(problems)).toEqual([['NOT_APPROVED_IN_PROCORE', ['status']]]);
  });

  test('a change of what was exported before, its commitment known by our mark alone', async () => {
    const { transfer, problems } = await approveChange(world, '1001/cco-10');
    expect([problems, transfer.targetId]).toEqual([[], 'ZZ/ACME/24-010-010/001']);
    await expectChangeExported(world, '1001/cco-10', 'ZZ/ACME/24-010-010/001');
  });

  test('a change of a purchase order is one of the subcontract that it was exported as', async () => {
    expect((await approve(world, '1001/po-5541')).transfer).toMatchObject({ state: 'DONE' });
    const lines = [{ amount: '75.25', code: '03-200' }];
    const id = await enterChange(world, hand, { commitmentId: '1001/po-5541', lines });
    const { transfer, problems } = await approveChange(world, id);
    expect([problems, transfer.targetId]).toEqual([[], 'ZZ/ACME/24-010-P01/001']);
    await expectChangeExported(world, id, 'ZZ/ACME/24-010-P01/001');
  });

  test('the code is the next one: what people numbered in CMiC counts', async () => {
    const commitmentId = '1001/wo-5501';
    await enterInCmic(world, { vendor: 'ACME', number: '24-010-001', change: '003', lines: [['03-100', 12.5]] });
    await world.cmic.post('post', { vendor: 'ACME', contract: '24-010-001', change: '003' });
    const id = await enterChange(world, hand, { commitmentId, lines: [{ amount: '-0.01' }] });
    const { transfer } = await approveChange(world, id);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/ACME/24-010-001/004' });
    await expectChangeExported(world, id, 'ZZ/ACME/24-010-001/004');
  });

  test('several of one contract approved at once: each has its own code, without a gap', async () => {
    const ids: string[] = [];
    for (let n = 1; n <= 5; n += 1)
      ids.push(await enterChange(world, hand, { commitmentId: '1001/wo-5501', lines: [{ amount: `${n}.11` }] }));
    const answers = await Promise.all(ids.map((id) => approveChange(world, id)));
    for (const { transfer } of answers) expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    const found = await Promise.all(
      ids.map(async (id) => {
        const { header } = await changeInProcore(world, id);
        await expectChangeExported(world, id, header.origin_id);
        return header.origin_code;
      }),
    );
    expect(found.sort()).toEqual(['005', '006', '007', '008', '009']);
  });

  test('a closed fiscal period is seen before anything is sent, and the next open day is named', async () => {
    const id = await enterChange(world, hand, { commitmentId: '1001/wo-5501', lines: [{ amount: '5.00' }] });
    const answers = { accountingDate: '2026-02-15' };
    await world.cmic.post('close-period', { period: '2026-02' });
    const { problems } = await withoutWriting(world, () => approveChange(world, id, { answers }));
    expect(codes(problems)).toEqual([['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]);
    expect(problems[0].fix).toContain('2026-03-01');
    await world.cmic.post('open-period', { period: '2026-02' });
    const { transfer } = await approveChange(world, id, { answers });
    expect(transfer).toMatchObject({ state: 'DONE' });
    expect((await changeInCmic(world, id)).header).toMatchObject({
      ScmstPostDate: '2026-02-15',
      ScmstDate: '2026-02-15',
    });
  });

  test('a number cannot be given, and a title is never cut', async () => {
    const id = await enterChange(world, hand, { commitmentId: '1001/wo-5501', lines: [{ amount: '6.00' }] });
    const answers = { number: '099', description: 'x'.repeat(201) };
    const { problems } = await withoutWriting(world, () => approveChange(world, id, { answers }));
    expect(codes(problems)).toEqual([
      ['NUMBER_INVALID', ['input', 'answers', 'number']],
      ['BAD_INPUT', ['input', 'answers', 'description']],
    ]);
  });

  test('of a contract that is void in CMiC nothing is taken', async () => {
    await world.cmic.post('void', { vendor: 'ACME', contract: '24-010-P01' });
    const id = await enterChange(world, hand, { commitmentId: '1001/po-5541', lines: [{ amount: '1.00' }] });
    const { problems } = await withoutWriting(world, () => approveChange(world, id));
    expect(codes(problems)).toEqual([['REFUSED_BY_CMIC', ['commitment']]]);
  });

  test('an id of another shape, and one that is not there', async () => {
    expect(codes((await approveChange(world, '1001/wo-5501')).problems)).toEqual([['BAD_INPUT', ['input', 'id']]]);
    expect(codes((await approveChange(world, '1001/cco-999')).problems)).toEqual([['NOT_FOUND', ['input', 'id']]]);
  });

  test('what was exported is known by its mark when the store is lost', async () => {
    const lost = await createWorld({
      sandbox: { procoreUrl: world.procore.url, cmicUrl: world.cmic.url, cmicApiUrl: world.config.cmic?.apiUrl ?? '' },
    });
    const { problems } = await withoutWriting(lost, () =>
      mutate(lost, 'requestExport', { kind: KIND, id: '1001/cco-8' }),
    );
    expect(codes(problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const [link] = await lost.store.links.byProcore(KIND, ['1001/cco-8']);
    expect(link).toMatchObject({ cmicId: 'ZZ/ACME/24-010-001/002', state: 'ACTIVE' });
    expect(link?.lines).toHaveLength(2);
    await lost.close();
  });
});

function texts(body: Row): Row {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

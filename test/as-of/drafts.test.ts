import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeOfDraft } from '../../subgraphs/sync/as-of/log.ts';
import { isCommitted, isInProcess, isPendingOrder } from '../../subgraphs/sync/financials/statuses.ts';
import { codes } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createChangeOrder, createCommitment, underNumber } from '../sync/drafts.ts';
import { ADA, type Drafting, LATE_MS, startDrafting } from './drafts-story.ts';

describe('drafts in the log of changes', () => {
  let here: Drafting;
  let n = 0;
  let number: string;
  beforeAll(async () => {
    here = await startDrafting('sqlite', null);
  });
  afterAll(() => here?.world.close());
  beforeEach(() => {
    n += 1;
    number = `24-010-L${n}`;
  });
  afterEach(() => here.world.procore.faults([]));

  test('a commitment is its header and each line with its amount, and who asked for it', async () => {
    const { world, lines, draft } = here;
    const { commitment, problems } = await createCommitment(world, draft(number), ADA);
    expect(problems).toEqual([]);
    const found = (await here.drafted()).filter(({ procoreId }) => procoreId === commitment.id).toReversed();
    const entry = {
      by: 'ada',
      action: 'DRAFTED',
      kind: 'COMMITMENT',
      direction: null,
      system: 'PROCORE',
      cmicId: null,
    };
    for (const each of found) expect(each).toMatchObject({ ...entry, count: null, note: null, transfer: null });
    expect(found.map(({ resource, key, amount }) => [resource, key, amount?.amount ?? null])).toEqual([
      ['work_order_contracts', number, null],
      ['line_items', lines[0]?.budgetCodeId, '1000.10'],
      ['line_items', lines[1]?.budgetCodeId, '20.00'],
      ['line_items', lines[2]?.budgetCodeId, '20.00'],
    ]);
    await createCommitment(world, draft(number), ADA);
    await createCommitment(world, draft(number, { title: 'Another' }), ADA);
    await here.expectTold(number);
  });

  test('a change order likewise', async () => {
    const { world, lines } = here;
    const input = { commitmentId: '1001/wo-5501', number: '049', title: 'More', lines: lines.slice(0, 1) };
    const { commitmentChangeOrder, problems } = await createChangeOrder(world, input, ADA);
    expect(problems).toEqual([]);
    const found = (await here.drafted()).filter(({ kind }) => kind === 'COMMITMENT_CHANGE_ORDER').toReversed();
    expect(found.map(({ procoreId, by, resource, key }) => [procoreId, by, resource, key])).toEqual([
      [commitmentChangeOrder.id, 'ada', 'commitment_change_orders', '049'],
      [commitmentChangeOrder.id, 'ada', 'line_items', lines[0]?.budgetCodeId],
    ]);
  });

  test('a line that Procore refuses is not in it until it stands', async () => {
    const { world, draft } = here;
    await world.procore.faults([{ method: 'POST', path: 'line_items$', effect: 'status', status: 422, times: 1 }]);
    await createCommitment(world, draft(number), ADA);
    expect((await here.told(number)).amounts).toEqual([2000, 2000]);
    await createCommitment(world, draft(number), ADA);
    await here.expectTold(number);
    expect((await here.told(number)).amounts).toHaveLength(3);
  });

  test('one whose outcome nobody knows is not in it, until it is known', async () => {
    const { world, draft, told } = here;
    await world.procore.faults([
      { method: 'POST', path: 'work_order_contracts$', effect: 'lateWrite', ms: 300, times: 1 },
    ]);
    expect((await createCommitment(world, draft(number), ADA)).commitment).toBeNull();
    expect((await told(number)).headers).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // By itself, without anybody asking again: but not before no request can live any longer.
    const [open] = await world.store.draftChanges.open('2999', 9);
    await here.mend(Date.parse(open?.at ?? '') - Date.now());
    expect((await told(number)).headers).toEqual([]);
    await here.mend();
    expect((await told(number)).headers).toHaveLength(1);
    await createCommitment(world, draft(number), ADA);
    await here.expectTold(number);
    expect((await told(number)).amounts).toHaveLength(3);
  });

  test('who does not see the project does not see them', async () => {
    const seen = (...projects: string[]) => here.drafted({ roles: ['viewer'], projects });
    expect((await seen('1001', 'ZZ/24-010')).length).toBeGreaterThan(0);
    for (const hidden of [seen('1002', 'ZZ/24-020'), seen('1001', 'ZZ/24-020'), seen()])
      expect(await hidden).toEqual([]);
  });

  test('while Procore is away a note stays open, and is settled later', async () => {
    await here.die(number, 4);
    await here.world.procore.faults([{ path: 'work_order_contracts', effect: 'status', status: 500 }]);
    await here.mend();
    expect((await here.told(number)).headers).toEqual([]);
    await here.world.procore.faults([]);
    await here.mend();
    await here.expectTold(number);
    expect((await here.told(number)).headers).toHaveLength(1);
  });

  test('one that people approved in Procore before anybody looked is told all the same', async () => {
    await here.die(number, 4);
    const [made] = await underNumber(here.world, number);
    const hand = await procoreHand(here.world);
    const path = `/rest/v1.0/work_order_contracts/${made?.row.id}`;
    const body = { project_id: 1001, work_order_contract: { status: 'Approved' } };
    expect((await hand.call('PATCH', path, body)).status).toBe(200);
    await here.mend();
    expect((await here.told(number)).headers).toMatchObject([{ procoreId: `1001/wo-${made?.row.id}` }]);
  });

  test('one whose process died is told also when somebody asks for another one under its number', async () => {
    await here.die(number, 4);
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    const { problems } = await createCommitment(here.world, here.draft(number, { title: 'Another' }), ADA);
    expect(codes(problems)).toEqual([['NUMBER_TAKEN', ['input', 'number']]]);
    await here.mend();
    await here.expectTold(number);
    expect((await here.told(number)).headers).toHaveLength(1);
  });

  test('one that somebody else made under the number is not ours', async () => {
    await here.die(number, 2);
    const { world, draft } = here;
    const hand = await procoreHand(world);
    const contract = { number, title: 'By hand', status: 'Draft', vendor_id: 2001, accounting_method: 'amount' };
    const made = await hand.call('POST', '/rest/v1.0/work_order_contracts', {
      project_id: 1001,
      work_order_contract: contract,
    });
    expect(made.status).toBe(201);
    await here.mend();
    await createCommitment(world, draft(number), ADA);
    expect((await here.told(number)).headers).toEqual([]);
  });

  test('counts in no figure, so that no figure moves by it', () => {
    for (const type of ['SUBCONTRACT', 'PURCHASE_ORDER']) {
      expect(isCommitted({ type, status: 'DRAFT' }) || isInProcess({ type, status: 'DRAFT' })).toBe(false);
      expect(isCommitted({ type, status: 'APPROVED' })).toBe(true);
    }
    expect([isPendingOrder({ status: 'DRAFT' }), isPendingOrder({ status: 'PENDING' })]).toEqual([false, true]);
  });

  test('a purchase order is told as one', () => {
    const said = { number: 'P-1', title: 'T', description: null, vendorId: '1', retainagePercent: null };
    const draft = { kind: 'COMMITMENT' as const, header: { sort: 'PURCHASE_ORDER' as const, ...said } };
    const kept = { id: 'k#0', at: 't', by: 'ada', projectId: '1', jobId: 'ZZ/1', draft, line: null };
    const entry = { id: 'draft/k#0', resource: 'purchase_order_contracts', key: 'P-1' };
    expect(changeOfDraft({ ...kept, procoreId: '1/po-2' })).toMatchObject(entry);
  });
});

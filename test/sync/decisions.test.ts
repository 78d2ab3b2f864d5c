import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  approve,
  codes,
  expectExported,
  exportPlan,
  inCmic,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const APPROVER = 'accounting-approver';
const mongoUrl = inject('mongoUrl');
const stores = (['sqlite', 'mongo'] as const).filter((store) => store === 'sqlite' || mongoUrl !== null);

describe.each(stores)('what people decide about a transfer, on %s', (store) => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await createWorld({ store, mongoUrl });
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  const requested = async (number: string) => {
    const id = await hand.enter({ vendorId: 2001, number });
    const { transfer } = await requestExport(world, id);
    return { id, transfer };
  };

  test('requesting twice answers with the open transfer', async () => {
    const { id, transfer } = await requested('DECIDE-1');
    const again = await withoutWriting(world, () => requestExport(world, id));
    expect(again).toMatchObject({ problems: [], transfer: { id: transfer.id, state: 'AWAITING_APPROVAL' } });
  });

  test('rejected with a reason, mended and sent again: the new transfer supersedes the old one', async () => {
    const { id, transfer } = await requested('DECIDE-2');
    const reason = 'Put the crane on its own line.';
    const rejected = await mutate(world, 'rejectTransfer', { id: transfer.id, reason }, APPROVER);
    expect(rejected).toMatchObject({ problems: [], transfer: { state: 'REJECTED' } });
    for (const step of ['approveTransfer', 'retryTransfer', 'cancelTransfer']) {
      const late = await withoutWriting(world, () => mutate(world, step, { id: transfer.id }, APPROVER));
      expect(codes(late.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
    }
    const again = await requestExport(world, id);
    expect(again).toMatchObject({ problems: [], transfer: { supersedes: { id: transfer.id } } });
    expect(again.transfer.id).not.toBe(transfer.id);
    const done = await mutate(world, 'approveTransfer', { id: again.transfer.id }, APPROVER);
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    await expectExported(world, id, { vendor: 'ACME', number: 'DECIDE-2' });
  });

  test('who requested it can cancel it, a colleague of the project team cannot', async () => {
    const { id, transfer } = await requested('DECIDE-3');
    const colleague = { sub: 'colleague', roles: ['project-team' as const] };
    const refused = await mutate(world, 'cancelTransfer', { id: transfer.id }, colleague);
    expect(codes(refused.problems)).toEqual([['FORBIDDEN', ['input', 'id']]]);
    const cancelled = await withoutWriting(world, () =>
      mutate(world, 'cancelTransfer', { id: transfer.id, reason: 'wrong vendor' }, 'project-team'),
    );
    expect(cancelled).toMatchObject({ problems: [], transfer: { state: 'CANCELLED' } });
    expect(cancelled.transfer.history.at(-1)).toMatchObject({ step: 'cancel', note: 'wrong vendor' });
    const { procoreCommitment } = await world.ask(`{ procoreCommitment(id: "${id}") { erpStatus } }`);
    expect(procoreCommitment.erpStatus).toBe('NOT_SENT');
    expect((await requestExport(world, id)).transfer).toMatchObject({ supersedes: { id: transfer.id } });
  });

  test('an approval with an outdated fingerprint does nothing, also when it comes late', async () => {
    const { id, transfer } = await requested('DECIDE-4');
    const { fingerprint } = await exportPlan(world, id);
    await hand.change(id, { title: 'Changed after the look' });
    for (const attempt of [
      () => mutate(world, 'approveTransfer', { id: transfer.id, fingerprint }, APPROVER),
      () => approve(world, id, { fingerprint }),
    ]) {
      const late = await withoutWriting(world, attempt);
      expect(codes(late.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
      expect(late.transfer).toMatchObject({ state: 'AWAITING_APPROVAL' });
    }
    const { header } = await inCmic(world, 'DECIDE-4');
    expect(header).toBeUndefined();
  });

  test('answers are part of the plan: a fingerprint without them does not approve them', async () => {
    const { id } = await requested('DECIDE-5');
    const without = await exportPlan(world, id);
    const answers = { number: 'DECIDE-5A', description: 'As accounting calls it' };
    const other = await withoutWriting(world, () => approve(world, id, { fingerprint: without.fingerprint, answers }));
    expect(codes(other.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    const plan = await exportPlan(world, id, answers);
    expect(plan.rows[0]).toMatchObject({ key: 'ZZ/ACME/DECIDE-5A' });
    const done = await approve(world, id, { fingerprint: plan.fingerprint, answers });
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE', targetId: 'ZZ/ACME/DECIDE-5A' } });
    await expectExported(world, id, { vendor: 'ACME', number: 'DECIDE-5A' });
    expect((await inCmic(world, 'DECIDE-5A')).header).toMatchObject({ ScmstName: 'As accounting calls it' });
    expect((await inCmic(world, 'DECIDE-5')).headers).toEqual([]);
  });

  test('several are approved in one call, each with a result of its own, in their order', async () => {
    const [a, b, c] = [await requested('BULK-1'), await requested('BULK-2'), await requested('BULK-3')];
    const { fingerprint } = await exportPlan(world, a.id);
    const items = [
      { id: a.transfer.id, fingerprint },
      { id: b.transfer.id, fingerprint: 'f'.repeat(32) },
      { id: 'nobody' },
      { id: c.transfer.id },
    ];
    const select = 'results { transfer { id state } problems { code path } } problems { code }';
    const { results, problems } = await mutate(world, 'approveTransfers', { items }, APPROVER, select);
    expect(problems).toEqual([]);
    expect(results.map(({ transfer, problems: [first] }: Row) => [transfer?.state, first?.code])).toEqual([
      ['DONE', undefined],
      ['AWAITING_APPROVAL', 'PLAN_CHANGED'],
      [undefined, 'NOT_FOUND'],
      ['DONE', undefined],
    ]);
    await expectExported(world, a.id, { vendor: 'ACME', number: 'BULK-1' });
    await expectExported(world, c.id, { vendor: 'ACME', number: 'BULK-3' });
    expect((await inCmic(world, 'BULK-2')).headers).toEqual([]);
  });

  test('the approvers see their queue, newest first', async () => {
    const query = `{ transfers(first: 100, filter: { states: [AWAITING_APPROVAL], kind: COMMITMENT }) {
      totalCount nodes { sourceId createdBy createdAt plan { fingerprint rows { key } problems { code } } } } }`;
    const { transfers } = await world.ask<Row>(query, {}, APPROVER);
    expect(transfers.totalCount).toBe(transfers.nodes.length);
    const times = transfers.nodes.map(({ createdAt }: Row) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    for (const node of transfers.nodes) {
      expect(node).toMatchObject({ createdBy: 'project-team', plan: { problems: [] } });
      expect(node.plan.rows.length).toBeGreaterThan(1);
    }
  });
});

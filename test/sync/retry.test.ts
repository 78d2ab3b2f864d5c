import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enterInCmic } from '../support/cmic-hand.ts';
import {
  acceptedWrites,
  approve,
  codes,
  expectExported,
  exportPlan,
  inCmic,
  inProcore,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const APPROVER = 'accounting-approver';

/** The worker is started by hand, so that something can happen between the approval and the run. */
describe('what changes between the approval and the run', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeEach(async () => {
    world = await createWorld({ worker: false, settings: { waits: { answerMs: 100 } } });
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterEach(() => world?.close());

  const queued = async (number: string): Promise<Row> => {
    const id = await hand.enter({ vendorId: 2001, number, lines: [{ amount: '10.01' }, { amount: '20.02' }] });
    const { transfer, problems } = await approve(world, id);
    expect([transfer.state, problems]).toEqual(['QUEUED', []]);
    return transfer;
  };
  const run = (transfer: Row, states = ['DONE', 'FAILED', 'ENTERED']) => {
    world.sync?.worker.start();
    return world.settled(transfer.id, states);
  };
  const shown = async (transfer: Row): Promise<Row> =>
    (
      await world.ask<Row>(
        'query($id: ID!) { transfer(id: $id) { state problems { code path } plan { fingerprint problems { code } } history { step by note } } }',
        { id: transfer.id },
      )
    ).transfer;

  test('the record changed: PLAN_CHANGED, nothing is written, and a retry with the new fingerprint is a new approval', async () => {
    const transfer = await queued('BETWEEN-1');
    await hand.change(transfer.sourceId, { title: 'Changed after the approval' });
    expect(await withoutWriting(world, () => run(transfer))).toBe('FAILED');
    const failed = await shown(transfer);
    expect(codes(failed.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    const { fingerprint } = failed.plan;
    const retried = await mutate(world, 'retryTransfer', { id: transfer.id, fingerprint, reason: 'looked' }, APPROVER);
    expect(retried.problems).toEqual([]);
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    const steps = (await shown(transfer)).history.map(({ step }: Row) => step);
    expect(steps.filter((step: string) => step !== 'uncertain')).toEqual([
      'request',
      'approve',
      'failed',
      'retry',
      'approve',
      'done',
    ]);
    await expectExported(world, transfer.sourceId, { vendor: 'ACME', number: 'BETWEEN-1' });
  });

  test('the number was taken: NUMBER_TAKEN, and a retry with another number leaves the other document as it was', async () => {
    const transfer = await queued('BETWEEN-2');
    await enterInCmic(world, { vendor: 'ACME', number: 'BETWEEN-2', lines: [['03-100', 777]] });
    expect(await withoutWriting(world, () => run(transfer))).toBe('FAILED');
    expect(codes((await shown(transfer)).problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    const answers = { number: 'BETWEEN-2A' };
    const retried = await mutate(world, 'retryTransfer', { id: transfer.id, answers }, APPROVER);
    expect(retried.problems).toEqual([]);
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    await expectExported(world, transfer.sourceId, { vendor: 'ACME', number: 'BETWEEN-2A' });
    const other = await inCmic(world, 'BETWEEN-2');
    expect(other.lines.map(({ ScschAmt }) => ScschAmt)).toEqual([777]);
    expect(other.header).toMatchObject({ ScmstPostDate: null, ScmstName: 'Born in CMiC' });
  });

  test('it was cancelled while it waited: nothing is written', async () => {
    const transfer = await queued('BETWEEN-3');
    const cancelled = await mutate(world, 'cancelTransfer', { id: transfer.id }, APPROVER);
    expect(cancelled).toMatchObject({ problems: [], transfer: { state: 'CANCELLED' } });
    await withoutWriting(world, async () => {
      world.sync?.worker.start();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(await shown(transfer)).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('a transfer that failed is mended and retried in place', () => {
  let world: World;
  let hand: ProcoreHand;
  beforeEach(async () => {
    world = await createWorld();
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterEach(() => world?.close());

  test('CMiC has no right to write for us: FAILED with its words; once it has, the same approval is carried out', async () => {
    await world.cmic.settings({ rights: { scmast: ['GET'] } });
    const { transfer } = await withoutWriting(world, () => approve(world, '1001/wo-5501'));
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC', retryable: true }] });
    expect((await world.ask('{ procoreCommitment(id: "1001/wo-5501") { erpStatus } }')).procoreCommitment).toEqual({
      erpStatus: 'FAILED',
    });
    await world.cmic.settings({ rights: {} });
    const again = await approve(world, '1001/wo-5501');
    expect(again).toMatchObject({ problems: [], transfer: { id: transfer.id, state: 'DONE' } });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
  });

  test('CMiC refuses a line: the header stands, and the retry writes only what is missing', async () => {
    await world.cmic.settings({ rights: { scsched: ['GET'] } });
    const { transfer } = await approve(world, '1001/wo-5501');
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    expect(transfer.problems[0].path).toEqual(['lines', '88001']);
    const cancelled = await mutate(world, 'cancelTransfer', { id: transfer.id }, APPROVER);
    expect(codes(cancelled.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
    await world.cmic.settings({ rights: {} });
    await world.cmic.clearRequests();
    const again = await mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER);
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    const writes = (await world.cmic.writes()).map(({ method, path }) => `${method} ${path.split('/')[5]}`);
    expect(writes).toEqual(['POST scsched', 'POST scsched', 'POST scsched', 'PATCH scmast']);
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
  });

  test('Procore refuses the mark: the subcontract stands, and the retry only marks and posts', async () => {
    await world.procore.faults([{ method: 'PATCH', path: 'external_data|sync', effect: 'status', status: 422 }]);
    const { transfer } = await approve(world, '1001/wo-5501');
    expect(transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_PROCORE' }] });
    await world.procore.faults([]);
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const again = await mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER);
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    expect((await acceptedWrites(world)).filter((write) => write.startsWith('POST'))).toEqual([]);
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
  });

  test('an awaiting transfer whose number was taken meanwhile is approved with another', async () => {
    const { transfer } = await requestExport(world, '1001/wo-5501');
    await enterInCmic(world, { vendor: 'ACME', number: '24-010-001', lines: [['03-100', 5]] });
    const refused = await withoutWriting(world, () => mutate(world, 'approveTransfer', { id: transfer.id }, APPROVER));
    expect(refused).toMatchObject({ transfer: { state: 'AWAITING_APPROVAL' }, problems: [{ code: 'NUMBER_TAKEN' }] });
    expect(refused.problems[0].fix).toContain('24-010-001-A');
    const answers = { number: '24-010-001-A' };
    const { fingerprint } = await exportPlan(world, '1001/wo-5501', answers);
    const done = await mutate(world, 'approveTransfer', { id: transfer.id, fingerprint, answers }, APPROVER);
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE', targetId: 'ZZ/ACME/24-010-001-A' } });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001-A' });
  });

  test('a commitment whose vendor was not linked is sent once it is', async () => {
    const refused = await requestExport(world, '1001/wo-5502');
    expect(codes(refused.problems)).toEqual([['VENDOR_NOT_LINKED', ['vendor']]]);
    await linkVendor(world, '2002', 'ZZ/BAKER');
    const done = await approve(world, '1001/wo-5502');
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE', targetId: 'ZZ/BAKER/24-010-002' } });
    await expectExported(world, '1001/wo-5502', { vendor: 'BAKER', number: '24-010-002' });
  });

  test('a commitment that stands in CMiC already, line by line, is adopted and not written again', async () => {
    const id = await hand.enter({ vendorId: 2001, number: 'ADOPT-1', lines: [{ amount: '31.41' }] });
    const { lines } = await inProcore(world, id);
    await enterInCmic(world, { vendor: 'ACME', number: 'ADOPT-1', lines: [['03-100', 31.41, String(lines[0]?.id)]] });
    await world.cmic.clearRequests();
    const { transfer, problems } = await approve(world, id);
    expect([transfer.state, problems]).toEqual(['DONE', []]);
    expect((await world.cmic.writes()).map(({ method }) => method)).toEqual(['PATCH']);
    const adopted = await inCmic(world, 'ADOPT-1');
    expect([adopted.headers.length, adopted.lines.length]).toEqual([1, 1]);
    expect((await inProcore(world, id)).header).toMatchObject({ origin_id: 'ZZ/ACME/ADOPT-1' });
  });
});

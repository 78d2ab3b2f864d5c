import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  acceptedWrites,
  approve,
  codes,
  expectExported,
  inCmic,
  linkVendor,
  mutate,
  type Row,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';

const APPROVER = 'accounting-approver';
const mongoUrl = inject('mongoUrl');
const stores = (['sqlite', 'mongo'] as const).filter((store) => store === 'sqlite' || mongoUrl !== null);

describe.each(stores)('accounting posts in CMiC (setting), on %s', (store) => {
  let world: World;
  let transfer: Row;
  beforeAll(async () => {
    world = await createWorld({ store, mongoUrl, settings: { posting: { COMMITMENT: 'ACCOUNTING' } } });
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  test('a subcontract is entered, linked and marked, and stays ENTERED', async () => {
    ({ transfer } = await approve(world, '1001/wo-5501'));
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [], targetId: 'ZZ/ACME/24-010-001' });
    await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001', posted: false });
    expect(await world.cmic.writes('PATCH')).toEqual([]);
  });

  test('watching for the post date writes nothing', async () => {
    await withoutWriting(world, () => new Promise((resolve) => setTimeout(resolve, 700)));
  });

  test('a retry of it posts nothing either: posting is left to people', async () => {
    const retried = await withoutWriting(world, () => mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER));
    expect(retried).toMatchObject({ problems: [], transfer: { state: 'ENTERED' } });
  });

  test('it can no more be cancelled or rejected, only retried', async () => {
    const cancelled = await mutate(world, 'cancelTransfer', { id: transfer.id }, APPROVER);
    expect(codes(cancelled.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
    const rejected = await mutate(world, 'rejectTransfer', { id: transfer.id, reason: 'late' }, APPROVER);
    expect(codes(rejected.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
  });

  test('once accounting has posted it, it is DONE by itself', async () => {
    await world.cmic.post('post', { vendor: 'ACME', contract: '24-010-001', date: '2026-05-31' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    expect((await inCmic(world, '24-010-001')).header).toMatchObject({ ScmstPostDate: '2026-05-31' });
  });
});

describe.each(stores)('CMiC refuses a posting, on %s', (store) => {
  let world: World;
  let hand: ProcoreHand;
  beforeAll(async () => {
    world = await createWorld({ store, mongoUrl });
    hand = await procoreHand(world);
    await linkVendor(world, '2001', 'ZZ/ACME');
  });
  afterAll(() => world?.close());

  const enteredOnly = async (number: string): Promise<Row> => {
    await world.cmic.settings({ closedPeriodBefore: '2090-01-01' });
    const id = await hand.enter({ vendorId: 2001, number, lines: [{ amount: '500.05' }, { amount: '0.01' }] });
    const { transfer } = await approve(world, id);
    expect(transfer).toMatchObject({ state: 'ENTERED', sourceId: id });
    expect(codes(transfer.problems)).toEqual([['PERIOD_CLOSED', ['input', 'answers', 'accountingDate']]]);
    expect(transfer.problems[0]).toMatchObject({ retryable: true, fix: expect.stringContaining('accounting date') });
    await expectExported(world, id, { vendor: 'ACME', number, posted: false });
    return transfer;
  };

  test('a closed period leaves it ENTERED; another accounting date posts it, and nothing else is written', async () => {
    const transfer = await enteredOnly('CLOSED-1');
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const answers = { accountingDate: '2090-01-31' };
    const retried = await mutate(world, 'retryTransfer', { id: transfer.id, answers, reason: 'January' }, APPROVER);
    expect(retried).toMatchObject({ problems: [], transfer: { state: 'DONE', problems: [] } });
    expect(await acceptedWrites(world)).toEqual([expect.stringMatching(/^PATCH .*\/scmast\/[0-9A-F]{32}$/)]);
    expect((await inCmic(world, 'CLOSED-1')).header).toMatchObject({ ScmstPostDate: '2090-01-31' });
    await expectExported(world, transfer.sourceId, { vendor: 'ACME', number: 'CLOSED-1' });
  });

  test('the accounting date of the approval is the one it is posted on', async () => {
    await world.cmic.settings({ closedPeriodBefore: '2090-01-01' });
    const id = await hand.enter({ vendorId: 2001, number: 'CLOSED-2' });
    const { transfer } = await approve(world, id, { answers: { accountingDate: '2090-02-28' } });
    expect(transfer).toMatchObject({ state: 'DONE' });
    expect((await inCmic(world, 'CLOSED-2')).header).toMatchObject({ ScmstPostDate: '2090-02-28' });
  });

  test('only a person posts again: waiting changes nothing, the same date is refused again', async () => {
    const transfer = await enteredOnly('CLOSED-3');
    await withoutWriting(world, () => new Promise((resolve) => setTimeout(resolve, 600)));
    const again = await mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER);
    expect(again.transfer).toMatchObject({ state: 'ENTERED', problems: [{ code: 'PERIOD_CLOSED' }] });
    await world.cmic.settings({ closedPeriodBefore: null });
    const open = await mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER);
    expect(open.transfer).toMatchObject({ state: 'DONE', problems: [] });
  });

  test('when people post it in CMiC meanwhile, it is DONE without us', async () => {
    const transfer = await enteredOnly('CLOSED-4');
    await world.cmic.settings({ closedPeriodBefore: null });
    await world.cmic.post('post', { vendor: 'ACME', contract: 'CLOSED-4', date: '2026-01-31' });
    expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
    expect(
      (await world.ask('query($id: ID!) { transfer(id: $id) { problems { code } } }', { id: transfer.id })).transfer,
    ).toEqual({ problems: [] });
    // CMiC refused ours: what is posted there is not by us, and nobody of ours is named for it.
    const query = '{ changes(actions: [POSTED], first: 100) { nodes { by key transfer { id } } } }';
    const posted = (await world.ask<Row>(query)).changes.nodes.filter((each: Row) => each.transfer.id === transfer.id);
    expect(posted).toEqual([{ by: null, key: transfer.targetId, transfer: { id: transfer.id } }]);
  });

  test('a CMiC that takes the posting call and does not post is no success', async () => {
    await world.cmic.settings({ posting: 'none', closedPeriodBefore: null });
    const id = await hand.enter({ vendorId: 2001, number: 'CLOSED-5' });
    const { transfer } = await approve(world, id);
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    await world.cmic.settings({ posting: 'patch' });
    const retried = await mutate(world, 'retryTransfer', { id: transfer.id }, APPROVER);
    expect(retried.transfer).toMatchObject({ state: 'DONE' });
    await expectExported(world, id, { vendor: 'ACME', number: 'CLOSED-5' });
  });
});

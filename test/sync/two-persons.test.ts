import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptedWrites,
  approve,
  codes,
  expectExported,
  exportPlan,
  linkVendor,
  mutate,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import { type As, createWorld, type World } from '../support/world.ts';

const person = (sub: string): As => ({ sub, roles: ['accounting-approver'] });
const [ada, ben, cat] = [person('ada'), person('ben'), person('cat')];
const SELECT = `transfer { id state number: targetId amount { amount currency } waitingSince age
  approvals { by onBehalfOf fingerprint } history { by step note fingerprint } } problems { code path message fix }`;

let world: World;
let hand: ProcoreHand;
beforeAll(async () => {
  world = await createWorld({
    settings: {
      policy: {
        approvers: [
          { role: 'accounting-approver', upTo: '20000' },
          { role: 'admin', upTo: '50000' },
        ],
        twoPersonsAbove: { COMMITMENT: '10000' },
      },
    },
  });
  hand = await procoreHand(world);
  await linkVendor(world, '2001', 'ZZ/ACME');
});
afterAll(() => world?.close());

const entered = (number: string, ...amounts: string[]) =>
  hand.enter({ vendorId: 2001, number, lines: amounts.map((amount) => ({ amount })) });
const requested = async (number: string, ...amounts: string[]) => {
  const id = await entered(number, ...amounts);
  return { id, transfer: (await requestExport(world, id)).transfer as Row };
};
const yes = (transferId: string, as: As, more: object = {}) =>
  mutate(world, 'approveTransfer', { id: transferId, ...more }, as, SELECT);
const steps = (transfer: Row) => transfer.history.map(({ by, step, note }: Row) => [by, step, note]);

describe('above a limit two persons approve', () => {
  test('the first approval stands and nothing is written; another person for the same plan makes it whole', async () => {
    const { id, transfer } = await requested('TWO-1', '10000', '0.01');
    const { fingerprint } = await exportPlan(world, id);
    const first = await withoutWriting(world, () => yes(transfer.id, ada, { fingerprint }));
    expect(codes(first.problems)).toEqual([['SECOND_APPROVAL_MISSING', ['input', 'id']]]);
    expect(first.problems[0].fix).toBe(
      'Who can: role accounting-approver, other than ada; role admin, other than ada.',
    );
    expect(first.transfer).toMatchObject({
      state: 'AWAITING_APPROVAL',
      amount: { amount: '10000.01', currency: 'USD' },
      approvals: [{ by: 'ada', onBehalfOf: null, fingerprint }],
    });
    const again = await withoutWriting(world, () => yes(transfer.id, ada));
    expect(again).toMatchObject({ problems: [{ code: 'POLICY_REFUSED' }], transfer: { approvals: [{ by: 'ada' }] } });

    const second = await yes(transfer.id, ben, { fingerprint });
    expect(second).toMatchObject({ problems: [], transfer: { state: 'DONE', waitingSince: null } });
    expect(second.transfer.approvals.map(({ by }: Row) => by)).toEqual(['ada', 'ben']);
    expect(steps(second.transfer)).toEqual([
      ['project-team', 'request', null],
      ['ada', 'approve', 'first of two'],
      ['ben', 'approve', 'second of two'],
      ['worker', 'done', expect.anything()],
    ]);
    expect(second.transfer.history.slice(0, 3).map((entry: Row) => entry.fingerprint)).toEqual([
      fingerprint,
      fingerprint,
      fingerprint,
    ]);
    await expectExported(world, id, { vendor: 'ACME', number: 'TWO-1' });
    const [kept] = await world.store.transfers.get([transfer.id]);
    expect(new Set(kept?.writes.map(({ by }) => by))).toEqual(new Set(['ben']));
  });

  test('at the limit one person is enough', async () => {
    const { transfer } = await requested('TWO-2', '9999.99', '0.01');
    expect(await yes(transfer.id, ada)).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
  });

  test('the plan changed between the two: the first approval is void and said to be, the second is the first now', async () => {
    const { id, transfer } = await requested('TWO-3', '15000');
    await yes(transfer.id, ada);
    await hand.change(id, { title: 'Changed between the two' });
    const second = await withoutWriting(world, () => yes(transfer.id, ben));
    expect(codes(second.problems)).toEqual([['SECOND_APPROVAL_MISSING', ['input', 'id']]]);
    expect(second.problems[0].message).toMatch(/^The approval of ada is void: .* The approval of ben stands\./);
    expect(second.transfer).toMatchObject({ state: 'AWAITING_APPROVAL', approvals: [{ by: 'ben' }] });
    expect(steps(second.transfer).slice(2)).toEqual([
      ['ben', 'void', 'The approval of ada is void: it was for another plan or other answers.'],
      ['ben', 'approve', 'first of two'],
    ]);
    expect(await yes(transfer.id, ada)).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
  });

  test('other answers are another plan; without answers of their own the second means those of the first', async () => {
    const { id, transfer } = await requested('TWO-4', '15000');
    const answers = { number: 'TWO-4A', description: 'As accounting calls it' };
    await yes(transfer.id, ada, { answers });
    const other = await yes(transfer.id, ben, { answers: { number: 'TWO-4B' } });
    expect(other.problems[0].message).toMatch(/The approval of ada is void/);
    const done = await yes(transfer.id, cat);
    expect(done).toMatchObject({ problems: [], transfer: { state: 'DONE', number: 'ZZ/ACME/TWO-4B' } });
    await expectExported(world, id, { vendor: 'ACME', number: 'TWO-4B' });
  });

  test('approving straight away requests it with the first approval; by two in one call each item has its own answer', async () => {
    const id = await entered('TWO-5', '12000');
    const straight = await withoutWriting(world, () => approve(world, id, {}, ada));
    expect(straight).toMatchObject({
      problems: [{ code: 'SECOND_APPROVAL_MISSING' }],
      transfer: { state: 'AWAITING_APPROVAL', createdBy: 'ada' },
    });
    const small = await requested('TWO-6', '50');
    const large = await requested('TWO-7', '20000.01');
    const items = [straight.transfer.id, small.transfer.id, large.transfer.id].map((each) => ({ id: each }));
    const select = 'results { transfer { state } problems { code message } } problems { code }';
    const { results } = await mutate(world, 'approveTransfers', { items }, ben, select);
    expect(results.map(({ transfer, problems }: Row) => [transfer.state, problems[0]?.code])).toEqual([
      ['DONE', undefined],
      ['DONE', undefined],
      ['AWAITING_APPROVAL', 'POLICY_REFUSED'],
    ]);
    expect(results[2].problems[0].message).toBe('The limit is 20000.00 for COMMITMENT; this one is 20000.01.');
  });

  test('a failed export is retried as approved by one; with a changed plan two have to approve it again', async () => {
    const { id, transfer } = await requested('TWO-8', '15000');
    await yes(transfer.id, ada);
    await world.cmic.settings({ rights: { scmast: ['GET'] } });
    expect(await yes(transfer.id, ben)).toMatchObject({ transfer: { state: 'FAILED' } });
    const retry = (as: As, more = {}) => mutate(world, 'retryTransfer', { id: transfer.id, ...more }, as, SELECT);
    expect(await retry(cat)).toMatchObject({ problems: [], transfer: { state: 'FAILED' } });

    await world.cmic.settings({ rights: {} });
    await hand.change(id, { title: 'Mended' });
    const first = await withoutWriting(world, () => retry(cat));
    expect(first).toMatchObject({ problems: [{ code: 'SECOND_APPROVAL_MISSING' }], transfer: { state: 'FAILED' } });
    expect(await withoutWriting(world, () => retry(cat))).toMatchObject({ problems: [{ code: 'POLICY_REFUSED' }] });
    const second = await retry(ada);
    expect(second).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    expect(second.transfer.approvals.map(({ by }: Row) => by)).toEqual(['ada', 'ben', 'cat', 'ada']);
    await expectExported(world, id, { vendor: 'ACME', number: 'TWO-8' });
  });

  test('two who approve at the same moment as the first never make it go by a race', async () => {
    const { transfer } = await requested('TWO-9', '15000');
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const both = await Promise.all([yes(transfer.id, ada), yes(transfer.id, ada)]);
    expect(both.map(({ transfer: { state } }) => state)).toEqual(['AWAITING_APPROVAL', 'AWAITING_APPROVAL']);
    expect(await acceptedWrites(world)).toEqual([]);
    const [kept] = await world.store.transfers.get([transfer.id]);
    expect(kept?.approvals).toHaveLength(1);
    await mutate(world, 'cancelTransfer', { id: transfer.id }, ben);
  });
});

describe('the queue of an approver', () => {
  const QUEUE = `query($filter: TransferFilter, $first: Int, $after: String) { transfers(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id state age waitingSince createdAt } } }`;
  const queue = async (as: As, more: object = {}, filter: object = { awaitsMe: true }) =>
    (await world.ask<Row>(QUEUE, { filter, ...more }, as)).transfers;

  test('awaitsMe holds what the policy lets me approve, longest waiting first, in whole pages', async () => {
    const small = await requested('QUEUE-1', '10');
    const large = await requested('QUEUE-2', '30000');
    const two = await requested('QUEUE-3', '15000');
    await yes(two.transfer.id, ada);
    const of = async (as: As) => (await queue(as)).nodes.map(({ id }: Row) => id);
    const mine = await of(ada);
    expect(mine).toContain(small.transfer.id);
    expect(mine).not.toContain(large.transfer.id);
    expect(mine).not.toContain(two.transfer.id);
    expect(await of(ben)).toEqual([...mine, two.transfer.id]);
    expect(await of('admin')).toContain(large.transfer.id);
    expect(await of('project-team')).toEqual([]);

    const page = await queue(ben, { first: 1 });
    expect(page).toMatchObject({
      totalCount: null,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: small.transfer.id }],
    });
    const rest = await queue(ben, { first: 1, after: page.pageInfo.endCursor });
    expect(rest).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ id: two.transfer.id }] });
  });

  test('shows since when each waits, and lists those older than so many seconds', async () => {
    const { nodes } = await queue('admin');
    for (const { state, age, waitingSince, createdAt } of nodes)
      expect([state, age >= 0, waitingSince]).toEqual(['AWAITING_APPROVAL', true, createdAt]);
    const old = await queue('admin', {}, { states: ['AWAITING_APPROVAL'], olderThan: 3600 });
    expect(old).toMatchObject({ totalCount: 0, nodes: [] });
    const all = await queue('admin', {}, { states: ['AWAITING_APPROVAL'], olderThan: 0 });
    expect(all.totalCount).toBeGreaterThan(2);
  });
});

describe('the policy can be asked before', () => {
  const ASK = `query($transferId: ID, $kind: Kind, $amount: Decimal, $createdBy: String, $approver: String, $approverRole: ApproverRole) {
    simulatePolicy(transferId: $transferId, kind: $kind, amount: $amount, createdBy: $createdBy, approver: $approver, approverRole: $approverRole) {
      verdict personsNeeded approvedBy onBehalfOf mayApprove amount { amount } problems { code path message fix } } }`;
  const simulate = async (asked: object, as: As = ada) => (await world.ask<Row>(ASK, asked, as)).simulatePolicy;

  test.each<[asked: object, verdict: string, persons: number]>([
    [{ kind: 'COMMITMENT', amount: '10000' }, 'ALLOWED', 1],
    [{ kind: 'COMMITMENT', amount: '10000.01' }, 'SECOND_PERSON_MISSING', 2],
    [{ kind: 'COMMITMENT', amount: '20000.01' }, 'REFUSED', 2],
    [{ kind: 'COMMITMENT', amount: '20000.01', approver: 'sue', approverRole: 'ADMIN' }, 'SECOND_PERSON_MISSING', 2],
    [{ kind: 'VENDOR' }, 'REFUSED', 1],
    [{ kind: 'FORECAST', amount: '-20000', approver: 'ben' }, 'ALLOWED', 1],
  ])('%j: %s', async (asked, verdict, personsNeeded) => {
    expect(await simulate(asked)).toMatchObject({ verdict, personsNeeded, approvedBy: [] });
  });

  test('about a transfer it knows amount, creator and approvals, and says why and who can', async () => {
    const { transfer } = await requested('ASK-1', '15000');
    await yes(transfer.id, ada);
    const mine = await simulate({ transferId: transfer.id });
    expect(mine).toMatchObject({ verdict: 'REFUSED', approvedBy: ['ada'], amount: { amount: '15000.00' } });
    expect(mine.problems).toMatchObject([
      { code: 'POLICY_REFUSED', path: [], message: expect.stringMatching(/stands/) },
    ]);
    expect(mine.mayApprove).toEqual(['role accounting-approver, other than ada', 'role admin, other than ada']);
    expect(await simulate({ transferId: transfer.id }, ben)).toMatchObject({ verdict: 'ALLOWED', problems: [] });
    const viewer = await simulate({ transferId: transfer.id }, 'viewer');
    expect(viewer).toMatchObject({ verdict: 'REFUSED', problems: [{ code: 'FORBIDDEN' }] });
    expect(await simulate({ transferId: 'nobody' })).toBeNull();
    const nothing = await world.graphql(ASK, {}, ada);
    expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

import { beforeAll, expect, test } from 'vitest';
import { enterInCmic } from '../../support/cmic-hand.ts';
import { approve, codes, exportPlan, type Row, requestExport, withoutWriting } from '../../support/main-job.ts';
import { type NewCommitment, procoreHand } from '../../support/procore-hand.ts';
import type { World } from '../../support/world.ts';

const LINE = expect.any(String);

/** Commitments that cannot go. */
export function refusedCommitments(worldOf: () => World): void {
  let world: World;
  beforeAll(() => {
    world = worldOf();
  });
  const entered = async (commitment: NewCommitment) => (await procoreHand(world)).enter(commitment);

  test.each(['Draft', 'Out For Bid', 'Out For Signature', 'Complete', 'Terminated', 'Void'])(
    'when it is not Approved but %s',
    async (status) => {
      const id = await entered({ vendorId: 2001, number: `STATUS ${status}`.slice(0, 20), status });
      expect((await refused(world, id, ['NOT_APPROVED_IN_PROCORE', ['status']])).message).toMatch(
        new RegExp(status, 'i'),
      );
    },
  );

  test('when its vendor is not linked', async () => {
    const { message } = await refused(world, '1001/wo-5506', ['VENDOR_NOT_LINKED', ['vendor']]);
    expect(message).toContain('Lone Pine Landscaping');
  });

  test('when it has no vendor', async () => {
    const id = await entered({ vendorId: null, number: 'NOBODY-1' });
    await refused(world, id, ['VENDOR_NOT_LINKED', ['vendor']]);
  });

  test('when a line is on a code that CMiC does not know', async () => {
    const id = await entered({
      vendorId: 2001,
      number: 'CODE-1',
      lines: [{ amount: '1' }, { amount: '2', code: '99-900' }],
    });
    expect((await refused(world, id, ['CODE_NOT_LINKED', ['lines', LINE, 'costCode']])).message).toContain('99-900');
  });

  test('when a line is on a type that CMiC does not know', async () => {
    const id = await entered({ vendorId: 2001, number: 'TYPE-1', lines: [{ amount: '1', type: 'Z' }] });
    await refused(world, id, ['CODE_NOT_LINKED', ['lines', LINE, 'costType']]);
  });

  test('when the job does not use the code with the type', async () => {
    const id = await entered({ vendorId: 2001, number: 'PAIR-1', lines: [{ amount: '1', code: '03-100', type: 'P' }] });
    expect((await refused(world, id, ['CODE_NOT_LINKED', ['lines', LINE, 'costType']])).message).toContain('03-100');
  });

  test('when a line has a code without a type', async () => {
    const id = await entered({ vendorId: 2001, number: 'TYPE-2', lines: [{ amount: '1', type: null }] });
    await refused(world, id, ['COST_TYPE_MISSING', ['lines', LINE, 'costType']]);
  });

  test('when a line has no code, or there is no line at all', async () => {
    const bare = await entered({ vendorId: 2001, number: 'CODE-2', lines: [{ amount: '1', code: null }] });
    await refused(world, bare, ['CODE_NOT_LINKED', ['lines', LINE, 'costCode']]);
    const empty = await entered({ vendorId: 2001, number: 'CODE-3', lines: [] });
    await refused(world, empty, ['BAD_INPUT', ['lines']]);
  });

  test.each(['10.005', '0.001', '-33.333'])('when an amount has more than two decimals: %s', async (amount) => {
    const id = await entered({ vendorId: 2001, number: `DEC ${amount}`, lines: [{ amount }, { amount: '1.10' }] });
    expect((await refused(world, id, ['AMOUNT_PRECISION', ['lines', LINE, 'amount']])).message).toContain(amount);
  });

  test('when its number is longer than CMiC takes', async () => {
    const id = await entered({ vendorId: 2001, number: '123456789012345678901' });
    expect((await refused(world, id, ['NUMBER_INVALID', ['number']])).message).toContain('20');
    expect((await exportPlan(world, id, { number: '12345678901234567890' })).problems).toEqual([]);
  });

  test.each(['', 'x'.repeat(21), 'SEMI;COLON', ' AHEAD', '%PCT'])(
    'when the approver answers with the number "%s"',
    async (number) => {
      const plan = await exportPlan(world, '1001/wo-5501', { number });
      const { transfer, problems } = await withoutWriting(world, () =>
        approve(world, '1001/wo-5501', { answers: { number } }),
      );
      expect(transfer).toBeNull();
      expect(problems).toEqual(plan.problems);
      expect(codes(problems)).toEqual([['NUMBER_INVALID', ['input', 'answers', 'number']]]);
    },
  );

  test('when its number is taken by another document of CMiC', async () => {
    await enterInCmic(world, { vendor: 'ACME', number: 'TAKEN-1', lines: [['03-100', 4711]] });
    const id = await entered({ vendorId: 2001, number: 'TAKEN-1', lines: [{ amount: '1' }] });
    expect((await refused(world, id, ['NUMBER_TAKEN', ['number']])).fix).toContain('TAKEN-1-A');
    const other = await entered({ vendorId: 2001, number: 'TAKEN-2', lines: [{ amount: '1' }] });
    await refused(world, other, ['NUMBER_TAKEN', ['input', 'answers', 'number']], { number: 'TAKEN-1' });
  });

  test("when its number is another vendor's, it is not taken", async () => {
    await enterInCmic(world, { vendor: 'BAKER', number: 'TAKEN-3', lines: [['03-100', 5]] });
    const id = await entered({ vendorId: 2001, number: 'TAKEN-3', lines: [{ amount: '5' }] });
    expect((await exportPlan(world, id)).problems).toEqual([]);
  });

  test('when its retainage cannot be', async () => {
    const id = await entered({ vendorId: 2001, number: 'RETAIN-1', retainage: '140' });
    await refused(world, id, ['BAD_INPUT', ['retainagePercent']]);
  });

  test('when its project was made before the integration', async () => {
    const { problems } = await withoutWriting(world, () => approve(world, '1003/wo-5520'));
    expect(codes(problems)[0]).toEqual(['PROJECT_NOT_INTEGRATED', ['project']]);
  });

  test('when it was exported already, by us or by an earlier integration', async () => {
    const id = await entered({ vendorId: 2001, number: 'TWICE-1' });
    expect((await approve(world, id)).transfer).toMatchObject({ state: 'DONE' });
    for (const each of [id, '1001/wo-5510']) {
      const again = await withoutWriting(world, () => approve(world, each));
      expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    }
  });

  test('when the fingerprint is out of date, malformed or invented', async () => {
    for (const fingerprint of ['0'.repeat(32), 'nonsense']) {
      const { transfer, problems } = await withoutWriting(world, () => approve(world, '1001/wo-5501', { fingerprint }));
      expect([transfer, codes(problems)]).toEqual([null, [['PLAN_CHANGED', ['input', 'fingerprint']]]]);
    }
  });

  test('when the approver is none', async () => {
    for (const role of ['viewer', 'project-team'] as const) {
      const { transfer, problems } = await withoutWriting(world, () => approve(world, '1001/wo-5501', {}, role));
      expect([transfer, codes(problems)]).toEqual([null, [['FORBIDDEN', ['input']]]]);
    }
  });

  test('several faults are told together', async () => {
    const lines = [{ amount: '1.001' }, { amount: '2', type: null }];
    const id = await entered({ vendorId: 2006, number: 'z'.repeat(30), lines, status: 'Draft' });
    const { problems } = await exportPlan(world, id);
    expect(problems.map(({ code }: Row) => code)).toEqual([
      'NOT_APPROVED_IN_PROCORE',
      'VENDOR_NOT_LINKED',
      'AMOUNT_PRECISION',
      'COST_TYPE_MISSING',
      'NUMBER_INVALID',
    ]);
  });
}

/** Asks by plan, request and approval: the same problems, and nothing written or opened by any of them. */
async function refused(
  world: World,
  id: string,
  expected: [string, string[]],
  answers: object | null = null,
): Promise<Row> {
  const before = await world.store.transfers.count({ sourceIds: [id] });
  const [plan, requested, approved] = await withoutWriting(world, async () => [
    await exportPlan(world, id, answers),
    answers ? null : await requestExport(world, id),
    await approve(world, id, { answers }),
  ]);
  for (const answered of [requested, approved]) {
    if (!answered) continue;
    expect(answered.transfer).toBeNull();
    expect(answered.problems).toEqual(plan.problems);
  }
  expect(codes(plan.problems)).toEqual([expected]);
  expect(plan.problems[0]).toMatchObject({ message: expect.stringMatching(/\.$/), fix: expect.any(String) });
  expect(await world.store.transfers.count({ sourceIds: [id] })).toBe(before);
  return plan.problems[0];
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { cents, codes, linkVendor, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { budgetCodes, createCommitment, underNumber } from './drafts.ts';

/** Late writes land within half of `waits.lateWriteMs`; an answer waits a fifth of it, so that a caller has to ask again. */
let world: World;
let lines: Row[];
let n = 0;
let number: string;

beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 120, lateWriteMs: 600 } } });
  await linkVendor(world, '2001', 'ZZ/ACME');
  const offered = await budgetCodes(world);
  // Two lines that nothing but their count tells apart.
  lines = ['03-100.S', '03-200.S', '03-200.S', '03-300.S'].map((flat, index) => ({
    budgetCodeId: offered.get(flat)?.id,
    amount: ['1000.10', '20', '20', '0.05'][index],
  }));
});
afterAll(() => world?.close());
beforeEach(() => {
  n += 1;
  number = `24-010-F${n}`;
});
afterEach(() => world.procore.faults([]));

const draft = (more: object = {}) => ({
  projectId: '1001',
  type: 'SUBCONTRACT',
  number,
  title: 'Draft under faults',
  vendorId: '2001',
  lines,
  ...more,
});
const faults = (path: string, rule: Partial<FaultRule>) =>
  world.procore.faults([{ method: 'POST', path, times: 1, ...rule } as FaultRule]);

/** Asks until nothing is left to ask for: as a caller does who reads `retryable`. */
async function untilDone(input: object): Promise<Row> {
  for (let tries = 1; ; tries += 1) {
    const answer = await createCommitment(world, input);
    if (answer.problems.length === 0) return answer;
    expect(answer.problems.every(({ retryable }: Row) => retryable)).toBe(true);
    if (tries > 40) throw new Error(JSON.stringify(answer.problems));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function expectOne() {
  // A write that is still on its way would land by now.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const found = await underNumber(world, number);
  expect(found).toHaveLength(1);
  expect(found[0]?.lines.map(({ amount }) => cents(amount))).toEqual([100010, 2000, 2000, 5]);
}

describe('a draft commitment stands once with all its lines, in order, when it is asked for until it does, after', () => {
  describe.each([
    ['its header', 'work_order_contracts$'],
    ['a line', 'work_order_contracts/.*line_items$'],
  ])('a call about %s', (_, path) => {
    test.each<[string, Partial<FaultRule>]>([
      ['whose answer is lost', { effect: 'dropAfter' }],
      ['whose answers are lost twice', { effect: 'dropAfter', times: 2 }],
      ['that lands late', { effect: 'lateWrite', ms: 250 }],
      ['that never arrives', { effect: 'dropBefore' }],
      ['with an empty answer', { effect: 'emptyBody' }],
      ['that is answered 500', { effect: 'status', status: 500 }],
      ['that is answered 503', { effect: 'status', status: 503 }],
    ])('%s', async (_name, rule) => {
      await faults(path, rule);
      const input = draft({ idempotencyKey: `faults ${n}` });
      const { commitment } = await untilDone(input);
      await expectOne();
      await world.procore.clearRequests();
      expect((await createCommitment(world, input)).commitment.id).toBe(commitment.id);
      expect(await world.procore.writes('POST', 'contracts')).toEqual([]);
    });
  });

  test('a line that Procore refuses: it names the line, the others stand, and the repeat under the same key makes that one', async () => {
    await world.procore.faults([
      { method: 'POST', path: 'line_items$', effect: 'status', status: 422, times: 1 } as FaultRule,
    ]);
    const input = draft({ idempotencyKey: `refused ${n}` });
    const first = await createCommitment(world, input);
    expect(first.commitment).toMatchObject({ number, status: 'DRAFT' });
    expect(codes(first.problems)).toEqual([['REFUSED_BY_PROCORE', ['input', 'lines', '0']]]);
    expect((await underNumber(world, number))[0]?.lines).toHaveLength(3);
    const second = await createCommitment(world, input);
    expect([second.problems, second.commitment.id]).toEqual([[], first.commitment.id]);
    const [made, ...others] = await underNumber(world, number);
    expect(others).toEqual([]);
    expect(made?.lines.map(({ amount }) => cents(amount))).toEqual([2000, 2000, 5, 100010]);
  });
});

describe('a draft commitment', () => {
  test('that twenty callers ask for at once stands once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => createCommitment(world, draft())));
    const { commitment } = await untilDone(draft());
    await expectOne();
    for (const { commitment: each, problems } of answers) {
      expect([commitment.id, undefined]).toContain(each?.id);
      expect(problems.every(({ retryable }: Row) => retryable)).toBe(true);
    }
  });

  test('of another content under the same number at the same moment is refused, and one stands', async () => {
    const answers = await Promise.all(
      ['First', 'Second', 'Third'].map((title) => createCommitment(world, draft({ title }))),
    );
    expect(answers.filter(({ problems }) => problems.length === 0).length).toBeLessThanOrEqual(1);
    const again: Row[] = [];
    for (const title of ['First', 'Second', 'Third']) {
      const answer = await createCommitment(world, draft({ title }));
      again.push(answer.problems[0]?.code ?? 'made');
    }
    expect(again.sort()).toEqual(['NUMBER_TAKEN', 'NUMBER_TAKEN', 'made']);
    await expectOne();
  });

  test('under a used idempotency key with another input is refused', async () => {
    const idempotencyKey = `reused ${n}`;
    await untilDone(draft({ idempotencyKey }));
    const { commitment, problems } = await createCommitment(world, draft({ idempotencyKey, title: 'Another' }));
    expect([commitment, codes(problems)]).toEqual([null, [['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]]]);
  });

  test('that somebody deleted in Procore can be made again', async () => {
    const first = await untilDone(draft());

    const contract = first.commitment.id.slice('1001/wo-'.length);
    const hand = await procoreHand(world);
    expect((await hand.call('DELETE', `/rest/v1.0/work_order_contracts/${contract}?project_id=1001`)).status).toBe(204);
    const second = await untilDone(draft());
    expect(second.commitment.id).not.toBe(first.commitment.id);
    expect((await underNumber(world, number)).filter(({ row }) => row.deleted_at === null)).toHaveLength(1);
  });
});

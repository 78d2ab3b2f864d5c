import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codes, type Row, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { budgetCodes, createChangeOrder } from './drafts.ts';

let world: World;
let offered: Map<string, Row>;
let lineOnConcrete: Row;
let n = 0;
let number: string;

beforeAll(async () => {
  world = await createWorld();
  offered = await budgetCodes(world);
  const lines = await world.procore.rows<Row>('line_items');
  const found = lines.find((row) => row.holder_id === 5501 && row.holder_type === 'WorkOrderContract');
  if (!found) throw new Error('1001/wo-5501 has no line.');
  lineOnConcrete = found;
});
afterAll(() => world?.close());
beforeEach(() => {
  n += 1;
  number = `D${n}`;
});

const id = (flat: string): string => offered.get(flat)?.id;
const draft = (more: object = {}) => ({
  commitmentId: '1001/wo-5501',
  number,
  title: 'Draft change',
  lines: [
    { budgetCodeId: id('03-100.S'), amount: '-100.10', commitmentLineId: `1001/wo-5501/${lineOnConcrete.id}` },
    { budgetCodeId: id('03-200.S'), amount: '40' },
  ],
  ...more,
});

/** Change orders of Procore under a number, in the stand-in's own tables, with the count of their lines. */
async function inProcore(wanted: string): Promise<Row[]> {
  const rows = await world.procore.rows<Row>('change_order_packages');
  return rows.filter((row) => row.number === wanted && row.contract_id === 5501);
}

describe('a draft change order of a commitment', () => {
  test('is made in Procore as a draft, on a line of the contract and as a new one; nothing is written to CMiC', async () => {
    await world.cmic.clearRequests();
    const { commitmentChangeOrder: made, problems } = await createChangeOrder(world, draft());
    expect(problems).toEqual([]);
    expect(made).toMatchObject({ number, status: 'DRAFT', grandTotal: { amount: '-60.10' } });
    expect(await inProcore(number)).toMatchObject([{ status: 'draft', title: 'Draft change', origin_id: null }]);
    expect(made.lines).toEqual([
      {
        amount: { amount: '-100.10' },
        commitmentLineItemId: String(lineOnConcrete.id),
        budgetCode: { id: id('03-100.S') },
      },
      { amount: { amount: '40.00' }, commitmentLineItemId: null, budgetCode: { id: id('03-200.S') } },
    ]);
    expect(await world.cmic.writes()).toEqual([]);
    const again = await withoutWriting(world, () => createChangeOrder(world, draft()));
    expect([again.problems, again.commitmentChangeOrder.id]).toEqual([[], made.id]);
  });

  test('whose lines are on unlinked codes, on another code than their line, or not in whole cents is refused line by line', async () => {
    const unlinked = [...offered.values()].find(({ linked }) => !linked);
    const { commitmentChangeOrder, problems } = await withoutWriting(world, () =>
      createChangeOrder(
        world,
        draft({
          number: '',
          title: 'x'.repeat(201),
          lines: [
            { budgetCodeId: unlinked?.id, amount: '1' },
            { budgetCodeId: id('03-200.S'), amount: '1', commitmentLineId: `1001/wo-5501/${lineOnConcrete.id}` },
            { budgetCodeId: id('03-200.S'), amount: '1', commitmentLineId: '1001/wo-5501/999999' },
            { budgetCodeId: id('03-200.S'), amount: '0.001' },
          ],
        }),
      ),
    );
    expect(commitmentChangeOrder).toBeNull();
    expect(codes(problems)).toEqual([
      ['NUMBER_INVALID', ['input', 'number']],
      ['BAD_INPUT', ['input', 'title']],
      ['CODE_NOT_LINKED', ['input', 'lines', '0', 'budgetCodeId']],
      ['BAD_INPUT', ['input', 'lines', '1', 'commitmentLineId']],
      ['NOT_FOUND', ['input', 'lines', '2', 'commitmentLineId']],
      ['AMOUNT_PRECISION', ['input', 'lines', '3', 'amount']],
    ]);
  });

  test('under a number that its commitment has already is refused, padded or not; another commitment may have it', async () => {
    const standing = (await world.procore.rows<Row>('change_order_packages')).find((row) => row.contract_id === 5501);
    const taken = String(Number(standing?.number));
    const { problems } = await withoutWriting(world, () => createChangeOrder(world, draft({ number: taken })));
    expect(codes(problems)).toEqual([['NUMBER_TAKEN', ['input', 'number']]]);
    const lines = [{ budgetCodeId: id('03-200.S'), amount: '40' }];
    const other = await createChangeOrder(world, draft({ commitmentId: '1001/wo-5503', number: taken, lines }));
    expect(other.problems).toEqual([]);
  });

  test.each([
    ['no commitment', { commitmentId: '1001/wo-999999' }, 'NOT_FOUND'],
    ['what is no commitment', { commitmentId: '1001' }, 'BAD_INPUT'],
    [
      'a commitment of a project that was made before the integration',
      { commitmentId: '1003/wo-5520' },
      'PROJECT_NOT_INTEGRATED',
    ],
  ])('of %s is refused', async (_, more, problem) => {
    const { commitmentChangeOrder, problems } = await withoutWriting(world, () =>
      createChangeOrder(world, draft(more)),
    );
    expect([commitmentChangeOrder, codes(problems)]).toEqual([null, [[problem, ['input', 'commitmentId']]]]);
  });

  test('is not for viewers', async () => {
    const { problems } = await withoutWriting(world, () => createChangeOrder(world, draft(), 'viewer'));
    expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
  });

  test.each([
    ['the change order', 'commitment_change_orders$'],
    ['a line', 'commitment_change_orders/.*line_items$'],
  ])('stands once with all its lines when the answer about %s is lost', async (_, path) => {
    await world.procore.faults([{ method: 'POST', path, effect: 'dropAfter', times: 1 }]);
    const { commitmentChangeOrder: made, problems } = await createChangeOrder(world, draft());
    expect((await world.procore.struck())[0]).toBe(1);
    await world.procore.faults([]);
    expect([problems, made.grandTotal, made.lines.length]).toEqual([[], { amount: '-60.10' }, 2]);
    expect(await inProcore(number)).toHaveLength(1);
  });
});

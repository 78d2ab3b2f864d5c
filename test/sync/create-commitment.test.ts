import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approve, codes, expectExported, linkVendor, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { budgetCodes, createCommitment, underNumber } from './drafts.ts';

let world: World;
let offered: Map<string, Row>;
let n = 0;
let number: string;

beforeAll(async () => {
  world = await createWorld();
  await linkVendor(world, '2001', 'ZZ/ACME');
  offered = await budgetCodes(world);
});
afterAll(() => world?.close());
beforeEach(() => {
  n += 1;
  number = `24-010-D${n}`;
});

const code = (flat: string) => {
  const found = offered.get(flat);
  if (!found) throw new Error(`There is no budget code ${flat}: ${[...offered.keys()].join(' ')}`);
  return found;
};
const line = (flat: string, amount: string) => ({
  costCodeId: code(flat).costCode.id,
  costTypeId: code(flat).costType.id,
  amount,
  description: `Work on ${flat}`,
});
const draft = (more: object = {}) => ({
  projectId: '1001',
  type: 'SUBCONTRACT',
  number,
  title: 'Draft from the graph',
  vendorId: '2001',
  retainagePercent: '10',
  lines: [line('03-100.S', '1000.10'), { budgetCodeId: code('03-200.S').id, amount: '250' }],
  ...more,
});

describe('the budget codes of a project', () => {
  test('say which are linked: those that came from CMiC are, those that were born in Procore are not', () => {
    const all = [...offered.values()];
    expect(code('03-100.S')).toMatchObject({ linked: true, status: 'active' });
    expect(all.some(({ flatCode, linked }) => flatCode.startsWith('24-010.1.') && linked)).toBe(true);
    const unlinked = all.filter(({ linked }) => !linked).map(({ flatCode }) => flatCode);
    expect(unlinked.every((flat: string) => flat.includes('99-900') || flat.endsWith('.Z'))).toBe(true);
    expect(unlinked.length).toBeGreaterThan(0);
  });
});

describe('a draft commitment', () => {
  test.each(['SUBCONTRACT', 'PURCHASE_ORDER'])(
    '%s is made in Procore as a draft, unmarked, with its lines; nothing is written to CMiC',
    async (type) => {
      await world.cmic.clearRequests();
      const { commitment, problems } = await createCommitment(world, draft({ type }));
      expect(problems).toEqual([]);
      expect(commitment).toMatchObject({ number, status: 'DRAFT', originId: null, erpStatus: 'NOT_SENT' });
      const [made, ...others] = await underNumber(world, number);
      expect(others).toEqual([]);
      expect(made?.row).toMatchObject({ status: 'Draft', vendor_id: 2001, retainage_percent: '10', origin_id: null });
      expect(made?.lines.map((each) => [Number(each.amount), each.description])).toEqual([
        [1000.1, 'Work on 03-100.S'],
        [250, null],
      ]);
      expect(await world.cmic.writes()).toEqual([]);
    },
  );

  test('that is approved in Procore travels to CMiC', async () => {
    const { commitment, problems } = await createCommitment(world, draft());
    expect(problems).toEqual([]);
    expect(await (await procoreHand(world)).change(commitment.id, { status: 'Approved' })).toBe(200);
    const approved = await approve(world, commitment.id);
    expect([approved.problems, approved.transfer.state]).toEqual([[], 'DONE']);
    await expectExported(world, commitment.id, { vendor: 'ACME', number });
    // Asked again, it is the same record, whatever became of it since.
    const again = await createCommitment(world, draft());
    expect([again.problems, again.commitment.id]).toEqual([[], commitment.id]);
    expect(await underNumber(world, number)).toHaveLength(1);
  });

  test('on which anything is wrong is refused field by field, and nothing is written', async () => {
    const bad = offered.get('99-900.S') ?? [...offered.values()].find(({ linked }) => !linked);
    const contingency = (await world.procore.rows<Row>('line_item_types')).find((row) => row.code === 'Z');
    const { commitment, problems } = await withoutWriting(world, () =>
      createCommitment(
        world,
        draft({
          number: 'x'.repeat(21),
          title: ' ',
          vendorId: '2006',
          retainagePercent: '100.5',
          lines: [
            { budgetCodeId: bad?.id, amount: '1' },
            { costCodeId: bad?.costCode.id, costTypeId: bad?.costType.id, amount: '1' },
            { ...line('03-100.S', '1'), costTypeId: `4001/ct-${contingency?.id}` },
            { ...line('03-100.S', '1'), costTypeId: null },
            line('03-100.S', '10.005'),
            { ...line('03-100.S', '1'), costCodeId: '1001/cc-999999' },
            { budgetCodeId: '1002/wbs-1', amount: '1' },
            { amount: '1' },
            { ...line('03-100.S', '1'), budgetCodeId: code('03-100.S').id },
            { costCodeId: 'nonsense', costTypeId: '4001/ct-1', amount: '1' },
            line('03-100.S', '10000000000000'),
          ],
        }),
      ),
    );
    expect(commitment).toBeNull();
    expect(codes(problems)).toEqual([
      ['NUMBER_INVALID', ['input', 'number']],
      ['BAD_INPUT', ['input', 'title']],
      ['VENDOR_NOT_LINKED', ['input', 'vendorId']],
      ['BAD_INPUT', ['input', 'retainagePercent']],
      ['CODE_NOT_LINKED', ['input', 'lines', '0', 'budgetCodeId']],
      ['CODE_NOT_LINKED', ['input', 'lines', '1', 'costCodeId']],
      ['CODE_NOT_LINKED', ['input', 'lines', '2', 'costTypeId']],
      ['COST_TYPE_MISSING', ['input', 'lines', '3', 'costTypeId']],
      ['AMOUNT_PRECISION', ['input', 'lines', '4', 'amount']],
      ['NOT_FOUND', ['input', 'lines', '5', 'costCodeId']],
      ['NOT_FOUND', ['input', 'lines', '6', 'budgetCodeId']],
      ['BAD_INPUT', ['input', 'lines', '7', 'costCodeId']],
      ['BAD_INPUT', ['input', 'lines', '8', 'budgetCodeId']],
      ['BAD_INPUT', ['input', 'lines', '9', 'costCodeId']],
      ['BAD_INPUT', ['input', 'lines', '10', 'amount']],
    ]);
    expect(problems.every(({ fix }: Row) => fix?.length > 0)).toBe(true);
    expect(problems[2].fix).toContain('linkVendor with procoreVendorId "2006"');
  });

  test.each([
    ['a project that was made before the integration', { projectId: '1003' }, 'PROJECT_NOT_INTEGRATED', 'projectId'],
    ['no project', { projectId: '999999' }, 'NOT_FOUND', 'projectId'],
    ['what is no id of a project', { projectId: 'ZZ/24-010' }, 'BAD_INPUT', 'projectId'],
    ['no vendor', { vendorId: '999999' }, 'NOT_FOUND', 'vendorId'],
    ['no line', { lines: [] }, 'BAD_INPUT', 'lines'],
    ['a number that another commitment of the project has', { number: '24-010-001' }, 'NUMBER_TAKEN', 'number'],
    ['a number of the vendor in CMiC', { number: '24-010-007', vendorId: '2005' }, 'NUMBER_TAKEN', 'number'],
  ])('of %s is refused', async (_, more, problem, member) => {
    const { commitment, problems } = await withoutWriting(world, () => createCommitment(world, draft(more)));
    expect([commitment, codes(problems)]).toEqual([null, [[problem, ['input', member]]]]);
  });

  test('is for whoever may change the project: not for viewers, and absent outside the scope', async () => {
    const viewer = await withoutWriting(world, () => createCommitment(world, draft(), 'viewer'));
    expect(codes(viewer.problems)).toEqual([['FORBIDDEN', ['input']]]);
    const other = { roles: ['project-team' as const], projects: ['1002'] };
    const outside = await withoutWriting(world, () => createCommitment(world, draft(), other));
    expect(codes(outside.problems)).toEqual([['NOT_FOUND', ['input', 'projectId']]]);
  });
});

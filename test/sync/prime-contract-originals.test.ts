import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CmicPotentialChangeItemHeader,
  CmicPotentialChangeItemListedLine,
} from '../../subgraphs/cmic/kinds/budget-change/record.ts';
import {
  type BilledChange,
  billedChanges,
  type ContractNow,
  isByChangesAlone,
  type Originals,
  originalsOf,
} from '../../subgraphs/sync/kinds/prime-contract/originals.ts';

type Line = [billCode: string, amount: string, more?: object];

/** A contract of job 24-010, its lines each on a cost code of the same name. */
function contract(code: string, originalAmount: string | null, lines: Line[]): ContractNow {
  const id = `ZZ/24-010/jb-${code}`;
  return {
    contract: { id, code, originalAmount },
    lines: lines.map(([billCode, amount, more]) => ({
      ...{ id: `${id}/${billCode}`, contractId: id, billCode, amount, currency: null },
      ...{ job: '24-010', costCode: billCode, category: 'S', ...more },
    })),
  } as unknown as ContractNow;
}

const change = (billCode: string | null, amount: string, more: Partial<BilledChange> = {}): BilledChange => ({
  ...{ item: 'EXT1', billCode, amount, orderId: null },
  ...{ job: '24-010', costCode: billCode ?? '010', category: 'S', ...more },
});

const A = 'ZZ/24-010/jb-A';
const B = 'ZZ/24-010/jb-B';

function told(contracts: ContractNow[], changes: BilledChange[], orders: [string, string][] = []) {
  return originalsOf(contracts, changes, new Map(orders), 'USD');
}

/** Amounts by the end of the line's id; the reason where nobody can say. */
function amounts(originals: Originals | undefined): Record<string, string> | string {
  if (!originals?.ok) return originals?.reason ?? 'absent';
  return Object.fromEntries([...originals.lines].map(([id, { amount }]) => [id.split('/').at(-1), amount]));
}

describe('what the lines of a contract were signed for', () => {
  test('without change items they are the lines as they are, whatever the header says', () => {
    for (const original of ['100', '90', null]) {
      const found = told(
        [
          contract('A', original, [
            ['010', '60'],
            ['020', '40'],
          ]),
        ],
        [],
      ).get(A);
      expect(amounts(found)).toEqual({ '010': '60', '020': '40' });
      expect(found).toMatchObject({ basis: 'SIGNED', note: null });
    }
  });

  test('what posted items billed is taken off their bill codes; a line that came by them alone has nothing left', () => {
    const now = contract('A', '100', [
      ['010', '75.05'],
      ['020', '35'],
      ['030', '8'],
    ]);
    const changes = [change('010', '15.05'), change('020', '-5'), change('030', '8', { item: 'EXT2' })];
    const found = told([now], changes).get(A);
    expect(amounts(found)).toEqual({ '010': '60', '020': '40', '030': '0' });
    expect(found).toMatchObject({ basis: 'TAKEN_OFF', note: null });
    const lines = found?.ok ? [...found.lines.values()] : [];
    expect(lines.map(isByChangesAlone)).toEqual([false, false, true]);
    expect(lines[2]).toEqual({ amount: '0', taken: '8', items: ['EXT2'] });
  });

  test('lines that sum to the header as they are stay, unless the items net to nothing', () => {
    const now = contract('A', '100', [
      ['010', '60'],
      ['020', '40'],
    ]);
    const stays = told([now], [change('010', '5')]).get(A);
    expect(amounts(stays)).toEqual({ '010': '60', '020': '40' });
    expect(stays).toMatchObject({ basis: 'SIGNED', note: expect.stringContaining('EXT1') });
    const transfer = told([now], [change('010', '5'), change('020', '-5')]).get(A);
    expect(amounts(transfer)).toEqual({ '010': '55', '020': '45' });
    expect(transfer).toMatchObject({ basis: 'TAKEN_OFF', note: null });
  });

  test('where the header says neither, or nothing that can be compared, they are taken off, and the note has the amounts', () => {
    const other = told([contract('A', '90', [['010', '75']])], [change('010', '15')]).get(A);
    expect(amounts(other)).toEqual({ '010': '60' });
    expect(other).toMatchObject({ basis: 'UNEXPLAINED', note: expect.stringMatching(/90\.00.*75\.00.*60\.00.*EXT1/) });
    const silent = told([contract('A', null, [['010', '75']])], [change('010', '15')]).get(A);
    expect(silent).toMatchObject({ basis: 'UNEXPLAINED', note: expect.stringContaining('no original amount') });
    // Amounts of two currencies have no sum: 75 USD and 25 CAD are not the 100 that was signed.
    const two = contract('A', '100', [
      ['010', '75'],
      ['020', '25', { currency: 'CAD' }],
    ]);
    expect(told([two], [change('010', '15')]).get(A)).toMatchObject({ basis: 'UNEXPLAINED' });
  });

  test('a bill code on two contracts is settled by the owner change order, then by code and category, else by nobody', () => {
    const both = [contract('A', '10', [['010', '15']]), contract('B', '10', [['010', '15', { costCode: 'x' }]])];
    const plain = told(both, [change('010', '5')]);
    expect([amounts(plain.get(A)), amounts(plain.get(B))]).toEqual([{ '010': '10' }, { '010': '15' }]);
    const ordered = told(both, [change('010', '5', { orderId: 'o' })], [['o', 'B']]);
    expect([amounts(ordered.get(A)), amounts(ordered.get(B))]).toEqual([{ '010': '15' }, { '010': '10' }]);
    const nobody = told(both, [change('010', '5', { costCode: 'y' })]);
    for (const id of [A, B])
      expect(amounts(nobody.get(id))).toMatch(/EXT1 bills on bill code 010.*jb-A\/010.*jb-B\/010/);
    const third = told([...both, contract('C', '10', [['020', '10']])], [change('010', '5', { costCode: 'y' })]);
    expect(amounts(third.get('ZZ/24-010/jb-C'))).toEqual({ '020': '10' });
  });

  test('without a bill code it is the line on the code and category; of two nobody can say', () => {
    const one = contract('A', '100', [
      ['010', '65'],
      ['020', '40'],
    ]);
    expect(amounts(told([one], [change(null, '5')]).get(A))).toEqual({ '010': '60', '020': '40' });
    const two = contract('A', '100', [
      ['010', '65'],
      ['020', '40', { costCode: '010' }],
    ]);
    expect(amounts(told([two], [change(null, '5')]).get(A))).toMatch(/a line without a bill code/);
    // Where the header says what was signed, nobody has to know.
    const still = contract('A', '100', [
      ['010', '60'],
      ['020', '40', { costCode: '010' }],
    ]);
    expect(amounts(told([still], [change(null, '5')]).get(A))).toEqual({ '010': '60', '020': '40' });
  });

  test('one that bills on no line is counted nowhere: where the header does not tell what was signed, nobody can say', () => {
    const lines: Line[] = [
      ['010', '65'],
      ['020', '40'],
    ];
    for (const original of ['100', null])
      expect(amounts(told([contract('A', original, lines)], [change('099', '5')]).get(A))).toMatch(
        /EXT1 bills on bill code 099/,
      );
    expect(amounts(told([contract('A', '105', lines)], [change('099', '5')]).get(A))).toEqual({
      '010': '65',
      '020': '40',
    });
    // What the other items moved is taken off as ever.
    const both = told([contract('A', '100', lines)], [change('099', '7'), change('010', '5')]);
    expect(amounts(both.get(A))).toEqual({ '010': '60', '020': '40' });
    // The contract that its owner change order names, and no other.
    const two = [contract('A', '100', lines), contract('B', '1', [['030', '2']])];
    const named = told(two, [change('099', '5', { orderId: 'o' })], [['o', 'A']]);
    expect(amounts(named.get('ZZ/24-010/jb-B'))).toEqual({ '030': '2' });
    expect(amounts(named.get(A))).toMatch(/EXT1/);
  });

  test('whatever was signed and posted since: posting moves the lines, and taking off brings them back, to the cent', () => {
    const cents = fc.integer({ min: -900_000_000, max: 900_000_000 });
    const text = (value: number) => (value / 100).toFixed(2);
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(7), cents), { maxLength: 12 }),
        (signed, moves) => {
          const now = new Map(signed.map((value, n) => [`${n}`, value]));
          for (const [n, value] of moves) now.set(`${n}`, (now.get(`${n}`) ?? 0) + value);
          const original = text(signed.reduce((all, value) => all + value, 0));
          const lines = [...now].map(([code, value]): Line => [code, text(value)]);
          const changes = moves.filter(([, value]) => value !== 0).map(([n, value]) => change(`${n}`, text(value)));
          const found = told([contract('A', original, lines)], changes).get(A);
          const expected = [...now].map(([code]) => [code, signed[Number(code)] ?? 0]);
          const got = Object.entries(amounts(found)).map(([code, value]) => [code, Math.round(Number(value) * 100)]);
          expect(new Map(got as [string, number][])).toEqual(new Map(expected as [string, number][]));
        },
      ),
    );
  });
});

describe('what posted items bill', () => {
  const header = (more: Partial<CmicPotentialChangeItemHeader>) =>
    ({
      ...{ id: 'ZZ/24-010/EXT1', company: 'ZZ', job: '24-010', code: 'EXT1', role: 'EXTERNAL' },
      ...{ posted: true, isVoid: false, ownerChangeOrder: null, ...more },
    }) as CmicPotentialChangeItemHeader;
  const line = {
    ...{ id: 'ZZ/24-010/EXT1/a', potentialChangeItemId: 'ZZ/24-010/EXT1', billCode: '010', job: '24-010.1' },
    ...{ costCode: '03-100', category: 'S', billAmount: '5', tellsBill: true },
  } as CmicPotentialChangeItemListedLine;

  test.each([
    ['an external item', {}, 1],
    ['a transfer', { role: 'TRANSFER' as const }, 1],
    ['one of a type that the settings do not know', { role: 'OTHER' as const }, 1],
    ['an internal change', { role: 'INTERNAL' as const }, 0],
    ['an original budget', { role: 'ORIGINAL_BUDGET' as const }, 0],
    ['an unposted one', { posted: false }, 0],
    ['a void one', { isVoid: true }, 0],
  ])('%s', (_, more, count) => {
    expect(billedChanges([header(more)], [line])).toHaveLength(count);
  });

  test('each tells where it stands and the owner change order that it is in; lines that bill nothing are none', () => {
    expect(billedChanges([header({ ownerChangeOrder: '3' })], [line])).toEqual([
      {
        ...{ item: 'EXT1', billCode: '010', job: '24-010.1', costCode: '03-100', category: 'S', amount: '5' },
        orderId: 'ZZ/24-010/oco-3',
      },
    ]);
    for (const billAmount of [null, '0', '0.00'])
      expect(billedChanges([header({})], [{ ...line, billAmount }])).toEqual([]);
  });

  test('a line whose item CMiC does not show is a fault, and so is one of a posted item that does not tell what it bills', () => {
    expect(() => billedChanges([], [line])).toThrow(/the line is shown, and not its change item/);
    const untold = { ...line, billAmount: null, tellsBill: false };
    expect(() => billedChanges([header({})], [untold])).toThrow(/it does not tell what it bills/);
    expect(billedChanges([header({ posted: false })], [untold])).toEqual([]);
  });
});

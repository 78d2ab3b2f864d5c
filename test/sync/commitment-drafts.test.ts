import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals, equal, sum } from '../../kernel/money.ts';
import { differences } from '../../subgraphs/sync/exporting/subcontract.ts';
import { commitmentProblems } from '../../subgraphs/sync/kinds/commitment/check.ts';
import { draftCommitment } from '../../subgraphs/sync/kinds/commitment/drafts.ts';
import { aCategory, aLine, aSource, aSubcontract } from './samples.ts';

function drafted(source = aSource(), answers = {}) {
  const drafts = draftCommitment(source, answers, 'USD');
  if (!drafts) throw new Error('The source of this test should be whole.');
  return drafts;
}

/** Whole cents as an amount, in one of the ways in which a source writes it. */
const amounts = fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.boolean()).map(([cents, short]) => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const text = `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return short ? text.replace(/\.?0+$/, '') || '0' : text;
});

describe('a commitment as a subcontract', () => {
  it('maps title to name, description to plain text, retainage, dates and our reference', () => {
    const description = '<p>Footings &amp; walls</p><ul><li>3&nbsp;&lt; 4</li></ul>';
    const { header } = drafted(aSource({}, { description, contractDate: '2026-01-15', startDate: '2026-02-01' }));
    expect(header).toMatchObject({
      company: 'ZZ',
      vendor: 'ACME',
      number: '24-010-001',
      change: '000',
      job: '24-010',
      currency: 'USD',
      name: 'Concrete',
      description: 'Footings & walls\n3 < 4',
      date: '2026-01-15',
      startDate: '2026-02-01',
      retainagePercent: '10',
      type: 'SUBCONTRACT',
      reference: '1001/wo-5501',
    });
  });

  it('is dated by its creation where it has no date of its own', () => {
    expect(drafted().header.date).toBe('2026-02-01');
  });

  it('takes the approver’s description as its name', () => {
    expect(drafted(aSource(), { description: 'Concrete, as agreed' }).header.name).toBe('Concrete, as agreed');
  });

  it('keeps the Procore line id as the task code, and puts the line on its own job', () => {
    const onSubJob = aLine('88003', '5', {}, { category: aCategory('03-200', 'M', { job: '24-010.1' }) });
    const { lines } = drafted(aSource({ lines: [onSubJob] }));
    expect(lines).toEqual([
      {
        lineId: '88003',
        draft: expect.objectContaining({
          task: '88003',
          job: '24-010.1',
          costCode: '03-200',
          category: 'M',
          amount: '5',
        }),
      },
    ]);
  });

  it.each([
    ['vendor', { vendor: null }],
    ['job', { job: null }],
    ['number', { number: null }],
    ['category of a line', { lines: [aLine('88001', '1', {}, { category: null })] }],
    ['amount of a line', { lines: [aLine('88001', null)] }],
  ])('is nothing without its %s', (_, missing) => {
    expect(draftCommitment(aSource(missing), {}, 'USD')).toBeNull();
  });

  it('the lines add up to the commitment to the cent, whatever their amounts', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 30 }), (given) => {
        const lines = given.map((amount, index) => aLine(String(88000 + index), amount));
        const { lines: written } = drafted(aSource({ lines }));
        expect(written.map(({ draft }) => draft.amount)).toEqual(given);
        expect(equal(sum(written.map(({ draft }) => draft.amount)), sum(given))).toBe(true);
      }),
    );
  });

  it('an amount with more than two decimals is a problem at its line, and is never rounded', () => {
    const finer = fc
      .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 99_999 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(5, '0')}`)
      .filter((amount) => decimals(amount) > 2);
    fc.assert(
      fc.property(finer, (amount) => {
        const source = aSource({ lines: [aLine('88001', '10.00'), aLine('88002', amount)] });
        const drafts = draftCommitment(source, {}, 'USD');
        expect(drafts).toBeNull();
        const problems = commitmentProblems(source, {}, drafts);
        expect(problems).toMatchObject([{ code: 'AMOUNT_PRECISION', path: ['lines', '88002', 'amount'] }]);
        expect(problems[0]?.message).toContain(amount);
      }),
    );
  });
});

describe('what differs between a document in CMiC and ours', () => {
  it('nothing, when it is what we would write, with amounts compared as numbers', () => {
    const drafts = drafted();
    expect(differences(aSubcontract(drafts), drafts)).toEqual([]);
    const { lines } = aSubcontract(drafts);
    const spelled = lines.map((line) => ({
      ...line,
      amount: `${line.amount}${line.amount.includes('.') ? '0' : '.00'}`,
    }));
    expect(differences(aSubcontract(drafts, { lines: spelled, retainagePercent: '10.0' }), drafts)).toEqual([]);
  });

  it('lines that are not there yet are no difference: a run was interrupted', () => {
    const drafts = drafted();
    expect(differences(aSubcontract(drafts, { lines: [] }), drafts)).toEqual([]);
  });

  it.each([
    [{ isVoid: true }, 'it is void'],
    [{ reference: '1001/wo-9' }, 'it belongs to "1001/wo-9"'],
    [{ job: '24-020' }, 'its job is 24-020'],
    [{ retainagePercent: '5' }, 'its retainage is 5 %'],
    [{ retainagePercent: null }, 'its retainage is not set %'],
  ])('%o', (members, said) => {
    const drafts = drafted();
    expect(differences(aSubcontract(drafts, members), drafts)).toEqual([said]);
  });

  it('a line of its own, another amount, another code: each is told', () => {
    const drafts = drafted();
    const [first, second] = aSubcontract(drafts).lines;
    if (!first || !second) throw new Error('The sample has two lines.');
    const lines = [
      { ...first, amount: '1000.11' },
      { ...second, category: 'M' },
      { ...second, task: '7' },
    ];
    expect(differences(aSubcontract(drafts, { lines }), drafts)).toEqual([
      'line 88001 is 1000.11',
      'line 88002 is on 24-010 03-100 M',
      'it has a line 7 of its own',
    ]);
  });

  it('a cent is a difference, at any amount that travels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 14 }), (cents) => {
        const text = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
        const ours = drafted(aSource({ lines: [aLine('88001', text(cents))] }));
        const theirs = drafted(aSource({ lines: [aLine('88001', text(cents + 1))] }));
        expect(differences(aSubcontract(theirs), ours)).toHaveLength(1);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, nameWords, scorePair } from '../../subgraphs/sync/kinds/vendor/score.ts';

const vendor = (name: string, members: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  phone: null,
  address: [],
  ...members,
});
const score = (a: string, b: string, left: Partial<Candidate> = {}, right: Partial<Candidate> = {}) =>
  scorePair(vendor(a, left), vendor(b, right)).score;

describe('the words of a name that tell companies apart', () => {
  it.each([
    ['Baker & Sons Electric, L.L.C.', ['baker', 'sons', 'electric']],
    ['Baker and Sons Electric LLC', ['baker', 'sons', 'electric']],
    ['The O’Brien Company, Inc.', ['obrien']],
    ['Ünal Béton Ltd', ['unal', 'beton']],
    ['A.B.C. Paving', ['abc', 'paving']],
    ['The Company', ['the', 'company']],
    ['&', []],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });
});

describe('how alike two vendors are', () => {
  it('is 1 for the same name', () => {
    expect(scorePair(vendor('Acme Concrete Inc.'), vendor('Acme Concrete Inc.'))).toEqual({
      score: 1,
      reasons: ['same name'],
    });
  });

  it.each([
    ['Baker and Sons Electric LLC', 'Baker & Sons Electric, L.L.C.'],
    ['Summit Steel Erectors, Inc', 'Summit Steel Erectors Incorporated'],
    ['DELTA DRYWALL CO.', 'Delta Drywall Company'],
    ['Electric, Baker + Sons', 'Baker & Sons Electric'],
  ])('is 1 for "%s" and "%s", and says why', (a, b) => {
    expect(scorePair(vendor(a), vendor(b))).toEqual({
      score: 1,
      reasons: ['same name but for "&", punctuation, word order or legal form'],
    });
  });

  it('is 1 also where the address stands in other lines and other abbreviations', () => {
    const left = { address: ['120 North Harbor Street', 'Suite 4', 'Oakland', '94607'] };
    const right = { address: ['Ste 4', '120 N. Harbor St.', 'Oakland', null, '94607'] };
    expect(score('Summit Steel', 'Summit Steel', left, right)).toBe(1);
  });

  it('tells a telephone by its last ten digits', () => {
    const reasons = (phone: string) =>
      scorePair(vendor('A1', { phone: '+1 (510) 555-0142' }), vendor('A1', { phone })).reasons;
    expect(reasons('510.555.0142')).toContain('same phone');
    expect(reasons('510.555.0143')).toContain('another phone');
    expect(reasons('')).toEqual(['same name']);
  });

  it('survives a slip of the pen', () => {
    expect(score('Kestrel Mechanical', 'Kestral Mechanical')).toBeGreaterThan(0.8);
  });

  it.each([
    ['Acme Concrete Inc.', 'Lone Pine Landscaping Inc.'],
    ['Baker and Sons Electric', 'Delta Drywall Co.'],
    ['Summit Steel Erectors', 'Harbor Paving'],
    ['North Bay Plumbing', 'Acme Concrete'],
  ])('different companies stay below what is suggested: "%s" and "%s"', (a, b) => {
    expect(score(a, b)).toBeLessThan(0.6);
  });

  it('the same trade does not make the same company', () => {
    expect(score('Baker Electric', 'Miller Electric')).toBeLessThan(0.6);
  });

  it('another phone and another address speak against the same name', () => {
    const left = { phone: '5105550142', address: ['1 Main St', 'Oakland'] };
    const right = { phone: '7025550199', address: ['900 Desert Rd', 'Reno'] };
    expect(score('Baker Electric', 'Baker Electric', left, right)).toBeLessThan(
      score('Baker Electric', 'Baker Electric'),
    );
  });

  it('is between 0 and 1, with two decimals, and the same from either side', () => {
    const word = fc.constantFrom(
      'baker',
      'bakers',
      'sons',
      'electric',
      'electrical',
      'steel',
      'summit',
      'inc',
      '&',
      'kestrel',
      'kestral',
      'ab',
    );
    const anything = fc.oneof(word, fc.string({ minLength: 1, maxLength: 8 }));
    const candidate: fc.Arbitrary<Candidate> = fc.record({
      id: fc.constant('x'),
      name: fc.array(anything, { maxLength: 5 }).map((words) => words.join(' ')),
      phone: fc.option(fc.constantFrom('5105550142', '(510) 555-0142', '7025550199')),
      address: fc.array(fc.option(fc.constantFrom('1 Main St', '1 Main Street', 'Oakland', 'Suite 4', '94607')), {
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(candidate, candidate, (a, b) => {
        const there = scorePair(a, b);
        const back = scorePair(b, a);
        expect(back.score).toBe(there.score);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(Math.round(there.score * 100) / 100).toBe(there.score);
        expect(new Set(back.reasons)).toEqual(new Set(there.reasons));
      }),
      { numRuns: 1000 },
    );
  });

  it('two vendors without a telling name are not alike', () => {
    expect(score('&', '+')).toBe(0);
  });
});

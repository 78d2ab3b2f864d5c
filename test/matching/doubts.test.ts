import { describe, expect, it } from 'vitest';
import { compareVendors } from '../../subgraphs/sync/kinds/vendor/match-source.ts';
import { type Candidate, isSameTaxId, scorePair, vendorEvidence } from '../../subgraphs/sync/kinds/vendor/score.ts';
import { codeSide, commitmentEvidence, costCodeEvidence, formsOf } from '../../subgraphs/sync/matching/compare.ts';
import { isCorroborated, scoreOf } from '../../subgraphs/sync/matching/evidence.ts';
import { createLearned } from '../../subgraphs/sync/matching/learned.ts';
import { namesIn, nameWords } from '../../subgraphs/sync/matching/words.ts';

const vendor = (name: string, members: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  phone: null,
  address: [],
  ...members,
});
const there = { phone: '303 555 0100', address: ['1 Main Street', 'Denver'] };
const kinds = (a: Candidate, b: Candidate) => vendorEvidence(a, b).map(({ kind, likeness }) => [kind, likeness]);
const isSafe = (a: Candidate, b: Candidate) => isCorroborated(vendorEvidence(a, b));

describe('names of every script', () => {
  it('are names: a letter that is none of ours is no gap', () => {
    expect(nameWords('Søren Łódź Straße')).toEqual(['soren', 'lodz', 'strasse']);
    expect(scorePair(vendor('ООО Строитель'), vendor('ООО Строитель'))).toEqual({ score: 1, reasons: ['same name'] });
    expect(scorePair(vendor('竹中工務店'), vendor('鹿島建設')).score).toBe(0);
  });

  it('accents are no difference in an address either', () => {
    const [a, b] = [
      ['12 rue Sainte-Hélène', 'Montréal'],
      ['12 RUE STE-HELENE', 'MONTREAL'],
    ];
    expect(kinds(vendor('Hart', { address: a }), vendor('Hart', { address: b }))[1]?.[1]).toBeGreaterThan(0.7);
  });

  it('a firm whose name begins with AKA has one name', () => {
    expect(namesIn('AKA Electric')).toEqual(['AKA Electric']);
    expect(scorePair(vendor('AKA Electric'), vendor('Electric Inc.')).score).toBeLessThan(0.9);
  });
});

describe('what tells nothing is no evidence', () => {
  it.each(['N/A', 'none', '00-0000000', '999999999', 'XXX-XX-1234', '***6789'])(
    'a tax id that says "%s" is not told',
    (taxId) => {
      expect(kinds(vendor('Hart', { taxId }), vendor('Bolt', { taxId })).map(([kind]) => kind)).toEqual(['NAME']);
      expect(isSameTaxId(vendor('Hart', { taxId }), vendor('Bolt', { taxId }))).toBe(false);
    },
  );

  it.each(['n/a', '000-000-0000', '999 999 9999', '0100'])('a telephone that says "%s" is not told', (phone) => {
    expect(kinds(vendor('Hart', { phone }), vendor('Bolt', { phone })).map(([kind]) => kind)).toEqual(['NAME']);
  });

  it.each(['303-555-0100 x12', '303.555.0100 ext. 4', '+1 303 555 0100 Ext 401', '3035550100#7'])(
    '"%s" is the telephone without its extension',
    (phone) => {
      expect(kinds(vendor('Hart', { phone }), vendor('Hart', there))[1]).toEqual(['PHONE', 1]);
    },
  );

  it('a zero that a spreadsheet took from a tax id, and any one digit, is a slip; two are another one', () => {
    const taxes = (a: string, b: string) => kinds(vendor('Hart', { taxId: a }), vendor('Hart', { taxId: b }))[1]?.[1];
    expect(taxes('01-2345678', '12345678')).toBe(0.5);
    expect(taxes('12345678', '01-2345678')).toBe(0.5);
    expect(taxes('12-3456789', '12-345678')).toBe(0.5);
    expect(taxes('12-3456789', '12-3456798')).toBe(0.5);
    expect(taxes('12-3456789', '12-3456700')).toBe(0);
    expect(taxes('12-3456789', '3456789')).toBe(0);
  });
});

describe('what leaves a doubt', () => {
  it('numbers are the same or others, and never alike', () => {
    const [a, b] = [vendor('Store Fixtures 1234', there), vendor('Store Fixtures 1235', there)];
    expect([scorePair(a, b).score < 0.8, isSafe(a, b)]).toEqual([true, false]);
  });

  it('two branches of one firm at one telephone are not linked unseen, though neither name has a word more', () => {
    const [a, b] = ['East', 'West'].map((branch) => vendor(`Kestrel and Sons Mechanical ${branch}`, there));
    expect(scorePair(a!, b!).score).toBeGreaterThan(0.8);
    expect(isSafe(a!, b!)).toBe(false);
    expect(isSafe({ ...a!, taxId: '12-3456789' }, { ...b!, taxId: '12-3456789' })).toBe(true);
    // A slip of the pen leaves none.
    expect(isSafe(vendor('Kestrel Mechanical', there), vendor('Kestral Mechanical', there))).toBe(true);
  });

  it('one place is not one firm: telephone and address alone never link', async () => {
    const nameless = compareVendors({
      procore: [vendor('', { id: '1', ...there })],
      cmic: [vendor('Hart', { id: 'ZZ/HART', ...there })],
      linked: { procore: new Set<string>(), cmic: new Set<string>() },
      decisions: [],
      learned: createLearned([], () => true),
    });
    expect((await nameless).filter(({ isClear }) => isClear)).toEqual([]);
    expect(isSafe(vendor('Hart', there), vendor('Bolt', there))).toBe(false);
  });

  it('that project and job are linked speaks for every pair of contracts alike, and so settles none', () => {
    const contract = { id: 'x', number: formsOf('001'), vendorId: null, title: '', words: [], amount: null };
    const side = { ...contract, revised: null, date: null };
    expect(isCorroborated(commitmentEvidence(side, side, true))).toBe(false);
  });
});

describe('codes', () => {
  const score = (a: string, b: string) =>
    scoreOf(costCodeEvidence(codeSide('a', a, null), codeSide('b', b, null)) ?? []);

  it('are the same but for separators only where their parts are, or one leaves some of them out', () => {
    expect([score('03-100', '03.100'), score('03-100', '03100'), score('22-105-S21', '22105-S21')]).toEqual([1, 1, 1]);
    expect([score('1-100', '11-00'), score('24-010', '2-4010'), score('1-11', '11-1')]).toEqual([0, 0, 0]);
  });
});

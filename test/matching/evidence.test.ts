import { describe, expect, it } from 'vitest';
import { type Candidate, scorePair, vendorEvidence } from '../../subgraphs/sync/kinds/vendor/score.ts';
import {
  type CommitmentSide,
  codeSide,
  commitmentEvidence,
  costCodeEvidence,
  formsOf,
  projectEvidence,
  projectSide,
} from '../../subgraphs/sync/matching/compare.ts';
import { isCorroborated, scoreOf, strengthOf } from '../../subgraphs/sync/matching/evidence.ts';
import { codeKey, looseCodeKey, nameKey, namesIn, nameWords } from '../../subgraphs/sync/matching/words.ts';

const vendor = (name: string, members: Partial<Candidate> = {}): Candidate => ({
  id: name,
  name,
  phone: null,
  address: [],
  ...members,
});

describe('names, codes and numbers in one form', () => {
  it.each([
    ['Baker & Sons Elec., L.L.C.', 'Electric Baker and Sons, LLC'],
    ['Hart Mech. Svcs Inc', 'HART MECHANICAL SERVICES, INC.'],
    ['Béton Núñez Co', 'Nunez Beton'],
  ])('"%s" and "%s" are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('words that every object knows are words like others', () => {
    expect(nameWords('Constructor toString')).toEqual(['constructor', 'tostring']);
  });

  it('a name that says under which other one the firm does business is two', () => {
    expect(namesIn("W. J. Hart Inc. dba Bill's Plumbing")).toEqual([
      "W. J. Hart Inc. dba Bill's Plumbing",
      'W. J. Hart Inc.',
      "Bill's Plumbing",
    ]);
    expect(namesIn('Dbase Systems')).toEqual(['Dbase Systems']);
  });

  it.each([
    ['24-010', '24.010', true, true],
    ['03-100', '3-100', false, true],
    ['03-100', '3-1000', false, false],
    ['1-11', '11-1', true, false],
  ])('codes %s and %s', (a, b, sameKey, sameLoose) => {
    expect([codeKey(a) === codeKey(b), looseCodeKey(a) === looseCodeKey(b)]).toEqual([sameKey, sameLoose]);
  });
});

describe('what speaks for and against two vendors', () => {
  const there = { phone: '3035550100', address: ['1 Main Street', 'Denver'] };

  it('another tax id keeps the same name at the same place below what is suggested', () => {
    const { score, reasons } = scorePair(
      vendor('Kestrel Mechanical', { ...there, taxId: '12-3456789' }),
      vendor('Kestrel Mechanical', { ...there, taxId: '98-7654321' }),
    );
    expect(score).toBeLessThan(0.6);
    expect(reasons).toContain('another tax id');
  });

  it('the same tax id finds a firm under another name, however it is written', () => {
    const { score, reasons } = scorePair(
      vendor('Hart Inc.', { taxId: '12-3456789' }),
      vendor('Bill Plumbing', { taxId: '123456789' }),
    );
    expect([score, reasons[1]]).toEqual([0.59, 'same tax id']);
    const near = scorePair(vendor('Hart', { taxId: '123456789' }), vendor('Hart', { taxId: '123456798' }));
    expect(near.reasons[1]).toBe('tax ids that differ in one place');
  });

  it('what one side does not tell is left out', () => {
    expect(
      vendorEvidence(vendor('Hart', { taxId: '12-3456789', phone: '3035550100' }), vendor('Hart')).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['NAME']);
  });

  it('the code that the mark or ERP id names counts, both ways', () => {
    const [same, other] = ['ACME', 'OTHER'].map((code) =>
      scorePair(vendor('Acme Inc', { code }), vendor('Acme', { code: 'ACME' })),
    );
    expect([same?.score, other?.score]).toEqual([1, 0.7]);
  });

  it('a legal or trade name is a name', () => {
    const { score, reasons } = scorePair(
      vendor("Bill's Plumbing", { otherNames: ['Hart Inc.', null] }),
      vendor('Hart, Incorporated'),
    );
    expect([score, reasons[0]]).toEqual([
      1,
      'same legal or trade name but for "&", punctuation, word order or legal form',
    ]);
  });

  it('a name alone is no reason to link without looking, and a word more leaves a doubt that a tax id settles', () => {
    const evidence = (a: Candidate, b: Candidate) => isCorroborated(vendorEvidence(a, b));
    expect(evidence(vendor('Hart Roofing'), vendor('Hart Roofing'))).toBe(false);
    expect(evidence(vendor('Hart Roofing', there), vendor('Hart Roofing', there))).toBe(true);
    const branch = vendor('Hart Brothers Roofing West', { ...there, taxId: '12-3456789' });
    expect(evidence(vendor('Hart Brothers Roofing', there), branch)).toBe(false);
    expect(evidence(vendor('Hart Brothers Roofing', { ...there, taxId: '12-3456789' }), branch)).toBe(true);
  });

  it('more evidence that agrees is stronger than a name that nothing else is told of', () => {
    const [alone, known] = [{}, { ...there, taxId: '12-3456789' }].map((members) =>
      vendorEvidence(vendor('Hart', members), vendor('Hart', members)),
    );
    expect([scoreOf(alone!), scoreOf(known!)]).toEqual([1, 1]);
    expect(strengthOf(known!)).toBeGreaterThan(strengthOf(alone!) + 0.1);
    expect([scoreOf([]), strengthOf([])]).toEqual([0, 0]);
  });
});

describe('what speaks for and against other records', () => {
  const project = (members: Partial<Parameters<typeof projectSide>[0]>) =>
    projectSide({ id: 'x', name: 'Harbor View', number: '24-010', address: [], start: null, end: null, ...members });

  it('a project is a job by number but for separators, name, address and days', () => {
    const evidence = projectEvidence(
      project({ address: ['12 Main Street', 'Denver'], start: '2026-01-05', end: '2026-12-01' }),
      project({ number: '24.010', address: ['Denver', '12 Main St.'], start: '2026-01-15', end: '2027-12-01' }),
    );
    expect(evidence.map(({ kind, likeness, text }) => [kind, likeness, text])).toEqual([
      ['NUMBER', 1, 'same number but for what stands between its parts'],
      ['NAME', 1, 'same name'],
      ['ADDRESS', 1, 'same address'],
      ['DATE', 0.5, 'first days are 10 days apart'],
      ['DATE', 0, 'last days are 365 days apart'],
    ]);
  });

  it('a project under another number is found by the rest', () => {
    expect(
      scoreOf(projectEvidence(project({ number: 'P-77', start: '2026-01-05' }), project({ start: '2026-01-05' }))),
    ).toBe(0.67);
  });

  it('cost codes are compared within their job; one of the company list where the job does not use it', () => {
    const own = codeSide('a', '03.100', 'Concrete  Forming', 'ZZ/24-010.1');
    expect(costCodeEvidence(own, codeSide('b', '03-100', 'Concrete Forming', ''))).toBeNull();
    expect(scoreOf(costCodeEvidence(own, codeSide('b', '03-100', 'Forming Concrete', 'ZZ/24-010.1')) ?? [])).toBe(1);
    expect(scoreOf(costCodeEvidence(own, codeSide('b', '03-100', 'Concrete Forming', '', new Set(['']))) ?? [])).toBe(
      1,
    );
    expect(scoreOf(costCodeEvidence(own, codeSide('b', '03-200', 'Concrete Forming', 'ZZ/24-010.1')) ?? [])).toBe(0.4);
    const used = new Set(['ZZ/24-010.1']);
    expect(costCodeEvidence(own, codeSide('b', '03-100', 'Concrete Forming', '', used))).toBeNull();
  });

  const contract = (members: Partial<CommitmentSide> = {}): CommitmentSide => ({
    id: 'x',
    number: formsOf('24-010-001'),
    vendorId: 'ZZ/ACME',
    title: 'Foundations',
    words: ['foundations'],
    amount: '1000.00',
    revised: null,
    date: '2026-01-05',
    ...members,
  });
  const says = (a: CommitmentSide, b: CommitmentSide, kind: string) =>
    commitmentEvidence(a, b, false).find((each) => each.kind === kind);

  it('amounts are the same to the cent or not at all, and unknown is no evidence', () => {
    expect(says(contract(), contract({ amount: '1000' }), 'AMOUNT')).toMatchObject({ likeness: 1 });
    expect(says(contract(), contract({ amount: '1000.01' }), 'AMOUNT')).toMatchObject({
      likeness: 0,
      text: 'amounts are 0.01 apart',
    });
    expect(says(contract({ amount: '900', revised: '1000' }), contract(), 'AMOUNT')).toMatchObject({ likeness: 0.8 });
    expect(says(contract({ amount: null }), contract(), 'AMOUNT')).toBeUndefined();
    expect(says(contract(), contract({ amount: null }), 'AMOUNT')).toBeUndefined();
  });

  it('the vendor counts by its link alone', () => {
    expect(says(contract(), contract(), 'VENDOR')).toMatchObject({ likeness: 1 });
    expect(says(contract(), contract({ vendorId: 'ZZ/BAKER' }), 'VENDOR')).toMatchObject({
      likeness: 0,
      text: "the vendor is linked to ZZ/ACME, the contract is ZZ/BAKER's",
    });
    expect(says(contract({ vendorId: null }), contract(), 'VENDOR')).toBeUndefined();
  });

  it('that project and job are linked speaks for a pair, and its absence says nothing', () => {
    expect(commitmentEvidence(contract(), contract(), true).map(({ kind }) => kind)).toContain('JOB');
    expect(commitmentEvidence(contract(), contract(), false).map(({ kind }) => kind)).not.toContain('JOB');
  });
});

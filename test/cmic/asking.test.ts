import { describe, expect, test } from 'vitest';
import { encodeQueryPart } from '../../kernel/rest/query.ts';
import { finderText, selectionOf } from '../../subgraphs/cmic/finder.ts';
import { createMapping, resourceOf } from '../../subgraphs/cmic/mapping.ts';
import { allOf, anyOf, contains, equals, keyChunks, LONGEST_Q } from '../../subgraphs/cmic/row-match.ts';
import { childRows, toCmic } from '../../subgraphs/cmic/source.ts';

const mapping = createMapping();

describe('finders and q', () => {
  test('what the finder has a parameter for goes there, the rest into q; the company stands in both', () => {
    const selection = selectionOf(resourceOf(mapping, 'scsched'), {
      by: { company: 'ZZ', vendor: 'ACME', number: '24-010-001', change: '000' },
      where: null,
    });
    expect(selection).toEqual({
      finder: 'selectSOV;CompCodeVar="ZZ",ContCodeVar="24-010-001",ChgCodeVar="000"',
      q: "ScschCompCode = 'ZZ' and ScschVenCode = 'ACME'",
    });
  });

  test('a finder that cannot select by company is joined by q, and fields keep bank members out', () => {
    const { finder, q, fields } = selectionOf(resourceOf(mapping, 'apvendor'), { by: { company: 'ZZ' }, where: null });
    expect(finder).toBe('selectByDate;auditDate="1900-01-01T00:00:00+0000"');
    expect(q).toBe("BpvenCompCode = 'ZZ'");
    expect(fields).toContain('BpvenBpCode');
    expect(fields).not.toMatch(/Bank|Iban|Swift|Taxlic|Paymode/);
  });

  test('insurance, which refuses finders, is asked for by q alone and without fields', () => {
    expect(selectionOf(resourceOf(mapping, 'apinsurance'), { by: { vendor: 'ACME' }, where: null })).toEqual({
      q: "InsVenCode = 'ACME'",
    });
  });

  test('quotes: doubled in q, without a documented form in a finder', () => {
    expect(equals('JobName', "O'Hare")).toBe("JobName = 'O''Hare'");
    expect(contains('JobName', '50%')).toBe("JobName like '%50%%'");
    expect(finderText('selectByCode', [['jobCode', 'A,B;C']])).toBe('selectByCode;jobCode="A,B;C"');
    expect(() => finderText('selectByCode', [['jobCode', '24"010']])).toThrow('no way to quote');
  });

  test('parentheses stand where and and or meet, and an empty list is no expression', () => {
    const [a, b, c] = [equals('A', '1'), equals('B', '2'), equals('C', '3')];
    expect(allOf([a, anyOf([b, c])])).toBe("A = '1' and (B = '2' or C = '3')");
    expect(anyOf([allOf([a, b]), c])).toBe("(A = '1' and B = '2') or C = '3'");
    expect(allOf([null])).toBeNull();
    expect(anyOf([])).toBeNull();
  });

  test('keys are told by what they share, the attribute with the fewest values first', () => {
    const keys = [
      ['ACME', '1', '000'],
      ['BAKER', '1', '000'],
      ['ACME', '2', '000'],
    ];
    expect(keyChunks(['Ven', 'Cont', 'Chg'], keys)).toEqual([
      "Chg = '000' and ((Ven = 'ACME' and (Cont = '1' or Cont = '2')) or (Ven = 'BAKER' and Cont = '1'))",
    ]);
    expect(keyChunks(['Ven', 'Cont', 'Chg'], [])).toEqual([]);
    expect(keyChunks(['Ven', 'Cont'], [['ACME', "O'1"]])).toEqual(["Ven = 'ACME' and Cont = 'O''1'"]);
  });

  test('many keys are cut so that each call stays within what servers take in one line', () => {
    const keys = Array.from({ length: 1000 }, (_, n) => [`V${n % 30}`, `24 010-${n}`]);
    const chunks = keyChunks(['ScmstVenCode', 'ScmstContCode'], keys);
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.every((chunk) => encodeQueryPart(chunk).length <= LONGEST_Q)).toBe(true);
    const matched = chunks.flatMap((chunk) =>
      [...chunk.matchAll(/ScmstVenCode = '(\w+)' and (.*?)(?=\) or \(ScmstVenCode|$)/g)].flatMap(
        ([, vendor, numbers]) =>
          [...(numbers ?? '').matchAll(/ScmstContCode = '([^']+)'/g)].map(([, number]) => [vendor, number]),
      ),
    );
    expect(matched.sort()).toEqual(keys.sort());
  });

  test('a child collection is read as the array of version 2 and as the collection of later ones', () => {
    const rows = [{ VdistVouNum: 1 }];
    expect(childRows(rows)).toEqual(rows);
    expect(childRows({ items: rows, hasMore: false })).toEqual(rows);
    expect(childRows(null)).toEqual([]);
  });

  test("a body bears CMiC's names, nulls stay and what is not given is left out", () => {
    expect(
      toCmic({ code: 'JobCode', name: 'JobName', unit: 'JobWmCode' }, { code: '24-010', name: null, unit: undefined }),
    ).toEqual({
      JobCode: '24-010',
      JobName: null,
    });
  });
});

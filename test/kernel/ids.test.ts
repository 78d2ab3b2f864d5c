import fc from 'fast-check';
import type { GraphQLResolveInfo } from 'graphql';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asksFor, asksOnly } from '../../kernel/graph/selection.ts';
import { joinId, parseId, parseNumber, splitId } from '../../kernel/ids.ts';

describe('ids', () => {
  it('are readable paths', () => {
    expect(joinId('ZZ', '24-010.1')).toBe('ZZ/24-010.1');
    expect(joinId(1001, 'wo-5501')).toBe('1001/wo-5501');
  });

  it('give their parts back, whatever stands in them', () => {
    const part = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(splitId(joinId(...parts), parts.length)).toEqual(parts);
      }),
    );
  });

  it.each([
    ['ZZ/ACME', 3],
    ['ZZ//ACME', 3],
    ['', 1],
    ['ZZ/%E0%A4%A', 2],
  ])('%j is not one of %i parts', (id, count) => {
    expect(splitId(id, count)).toBeNull();
    expect(() => parseId(id, count, 'ZZ/ACME')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', fix: 'Ids look like "ZZ/ACME".' }),
    );
  });

  it('of Procore are positive whole numbers of up to 15 digits', () => {
    expect(['1', '562949953421312', '0', '01', '-1', '1.5', '1e3', '', '1234567890123456'].map(parseNumber)).toEqual([
      1,
      562949953421312,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('what a query asks for', () => {
  const infoOf = (query: string) => {
    const [operation, ...fragments] = parse(query).definitions as unknown as [
      { selectionSet: { selections: unknown[] } },
      ...{ name: { value: string } }[],
    ];
    return {
      fieldNodes: operation.selectionSet.selections,
      fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
    } as unknown as GraphQLResolveInfo;
  };

  it.each([
    ['{ list { nodes { id } totalCount } }', true, false],
    ['{ list { ...f } } fragment f on X { edges { node { lines { id } } } }', false, true],
    ['{ list { ... on X { edges { node { ... on Y { lines { id } } } } } } }', false, true],
    ['{ list { lines } }', false, false],
  ])('%s', (query, total, lines) => {
    const info = infoOf(query);
    expect([asksFor(info, 'totalCount'), asksFor(info, 'edges.node.lines')]).toEqual([total, lines]);
  });

  it('is no more than a parent knew', () => {
    expect(asksOnly(infoOf('{ vendor { __typename id } }'), ['id', 'name'])).toBe(true);
    expect(asksOnly(infoOf('{ vendor { id ...f } } fragment f on V { phone }'), ['id', 'name'])).toBe(false);
    expect(asksOnly(infoOf('{ vendor { id } vendor { name email } }'), ['id', 'name'])).toBe(false);
  });
});

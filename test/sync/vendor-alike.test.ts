import { describe, expect, it } from 'vitest';
import { createRivals, SAME_COMPANY } from '../../subgraphs/sync/kinds/vendor/alike.ts';
import { type Candidate, scorePair } from '../../subgraphs/sync/kinds/vendor/score.ts';

function vendor(id: string, name: string, members: Partial<Candidate> = {}): Candidate {
  return { id, name, phone: null, address: [], ...members };
}

/** Names as directories have them: a proper name, a trade that hundreds share, a legal form. */
function directory(count: number, form: string): Candidate[] {
  const trades = ['Electric', 'Mechanical', 'Concrete', 'Drywall Systems', 'Steel Erectors'];
  return Array.from({ length: count }, (_, n) => {
    const proper = `${letters(n * 7919)}${letters(n)}`;
    return vendor(`${n}`, `${proper} ${trades[n % trades.length]} ${form}`, {
      phone: `(303) 555-${String(n).padStart(4, '0')}`,
      address: [`${n} Foundry Road`, 'Denver', '80202'],
    });
  });
}

/** A pronounceable name of a number. */
function letters(n: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ru', 'te', 'va', 'so', 'ne', 'pi', 'du'];
  return [...String(n % 10_000).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
}

describe('whoever looks like a company of the directory', () => {
  it.each([
    ['another legal form', vendor('a', 'Baker and Sons Electric LLC'), vendor('b', 'Baker & Sons Electric, L.L.C.')],
    ['another order of words', vendor('a', 'Electric Baker'), vendor('b', 'Baker Electric Inc.')],
    [
      'a slip at the beginning of a word, at the same place',
      vendor('a', 'Kestrel Mechanical', { phone: '(303) 555-0100', address: ['1 Main Street', 'Denver'] }),
      vendor('b', 'Cestrel Mechanical', { phone: '303 555 0100', address: ['1 Main St', 'Denver'] }),
    ],
  ])('%s is found', (_, known, asked) => {
    expect(createRivals([vendor('x', 'Kestrel Roofing'), known]).same(asked)).toBe(known);
  });

  it.each([
    ['the same trade', vendor('a', 'Summit Electric'), vendor('b', 'Baker Electric')],
    [
      'the same name at another place with another phone: one record for each branch',
      vendor('a', 'Kestrel Mechanical', { phone: '3035550100', address: ['1 Main Street', 'Denver'] }),
      vendor('b', 'Kestrel Mechanical', { phone: '2125550199', address: ['77 Dock Road', 'Boston'] }),
    ],
  ])('%s is not', (_, known, asked) => {
    expect(createRivals([known]).same(asked)).toBeNull();
  });

  it('is the best of several', () => {
    const place = { phone: '3035550100', address: ['1 Main Street', 'Denver'] };
    const better = vendor('better', 'Kestrel Mechanical', place);
    const worse = vendor('worse', 'Kestral Mechanical', place);
    expect(createRivals([worse, better]).same(vendor('asked', 'Kestrel Mechanical Inc.', place))).toBe(better);
  });

  it('is the one that comparing everybody with everybody finds', () => {
    const known = directory(120, 'Inc.');
    const rivals = createRivals(known);
    for (const asked of directory(160, 'Incorporated')) {
      const scored = known.map((rival) => ({ rival, score: scorePair(asked, rival).score }));
      const [best] = scored.filter(({ score }) => score >= SAME_COMPANY).sort((a, b) => b.score - a.score);
      expect(rivals.same(asked)?.id ?? null).toBe(best?.rival.id ?? null);
    }
  });

  it.each([
    ['with phones', (known: Candidate) => known],
    ['without', (known: Candidate) => ({ ...known, phone: null })],
  ])('is found among thousands %s, a fifth of which share the trade, within seconds', (_, as) => {
    const rivals = createRivals(directory(2000, 'Inc.').map(as));
    const began = performance.now();
    const found = directory(2000, 'Incorporated').map((asked) => rivals.same(asked)?.id);
    expect(found).toEqual(found.map((_, n) => `${n}`));
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

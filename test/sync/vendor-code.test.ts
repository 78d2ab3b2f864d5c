import { describe, expect, test } from 'vitest';
import type { ProcoreVendorRecord } from '../../subgraphs/procore/kinds/vendor/record.ts';
import { codeBeginnings, codeCandidates, squeezed } from '../../subgraphs/sync/kinds/vendor/code.ts';

const vendor = (members: Partial<ProcoreVendorRecord>) =>
  ({ originCode: null, abbreviatedName: null, name: null, ...members }) as ProcoreVendorRecord;

describe('the proposal of a CMiC vendor code', () => {
  test.each([
    ['Lone Pine Landscaping', 'LONEPINE'],
    ['The Côté & Fils Company, Inc.', 'COTEFILS'],
    ['3-D Steel', '3DSTEEL'],
    ['A', 'A'],
  ])('of "%s" begins with %s', (name, code) => {
    expect(codeBeginnings(vendor({ name }))).toEqual([code]);
  });

  test('the ERP id and the abbreviated name come before the name; what says nothing is left out', () => {
    const found = codeBeginnings(vendor({ originCode: 'lp-1', abbreviatedName: ' -- ', name: 'Lone Pine' }));
    expect(found).toEqual(['LP1', 'LONEPINE']);
    expect(codeBeginnings(vendor({ name: '···' }))).toEqual([]);
  });

  test('is counted up behind each beginning and never longer than eight capitals and digits', () => {
    const candidates = codeCandidates(['LONEPINE', 'LP']);
    expect(candidates.slice(0, 3)).toEqual(['LONEPINE', 'LONEPIN2', 'LONEPIN3']);
    expect(candidates).toContain('LONEPI20');
    expect(candidates.indexOf('LP')).toBe(20);
    expect(new Set(candidates).size).toBe(candidates.length);
    for (const code of candidates) expect(code).toMatch(/^[A-Z0-9]{1,8}$/);
  });

  test('squeezes out everything else', () => expect(squeezed(' Müller/Söhne 24 ')).toBe('MULLERSO'));
});

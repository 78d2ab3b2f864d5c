import { describe, expect, test } from 'vitest';
import { currencyProblems } from '../../subgraphs/sync/exporting/currency-problems.ts';
import { type Drafts, differences } from '../../subgraphs/sync/exporting/subcontract.ts';
import { draftCommitment } from '../../subgraphs/sync/kinds/commitment/drafts.ts';
import { amountsOf } from '../../subgraphs/sync/kinds/subcontractor-invoice/items.ts';
import { aSource, aSubcontract } from './samples.ts';

const base = draftCommitment(aSource(), {}, 'USD') as Drafts;
const asChange: Drafts = { header: { ...base.header, change: '003' }, lines: [] };
const standing = (reference: string | null) => aSubcontract(asChange, { reference });

describe('what stands in CMiC under the key that we would write', () => {
  test("a change order without our reference is somebody's own, whatever else it says", () => {
    expect(differences(standing(null), asChange)).toEqual(['it belongs to "CMiC"']);
    expect(differences(standing('1001/cco-9'), asChange)).toEqual(['it belongs to "1001/cco-9"']);
    expect(differences(standing(base.header.reference), asChange)).toEqual([]);
  });

  test('a subcontract under the number of the commitment may be without one', () => {
    expect(differences(standing(null), base)).toEqual([]);
  });
});

test('a contract in another currency is refused; an unknown one is no reason', () => {
  expect(currencyProblems({ id: 'ZZ/ACME/1', currency: 'CAD' }, 'USD')).toMatchObject([
    { code: 'REFUSED_BY_CMIC', path: ['commitment', 'currency'], fix: expect.any(String) },
  ]);
  expect(currencyProblems({ id: 'ZZ/ACME/1', currency: null }, 'USD')).toEqual([]);
  expect(currencyProblems({ id: 'ZZ/ACME/1', currency: 'USD' }, 'USD')).toEqual([]);
});

test('retainage on materials is held once: what stood with the invoice before is not held again', () => {
  const item = {
    workCompletedThisPeriod: '0',
    workRetainageRetainedThisPeriod: '0',
    materialsRetainageRetained: '10',
    grossAmount: '0',
  } as Parameters<typeof amountsOf>[0];
  expect(amountsOf(item, item)?.retainageHeld).toBe('0');
  expect(amountsOf(item, null)?.retainageHeld).toBe('10');
});

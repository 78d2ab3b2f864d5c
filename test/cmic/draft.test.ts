import { describe, expect, test } from 'vitest';
import { amountProblem, headerBody, lineBody } from '../../subgraphs/cmic/kinds/commitment/draft.ts';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';
import { headerDraft, lineDraft } from './drafts.ts';

const mapping = createMapping();

describe('what is sent to CMiC', () => {
  test('a header: our own number, no texts that are not there, the technical key empty', () => {
    expect(headerBody(mapping, headerDraft)).toEqual({
      ScmstCompCode: 'ZZ',
      ScmstVenCode: 'ACME',
      ScmstContCode: '24-010-901',
      ScmstChgCode: '000',
      ScmstJobCode: '24-010',
      ScmstCurrCode: 'USD',
      ScmstOverrideFlag: 'Y',
      ScmstSubcontrCode: 'NONE',
      ScmstContType: 'SUBCONTRACT',
      ScmstName: 'Foundations',
      ScmstAcctDescription: '1001/wo-5501',
      ScmstDate: '2026-03-02',
      ScmstHldbkPc: 10,
      ScmstVUuid: '',
    });
  });

  test('the kind of a purchase order is left to CMiC, and a tenant may name it', () => {
    expect(headerBody(mapping, { ...headerDraft, type: 'PURCHASE_ORDER' })).not.toHaveProperty('ScmstContType');
    const named = createMapping({ 'values.contractType.purchaseOrder': 'PURCHASE' });
    expect(headerBody(named, { ...headerDraft, type: 'PURCHASE_ORDER' }).ScmstContType).toBe('PURCHASE');
  });

  test('a line: the amount as a JSON number of the same decimals, a lump sum without a unit', () => {
    const body = lineBody(mapping, lineDraft);
    expect(body).toMatchObject({
      ScschTaskCode: '88123',
      ScschPhsCode: '03-100',
      ScschCatCode: 'S',
      ScschWmCode: '$',
      ScschAmt: 1234.5,
    });
    expect(JSON.stringify(lineBody(mapping, { ...lineDraft, amount: '9999999999999.99' }))).toContain(
      '"ScschAmt":9999999999999.99',
    );
  });

  test('more than two decimals, or an amount of 10^13, is refused and never rounded', () => {
    expect(amountProblem('10.505')).toBe('TOO_MANY_DECIMALS');
    expect(amountProblem('10.500')).toBeNull();
    expect(amountProblem('10000000000000')).toBe('TOO_LARGE');
    expect(amountProblem('$5')).toBe('NOT_AN_AMOUNT');
    expect(() => lineBody(mapping, { ...lineDraft, amount: '10.505' })).toThrow('more than two decimals');
    expect(() => lineBody(mapping, { ...lineDraft, amount: '1e14' })).toThrow('is not an amount');
  });
});

import { describe, expect, test } from 'vitest';
import type { CmicJobCategoryRecord } from '../../subgraphs/cmic/kinds/project-wbs/record.ts';
import type { ProcoreBudgetLineRecord } from '../../subgraphs/procore/kinds/budget/record.ts';
import { budgetItems } from '../../subgraphs/sync/kinds/budget/items.ts';

describe('what becomes of an estimate', () => {
  const code = { procoreId: '1001/cc-1', linked: true };
  const type = { procoreId: '4001/ct-1', linked: true };
  const compare = (originalBudget: string | null, standing: string | null, isActive = true) =>
    budgetItems({
      categories: [aCategory({ originalBudget, isActive })],
      lines: standing === null ? [] : [aLine(standing)],
      codes: new Map([['ZZ/24-010/03-100', code]]),
      types: new Map([['ZZ/cat-S', type]]),
      controlJobId: 'ZZ/24-010',
    });

  test.each([
    ['10.5', null, 'CREATE', '10.50'],
    ['10.50', '10.5', 'KEEP', '10.50'],
    ['10.5', '10.4', 'UPDATE', '10.50'],
    ['0', '10.4', 'UPDATE', '0.00'],
    ['0.00', '0', 'KEEP', '0.00'],
  ])('%s against %s: %s', (estimated, standing, action, amount) => {
    expect(compare(estimated, standing).items).toMatchObject([{ action, amount, key: 'ZZ/24-010/03-100/S' }]);
  });

  test('nothing, or an estimate of nothing, creates no line', () => {
    for (const nothing of [null, '0', '0.00']) expect(compare(nothing, null)).toEqual({ items: [], bad: [], left: [] });
  });

  test('an inactive category creates no line and is named, and its line stays in step', () => {
    expect(compare('10', null, false)).toMatchObject({ items: [], left: [expect.stringContaining('inactive')] });
    expect(compare('10', '9', false)).toMatchObject({ items: [{ action: 'UPDATE' }], left: [] });
  });

  test('more than two decimals are a bad row, never rounded', () => {
    expect(compare('1000.125', '5').bad).toMatchObject([{ code: 'AMOUNT_PRECISION', key: 'ZZ/24-010/03-100/S' }]);
    expect(compare('1000.125', '5').items).toEqual([]);
  });
});

function aCategory(members: Partial<CmicJobCategoryRecord>): CmicJobCategoryRecord {
  return {
    id: 'ZZ/24-010/03-100/S',
    company: 'ZZ',
    job: '24-010',
    costCode: '03-100',
    category: 'S',
    isActive: true,
    unit: null,
    originalBudget: null,
    currentBudget: null,
    changeOrders: null,
    projectedCost: null,
    isProjectionEntered: false,
    vuuid: null,
    ...members,
  };
}

function aLine(originalAmount: string): ProcoreBudgetLineRecord {
  const place = { costCodeId: '1001/cc-1', costTypeId: '4001/ct-1', budgetCodeId: null, subJobId: null };
  return { id: '1001/bl-1', projectId: '1001', ...place, costCode: null, costType: null, originalAmount };
}

import { describe, expect, test } from 'vitest';
import { budgetExportProblems } from '../../subgraphs/sync/kinds/budget/export-check.ts';
import type { BudgetExportSource } from '../../subgraphs/sync/kinds/budget/export-read.ts';

const place = {
  costCodeId: '1001/cc-1',
  costTypeId: '4001/ct-3',
  code: { cmicId: 'ZZ/24-010/03-100', link: null },
  type: { cmicId: 'ZZ/cat-S', link: null },
  categoryId: 'ZZ/24-010/03-100/S',
  category: null,
};
const line = { id: '1001/bl-12', costCode: '03-100', costType: 'S', originalAmount: '10.00' };

/** The problems of a budget of one line, with parts of it changed. */
function problemsOf(change: { line?: object; place?: object; source?: object }) {
  const source = {
    projectId: '1001',
    project: { name: 'Harbor View' },
    projectLink: { cmicId: 'ZZ/24-010', link: null },
    job: { id: 'ZZ/24-010', code: '24-010', status: 'ACTIVE' },
    locked: true,
    lines: [{ line: { ...line, ...change.line }, place: { ...place, ...change.place }, started: false }],
    setUp: null,
    number: null,
    existing: null,
    elsewhere: [],
    elsewhereUnknown: false,
    period: [],
    ...change.source,
  } as unknown as BudgetExportSource;
  return budgetExportProblems(source, {}, null).map(({ code, path }) => [code, path]);
}

describe('what keeps a budget from CMiC', () => {
  test.each([
    ['nothing', {}, []],
    ['its lock is open', { source: { locked: false } }, [['BUDGET_NOT_LOCKED', ['budget', 'locked']]]],
    ['Procore shows none', { source: { locked: null } }, [['PREREQUISITE_NOT_SYNCED', ['budget']]]],
    ['it has no lines', { source: { lines: [] } }, [['BAD_INPUT', ['lines']]]],
    [
      'a code has no cost type',
      { place: { costTypeId: null, type: null, categoryId: null } },
      [['COST_TYPE_MISSING', ['lines', '12', 'costType']]],
    ],
    [
      'a code did not come from CMiC',
      { place: { code: null, categoryId: null } },
      [['CODE_NOT_LINKED', ['lines', '12', 'costCode']]],
    ],
    [
      'a cost type did not come from CMiC',
      { place: { type: null, categoryId: null } },
      [['CODE_NOT_LINKED', ['lines', '12', 'costType']]],
    ],
    [
      'an amount has more than two decimals',
      { line: { originalAmount: '10.001' } },
      [['AMOUNT_PRECISION', ['lines', '12', 'originalAmount']]],
    ],
    [
      'CMiC has no type of original-budget items',
      {
        source: {
          setUp: { role: 'ORIGINAL_BUDGET', typeCode: null, pendingStatus: 'PENDING', approvedStatus: 'APPROVED' },
        },
      },
      [['PREREQUISITE_NOT_SYNCED', []]],
    ],
  ])('%s', (_, change, expected) => {
    expect(problemsOf(change)).toEqual(expected);
  });
});

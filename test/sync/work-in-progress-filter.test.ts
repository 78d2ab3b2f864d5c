import { describe, expect, test } from 'vitest';
import type { Told } from '../../subgraphs/sync/financials/figure.ts';
import { flagsOf } from '../../subgraphs/sync/work-in-progress/flags.ts';
import { figuresOf, isLoss, type JobInputs } from '../../subgraphs/sync/work-in-progress/formulas.ts';
import type { WorkInProgressRow } from '../../subgraphs/sync/work-in-progress/row.ts';
import { meets } from '../../subgraphs/sync/work-in-progress/row-filter.ts';

const inputs: JobInputs = {
  originalContract: '100',
  revisedContract: '100',
  pendingContractChanges: '0',
  estimatedCostAtCompletion: '80',
  jobToDateCosts: '40',
  committedCosts: '60',
  revisedBudget: '80',
  billedToDate: '50',
  retainageReceivable: '5',
  retainagePayable: '0',
};
const LOSS = { estimatedCostAtCompletion: '120', jobToDateCosts: '60' };
const UNREAD = { estimatedCostAtCompletion: 'UNAVAILABLE' } as const;
const NO_CONTRACT = { revisedContract: null, originalContract: null };

type Side = Partial<Record<keyof JobInputs, Told>> | null;

/** A row of two sides that differ from the job above in some inputs; null where the job does not stand. */
function row(procore: Side, cmic: Side, earlier: Told = '20.00'): WorkInProgressRow {
  const side = (more: Side) => more && { figures: figuresOf({ ...inputs, ...more }), postedAsOf: null };
  const [left, right] = [side(procore), side(cmic)];
  const figures = { procore: left?.figures ?? null, cmic: right?.figures ?? null };
  const now = new Date('2026-01-31T00:00:00Z');
  return {
    ...{ id: 'ZZ/1', projectId: '1', jobId: 'ZZ/1', readAt: now.toISOString(), faults: [] },
    ...{ procore: left, cmic: right },
    loss: { procore: figures.procore && isLoss(figures.procore), cmic: figures.cmic && isLoss(figures.cmic) },
    flags: flagsOf(
      figures,
      { asOf: '2026-01-30T00:00:00Z', olderThanDays: 35, now },
      { grossProfitAtCompletion: { procore: earlier, cmic: earlier } },
    ),
  };
}

describe('a filter by figures', () => {
  test.each<[string, Side, Side, [boolean | null, boolean | null]]>([
    ['neither is a loss', {}, {}, [false, true]],
    ['one is', {}, LOSS, [true, false]],
    ['one is, the other cannot be told', UNREAD, LOSS, [true, false]],
    ['one is not, the other cannot be told', {}, UNREAD, [null, null]],
    ['one keeps no contract', NO_CONTRACT, {}, [false, true]],
    ['a job of one system', null, UNREAD, [null, null]],
    ['none keeps a contract', NO_CONTRACT, null, [false, false]],
  ])('loss: %s', (_, procore, cmic, expected) => {
    expect([true, false].map((loss) => meets(row(procore, cmic), { loss }))).toEqual(expected);
  });

  test.each<[string, Side, Side, boolean | null]>([
    ['even', {}, {}, false],
    ['overbilled by one', {}, { billedToDate: '51' }, true],
    ['overbilled by one, the other not told', UNREAD, { billedToDate: '51' }, true],
    ['even by one, the other not told', {}, UNREAD, null],
    ['even by one, no contract in the other', {}, NO_CONTRACT, false],
  ])('position: %s', (_, procore, cmic, expected) => {
    expect(meets(row(procore, cmic), { position: 'OVERBILLED' })).toBe(expected);
  });

  test('flags: one that is raised decides, one that is unknown leaves it open', () => {
    expect(meets(row({}, {}), { flags: ['COMMITTED_ABOVE_BUDGET', 'ESTIMATE_BELOW_COST'] })).toBe(false);
    expect(meets(row({ committedCosts: '81' }, UNREAD), { flags: ['ESTIMATE_BELOW_COST'] })).toBeNull();
    const both = ['COMMITTED_ABOVE_BUDGET', 'ESTIMATE_BELOW_COST'] as const;
    expect(meets(row({ committedCosts: '81' }, UNREAD), { flags: both })).toBe(true);
    expect(meets(row({}, {}), { flags: ['PROFIT_FADE', 'FORECAST_OLD'] })).toBe(false);
    expect(meets(row({}, {}, 'UNAVAILABLE'), { flags: ['PROFIT_FADE'] })).toBeNull();
    expect(meets(row({}, UNREAD), { flags: ['PROFIT_FADE'] })).toBeNull();
    expect(meets(row({}, UNREAD, '21'), { flags: ['PROFIT_FADE'] })).toBe(true);
    expect(meets(row({}, NO_CONTRACT), { flags: ['PROFIT_FADE'] })).toBe(false);
  });

  test('of several that are asked, one that is not met decides', () => {
    expect(meets(row({}, UNREAD), { loss: true, flags: ['COMMITTED_ABOVE_BUDGET'] })).toBe(false);
    expect(meets(row({ committedCosts: '81' }, UNREAD), { loss: true, flags: ['COMMITTED_ABOVE_BUDGET'] })).toBeNull();
    expect(meets(row({}, {}), {})).toBe(true);
  });
});

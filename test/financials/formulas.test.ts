import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, cents, compare, decimalText, equal } from '../../kernel/money.ts';
import type { Told } from '../../subgraphs/sync/financials/figure.ts';
import {
  type CmicBase,
  cmicSide,
  evenSide,
  moneyFigures,
  type ProcoreBase,
  procoreSide,
  ratioFigures,
  type Side,
  sumSides,
  sumTold,
  toldOf,
} from '../../subgraphs/sync/financials/formulas.ts';

const procore: ProcoreBase = {
  originalBudget: '1000.00',
  budgetModifications: '-100.00',
  approvedChanges: '250.00',
  pendingBudgetChanges: '50.00',
  committedCosts: '600.00',
  pendingCostChanges: '25.00',
  directCosts: '0',
  jobToDateCosts: '0',
  commitmentsInvoiced: '0',
  forecastToComplete: '0',
  isAutomatic: true,
};
const cmic: CmicBase = {
  originalBudget: '1000.00',
  budgetModifications: '-100.00',
  approvedChanges: '250.00',
  currentBudget: '1150.00',
  pendingBudgetChanges: '50.00',
  committedCosts: '600.00',
  pendingCostChanges: '25.00',
  jobToDateCosts: '400.00',
  commitmentsInvoiced: '300.00',
  projectedCost: '1175.00',
};

const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((value) => String(value / 100));
const told: fc.Arbitrary<Told> = fc.oneof({ weight: 9, arbitrary: amount }, fc.constant('UNAVAILABLE' as const));
const anyProcore: fc.Arbitrary<ProcoreBase> = fc.record({
  ...Object.fromEntries(Object.keys(procore).map((name) => [name, told])),
  isAutomatic: fc.option(fc.boolean()),
}) as never;

/** All figures of a side, shares as well, each amount in its shortest form. */
const all = (side: Side) =>
  Object.fromEntries(
    [...moneyFigures, ...ratioFigures].map((name) => {
      const told = toldOf(side, name);
      return [name, told === null || told === 'UNAVAILABLE' ? told : decimalText(told)];
    }),
  );

describe('the figures of Procore', () => {
  test('each by its formula', () => {
    expect(all(procoreSide(procore))).toMatchObject({
      revisedBudget: '1150',
      projectedBudget: '1200',
      projectedCosts: '625',
      forecastToComplete: '575',
      estimatedCostAtCompletion: '1200',
      projectedOverUnder: '0',
      uncommittedBudget: '550',
      costToGo: '1200',
      percentCommitted: '0.5217391304347826087',
      percentSpent: '0',
    });
  });

  test('the trap: with job costs of the ERP, direct costs are job-to-date minus invoiced, and the tool does not count', () => {
    const side = procoreSide({
      ...procore,
      directCosts: '70.00',
      jobToDateCosts: '400.00',
      commitmentsInvoiced: '300.00',
    });
    expect(all(side)).toMatchObject({ directCosts: '100', jobToDateCosts: '400', projectedCosts: '725' });
  });

  test('without job costs of the ERP, direct costs are those of the tool', () => {
    const side = procoreSide({ ...procore, directCosts: '70.00' });
    expect(all(side)).toMatchObject({ directCosts: '70', jobToDateCosts: '70' });
  });

  test('while the ERP has told only commitments, nothing of it is a direct cost', () => {
    const side = procoreSide({
      ...procore,
      directCosts: '70.00',
      jobToDateCosts: '300.00',
      commitmentsInvoiced: '300.00',
    });
    expect(all(side)).toMatchObject({ directCosts: '0', jobToDateCosts: '300' });
  });

  test.each<[string, Partial<ProcoreBase>, string]>([
    ['on automatic what is left of the budget', { isAutomatic: true, forecastToComplete: '7' }, '575'],
    ['on automatic never below zero', { isAutomatic: true, committedCosts: '5000.00' }, '0'],
    ['what somebody entered, zero as well', { isAutomatic: false, forecastToComplete: '0' }, '0'],
    ['what Procore shows, where it does not say which', { isAutomatic: null, forecastToComplete: '7' }, '7'],
  ])('the forecast to complete is %s', (_, change, forecast) => {
    expect(all(procoreSide({ ...procore, ...change })).forecastToComplete).toBe(forecast);
  });

  test('what is reckoned from something unknown is unknown, and nothing else', () => {
    const side = procoreSide({ ...procore, committedCosts: 'UNAVAILABLE' });
    const unknown = Object.entries(all(side)).flatMap(([name, value]) => (value === 'UNAVAILABLE' ? [name] : []));
    expect(unknown.sort()).toEqual([
      'committedCosts',
      'costToGo',
      'estimatedCostAtCompletion',
      'forecastToComplete',
      'percentCommitted',
      'percentSpent',
      'projectedCosts',
      'projectedOverUnder',
      'uncommittedBudget',
    ]);
  });

  test('without the column of the ERP nobody can say whether it told: direct costs are unknown', () => {
    const side = procoreSide({ ...procore, directCosts: '70.00', jobToDateCosts: 'UNAVAILABLE' });
    expect([side.directCosts, side.jobToDateCosts]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  });
});

describe('the figures of CMiC', () => {
  test('each by its formula, and its own where it keeps one', () => {
    expect(all(cmicSide({ ...cmic, currentBudget: '1151.00' }))).toMatchObject({
      revisedBudget: '1151',
      projectedBudget: '1201',
      directCosts: '100',
      jobToDateCosts: '400',
      projectedCosts: '725',
      forecastToComplete: null,
      estimatedCostAtCompletion: '1175',
      projectedOverUnder: '26',
      costToGo: '775',
      percentSpent: '0.34042553191489361702',
    });
  });

  test('before the first import of posted cost nothing of it is zero', () => {
    const side = cmicSide({ ...cmic, jobToDateCosts: 'UNAVAILABLE', commitmentsInvoiced: 'UNAVAILABLE' });
    expect([
      side.directCosts,
      side.jobToDateCosts,
      side.projectedCosts,
      side.costToGo,
      toldOf(side, 'percentSpent'),
    ]).toEqual(Array(5).fill('UNAVAILABLE'));
    expect(side.committedCosts).toBe('600.00');
  });
});

describe('sums', () => {
  test('a share is that of the sums, not the sum of shares; over zero it is null', () => {
    const zero = procoreSide({ ...procore, originalBudget: '-150.00' });
    expect([all(zero).revisedBudget, all(zero).percentCommitted]).toEqual(['0', null]);
    expect(sumTold([zero, procoreSide(procore)], 'percentCommitted')).toBe('1.0434782608695652174');
  });

  test('of no rows they are zero; of a system that has no counterpart nothing', () => {
    expect(all(sumSides([]))).toMatchObject({ originalBudget: '0', percentCommitted: null });
    expect(new Set(Object.values(all(evenSide(null))))).toEqual(new Set([null]));
    expect(new Set(Object.values(all(evenSide('UNAVAILABLE'))))).toEqual(new Set(['UNAVAILABLE']));
  });

  test('hold for any rows: every figure in money is the exact sum of its rows, or unknown where one of them is', () => {
    fc.assert(
      fc.property(fc.array(anyProcore, { minLength: 1, maxLength: 6 }), (bases) => {
        const sides = bases.map(procoreSide);
        const total = sumSides(sides);
        for (const name of moneyFigures) {
          const parts = sides.map((side) => side[name]);
          if (parts.includes('UNAVAILABLE')) expect(total[name]).toBe('UNAVAILABLE');
          else expect(equal(total[name] as string, (parts as string[]).reduce(add, '0'))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('hold for any row: the identities between the figures', () => {
    fc.assert(
      fc.property(anyProcore, (base) => {
        const side = procoreSide(base);
        const known = (...names: (keyof Side)[]) => names.every((name) => side[name] !== 'UNAVAILABLE');
        const value = (name: keyof Side) => side[name] as string;
        if (known('revisedBudget', 'pendingBudgetChanges'))
          expect(equal(value('projectedBudget'), add(value('revisedBudget'), value('pendingBudgetChanges')))).toBe(
            true,
          );
        if (known('projectedCosts', 'forecastToComplete')) {
          expect(
            equal(value('estimatedCostAtCompletion'), add(value('projectedCosts'), value('forecastToComplete'))),
          ).toBe(true);
          if (base.isAutomatic) expect(compare(value('forecastToComplete'), '0')).not.toBe(-1);
          if (base.isAutomatic && compare(value('forecastToComplete'), '0') !== 0)
            expect(equal(value('projectedOverUnder'), '0')).toBe(true);
        }
        if (known('costToGo', 'jobToDateCosts', 'estimatedCostAtCompletion'))
          expect(equal(add(value('costToGo'), value('jobToDateCosts')), value('estimatedCostAtCompletion'))).toBe(true);
      }),
    );
  });

  test('are exact until they are shown: three rows of a third of a cent are one cent, not none', () => {
    const side = procoreSide({ ...procore, originalBudget: '0.0034' });
    expect(cents(sumSides([side, side, side]).originalBudget as string)).toBe('0.01');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Told } from '../../subgraphs/sync/financials/figure.ts';
import { flagsOf, raised } from '../../subgraphs/sync/work-in-progress/flags.ts';
import {
  exceeds,
  figuresOf,
  isLoss,
  type JobInputs,
  moneyFigures,
  percentComplete,
  positionOf,
  sumTold,
} from '../../subgraphs/sync/work-in-progress/formulas.ts';

const example: JobInputs = {
  originalContract: '10000000',
  revisedContract: '10500000',
  pendingContractChanges: '120000',
  estimatedCostAtCompletion: '8900000',
  jobToDateCosts: '4450000',
  committedCosts: '7000000',
  revisedBudget: '8900000',
  billedToDate: '5500000',
  retainageReceivable: '550000',
  retainagePayable: '310000',
};

describe('the figures of work in progress', () => {
  test('the worked example of the domain', () => {
    const figures = figuresOf(example);
    expect(figures).toMatchObject({
      originalContract: '10000000.00',
      approvedContractChanges: '500000.00',
      revisedContract: '10500000.00',
      pendingContractChanges: '120000.00',
      percentComplete: '0.5',
      earnedRevenue: '5250000.00',
      overUnderBilling: '-250000.00',
      grossProfitToDate: '800000.00',
      grossProfitAtCompletion: '1600000.00',
      backlog: '5250000.00',
    });
    expect(positionOf(figures.overUnderBilling)).toEqual({ amount: '250000', position: 'OVERBILLED' });
    expect(isLoss(figures)).toBe(false);
  });

  test.each([
    ['4450000', '8900000', '0.5'],
    ['1', '3', '0.33333333333333333333'],
    ['2', '3', '0.66666666666666666667'],
    ['12', '10', '1'],
    ['-5', '10', '0'],
    ['0', '10', '0'],
    ['0', '0', null],
    ['5', '0', null],
    [null, '10', null],
    ['UNAVAILABLE', null, 'UNAVAILABLE'],
  ] satisfies [Told, Told, Told][])('percent complete of %s by %s is %s', (cost, estimate, share) => {
    expect(percentComplete(cost, estimate)).toBe(share);
  });

  test('a cost above the estimate earns the whole contract, a negative one nothing', () => {
    expect(figuresOf({ ...example, jobToDateCosts: '9000000' })).toMatchObject({
      earnedRevenue: '10500000.00',
      backlog: '0.00',
    });
    expect(figuresOf({ ...example, jobToDateCosts: '-1' })).toMatchObject({
      earnedRevenue: '0.00',
      backlog: '10500000.00',
    });
  });

  test('money is rounded once, half away from zero, from what was computed exactly', () => {
    // A third of a cent less than 33.335 would be lost by a percentage with a few digits.
    const thirds = figuresOf({
      ...example,
      revisedContract: '100.01',
      estimatedCostAtCompletion: '3',
      jobToDateCosts: '1',
    });
    expect(thirds).toMatchObject({ earnedRevenue: '33.34', backlog: '66.67' });
    const half = { ...example, revisedContract: '0.01', estimatedCostAtCompletion: '2', jobToDateCosts: '1' };
    expect(figuresOf({ ...half, billedToDate: '0.02' })).toMatchObject({
      earnedRevenue: '0.01',
      overUnderBilling: '-0.02',
    });
  });

  test('billing is overbilled, underbilled or even, always as a positive amount', () => {
    expect(positionOf('0.00')).toEqual({ amount: '0.00', position: 'EVEN' });
    expect(positionOf('10.50')).toEqual({ amount: '10.50', position: 'UNDERBILLED' });
    expect(positionOf('-10.5')).toEqual({ amount: '10.5', position: 'OVERBILLED' });
    expect(positionOf(null)).toBeNull();
    expect(positionOf('UNAVAILABLE')).toBeNull();
  });

  test('a job is a loss when its estimate is above its contract, and unknown when either is', () => {
    const loss = (estimatedCostAtCompletion: Told, revisedContract: Told) =>
      isLoss(figuresOf({ ...example, estimatedCostAtCompletion, revisedContract }));
    expect(loss('10500000.01', '10500000')).toBe(true);
    expect(loss('10500000', '10500000')).toBe(false);
    expect(loss(null, '1')).toBeNull();
    expect(loss('1', 'UNAVAILABLE')).toBeNull();
  });

  test('what is unavailable makes only what hangs on it unavailable, and what is not kept makes it null', () => {
    const figures = figuresOf({ ...example, jobToDateCosts: 'UNAVAILABLE', retainagePayable: null });
    expect(figures).toMatchObject({
      percentComplete: 'UNAVAILABLE',
      earnedRevenue: 'UNAVAILABLE',
      overUnderBilling: 'UNAVAILABLE',
      grossProfitToDate: 'UNAVAILABLE',
      backlog: 'UNAVAILABLE',
      grossProfitAtCompletion: '1600000.00',
      billedToDate: '5500000.00',
      retainagePayable: null,
    });
    expect(figuresOf({ ...example, revisedContract: null })).toMatchObject({
      approvedContractChanges: null,
      earnedRevenue: null,
      backlog: null,
      percentComplete: '0.5',
    });
    expect(figuresOf({ ...example, estimatedCostAtCompletion: '0' })).toMatchObject({
      percentComplete: null,
      earnedRevenue: null,
      grossProfitAtCompletion: '10500000.00',
    });
  });

  test('a sum leaves out what is not kept, and knows nothing where one of its amounts is unavailable', () => {
    expect(sumTold(['1.10', null, '2'])).toBe('3.1');
    expect(sumTold([null, null])).toBeNull();
    expect(sumTold([])).toBeNull();
    expect(sumTold(['1', 'UNAVAILABLE', null])).toBe('UNAVAILABLE');
  });
});

describe('the figures, for any amounts', () => {
  const cents = fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n });
  const positive = fc.bigInt({ min: 1n, max: 999_999_999_999n });

  test('equal a computation in whole cents, to the cent', () => {
    const inputs = fc.record({ original: positive, changes: cents, estimate: positive, cost: positive, billed: cents });
    fc.assert(
      fc.property(inputs, ({ original, changes, estimate, cost, billed }) => {
        const revised = original + changes;
        const figures = figuresOf({
          ...example,
          originalContract: text(original),
          revisedContract: text(revised),
          estimatedCostAtCompletion: text(estimate),
          jobToDateCosts: text(cost),
          billedToDate: text(billed),
        });
        const done = [cost, estimate].sort((a, b) => (a < b ? -1 : 1))[0] as bigint;
        // Everything in parts of a cent that the estimate divides: what is rounded is exact.
        const exact = (value: bigint) => rounded(value, estimate);
        expect(figures).toMatchObject({
          approvedContractChanges: text(changes),
          earnedRevenue: text(exact(done * revised)),
          overUnderBilling: text(exact(done * revised - billed * estimate)),
          grossProfitToDate: text(exact(done * revised - cost * estimate)),
          backlog: text(exact(revised * estimate - done * revised)),
          grossProfitAtCompletion: text(revised - estimate),
        });
      }),
    );
  });

  test('nothing is told of a figure whose input is unknown, and no unknown becomes a zero', () => {
    const told = fc.oneof(positive.map(text), fc.constant(null), fc.constant('UNAVAILABLE' as const));
    const names = Object.keys(example) as (keyof JobInputs)[];
    const inputs = fc.record(
      Object.fromEntries(names.map((name) => [name, told])) as Record<keyof JobInputs, typeof told>,
    );
    fc.assert(
      fc.property(inputs, (given) => {
        const figures = figuresOf(given);
        for (const name of names)
          if (given[name] === null || given[name] === 'UNAVAILABLE') expect(figures[name]).toBe(given[name]);
        for (const name of moneyFigures)
          if (figures[name] !== null) expect(figures[name]).toMatch(/^-?\d+\.\d\d$|^UNAVAILABLE$/);
        const needed = [given.revisedContract, given.estimatedCostAtCompletion, given.jobToDateCosts];
        if (needed.includes('UNAVAILABLE')) expect(figures.backlog).toBe('UNAVAILABLE');
        else if (needed.includes(null)) expect(figures.backlog).toBeNull();
        else expect(figures.backlog).toMatch(/\d/);
      }),
    );
  });
});

describe('the flags', () => {
  const figures = figuresOf(example);
  const now = new Date('2026-03-31T12:00:00Z');
  const at = (asOf: string | null, olderThanDays = 30) => ({ asOf, olderThanDays, now });

  test('a forecast is old after so many days, and of an unknown age while none was exported', () => {
    const old = (asOf: string | null, days?: number) =>
      flagsOf({ procore: figures, cmic: null }, at(asOf, days), null).forecastOld;
    expect(old('2026-03-01T11:59:59Z')).toBe(true);
    expect(old('2026-03-01T12:00:00Z')).toBe(false);
    expect(old('2026-03-30T12:00:00Z', 0)).toBe(true);
    expect(old(null)).toBeNull();
  });

  test('by each system: an estimate below cost, more committed than budgeted', () => {
    const spent = figuresOf({ ...example, jobToDateCosts: '8900000.01', committedCosts: '8900000.01' });
    const flags = flagsOf({ procore: spent, cmic: figures }, at(null), null);
    expect(flags).toMatchObject({
      estimateBelowCost: { procore: true, cmic: false },
      committedAboveBudget: { procore: true, cmic: false },
      profitFade: { procore: null, cmic: null },
    });
    expect(raised(flags)).toEqual(['ESTIMATE_BELOW_COST', 'COMMITTED_ABOVE_BUDGET']);
    expect(flagsOf({ procore: null, cmic: null }, at(null), null).estimateBelowCost).toEqual({
      procore: null,
      cmic: null,
    });
  });

  test('profit fades against an earlier estimate, where there is one', () => {
    const earlier = { grossProfitAtCompletion: { procore: '1600000.01', cmic: 'UNAVAILABLE' as const } };
    const flags = flagsOf({ procore: figures, cmic: figures }, at(null), earlier);
    expect(flags.profitFade).toEqual({ procore: true, cmic: null });
    expect(raised(flags)).toEqual(['PROFIT_FADE']);
    expect(exceeds('1600000', figures.grossProfitAtCompletion)).toBe(false);
  });
});

/** Decimal text of whole cents, with its two decimals. */
function text(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A quotient as a whole number, half away from zero. */
function rounded(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const whole = (2n * size + by) / (2n * by);
  return value < 0n ? -whole : whole;
}

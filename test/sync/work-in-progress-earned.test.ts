import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DriftCause } from '../../subgraphs/sync/generated/resolvers.ts';
import type { JobCauses } from '../../subgraphs/sync/work-in-progress/causes.ts';
import { rowFigures, totalsOf } from '../../subgraphs/sync/work-in-progress/figures.ts';
import { figuresOf, type JobInputs } from '../../subgraphs/sync/work-in-progress/formulas.ts';
import type { WorkInProgressRow } from '../../subgraphs/sync/work-in-progress/row.ts';

/** Why what is earned differs: by the causes of cost, estimate and contract. */

const EARNED = ['earnedRevenue', 'overUnderBilling', 'grossProfitToDate', 'backlog'] as const;
const names = ['jobToDateCosts', 'estimatedCostAtCompletion', 'revisedContract'] as const;
type Corner = Record<(typeof names)[number], number> & { billed: number };

const text = (cents: number) => (cents / 100).toFixed(2);
const centsOf = (amount: string | null) => Math.round(Number(amount) * 100);
const cause = (name: DriftCause, amount: number, id: string = name) => ({
  cause: name,
  amount: text(amount),
  differenceIds: [id],
});

function sideOf({ billed, ...corner }: Corner) {
  const inputs: JobInputs = {
    originalContract: '0',
    revisedContract: text(corner.revisedContract),
    pendingContractChanges: '0',
    estimatedCostAtCompletion: text(corner.estimatedCostAtCompletion),
    jobToDateCosts: text(corner.jobToDateCosts),
    committedCosts: '0',
    revisedBudget: '0',
    billedToDate: text(billed),
    retainageReceivable: '0',
    retainagePayable: '0',
  };
  return { figures: figuresOf(inputs), postedAsOf: null };
}

const rowOf = (procore: Corner, cmic: Corner, causes: JobCauses) =>
  ({
    ...{ id: 'ZZ/1', projectId: '1', jobId: 'ZZ/1', readAt: '2026-01-01T00:00:00.000Z' },
    ...{ procore: sideOf(procore), cmic: sideOf(cmic), causes },
  }) as WorkInProgressRow;

const base: Corner = { jobToDateCosts: 4000, estimatedCostAtCompletion: 8000, revisedContract: 10_000, billed: 5000 };

describe('why earned revenue differs', () => {
  test('a cause of one input has all that the input moves', () => {
    // 50 % of 100.00 in CMiC; Procore was told 10.00 less.
    const causes = { jobToDateCosts: [cause('TIMING', -1000)] };
    const found = rowFigures(rowOf({ ...base, jobToDateCosts: 3000 }, base, causes));
    expect(found.earnedRevenue).toMatchObject({ drift: '-12.5', status: 'EXPLAINED', causes: ['TIMING'] });
    expect(found.percentComplete).toMatchObject({ status: 'EXPLAINED', causes: ['TIMING'] });
    expect(EARNED.map((name) => found[name].causeAmounts.map(({ amount }) => centsOf(amount)))).toEqual([
      [-1250],
      [-1250],
      // 12.50 less is earned for 10.00 less of cost.
      [-250],
      [1250],
    ]);
    expect(EARNED.map((name) => found[name].status)).toEqual(Array(4).fill('EXPLAINED'));
    expect(found.earnedRevenue.causeAmounts[0]?.differenceIds).toEqual(['TIMING']);
  });

  test('what nobody knows of an input stays unexplained in its part, and billing always does', () => {
    const causes = { jobToDateCosts: [cause('TIMING', -500)] };
    const found = rowFigures(rowOf({ ...base, jobToDateCosts: 3000, billed: 4000 }, base, causes));
    expect(found.earnedRevenue).toMatchObject({ status: 'UNEXPLAINED', causes: ['TIMING'] });
    expect(centsOf(found.earnedRevenue.unexplained)).toBe(-625);
    expect(centsOf(found.overUnderBilling.unexplained)).toBe(-625 + 1000);
    expect(found.percentComplete).toMatchObject({ status: 'UNEXPLAINED', causes: ['TIMING'] });
  });

  test('what an estimate hides behind the limit of percent complete is not explained by it', () => {
    // More is spent than was ever expected, in both systems: 100 %, whatever the estimate.
    const over = { ...base, jobToDateCosts: 9000 };
    const causes = { revisedContract: [cause('NOT_EXPORTED', 2000)] };
    const procore = { ...over, revisedContract: 12_000, estimatedCostAtCompletion: 8500 };
    const found = rowFigures(rowOf(procore, over, causes));
    expect(found.earnedRevenue).toMatchObject({ drift: '20', unexplained: '0', status: 'UNEXPLAINED' });
    expect(rowFigures(rowOf({ ...procore, estimatedCostAtCompletion: 8000 }, over, causes)).earnedRevenue.status).toBe(
      'EXPLAINED',
    );
  });

  test('without a reconciliation, and where a side is not told, there are no causes', () => {
    const other = { ...base, jobToDateCosts: 3000 };
    expect(rowFigures(rowOf(other, base, {})).earnedRevenue).toMatchObject({ status: 'UNEXPLAINED', causeAmounts: [] });
    const row = rowOf({ ...other, estimatedCostAtCompletion: 0 }, base, { jobToDateCosts: [cause('TIMING', -1000)] });
    expect(rowFigures(row).earnedRevenue).toMatchObject({ procore: null, causeAmounts: [], unexplained: null });
    const same = rowFigures(rowOf(base, base, { jobToDateCosts: [cause('TIMING', -1000)] }));
    expect(same.earnedRevenue).toMatchObject({ status: 'MATCHED', causeAmounts: [] });
  });
});

const money = fc.integer({ min: -500_000, max: 50_000_000 });
const corner = fc.record({
  jobToDateCosts: money,
  estimatedCostAtCompletion: fc.integer({ min: 1, max: 50_000_000 }),
  revisedContract: money,
  billed: money,
});
const CAUSES = ['TIMING', 'NOT_EXPORTED', 'CODE_MISMATCH'] as const;
/** Two corners; how the drift of each input is cut in two causes, and what is left of it. */
const drawn = fc.record({
  procore: corner,
  cmic: corner,
  cuts: fc.tuple(
    ...names.map(() => fc.record({ part: fc.integer({ min: -10, max: 10 }), left: fc.constantFrom(0, 0, 7) })),
  ),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function causesOf({ procore, cmic, cuts }: Drawn, sign: 1 | -1 = 1): JobCauses {
  return Object.fromEntries(
    names.map((name, at) => {
      const { part, left } = cuts[at] as { part: number; left: number };
      const drift = procore[name] - cmic[name];
      const first = Math.trunc((drift * part) / 10);
      const [a, b] = [CAUSES[at % 3] as DriftCause, CAUSES[(at + 1) % 3] as DriftCause];
      const both = [cause(a, sign * first, `${a}${at}`), cause(b, sign * (drift - first - left), `${b}${at}`)];
      return [name, both.filter(({ amount }) => Number(amount) !== 0)];
    }),
  );
}

/** What is earned with some inputs of one corner and the others of the other, in cents, not rounded. */
const earned = ({ jobToDateCosts, estimatedCostAtCompletion, revisedContract }: Corner) =>
  Math.min(1, Math.max(0, jobToDateCosts / estimatedCostAtCompletion)) * revisedContract;

/** The part of each input, by walking the six orders one by one. */
function partsOf(procore: Corner, cmic: Corner): number[] {
  const orders = names.flatMap((a) =>
    names.flatMap((b) => names.flatMap((c) => (new Set([a, b, c]).size === 3 ? [[a, b, c]] : []))),
  );
  const parts = new Map<string, number>();
  for (const order of orders) {
    let at = cmic;
    for (const name of order) {
      const next = { ...at, [name]: procore[name] };
      parts.set(name, (parts.get(name) ?? 0) + (earned(next) - earned(at)) / 6);
      at = next;
    }
  }
  return names.map((name) => parts.get(name) ?? 0);
}

describe('for any two corners', () => {
  test('causes and what is unexplained are the drift, to the cent; where every input is accounted for they are all of it', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const found = rowFigures(rowOf(given.procore, given.cmic, causesOf(given)));
        const isWhole = names.every(
          (name, at) => given.procore[name] === given.cmic[name] || given.cuts[at]?.left === 0,
        );
        for (const name of EARNED) {
          const { drift, causeAmounts, unexplained, status } = found[name];
          const told = causeAmounts.reduce((sum, { amount }) => sum + centsOf(amount), 0);
          expect(told + centsOf(unexplained)).toBe(centsOf(drift));
          for (const { amount } of causeAmounts) expect(amount).toMatch(/^-?\d+(\.\d{1,2})?$/);
          if (centsOf(drift) === 0) continue;
          if (!isWhole) expect(status).toBe('UNEXPLAINED');
          else if (name !== 'overUnderBilling') expect([status, centsOf(unexplained)]).toEqual(['EXPLAINED', 0]);
          else
            expect(Math.abs(centsOf(unexplained) - (given.cmic.billed - given.procore.billed))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('each cause has its part of what its input moves, as a second computation says', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const { procore, cmic } = given;
        const parts = partsOf(procore, cmic);
        const expected = new Map<string, number>();
        for (const [at, name] of names.entries())
          for (const { cause: each, amount } of causesOf(given)[name] ?? [])
            if (procore[name] !== cmic[name])
              expected.set(
                each,
                (expected.get(each) ?? 0) + (Number(amount) * 100 * (parts[at] ?? 0)) / (procore[name] - cmic[name]),
              );
        const { causeAmounts, drift } = rowFigures(rowOf(procore, cmic, causesOf(given))).earnedRevenue;
        if (centsOf(drift) === 0) return;
        for (const [each, amount] of expected) {
          const told = centsOf(causeAmounts.find((one) => one.cause === each)?.amount ?? '0');
          expect(Math.abs(told - amount)).toBeLessThan(3);
        }
      }),
    );
  });

  test('with the systems exchanged everything has the other sign', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const there = rowFigures(rowOf(given.procore, given.cmic, causesOf(given)));
        const back = rowFigures(rowOf(given.cmic, given.procore, causesOf(given, -1)));
        for (const name of EARNED) {
          const amounts = (figure: typeof there.backlog, sign: 1 | -1) =>
            figure.causeAmounts.map((one) => [one.cause, sign * centsOf(one.amount)]);
          expect(amounts(back[name], -1)).toEqual(amounts(there[name], 1));
          expect(0 - centsOf(back[name].unexplained)).toBe(0 + centsOf(there[name].unexplained));
          expect(back[name].status).toBe(there[name].status);
        }
      }),
    );
  });

  test("a portfolio's are the sums of its rows'", () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 4 }), (all) => {
        const rows = all.map((given) => rowOf(given.procore, given.cmic, causesOf(given)));
        const { figures } = totalsOf(rows, { procore: false, cmic: false }, '2026-01-01T00:00:00.000Z');
        for (const name of EARNED)
          for (const each of CAUSES) {
            const of = (figure: (typeof figures)['backlog']) =>
              centsOf(figure.causeAmounts.find((one) => one.cause === each)?.amount ?? '0');
            expect(of(figures[name])).toBe(rows.reduce((sum, row) => sum + of(rowFigures(row)[name]), 0));
          }
      }),
      { numRuns: 30 },
    );
  });
});

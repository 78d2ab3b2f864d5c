import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainBy, type KnownPart } from '../../subgraphs/sync/financials/explain.ts';
import { totalOf } from '../../subgraphs/sync/financials/financials.ts';
import { evenSide, moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import { type Group, groupsOf, moneyFigure } from '../../subgraphs/sync/financials/group.ts';
import type { Cell, Picture } from '../../subgraphs/sync/financials/picture.ts';
import type { DriftCause } from '../../subgraphs/sync/generated/resolvers.ts';
import type { PartFigure } from '../../subgraphs/sync/reconciliation/record.ts';

const bases: PartFigure[] = [
  'originalBudget',
  'budgetModifications',
  'approvedChanges',
  'pendingBudgetChanges',
  'committedCosts',
  'directCosts',
  'jobToDateCosts',
  'pendingCostChanges',
  'estimatedCostAtCompletion',
];
const causes: DriftCause[] = ['NOT_EXPORTED', 'CODE_MISMATCH', 'TIMING', 'UNLINKED'];

const text = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const cents = (amount: string | null | undefined) => BigInt(Math.round(Number(amount ?? '0') * 100));
const small = fc.integer({ min: -400, max: 400 });

/** Cells on few codes with drawn amounts, and parts of differences that fit some of them and not others. */
const drawn = fc.record({
  cells: fc.array(
    fc.record({
      job: fc.constantFrom('24-001', '24-001.1'),
      code: fc.constantFrom('01-100', '02-200', '03-300'),
      type: fc.constantFrom('L', 'S'),
      procore: fc.array(small, { minLength: 16, maxLength: 16 }),
      cmic: fc.array(small, { minLength: 16, maxLength: 16 }),
      isSame: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  parts: fc.array(
    fc.record({
      figure: fc.constantFrom(...bases),
      cell: fc.nat(11),
      cents: small,
      cause: fc.constantFrom(...causes),
      differenceId: fc.constantFrom('1001/a', '1001/b', '1001/c'),
    }),
    { maxLength: 30 },
  ),
});

function pictureOf(
  given: { job: string; code: string; type: string; procore: number[]; cmic: number[]; isSame: boolean }[],
): Picture {
  const side = (amounts: number[]) =>
    Object.fromEntries(moneyFigures.map((name, i) => [name, text(amounts[i] ?? 0)])) as Cell['procore'];
  const cells = new Map(
    given.map(({ job, code, type, procore, cmic, isSame }): [string, Cell] => {
      const key = `ZZ/${job}/${code}/${type}`;
      const subJob = job === '24-001' ? null : job;
      const place = { key, jobId: `ZZ/${job}`, subJob, costCode: code, costType: type };
      const own = { inProcore: true, inCmic: true, budgetCodeId: null, isAutomatic: null };
      return [key, { place, procore: side(procore), cmic: side(isSame ? procore : cmic), ...own }];
    }),
  );
  const zero = () => evenSide('0');
  return {
    subject: { projectId: '1001', controlJobId: 'ZZ/24-001', onlyJobId: null, isLinked: true, byMark: false },
    cells: [...cells.values()],
    absent: { procore: zero, cmic: zero },
    readAt: '2026-03-01T00:00:00.000Z',
    costAsOf: () => '2026-03-01T00:00:00.000Z',
    notRead: [],
    procore: null,
    cmic: null,
  };
}

const amountsOf = (group: Group, name: (typeof moneyFigures)[number]) =>
  new Map(moneyFigure(group, name).causeAmounts.map(({ cause, amount }) => [cause, cents(amount)]));

describe('the causes of figures', () => {
  test('of every row and group they add up to the drift with what is unexplained, and those of the rows to those of the total', () => {
    fc.assert(
      fc.property(drawn, ({ cells, parts }) => {
        const picture = pictureOf(cells);
        const known = parts.map(
          ({ cell, cents: amount, ...part }): KnownPart => ({
            ...part,
            place: picture.cells[cell]?.place.key ?? 'ZZ/24-001/99-999/S',
            drift: text(amount),
            isPosted: false,
          }),
        );
        const explain = explainBy(picture, known, picture.readAt);
        const total = totalOf(picture, null, explain);
        for (const by of [['SUB_JOB', 'COST_CODE', 'COST_TYPE'], ['COST_TYPE'], ['SUB_JOB', 'COST_CODE']] as const) {
          const rows = groupsOf(picture, picture.cells, by, explain);
          for (const name of moneyFigures) {
            const ofRows = new Map<string, bigint>();
            for (const row of [total, ...rows]) {
              const { drift, unexplained, status } = moneyFigure(row, name);
              const own = amountsOf(row, name);
              const sum = [...own.values()].reduce((all, each) => all + each, 0n);
              if (sum + cents(unexplained) !== cents(drift)) return false;
              if (status === 'EXPLAINED' && (cents(unexplained) !== 0n || own.size === 0)) return false;
              if (row !== total) for (const [cause, each] of own) ofRows.set(cause, (ofRows.get(cause) ?? 0n) + each);
            }
            const ofTotal = amountsOf(total, name);
            for (const cause of causes) if ((ofRows.get(cause) ?? 0n) !== (ofTotal.get(cause) ?? 0n)) return false;
          }
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  const one = { job: '24-001', code: '01-100', type: 'S', isSame: false };
  const amounts = (drift: Partial<Record<(typeof moneyFigures)[number], number>>) =>
    moneyFigures.map((name) => drift[name] ?? 0);
  const part = (figure: PartFigure, drift: string, more: Partial<KnownPart> = {}): KnownPart => {
    const place = 'ZZ/24-001/01-100/S';
    return { figure, place, drift, cause: 'NOT_EXPORTED', differenceId: '1001/a', isPosted: false, ...more };
  };
  const figureOf = (picture: Picture, parts: KnownPart[], name: (typeof moneyFigures)[number]) =>
    moneyFigure(totalOf(picture, null, explainBy(picture, parts, picture.readAt)), name);

  test('what a figure is made of explains it with its sign: more committed is less uncommitted', () => {
    const procore = amounts({ committedCosts: 500, projectedCosts: 500, uncommittedBudget: -500 });
    const picture = pictureOf([{ ...one, procore, cmic: amounts({}) }]);
    const parts = [part('committedCosts', '5.00')];
    for (const [name, amount] of [
      ['committedCosts', '5'],
      ['projectedCosts', '5'],
      ['uncommittedBudget', '-5'],
    ] as const) {
      const figure = figureOf(picture, parts, name);
      expect([figure.status, figure.causes, Number(figure.causeAmounts[0]?.amount)]).toEqual([
        'EXPLAINED',
        ['NOT_EXPORTED'],
        Number(amount),
      ]);
    }
  });

  test('a document that is posted nowhere yet is less committed and more pending: what the costs come to is the same', () => {
    const procore = amounts({ committedCosts: 500, projectedCosts: 500 });
    const cmic = amounts({ pendingCostChanges: 500, projectedCosts: 500 });
    const picture = pictureOf([{ ...one, procore, cmic }]);
    const cause = 'EXPORTED_NOT_POSTED' as const;
    const parts = [part('committedCosts', '5.00', { cause }), part('pendingCostChanges', '-5.00', { cause })];
    expect(figureOf(picture, parts, 'committedCosts')).toMatchObject({ status: 'EXPLAINED', causes: [cause] });
    expect(figureOf(picture, parts, 'pendingCostChanges')).toMatchObject({ status: 'EXPLAINED', causes: [cause] });
    expect(figureOf(picture, parts, 'projectedCosts')).toMatchObject({ status: 'MATCHED', causeAmounts: [] });
  });

  test('two causes that cancel out in a total are both told, and the figure is MATCHED', () => {
    const picture = pictureOf([
      { ...one, procore: amounts({ committedCosts: 300 }), cmic: amounts({}) },
      { ...one, code: '02-200', procore: amounts({}), cmic: amounts({ committedCosts: 300 }) },
    ]);
    const parts = [
      part('committedCosts', '3.00'),
      part('committedCosts', '-3.00', { place: 'ZZ/24-001/02-200/S', cause: 'UNLINKED', differenceId: '1001/b' }),
    ];
    const figure = figureOf(picture, parts, 'committedCosts');
    expect(figure).toMatchObject({ status: 'MATCHED', causes: [] });
    expect(figure.causeAmounts.map(({ cause, differenceIds }) => [cause, differenceIds])).toEqual([
      ['NOT_EXPORTED', ['1001/a']],
      ['UNLINKED', ['1001/b']],
    ]);
  });

  test('what CMiC has posted since the import explains nothing of a figure that is read from what is kept', () => {
    const picture = pictureOf([{ ...one, procore: amounts({ jobToDateCosts: 100 }), cmic: amounts({}) }]);
    const posted = [part('jobToDateCosts', '1.00', { cause: 'TIMING', isPosted: true })];
    const costs = { sums: { of: new Map(), broken: new Set<never>() }, uncovered: new Set<string>(), asOf: new Map() };
    const read = (fromStore: boolean): Picture => ({
      ...picture,
      cmic: {
        ...{ places: new Map(), sides: new Map(), absent: () => evenSide('0'), categories: new Set(), documents: [] },
        jobCosts: { ...costs, fromStore, isListed: fromStore },
      },
    });
    expect(figureOf(read(true), posted, 'jobToDateCosts').status).toBe('UNEXPLAINED');
    expect(figureOf(read(false), posted, 'jobToDateCosts').status).toBe('EXPLAINED');
  });
});

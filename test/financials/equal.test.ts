import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { keyOf, shownOf } from './shown.ts';
import { type Cents, tablesOf, toCents, truthOf } from './truth.ts';

/** Generated projects: `FINANCIALS_PROJECTS=200` for the full number. */
const PROJECTS = Number(process.env.FINANCIALS_PROJECTS ?? 20);

let world: World;
beforeAll(
  async () => {
    world = await createWorld({
      storeUrl: 'sqlite::memory:',
      story: {
        story: 'large',
        seed: 11,
        projects: PROJECTS,
        commitments: PROJECTS * 12,
        jobCostRows: PROJECTS * 60,
        money: true,
      },
      settings: { waits: { answerMs: 60_000 } },
    });
    for (const { id } of await world.procore.rows<Loose>('prime_contracts'))
      for (const status of ['approved', 'pending'])
        await world.procore.post('prime_change_orders', {
          primeContractId: id,
          status,
          amounts: [['18250.40', '-1200.55']],
        });
    // Half of the projects have their posted cost from an import, in both systems; of the others the ledger is read.
    for (const code of codes().filter((_, i) => i % 2 === 0)) {
      const { importJobCosts } = await world.ask(
        'mutation($id: ID!) { importJobCosts(input: { id: $id }) { transfer { state } problems { code message } } }',
        { id: `ZZ/${code}` },
      );
      expect(importJobCosts.transfer?.state, JSON.stringify(importJobCosts)).toBe('DONE');
    }
  },
  240_000 + PROJECTS * 5_000,
);
afterAll(() => world?.close());

const codes = () => Array.from({ length: PROJECTS }, (_, i) => `24-${String(i + 1).padStart(3, '0')}`);

describe(`the figures of ${PROJECTS} generated projects`, () => {
  test(
    'equal a second computation over the tables of both stand-ins, to the cent, row by row and in all',
    async () => {
      const tables = await tablesOf(world);
      const told = { procore: new Set<string>(), cmic: new Set<string>() };
      for (const [i, job] of codes().entries()) {
        const { total, rows } = await shownOf(world, String(1001 + i), i % 2 === 0 ? '' : 'refresh: true');
        const truth = truthOf(tables, job);
        expect(total.notRead).toEqual([]);
        const shown = new Map(rows.map((row) => [keyOf(row, job), row]));
        expect(shown.size).toBe(rows.length);
        for (const [key, { procore, cmic }] of truth) {
          for (const name of moneyFigures) {
            if (procore[name]) told.procore.add(name);
            if (cmic[name]) told.cmic.add(name);
          }
          const row = shown.get(key);
          expect(row ?? { missing: key }).toMatchObject({ codeCount: 1 });
          for (const name of moneyFigures)
            expect([job, key, name, centsOf(row?.[name].procore), centsOf(row?.[name].cmic)]).toEqual([
              job,
              key,
              name,
              procore[name] ?? 0n,
              name === 'forecastToComplete' ? null : (cmic[name] ?? 0n),
            ]);
        }
        expect(rows.filter((row) => !truth.has(keyOf(row, job))).map(({ id }) => id)).toEqual([]);
        for (const name of moneyFigures) {
          const sum = (side: 'procore' | 'cmic') =>
            [...truth.values()].reduce((all, each) => all + (each[side][name] ?? 0n), 0n);
          expect([job, name, centsOf(total[name].procore)]).toEqual([job, name, sum('procore')]);
          if (name !== 'forecastToComplete')
            expect([job, name, centsOf(total[name].cmic)]).toEqual([job, name, sum('cmic')]);
        }
        const share = (side: 'procore' | 'cmic', of: string, by: string) =>
          ratio(
            [...truth.values()].map((each) => each[side]),
            of,
            by,
          );
        for (const side of ['procore', 'cmic'] as const) {
          expect(Number(total.percentCommitted[side])).toBeCloseTo(share(side, 'committedCosts', 'revisedBudget'), 10);
          expect(Number(total.percentSpent[side])).toBeCloseTo(
            share(side, 'jobToDateCosts', 'estimatedCostAtCompletion'),
            10,
          );
        }
      }
      // Nothing of it was equal because it was zero everywhere.
      expect([told.procore.size, told.cmic.size]).toEqual([moneyFigures.length, moneyFigures.length - 1]);
    },
    240_000 + PROJECTS * 5_000,
  );

  test('every figure that both systems hold has a status that follows from its two sides', async () => {
    const { rows } = await shownOf(world, '1001');
    const seen = new Set<string>();
    for (const row of rows)
      for (const name of moneyFigures) {
        const { procore, cmic, drift, status } = row[name];
        seen.add(status);
        if (name === 'forecastToComplete') expect([cmic, drift, status]).toEqual([null, null, 'ONE_SIDED']);
        else {
          expect(centsOf(drift)).toBe((centsOf(procore) as bigint) - (centsOf(cmic) as bigint));
          expect(status === 'MATCHED').toBe(centsOf(drift) === 0n);
        }
      }
    expect([...seen].sort()).toEqual(['MATCHED', 'ONE_SIDED', 'UNEXPLAINED']);
  }, 60_000);

  test.each(['[SUB_JOB]', '[COST_CODE]', '[COST_TYPE]', '[COST_TYPE, SUB_JOB]'])(
    'grouped by %s the rows add up to the same totals',
    async (by) => {
      const job = codes()[2] as string;
      const { total, rows } = await shownOf(world, '1003', '', `groupBy: ${by}`);
      expect(new Set(rows.map((row) => keyOf(row, job))).size).toBe(rows.length);
      for (const name of moneyFigures)
        for (const side of ['procore', 'cmic'])
          if (name !== 'forecastToComplete' || side === 'procore')
            expect(rows.reduce((sum, row) => sum + (centsOf(row[name][side]) as bigint), 0n)).toBe(
              centsOf(total[name][side]),
            );
    },
    60_000,
  );

  test('the totals are those of the filter, and so are the rows', async () => {
    const whole = await shownOf(world, '1001');
    const some = await shownOf(world, '1001', 'filter: { costType: ["S"] }');
    const narrower = await shownOf(world, '1001', '', 'filter: { costType: ["S"] }');
    expect(some.rows).toEqual(narrower.rows.map((row) => expect.objectContaining({ id: row.id })));
    expect(some.rows.map(({ id }) => id)).toEqual(
      whole.rows.filter(({ costType }) => costType === 'S').map(({ id }) => id),
    );
    const sum = some.rows.reduce((all, row) => all + (centsOf(row.committedCosts.procore) as bigint), 0n);
    expect(centsOf(some.total.committedCosts.procore)).toBe(sum);
    expect(narrower.total.committedCosts.procore).toEqual(whole.total.committedCosts.procore);
  }, 60_000);

  test.each(['PROCORE', 'CMIC', 'DRIFT'])(
    'ordered by committed costs of %s, the largest first, over all pages',
    async (side) => {
      const { rows } = await shownOf(
        world,
        '1001',
        '',
        `orderBy: { field: COMMITTED_COSTS, side: ${side}, direction: DESC }`,
      );
      const amounts = rows.map((row) => centsOf(row.committedCosts[side.toLowerCase()]) as bigint);
      expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    },
    60_000,
  );
});

const centsOf = (money: { amount: string } | null | undefined) => (money ? toCents(money.amount) : null);

function ratio(sides: Cents[], of: string, by: string): number {
  const sum = (name: string) => sides.reduce((all, side) => all + (side[name] ?? 0n), 0n);
  return Number(sum(of)) / Number(sum(by));
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import { shownOf } from '../financials/shown.ts';
import type { Row } from '../support/main-job.ts';
import type { Loose, World } from '../support/world.ts';
import { type MovedBooks, moveBooks } from './moved-books.ts';
import { cents, JOB, some } from './story.ts';

let moved: MovedBooks;
let world: World;
beforeAll(async () => {
  moved = await moveBooks();
  world = moved.world;
}, 240_000);
afterAll(() => world?.close());

describe('figures as of an instant', () => {
  test('before the first reconciliation there is an error with a code of its own, and no figure', async () => {
    const query = (field: string) => `{ ${field} }`;
    for (const field of [
      `projectFinancials(projectId: "1001", asOf: "${moved.before}") { committedCosts { procore { amount } } }`,
      `cmicJob(id: "${JOB}") { financials(asOf: "${moved.before}") { readAt } }`,
      `procoreProject(id: "1001") { workInProgress(asOf: "${moved.before}") { id } }`,
      `workInProgress(asOf: "${moved.before}") { nodes { id } }`,
      `compareFinancials(projectId: "1001", from: "${moved.before}") { totals { figure } }`,
    ]) {
      const { data, errors } = await world.graphql(query(field));
      expect([field, errors?.[0]?.extensions.code, Boolean(errors?.[0]?.extensions.fix)]).toEqual([
        field,
        'NO_SNAPSHOT',
        true,
      ]);
      expect(JSON.stringify(data ?? null)).not.toContain('amount');
    }
  });

  test('they are what was shown then, total by total and row by row, and say how old they are', async () => {
    const past = await some(world, `asOf: "${moved.first}"`);
    const timeless = (found: Loose) => JSON.stringify(found).replaceAll(/"(asOf|readAt)":"[^"]*"/g, '');
    expect(timeless(past)).toBe(timeless(moved.told));
    expect(past.readAt > moved.then.readAt && past.readAt < moved.first).toBe(true);
    expect(past.committedCosts.asOf).toBe(past.readAt);
    expect(past.jobToDateCosts.asOf).toBe(moved.then.jobCostAsOf);
    const { total, rows } = await shownOf(world, '1001', `asOf: "${moved.first}"`);
    expect(rows).toHaveLength(moved.rowsThen.rows.length);
    for (const name of moneyFigures)
      for (const side of ['procore', 'cmic'])
        expect([name, side, total[name][side]]).toEqual([name, side, moved.rowsThen.total[name][side]]);
    const byId = new Map(rows.map((row: Row) => [row.id, row]));
    for (const row of moved.rowsThen.rows)
      for (const name of moneyFigures)
        expect([row.id, name, byId.get(row.id)?.[name].procore, byId.get(row.id)?.[name].cmic]).toEqual([
          row.id,
          name,
          row[name].procore,
          row[name].cmic,
        ]);
    expect(timeless(await some(world))).not.toBe(timeless(moved.then));
  });

  test('nothing is read from either system for them', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    await some(world, `asOf: "${moved.first}"`);
    expect([await world.procore.requests(), await world.cmic.requests()]).toEqual([[], []]);
  });

  test('a job and its sub job answer from the same snapshot, and a filter counts as it does now', async () => {
    const query = (id: string, args: string) =>
      `{ cmicJob(id: "${id}") { financials(${args}) { originalBudget { procore { amount } cmic { amount } } } } }`;
    const asOf = `asOf: "${moved.first}"`;
    for (const [id, args] of [
      [JOB, 'filter: { costType: ["S"] }'],
      [`${JOB}.1`, 'filter: { costCode: ["03-100"] }'],
    ] as const)
      expect(await world.ask(query(id, `${args}, ${asOf}`))).toEqual(await world.ask(query(id, args)));
  });

  test('documents behind a figure are those of then, and postings are not listed', async () => {
    const entries = (figure: string, system: string) =>
      `entries(figure: ${figure}, system: ${system}, first: 100) { nodes { number amount { amount } } }`;
    const { projectFinancials } = await world.ask(`{ projectFinancials(projectId: "1001", asOf: "${moved.first}") {
      rows(first: 100, groupBy: [COST_TYPE]) { nodes { costType committedCosts { cmic { amount } }
        cmic: ${entries('COMMITTED_COSTS', 'CMIC')} procore: ${entries('COMMITTED_COSTS', 'PROCORE')} } }
      codes: rows(first: 1) { nodes { postings: ${entries('JOB_TO_DATE_COSTS', 'CMIC')} } } } }`);
    const numbers = (side: 'cmic' | 'procore') =>
      projectFinancials.rows.nodes.flatMap((row: Loose) => row[side].nodes.map(({ number }: Loose) => number));
    for (const row of projectFinancials.rows.nodes) {
      const sum = row.cmic.nodes.reduce((all: bigint, { amount }: Loose) => all + cents(amount.amount), 0n);
      expect([row.costType, sum]).toEqual([row.costType, cents(row.committedCosts.cmic.amount)]);
    }
    expect(numbers('cmic')).not.toContain('24-010-X01');
    expect([numbers('procore').length > 0, numbers('procore').includes('24-010-H1')]).toEqual([true, false]);
    expect(projectFinancials.codes.nodes[0].postings).toBeNull();
  });

  test('the past cannot be read anew', async () => {
    const { errors } = await world.graphql(
      `{ projectFinancials(projectId: "1001", refresh: true, asOf: "${moved.first}") { readAt } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moneyFigures } from '../../subgraphs/sync/financials/formulas.ts';
import { shownOf } from '../financials/shown.ts';
import { enterInCmic } from '../support/cmic-hand.ts';
import { linkVendor, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { cents, compared, done, expectWhole, JOB, reconcileNow, some, totalOf } from './story.ts';

let world: World;
/** Before the first reconciliation, after it, and after the second. */
const instants = { before: '', first: '', second: '' };
let then: Loose;
let rowsThen: Loose;

beforeAll(async () => {
  world = await createWorld({
    settings: { waits: { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 } },
  });
  await done(world, 'importJob', JOB);
  await linkVendor(world, '2001', 'ZZ/ACME');
  await done(world, 'importJobCosts', JOB);
  instants.before = new Date().toISOString();
  then = await some(world);
  rowsThen = await shownOf(world, '1001');
  instants.first = await reconcileNow(world);
  await changeBothBooks();
}, 240_000);
afterAll(() => world?.close());

/** A commitment that passes through us and is posted, one that is entered in CMiC itself, a posting with an old date, and a commitment that is approved in Procore. */
async function changeBothBooks(): Promise<void> {
  await done(world, 'approveCommitment', '1001/wo-5501');
  await enterInCmic(world, { vendor: 'ACME', number: '24-010-X01', lines: [['03-100', 777.25]] });
  await world.cmic.post('job-costs', {
    rows: [
      { job: '24-010', phase: '03-100', category: 'S', amount: '12.34', postDate: '2025-01-31', reference: 'LATE-1' },
      { job: '24-010', phase: '03-100', category: 'S', amount: '-2.04', reference: 'CORR-1' },
    ],
  });
  await done(world, 'importJobCosts', JOB, { full: true });
  const hand = await procoreHand(world);
  await hand.enter({ vendorId: 2001, number: '24-010-H1', lines: [{ amount: '500.50' }] });
}

describe('figures as of an instant', () => {
  test('before the first reconciliation there is an error with a code of its own, and no figure', async () => {
    const query = (field: string) => `{ ${field} }`;
    for (const field of [
      `projectFinancials(projectId: "1001", asOf: "${instants.before}") { committedCosts { procore { amount } } }`,
      `cmicJob(id: "${JOB}") { financials(asOf: "${instants.before}") { readAt } }`,
      `procoreProject(id: "1001") { workInProgress(asOf: "${instants.before}") { id } }`,
      `workInProgress(asOf: "${instants.before}") { nodes { id } }`,
      `compareFinancials(projectId: "1001", from: "${instants.before}") { totals { figure } }`,
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
    const past = await some(world, `asOf: "${instants.first}"`);
    const timeless = (found: Loose) => JSON.stringify(found).replaceAll(/"(asOf|readAt)":"[^"]*"/g, '');
    expect(timeless(past)).toBe(timeless(then));
    expect(past.readAt > then.readAt && past.readAt < instants.first).toBe(true);
    expect(past.committedCosts.asOf).toBe(past.readAt);
    expect(past.jobToDateCosts.asOf).toBe(then.jobCostAsOf);
    const { total, rows } = await shownOf(world, '1001', `asOf: "${instants.first}"`);
    expect(rows).toHaveLength(rowsThen.rows.length);
    for (const name of moneyFigures)
      for (const side of ['procore', 'cmic'])
        expect([name, side, total[name][side]]).toEqual([name, side, rowsThen.total[name][side]]);
    const byId = new Map(rows.map((row: Row) => [row.id, row]));
    for (const row of rowsThen.rows)
      for (const name of moneyFigures)
        expect([row.id, name, byId.get(row.id)?.[name].procore, byId.get(row.id)?.[name].cmic]).toEqual([
          row.id,
          name,
          row[name].procore,
          row[name].cmic,
        ]);
    expect(timeless(await some(world))).not.toBe(timeless(then));
  });

  test('nothing is read from either system for them', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    await some(world, `asOf: "${instants.first}"`);
    expect([await world.procore.requests(), await world.cmic.requests()]).toEqual([[], []]);
  });

  test('a job and its sub job answer from the same snapshot, and a filter counts as it does now', async () => {
    const query = (id: string, args: string) =>
      `{ cmicJob(id: "${id}") { financials(${args}) { originalBudget { procore { amount } cmic { amount } } } } }`;
    const asOf = `asOf: "${instants.first}"`;
    for (const [id, args] of [
      [JOB, 'filter: { costType: ["S"] }'],
      [`${JOB}.1`, 'filter: { costCode: ["03-100"] }'],
    ] as const)
      expect(await world.ask(query(id, `${args}, ${asOf}`))).toEqual(await world.ask(query(id, args)));
  });

  test('documents behind a figure are those of then, and postings are not listed', async () => {
    const entries = (figure: string, system: string) =>
      `entries(figure: ${figure}, system: ${system}, first: 100) { nodes { number amount { amount } } }`;
    const { projectFinancials } = await world.ask(`{ projectFinancials(projectId: "1001", asOf: "${instants.first}") {
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
      `{ projectFinancials(projectId: "1001", refresh: true, asOf: "${instants.first}") { readAt } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('two instants beside each other', () => {
  const why: Record<string, [string, string]> = {
    committed: ['COMMITTED_COSTS', 'CMIC'],
    pending: ['PENDING_COST_CHANGES', 'CMIC'],
    costs: ['JOB_TO_DATE_COSTS', 'CMIC'],
    projected: ['PROJECTED_COSTS', 'CMIC'],
    ours: ['COMMITTED_COSTS', 'PROCORE'],
    erp: ['JOB_TO_DATE_COSTS', 'PROCORE'],
    over: ['PROJECTED_OVER_UNDER', 'PROCORE'],
  };

  test('what moved is after less before, on both sides, and every explanation adds up to it', async () => {
    const found = await compared(world, { from: instants.first, why });
    expect(found).toMatchObject({
      project: { id: '1001' },
      job: { id: JOB },
      from: { reconciliation: 1 },
      to: { reconciliation: null },
    });
    const now = await some(world);
    for (const [figure, name] of [
      ['COMMITTED_COSTS', 'committedCosts'],
      ['JOB_TO_DATE_COSTS', 'jobToDateCosts'],
    ] as const)
      for (const side of ['procore', 'cmic'] as const)
        expect(totalOf(found, figure)[side]).toMatchObject({
          before: then[name][side],
          after: now[name][side],
          moved: { amount: expect.any(String) },
        });
    for (const name of Object.keys(why)) expectWhole(found[name]);
    expect(totalOf(found, 'FORECAST_TO_COMPLETE').cmic).toMatchObject({ moved: null, status: 'NOT_KEPT' });
    expect(totalOf(found, 'ORIGINAL_BUDGET').procore).toMatchObject({ moved: { amount: '0.00' }, status: 'SAME' });
  });

  test('a commitment that passed through us is named with who approved it, one that was entered in CMiC without', async () => {
    const { committed, pending } = await compared(world, { from: instants.first, why });
    const [posted] = committed.events.nodes;
    expect(committed).toMatchObject({ events: { totalCount: 1 }, unexplained: { amount: '0.00' } });
    expect(posted).toMatchObject({
      kind: 'POSTED',
      system: 'CMIC',
      figure: 'COMMITTED_COSTS',
      by: 'admin',
      transfer: { kind: 'COMMITMENT' },
      record: { __typename: 'CmicSubcontract' },
    });
    expect(posted.at > instants.first).toBe(true);
    expect(pending.events.nodes).toMatchObject([
      { kind: 'ENTERED', number: '24-010-X01', amount: { amount: '777.25' }, by: null, at: null, transfer: null },
    ]);
    expect(pending.unexplained.amount).toBe('0.00');
  });

  test('posted costs are explained to the cent, also a late one with an old date', async () => {
    const { costs, erp } = await compared(world, { from: instants.first, why });
    const events = costs.events.nodes.map(({ kind, number, amount, record }: Loose) => [
      kind,
      number,
      amount.amount,
      record.__typename,
    ]);
    expect(events.sort()).toEqual([
      ['TRANSACTION', 'CORR-1', '-2.04', 'CmicJobCost'],
      ['TRANSACTION', 'LATE-1', '12.34', 'CmicJobCost'],
    ]);
    expect(costs).toMatchObject({ movement: { moved: { amount: '10.30' } }, unexplained: { amount: '0.00' } });
    expect(erp.events.nodes).toMatchObject([
      { kind: 'SYNCED', system: 'PROCORE', by: 'admin', transfer: { kind: 'JOB_COST' } },
    ]);
    expect(erp.unexplained.amount).toBe('0.00');
  });

  test('what was approved in Procore itself is named there', async () => {
    const { ours } = await compared(world, { from: instants.first, why });
    expect(ours.events.nodes).toMatchObject([
      { kind: 'APPROVED', system: 'PROCORE', number: '24-010-H1', amount: { amount: '500.50' } },
    ]);
    expect(ours.unexplained.amount).toBe('0.00');
  });

  test('the rows that moved are listed, add up to the totals, and tell why each did', async () => {
    const found = await compared(world, { from: instants.first, why });
    const moved = found.rows.nodes.map(({ id }: Loose) => id);
    expect(moved).toContain(`${JOB}/03-100/S`);
    expect(moved.length).toBe(found.rows.totalCount);
    for (const figure of ['COMMITTED_COSTS', 'PENDING_COST_CHANGES', 'JOB_TO_DATE_COSTS'])
      for (const side of ['procore', 'cmic'] as const) {
        const sum = found.rows.nodes
          .flatMap((row: Loose) => row.figures.filter((each: Loose) => each.figure === figure))
          .reduce((all: bigint, each: Loose) => all + cents(each[side].moved.amount), 0n);
        expect([figure, side, sum]).toEqual([figure, side, cents(totalOf(found, figure)[side].moved.amount)]);
      }
    for (const row of found.rows.nodes) for (const name of Object.keys(why)) expectWhole(row[name]);
    const row = found.rows.nodes.find(({ id }: Loose) => id === `${JOB}/03-100/S`);
    expect(row).toMatchObject({ subJob: null, costCode: '03-100', costType: 'S', job: { id: JOB } });
    expect(row.costs.events.totalCount).toBe(2);
    const others = found.rows.nodes.filter(({ id }: Loose) => id !== `${JOB}/03-100/S`);
    for (const other of others) expect(other.costs.events.totalCount).toBe(0);
  });

  test('events are paged, postings behind the documents', async () => {
    const page = async (after: string | null) =>
      (
        await world.ask(
          `query($after: String) { compareFinancials(projectId: "1001", from: "${instants.first}") { why(figure: PROJECTED_COSTS, system: CMIC) {
            events(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { kind number } } } } }`,
          { after },
        )
      ).compareFinancials.why.events;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const found: Loose = await page(after);
      seen.push(...found.nodes.map(({ kind, number }: Loose) => `${kind} ${number}`));
      more = found.pageInfo.hasNextPage;
      after = found.pageInfo.endCursor;
      expect(seen.length).toBeLessThanOrEqual(found.totalCount);
      if (!more) expect(seen.length).toBe(found.totalCount);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(-2).every((each) => each.startsWith('TRANSACTION'))).toBe(true);
  });

  test('between two snapshots it is told likewise, and no system is asked', async () => {
    const live = await compared(world, { from: instants.first, why });
    instants.second = await reconcileNow(world);
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const { data } = await world.graphql<Loose>(
      `{ compareFinancials(projectId: "1001", from: "${instants.first}", to: "${instants.second}") { to { reconciliation }
        totals(movedOnly: true) { figure procore { moved { amount } } cmic { moved { amount } } }
        committed: why(figure: COMMITTED_COSTS, system: PROCORE) { unexplained { amount } events { totalCount } } } }`,
    );
    expect([await world.procore.requests(), await world.cmic.requests()]).toEqual([[], []]);
    expect(data?.compareFinancials).toMatchObject({
      to: { reconciliation: 2 },
      committed: { unexplained: { amount: '0.00' }, events: { totalCount: 1 } },
    });
    for (const each of data?.compareFinancials.totals ?? [])
      for (const side of ['procore', 'cmic'])
        expect([each.figure, side, each[side].moved]).toEqual([
          each.figure,
          side,
          totalOf(live, each.figure)[side].moved,
        ]);
    const nothing = await compared(world, { from: instants.second, why });
    expect([nothing.rows.totalCount, nothing.committed.events.totalCount, nothing.costs.events.totalCount]).toEqual([
      0, 0, 0,
    ]);
  });

  test('instants in the wrong order and a project that is not there are told', async () => {
    const query = `{ compareFinancials(projectId: "1001", from: "${instants.first}", to: "${instants.before}") { totals { figure } } }`;
    expect((await world.graphql(query)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const none = `{ compareFinancials(projectId: "999999", from: "${instants.first}") { totals { figure } } }`;
    expect((await world.ask(none)).compareFinancials).toBeNull();
  });

  test('who may not see the project sees nothing of its past', async () => {
    const as = { roles: ['viewer' as const], projects: ['1002', 'ZZ/24-020'] };
    const query = `{ projectFinancials(projectId: "1001", asOf: "${instants.first}") { readAt }
      compareFinancials(projectId: "1001", from: "${instants.first}") { totals { figure } }
      cmicJob(id: "${JOB}") { id } }`;
    expect(await world.ask(query, {}, as)).toEqual({ projectFinancials: null, compareFinancials: null, cmicJob: null });
  });
});

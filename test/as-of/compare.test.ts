import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mutate } from '../support/main-job.ts';
import type { Loose, World } from '../support/world.ts';
import { type MovedBooks, moveBooks } from './moved-books.ts';
import { cents, compared, done, expectWhole, JOB, reconcileNow, some, totalOf } from './story.ts';

let moved: MovedBooks;
let world: World;
beforeAll(async () => {
  moved = await moveBooks();
  world = moved.world;
}, 240_000);
afterAll(() => world?.close());

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
    const found = await compared(world, { from: moved.first, why });
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
          before: moved.then[name][side],
          after: now[name][side],
          moved: { amount: expect.any(String) },
        });
    for (const name of Object.keys(why)) expectWhole(found[name]);
    expect(totalOf(found, 'FORECAST_TO_COMPLETE').cmic).toMatchObject({ moved: null, status: 'NOT_KEPT' });
    expect(totalOf(found, 'ORIGINAL_BUDGET').procore).toMatchObject({ moved: { amount: '0.00' }, status: 'SAME' });
  });

  test('a commitment that passed through us is named with who approved it, one that was entered in CMiC without', async () => {
    const { committed, pending } = await compared(world, { from: moved.first, why });
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
    expect(posted.at > moved.first).toBe(true);
    expect(pending.events.nodes).toMatchObject([
      { kind: 'ENTERED', number: '24-010-X01', amount: { amount: '777.25' }, by: null, at: null, transfer: null },
    ]);
    expect(pending.unexplained.amount).toBe('0.00');
  });

  test('posted costs are explained to the cent, also a late one with an old date', async () => {
    const { costs, erp } = await compared(world, { from: moved.first, why });
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
    const { ours } = await compared(world, { from: moved.first, why });
    expect(ours.events.nodes).toMatchObject([
      { kind: 'APPROVED', system: 'PROCORE', number: '24-010-H1', amount: { amount: '500.50' } },
    ]);
    expect(ours.unexplained.amount).toBe('0.00');
  });

  test('the rows that moved are listed, add up to the totals, and tell why each did', async () => {
    const found = await compared(world, { from: moved.first, why });
    const listed = found.rows.nodes.map(({ id }: Loose) => id);
    expect(listed).toContain(`${JOB}/03-100/S`);
    expect(listed.length).toBe(found.rows.totalCount);
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
          `query($after: String) { compareFinancials(projectId: "1001", from: "${moved.first}") { why(figure: PROJECTED_COSTS, system: CMIC) {
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
    const live = await compared(world, { from: moved.first, why });
    const later = await reconcileNow(world);
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const { data } = await world.graphql<Loose>(
      `{ compareFinancials(projectId: "1001", from: "${moved.first}", to: "${later}") { to { reconciliation }
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
    const nothing = await compared(world, { from: later, why });
    expect([nothing.rows.totalCount, nothing.committed.events.totalCount, nothing.costs.events.totalCount]).toEqual([
      0, 0, 0,
    ]);
  });

  test('a posting whose amount was corrected in place stays unexplained, and is not guessed', async () => {
    const from = await reconcileNow(world);
    const [row] = (await world.cmic.rows<Loose>('jcdetailposted')).filter(({ JcdtAmt }) => Number(JcdtAmt) === 12.34);
    const match = { JcdtVUuid: row?.JcdtVUuid };
    await world.cmic.post('edit', { collection: 'jcdetailposted', match, set: { JcdtAmt: 13.84 } });
    await done(world, 'importJobCosts', JOB, { full: true });
    const found = await compared(world, { from, why });
    expect(found.costs).toMatchObject({
      movement: { moved: { amount: '1.50' } },
      events: { totalCount: 0 },
      unexplained: { amount: '1.50' },
    });
    expectWhole(found.costs);
  });

  test('a forecast that was sent accounts for what CMiC projects since then, at the codes that agree', async () => {
    const from = await reconcileNow(world);
    const { transfer } = await mutate(world, 'approveForecast', { id: '1001' });
    expect(transfer?.state).toBe('DONE');
    const estimate: Record<string, [string, string]> = { estimate: ['ESTIMATED_COST_AT_COMPLETION', 'CMIC'] };
    const found = await compared(world, { from, why: estimate });
    expectWhole(found.estimate);
    expect(found.estimate.movement.status).toBe('MOVED');
    expect(found.estimate.events.nodes).toMatchObject([
      {
        kind: 'SYNCED',
        system: 'CMIC',
        figure: 'ESTIMATED_COST_AT_COMPLETION',
        by: 'admin',
        transfer: { kind: 'FORECAST' },
      },
    ]);
    for (const row of found.rows.nodes) expectWhole(row.estimate);
    const byRow = found.rows.nodes.flatMap((row: Loose) => row.estimate.events.nodes);
    expect(byRow.length).toBeGreaterThan(1);
  });

  test('instants in the wrong order and a project that is not there are told', async () => {
    const query = `{ compareFinancials(projectId: "1001", from: "${moved.first}", to: "${moved.before}") { totals { figure } } }`;
    expect((await world.graphql(query)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const none = `{ compareFinancials(projectId: "999999", from: "${moved.first}") { totals { figure } } }`;
    expect((await world.ask(none)).compareFinancials).toBeNull();
  });

  test('who may not see the project sees nothing of its past', async () => {
    const as = { roles: ['viewer' as const], projects: ['1002', 'ZZ/24-020'] };
    const query = `{ projectFinancials(projectId: "1001", asOf: "${moved.first}") { readAt }
      compareFinancials(projectId: "1001", from: "${moved.first}") { totals { figure } }
      cmicJob(id: "${JOB}") { id } }`;
    expect(await world.ask(query, {}, as)).toEqual({ projectFinancials: null, compareFinancials: null, cmicJob: null });
  });
});

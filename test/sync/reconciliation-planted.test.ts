import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAddedUp } from '../financials/added-up.ts';
import { shownOf } from '../financials/shown.ts';
import { toCents } from '../financials/truth.ts';
import { DOCUMENTS, type Planted, plantAll, plantedAs } from '../support/divergences.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { differencesOf, reconciled, type Settled, settle } from '../support/reconciled.ts';

const sorted = (list: readonly Planted[]) => list.map(({ check, cause, at }) => `${check} ${cause} ${at}`).sort();

/** One project with everything exported and posted, then 25 divergences in a thousand comparisons and more. */
describe('divergences that somebody planted', () => {
  let settled: Settled;
  let planted: Planted[];
  let report: Row;

  beforeAll(async () => {
    const sizes = {
      commitments: DOCUMENTS,
      codesPerProject: 100,
      jobCostRows: 60,
      changeOrders: 2,
      invoices: 2,
      seed: 5,
    };
    settled = await settle(sizes);
  }, 600_000);
  afterAll(() => settled?.world.close());

  test('where everything was exported and posted the tie-out is 100 %, and nothing differs', async () => {
    const clean = await reconciled(settled.world);
    expect(clean).toMatchObject({ tieOut: '1', isTiedOut: true, open: 0, opened: 0, number: 1, by: 'project-team' });
    expect(clean.checks.map(({ status }: Row) => status)).toEqual(Array(9).fill('TIED_OUT'));
    // Each check had something to compare.
    expect(clean.checks.filter(({ compared }: Row) => compared === 0)).toEqual([]);
    const compared = clean.checks.reduce((sum: number, check: Row) => sum + check.compared, 0);
    expect(compared).toBeGreaterThan(1000);
  });

  test('25 planted divergences, each cause at least twice: all are found with their cause, and nothing else', async () => {
    planted = await plantAll(settled);
    expect(planted).toHaveLength(25);
    const causes = planted.map(({ cause }) => cause);
    expect(new Set(causes).size).toBe(10);
    expect([...new Set(causes)].filter((cause) => causes.filter((each) => each === cause).length < 2)).toEqual([]);
    report = await reconciled(settled.world);
    expect(sorted(report.differences.map(plantedAs))).toEqual(sorted(planted));
    expect(report).toMatchObject({ isTiedOut: false, open: 25, opened: 25, closed: 0, number: 2 });
    expect(Number(report.tieOut)).toBeLessThan(1);
    for (const each of report.differences as Row[])
      expect([each.id, each.evidence.length > 0, each.fix !== '', each.state]).toEqual([each.id, true, true, 'OPEN']);
  });

  test('a code that a line moved to is told beside the one it stands on, and its whole amount does not tie out', () => {
    const moved = report.differences.filter(({ cause }: Row) => cause === 'CODE_MISMATCH');
    for (const { figure, drift, procoreValue, cmicValue, evidence } of moved as Row[]) {
      expect([figure, drift.amount]).toEqual(['CODE', '0.00']);
      expect(procoreValue).not.toBe(cmicValue);
      expect(evidence[0]).toContain(procoreValue);
    }
  });

  test('the figures of the project carry the causes: all that the checks compare is explained, to the cent, row by row', async () => {
    const { total, rows } = await shownOf(settled.world, '1001');
    expect(total.notRead).toEqual([]);
    expectAddedUp(total, rows);
    const seen = new Set<string>();
    for (const name of ['originalBudget', 'committedCosts', 'pendingCostChanges', 'estimatedCostAtCompletion'])
      for (const row of rows) {
        const { drift, unexplained, causes } = row[name];
        expect([name, row.id, drift.amount, unexplained.amount]).toEqual([name, row.id, drift.amount, '0.00']);
        for (const cause of causes) seen.add(cause);
      }
    expect([...seen].sort()).toEqual([
      ...['AMOUNT_CHANGED_AFTER_SYNC', 'AWAITING_APPROVAL', 'CODE_MISMATCH', 'EXPORTED_NOT_POSTED', 'LINE_MISSING'],
      ...['NOT_EXPORTED', 'ROUNDING', 'TAX', 'UNLINKED'],
    ]);
    const money =
      '{ procore { amount } cmic { amount } drift { amount } status causes causeAmounts { amount { amount } } unexplained { amount } }';
    const { procoreProject } = await settled.world.ask<Row>(
      `{ procoreProject(id: "1001") { workInProgress { estimatedCostAtCompletion ${money} grossProfitAtCompletion ${money} revisedBudget ${money} } } }`,
    );
    const { estimatedCostAtCompletion, ...others } = procoreProject.workInProgress;
    expect(estimatedCostAtCompletion).toMatchObject({
      status: 'EXPLAINED',
      causes: ['AMOUNT_CHANGED_AFTER_SYNC'],
      unexplained: { amount: '0.00' },
    });
    for (const figure of [estimatedCostAtCompletion, ...(Object.values(others) as Row[])]) {
      const parts = [...figure.causeAmounts.map((each: Row) => each.amount.amount), figure.unexplained.amount];
      expect(parts.reduce((sum: bigint, part: string) => sum + toCents(part), 0n)).toBe(toCents(figure.drift.amount));
    }
    // What is posted since the import is the TIMING: only the ledger itself shows it.
    expect(total.jobToDateCosts.status).toBe('MATCHED');
    const now = await shownOf(settled.world, '1001', 'refresh: true');
    expectAddedUp(now.total, now.rows);
    expect(now.total.jobToDateCosts).toMatchObject({ status: 'EXPLAINED', causes: ['TIMING'] });
  }, 60_000);

  test('the same again: the same differences under the same ids, none opened and none closed', async () => {
    const again = await reconciled(settled.world);
    expect(again).toMatchObject({ open: 25, opened: 0, closed: 0, tieOut: report.tieOut });
    const ids = (rows: Row[]) => rows.map(({ id }) => id).sort();
    expect(ids(again.differences)).toEqual(ids(report.differences));
    for (const each of again.differences as Row[]) expect(each.history).toEqual([{ event: 'OPENED', note: null }]);
  });

  test('a note explains a difference, and both filters tell it apart', async () => {
    const { world } = settled;
    const rounding = report.differences.find(({ cause }: Row) => cause === 'ROUNDING');
    const input = { id: rounding.id, note: ' The subcontractor rounds. ', idempotencyKey: 'note-1' };
    const select = 'difference { id state notes { by note } } problems { code path }';
    const answer = await mutate(world, 'noteDifference', input, 'accounting-approver', select);
    const notes = [{ by: 'accounting-approver', note: 'The subcontractor rounds.' }];
    expect(answer).toEqual({ difference: { id: rounding.id, state: 'EXPLAINED', notes }, problems: [] });
    expect(await mutate(world, 'noteDifference', input, 'accounting-approver', select)).toEqual(answer);
    // The same once more by somebody whose roles were taken away shows nothing.
    const nobody = { sub: 'accounting-approver', roles: [] };
    await expect(mutate(world, 'noteDifference', input, nobody, select)).rejects.toThrow('no role');
    const ids = async (states: string[]) => (await differencesOf(world, '1001', { states })).map(({ id }) => id);
    expect(await ids(['EXPLAINED'])).toEqual([rounding.id]);
    expect(await ids(['OPEN'])).toHaveLength(24);
    expect(await ids(['OPEN', 'EXPLAINED'])).toHaveLength(25);
    expect(await ids(['CLOSED'])).toEqual([]);
  });

  test('one list that is spoilt takes its own check alone: the others stand', async () => {
    const { world } = settled;
    await world.procore.faults([
      { method: 'GET', path: '/requisitions', effect: 'signInPage' } as never,
      { method: 'GET', path: '/prime_contracts', effect: 'truncate' } as never,
    ]);
    const part = await reconciled(world);
    await world.procore.faults([]);
    const unavailable = part.checks.filter(({ status }: Row) => status === 'UNAVAILABLE');
    expect(unavailable.map(({ check }: Row) => check)).toEqual(['INVOICES', 'PRIME_CONTRACT', 'OWNER_BILLING']);
    expect(part).toMatchObject({ open: 25, opened: 0, closed: 0 });
    expect(Number(part.tieOut)).toBeGreaterThan(0);
  }, 60_000);

  test('what is mended is closed, and what breaks again is the same difference, reopened; its note was of before', async () => {
    const { world } = settled;
    const rounding = report.differences.find(({ cause }: Row) => cause === 'ROUNDING');
    const amount = async (value: string) =>
      world.cmic.post('edit', {
        collection: 'scsched',
        match: { ScschTaskCode: rounding.procoreLineId, ScschChgCode: '000' },
        set: { ScschAmt: Number(value) },
      });
    await amount(rounding.procoreAmount.amount);
    const mended = await reconciled(world);
    expect(mended).toMatchObject({ open: 24, opened: 0, closed: 1 });
    const [closed] = await differencesOf(world, '1001', { states: ['CLOSED'] });
    expect(closed).toMatchObject({ id: rounding.id, state: 'CLOSED', closedAt: expect.any(String) });
    await amount(rounding.cmicAmount.amount);
    const broken = await reconciled(world);
    expect(broken).toMatchObject({ open: 25, opened: 1, closed: 0 });
    const again = broken.differences.find(({ id }: Row) => id === rounding.id);
    expect(again.history.map(({ event }: Row) => event)).toEqual(['OPENED', 'CLOSED', 'REOPENED']);
    expect([again.state, again.notes.length]).toEqual(['OPEN', 1]);
  });

  test('the portfolio shows the last report of the project, and the trend those before', async () => {
    const query = `{ reconciliations(first: 5, filter: { isTiedOut: false }) { totalCount nodes { number open project { id name } job { code }
      trend { open } causes { cause count amount { amount } } } } procoreProject(id: "1001") { reconciliation { number } }
      cmicJob(id: "ZZ/24-001") { reconciliation { number } } }`;
    const { reconciliations, procoreProject, cmicJob } = await settled.world.ask<Row>(query);
    const [node] = reconciliations.nodes;
    expect([reconciliations.totalCount, node.open, node.project.id, node.job.code]).toEqual([1, 25, '1001', '24-001']);
    expect(node.trend.map(({ open }: Row) => open)).toEqual([24, 25, 25, 25, 0]);
    expect(node.causes.reduce((sum: number, { count }: Row) => sum + count, 0)).toBe(25);
    expect([procoreProject.reconciliation.number, cmicJob.reconciliation.number]).toEqual([node.number, node.number]);
  });

  test('while one system cannot be read its checks are UNAVAILABLE, and nothing is closed or opened', async () => {
    const { world } = settled;
    await world.cmic.faults([{ method: 'GET', path: '.*', effect: 'status', status: 503 } as never]);
    const down = await reconciled(world);
    await world.cmic.faults([]);
    expect(down.checks.map(({ status }: Row) => status)).toEqual(Array(9).fill('UNAVAILABLE'));
    for (const { reasons, tieOut, procore, cmic } of down.checks as Row[]) {
      expect(reasons.join()).toContain('CMiC');
      expect([tieOut, procore, cmic]).toEqual([null, null, null]);
    }
    expect(down).toMatchObject({ tieOut: null, isTiedOut: false, open: 25, opened: 0, closed: 0 });
  }, 60_000);
});

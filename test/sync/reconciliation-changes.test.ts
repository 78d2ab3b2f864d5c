import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsOf, journalOf, total } from '../../bench/journal.ts';
import { expectAddedUp } from '../financials/added-up.ts';
import { shownOf } from '../financials/shown.ts';
import { createInCmic } from '../support/cmic-hand.ts';
import { inCmic } from '../support/divergence-hands.ts';
import { cents, mutate, type Row } from '../support/main-job.ts';
import { done, JOB, PROJECT, reconciled, type Settled, settle } from '../support/reconciled.ts';
import { enterBudgetChange, enterPrimeChange } from '../support/reconciled-changes.ts';

/** What is planted of a change: the differences that a run is to find of it. */
interface Planted {
  check: string;
  cause: string;
  figure: string;
  id: string;
  kind: string;
  action: string | null;
}

const BUDGET = 'ProcoreBudgetChange';
const PRIME = 'ProcorePrimeContractChangeOrder';

/** One project with everything exported and posted, budget changes and change orders of the prime contract among it. */
describe('changes of the budget and of the prime contract', () => {
  let settled: Settled;
  let calls: number;
  beforeAll(async () => {
    const sizes = { commitments: 4, codesPerProject: 16, jobCostRows: 20, changeOrders: 0, invoices: 0, seed: 5 };
    settled = await settle({ ...sizes, budgetChanges: 4, primeChanges: 4 });
  }, 300_000);
  afterAll(() => settled?.world.close());

  test('where all of them were exported and posted they are compared, and the tie-out is 100 %', async () => {
    const { result: clean, ...journals } = await journalOf(settled.world, () => reconciled(settled.world));
    calls = total(countsOf(journals));
    expect(clean.differences).toEqual([]);
    expect(clean).toMatchObject({ tieOut: '1', isTiedOut: true, open: 0 });
    // CMiC's contract has grown by what was posted, and no change order counts twice.
    const [contract] = (await settled.world.cmic.rows<Row>('jbcont')).filter((row) => row.JbcContCode === '24-001');
    expect(cents(contract?.JbcContAmt) - cents(contract?.JbcOrigContAmt)).toBe(4 * (1250_50 - 200_25));
    const { budgetModifications, approvedChanges } = (await shownOf(settled.world, '1001')).total;
    expect([budgetModifications.status, approvedChanges.status]).toEqual(['MATCHED', 'MATCHED']);
    expect(Number(approvedChanges.cmic.amount)).not.toBe(0);
    expect(Number(budgetModifications.cmic.amount)).toBe(0);
  });

  test('planted differences of each are found in their checks with cause, evidence and what to do, and nothing else', async () => {
    const planted = await plant(settled);
    // What a budget change moves the estimate in Procore by is no difference of its own once the forecast is sent again.
    await done(settled.world, 'approveForecast', PROJECT);
    const { result: report, ...journals } = await journalOf(settled.world, () => reconciled(settled.world));
    // Eight more documents, and no call for any of them: work in progress reads the lines of what is pending, once for all.
    expect(total(countsOf(journals))).toBe(calls);
    const found = report.differences.map(plantedAs);
    expect(sorted(found)).toEqual(sorted(planted));
    expect(report).toMatchObject({ isTiedOut: false, open: planted.length });
    for (const { evidence, fix } of report.differences as Row[]) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(fix).not.toBe('');
    }
    const statuses = report.checks.map(({ check, status }: Row) => [check, status]);
    expect(statuses.filter(([, status]: string[]) => status !== 'TIED_OUT').map(([check]: string[]) => check)).toEqual([
      'BUDGET',
      'PRIME_CONTRACT',
    ]);
  });

  test('a transfer that nets to nothing weighs as much as its lines, and its drift is nothing', async () => {
    const { differences } = await reconciled(settled.world);
    const transfers = differences.filter((each: Row) => each.figure === 'AMOUNT' && each.procoreId?.includes('/bc-'));
    const [sent] = transfers.filter(({ cause }: Row) => cause === 'NOT_EXPORTED');
    expect([sent.drift.amount, sent.procoreAmount.amount, sent.cmicAmount]).toEqual(['0.00', '0.00', null]);
    expect(sent.action).toEqual({
      mutation: 'requestExport',
      input: [
        { name: 'kind', value: 'BUDGET_CHANGE' },
        { name: 'id', value: sent.procoreId },
      ],
    });
  });

  test('the figures that the changes make are explained by them, to the cent, row by row', async () => {
    const { total: whole, rows } = await shownOf(settled.world, '1001');
    expectAddedUp(whole, rows);
    for (const name of ['budgetModifications', 'approvedChanges', 'pendingBudgetChanges'])
      for (const row of rows)
        expect([name, row.id, row[name].drift.amount, row[name].unexplained.amount]).toEqual([
          name,
          row.id,
          row[name].drift.amount,
          '0.00',
        ]);
    expect(whole.approvedChanges.causes).toEqual(
      expect.arrayContaining(['NOT_EXPORTED', 'EXPORTED_NOT_POSTED', 'UNLINKED', 'AMOUNT_CHANGED_AFTER_SYNC']),
    );
    expect(whole.pendingBudgetChanges.causes).toEqual(['EXPORTED_NOT_POSTED']);
  });

  test('pending changes of the contract have the cause of what Procore counts and CMiC has not posted', async () => {
    const { procoreProject } = await settled.world.ask<Row>(`{ procoreProject(id: "1001") { workInProgress {
      pendingContractChanges { procore { amount } drift { amount } status causeAmounts { cause amount { amount } count } } } } }`);
    const { drift, causeAmounts, ...figure } = procoreProject.workInProgress.pendingContractChanges;
    expect(figure).toEqual({ procore: { amount: '0.00' }, status: 'EXPLAINED' });
    expect(Number(drift.amount)).toBeLessThan(0);
    expect(causeAmounts).toEqual([{ cause: 'EXPORTED_NOT_POSTED', amount: drift, count: 1 }]);
  });

  test('a list of changes that cannot be read takes both checks, and no other', async () => {
    const { world } = settled;
    await world.cmic.faults([{ method: 'GET', path: '/cmdetail', effect: 'signInPage' } as never]);
    const part = await reconciled(world);
    await world.cmic.faults([]);
    const unavailable = part.checks.filter(({ status }: Row) => status === 'UNAVAILABLE');
    expect(unavailable.map(({ check }: Row) => check)).toEqual(['BUDGET', 'PRIME_CONTRACT']);
    expect(part).toMatchObject({ opened: 0, closed: 0 });
  }, 60_000);
});

const sorted = (list: readonly Planted[]) => list.map((each) => Object.values(each).join(' ')).sort();

function plantedAs({ check, cause, figure, procoreId, cmicId, action }: Row): Planted {
  const id = procoreId ?? cmicId;
  const kind = id.includes('/bc-') ? BUDGET : id.includes('/pcco-') ? PRIME : 'CmicPotentialChangeItem';
  return { check, cause, figure, id, kind, action: action?.mutation ?? null };
}

/** One of each: not exported, awaiting an approver, not posted, changed in CMiC, a line on another code, void, born in CMiC. */
async function plant(settled: Settled): Promise<Planted[]> {
  const { world, budgetChanges, primeChanges } = settled;
  const found: Planted[] = [];
  const add = (checks: string[], cause: string, figure: string, id: string, kind: string, action: string | null) => {
    for (const check of checks) found.push({ check, cause, figure, id, kind, action });
  };
  const both = ['BUDGET', 'PRIME_CONTRACT'];
  add(['BUDGET'], 'NOT_EXPORTED', 'AMOUNT', await enterBudgetChange(settled, 5), BUDGET, 'requestExport');
  add(['BUDGET'], 'NOT_EXPORTED', 'AMOUNT', await enterBudgetChange(settled, 6, true), BUDGET, 'requestExport');
  add(both, 'NOT_EXPORTED', 'AMOUNT', await enterPrimeChange(settled), PRIME, 'requestExport');
  const waiting = await enterBudgetChange(settled, 7);
  await mutate(world, 'requestExport', { kind: 'BUDGET_CHANGE', id: waiting }, 'project-team');
  add(['BUDGET'], 'AWAITING_APPROVAL', 'AMOUNT', waiting, BUDGET, 'approveTransfer');
  const [unposted, changed, moved, gone] = budgetChanges;
  const [primeUnposted, primeChanged, primeMoved, primeGone] = primeChanges;
  for (const [each, checks, kind] of [
    [unposted, ['BUDGET'], BUDGET],
    [primeUnposted, both, PRIME],
  ] as const) {
    await inCmic(settled, 'cmmast', matchOf(each?.item), { CmmPostDate: null });
    add([...checks], 'EXPORTED_NOT_POSTED', 'AMOUNT', each?.id ?? '', kind, null);
  }
  for (const [each, checks, kind] of [
    [gone, ['BUDGET'], BUDGET],
    [primeGone, both, PRIME],
  ] as const) {
    await inCmic(settled, 'cmmast', matchOf(each?.item), { CmmStatCode: 'V' });
    add([...checks], 'AMOUNT_CHANGED_AFTER_SYNC', 'AMOUNT', each?.id ?? '', kind, null);
  }
  for (const [each, checks, kind] of [
    [changed, ['BUDGET'], BUDGET],
    [primeChanged, both, PRIME],
  ] as const) {
    const line = await lineOf(settled, each?.item);
    const set = {
      CmdBudgAmt: Number(line.CmdBudgAmt) + 12.5,
      ...(line.CmdBillAmt === null ? {} : { CmdBillAmt: Number(line.CmdBillAmt) + 7.25 }),
    };
    await inCmic(settled, 'cmdetail', lineMatch(line), set);
    add([...checks], 'AMOUNT_CHANGED_AFTER_SYNC', 'LINE_AMOUNT', each?.id ?? '', kind, null);
  }
  for (const [each, checks, kind] of [
    [moved, ['BUDGET'], BUDGET],
    [primeMoved, both, PRIME],
  ] as const) {
    const line = await lineOf(settled, each?.item);
    await inCmic(settled, 'cmdetail', lineMatch(line), { CmdCatCode: line.CmdCatCode === 'L' ? 'M' : 'L' });
    add([...checks], 'CODE_MISMATCH', 'CODE', each?.id ?? '', kind, null);
  }
  for (const [code, type, checks] of [
    ['INT0900', 'INT', ['BUDGET']],
    ['EXT0900', 'EXT', both],
  ] as const) {
    await bornInCmic(settled, code, type);
    add([...checks], 'UNLINKED', 'AMOUNT', `${JOB}/${code}`, 'CmicPotentialChangeItem', null);
  }
  await contractFollows(settled);
  return found;
}

/** An edit posts and voids nothing, and so moves no contract: its lines are brought to what was signed and what posted items bill, as CMiC would have left them. */
async function contractFollows(settled: Settled): Promise<void> {
  const { world } = settled;
  const tables = ['jbcontdet', 'cmmast', 'cmdetail'].map((name) => world.cmic.rows<Row>(name));
  const [lines = [], headers = [], items = []] = await Promise.all(tables);
  const signed = await world.procore.rows<Row>('prime_contract_line_items');
  const posted = headers.filter((row) => row.CmmPostDate !== null && row.CmmStatCode !== 'V');
  for (const { JbcdCompCode, JbcdContCode, JbcdBillCode } of lines.filter((row) => row.JbcdContCode === '24-001')) {
    const own = items.filter(
      (row) => row.CmdBillCode === JbcdBillCode && posted.some(({ CmmCode }) => CmmCode === row.CmdChgCode),
    );
    const base = signed.find(({ origin_id }) => origin_id === `${JOB}/jb-24-001/${JbcdBillCode}`);
    const all = own.reduce((total, row) => total + cents(row.CmdBillAmt), cents(base?.amount));
    await inCmic(settled, 'jbcontdet', { JbcdCompCode, JbcdContCode, JbcdBillCode }, { JbcdBillAmt: all / 100 });
  }
}

const keyOf = (item: string | undefined) => (item ?? '').split('/');

function matchOf(item: string | undefined): Row {
  const [CmmCompCode, CmmJobCode, CmmCode] = keyOf(item);
  return { CmmCompCode, CmmJobCode, CmmCode };
}

async function lineOf({ world }: Settled, item: string | undefined): Promise<Row> {
  const [, job, code] = keyOf(item);
  const rows = await world.cmic.rows<Row>('cmdetail');
  const row = rows.find((each) => each.CmdMastJobCode === job && each.CmdChgCode === code);
  if (!row) throw new Error(`CMiC has no line of ${item}.`);
  return row;
}

const lineMatch = ({ CmdVUuid }: Row): Row => ({ CmdVUuid });

/** An item that somebody enters in CMiC itself, like one that was exported, and posts there. */
async function bornInCmic({ world, primeChanges, budgetChanges }: Settled, code: string, type: string): Promise<void> {
  const like = keyOf((type === 'EXT' ? primeChanges : budgetChanges)[1]?.item)[2];
  const [headers, lines] = await Promise.all([world.cmic.rows<Row>('cmmast'), world.cmic.rows<Row>('cmdetail')]);
  const header = headers.find((row) => row.CmmCode === like && row.CmmCompCode === 'ZZ') ?? {};
  const line = lines.find((row) => row.CmdChgCode === like && row.CmdCompCode === 'ZZ') ?? {};
  const { CmmCompCode, CmmJobCode, CmmRefDate, CmmPrepostStatCode, CmmCalcProjAmtMethod } = header;
  const own = { CmmCode: code, CmmTypeCode: type, CmmName: 'Born in CMiC', CmmVUuid: '' };
  const rest = { CmmCompCode, CmmJobCode, CmmRefDate, CmmPrepostStatCode, CmmCalcProjAmtMethod };
  await createInCmic(world, 'cm-rest-api/rest/1/cmmast', { ...rest, ...own });
  const { CmdCompCode, CmdMastJobCode, CmdJobCode, CmdPhsCode, CmdCatCode, CmdBillAmt, CmdBillCode } = line;
  const place = {
    CmdCompCode,
    CmdMastJobCode,
    CmdJobCode,
    CmdPhsCode,
    CmdCatCode,
    CmdChgCode: code,
    CmdTaskCode: '1',
    CmdVUuid: '',
  };
  const billed = type === 'EXT' ? { CmdBillAmt, CmdBillCode } : {};
  await createInCmic(world, 'cm-rest-api/rest/1/cmdetail', { ...place, ...billed, CmdBudgAmt: 55.5 });
  const match = { CmmCompCode: 'ZZ', CmmCode: code };
  await world.cmic.post('edit', { collection: 'cmmast', match, set: { CmmPostDate: '2025-03-01' } });
}

import { expect, test } from 'vitest';
import { acceptedWrites, cents, codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { edit, inCents, ledger } from './money-rows.ts';

const TEAM = 'project-team';

/** What CMiC tells of a job's money: its budget, its prime contract and its costs. */
export function moneyOfTheMap(world: () => World): void {
  test('budget: import (the CMiC estimate) needs an unlocked budget', async () => {
    const w = world();
    const locked = await withoutWriting(w, () => mutate(w, 'importBudget', { id: 'ZZ/24-020' }, TEAM));
    expect([locked.transfer, codes(locked.problems)]).toEqual([null, [['BUDGET_LOCKED', ['input', 'id']]]]);
    expect(locked.problems[0].fix).toContain('Unlock');
    const plan = await withoutWriting(w, () => importPlan(w, 'BUDGET', 'ZZ/24-010'));
    const { transfer } = await mutate(w, 'importBudget', { id: 'ZZ/24-010', fingerprint: plan.fingerprint }, TEAM);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001', problems: [] });
    const lines = (await w.procore.rows<Row>('budget_line_items')).filter((row) => row.project_id === 1001);
    const estimates = (await w.cmic.rows<Row>('jcjobcategory')).filter(
      (row) => row.JcatCompCode === 'ZZ' && row.JcatJobCode.startsWith('24-010') && row.JcatObudgCostAmt > 0,
    );
    expect(lines).toHaveLength(estimates.length);
    expect(lines.reduce((sum, line) => sum + cents(line.original_budget_amount), 0)).toBe(
      estimates.reduce((sum, row) => sum + cents(row.JcatObudgCostAmt), 0),
    );
  });

  test('budget: amounts only', async () => {
    const w = world();
    const lines = (await w.procore.rows<Row>('budget_line_items')).filter((row) => row.project_id === 1001);
    for (const line of lines) expect(line).toMatchObject({ quantity: null, unit_cost: null, uom: null });
    const plan = await importPlan(w, 'BUDGET', 'ZZ/24-010');
    expect(plan.notTravelling).toContainEqual(expect.stringMatching(/units.*only amounts travel/i));
  });

  test('prime contract: created once, updated with a diff afterwards', async () => {
    const w = world();
    const id = 'ZZ/24-010/jb-24-010';
    const bring = () => mutate(w, 'importPrimeContract', { id }, TEAM);
    const [first, second] = await Promise.all([bring(), bring()]);
    expect([first.transfer.state, second.transfer.id]).toEqual(['DONE', first.transfer.id]);
    const found = async () =>
      (await w.procore.rows<Row>('prime_contracts')).filter((row) => row.origin_id === id || row.number === '24-010');
    expect(await found()).toHaveLength(1);
    const lines = async () => {
      const rows = await w.procore.rows<Row>('prime_contract_line_items');
      return rows.map((row): [string, number] => [row.origin_id, cents(row.amount)]).sort();
    };
    const billed = (await w.cmic.rows<Row>('jbcontdet'))
      .filter((row) => row.JbcdCompCode === 'ZZ' && row.JbcdContCode === '24-010')
      .map((row): [string, number] => [`${id}/${row.JbcdBillCode}`, cents(row.JbcdBillAmt)]);
    expect(await lines()).toEqual(billed.sort());
    const again = await withoutWriting(w, bring);
    expect(again.transfer).toMatchObject({ state: 'DONE', targetId: first.transfer.targetId });
    await edit(w, 'jbcontdet', { JbcdContCode: '24-010', JbcdBillCode: '020' }, { JbcdBillAmt: 6_800_000.75 });
    await w.procore.clearRequests();
    expect((await bring()).transfer).toMatchObject({ state: 'DONE', problems: [] });
    const [write, ...more] = await w.procore.writes();
    expect(more).toEqual([]);
    expect(write?.body).toMatchObject({ updates: [{ origin_id: `${id}/020`, amount: '6800000.75' }] });
    expect(await found()).toHaveLength(1);
    expect(new Map(await lines()).get(`${id}/020`)).toBe(680_000_075);
  });

  test('prime contract: one or many per job, each with a link of its own', async () => {
    const w = world();
    const second = await mutate(w, 'importPrimeContract', { id: 'ZZ/24-010/jb-24-010-B' }, TEAM);
    expect(second.transfer).toMatchObject({ state: 'DONE', problems: [] });
    const { links } = await w.ask('{ links(filter: { kind: PRIME_CONTRACT }) { nodes { procoreId cmicId state } } }');
    expect(links.nodes.map(({ cmicId, state }: Row) => [cmicId, state]).sort()).toEqual([
      ['ZZ/24-010/jb-24-010', 'ACTIVE'],
      ['ZZ/24-010/jb-24-010-B', 'ACTIVE'],
    ]);
  });

  test('job-to-date costs: summary and transactions must tie out', async () => {
    const w = world();
    const { transfer } = await mutate(w, 'importJobCosts', { id: 'ZZ/24-010' }, TEAM);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001', problems: [] });
    const { jobCosts } = await costs(w);
    const { rows, costRows, total, invoiced } = await ledger(w, '24-010');
    expect(jobCosts).toMatchObject({ transactionCount: rows, jobToDate: total, commitmentInvoiced: invoiced });
    expect(jobCosts.check).toMatchObject({
      transactions: total,
      summary: total,
      cmicPosted: total,
      keptRows: rows,
      cmicRows: rows,
      tiesOut: true,
      differences: [],
    });
    // A cost row is counted in one place: what was invoiced on a commitment is no direct cost as well.
    expect(inCents(jobCosts.directCosts)).toBe(inCents(jobCosts.jobToDate) - inCents(jobCosts.commitmentInvoiced));
    expect(jobCosts.transactions.totalCount).toBe(costRows);
    expect(jobCosts.transactions.nodes).toHaveLength(costRows);
    const sum = jobCosts.transactions.nodes.reduce((cents: number, { amount }: Row) => cents + inCents(amount), 0);
    expect(sum).toBe(inCents(total));
    const told = (await w.procore.rows<Row>('erp_job_costs')).reduce(
      (all, { amounts }) => all + cents(amounts.job_to_date_cost),
      0,
    );
    expect(told).toBe(inCents(total));
  });

  test('job-to-date costs: incremental by posting date with an overlap window, de-duplicated', async () => {
    const w = world();
    const posting = { job: '24-010', phase: '03-100', category: 'L', amount: '12.34', postDate: '2025-06-28' };
    await w.cmic.post('job-costs', { rows: [posting, { ...posting, amount: '-0.35' }] });
    await Promise.all([w.cmic.clearRequests(), w.procore.clearRequests()]);
    const { transfer } = await mutate(w, 'importJobCosts', { id: 'ZZ/24-010' }, TEAM);
    expect(transfer.state).toBe('DONE');
    expect(transfer.history.at(-1).note).toBe('2 new, 0 changed, 0 gone; 1 sums written to Procore');
    const pages = (await w.cmic.requests()).filter(
      ({ path }) => path.includes('jcdetailposted') && !path.includes('totalResults'),
    );
    // Thirty-five days before the newest posting that it knew of: what it reads again is not counted again.
    for (const { path } of pages)
      expect(new URL(path, 'http://cmic').searchParams.get('q')).toContain("JcdtPostDate >= '2025-05-23'");
    expect(await acceptedWrites(w)).toEqual([expect.stringContaining('erp_job_costs/sync')]);
    const { jobCosts } = await costs(w);
    const { rows, total } = await ledger(w, '24-010');
    expect(jobCosts).toMatchObject({ transactionCount: rows, jobToDate: total, check: { tiesOut: true } });
    const nothing = await withoutWriting(w, () => mutate(w, 'importJobCosts', { id: 'ZZ/24-010' }, TEAM));
    expect(nothing.transfer.history.at(-1).note).toMatch(/^0 new, 0 changed, 0 gone; 0 sums/);
  });

  test('a locked budget that people unlock in Procore can be imported', async () => {
    const w = world();
    const hand = await procoreHand(w);
    await hand.call('DELETE', '/rest/v1.0/projects/1002/budget/lock');
    const { transfer, problems } = await mutate(w, 'importBudget', { id: 'ZZ/24-020' }, TEAM);
    expect([problems, transfer.state]).toEqual([[], 'DONE']);
  });
}

async function costs(world: World): Promise<Row> {
  const money = '{ amount currency }';
  const { procoreProject } = await world.ask(`{ procoreProject(id: "1001") { jobCosts {
    transactionCount jobToDate ${money} commitmentInvoiced ${money} directCosts ${money}
    check { transactions ${money} summary ${money} cmicPosted ${money} keptRows cmicRows tiesOut differences { id } }
    transactions(first: 100, filter: { type: COST }) { totalCount nodes { id amount ${money} } }
  } } }`);
  return procoreProject;
}

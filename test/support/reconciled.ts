import { expect } from 'vitest';
import type { StoryChoice } from '../../sandbox/shell/index.ts';
import { bill } from '../sync/invoices.ts';
import { enterChange } from './change-orders.ts';
import { mutate, type Row } from './main-job.ts';
import { type NewLine, type ProcoreHand, procoreHand } from './procore-hand.ts';
import { enterBudgetChange, enterPrimeChange } from './reconciled-changes.ts';
import { createWorld, type World, type WorldOptions } from './world.ts';

/** What the tests of reconciliation share: a project of the story `large` with everything exported and posted. */

export const PROJECT = '1001';
export const JOB = 'ZZ/24-001';

/** A project whose two systems say the same. */
export interface Settled {
  world: World;
  hand: ProcoreHand;
  /** `1001/wo-100001`, in their order, with their lines in Procore's own tables. */
  commitments: { id: string; number: number; contract: string; lines: Row[] }[];
  /** `1001/cco-7` and the ids of their lines. */
  changeOrders: { id: string; change: string; lines: Row[] }[];
  invoices: { id: string; number: string }[];
  /** `1001/bc-9`, `1001/pcco-2`, with the potential change item that each became. */
  budgetChanges: Sent[];
  primeChanges: Sent[];
}

/** A record with what it became in CMiC. */
export interface Sent {
  id: string;
  item: string;
}

export interface Sizes {
  commitments: number;
  codesPerProject: number;
  jobCostRows: number;
  changeOrders: number;
  invoices: number;
  seed: number;
  /** None unless told. */
  budgetChanges?: number;
  primeChanges?: number;
}

const waits = { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 };

/** Brings a generated project to the point where everything was exported and posted: what a controller wants to see at month's end. */
export async function settle(sizes: Sizes, options: WorldOptions = {}): Promise<Settled> {
  const { changeOrders, invoices, budgetChanges = 0, primeChanges = 0, ...large } = sizes;
  const story = { story: 'large', projects: 1, purchaseOrders: 0, ...large } as StoryChoice;
  const world = await createWorld({
    story,
    settings: { waits, posting: { SUBCONTRACTOR_INVOICE: 'GATEWAY' } },
    ...options,
  });
  const hand = await procoreHand(world);
  const settled: Settled = {
    world,
    hand,
    commitments: [],
    changeOrders: [],
    invoices: [],
    budgetChanges: [],
    primeChanges: [],
  };
  await done(world, 'importJob', JOB);
  await linkVendors(world);
  const rows = await world.procore.rows<Row>('work_order_contracts');
  const ended = await atOnce(rows, 4, (row) => done(world, 'approveCommitment', `${PROJECT}/wo-${row.id}`));
  const lines = await world.procore.rows<Row>('line_items');
  settled.commitments = rows.map((row, index) => ({
    id: `${PROJECT}/wo-${row.id}`,
    number: row.id,
    contract: ended[index]?.targetId,
    lines: lines.filter((line) => line.holder_id === row.id),
  }));
  await makeRoom(settled);
  await done(world, 'importBudget', JOB);
  for (const { id, lines: own } of settled.commitments.slice(0, changeOrders)) {
    const change = await enterChange(world, hand, {
      commitmentId: id,
      lines: [{ amount: '120.40', ...(await placeOf(world, own[0])) }],
    });
    const transfer = await done(world, 'approveCommitmentChangeOrder', change);
    const items = await world.procore.rows<Row>('change_order_line_items');
    const holders = (await world.procore.rows<Row>('potential_change_orders')).filter(
      (row) => row.change_order_package_id === Number(change.split('cco-')[1]),
    );
    const ours = items.filter((item) => holders.some((holder) => holder.id === item.holder_id));
    settled.changeOrders.push({ id: change, change: transfer.targetId, lines: ours });
  }
  if (invoices > 0) await openPeriods(hand);
  for (const { number, lines: own } of settled.commitments.slice(0, invoices)) {
    const invoiceNumber = `INV-${number}`;
    const id = await bill(hand, number, [{ line: own[0]?.id, work: '80.10', held: '8.01' }], { number: invoiceNumber });
    await done(world, 'approveSubcontractorInvoice', id);
    settled.invoices.push({ id, number: invoiceNumber });
  }
  await done(world, 'importPrimeContract', `${JOB}/jb-24-001`);
  for (let n = 0; n < budgetChanges; n++) {
    const id = await enterBudgetChange(settled, n);
    settled.budgetChanges.push({ id, item: (await done(world, 'approveBudgetChange', id)).targetId });
  }
  for (let n = 0; n < primeChanges; n++) {
    const id = await enterPrimeChange(settled);
    settled.primeChanges.push({ id, item: (await done(world, 'approvePrimeContractChangeOrder', id)).targetId });
  }
  await done(world, 'importJobCosts', JOB);
  await done(world, 'approveForecast', PROJECT);
  return settled;
}

/** How many commitments at the end of the list stand on codes with room. */
export const ROOMY = 3;

/**
 * Gives the codes of the last commitments so large an estimate that nothing fills it: what Procore changes there later does not move its forecast, which would be a difference of its own.
 */
async function makeRoom({ world, commitments }: Settled): Promise<void> {
  const lines = await world.cmic.rows<Row>('scsched');
  for (const { lines: own } of commitments.slice(-ROOMY)) {
    const line = lines.find((row) => row.ScschTaskCode === String(own[0]?.id));
    const { ScschJobCode: JcatJobCode, ScschPhsCode: JcatPhsCode, ScschCatCode: JcatCode } = line ?? {};
    const match = { JcatCompCode: 'ZZ', JcatJobCode, JcatPhsCode, JcatCode };
    await world.cmic.post('edit', { collection: 'jcjobcategory', match, set: { JcatObudgCostAmt: 900_000_000 } });
  }
}

/** A mutation about a transfer that ends DONE. */
export async function done(world: World, mutation: string, id: string): Promise<Row> {
  const { transfer, problems } = await mutate(world, mutation, { id });
  expect([mutation, id, problems, transfer?.problems, transfer?.state]).toEqual([
    mutation,
    id,
    [],
    expect.any(Array),
    'DONE',
  ]);
  return transfer;
}

/** Links the vendors of the commitments with those that they were made with. */
async function linkVendors(world: World): Promise<void> {
  const contracts = await world.procore.rows<Row>('work_order_contracts');
  const ids = [...new Set(contracts.map(({ vendor_id }) => Number(vendor_id)))];
  const links = ids.map((id) => ({
    procoreVendorId: String(id),
    cmicVendorId: `ZZ/V${String(id - 2000).padStart(5, '0')}`,
  }));
  await atOnce(links, 4, (input) => mutate(world, 'linkVendor', input, undefined, 'problems { code }'));
}

/** The code, type and sub job that a line of Procore stands on, as `NewLine` names them. */
export async function placeOf(world: World, line: Row | undefined): Promise<Pick<NewLine, 'code' | 'type' | 'subJob'>> {
  const [codes, types, subJobs] = await Promise.all(
    ['cost_codes', 'line_item_types', 'sub_jobs'].map((name) => world.procore.rows<Row>(name)),
  );
  const code = codes?.find(({ id }) => id === line?.cost_code_id);
  const subJob = subJobs?.find(({ id }) => id === code?.sub_job_id)?.code;
  return {
    code: code?.full_code,
    type: types?.find(({ id }) => id === line?.line_item_type_id)?.code,
    ...(subJob ? { subJob } : {}),
  };
}

/** Two billing periods, of which the second is open: what `bill` bills in. */
async function openPeriods(hand: ProcoreHand): Promise<void> {
  for (const [month, status] of [
    ['05', 'closed'],
    ['06', 'open'],
  ]) {
    const days = { start_date: `2025-${month}-01`, end_date: `2025-${month}-28`, due_date: `2025-${month}-28` };
    const body = { project_id: Number(PROJECT), billing_period: { ...days, status } };
    const made = await hand.call('POST', `/rest/v1.0/projects/${PROJECT}/billing_periods`, body);
    if (made.status !== 201) throw new Error(`Procore answered ${made.status}: ${JSON.stringify(made.body)}`);
  }
}

async function atOnce<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < items.length; at += width)
    found.push(...(await Promise.all(items.slice(at, at + width).map(work))));
  return found;
}

const REPORT = `id number tieOut isTiedOut open opened closed by
  checks { check status tieOut compared open reasons procore { amount } cmic { amount } drift { amount } }`;

const DIFFERENCE = `id check figure state cause evidence fix action { mutation input { name value } }
  procoreId procoreLineId cmicId cmicLineId name place { costCode costType job { id } } cmicPlace { costCode }
  procoreAmount { amount } cmicAmount { amount } drift { amount } procoreValue cmicValue
  openedAt lastSeenAt closedAt history { event note } notes { by note }`;

/** A fresh run, as a project team asks for it, with all of its differences. */
export async function reconciled(world: World, projectId = PROJECT): Promise<Row> {
  const { reconciliation, problems } = await mutate(
    world,
    'reconcile',
    { projectId },
    'project-team',
    `reconciliation { ${REPORT} } problems { code path message fix }`,
  );
  expect(problems).toEqual([]);
  return { ...reconciliation, differences: await differencesOf(world, projectId) };
}

/** All differences of the last report, page by page. */
export async function differencesOf(world: World, projectId = PROJECT, filter: object | null = null): Promise<Row[]> {
  const query = `query($id: ID!, $after: String, $filter: DifferenceFilter) { reconciliation(projectId: $id) {
    differences(first: 100, after: $after, filter: $filter) { nodes { ${DIFFERENCE} } pageInfo { hasNextPage endCursor } totalCount } } }`;
  const found: Row[] = [];
  for (let after: string | null = null; ; ) {
    const data: Row = await world.ask<Row>(query, { id: projectId, after, filter });
    const { nodes, pageInfo, totalCount } = data.reconciliation.differences;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(found.length);
      return found;
    }
    after = pageInfo.endCursor;
  }
}

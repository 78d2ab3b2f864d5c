import type { Loose, World } from '../test/support/world.ts';
import * as approvals from './approval-counts.ts';
import type { Expected } from './counts.ts';
import * as plans from './export-counts.ts';
import { stageExports } from './export-stage.ts';
import { countsOf, journalOf } from './journal.ts';
import type { Counted } from './operations.ts';
import { bring } from './stage.ts';

/** A kind's plan and its approval, counted one after the other. */
interface Export {
  kind: string;
  mutation: string;
  id: string;
  answers?: Loose;
  /** How an approved one ends; DONE unless told. */
  end?: string;
  plan: Expected;
  approval: Expected;
  /** Makes what is to travel. */
  prepare?(): Promise<void>;
}

/** Plans and approves one document of each kind of export-counts.ts and approval-counts.ts, in a world of the default story in which nothing has happened yet, and counts what the stand-ins were asked. */
export async function countExports(world: World): Promise<Counted[]> {
  // The token is fetched once per process: it is no part of what an operation costs.
  await world.ask('{ procoreProject(id: "1001") { id } }');
  await bring(world, 'importCompanyWbs', 'ZZ');
  for (const job of ['ZZ/24-010', 'ZZ/24-020']) await bring(world, 'importProjectWbs', job);
  await bring(world, 'importBudget', 'ZZ/24-010');
  const linked = await world.ask<Loose>(`mutation {
    linkVendor(input: { procoreVendorId: "2001", cmicVendorId: "ZZ/ACME" }) { problems { code } }
    importPrimeContract(input: { id: "ZZ/24-010/jb-24-010" }) { transfer { targetId } problems { code } } }`);
  const stage = await stageExports(world, linked.importPrimeContract.transfer.targetId);

  const exports: Export[] = [
    {
      kind: 'VENDOR',
      mutation: 'approveVendor',
      id: '2053',
      answers: { number: 'V2053' },
      plan: plans.vendorPlan,
      approval: approvals.approveVendor,
    },
    {
      kind: 'PROJECT_WBS',
      mutation: 'approveProjectWbs',
      id: '1001',
      plan: plans.projectWbsPlan,
      approval: approvals.approveProjectWbs,
      prepare: stage.enterCode,
    },
    {
      kind: 'BUDGET',
      mutation: 'approveBudget',
      id: '1002',
      plan: plans.budgetPlan,
      approval: approvals.approveBudget,
      prepare: stage.enterBudget,
    },
    {
      kind: 'BUDGET_CHANGE',
      mutation: 'approveBudgetChange',
      id: '1001/bc-8',
      plan: plans.budgetChangePlan,
      approval: approvals.approveBudgetChange,
    },
    {
      kind: 'COMMITMENT_CHANGE_ORDER',
      mutation: 'approveCommitmentChangeOrder',
      id: '1001/cco-10',
      plan: plans.commitmentChangeOrderPlan,
      approval: approvals.approveCommitmentChangeOrder,
    },
    {
      kind: 'PRIME_CONTRACT_CHANGE_ORDER',
      mutation: 'approvePrimeContractChangeOrder',
      id: stage.primeContractChangeOrder,
      plan: plans.primeContractChangeOrderPlan,
      approval: approvals.approvePrimeContractChangeOrder,
    },
    {
      kind: 'FORECAST',
      mutation: 'approveForecast',
      id: '1001',
      plan: plans.forecastPlan,
      approval: approvals.approveForecast,
      async prepare() {
        // The first one writes every code whose budget and projection are not alike; a later one what has moved.
        await approve(world, { mutation: 'approveForecast', id: '1001' });
        await stage.moveProjections();
      },
    },
    {
      kind: 'SUBCONTRACTOR_INVOICE',
      mutation: 'approveSubcontractorInvoice',
      id: '1001/inv-9',
      // Accounts payable posts it; the last one, since from here on it is watched.
      end: 'ENTERED',
      plan: plans.subcontractorInvoicePlan,
      approval: approvals.approveSubcontractorInvoice,
    },
  ];
  const counted: Counted[] = [];
  for (const each of exports) {
    await each.prepare?.();
    const planned = await journalOf(world, () => plan(world, each));
    counted.push({ expected: each.plan, calls: countsOf(planned) });
    const approved = await journalOf(world, () => approve(world, each));
    counted.push({ expected: each.approval, calls: countsOf(approved) });
  }
  return counted;
}

/** A plan that writes something; throws unless nothing is in its way. */
async function plan(world: World, { kind, id, answers = {} }: Export): Promise<void> {
  const query = `query($kind: Kind!, $id: ID!, $answers: TransferAnswersInput) {
    exportPlan(kind: $kind, id: $id, answers: $answers) { fingerprint rows { action } problems { code message } } }`;
  const { exportPlan } = await world.ask(query, { kind, id, answers });
  const writes = exportPlan.rows.filter(({ action }: Loose) => action !== 'KEEP');
  if (writes.length === 0 || exportPlan.problems.length > 0)
    throw new Error(`${kind} ${id} cannot go: ${JSON.stringify(exportPlan)}`);
}

/** One approval; throws unless it ends as told. */
async function approve(
  world: World,
  { mutation, id, answers, end = 'DONE' }: Pick<Export, 'mutation' | 'id' | 'answers' | 'end'>,
): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { payload } = await world.ask(
    `mutation($input: ${type}!) { payload: ${mutation}(input: $input) { transfer { state } problems { code message } } }`,
    { input: { id, ...(answers ? { answers } : {}) } },
  );
  if (payload.transfer?.state !== end) throw new Error(`${id} did not go through: ${JSON.stringify(payload)}`);
}

import type { CmicPotentialChangeItemStatus } from '../../cmic/kinds/budget-change/record.ts';
import type { SyncDeps } from '../system.ts';
import {
  agreedContracts,
  type BillingSide,
  type ContractSide,
  cmicBilling,
  cmicContract,
  cmicRetainagePayable,
  procoreBilling,
  procoreContract,
  procoreRetainagePayable,
} from './billing.ts';
import type { Faults } from './faults.ts';
import type { JobInputs } from './formulas.ts';
import { cmicTotals, procoreTotals } from './job-totals.ts';
import { cmicPendingChanges } from './pending-changes.ts';

/** A side of a job, and how old the parts of it are that are not read just now: ISO 8601, null where they are not there. */
export interface SideRead {
  inputs: JobInputs;
  /** The job-cost projection behind cost and committed cost. */
  postedAsOf: string | null;
}

const UNKNOWN: ContractSide & BillingSide = {
  originalContract: 'UNAVAILABLE',
  revisedContract: 'UNAVAILABLE',
  pendingContractChanges: 'UNAVAILABLE',
  billedToDate: 'UNAVAILABLE',
  retainageReceivable: 'UNAVAILABLE',
};

/**
 * What Procore says of a project. Calls: the prime contracts, the payment applications of each that is agreed, the budget views, the view's rows (one per thousand), and the
 * subcontractor invoices: 4 and one per contract, however many documents there are.
 */
export async function readProcore(deps: SyncDeps, projectId: string, faults: Faults): Promise<SideRead> {
  const { primeContract, subcontractorInvoice } = deps.procore;
  const contract = async (): Promise<ContractSide & BillingSide> => {
    const rows = await faults.attempt(() => primeContract.ofProject(projectId));
    if (rows === 'UNAVAILABLE') return UNKNOWN;
    noteAll(rows, faults);
    const contracts = agreedContracts(rows);
    if (contracts === 'UNAVAILABLE') return UNKNOWN;
    const lists = await faults.attempt(() =>
      Promise.all(contracts.map(({ id }) => primeContract.paymentApplications(id))),
    );
    if (lists !== 'UNAVAILABLE') for (const list of lists) noteAll(list ?? [], faults);
    const billing = lists === 'UNAVAILABLE' ? UNKNOWN : procoreBilling(lists);
    const { billedToDate, retainageReceivable } = billing;
    return { ...procoreContract(contracts), billedToDate, retainageReceivable };
  };
  const retainage = async () => {
    const rows = await faults.attempt(() => subcontractorInvoice.ofProject(projectId));
    if (rows === 'UNAVAILABLE') return rows;
    noteAll(rows, faults);
    return procoreRetainagePayable(rows);
  };
  const [owner, totals, retainagePayable] = await Promise.all([
    contract(),
    procoreTotals(deps, projectId, faults),
    retainage(),
  ]);
  return { inputs: { ...owner, ...totals, retainagePayable }, postedAsOf: null };
}

/**
 * What CMiC says of a control job with its sub jobs. Calls: the family of jobs, the contracts, the categories (one per thousand), the vouchers from both lists and their totals, the external
 * potential change items and their lines: 8, however many documents there are. Costs come from our store.
 */
export async function readCmic(
  deps: SyncDeps,
  jobId: string,
  statuses: () => Promise<CmicPotentialChangeItemStatus[]>,
  faults: Faults,
): Promise<SideRead> {
  const { cmic } = deps;
  const family = await faults.attempt(() => cmic['sub-job'].family(jobId));
  const jobIds =
    family === 'UNAVAILABLE' || family.length === 0 ? ('UNAVAILABLE' as const) : family.map(({ id }) => id);
  const owner = async (): Promise<ContractSide & BillingSide> => {
    const [contracts, pending] = await Promise.all([
      jobIds === 'UNAVAILABLE' ? jobIds : faults.attempt(() => cmic['prime-contract'].ofJobs(jobIds)),
      cmicPendingChanges(deps, jobId, statuses, faults),
    ]);
    if (contracts === 'UNAVAILABLE') return { ...UNKNOWN, pendingContractChanges: pending };
    return { ...cmicContract(contracts, pending), ...cmicBilling(contracts) };
  };
  const retainage = async () => {
    if (jobIds === 'UNAVAILABLE') return jobIds;
    const vouchers = await faults.attempt(() => cmic['subcontractor-invoice'].ofJobs(jobIds));
    return vouchers === 'UNAVAILABLE' ? vouchers : cmicRetainagePayable(vouchers);
  };
  const [contract, { live, posted }, retainagePayable] = await Promise.all([
    owner(),
    cmicTotals(deps, jobIds, jobId, faults),
    retainage(),
  ]);
  const { asOf, ...costs } = posted;
  return { inputs: { ...contract, ...live, ...costs, retainagePayable }, postedAsOf: asOf };
}

function noteAll(rows: readonly unknown[], faults: Faults): void {
  for (const row of rows) if (row instanceof Error) faults.note(row);
}

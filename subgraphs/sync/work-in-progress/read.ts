import { Fault } from '../../../kernel/errors.ts';
import type { ProcorePrimeContractRecord } from '../../procore/kinds/prime-contract/record.ts';
import type { Row } from '../../procore/rows.ts';
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
 * subcontractor invoices: 4 and one per contract, however many documents there are. What Procore does not show is no empty list: it is UNAVAILABLE.
 */
export async function readProcore(deps: SyncDeps, projectId: string, faults: Faults): Promise<SideRead> {
  const { budget, primeContract, subcontractorInvoice } = deps.procore;
  const figures = faults.attempt(() => budget.figures(projectId));
  const list = async <T>(read: Promise<Rows<T>>, what: string) => {
    const rows = await read;
    // Nothing of a project whose budget it does not show is no answer either.
    const isShown = rows === 'UNAVAILABLE' || (rows !== null && (rows.length > 0 || (await figures) !== null));
    return shownRows(isShown ? rows : null, `${what} of project ${projectId}`, faults);
  };
  const [owner, totals, retainagePayable] = await Promise.all([
    list(
      faults.attempt(() => primeContract.shownIn(projectId)),
      'prime contracts',
    ).then((rows) => procoreOwner(deps, rows, faults)),
    list(figures, 'budget').then((rows) => procoreTotals(rows, faults)),
    list(
      faults.attempt(() => subcontractorInvoice.shownIn(projectId)),
      'subcontractor invoices',
    ).then((rows) => (rows === 'UNAVAILABLE' ? rows : procoreRetainagePayable(rows))),
  ]);
  return { inputs: { ...owner, ...totals, retainagePayable }, postedAsOf: null };
}

/** What a list of Procore answered: null where it says 404. */
type Rows<T> = Row<T>[] | null | 'UNAVAILABLE';

/** The rows of a list that Procore shows. Notes why there are none, and rows that cannot be read. */
function shownRows<T>(rows: Rows<T>, what: string, faults: Faults): Row<T>[] | 'UNAVAILABLE' {
  if (rows === 'UNAVAILABLE') return rows;
  if (rows === null) {
    const why = 'it may be gone or hidden from us, or the tool is off';
    faults.note(refused('PROCORE', `Procore shows no ${what}: ${why}.`));
    return 'UNAVAILABLE';
  }
  for (const row of rows) if (row instanceof Error) faults.note(row);
  return rows;
}

async function procoreOwner(
  { procore }: SyncDeps,
  rows: Row<ProcorePrimeContractRecord>[] | 'UNAVAILABLE',
  faults: Faults,
): Promise<ContractSide & BillingSide> {
  const contracts = rows === 'UNAVAILABLE' ? rows : agreedContracts(rows);
  if (contracts === 'UNAVAILABLE') return UNKNOWN;
  const lists = await faults.attempt(() =>
    Promise.all(contracts.map(({ id }) => procore.primeContract.paymentApplications(id))),
  );
  if (lists !== 'UNAVAILABLE')
    for (const row of lists.flatMap((list) => list ?? [])) if (row instanceof Error) faults.note(row);
  const { billedToDate, retainageReceivable } = lists === 'UNAVAILABLE' ? UNKNOWN : procoreBilling(lists);
  return { ...procoreContract(contracts), billedToDate, retainageReceivable };
}

/**
 * What CMiC says of a control job with its sub jobs. Calls: the family of jobs, the contracts, the categories (one per thousand), the vouchers from both lists and their totals, the potential
 * change items and, where the owner has yet to agree to one, their lines: 8, however many documents there are, and the company's statuses. Three of them one behind the other: the family, the
 * vouchers, their totals. Costs come from our store.
 */
export async function readCmic(deps: SyncDeps, jobId: string, faults: Faults): Promise<SideRead> {
  const { cmic } = deps;
  // It needs the control job alone: its lists are not asked for behind the family's.
  const changes = cmicPendingChanges(deps, jobId, faults);
  // Of a job that CMiC does not show nobody waits for it.
  changes.catch(() => undefined);
  const family = await faults.attempt(() => cmic['sub-job'].family(jobId));
  const isHidden = family !== 'UNAVAILABLE' && family.length === 0;
  if (isHidden) {
    const why = 'it may be gone, or hidden from our CMiC user by its security group';
    faults.note(refused('CMIC', `CMiC shows no job ${jobId}: ${why}.`));
  }
  const jobIds = family === 'UNAVAILABLE' || isHidden ? ('UNAVAILABLE' as const) : family.map(({ id }) => id);
  const owner = async (): Promise<ContractSide & BillingSide> => {
    const [contracts, pending] = await Promise.all([
      jobIds === 'UNAVAILABLE' ? jobIds : faults.attempt(() => cmic['prime-contract'].ofJobs(jobIds)),
      isHidden ? ('UNAVAILABLE' as const) : changes,
    ]);
    if (contracts === 'UNAVAILABLE') return { ...UNKNOWN, pendingContractChanges: pending };
    return { ...cmicContract(contracts, pending), ...cmicBilling(contracts) };
  };
  const retainage = async () => {
    if (jobIds === 'UNAVAILABLE') return jobIds;
    const vouchers = await faults.attempt(() => cmic['subcontractor-invoice'].ofJobs(jobIds));
    return vouchers === 'UNAVAILABLE' ? vouchers : cmicRetainagePayable(vouchers, deps.settings.currency, faults.note);
  };
  const [contract, { live, posted }, retainagePayable] = await Promise.all([
    owner(),
    cmicTotals(deps, jobIds, jobId, faults),
    retainage(),
  ]);
  const { asOf, ...costs } = posted;
  return { inputs: { ...contract, ...live, ...costs, retainagePayable }, postedAsOf: asOf };
}

function refused(source: 'PROCORE' | 'CMIC', message: string): Fault {
  return new Fault({ code: 'UPSTREAM_REFUSED', source, message });
}

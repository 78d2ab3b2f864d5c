import { add, cents, compare, type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import type { CauseAmount, Told } from '../financials/figure.ts';
import type { DriftCause } from '../generated/resolvers.ts';
import { ofOpenDifferences } from '../reconciliation/open-differences.ts';
import type { DriftPart, PendingPart } from '../reconciliation/record.ts';
import type { KeptDifference } from '../reconciliation/report.ts';
import { absolute } from '../reconciliation/tally.ts';
import type { SyncDeps } from '../system.ts';
import type { MoneyName } from './formulas.ts';
import type { JobPair } from './jobs.ts';

/** What the open differences of a job's last reconciliation account for, figure by figure; a figure that is not there has no known cause. */
export type JobCauses = Partial<Record<MoneyName, CauseAmount[]>>;

type Row = Pick<KeptDifference, 'id' | 'check' | 'figure' | 'cause' | 'drift' | 'procore' | 'cmic'> & {
  /** A report of before there were parts has none. */
  parts?: KeptDifference['parts'];
};
type Source = (row: Row) => boolean;

const isContract: Source = ({ procore, cmic }) => (procore ?? cmic)?.kind === 'PRIME_CONTRACT';
const contract: Source = (row) => row.check === 'PRIME_CONTRACT' && isContract(row);
const changes: Source = (row) => row.check === 'PRIME_CONTRACT' && !isContract(row);
const billing =
  (name: 'BILLED' | 'RETAINAGE'): Source =>
  ({ check, figure }) =>
    check === 'OWNER_BILLING' && figure === name;
const estimate: Source = ({ check }) => check === 'FORECAST';

/** Which differences move which figure of a job, and with which sign. What is earned, and all that follows from it, is a product of these: `earned-causes.ts`. */
const sources: Partial<Record<MoneyName, readonly (readonly [Source, 1 | -1])[]>> = {
  originalContract: [[contract, 1]],
  approvedContractChanges: [[changes, 1]],
  revisedContract: [
    [contract, 1],
    [changes, 1],
  ],
  estimatedCostAtCompletion: [[estimate, 1]],
  // What is kept here is CMiC's side of it.
  jobToDateCosts: [[({ figure }) => figure === 'SENT_COST', 1]],
  committedCosts: [[({ check }) => check === 'COMMITTED_COST' || check === 'CHANGE_ORDERS', 1]],
  revisedBudget: [[({ check }) => check === 'BUDGET', 1]],
  billedToDate: [[billing('BILLED'), 1]],
  retainageReceivable: [[billing('RETAINAGE'), 1]],
  retainagePayable: [[({ check, figure }) => check === 'INVOICES' && figure === 'RETAINAGE', 1]],
  grossProfitAtCompletion: [
    [contract, 1],
    [changes, 1],
    [estimate, -1],
  ],
};

/** The causes of a job's figures by the last saved reconciliation of its project with this very job: no call of a source. */
export async function readJobCauses(
  { store }: Pick<SyncDeps, 'store'>,
  { projectId, jobId }: Pick<JobPair, 'projectId' | 'jobId'>,
): Promise<JobCauses> {
  if (projectId === null || jobId === null) return {};
  const [report] = await store.reconciliations.last([projectId]);
  if (!report || report.jobId !== jobId) return {};
  return causesOf(store, report);
}

/** The jobs of a portfolio whose causes stay laid out: of each a sum by figure and cause, and the ids behind it. */
const causesOf = ofOpenDifferences((rows, { pending }) => jobCauses(rows, pending), 500);

/** What differences, and documents that are pending in one system alone, account for in a job's figures. Pure. */
export function jobCauses(rows: readonly Row[], pending: readonly PendingPart[] = []): JobCauses {
  const causes: JobCauses = { pendingContractChanges: pendingCauses(rows, pending) };
  for (const [name, terms] of Object.entries(sources) as [MoneyName, readonly (readonly [Source, 1 | -1])[]][])
    causes[name] = sumOfCauses(
      terms.flatMap(([source, sign]) =>
        rows.flatMap((row): CauseAmount[] => {
          if (!source(row) || row.drift === null || equal(row.drift, '0')) return [];
          const amount = cents(sign === 1 ? row.drift : subtract('0', row.drift));
          return [{ cause: row.cause, amount, differenceIds: [row.id] }];
        }),
      ),
    );
  return causes;
}

/** Pending changes differ by what counts on one side and is pending on the other, and by what is pending alone, which is no difference of a report. */
function pendingCauses(rows: readonly Row[], pending: readonly PendingPart[]): CauseAmount[] {
  const ofJob = ({ figure }: DriftPart) => figure === 'pendingContractChanges';
  const alone = pending.filter(ofJob).map((part) => ({ ...part, differenceIds: [] }));
  const counted = rows.flatMap(({ id, cause, parts = [] }) =>
    parts.filter(ofJob).map((part) => ({ ...part, cause, differenceIds: [id] })),
  );
  return sumOfCauses(
    [...counted, ...alone].map(({ cause, drift, differenceIds }) => ({ cause, amount: cents(drift), differenceIds })),
  );
}

/** What is known of a figure, unless both systems say the same of it by now: then it is over. Pure. */
export function standingCauses(causes: JobCauses, name: MoneyName, procore: Told, cmic: Told): CauseAmount[] {
  const known = causes[name] ?? [];
  const isUntold = [procore, cmic].some((told) => told === null || told === 'UNAVAILABLE');
  return isUntold || equal(procore as DecimalText, cmic as DecimalText) ? [] : known;
}

/** Amounts of the same cause put together, the largest first; those that cancel out are left out. Pure. */
export function sumOfCauses(each: readonly CauseAmount[]): CauseAmount[] {
  const sums = new Map<DriftCause, CauseAmount>();
  for (const { cause, amount, differenceIds } of each) {
    const held = sums.get(cause);
    sums.set(cause, {
      cause,
      amount: add(held?.amount ?? '0', amount),
      differenceIds: [...(held?.differenceIds ?? []), ...differenceIds],
    });
  }
  return [...sums.values()]
    .filter(({ amount }) => !equal(amount, '0'))
    .sort((a, b) => compare(absolute(b.amount), absolute(a.amount)) || (a.cause < b.cause ? -1 : 1));
}

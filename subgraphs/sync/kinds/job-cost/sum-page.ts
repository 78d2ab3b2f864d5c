import { fromCents } from '../../../../kernel/money.ts';
import type { Refused, Unknown } from '../../../procore/outcome.ts';
import type { ItemError } from '../../../procore/sync.ts';
import type { JobCostTarget } from '../../store/job-costs.ts';
import type { SyncDeps } from '../../system.ts';
import type { ProcoreCodes } from './codes.ts';
import type { JobCostSet } from './set.ts';
import { keyOf, type SummaryChange } from './summary.ts';

/** A change with its place in Procore. */
export type Placed = SummaryChange & ProcoreCodes;

/** Reasons by place; or what became of the whole call. */
export type PageAnswer = Map<number, string> | Refused | Unknown;

/** One page of whole sums to the place in Procore where they stand. */
export const sendTo: Record<
  JobCostTarget,
  (deps: SyncDeps, set: JobCostSet, page: readonly Placed[]) => Promise<PageAnswer>
> = { ERP_JOB_COSTS: sendErpJobCosts, DIRECT_COSTS: sendDirectCosts };

async function sendErpJobCosts(deps: SyncDeps, set: JobCostSet, page: readonly Placed[]): Promise<PageAnswer> {
  const outcome = await deps.procore.jobCost.syncErpJobCosts(
    // Our mark of the project: the codes of its sub jobs are below it.
    set.controlJobId,
    page.map(({ costCodeId, costTypeId, cents, invoicedCents }) => ({
      costCodeId,
      costTypeId,
      jobToDateCost: fromCents(cents),
      commitmentInvoiced: fromCents(invoicedCents),
    })),
  );
  if (outcome.outcome !== 'done') return outcome;
  const answered = new Set(
    outcome.entities.flatMap((row) => (row instanceof Error ? [] : [`${row.costCodeId} ${row.costTypeId}`])),
  );
  const errors = reasons(outcome.errors);
  page.forEach(({ costCodeId, costTypeId }, index) => {
    if (!answered.has(`${costCodeId} ${costTypeId}`) && !errors.has(index)) errors.set(index, UNANSWERED);
  });
  return errors;
}

/** One direct cost with one line per code and type: what was posted without a commitment. What came by invoices on commitments Procore counts from its own invoices. */
async function sendDirectCosts(deps: SyncDeps, set: JobCostSet, page: readonly Placed[]): Promise<PageAnswer> {
  const { jobCost } = deps.procore;
  const date = deps.clock.now().toISOString().slice(0, 10);
  const texts = page.map(({ jobId, costCode, category }) => `CMiC posted cost of ${jobId} ${costCode} ${category}`);
  const headers = await jobCost.syncDirectCosts(
    set.projectId,
    page.map((row, index) => ({
      originId: keyOf(row),
      type: 'expense',
      date,
      description: texts[index] ?? null,
      status: 'approved',
    })),
  );
  if (headers.outcome !== 'done') return headers;
  const errors = reasons(headers.errors);
  const ids = new Map(
    headers.entities.flatMap((row) => (row instanceof Error ? [] : [[row.originId, row.id] as const])),
  );
  const lines = page.flatMap((row, index) => {
    const directCostId = ids.get(keyOf(row));
    if (!directCostId && !errors.has(index)) errors.set(index, UNANSWERED);
    return directCostId && !errors.has(index) ? [{ row, index, directCostId }] : [];
  });
  const written = await jobCost.syncDirectCostLines(
    set.projectId,
    lines.map(({ row, index, directCostId }) => ({
      originId: `${keyOf(row)}/line`,
      directCostId,
      costCodeId: row.costCodeId,
      costTypeId: row.costTypeId,
      amount: fromCents(row.cents - row.invoicedCents),
      description: texts[index] ?? null,
    })),
  );
  if (written.outcome !== 'done') return written;
  for (const [place, message] of reasons(written.errors)) {
    const line = lines[place];
    if (line) errors.set(line.index, message);
  }
  return errors;
}

const UNANSWERED = 'Procore answered nothing that can be read about it.';

function reasons(errors: readonly ItemError[]): Map<number, string> {
  return new Map(errors.flatMap(({ index, message }) => (index === null ? [] : [[index, message] as const])));
}

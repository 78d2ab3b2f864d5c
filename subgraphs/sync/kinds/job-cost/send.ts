import { fromCents } from '../../../../kernel/money.ts';
import type { ItemError } from '../../../procore/sync.ts';
import { stop } from '../../importing/outcomes.ts';
import { type Problem, problem } from '../../problem.ts';
import type { JobCostTarget } from '../../store/job-costs.ts';
import type { SyncDeps } from '../../system.ts';
import type { Run } from '../../transfer/run.ts';
import { type ProcoreCodes, resolveCodes } from './codes.ts';
import type { JobCostSet } from './set.ts';
import { keyOf, type SummaryChange } from './summary.ts';

/** A change with its place in Procore. */
type Placed = SummaryChange & ProcoreCodes;

/** What Procore acknowledged, and why not where it did not. */
export interface Sent {
  acknowledged: number;
  problems: Problem[];
}

/**
 * Writes summary rows to Procore, as many as it takes in a call, and keeps what it acknowledged: a run that is interrupted sends only what is left. Whole sums are sent, never
 * differences, so a repeat changes nothing. Codes that Procore does not have are reported with what they bear.
 */
export async function sendSummary(
  run: Run,
  set: JobCostSet,
  changes: readonly SummaryChange[],
  target: JobCostTarget,
): Promise<Sent> {
  const { deps, transfer } = run;
  const { places, restore } = await resolveCodes(deps, set, changes);
  await restore();
  const placed = changes.flatMap((change): Placed[] => {
    const place = places.get(keyOf(change));
    return place ? [{ ...change, ...place }] : [];
  });
  const problems = changes.filter((change) => !places.has(keyOf(change))).map(notInProcore);
  let acknowledged = 0;
  const size = deps.settings.imports.pageSize;
  for (let from = 0; from < placed.length; from += size) {
    const page = placed.slice(from, from + size);
    run.at('before-send', 'sums');
    const sending = sendTo[target](deps, set, page);
    run.at('sent', 'sums');
    const errors = await sending;
    run.at('replied', 'sums');
    const good = page.filter((_, index) => !errors.has(index));
    const at = deps.clock.now().toISOString();
    await deps.store.jobCosts.saveSummaries(
      good.map(({ jobId, costCode, category, cents, invoicedCents }) => {
        return { jobId, costCode, category, cents, invoicedCents, target, at, transferId: transfer.id };
      }),
    );
    run.at('recorded', 'sums');
    acknowledged += good.length;
    for (const [index, message] of errors) {
      const row = page[index];
      if (row)
        problems.push(problem('REFUSED_BY_PROCORE', message, ['rows', keyOf(row)], 'Mend it, then import again.'));
    }
  }
  return { acknowledged, problems };
}

const sendTo: Record<
  JobCostTarget,
  (deps: SyncDeps, set: JobCostSet, page: readonly Placed[]) => Promise<Map<number, string>>
> = { ERP_JOB_COSTS: sendErpJobCosts, DIRECT_COSTS: sendDirectCosts };

async function sendErpJobCosts(deps: SyncDeps, set: JobCostSet, page: readonly Placed[]): Promise<Map<number, string>> {
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
  if (outcome.outcome !== 'done') throw stop(outcome);
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
async function sendDirectCosts(deps: SyncDeps, set: JobCostSet, page: readonly Placed[]): Promise<Map<number, string>> {
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
  if (headers.outcome !== 'done') throw stop(headers);
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
  if (written.outcome !== 'done') throw stop(written);
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

/** A code of the ledger that the Procore project does not have: what it bears is missing there, and that is told with its amount. */
export function notInProcore(row: SummaryChange): Problem {
  const key = keyOf(row);
  return problem(
    'CODE_NOT_LINKED',
    `${key} is not in Procore; ${fromCents(row.cents)} of posted cost is missing there.`,
    ['rows', key],
    'Bring the codes with importProjectWbs, then import the costs again.',
  );
}

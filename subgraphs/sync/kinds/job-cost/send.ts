import { randomUUID } from 'node:crypto';
import { fromCents } from '../../../../kernel/money.ts';
import { stop } from '../../importing/outcomes.ts';
import { keptProblems } from '../../importing/problems.ts';
import { type Problem, problem } from '../../problem.ts';
import type { JobCostTarget } from '../../store/job-costs.ts';
import { Halt } from '../../transfer/arrow.ts';
import { saveIntent } from '../../transfer/intent.ts';
import { fingerprint } from '../../transfer/plan.ts';
import type { Run } from '../../transfer/run.ts';
import type { WriteRecord } from '../../transfer/transfer.ts';
import { resolveCodes } from './codes.ts';
import type { JobCostSet } from './set.ts';
import { type Placed, sendTo } from './sum-page.ts';
import { keyOf, type SummaryChange } from './summary.ts';

/** What Procore acknowledged, and why not where it did not. */
export interface Sent {
  acknowledged: number;
  problems: Problem[];
}

/**
 * Writes summary rows to Procore, as many as it takes in a call, and keeps what it acknowledged: a run that is interrupted sends only what is left. Whole sums are sent, never
 * differences, so a repeat changes nothing. But nobody can read ERP job costs back, so that an older sum must never land behind a newer one: while a send may still land nothing is sent.
 * Codes that Procore does not have are reported with what they bear. A cancelled import stops after its page.
 */
export async function sendSummary(
  run: Run,
  set: JobCostSet,
  changes: readonly SummaryChange[],
  target: JobCostTarget,
): Promise<Sent> {
  const { deps } = run;
  const { places, restore } = await resolveCodes(deps, set, changes);
  await restore();
  const placed = changes.flatMap((change): Placed[] => {
    const place = places.get(keyOf(change));
    return place ? [{ ...change, ...place }] : [];
  });
  const problems = changes.filter((change) => !places.has(keyOf(change))).map(notInProcore);
  let acknowledged = 0;
  const size = deps.settings.imports.pageSize;
  if (placed.length > 0) waitForEarlierSend(run);
  for (let from = 0; from < placed.length; from += size) {
    const page = placed.slice(from, from + size);
    const errors = await sendPage(run, set, page, target);
    acknowledged += page.length - errors.size;
    for (const [index, message] of errors) {
      const row = page[index];
      if (row)
        problems.push(problem('REFUSED_BY_PROCORE', message, ['rows', keyOf(row)], 'Mend it, then import again.'));
    }
    if (run.transfer.cancelRequested) {
      const note = `stopped after ${from + page.length} of ${placed.length} sums`;
      throw new Halt({ end: 'CANCELLED', note, problems: keptProblems(problems).kept });
    }
  }
  return { acknowledged, problems };
}

/** Whether sums were sent whose outcome nobody told: Procore may have them, whatever was acknowledged last. */
export function isSendOpen({ transfer }: Run): boolean {
  return openSend(transfer) !== undefined;
}

const STEP = 'sums';

function openSend({ writes }: Run['transfer']): WriteRecord | undefined {
  return writes.find(({ step, outcome }) => step === STEP && (outcome === 'SENDING' || outcome === 'UNKNOWN'));
}

function waitForEarlierSend({ deps, transfer }: Run): void {
  const open = openSend(transfer);
  if (!open) return;
  const left = Date.parse(open.at) + deps.settings.waits.lateWriteMs - deps.clock.now().getTime();
  const reason = 'Sums that were sent before may still land.';
  if (left > 0) throw new Halt({ end: 'LATER', reason, uncertain: true, afterMs: left, counted: false });
}

/** Sends one page, its intent saved before; the reasons of the rows that Procore did not take, by their places. */
async function sendPage(
  run: Run,
  set: JobCostSet,
  page: readonly Placed[],
  target: JobCostTarget,
): Promise<Map<number, string>> {
  const { deps, transfer } = run;
  const write: WriteRecord = {
    step: STEP,
    // Procore takes no id of a request; it is for the audit alone.
    requestId: randomUUID(),
    resource: resources[target],
    key: set.job.id,
    hash: fingerprint(page),
    at: deps.clock.now().toISOString(),
    by: run.actor,
    outcome: 'SENDING',
    targetRef: null,
  };
  await saveIntent(run, write);
  const sending = sendTo[target](deps, set, page);
  run.at('sent', STEP);
  const errors = await sending;
  run.at('replied', STEP);
  if (!(errors instanceof Map)) {
    await run.save({ setWrite: { ...write, outcome: errors.outcome === 'refused' ? 'REFUSED' : 'UNKNOWN' } });
    throw stop(errors, deps.settings.waits.lateWriteMs);
  }
  const at = deps.clock.now().toISOString();
  const good = page.filter((_, index) => !errors.has(index));
  await deps.store.jobCosts.saveSummaries(
    good.map(({ jobId, costCode, category, cents, invoicedCents }) => {
      return { jobId, costCode, category, cents, invoicedCents, target, at, transferId: transfer.id };
    }),
  );
  await run.save({ setWrite: { ...write, outcome: 'DONE' }, attempts: 0 });
  run.at('recorded', STEP);
  return errors;
}

const resources: Record<JobCostTarget, string> = { ERP_JOB_COSTS: 'erp_job_costs', DIRECT_COSTS: 'direct_costs' };

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

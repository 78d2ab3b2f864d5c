import { type Problem, problem } from '../problem.ts';
import type { KeptDifference, Report } from '../reconciliation/report.ts';
import { allDifferences } from '../reconciliation/run.ts';
import type { SyncDeps } from '../system.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Adoption } from './record.ts';

/** How far an adoption is: by its transfer, then by its signature. */
export type AdoptionState = 'PLANNED' | 'LINKING' | 'LINKED' | 'FAILED' | 'CANCELLED' | 'SIGNING' | 'SIGNED';

/** How far an adoption is. A transfer that was never made is one that a repeat makes. Pure. */
export function stateOf(
  { signature }: Pick<Adoption, 'signature'>,
  transfer: Pick<Transfer, 'state' | 'progress'> | null,
): AdoptionState {
  if (signature) return signature.isWhole ? 'SIGNED' : 'SIGNING';
  switch (transfer?.state) {
    case undefined:
      return 'PLANNED';
    case 'QUEUED':
      // One that began waits for its next run.
      return transfer?.progress.startedAt ? 'LINKING' : 'PLANNED';
    case 'DONE':
      return 'LINKED';
    case 'FAILED':
      return 'FAILED';
    case 'CANCELLED':
    case 'REJECTED':
      return 'CANCELLED';
    default:
      return 'LINKING';
  }
}

/** A reconciliation as it may be signed. */
export interface Baseline {
  report: Report;
  hash: string;
  /** Those that are open in it. */
  open: KeptDifference[];
  problems: Problem[];
}

/** The last reconciliation of an adopted project; null before the first one. */
export async function readBaseline(deps: SyncDeps, adoption: Adoption): Promise<Baseline | null> {
  const { store, clock, settings } = deps;
  const [[report], [transfer]] = await Promise.all([
    store.reconciliations.last([adoption.projectId]),
    store.transfers.get([adoption.id]),
  ]);
  if (!report) return null;
  const open = (await allDifferences(deps, report.id)).filter(({ closedAt }) => closedAt === null);
  const problems = baselineProblems(adoption, transfer ?? null, report, {
    now: clock.now().getTime(),
    within: settings.adopting.signWithinMs,
  });
  return { report, hash: baselineHash(report, open), open, problems };
}

/** The hash that a signature is given to: the report, what each check came to, and every open difference with its amounts. Pure. */
export function baselineHash(report: Report, open: readonly KeptDifference[]): string {
  const { id, projectId, jobId, tieOut, checks } = report;
  return fingerprint([
    'BASELINE',
    [id, projectId, jobId, tieOut],
    checks.map(({ check, status, procore, cmic, weight, agreed }) => [check, status, procore, cmic, weight, agreed]),
    [...open]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((row) => [row.id, row.cause, row.procoreAmount, row.cmicAmount, row.drift, row.procoreValue, row.cmicValue]),
  ]);
}

/** Why a reconciliation cannot be signed, most basic first; empty: it can. Pure. */
export function baselineProblems(
  adoption: Adoption,
  transfer: Pick<Transfer, 'state' | 'updatedAt' | 'progress'> | null,
  report: Report,
  { now, within }: { now: number; within: number },
): Problem[] {
  const again = 'Reconcile again (reconcile), look at it, and sign with the hash of that report.';
  const path = ['input', 'projectId'];
  if (transfer?.state !== 'DONE')
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `The adoption is ${stateOf(adoption, transfer)}: its records are not all linked.`,
        path,
        'Wait until it is LINKED; retry its transfer where it failed.',
        transfer?.state !== 'CANCELLED',
      ),
    ];
  const unread = report.checks.filter(({ status }) => status === 'UNAVAILABLE');
  return [
    ...(report.jobId === adoption.jobId
      ? []
      : [problem('PLAN_CHANGED', `The reconciliation is with ${report.jobId}.`, path, again)]),
    ...(report.startedAt >= transfer.updatedAt
      ? []
      : [problem('PLAN_CHANGED', 'The reconciliation began before everything was linked.', path, again)]),
    ...(now - Date.parse(report.startedAt) <= within
      ? []
      : [problem('PLAN_CHANGED', `The reconciliation is of ${report.startedAt}: too old to be signed.`, path, again)]),
    ...unread.map(({ check, reasons }) => {
      const message = `The check ${check} could not be made: ${reasons.join(' ')}`;
      const fix = `See what the source says; posted costs are read by importJobCosts with id "${adoption.jobId}". Then reconcile again.`;
      return problem('SOURCE_UNAVAILABLE', message, ['checks', check], fix, true);
    }),
  ];
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { add, asMoney, compare, type DecimalText, subtract } from '../../../kernel/money.ts';
import { forbidden, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { DriftCause, Resolvers } from '../generated/resolvers.ts';
import type { Problem } from '../problem.ts';
import { cmicStub, procoreStub, type Stub } from '../records.ts';
import { withKey } from '../transfer/idempotency.ts';
import { endsOf } from './ends.ts';
import { stateOf } from './life.ts';
import { listDifferences, listReconciliations } from './lists.ts';
import { noteDifference } from './note.ts';
import { openDifferences, reportCsv } from './output/csv.ts';
import { reportHtml } from './output/html.ts';
import type { Place } from './record.ts';
import type { Report } from './report.ts';
import { reconcile } from './run.ts';
import { absolute } from './tally.ts';

/** Reconciliations and their differences. */
export const resolvers: Pick<
  Resolvers,
  | 'Query'
  | 'Mutation'
  | 'ProcoreProject'
  | 'CmicJob'
  | 'Reconciliation'
  | 'ReconciliationCheck'
  | 'Difference'
  | 'DifferencePlace'
> = {
  Query: {
    reconciliation: (_, { projectId }, context) => lastOf(context, projectId),
    reconciliations: (_, args, context) => {
      requireReader(context.actor);
      return listReconciliations(context, args);
    },
  },
  Mutation: {
    reconcile: async (_, { input }, context) => {
      const kept = await withKey(context.sync.deps, context.actor, 'reconcile', input, () =>
        runFor(context, input.projectId),
      );
      const problems = 'reused' in kept ? [kept.reused] : kept;
      return { reconciliation: problems.length > 0 ? null : await lastOf(context, input.projectId), problems };
    },
    noteDifference: (_, { input }, context) => noteDifference(context, input),
  },
  ProcoreProject: { reconciliation: ({ id }, _, context) => lastOf(context, id) },
  CmicJob: {
    reconciliation: ({ id }, _, context) => lastOfJob(context, id),
  },
  Reconciliation: {
    project: ({ projectId }): Stub => ({ id: projectId }),
    job: ({ jobId }): Stub => ({ id: jobId }),
    number: ({ n }) => n,
    asOf: ({ startedAt }) => startedAt,
    isTiedOut: ({ tiedOut }) => tiedOut,
    checks: ({ checks }) => checks,
    differences: (report, args, context) => listDifferences(context, report, args),
    causes: async (report, _, context) => causesOf(context, report),
    csv: async (report, _, { sync }) => {
      const { notes, rows } = await openDifferences(sync.deps, report);
      return reportCsv(rows, notes, sync.deps.settings.currency);
    },
    html: async (report, _, { sync }) => {
      const { notes, rows } = await openDifferences(sync.deps, report);
      return reportHtml(report, rows, notes, sync.deps.settings.currency);
    },
  },
  ReconciliationCheck: {
    procore: ({ procore }, _, context) => money(context, procore),
    cmic: ({ cmic }, _, context) => money(context, cmic),
    drift: ({ procore, cmic }, _, context) =>
      money(context, procore === null || cmic === null ? null : subtract(procore, cmic)),
  },
  Difference: {
    id: ({ row }) => row.id,
    check: ({ row }) => row.check,
    figure: ({ row }) => row.figure,
    state: ({ row, notes }) => stateOf(row, notes),
    procore: ({ row }) => (row.procore && procoreStub(row.procore.kind, row.procore.id)) as never,
    procoreId: ({ row }) => row.procore?.id,
    procoreLineId: ({ row }) => row.procore?.lineId,
    cmic: ({ row }) => (row.cmic && cmicStub(row.cmic.kind, row.cmic.id)) as never,
    cmicId: ({ row }) => row.cmic?.id,
    cmicLineId: ({ row }) => row.cmic?.lineId,
    name: ({ row }) => row.procore?.name ?? row.cmic?.name,
    place: ({ row }) => row.place,
    cmicPlace: ({ row }) => row.cmicPlace,
    procoreAmount: ({ row }, _, context) => money(context, row.procoreAmount),
    cmicAmount: ({ row }, _, context) => money(context, row.cmicAmount),
    drift: ({ row }, _, context) => money(context, row.drift),
    procoreValue: ({ row }) => row.procoreValue,
    cmicValue: ({ row }) => row.cmicValue,
    cause: ({ row }) => row.cause,
    evidence: ({ row }) => row.evidence,
    fix: ({ row }) => row.fix,
    action: ({ row }) => row.action,
    openedAt: ({ row }) => row.openedAt,
    lastSeenAt: ({ row }) => row.lastSeenAt,
    closedAt: ({ row }) => row.closedAt,
    history: ({ row }) => row.history,
    notes: ({ row, notes }) => notes.filter(({ differenceId }) => differenceId === row.id),
  },
  DifferencePlace: { job: ({ jobId }: Place): Stub => ({ id: jobId }) },
};

/** The last report of a project as the actor may see it. */
async function lastOf(context: SyncContext, projectId: string): Promise<Report | null> {
  requireReader(context.actor);
  const { deps } = context.sync;
  const [report] = await deps.store.reconciliations.last([projectId]);
  return report && seesBothEnds(context.actor, report, deps) ? report : null;
}

/** The newest report of a control job, whichever way its project was found; one of another job that the project had is not its. */
async function lastOfJob(context: SyncContext, jobId: string): Promise<Report | null> {
  requireReader(context.actor);
  const { deps } = context.sync;
  const page = { first: 10, orderBy: { field: 'endedAt', direction: 'DESC' } } as const;
  const reports = await deps.store.reconciliations.list({ scope: { projectIds: null, jobIds: [jobId] } }, page);
  return reports.find((report) => report.jobId === jobId && seesBothEnds(context.actor, report, deps)) ?? null;
}

async function runFor(context: SyncContext, projectId: string): Promise<Problem[]> {
  const refused = forbidden(context.actor, 'reconcile');
  if (refused) return [refused];
  const ends = await endsOf(context, projectId);
  if ('missing' in ends) return [ends.missing];
  await reconcile(context.sync.deps, ends, context.actor.sub);
  return [];
}

async function causesOf({ sync }: SyncContext, report: Report) {
  const { rows } = await openDifferences(sync.deps, report);
  const totals = new Map<DriftCause, { count: number; amount: DecimalText }>();
  for (const { cause, drift } of rows) {
    const held = totals.get(cause) ?? { count: 0, amount: '0' };
    totals.set(cause, { count: held.count + 1, amount: add(held.amount, absolute(drift ?? '0')) });
  }
  const { currency } = sync.deps.settings;
  return [...totals]
    .sort(([, a], [, b]) => compare(b.amount, a.amount) || b.count - a.count)
    .map(([cause, { count, amount }]) => ({ cause, count, amount: asMoney(amount, currency) }));
}

function money({ sync }: SyncContext, amount: DecimalText | null) {
  return asMoney(amount, sync.deps.settings.currency);
}

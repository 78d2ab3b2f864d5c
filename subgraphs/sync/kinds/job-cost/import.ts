import { saveLinks } from '../../importing/pages.ts';
import { badRowProblem, keptProblems } from '../../importing/problems.ts';
import type { SyncDeps } from '../../system.ts';
import type { ImportArrow, PlanResult, RunEnd } from '../../transfer/arrow.ts';
import { importFingerprint, type Plan } from '../../transfer/plan.ts';
import type { Run } from '../../transfer/run.ts';
import { digestsOf } from './digest.ts';
import { planJobCosts } from './plan.ts';
import { firstReading, type Reading } from './reading.ts';
import { isSendOpen, type Sent, sendSummary } from './send.ts';
import { findSet, type JobCostSet } from './set.ts';
import { type Settled, settle } from './settle.ts';
import { summaryChanges, withdrawals } from './summary.ts';
import { passOf, recordedWalk, rowsOf, type Walked, walk } from './walk.ts';

/**
 * Posted job cost of a CMiC job: its transactions and their sums into our store, the sums per code and type into Procore. Incremental by posting date with an overlap window; what is
 * gone or was changed in CMiC is put right; each run ends with CMiC's own count of the rows (domain, section 2, job-to-date costs).
 */
export const importArrow: ImportArrow<JobCostSet | null> = {
  kind: 'JOB_COST',
  direction: 'IMPORT',
  once: false,
  plan: (deps, id, answers) => plan(deps, id, (set) => planJobCosts(deps, set, answers)),
  // It works through the ledger as it reads it: a plan before would read it twice.
  prepare: (deps, id) => plan(deps, id, async (set) => emptyPlan(set)),
  async run(run, { payload }) {
    if (!payload) throw new Error('A plan that is refused does not run.');
    return importJobCosts(run, payload);
  },
};

async function plan(
  deps: SyncDeps,
  id: string,
  planOf: (set: JobCostSet) => Promise<Plan>,
): Promise<PlanResult<JobCostSet | null>> {
  const found = await findSet(deps, id);
  if ('missing' in found) return found;
  if ('refused' in found) return found.refused;
  const { set } = found;
  return {
    plan: await planOf(set),
    payload: set,
    projectId: set.projectId,
    jobId: set.controlJobId,
    number: null,
    targetId: set.targetId,
    alreadyAt: null,
  };
}

async function importJobCosts(run: Run, set: JobCostSet): Promise<RunEnd> {
  const { jobCosts } = run.deps.store;
  const walked = await recordedWalk(run);
  const state = await jobCosts.state(set.job.id);
  const { overlapDays } = run.deps.settings.jobCosts;
  let reading =
    walked.position?.reading ?? firstReading(state, set.jobIds, overlapDays, run.transfer.answers.full === true);
  if (run.transfer.progress.startedAt === null)
    await run.save({
      progress: { ...run.transfer.progress, startedAt: run.deps.clock.now().toISOString(), total: null },
    });
  for (;;) {
    if (!walked.ended) await walk(run, set, walked, reading);
    const settled = await settle(run, set, walked, reading);
    if (settled.agrees !== false || reading.name === 'again') return finish(run, set, walked, reading, settled);
    // Rows were posted, changed or taken away outside the window or while we read: everything is read, at most twice.
    reading = { name: reading.name === 'window' ? 'full' : 'again', from: null };
    walked.ended = false;
    walked.position = null;
  }
}

async function finish(run: Run, set: JobCostSet, walked: Walked, reading: Reading, settled: Settled): Promise<RunEnd> {
  const sent = await send(run, set, settled, reading);
  const { jobCosts } = run.deps.store;
  const found = await jobCosts.found(set.jobIds, passOf(run.transfer.id, reading));
  const bad = (walked.bad.get(reading.name) ?? []).map(badRowProblem);
  const { kept, warnings } = keptProblems([...sent.problems, ...(await saveLinks(run, linksOf(set))), ...bad]);
  const done = rowsOf(walked);
  // A run that found all pages recorded has read none itself.
  await run.save({
    progress: {
      ...run.transfer.progress,
      done,
      total: done,
      eta: null,
      warnings: [...warningsOf(settled), ...warnings],
    },
  });
  const note = `${found.added} new, ${found.changed} changed, ${settled.gone} gone; ${sent.acknowledged} sums written to Procore`;
  return { end: 'DONE', targetId: set.targetId, problems: kept, note };
}

/** Writes the sums, and the state that says how far the projection is. A place that is not used any more is set to zero first: never are both counted. */
async function send(run: Run, set: JobCostSet, settled: Settled, reading: Reading): Promise<Sent> {
  const { deps, transfer } = run;
  const { jobCosts } = deps.store;
  const { target } = deps.settings.jobCosts;
  const left = withdrawals(await jobCosts.summaries(set.jobIds), target);
  if (left.changes.length > 0) {
    const taken = await sendSummary(run, set, left.changes, left.from);
    if (taken.acknowledged < left.changes.length) return taken;
  }
  const isOpen = isSendOpen(run);
  const before = await jobCosts.state(set.job.id);
  const sums = await jobCosts.sums(set.jobIds);
  const changes = summaryChanges(sums, await jobCosts.summaries(set.jobIds), target);
  const sent = await sendSummary(
    run,
    set,
    // A send that nobody confirmed may have brought another sum than the one that was acknowledged.
    changes.filter(({ action }) => action !== 'KEEP' || isOpen),
    target,
  );
  const asOf = transfer.progress.startedAt ?? deps.clock.now().toISOString();
  const checked = reading.from === null && settled.agrees === true;
  await jobCosts.saveState({
    setId: set.job.id,
    jobIds: set.jobIds,
    asOf,
    postedThrough: await jobCosts.postedThrough(set.jobIds),
    rows: settled.rows,
    cmicRows: settled.cmicRows,
    checkedAt: checked ? asOf : (before?.checkedAt ?? null),
    checkedCents: checked ? sums.reduce((total, { cents }) => total + cents, 0) : (before?.checkedCents ?? null),
    digests: digestsOf(set.jobIds, sums),
    transferId: transfer.id,
  });
  return sent;
}

function warningsOf({ agrees, cmicRows, rows }: Settled): string[] {
  if (agrees === true) return [];
  if (agrees === null) return ['CMiC does not count its postings, so nobody can say that none is missing.'];
  return [
    `CMiC counts ${cmicRows} postings, ${rows} are kept: some were posted while they were read. The next import brings them.`,
  ];
}

/** One link of project and job, or of sub job and job (contract, section 2); the project's own again where the store had lost it. */
function linksOf({ job, controlJobId, projectId, targetId, isLinked }: JobCostSet): Parameters<typeof saveLinks>[1] {
  const blank = { state: 'ACTIVE', lines: [], projectId, jobId: controlJobId, adoptedMark: null } as const;
  const costs = { ...blank, kind: 'JOB_COST', procoreId: targetId, cmicId: job.id } as const;
  const project = { ...blank, kind: 'PROJECT', procoreId: projectId, cmicId: controlJobId } as const;
  return [costs, ...(isLinked ? [] : [project])].map((link) => ({ ...link, lines: [] }));
}

/** What a request and a run need to know: that there is a project for the costs. */
function emptyPlan(set: JobCostSet): Plan {
  return {
    direction: 'IMPORT',
    fingerprint: importFingerprint('JOB_COST', set.job.id, []),
    rows: [],
    references: [`jobs ${set.jobIds.join(', ')} -> project ${set.projectId}`],
    prerequisites: [],
    notTravelling: [],
    locks: [],
    problems: [],
  };
}

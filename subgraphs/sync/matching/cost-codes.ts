import { requireReader } from '../../../kernel/auth/actor.ts';
import type { Connection } from '../../../kernel/graph/connection.ts';
import { allRows } from '../../../kernel/pages.ts';
import type { ProcoreSubJobRecord } from '../../procore/kinds/sub-job/record.ts';
import type { SyncContext } from '../context.ts';
import type { SyncDeps } from '../system.ts';
import { type CodeSide, codeSide, costCodeEvidence } from './compare.ts';
import { linkedOf } from './linked.ts';
import { checkMatchArgs, type MatchArgs, pageOfMatches } from './list.ts';
import { createNear } from './near.ts';
import { type ProjectAndJob, projectAndJob } from './pair-of-project.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { codeKey } from './words.ts';

const LIST = 'costCodeMatches';

export type CostCodeMatchArgs = MatchArgs & { projectId: string; jobId?: string | null | undefined };

/**
 * Suggests which cost code of a project is which cost code of its job, sub job by sub job, and beside those which code of CMiC's company list it would be on a job that does not use it yet.
 * Null where the actor sees no such project and job.
 */
export async function costCodeMatches(
  context: SyncContext,
  args: CostCodeMatchArgs,
): Promise<Connection<Suggestion> | null> {
  requireReader(context.actor);
  checkMatchArgs(LIST, args);
  const { deps } = context.sync;
  const found = await projectAndJob(context, args.projectId, args.jobId);
  if (!found) return null;
  const [procore, cmic] = await Promise.all([readProcore(deps, found), readCmic(deps, found)]);
  const { linked, decisions } = await linkedOf(deps, 'PROJECT_WBS', procore, cmic);
  const near = createNear(cmic, handlesOf);
  const suggestions = await suggest({
    kind: 'PROJECT_WBS',
    procore,
    cmic,
    near: (side) => near.of(handlesOf(side)),
    compare: costCodeEvidence,
    // Each job that comes to use a code of the company's list gets a code of its own.
    cmicKey: (side, { id, usedAt }) => (usedAt ? `${id} ${side.place}` : id),
    linked,
    decisions,
  });
  return pageOfMatches(LIST, args, suggestions);
}

/** The project's codes, each at the place of the job that its sub job is: by link, else by the sub job's code. A sub job without a job has nothing to be compared with but the company's list. */
async function readProcore(deps: SyncDeps, found: ProjectAndJob): Promise<CodeSide[]> {
  const rows = await deps.procore.subJob.ofProject(found.projectId);
  const subJobs = rows.flatMap((row) => (row instanceof Error ? [] : [row]));
  const places = await placesOf(deps, found, subJobs);
  const codes = await deps.procore.projectWbs.costCodes(
    found.projectId,
    subJobs.map(({ id }) => id),
  );
  return codes.flatMap((row) => {
    if (row instanceof Error) return [];
    const place = row.subJobId === null ? '' : (places.get(row.subJobId) ?? row.subJobId);
    return [codeSide(row.id, (row.fullCode ?? row.code)?.trim() ?? null, row.name?.trim() ?? null, place)];
  });
}

async function placesOf(
  deps: SyncDeps,
  { job, below }: ProjectAndJob,
  subJobs: readonly ProcoreSubJobRecord[],
): Promise<Map<string, string>> {
  const links = await deps.store.links.byProcore(
    'SUB_JOB',
    subJobs.map(({ id }) => id),
  );
  const byCode = new Map(below.flatMap(({ id, code }) => [[codeKey(code), id] as const]));
  return new Map(
    subJobs.flatMap(({ id, code }, index) => {
      const key = codeKey(code);
      const jobId = links[index]?.cmicId ?? byCode.get(key) ?? byCode.get(`${codeKey(job.code)}${key}`);
      return jobId === undefined ? [] : [[id, jobId] as const];
    }),
  );
}

/** The codes of the job and the jobs below it, and the active ones of the company's list. */
async function readCmic(deps: SyncDeps, { job, below }: ProjectAndJob): Promise<CodeSide[]> {
  const jobs = [job, ...below];
  const [entries, masters] = await Promise.all([
    deps.cmic['project-wbs'].jobCostCodeEntries(...jobs.map(({ id }) => id)),
    allRows(deps.cmic['company-wbs'].costCodes()),
  ]);
  const places = new Map(jobs.map(({ code, id }) => [code, code === job.code ? '' : id]));
  const own = entries.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  const usedAt = new Map<string, Set<string>>();
  for (const { code, job: at } of own)
    usedAt.set(code, (usedAt.get(code) ?? new Set<string>()).add(places.get(at) ?? at));
  return [
    ...own.map(({ id, code, name, job: at }) => codeSide(id, code, name, places.get(at) ?? at)),
    ...masters
      .filter(({ isActive }) => isActive)
      .map(({ id, code, name }) => codeSide(id, code, name, '', usedAt.get(code) ?? new Set())),
  ];
}

function handlesOf({ code, words, name }: CodeSide) {
  const exact = [`key ${code.key}`, `loose ${code.loose}`].filter((handle) => !handle.endsWith(' '));
  return { exact: [...exact, `name ${name.toLowerCase()}`], names: [words] };
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../kernel/graph/connection.ts';
import { joinId, parseNumber, splitId } from '../../../kernel/ids.ts';
import { scopeFilter, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type Problem, problem } from '../problem.ts';
import { notSupported } from '../transfer/supported.ts';
import { contractsOfJobs } from './contract.ts';
import { readGround } from './ground.ts';
import { type StagedCommitmentItem, type StagedState, stagedItem } from './item.ts';
import { readSources } from './source.ts';

/** A page of contracts, and what the list cannot show. */
export interface StagedList extends Connection<StagedCommitmentItem> {
  problems: Problem[];
}

export interface StagedArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: StagedFilter | null | undefined;
}

interface StagedFilter {
  jobId?: string | null | undefined;
  projectId?: string | null | undefined;
  states?: readonly StagedState[] | null | undefined;
  hasProblems?: boolean | null | undefined;
}

const LIST = 'stagedCommitments';

/** What nobody has decided on, and what is on its way. */
const USUAL: readonly StagedState[] = ['STAGED', 'ACCEPTED'];

/** The contracts of CMiC that Procore does not have, job by job in the order of their ids. A job is about ten calls, whatever the number of its contracts; the walk stops once a page is full. */
export async function listStaged(context: SyncContext, args: StagedArgs): Promise<StagedList> {
  requireReader(context.actor);
  const first = checkFirst(args.first);
  const after = placeOf(args.after);
  const filter = args.filter ?? {};
  checkIds(filter);
  const { deps } = context.sync;
  if (!deps.settings.stagedCommitments.enabled)
    return { ...toConnection(LIST, [], false, 0), problems: [{ ...notSupported('COMMITMENT', 'IMPORT'), path: [] }] };
  const jobs = await jobsOf(context, filter);
  const found: StagedCommitmentItem[] = [];
  const problems: Problem[] = [];
  for (const jobId of jobs) {
    if (after && jobId < after.jobId) continue;
    const { items, unreadable, beside } = await itemsOf(context, jobId, filter);
    const path = ['jobs', jobId];
    for (const message of unreadable)
      problems.push(problem('BAD_INPUT', message, path, 'Mend the row in CMiC: it is not in this list.', true));
    if (beside) problems.push(problem('BAD_INPUT', beside.message, path, 'Mend the commitment in Procore.', true));
    found.push(...items.filter(({ source }) => after?.jobId !== jobId || source.contract.header.id > after.id));
    if (found.length > first) break;
  }
  const rows = found.slice(0, first).map((node) => ({
    node,
    position: [node.source.jobId, node.source.contract.header.id],
  }));
  const total = jobs.length <= 1 && !after && found.length <= first ? found.length : null;
  return { ...toConnection(LIST, rows, found.length > first, total), problems };
}

async function itemsOf({ sync: { deps }, actor }: SyncContext, jobId: string, filter: StagedFilter) {
  const ground = await readGround(deps, jobId);
  const projectId = ground.project?.id ?? null;
  const job = ground.jobs.get(jobId);
  const control = job && joinId(job.company, job.controlCode ?? job.code);
  if (!control || !seesBothEnds(actor, { projectId, jobId: control }, deps))
    return { items: [], unreadable: [], beside: null };
  if (control !== jobId)
    throw badInput(
      `"${jobId}" is a job below ${control}.`,
      `Ask with jobId "${control}": contracts of the jobs below it are among its own.`,
    );
  const { contracts, unreadable } = await contractsOfJobs(deps, [...ground.jobs.keys()]);
  const sources = await readSources(deps, ground, contracts);
  const states = filter.states ?? USUAL;
  const items = sources
    .flatMap((source) => stagedItem(deps, source) ?? [])
    .filter((item) => {
      if (!states.includes(item.state)) return false;
      return filter.hasProblems == null || item.plan.problems.length > 0 === filter.hasProblems;
    });
  return { items: items.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)), unreadable, beside: ground.bad };
}

/** The control jobs to walk, in the order of their ids: the one that is told, or all that are linked to a project. */
async function jobsOf(context: SyncContext, { jobId, projectId }: StagedFilter): Promise<string[]> {
  const { deps } = context.sync;
  const { links } = deps.store;
  if (projectId) {
    const [link] = await links.byProcore('PROJECT', [projectId]);
    const marked = link ? null : await deps.procore.project.byIds([projectId]);
    const row = marked?.get(projectId);
    const own = link?.cmicId ?? (row && !(row instanceof Error) ? row.originId : null);
    if (!own || splitId(own, 2)?.[0] !== deps.companyCode) return [];
    return jobId && jobId !== own ? [] : [own];
  }
  if (jobId) return [jobId];
  const jobs: string[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const page = await links.list(
      { kinds: ['PROJECT'], states: ['ACTIVE'], ...scopeFilter(context.actor, deps) },
      { first: 500, orderBy: { field: 'cmicId', direction: 'ASC' }, after },
    );
    jobs.push(...page.map(({ cmicId }) => cmicId));
    const last = page.at(-1);
    if (!last || page.length < 500) return jobs.sort();
    after = { value: last.cmicId, id: last.id };
  }
}

function checkIds({ jobId, projectId }: StagedFilter): void {
  if (jobId && !splitId(jobId, 2))
    throw badInput(`"${jobId.slice(0, 80)}" is not an id of this kind.`, 'Ids look like "ZZ/24-010".');
  if (projectId && parseNumber(projectId) === null)
    throw badInput(`"${projectId.slice(0, 80)}" is not an id of this kind.`, 'Ids look like "1001".');
}

function placeOf(cursor: string | null | undefined): { jobId: string; id: string } | null {
  const place = decodeCursor(LIST, cursor);
  if (place === null) return null;
  const [jobId, id] = Array.isArray(place) ? place : [];
  if (typeof jobId !== 'string' || typeof id !== 'string')
    throw badInput('This cursor does not belong to this list.', 'Use `pageInfo.endCursor` of the same list.');
  return { jobId, id };
}

const idOf = ({ source }: StagedCommitmentItem): string => source.contract.header.id;

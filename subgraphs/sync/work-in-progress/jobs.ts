import { seesProject } from '../../../kernel/auth/actor.ts';
import { allRows } from '../../../kernel/pages.ts';
import { scopeFilter, seesBothEnds, seesCompanies } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Link } from '../link/link.ts';
import type { Faults } from './faults.ts';

/** A job of the portfolio: a Procore project and a CMiC control job that are linked, or one of them that is not. */
export interface JobPair {
  /** `ZZ/24-010`; without a job the project's, `1001`. */
  id: string;
  projectId: string | null;
  jobId: string | null;
}

/** The jobs of a portfolio, and whether a list of those without a link could not be read: then its side of the portfolio is not known to be whole. */
export interface Portfolio {
  jobs: JobPair[];
  unknown: { procore: boolean; cmic: boolean };
}

export interface JobFilter {
  projectIds?: readonly string[] | null | undefined;
  jobIds?: readonly string[] | null | undefined;
  /** True: linked ones alone; false: the others alone. */
  linked?: boolean | null | undefined;
}

/** A pair as a row. */
export function pairOf(projectId: string | null, jobId: string | null): JobPair {
  return { id: jobId ?? projectId ?? '', projectId, jobId };
}

/**
 * The jobs that the actor sees, by id: all linked pairs, whatever their state, and the active Procore projects and open CMiC control jobs without a link. One walk of each system's list, and
 * none where the filter names linked ones alone.
 */
export async function portfolioOf(context: SyncContext, filter: JobFilter, faults: Faults): Promise<Portfolio> {
  const { deps } = context.sync;
  const { actor } = context;
  const unknown = { procore: false, cmic: false };
  if (!seesCompanies(actor, deps)) return { jobs: [], unknown };
  const jobs = filter.linked === false ? [] : (await linkedPairs(context, filter)).map(pairOfLink);
  if (filter.linked !== true) {
    const asksFor = (ids: readonly string[] | null | undefined, id: string) =>
      filter.projectIds || filter.jobIds ? (ids ?? []).includes(id) : true;
    const [projects, controls] = await Promise.all([openProjects(context, faults), openJobs(context, faults)]);
    unknown.procore = projects === 'UNAVAILABLE';
    unknown.cmic = controls === 'UNAVAILABLE';
    const free = async (side: 'byProcore' | 'byCmic', ids: readonly string[] | 'UNAVAILABLE') => {
      const known = ids === 'UNAVAILABLE' ? [] : ids;
      const links = await deps.store.links[side]('PROJECT', known);
      return known.filter((id, index) => !links[index] && seesProject(actor, id));
    };
    const [left, right] = await Promise.all([free('byProcore', projects), free('byCmic', controls)]);
    jobs.push(...left.filter((id) => asksFor(filter.projectIds, id)).map((id) => pairOf(id, null)));
    jobs.push(...right.filter((id) => asksFor(filter.jobIds, id)).map((id) => pairOf(null, id)));
  }
  return { jobs: jobs.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))), unknown };
}

const MOST = 500;

/** The links of jobs that the actor sees, whatever their state, as far as the filter names them; by the job's id. */
export async function linkedPairs({ actor, sync }: SyncContext, { projectIds, jobIds }: JobFilter): Promise<Link[]> {
  const found: Link[] = [];
  const filter = { kinds: ['PROJECT' as const], ...scopeFilter(actor, sync.deps) };
  for (let after: { value: string; id: string } | undefined; ; ) {
    const orderBy = { field: 'cmicId', direction: 'ASC' } as const;
    const page = await sync.deps.store.links.list(filter, { first: MOST, orderBy, after });
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < MOST) break;
    after = { value: last.cmicId, id: last.id };
  }
  const isAsked = ({ procoreId, cmicId }: Link) =>
    projectIds || jobIds ? projectIds?.includes(procoreId) === true || jobIds?.includes(cmicId) === true : true;
  return found.filter((link) => isAsked(link) && seesBothEnds(actor, link, sync.deps));
}

const pairOfLink = ({ procoreId, cmicId }: Link): JobPair => pairOf(procoreId, cmicId);

async function openProjects({ sync }: SyncContext, faults: Faults): Promise<string[] | 'UNAVAILABLE'> {
  const rows = await faults.attempt(() => allRows(sync.deps.procore.project.list({ active: true })));
  if (rows === 'UNAVAILABLE') return rows;
  const ids: string[] = [];
  for (const row of rows) {
    // A project that cannot be read may be one without a link: the list is not whole.
    if (row instanceof Error) {
      faults.note(row);
      return 'UNAVAILABLE';
    }
    ids.push(row.id);
  }
  return ids;
}

async function openJobs({ sync }: SyncContext, faults: Faults): Promise<string[] | 'UNAVAILABLE'> {
  const rows = await faults.attempt(() => allRows(sync.deps.cmic.project.controlJobs()));
  if (rows === 'UNAVAILABLE') return rows;
  return rows.filter(({ status }) => status !== 'CLOSED' && status !== 'BID').map(({ id }) => id);
}

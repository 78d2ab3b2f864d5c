import { splitId } from '../../../kernel/ids.ts';
import { allRows } from '../../../kernel/pages.ts';
import type { Schedule } from '../../../kernel/settings.ts';
import type { SyncDeps } from '../system.ts';

/** The ids that a schedule's import is asked for: a schedule names a job or the company, and some kinds are records below it. */
export async function scheduledIds(deps: SyncDeps, { kind, project }: Schedule): Promise<string[]> {
  if (kind === 'COMPANY_WBS' || kind === 'VENDOR') return [project === '*' ? deps.companyCode : project];
  const jobIds = project === '*' ? await linkedJobs(deps) : [project];
  switch (kind) {
    case 'PRIME_CONTRACT':
      return (await deps.cmic['prime-contract'].ofJobs(jobIds)).map(({ id }) => id);
    case 'SUB_JOB':
      return newSubJobs(deps, jobIds);
    default:
      return jobIds;
  }
}

/** Every control job that is linked to a project. */
async function linkedJobs({ store }: SyncDeps): Promise<string[]> {
  const ids: string[] = [];
  for (let after: { value: string; id: string } | undefined; ; ) {
    const page = { first: 500, orderBy: { field: 'cmicId', direction: 'ASC' }, after } as const;
    const links = await store.links.list({ kinds: ['PROJECT'], states: ['ACTIVE'] }, page);
    ids.push(...links.map(({ cmicId }) => cmicId));
    const last = links.at(-1);
    if (!last || links.length < 500) return ids;
    after = { value: last.cmicId, id: last.id };
  }
}

/** The jobs below that no sub job is linked to yet: those that came later. */
async function newSubJobs(deps: SyncDeps, jobIds: readonly string[]): Promise<string[]> {
  const below: string[] = [];
  for (const id of jobIds.filter((each) => splitId(each, 2) !== null))
    below.push(...(await allRows(deps.cmic['sub-job'].subJobs(id))).map((job) => job.id));
  const links = await deps.store.links.byCmic('SUB_JOB', below);
  return below.filter((_, index) => links[index] === null);
}

import { splitId } from '../../../kernel/ids.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import { anotherCompany } from './refusals.ts';

/** The job of an id of our company, or why there is none. One call. */
export async function findJob(deps: SyncDeps, id: string): Promise<{ found: CmicJobRecord } | { missing: Problem }> {
  const missing = wrongJobId(deps, id);
  if (missing) return { missing };
  const job = (await deps.cmic.project.byIds([id])).get(id);
  return job ? { found: job } : { missing: notFound(id) };
}

/** The same with the jobs below it, by code: one call for all of them. */
export async function findFamily(
  deps: SyncDeps,
  id: string,
): Promise<{ job: CmicJobRecord; below: CmicJobRecord[] } | { missing: Problem }> {
  const missing = wrongJobId(deps, id);
  if (missing) return { missing };
  const family = await deps.cmic['sub-job'].family(id);
  const job = family.find((each) => each.id === id);
  return job ? { job, below: family.filter((each) => each !== job) } : { missing: notFound(id) };
}

function wrongJobId(deps: SyncDeps, id: string): Problem | null {
  const [company] = splitId(id, 2) ?? [];
  return company === undefined ? wrongId(id, `${deps.companyCode}/24-010`) : anotherCompany(deps, company);
}

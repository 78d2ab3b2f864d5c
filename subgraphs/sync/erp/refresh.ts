import { Fault } from '../../../kernel/errors.ts';
import { allRows } from '../../../kernel/pages.ts';
import type { CmicJobRecord } from '../../cmic/kinds/project/record.ts';
import type { StagedRecord } from '../../procore/erp/client.ts';
import { readableRows } from '../importing/entries.ts';
import type { Kind } from '../kind.ts';
import { planRow as jobRow } from '../kinds/project/rows.ts';
import { readDirectory } from '../kinds/vendor/directory.ts';
import { vendorVerdict } from '../kinds/vendor/items.ts';
import { planRow as vendorRow } from '../kinds/vendor/rows.ts';
import { readMark } from '../link/marks.ts';
import type { SyncDeps } from '../system.ts';
import { refreshCommitments } from './refresh-commitments.ts';
import { refreshPrimeContracts } from './refresh-contracts.ts';
import { stageAll, stagedRecord } from './stage.ts';
import type { ErpAction } from './work.ts';

/** What a refresh leaves to do, and what its users are told. */
export interface Refreshed {
  /** Known records that are brought up to date by our own imports. */
  imports: { kind: Kind; id: string }[];
  notes: string[];
}

/** A project of Procore that came from a control job: only below these is anything staged. */
export interface MarkedProject {
  id: string;
  jobId: string;
}

/**
 * "Refresh" in Procore's ERP tool (procore reference 6.3): what CMiC has and Procore has not is staged, for the approver to import or to link. Staging is keyed on the origin id: doing it again
 * changes nothing. Faults pass through.
 */
export async function refresh(deps: SyncDeps, list: Extract<ErpAction, { do: 'REFRESH' }>['list']): Promise<Refreshed> {
  switch (list) {
    case 'VENDORS':
      return staged(deps, await newVendors(deps));
    case 'JOBS':
      return refreshJobs(deps);
    case 'SUB_JOBS':
      return refreshSubJobs(deps);
    case 'PRIME_CONTRACTS':
      return refreshPrimeContracts(deps, await markedProjects(deps));
  }
}

/** Jobs, and, since the tool has no button for them, the commitments that were born in CMiC below the jobs that are projects already. */
async function refreshJobs(deps: SyncDeps): Promise<Refreshed> {
  const jobs = await staged(deps, await newJobs(deps));
  if (!deps.settings.stagedCommitments.enabled) return jobs;
  const { imports, notes } = await refreshCommitments(deps, await markedProjects(deps));
  return { imports: [...jobs.imports, ...imports], notes: [...jobs.notes, ...notes] };
}

async function staged(deps: SyncDeps, records: readonly StagedRecord[]): Promise<Refreshed> {
  return { imports: [], notes: await stageAll(deps, records) };
}

/** Vendors that are open and neither linked nor marked. One that looks like a company of Procore is among them: the tool offers to link it instead of importing it. */
async function newVendors(deps: SyncDeps): Promise<StagedRecord[]> {
  const [entries, directory] = await Promise.all([allRows(deps.cmic.vendor.entries()), readDirectory(deps)]);
  const vendors = readableRows(entries);
  const links = await deps.store.links.byCmic(
    'VENDOR',
    vendors.map(({ id }) => id),
  );
  return vendors.flatMap((vendor, index) => {
    const verdict = links[index] ? null : vendorVerdict(vendor, directory, true, null);
    const item = verdict && 'item' in verdict ? verdict.item : undefined;
    return item?.action === 'CREATE' ? [stagedRecord('vendor', vendorRow(item), vendor.code)] : [];
  });
}

/** Control jobs that are open and have no project: neither one with our mark nor one with their number, which was made before the integration. */
async function newJobs(deps: SyncDeps): Promise<StagedRecord[]> {
  const [jobs, rows] = await Promise.all([allRows(deps.cmic.project.controlJobs()), projectsOf(deps)]);
  const known = new Set(rows.flatMap(({ originId }) => (originId === null ? [] : [originId])));
  const numbers = new Set(rows.map(({ number }) => number));
  return jobs
    .filter(({ id, code, status }) => status !== 'CLOSED' && !known.has(id) && !numbers.has(code))
    .map((job) => stagedRecord('project', row('project', job), job.code));
}

/** Jobs under the control jobs of Procore's projects that are not sub jobs there yet. A project whose sub jobs Procore does not show is left out, and said: it holds up no other. */
async function refreshSubJobs(deps: SyncDeps): Promise<Refreshed> {
  const records: StagedRecord[] = [];
  const hidden: string[] = [];
  for (const { id, jobId } of await markedProjects(deps)) {
    const below = (await allRows(deps.cmic['sub-job'].subJobs(jobId))).filter(({ status }) => status !== 'CLOSED');
    if (below.length === 0) continue;
    const standing = await unlessNotShown(deps.procore.subJob.ofProject(id));
    if (standing === null) {
      hidden.push(`The sub jobs of project ${id} were left out: Procore does not show which it has.`);
      continue;
    }
    const known = new Set(standing.map((each) => (each instanceof Error ? null : each.originId)));
    const fresh = below.filter((job) => !known.has(job.id));
    records.push(...fresh.map((job) => stagedRecord('sub_job', row('subJob', job), job.code, jobId)));
  }
  const { imports, notes } = await staged(deps, records);
  return { imports, notes: [...hidden, ...notes] };
}

async function unlessNotShown<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Fault && error.status === 404) return null;
    throw error;
  }
}

function row(stage: 'project' | 'subJob', job: CmicJobRecord) {
  return jobRow({ stage, key: job.id, job, action: 'CREATE', procoreId: null });
}

async function markedProjects(deps: SyncDeps): Promise<MarkedProject[]> {
  return (await projectsOf(deps)).flatMap(({ id, originId }) => {
    const mark = readMark(originId, deps.companyCode, 2, deps.settings);
    return mark.mark === 'OURS' ? [{ id, jobId: mark.cmicId }] : [];
  });
}

async function projectsOf(deps: SyncDeps) {
  const rows = await allRows(deps.procore.project.list());
  return rows.flatMap((project) => (project instanceof Error ? [] : [project]));
}

import { allRows } from '../../../kernel/pages.ts';
import type { CmicSubcontractHeader } from '../../cmic/kinds/commitment/record.ts';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import { strict } from '../../procore/rows.ts';
import { whole } from '../reconciliation/read/part.ts';
import type { SyncDeps } from '../system.ts';
import type { Documents } from './documents.ts';
import { GONE } from './items.ts';
import type { VendorsAsked } from './vendors.ts';

/** The commitments of a project with lines and change orders, and the contracts of the job and the jobs below it with theirs. Three lists of Procore, three walks of CMiC and a read of lines. */
export async function readDocuments(deps: SyncDeps, projectId: string, jobIds: readonly string[]): Promise<Documents> {
  const [commitments, theirs] = await Promise.all([readCommitments(deps, projectId), readCmic(deps, jobIds)]);
  // Where CMiC has changes, change orders that Procore hides are not none.
  const orders = await readOrders(deps, commitments, theirs.changes.length > 0);
  return { commitments, orders, ...theirs };
}

async function readCommitments(deps: SyncDeps, projectId: string): Promise<Documents['commitments']> {
  const rows = strict(await allRows(deps.procore.commitment.ofProject(projectId, {}, { lines: true })));
  return rows.filter(({ deletedAt, status }) => deletedAt === null && !GONE.includes(status ?? ''));
}

async function readOrders(
  deps: SyncDeps,
  commitments: Documents['commitments'],
  shown: boolean,
): Promise<Documents['orders']> {
  if (commitments.length === 0) return [];
  const ids = commitments.map(({ id }) => id);
  const found = await deps.procore.commitmentChangeOrder.ofCommitments(ids, { lines: true, shown });
  return strict([...found.values()].flat()).filter(({ deletedAt, status }) => deletedAt === null && status !== 'VOID');
}

async function readCmic(
  deps: SyncDeps,
  jobIds: readonly string[],
): Promise<Pick<Documents, 'contracts' | 'changes' | 'lines'>> {
  const contracts = standing(whole(await deps.cmic.commitment.ofJobs(jobIds)));
  if (contracts.length === 0) return { contracts, changes: [], lines: new Map() };
  const ids = contracts.map(({ id }) => id);
  const changes = standing(whole((await deps.cmic['commitment-change-order'].ofSubcontracts(ids)).values()).flat());
  const read = await deps.cmic.commitment.linesOf([...ids, ...changes.map(({ id }) => id)]);
  return { contracts, changes, lines: new Map([...read].map(([id, rows]) => [id, whole([rows]).flat()])) };
}

function standing(headers: readonly CmicSubcontractHeader[]): CmicSubcontractHeader[] {
  return headers.filter(({ isVoid }) => !isVoid);
}

/** The vendors that take part: of the commitments, and of the contracts. */
export function vendorsOf({ commitments, contracts }: Documents): VendorsAsked {
  return {
    procore: new Map(commitments.flatMap((each) => (each.vendorId === null ? [] : [[each.vendorId, each.vendorName]]))),
    cmic: new Map(contracts.map(({ company, vendor }) => [vendorId(company, vendor), null])),
  };
}

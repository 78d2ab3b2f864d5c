import { joinId } from '../../../../kernel/ids.ts';
import {
  BASE_CONTRACT,
  type CmicSubcontractRecord,
  subcontractId,
  subcontractKey,
} from '../../../cmic/kinds/commitment/record.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreCommitmentRecord } from '../../../procore/kinds/commitment/record.ts';
import type { ProcoreCommitmentChangeOrderLineRecord } from '../../../procore/kinds/commitment-change-order/line-record.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../../procore/kinds/commitment-change-order/record.ts';
import type { ProcoreProjectRecord } from '../../../procore/kinds/project/record.ts';
import { pick } from '../../../procore/rows.ts';
import { type Twin, twinOf } from '../../adopting/twin.ts';
import { type CodedLine, type PlacedLine, placeLines } from '../../exporting/lines.ts';
import { type ClosedPeriod, closedPeriodFor } from '../../exporting/period.ts';
import type { Link } from '../../link/link.ts';
import { type Resolved, resolveLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';

/** A line with what its codes stand for in CMiC. */
export type LineSource = PlacedLine<ProcoreCommitmentChangeOrderLineRecord & CodedLine>;

/** Everything that the export of one commitment change order is decided on. */
export interface ChangeOrderSource {
  order: ProcoreCommitmentChangeOrderRecord;
  project: ProcoreProjectRecord | null;
  projectLink: Resolved | null;
  job: CmicJobRecord | null;
  /** The commitment that it changes; null where Procore does not show it. */
  commitment: ProcoreCommitmentRecord | null;
  /** Where the commitment was exported to. */
  commitmentLink: Resolved | null;
  /** The subcontract itself, as CMiC has it. */
  contract: CmicSubcontractRecord | null;
  vendor: CmicVendorRecord | null;
  lines: LineSource[];
  /** The change order's own link. */
  link: Link | null;
  /** The change that the adoption of its project took it for. */
  twin: Twin | null;
  /** What was written of it already: the document of its contract that bears our reference. */
  existing: CmicSubcontractRecord | null;
  /** Further documents with our reference, which cannot be. */
  elsewhere: string[];
  /** The change code that it has: of what stands in CMiC, or reserved by an earlier run. Null before that. */
  code: string | null;
  /** The code behind the contract's highest as of now: what it would get, unless others come first. */
  nextCode: string | null;
  /** The day that it is dated with: given, or that of the last approval, or today. */
  date: string;
  /** The day that it would be posted on, where that is in a closed fiscal period. */
  closedPeriod: ClosedPeriod | null;
}

/** Reads both sides; null when Procore has no such change order. Nothing comes from a cache: money is decided on it. */
export async function readChangeOrder(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<ChangeOrderSource | null> {
  const order = await deps.procore.commitmentChangeOrder.withLines(id);
  if (!order) return null;
  const { projectId, commitmentId } = order;
  const [projects, commitments, [link], lines, closedPeriod] = await Promise.all([
    deps.procore.project.byIds([projectId]),
    commitmentId ? deps.procore.commitment.byIds([commitmentId], { lines: false }) : null,
    deps.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [id]),
    placeLines(deps, (order.lines ?? []).map(coded)),
    closedPeriodFor(deps, 'COMMITMENT_CHANGE_ORDER', answers, transfer),
  ]);
  const project = pick(projects, projectId);
  const commitment = commitments && commitmentId ? pick(commitments, commitmentId) : null;
  const [projectLink, commitmentLink, twin] = await Promise.all([
    project && resolved(deps, 'PROJECT', project, 2),
    commitment && resolved(deps, 'COMMITMENT', commitment, 3),
    twinOf(deps, { kind: 'COMMITMENT_CHANGE_ORDER', id, projectId, link: link ?? null }, transfer),
  ]);
  const [jobs, contract] = await Promise.all([
    projectLink ? deps.cmic.project.byIds([projectLink.cmicId]) : null,
    contractOf(deps, commitmentLink),
  ]);
  return {
    order,
    project,
    projectLink,
    job: (projectLink && jobs?.get(projectLink.cmicId)) ?? null,
    commitment,
    commitmentLink,
    contract,
    lines,
    link: link ?? null,
    twin,
    date: answers.accountingDate ?? transfer?.approvals.at(-1)?.at.slice(0, 10) ?? today(deps),
    closedPeriod,
    ...(await inContract(deps, order.id, contract, transfer)),
  };
}

/** Its vendor, what of the change order stands in CMiC, and its code. */
async function inContract(
  deps: SyncDeps,
  id: string,
  contract: CmicSubcontractRecord | null,
  transfer: Transfer | null,
): Promise<Pick<ChangeOrderSource, 'vendor' | 'existing' | 'elsewhere' | 'code' | 'nextCode'>> {
  if (!contract) return { vendor: null, existing: null, elsewhere: [], code: null, nextCode: null };
  const client = deps.cmic['commitment-change-order'];
  const vendorId = joinId(contract.company, contract.vendor);
  const [vendors, documents, nextCode, held] = await Promise.all([
    deps.cmic.vendor.byIds([vendorId]),
    client.byReference(id),
    client.nextCode(contract.id),
    transfer ? deps.store.changeCodes.of(transfer.id) : null,
  ]);
  const standing = documents.filter(({ isVoid }) => !isVoid);
  const existing =
    standing.find((document) => subcontractId({ ...document, change: BASE_CONTRACT }) === contract.id) ?? null;
  return {
    vendor: vendors.get(vendorId) ?? null,
    existing,
    elsewhere: standing.filter((document) => document !== existing).map((document) => document.id),
    code: existing?.change ?? held,
    nextCode,
  };
}

async function contractOf(deps: SyncDeps, link: Resolved | null): Promise<CmicSubcontractRecord | null> {
  const key = link && subcontractKey(link.cmicId);
  return key ? deps.cmic.commitment.find(key) : null;
}

async function resolved(
  deps: SyncDeps,
  kind: 'PROJECT' | 'COMMITMENT',
  { id, originId }: { id: string; originId: string | null },
  parts: number,
): Promise<Resolved | null> {
  const found = await resolveLinks(deps, kind, [id], parts, async () => new Map([[id, originId]]));
  return found.get(id) ?? null;
}

const coded = (line: ProcoreCommitmentChangeOrderLineRecord) => ({ ...line, lineId: line.id });

function today({ clock }: SyncDeps): string {
  return clock.now().toISOString().slice(0, 10);
}

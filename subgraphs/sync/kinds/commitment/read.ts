import { type CmicSubcontractRecord, subcontractId } from '../../../cmic/kinds/commitment/record.ts';
import type { CmicJobRecord } from '../../../cmic/kinds/project/record.ts';
import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import { splitCommitmentId } from '../../../procore/ids.ts';
import type { ProcoreCommitmentLineRecord } from '../../../procore/kinds/commitment/line-record.ts';
import type { ProcoreCommitmentRecord } from '../../../procore/kinds/commitment/record.ts';
import type { ProcoreProjectRecord } from '../../../procore/kinds/project/record.ts';
import { pick } from '../../../procore/rows.ts';
import { type Twin, twinOf } from '../../adopting/twin.ts';
import { type PlacedLine, placeLines } from '../../exporting/lines.ts';
import { type ClosedPeriod, closedPeriodFor } from '../../exporting/period.ts';
import type { Link } from '../../link/link.ts';
import { type Resolved, resolveLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';

/** A line with what its codes stand for in CMiC. */
export type LineSource = PlacedLine<ProcoreCommitmentLineRecord>;

/** Everything that the export of one commitment is decided on. */
export interface CommitmentSource {
  commitment: ProcoreCommitmentRecord;
  project: ProcoreProjectRecord | null;
  projectLink: Resolved | null;
  job: CmicJobRecord | null;
  vendorLink: Resolved | null;
  vendor: CmicVendorRecord | null;
  lines: LineSource[];
  /** The commitment's own link. */
  link: Link | null;
  /** The contract that the adoption of its project took it for. */
  twin: Twin | null;
  /** The document in CMiC under the number that would be used. */
  existing: CmicSubcontractRecord | null;
  /** The number that it goes by: given by the approver, chosen before, or Procore's own. */
  number: string | null;
  /** Documents of ours under another number or vendor: an earlier try wrote them. */
  elsewhere: string[];
  /** A send under another number or vendor may still land. */
  elsewhereUnknown: boolean;
  /** The day that it would be posted on, where that is in a closed fiscal period. */
  closedPeriod: ClosedPeriod | null;
}

/** Reads both sides; null when Procore has no such commitment. Nothing comes from a cache: money is decided on it. */
export async function readCommitment(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<CommitmentSource | null> {
  const parts = splitCommitmentId(id);
  if (!parts) return null;
  const [found, projects, [link]] = await Promise.all([
    deps.procore.commitment.byIds([id]),
    deps.procore.project.byIds([parts.projectId]),
    deps.store.links.byProcore('COMMITMENT', [id]),
  ]);
  const commitment = pick(found, id);
  if (!commitment) return null;
  const project = pick(projects, parts.projectId);
  const [projectLink, vendorLink, lines, closedPeriod, twin] = await Promise.all([
    project && one(deps, 'PROJECT', project.id, project.originId),
    commitment.vendorId ? vendorOf(deps, commitment.vendorId) : null,
    placeLines(deps, commitment.lines ?? []),
    closedPeriodFor(deps, 'COMMITMENT', answers, transfer),
    twinOf(deps, { kind: 'COMMITMENT', id, projectId: parts.projectId, link: link ?? null }, transfer),
  ]);
  const [jobs, vendors] = await Promise.all([
    projectLink ? deps.cmic.project.byIds([projectLink.cmicId]) : null,
    vendorLink ? deps.cmic.vendor.byIds([vendorLink.cmicId]) : null,
  ]);
  const vendor = (vendorLink && vendors?.get(vendorLink.cmicId)) ?? null;
  const number = answers.number ?? transfer?.number ?? commitment.number;
  const key = vendor && number ? { company: deps.companyCode, vendor: vendor.code, number, change: '000' } : null;
  const existing = key && (await deps.cmic.commitment.find(key));
  const job = (projectLink && jobs?.get(projectLink.cmicId)) ?? null;
  const under = key
    ? await writtenElsewhere(deps, transfer, id, subcontractId(key))
    : { elsewhere: [], elsewhereUnknown: false };
  return {
    commitment,
    project,
    projectLink,
    job,
    vendorLink,
    vendor,
    lines,
    link: link ?? null,
    twin,
    existing,
    number,
    ...under,
    closedPeriod,
  };
}

/**
 * A retry under another number (or, once the vendor was changed in Procore, under another vendor) goes ahead only when nothing was written under the old one, and nothing can be any
 * more (design, section 5, Numbers). A first plan looks as well: a store that was lost may have held a transfer that wrote it.
 */
async function writtenElsewhere(deps: SyncDeps, transfer: Transfer | null, id: string, cmicId: string) {
  const earlier = (transfer?.writes ?? []).filter(
    ({ step, outcome, key }) => step.startsWith('header') && outcome !== 'REFUSED' && key !== cmicId,
  );
  if (transfer && earlier.length === 0) return { elsewhere: [], elsewhereUnknown: false };
  // Told before the look: what is absent afterwards was not on its way any more.
  const late = deps.clock.now().getTime() - deps.settings.waits.lateWriteMs;
  const documents = await deps.cmic.commitment.findByReference(id);
  return {
    elsewhere: documents.filter((document) => !document.isVoid && document.id !== cmicId).map(({ id: other }) => other),
    elsewhereUnknown: earlier.some(({ outcome, at }) => outcome !== 'DONE' && Date.parse(at) > late),
  };
}

async function one(deps: SyncDeps, kind: 'PROJECT', id: string, originId: string | null): Promise<Resolved | null> {
  const resolved = await resolveLinks(deps, kind, [id], 2, async () => new Map([[id, originId]]));
  return resolved.get(id) ?? null;
}

async function vendorOf(deps: SyncDeps, id: string): Promise<Resolved | null> {
  const resolved = await resolveLinks(deps, 'VENDOR', [id], 2, async (ids) => {
    const vendors = await deps.procore.vendor.byIds(ids);
    return new Map([[id, pick(vendors, id)?.originId ?? null]]);
  });
  return resolved.get(id) ?? null;
}

import { subtract } from '../../../../kernel/money.ts';
import type { CmicSubcontractHeader } from '../../../cmic/kinds/commitment/record.ts';
import type { RequestedOfLine } from '../../../cmic/kinds/subcontractor-invoice/client.ts';
import type {
  CmicRequestForPaymentHeader,
  CmicRequestForPaymentRecord,
} from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import type { ProcoreProjectRecord } from '../../../procore/kinds/project/record.ts';
import type { ProcoreSubcontractorInvoiceRecord } from '../../../procore/kinds/subcontractor-invoice/record.ts';
import { pick } from '../../../procore/rows.ts';
import { openingOf } from '../../adopting/opening.ts';
import { type ClosedPeriod, closedPeriodFor } from '../../exporting/period.ts';
import type { Link } from '../../link/link.ts';
import { type Resolved, resolveLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { type ItemSource, readItems } from './items.ts';
import { invoiceNumber, readUnder } from './number.ts';

/** Everything that the export of one subcontractor invoice is decided on. */
export interface InvoiceSource {
  invoice: ProcoreSubcontractorInvoiceRecord;
  project: ProcoreProjectRecord | null;
  projectLink: Resolved | null;
  /** `ZZ/ACME/24-010-001`. */
  commitmentLink: Resolved | null;
  contract: CmicSubcontractHeader | null;
  vendor: CmicVendorRecord | null;
  items: ItemSource[];
  /** Procore names an invoice before this one and does not show it: what is held of materials by now cannot be told. */
  previousUnknown: boolean;
  /** Requests of the contract that are neither posted nor void, ours left out. */
  open: CmicRequestForPaymentHeader[];
  /** Requests of the contract that no invoice is linked to, ours left out: one that says the same may be what a lost store wrote under another number. */
  unlinked: CmicRequestForPaymentRecord[];
  /** The cut-off of the project's adoption, ISO 8601; null or absent where it was not adopted. */
  openedAt?: string | null;
  /** CMiC's own words that one is open; null where it says that none is, or says nothing. */
  unposted: string | null;
  /** What was asked so far of the contract's lines by their sequence, ours left out. */
  requested: ReadonlyMap<string, RequestedOfLine>;
  link: Link | null;
  number: string | null;
  /** The live request under that number. */
  existing: CmicRequestForPaymentRecord | null;
  /** Another Procore invoice that it is linked to. */
  existingOf: string | null;
  /** Requests of ours under another number: an earlier try wrote them. */
  elsewhere: string[];
  elsewhereUnknown: boolean;
  /** The day to post it on; null where accounts payable posts it. */
  postDate: string | null;
  closedPeriod: ClosedPeriod | null;
}

/** Reads both sides; null when Procore has no such invoice. Nothing comes from a cache: money is decided on it. */
export async function readInvoice(
  deps: SyncDeps,
  id: string,
  answers: Answers,
  transfer: Transfer | null,
): Promise<InvoiceSource | null> {
  const projectId = splitChildId(id, 'inv')?.parentId;
  if (!projectId) return null;
  // Its items go to lines of the contract, which have places of their own.
  const unplaced = { places: false };
  const invoice = await deps.procore.subcontractorInvoice.withItems(id, unplaced);
  if (!invoice) return null;
  const [projects, commitments, previous, [link]] = await Promise.all([
    deps.procore.project.byIds([projectId]),
    invoice.commitmentId ? deps.procore.commitment.byIds([invoice.commitmentId]) : null,
    invoice.previousInvoiceId ? deps.procore.subcontractorInvoice.withItems(invoice.previousInvoiceId, unplaced) : null,
    deps.store.links.byProcore('SUBCONTRACTOR_INVOICE', [id]),
  ]);
  const project = pick(projects, projectId);
  const commitment = commitments && invoice.commitmentId ? pick(commitments, invoice.commitmentId) : null;
  const [projectLink, commitmentLink] = await Promise.all([
    project && one(deps, 'PROJECT', 2, project),
    commitment && one(deps, 'COMMITMENT', 3, commitment),
  ]);
  const contract = commitmentLink && (await headerOf(deps, commitmentLink.cmicId));
  const vendorId = contract && [contract.company, contract.vendor].map(encodeURIComponent).join('/');
  const number = invoiceNumber(invoice, answers, transfer);
  const postDate = postDateOf(deps, invoice, answers);
  const [items, vendors, under, contractSide, closedPeriod] = await Promise.all([
    readItems(deps, { invoice, previous, commitment, commitmentLink, contract }),
    vendorId ? deps.cmic.vendor.byIds([vendorId]) : null,
    readUnder(deps, contract, number, id, transfer),
    contract && deps.cmic['subcontractor-invoice'].askedOf(contract.id),
    postDate === null ? null : closedPeriodFor(deps, 'SUBCONTRACTOR_INVOICE', answers, transfer, postDate),
  ]);
  const { existing } = under;
  const isOwn = (request: CmicRequestForPaymentHeader) => existing !== null && request.vuuid === existing.vuuid;
  const open = contractSide?.open.filter((request) => !isOwn(request)) ?? [];
  return {
    invoice,
    project,
    projectLink,
    commitmentLink,
    contract,
    vendor: (vendorId && vendors?.get(vendorId)) || null,
    items,
    previousUnknown: invoice.previousInvoiceId !== null && previous === null,
    open,
    openedAt: await openingOf(deps, invoice.projectId, invoice.commitmentId),
    unlinked: await unlinkedOf(deps, contractSide?.requests.filter((request) => !isOwn(request)) ?? []),
    // With one of ours open CMiC would name that.
    unposted: contract && existing === null && open.length === 0 ? await unpostedOf(deps, contract.id) : null,
    requested: without(contractSide?.requested ?? new Map(), existing),
    link: link ?? null,
    number,
    ...under,
    postDate,
    closedPeriod,
  };
}

/** The day of an invoice in CMiC: its billing date, else the end of its period. */
export function invoiceDate({
  billingDate,
  periodEnd,
  submittedAt,
  createdAt,
}: InvoiceSource['invoice']): string | null {
  return billingDate ?? periodEnd ?? submittedAt?.slice(0, 10) ?? createdAt?.slice(0, 10) ?? null;
}

/** Posted with its entry, it is posted on the approver's date, else on its own: another day each time would be another plan. */
function postDateOf(deps: SyncDeps, invoice: InvoiceSource['invoice'], answers: Answers): string | null {
  if (deps.settings.posting.SUBCONTRACTOR_INVOICE === 'ACCOUNTING') return null;
  return answers.accountingDate ?? invoiceDate(invoice);
}

/** Only a sentence inside a 200 says that one is open; an action that is closed to us says nothing. */
async function unpostedOf(deps: SyncDeps, contractId: string): Promise<string | null> {
  const checked = await deps.cmic['subcontractor-invoice'].checkUnposted(contractId);
  return checked.outcome === 'refused' && checked.status === 200 ? checked.message : null;
}

async function unlinkedOf(
  { store }: SyncDeps,
  requests: CmicRequestForPaymentRecord[],
): Promise<CmicRequestForPaymentRecord[]> {
  const ids = requests.map(({ id }) => id);
  const links = ids.length === 0 ? [] : await store.links.byCmic('SUBCONTRACTOR_INVOICE', ids);
  const linked = new Set(links.map((link) => link?.cmicId));
  return requests.filter(({ id }) => !linked.has(id));
}

/** What was asked by all others than a request. */
function without(
  requested: Map<string, RequestedOfLine>,
  own: CmicRequestForPaymentRecord | null,
): Map<string, RequestedOfLine> {
  for (const line of own?.lines ?? []) {
    const held = requested.get(line.sequence);
    if (!held) continue;
    requested.set(line.sequence, {
      amount: subtract(held.amount, line.amount),
      retainageHeld: subtract(held.retainageHeld, line.retainageHeld ?? '0'),
      retainageReleased: subtract(held.retainageReleased, line.retainageReleased ?? '0'),
    });
  }
  return requested;
}

async function headerOf(deps: SyncDeps, id: string): Promise<CmicSubcontractHeader | null> {
  const found = (await deps.cmic.commitment.headers([id])).get(id);
  if (found instanceof Error) throw found;
  return found ?? null;
}

async function one(
  deps: SyncDeps,
  kind: 'PROJECT' | 'COMMITMENT',
  parts: number,
  { id, originId }: { id: string; originId: string | null },
): Promise<Resolved | null> {
  return (await resolveLinks(deps, kind, [id], parts, async () => new Map([[id, originId]]))).get(id) ?? null;
}

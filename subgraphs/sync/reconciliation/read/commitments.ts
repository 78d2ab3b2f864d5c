import { subtract } from '../../../../kernel/money.ts';
import { allRows } from '../../../../kernel/pages.ts';
import type { CmicSubcontractHeader, CmicSubcontractLineRecord } from '../../../cmic/kinds/commitment/record.ts';
import type { ProcoreCommitmentLineRecord } from '../../../procore/kinds/commitment/line-record.ts';
import type { ProcoreCommitmentRecord } from '../../../procore/kinds/commitment/record.ts';
import type { ProcoreCommitmentChangeOrderLineRecord } from '../../../procore/kinds/commitment-change-order/line-record.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../../procore/kinds/commitment-change-order/record.ts';
import { strict } from '../../../procore/rows.ts';
import { isCommitted, isInProcess, isPendingOrder } from '../../financials/statuses.ts';
import type { Kind } from '../../kind.ts';
import type { Link } from '../../link/link.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { pairDocuments } from '../pair.ts';
import { categoryAt, standsAt } from '../parts.ts';
import type { Document, DocumentLine, DocumentPair, Place } from '../record.ts';
import { linksOf, newestOf } from './links.ts';
import { amountOf, shown, whole } from './part.ts';
import { placeAt, placesOf } from './places.ts';

/** The commitments of a project with their lines, as the lists of both sorts bring them. */
export async function readCommitments(deps: SyncDeps, projectId: string): Promise<ProcoreCommitmentRecord[]> {
  return strict(await allRows(deps.procore.commitment.ofProject(projectId, {}, { lines: true })));
}

/** The contracts of a job and its sub jobs, headers alone, with those that links name and the lists do not bring. */
export async function readContracts(
  deps: SyncDeps,
  jobIds: readonly string[],
  links: readonly Link[],
): Promise<CmicSubcontractHeader[]> {
  const client = deps.cmic.commitment;
  const contracts = whole(await client.ofJobs(jobIds));
  return [...contracts, ...(await missing(deps, contracts, links))];
}

/** The change orders of contracts in one walk, with those that links name beside them. */
export async function readChanges(
  deps: SyncDeps,
  contractIds: readonly string[],
  links: readonly Link[],
): Promise<CmicSubcontractHeader[]> {
  if (contractIds.length === 0) return missing(deps, [], links);
  const found = await deps.cmic['commitment-change-order'].ofSubcontracts(contractIds);
  const changes = whole(found.values()).flat();
  return [...changes, ...(await missing(deps, changes, links))];
}

/** Brings both sides of commitments or of their change orders together. The lines of CMiC are read in one walk, but of those that are void and were never ours. */
export async function pairSubcontracts(
  deps: SyncDeps,
  projectId: string,
  given: {
    kind: Kind;
    procore: readonly (ProcoreCommitmentRecord | ProcoreCommitmentChangeOrderRecord)[];
    cmic: readonly CmicSubcontractHeader[];
    links: readonly Link[];
  },
): Promise<DocumentPair[]> {
  const { kind, links } = given;
  const what = kind === 'COMMITMENT' ? 'commitments' : 'commitment change orders';
  shown(given.procore, links, 'Procore', what);
  shown(given.cmic, links, 'CMiC', what);
  const counterparts = new Set([
    ...links.map(({ cmicId }) => cmicId),
    ...given.procore.flatMap(({ originId }) => markOf(deps, originId, kind === 'COMMITMENT' ? 3 : 4) ?? []),
  ]);
  const [procore, lines, transfers] = await Promise.all([
    procoreDocuments(deps, projectId, kind, given.procore),
    deps.cmic.commitment.linesOf(given.cmic.flatMap(({ id, isVoid }) => (counterparts.has(id) || !isVoid ? [id] : []))),
    newestOf(
      deps,
      kind,
      'EXPORT',
      given.procore.map(({ id }) => id),
    ),
  ]);
  const cmic = given.cmic.map((header) => {
    const own = lines.get(header.id) ?? [];
    if (own instanceof Error) throw own;
    return cmicDocument(header, own);
  });
  return pairDocuments({ kind, procore, cmic, links, transfers, from: 'procore' });
}

async function missing(deps: SyncDeps, known: readonly { id: string }[], links: readonly Link[]) {
  const ids = new Set(known.map(({ id }) => id));
  const asked = links.map(({ cmicId }) => cmicId).filter((id) => !ids.has(id));
  return asked.length === 0 ? [] : whole((await deps.cmic.commitment.headers(asked)).values());
}

async function procoreDocuments(
  deps: SyncDeps,
  projectId: string,
  kind: Kind,
  records: readonly (ProcoreCommitmentRecord | ProcoreCommitmentChangeOrderRecord)[],
): Promise<Document[]> {
  const all = records.flatMap(({ lines }) => (lines ?? []) as (Line & object)[]);
  const places = await placesOf(
    deps,
    projectId,
    all.map((line) => ({
      costCodeId: line.costCodeId,
      costTypeId: line.costTypeId,
      budgetCodeId: 'wbsCodeId' in line ? line.wbsCodeId : line.budgetCodeId,
    })),
  );
  const byLine = new Map(all.map((line, index) => [line, places[index] ?? null]));
  const parts = kind === 'COMMITMENT' ? 3 : 4;
  return records.map((record) => ({
    id: record.id,
    name: [record.number, record.title].filter(Boolean).join(' ') || null,
    amount: null,
    counts: isCounted(record),
    pending: 'type' in record ? isInProcess(record) : record.deletedAt === null && isPendingOrder(record),
    standing: `its status is ${record.statusText ?? 'not told'}`,
    isVoid: record.status === 'VOID',
    lines: ((record.lines ?? []) as Line[]).map((line) =>
      procoreLine(deps, line, byLine.get(line) ?? null, isCounted(record)),
    ),
    updatedAt: record.updatedAt,
    mark: markOf(deps, record.originId, parts),
  }));
}

type Line = ProcoreCommitmentLineRecord | ProcoreCommitmentChangeOrderLineRecord;

/** Whether it counts as committed, as in the figures: of a contract by its sort; a deleted change order is none. */
function isCounted(record: ProcoreCommitmentRecord | ProcoreCommitmentChangeOrderRecord): boolean {
  return 'type' in record ? isCommitted(record) : record.deletedAt === null && record.status === 'APPROVED';
}

function procoreLine(deps: SyncDeps, line: Line, place: Place | null, counts: boolean): DocumentLine {
  const amount = counts ? amountOf(line.amount, 'PROCORE', `line ${line.id}`) : (line.amount ?? '0');
  const named = [line.costCode, line.costTypeCode].filter(Boolean).join(' ');
  return {
    id: 'lineId' in line ? line.lineId : line.id,
    amount,
    tax: taxOf(line, amount),
    place,
    placeName: place ? nameOf(place) : named || 'no code',
    at: standsAt(place, { ...line, budgetCodeId: 'wbsCodeId' in line ? line.wbsCodeId : line.budgetCodeId }),
    mark: markOf(deps, line.originId, 5),
  };
}

/** Change orders tell the tax of a line; of a commitment's line it is what its total holds beyond the amount. */
function taxOf(line: Line, amount: string): string | null {
  if ('taxAmount' in line) return line.taxAmount;
  return line.taxCodeId === null || line.totalAmount === null ? null : subtract(line.totalAmount, amount);
}

function cmicDocument(header: CmicSubcontractHeader, lines: readonly CmicSubcontractLineRecord[]): Document {
  const { posted, isVoid, postDate, statusCode } = header;
  const standing = isVoid
    ? 'it is void'
    : posted
      ? `it is posted on ${postDate}`
      : `its status is ${statusCode ?? 'not told'}`;
  return {
    id: header.id,
    name: [header.number, header.name].filter(Boolean).join(' '),
    amount: header.amount,
    counts: posted && !isVoid,
    pending: !posted && !isVoid,
    standing,
    isVoid,
    lines: lines.map((line) => {
      const place = placeAt(line.company, line.job, line.costCode, line.category);
      const at = categoryAt(place);
      return { id: line.id, amount: line.amount, tax: null, place, placeName: nameOf(place), at, mark: null };
    }),
    updatedAt: header.updatedAt,
    mark: header.reference,
  };
}

/** The CMiC record that a mark of ours names; null for none, and for a mark of somebody else. */
export function markOf(deps: SyncDeps, originId: string | null, parts: number): string | null {
  const mark = readMark(originId, deps.companyCode, parts, deps.settings);
  return mark.mark === 'OURS' ? mark.cmicId : null;
}

function nameOf({ jobId, costCode, costType }: Place): string {
  return `${decodeURIComponent(jobId.slice(jobId.indexOf('/') + 1))} ${costCode} ${costType}`;
}

/** The links of commitments and of their change orders. */
export function subcontractLinks(deps: SyncDeps, projectId: string): Promise<[Link[], Link[]]> {
  return Promise.all([linksOf(deps, 'COMMITMENT', projectId), linksOf(deps, 'COMMITMENT_CHANGE_ORDER', projectId)]);
}

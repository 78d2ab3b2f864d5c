import { joinId } from '../../../kernel/ids.ts';
import { add, type DecimalText } from '../../../kernel/money.ts';
import type { CmicSubcontractHeader, CmicSubcontractLineRecord } from '../../cmic/kinds/commitment/record.ts';
import type { ProcoreCommitmentRecord } from '../../procore/kinds/commitment/record.ts';
import type { ProcoreCommitmentChangeOrderRecord } from '../../procore/kinds/commitment-change-order/record.ts';
import type { Kind } from '../kind.ts';
import { readMark } from '../link/marks.ts';
import { type CommitmentSide, commitmentEvidence, formsOf } from '../matching/compare.ts';
import type { Evidence } from '../matching/evidence.ts';
import { nameWords } from '../matching/words.ts';
import type { SyncDeps } from '../system.ts';
import { withExports } from './at-work.ts';
import type { Wbs } from './codes.ts';
import { type LineSide, pairLines } from './lines.ts';
import type { Party, Proposed, Said } from './proposal.ts';
import { propose } from './propose.ts';

/** The commitments and contracts of both sides with their change orders; void and deleted ones take no part. */
export interface Documents {
  commitments: readonly ProcoreCommitmentRecord[];
  orders: readonly ProcoreCommitmentChangeOrderRecord[];
  contracts: readonly CmicSubcontractHeader[];
  changes: readonly CmicSubcontractHeader[];
  /** Of contracts and changes, by the header's id. */
  lines: ReadonlyMap<string, readonly CmicSubcontractLineRecord[]>;
}

type Side = CommitmentSide &
  Party & {
    /** Why it is for somebody to say whether it is linked. */
    doubtful: string | null;
    /** Why it cannot be linked at all. */
    barred: string | null;
    lines: LineSide[];
    /** Of a change order: the contract in CMiC's names that it belongs to; null where its commitment has no partner. */
    contractId: string | null;
  };

/** What a commitment may be in Procore to be linked unseen. */
const STANDING = ['APPROVED', 'COMPLETE', 'CLOSED', 'RECEIVED', 'PARTIALLY_RECEIVED'];

/** Which commitment is which contract: by number, vendor (`partners`: the vendor in CMiC by Procore's id, linked or to be linked), title, amount and day. Its vendor has to be the contract's. */
export async function proposeCommitments(
  deps: SyncDeps,
  { commitments, contracts, lines }: Documents,
  partners: ReadonlyMap<string, string>,
  wbs: Pick<Wbs, 'placeOf'>,
  said: Said,
): Promise<Proposed> {
  const procore = commitments.map((each): Side => {
    const vendor = each.vendorId === null ? null : (partners.get(each.vendorId) ?? null);
    const status = each.status ?? '';
    return {
      ...sideOf(each.id, each.number, each.title, each.contractDate),
      vendorId: vendor,
      amount: each.grandTotal,
      revised: each.revisedContract,
      under: each.vendorId,
      mark: readMark(each.originId, deps.companyCode, 3, deps.settings),
      doubtful: STANDING.includes(status) ? null : `It is ${each.statusText ?? 'without a status'} in Procore.`,
      barred: foreignLine(deps, each.lines ?? []),
      lines: (each.lines ?? []).map((line) => procoreLine(deps, wbs, { ...line, id: line.lineId })),
      contractId: null,
    };
  });
  const cmic = contracts.map((each): Side => cmicSide(each, lines, joinId(each.company, each.vendor)));
  const proposed = await propose<Side, Side>(deps, {
    kind: 'COMMITMENT',
    procore,
    cmic,
    compare: (a, b) => commitmentEvidence(a, b, false).map(withoutLinkWords),
    doubt: (a) => a.doubtful,
    bar: (a, b) =>
      a.barred ??
      (a.vendorId === b.vendorId
        ? null
        : `Its vendor is not linked, nor to be linked, to ${b.vendorId}: settle the vendor first.`),
    ...said,
  });
  return withExports(deps, 'COMMITMENT', withLines(proposed, procore, cmic));
}

/** Which change order is which change of its contract, for commitments that have a partner. */
export async function proposeChangeOrders(
  deps: SyncDeps,
  { orders, changes, lines }: Documents,
  commitments: Proposed,
  wbs: Pick<Wbs, 'placeOf'>,
  said: Said,
): Promise<Proposed> {
  const contractOf = new Map(
    commitments.proposals.flatMap(({ decision, procoreId, cmicId }) =>
      decision === 'ASK' ? [] : [[procoreId, cmicId]],
    ),
  );
  const procore = orders.map((each): Side => {
    const own = (each.lines ?? []).map((line) => procoreLine(deps, wbs, line));
    return {
      ...sideOf(each.id, each.number, each.title, each.reviewedAt?.slice(0, 10) ?? null),
      vendorId: null,
      amount: sumOf(own) ?? each.grandTotal,
      revised: null,
      under: each.commitmentId,
      mark: readMark(each.originId, deps.companyCode, 4, deps.settings),
      doubtful: each.status === 'APPROVED' ? null : `It is ${each.statusText ?? 'without a status'} in Procore.`,
      barred: foreignLine(deps, each.lines ?? []),
      lines: own,
      contractId: contractOf.get(each.commitmentId ?? '') ?? null,
    };
  });
  const cmic = changes.map((each): Side => {
    const contractId = joinId(each.company, each.vendor, each.number);
    return { ...cmicSide({ ...each, number: each.change }, lines, null), contractId };
  });
  const proposed = await propose<Side, Side>(deps, {
    kind: 'COMMITMENT_CHANGE_ORDER',
    procore,
    cmic,
    compare: (a, b) =>
      a.contractId !== null && a.contractId === b.contractId ? commitmentEvidence(a, b, false) : null,
    doubt: (a) => a.doubtful,
    bar: (a) => a.barred,
    ...said,
  });
  return withExports(deps, 'COMMITMENT_CHANGE_ORDER', withLines(proposed, procore, cmic));
}

/** Adds the pairs of lines to documents that are to be linked. */
function withLines(proposed: Proposed, procore: readonly Side[], cmic: readonly Side[]): Proposed {
  const ours = new Map(procore.map((side) => [side.id, side.lines]));
  const theirs = new Map(cmic.map((side) => [side.id, side.lines]));
  return {
    ...proposed,
    proposals: proposed.proposals.map((each) => {
      const [a, b] = [ours.get(each.procoreId) ?? [], theirs.get(each.cmicId) ?? []];
      const lines = pairLines(a, b);
      return { ...each, lines, linesApart: a.length + b.length - 2 * lines.length };
    }),
  };
}

function sideOf(id: string, number: string | null, title: string | null, date: string | null) {
  const name = [number, title].filter(Boolean).join(' ') || null;
  return { id, name, number: formsOf(number), title: title ?? '', words: nameWords(title ?? ''), date };
}

function cmicSide(header: CmicSubcontractHeader, lines: Documents['lines'], vendorId: string | null): Side {
  const own = (lines.get(header.id) ?? []).map((line): LineSide => {
    const place = joinId(line.company, line.job, line.costCode, line.category);
    return { id: line.id, place, amount: line.amount, told: line.task };
  });
  return {
    ...sideOf(header.id, header.number, header.name, header.date),
    vendorId,
    amount: header.amount ?? sumOf(own),
    revised: null,
    doubtful: null,
    barred: null,
    lines: own,
    contractId: null,
  };
}

function procoreLine(
  deps: SyncDeps,
  wbs: Pick<Wbs, 'placeOf'>,
  line: {
    id: string;
    costCodeId: string | null;
    costTypeId: string | null;
    amount: string | null;
    originId: string | null;
  },
): LineSide {
  const mark = readMark(line.originId, deps.companyCode, 5, deps.settings);
  const told = mark.mark === 'OURS' ? mark.cmicId : null;
  return { id: line.id, place: wbs.placeOf(line.costCodeId, line.costTypeId), amount: line.amount, told };
}

/** Lines of a record that is to bear our mark bear ours or none: another's is never overwritten. */
function foreignLine(deps: SyncDeps, lines: readonly { originId: string | null }[]): string | null {
  const other = lines.find((line) => isOthers(deps, line.originId));
  return other
    ? `A line of it carries another integration's mark (${other.originId}), which is never overwritten.`
    : null;
}

/** Whether a mark on a line is neither ours nor none. */
export function isOthers(deps: SyncDeps, originId: string | null): boolean {
  const { mark } = readMark(originId, deps.companyCode, 5, deps.settings);
  return mark === 'FOREIGN' || mark === 'EARLIER';
}

function sumOf(lines: readonly LineSide[]): DecimalText | null {
  if (lines.length === 0 || lines.some(({ amount }) => amount === null)) return null;
  return lines.reduce((total, { amount }) => add(total, amount ?? '0'), '0');
}

/** The vendor may only be about to be linked. */
function withoutLinkWords(evidence: Evidence): Evidence {
  if (evidence.kind !== 'VENDOR') return evidence;
  return { ...evidence, text: evidence.likeness === 1 ? 'the same vendor' : 'another vendor' };
}

/** The kinds that a choice may be about. */
export const chosenKinds: readonly Kind[] = [
  'SUB_JOB',
  'PROJECT_WBS',
  'VENDOR',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
];

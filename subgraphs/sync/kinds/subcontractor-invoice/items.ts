import { add, type DecimalText, equal, subtract } from '../../../../kernel/money.ts';
import {
  type CmicSubcontractHeader,
  type CmicSubcontractLineRecord,
  subcontractId,
  subcontractLineKey,
} from '../../../cmic/kinds/commitment/record.ts';
import type { ProcoreCommitmentRecord } from '../../../procore/kinds/commitment/record.ts';
import type { ProcoreSubcontractorInvoiceItemRecord } from '../../../procore/kinds/subcontractor-invoice/line-record.ts';
import type { ProcoreSubcontractorInvoiceRecord } from '../../../procore/kinds/subcontractor-invoice/record.ts';
import { pick } from '../../../procore/rows.ts';
import type { LinePair } from '../../link/link.ts';
import { readMark } from '../../link/marks.ts';
import type { Resolved } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';

/** What an item asks for now, decimal text in the company's currency, before tax. */
export interface ItemAmounts {
  /** This period's work and the change of materials stored, whatever is held of it. */
  amount: DecimalText;
  retainageHeld: DecimalText;
  retainageReleased: DecimalText;
}

/** An item with the line of the contract that it bills. */
export interface ItemSource {
  item: ProcoreSubcontractorInvoiceItemRecord;
  /** Null where Procore does not tell enough of it. */
  amounts: ItemAmounts | null;
  /** `ZZ/ACME/24-010-001/000/88001`; null where no line of CMiC stands for it. */
  lineId: string | null;
  line: CmicSubcontractLineRecord | null;
  /** The contract or the change order that the line stands on. */
  document: CmicSubcontractHeader | null;
}

/** An invoice with what it bills. */
interface Billed {
  invoice: ProcoreSubcontractorInvoiceRecord;
  previous: ProcoreSubcontractorInvoiceRecord | null;
  commitment: ProcoreCommitmentRecord | null;
  commitmentLink: Resolved | null;
  /** The contract in CMiC, as it was read just now. */
  contract: CmicSubcontractHeader | null;
}

/** Resolves the items of an invoice to lines of the contract: through the line pairs of the links of the commitment and of its change orders, else through our marks on their lines. */
export async function readItems(
  deps: SyncDeps,
  { invoice, previous, commitment, commitmentLink, contract }: Billed,
): Promise<ItemSource[]> {
  const items = invoice.items ?? [];
  const byContract = pairsOf(deps, commitmentLink?.link?.lines ?? [], commitment?.lines?.map(asMarked) ?? []);
  const byChange = await changeLines(deps, items);
  const resolved = items.map((item) => ({ item, lineId: commitmentLink && lineOf(item, byContract, byChange) }));
  const lineIds = [...new Set(resolved.flatMap(({ lineId }) => lineId ?? []))];
  const others = new Set(lineIds.flatMap((id) => documentOf(id) ?? []).filter((id) => id !== contract?.id));
  const [lines, documents] = await Promise.all([
    lineIds.length > 0 ? deps.cmic.commitment.lines(lineIds) : new Map<string, CmicSubcontractLineRecord | Error>(),
    deps.cmic.commitment.headers([...others]),
  ]);
  const document = (id: string | null) => (contract && id === contract.id ? contract : strict(documents.get(id ?? '')));
  return resolved.map(({ item, lineId }) => ({
    item,
    amounts: amountsOf(item, sameItem(previous, item)),
    lineId,
    line: (lineId && strict(lines.get(lineId))) || null,
    document: lineId ? document(documentOf(lineId)) : null,
  }));
}

/** Whether an item asks for nothing, holds nothing and releases nothing. */
export function isEmpty({ amounts }: ItemSource): boolean {
  return amounts !== null && Object.values(amounts).every((amount) => equal(amount, '0'));
}

/**
 * Procore tells retainage on work by period and retainage on materials as it stands: what is held or released of the latter now is the difference to the invoice before. Null where an
 * amount is missing.
 */
export function amountsOf(
  item: ProcoreSubcontractorInvoiceItemRecord,
  before: ProcoreSubcontractorInvoiceItemRecord | null,
): ItemAmounts | null {
  const { workCompletedThisPeriod: work, workRetainageRetainedThisPeriod: retained } = item;
  const materials = subtract(item.materialsPresentlyStored ?? '0', before?.materialsPresentlyStored ?? '0');
  const amount = item.grossAmount ?? (work === null ? null : add(work, materials));
  if (amount === null || retained === null) return null;
  const released = add(item.workRetainageReleasedThisPeriod ?? '0', item.materialsRetainageReleasedThisPeriod ?? '0');
  const kept = add(item.materialsRetainageRetained ?? '0', item.materialsRetainageReleasedThisPeriod ?? '0');
  const change = subtract(kept, before?.materialsRetainageRetained ?? '0');
  return change.startsWith('-')
    ? { amount, retainageHeld: retained, retainageReleased: subtract(released, change) }
    : { amount, retainageHeld: add(retained, change), retainageReleased: released };
}

type Marked = { id: string; originId: string | null };

function asMarked({ lineId, originId }: { lineId: string; originId: string | null }): Marked {
  return { id: lineId, originId };
}

/** Lines of a Procore document by their own id: the link's pairs first, then what our marks say. */
function pairsOf(deps: SyncDeps, pairs: readonly LinePair[], marked: readonly Marked[]): Map<string, string> {
  const found = new Map(pairs.map(({ procoreLineId, cmicLineId }) => [procoreLineId, cmicLineId]));
  for (const { id, originId } of marked) {
    const mark = readMark(originId, deps.companyCode, 5, deps.settings);
    if (!found.has(id) && mark.mark === 'OURS') found.set(id, mark.cmicId);
  }
  return found;
}

/** The lines of the change orders that are billed, by change order. */
async function changeLines(
  deps: SyncDeps,
  items: readonly ProcoreSubcontractorInvoiceItemRecord[],
): Promise<Map<string, Map<string, string>>> {
  const ids = [...new Set(items.flatMap(({ changeOrderId }) => changeOrderId ?? []))];
  if (ids.length === 0) return new Map();
  const [links, orders] = await Promise.all([
    deps.store.links.byProcore('COMMITMENT_CHANGE_ORDER', ids),
    deps.procore.commitmentChangeOrder.byIds(ids, { lines: true }),
  ]);
  return new Map(
    ids.map((id, index) => {
      const link = links[index];
      const pairs = link && link.state !== 'UNLINKING' ? link.lines : [];
      return [id, pairsOf(deps, pairs, pick(orders, id)?.lines ?? [])];
    }),
  );
}

function lineOf(
  { type, lineItemId, changeOrderId, commitmentLineItemId }: ProcoreSubcontractorInvoiceItemRecord,
  byContract: Map<string, string>,
  byChange: Map<string, Map<string, string>>,
): string | null {
  const ofChange = changeOrderId === null ? undefined : byChange.get(changeOrderId);
  switch (type) {
    case 'contract_item':
      return (lineItemId && byContract.get(lineItemId)) || null;
    // A part of a line: the line itself is what CMiC has.
    case 'contract_detail_item':
      return (commitmentLineItemId && byContract.get(commitmentLineItemId)) || null;
    case 'change_order_item':
      return (lineItemId && ofChange?.get(lineItemId)) || null;
    // Billed as a whole, it is one line only where it has one.
    case 'whole_change_order_item':
      return ofChange?.size === 1 ? ([...ofChange.values()][0] ?? null) : null;
    default:
      return null;
  }
}

function sameItem(
  invoice: ProcoreSubcontractorInvoiceRecord | null,
  { type, lineItemId, changeOrderId }: ProcoreSubcontractorInvoiceItemRecord,
): ProcoreSubcontractorInvoiceItemRecord | null {
  // A whole change order is billed by itself, not by a line.
  if (lineItemId === null && changeOrderId === null) return null;
  const isSame = (item: ProcoreSubcontractorInvoiceItemRecord) =>
    item.type === type && item.lineItemId === lineItemId && item.changeOrderId === changeOrderId;
  return invoice?.items?.find(isSame) ?? null;
}

function documentOf(lineId: string): string | null {
  const [company, vendor, number, change] = subcontractLineKey(lineId) ?? [];
  return company && vendor && number && change ? subcontractId({ company, vendor, number, change }) : null;
}

function strict<T>(value: T | Error | undefined): T | null {
  if (value instanceof Error) throw value;
  return value ?? null;
}

import type { Outcome } from '../../procore/outcome.ts';
import { pick } from '../../procore/rows.ts';
import type { Kind } from '../kind.ts';
import type { SyncDeps } from '../system.ts';
import type { Link } from './link.ts';

type Procore = SyncDeps['procore'];

/** The kinds whose links can be taken apart: the others hold the records that were written through them. */
export const unlinkable = [
  'VENDOR',
  'COMMITMENT',
  'COMMITMENT_CHANGE_ORDER',
  'SUBCONTRACTOR_INVOICE',
  'BUDGET_CHANGE',
  'PRIME_CONTRACT_CHANGE_ORDER',
] as const satisfies readonly Kind[];

/** Whether links of this kind can be taken apart. */
export function isUnlinkable(kind: Kind): boolean {
  return (unlinkable as readonly Kind[]).includes(kind);
}

/** Takes our marks of a link from Procore, the header's first: it locks the lines. May be repeated. */
export async function unmark({ procore }: SyncDeps, link: Link): Promise<Outcome> {
  const { kind, procoreId, lines } = link;
  const noMarks = lines.map(({ procoreLineId }) => ({ lineId: procoreLineId, originId: null }));
  const lineIds = lines.map(({ procoreLineId }) => procoreLineId);
  switch (kind) {
    case 'VENDOR': {
      // It may never have been marked, or bear somebody else's mark by now, which is not ours to take.
      const vendor = pick(await procore.vendor.byIds([procoreId]), procoreId);
      return vendor && vendor.originId !== link.cmicId ? done : procore.vendor.unmark(procoreId);
    }
    case 'COMMITMENT':
      return inTurn(
        () => procore.commitment.unmarkHeader(procoreId),
        lineIds.length > 0 && (() => procore.commitment.unmarkLines(procoreId, lineIds)),
      );
    case 'COMMITMENT_CHANGE_ORDER':
      return inTurn(
        () => procore.commitmentChangeOrder.mark(procoreId, none),
        noMarks.length > 0 && (() => procore.commitmentChangeOrder.markLines(procoreId, noMarks)),
      );
    case 'SUBCONTRACTOR_INVOICE':
      return unmarkInvoice(procore, link);
    case 'BUDGET_CHANGE': {
      // Where Procore took no mark, it takes none away either.
      const change = pick(await procore.budgetChange.byIds([procoreId]), procoreId);
      return change?.originId === link.cmicId ? procore.budgetChange.mark(procoreId, none) : done;
    }
    case 'PRIME_CONTRACT_CHANGE_ORDER':
      return unmarkPrimeChangeOrder(procore, link);
    default:
      throw new Error(`Links of ${kind} are not taken apart.`);
  }
}

/** Whether the record itself bears our mark in Procore: it is the last that a document gets, behind all lines, and the first that it loses. */
export async function isMarkedWhole({ procore }: SyncDeps, { kind, procoreId: id, cmicId }: Link): Promise<boolean> {
  switch (kind) {
    case 'COMMITMENT':
      return pick(await procore.commitment.byIds([id], { lines: false }), id)?.originId === cmicId;
    case 'COMMITMENT_CHANGE_ORDER':
      return pick(await procore.commitmentChangeOrder.byIds([id]), id)?.originId === cmicId;
    case 'SUBCONTRACTOR_INVOICE':
      return pick(await procore.subcontractorInvoice.byIds([id]), id)?.originId === cmicId;
    case 'PRIME_CONTRACT_CHANGE_ORDER': {
      const orders = procore.primeContractChangeOrder;
      const found = id.includes('/pco-') ? await orders.potentialsByIds([id]) : await orders.byIds([id]);
      return pick<{ originId: string | null }>(found, id)?.originId === cmicId;
    }
    default:
      // The others have one mark alone, and were asked for it before it was to go.
      return true;
  }
}

const none = { originId: null, originCode: null };
const done = { outcome: 'done' } as const;

/** Only items that bear a mark: some sorts take none. */
async function unmarkInvoice({ subcontractorInvoice }: Procore, { procoreId }: Link): Promise<Outcome> {
  const invoice = await subcontractorInvoice.withItems(procoreId, { places: false });
  if (!invoice) return done;
  const items = (invoice.items ?? [])
    .filter(({ originId }) => originId !== null)
    .map(({ id, type }) => ({ itemId: id, type, originId: null }));
  return inTurn(
    invoice.originId !== null && (() => subcontractorInvoice.mark(procoreId, none)),
    items.length > 0 && (() => subcontractorInvoice.markItems(items)),
  );
}

/** A potential change order that became an item of its own stands below a change order whose mark says that all of them did: that goes first. */
async function unmarkPrimeChangeOrder(
  { primeContractChangeOrder: orders }: Procore,
  { procoreId, lines }: Link,
): Promise<Outcome> {
  const noMarks = lines.map(({ procoreLineId }) => ({ lineId: procoreLineId, originId: null }));
  const isPart = procoreId.includes('/pco-');
  const orderId = isPart ? pick(await orders.potentialsByIds([procoreId]), procoreId)?.changeOrderId : procoreId;
  return inTurn(
    orderId != null && (() => orders.mark(orderId, none)),
    isPart && (() => orders.markPotential(procoreId, none)),
    orderId != null && noMarks.length > 0 && (() => orders.markLines(orderId, noMarks)),
  );
}

/** One after the other, as long as Procore takes them; a line that it refuses refuses the whole. */
async function inTurn(
  ...steps: (false | (() => Promise<Outcome<{ errors?: readonly { message: string }[] }>>))[]
): Promise<Outcome> {
  for (const step of steps) {
    if (!step) continue;
    const outcome = await step();
    if (outcome.outcome !== 'done') return outcome;
    const [error] = outcome.errors ?? [];
    if (error) return { outcome: 'refused', status: 422, code: null, message: error.message, retryable: false };
  }
  return done;
}

import { garbage } from '../../../../kernel/errors.ts';
import { subtract, sum } from '../../../../kernel/money.ts';
import type { CmicRequestForPaymentHeader } from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import type { ProcoreSubcontractorInvoiceRecord } from '../../../procore/kinds/subcontractor-invoice/record.ts';
import { strict } from '../../../procore/rows.ts';
import type { Link } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import type { InvoicePair, InvoiceSide } from '../books.ts';
import { differsInTotals } from '../checks/invoices.ts';
import { isNothing } from '../tally.ts';
import { markOf } from './commitments.ts';
import { invoiceLines, itemsOf } from './invoice-lines.ts';
import { linksOf, newestOf } from './links.ts';
import { amountOf, shown, whole } from './part.ts';

const KIND = 'SUBCONTRACTOR_INVOICE';

/**
 * Both sides of the invoices of a project: a list for Procore and one walk through the requests of all contracts. What an invoice asks for by itself follows from its totals and those of the one
 * before; items are read only of invoices whose totals cannot tell it, or whose totals differ from CMiC's: Procore tells items one invoice at a time.
 */
export async function readInvoices(
  deps: SyncDeps,
  projectId: string,
  contractIds: readonly string[],
): Promise<InvoicePair[]> {
  const [rows, requests, links] = await Promise.all([
    deps.procore.subcontractorInvoice.shownIn(projectId),
    contractIds.length === 0
      ? new Map<string, CmicRequestForPaymentHeader[]>()
      : deps.cmic['subcontractor-invoice'].ofSubcontracts(contractIds),
    linksOf(deps, KIND, projectId),
  ]);
  const invoices = strict(rows ?? []);
  const found = whole(requests.values()).flat();
  shown(invoices, links, 'Procore', 'invoices');
  shown(found, links, 'CMiC', 'requests for payment');
  const transfers = await newestOf(
    deps,
    KIND,
    'EXPORT',
    invoices.map(({ id }) => id),
  );
  const sides = new Map(
    await Promise.all(invoices.map(async (each) => [each.id, await procoreSide(deps, each, invoices)] as const)),
  );
  const cmic = liveByKey(found);
  const pairs = pairInvoices(deps.settings.currency, [...sides.values()], cmic, links, transfers);
  return withLines(deps, pairs, links, cmic);
}

/** Adds the lines of both sides to the pairs whose totals differ: a call for each invoice, and one walk for all requests. */
async function withLines(
  deps: SyncDeps,
  pairs: InvoicePair[],
  links: readonly Link[],
  requests: ReadonlyMap<string, CmicRequestForPaymentHeader>,
): Promise<InvoicePair[]> {
  const differing = pairs.filter(differsInTotals);
  if (differing.length === 0) return pairs;
  const vuuids = differing.flatMap(({ cmic }) => requests.get(cmic?.id ?? '')?.vuuid ?? []);
  const asked = await deps.cmic['subcontractor-invoice'].linesOf(vuuids);
  const byProcore = new Map(links.map((link) => [link.procoreId, link]));
  const full = await Promise.all(
    differing.map(async (pair): Promise<InvoicePair> => {
      const { procore, cmic } = pair;
      const vuuid = requests.get(cmic?.id ?? '')?.vuuid;
      const lines = vuuid ? asked.get(vuuid) : undefined;
      if (lines instanceof Error) throw lines;
      if (!procore || !cmic || !lines) return pair;
      const items = await itemsOf(deps, procore.id);
      return { ...pair, lines: items && invoiceLines(items, lines, cmic.id, byProcore.get(procore.id)?.lines ?? []) };
    }),
  );
  const byId = new Map(full.map((pair) => [pair.procore?.id, pair]));
  return pairs.map((pair) => (pair.procore && byId.get(pair.procore.id)) || pair);
}

/** What an invoice asks for by itself: its totals less those of the one before, where the one says that it goes on from the other. */
async function procoreSide(
  deps: SyncDeps,
  invoice: ProcoreSubcontractorInvoiceRecord,
  all: readonly ProcoreSubcontractorInvoiceRecord[],
): Promise<InvoiceSide> {
  const { summary, previousInvoiceId } = invoice;
  const previous = previousInvoiceId === null ? null : all.find(({ id }) => id === previousInvoiceId);
  const counts = ['APPROVED', 'APPROVED_AS_NOTED', 'PENDING_OWNER_APPROVAL'].includes(invoice.status ?? '');
  const side = {
    id: invoice.id,
    name: [invoice.number && `#${invoice.number}`, invoice.invoiceNumber].filter(Boolean).join(' ') || null,
    counts,
    standing: `its status is ${invoice.statusText ?? 'not told'}`,
    isVoid: false,
    updatedAt: invoice.updatedAt,
    mark: markOf(deps, invoice.originId, 4),
    tax: summary?.tax ?? null,
  };
  const before = previousInvoiceId === null ? nothing : previous?.summary;
  const completed = difference(summary?.totalCompletedAndStored, before?.totalCompletedAndStored);
  const retainage = difference(summary?.totalRetainage, before?.totalRetainage);
  const goesOn = difference(summary?.lessPreviousCertificates, before?.totalEarnedLessRetainage);
  if (completed !== null && retainage !== null && isNothing(goesOn) && goesOn !== null) {
    const net = summary?.currentPaymentDue ?? subtract(completed, retainage);
    return { ...side, gross: completed, retainage, net };
  }
  if (!counts) return { ...side, gross: '0', retainage: '0', net: '0' };
  const items = await itemsOf(deps, invoice.id);
  if (!items)
    throw garbage('PROCORE', `requisitions/${invoice.id}`, 'neither its totals nor its items tell what it asks for');
  const gross = sum(items.map((item) => item.gross));
  const held = sum(items.map((item) => item.retainage));
  return { ...side, gross, retainage: held, net: summary?.currentPaymentDue ?? subtract(gross, held) };
}

const nothing = { totalCompletedAndStored: '0', totalRetainage: '0', totalEarnedLessRetainage: '0' };

function difference(now: string | null | undefined, before: string | null | undefined): string | null {
  return now === null || now === undefined || before === null || before === undefined ? null : subtract(now, before);
}

function cmicSide(request: CmicRequestForPaymentHeader, ours: string): InvoiceSide {
  const { posted, isVoid, postDate, statusCode, currency } = request;
  const counts = posted && !isVoid;
  // Its amounts can be compared with none of ours.
  if (counts && currency !== null && currency !== ours)
    throw garbage('CMIC', request.id, `it is in ${currency}; the company's currency is ${ours}`);
  const told = (amount: string | null) => (counts ? amountOf(amount, 'CMIC', request.id) : (amount ?? '0'));
  const gross = told(request.amount);
  const retainage = subtract(told(request.retainageHeld), told(request.retainageReleased));
  const standing = isVoid
    ? 'it is void'
    : posted
      ? `it is posted on ${postDate}`
      : `its status is ${statusCode ?? 'not told'}`;
  return {
    id: request.id,
    name: request.invoice,
    counts,
    standing,
    isVoid,
    gross,
    retainage,
    net: subtract(gross, retainage),
    tax: null,
    updatedAt: request.updatedAt,
    mark: null,
  };
}

/** A voided request gives its number free: the one that is not void counts. */
function liveByKey(requests: readonly CmicRequestForPaymentHeader[]): Map<string, CmicRequestForPaymentHeader> {
  const found = new Map<string, CmicRequestForPaymentHeader>();
  for (const request of requests) {
    const held = found.get(request.id);
    if (held && !held.isVoid && !request.isVoid)
      throw garbage('CMIC', request.id, 'two requests that are not void have the key');
    if (!held || held.isVoid) found.set(request.id, request);
  }
  return found;
}

function pairInvoices(
  ours: string,
  procore: readonly InvoiceSide[],
  requests: ReadonlyMap<string, CmicRequestForPaymentHeader>,
  links: readonly Link[],
  transfers: Awaited<ReturnType<typeof newestOf>>,
): InvoicePair[] {
  const byId = new Map(procore.map((side) => [side.id, side]));
  const pairs: InvoicePair[] = [];
  const used = new Set<string>();
  const put = (procoreId: string | null, cmicId: string | null, link: InvoicePair['link']) => {
    for (const id of [procoreId, cmicId]) if (id) used.add(id);
    const request = cmicId === null ? undefined : requests.get(cmicId);
    pairs.push({
      procore: (procoreId && byId.get(procoreId)) || null,
      cmic: request ? cmicSide(request, ours) : null,
      link,
      transfer: (procoreId && transfers.get(procoreId)) || null,
      lines: null,
    });
  };
  for (const { procoreId, cmicId, createdAt } of links) put(procoreId, cmicId, { procoreId, cmicId, at: createdAt });
  for (const { id, mark } of procore)
    if (!used.has(id) && mark !== null && !used.has(mark) && requests.has(mark))
      put(id, mark, { procoreId: id, cmicId: mark, at: null });
  for (const { id } of procore) if (!used.has(id)) put(id, null, null);
  for (const id of requests.keys()) if (!used.has(id)) put(null, id, null);
  return pairs;
}

import { garbage } from '../../../kernel/errors.ts';
import { joinId } from '../../../kernel/ids.ts';
import { type DecimalText, equal, subtract } from '../../../kernel/money.ts';
import type {
  CmicRequestForPaymentHeader,
  CmicRequestForPaymentLineRecord,
} from '../../cmic/kinds/subcontractor-invoice/record.ts';
import type { ProcoreSubcontractorInvoiceItemRecord } from '../../procore/kinds/subcontractor-invoice/line-record.ts';
import { strict } from '../../procore/rows.ts';
import type { Told } from '../financials/figure.ts';
import { plus } from '../financials/told.ts';
import { whole } from '../reconciliation/read/part.ts';
import type { SyncDeps } from '../system.ts';
import type { Documents } from './documents.ts';

/** What was billed of a place and what is held of that, by the place's key. */
export type Billed = Map<string, { billed: Told; retainage: Told }>;

/** Where a line stands, by the ids of its codes. */
export type KeyOf = (costCodeId: string | null, costTypeId: string | null, budgetCodeId: string | null) => string;

const COUNTED = ['APPROVED', 'APPROVED_AS_NOTED', 'PENDING_OWNER_APPROVAL'];

/**
 * What subcontractors billed by Procore: the items of invoices that are approved (also as noted, or pending owner approval), before retainage and tax, and what is held less what was released. One
 * list, items included. An item that does not tell its amounts makes its place UNAVAILABLE. `shown`: a list that Procore hides is a fault, and not an empty one.
 */
export async function billedInProcore(
  deps: SyncDeps,
  projectId: string,
  { commitments, orders }: Pick<Documents, 'commitments' | 'orders'>,
  keyOf: KeyOf,
  { shown }: { shown: boolean },
): Promise<Billed> {
  const invoices = strict(await deps.procore.subcontractorInvoice.ofProject(projectId, {}, { items: true, shown }));
  const keys = new Map<string, string>();
  for (const { lines } of commitments)
    for (const line of lines ?? []) keys.set(line.lineId, keyOf(line.costCodeId, line.costTypeId, line.wbsCodeId));
  const changed = new Map<string, string>();
  for (const { lines } of orders)
    for (const line of lines ?? []) changed.set(line.id, keyOf(line.costCodeId, line.costTypeId, line.budgetCodeId));
  const placeOf = (item: ProcoreSubcontractorInvoiceItemRecord): string => {
    const known = item.changeOrderId === null ? keys : changed;
    return known.get(item.lineItemId ?? '') ?? keyOf(item.costCodeId, item.costTypeId, item.budgetCodeId);
  };
  const found: Billed = new Map();
  for (const { status, items } of invoices) {
    if (!COUNTED.includes(status ?? '')) continue;
    for (const item of items ?? []) {
      const { grossAmount: gross, netAmount: net } = item;
      const isTold = gross !== null && net !== null;
      addTo(found, placeOf(item), isTold ? gross : 'UNAVAILABLE', isTold ? subtract(gross, net) : 'UNAVAILABLE');
    }
  }
  return found;
}

/** What subcontractors billed by CMiC: the lines of posted requests for payment of these contracts that are not void, and what is held of them less what was released. Two walks. */
export async function billedInCmic(deps: SyncDeps, contractIds: readonly string[]): Promise<Billed> {
  const found: Billed = new Map();
  if (contractIds.length === 0) return found;
  const client = deps.cmic['subcontractor-invoice'];
  const requests = whole((await client.ofSubcontracts(contractIds)).values()).flat();
  const posted = requests.filter((each) => each.posted && !each.isVoid);
  const lines = await client.linesOf(posted.flatMap(({ vuuid }) => vuuid ?? []));
  for (const request of posted) {
    const own = whole([lines.get(request.vuuid ?? '') ?? []]).flat();
    if (own.length === 0 && !isNothing(request)) throw garbage('CMIC', request.id, 'its lines are not shown');
    for (const line of own)
      addTo(found, cmicPlace(line), line.amount, subtract(told(line.retainageHeld), told(line.retainageReleased)));
  }
  return found;
}

/** A request that asks for nothing and holds nothing may have no lines. What it does not tell is not nothing. */
function isNothing({ amount, retainageHeld, retainageReleased }: CmicRequestForPaymentHeader): boolean {
  return amount !== null && [amount, told(retainageHeld), told(retainageReleased)].every((each) => equal(each, '0'));
}

function cmicPlace({ company, job, costCode, category }: CmicRequestForPaymentLineRecord): string {
  return joinId(company, job ?? '', costCode ?? '', category ?? '');
}

/** CMiC tells nothing where a line holds or releases nothing. */
function told(amount: DecimalText | null): DecimalText {
  return amount ?? '0';
}

function addTo(found: Billed, key: string, billed: Told, retainage: Told): void {
  const known = found.get(key) ?? { billed: '0', retainage: '0' };
  found.set(key, { billed: plus(known.billed, billed), retainage: plus(known.retainage, retainage) });
}

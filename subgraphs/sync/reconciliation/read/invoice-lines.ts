import { add, type DecimalText, subtract } from '../../../../kernel/money.ts';
import type { CmicRequestForPaymentLineRecord } from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import type { LinePair } from '../../link/link.ts';
import type { SyncDeps } from '../../system.ts';
import type { InvoiceLine } from '../books.ts';
import { placeAt } from './places.ts';

/** An item with what it asks for by itself, before tax. */
export interface AskedItem {
  id: string;
  gross: DecimalText;
  /** Held less released. */
  retainage: DecimalText;
}

/** The items of one invoice; null where Procore does not know it, or does not tell what one of them asks for. */
export async function itemsOf(deps: SyncDeps, id: string): Promise<AskedItem[] | null> {
  const invoice = await deps.procore.subcontractorInvoice.withItems(id, { places: false });
  if (!invoice?.items) return null;
  const items = invoice.items.map(({ id: itemId, grossAmount, netAmount }) =>
    grossAmount === null || netAmount === null
      ? null
      : { id: itemId, gross: grossAmount, retainage: subtract(grossAmount, netAmount) },
  );
  return items.every((item) => item !== null) ? items : null;
}

/** Items beside the lines of the request that they were sent as: by the pairs of the link; several items may be one line. What has no counterpart and asks for nothing is left out. Pure. */
export function invoiceLines(
  items: readonly AskedItem[],
  lines: readonly CmicRequestForPaymentLineRecord[],
  requestId: string,
  pairs: readonly LinePair[],
): InvoiceLine[] {
  const target = new Map(pairs.map(({ procoreLineId, cmicLineId }) => [procoreLineId, cmicLineId]));
  const found = new Map<string, InvoiceLine>();
  for (const line of lines) {
    const id = `${requestId}/${encodeURIComponent(line.sequence)}`;
    const { company, job, costCode, category } = line;
    found.set(id, {
      procoreLineId: null,
      cmicLineId: id,
      place: job && costCode && category ? placeAt(company, job, costCode, category) : null,
      gross: { procore: null, cmic: line.amount },
      retainage: { procore: null, cmic: subtract(line.retainageHeld ?? '0', line.retainageReleased ?? '0') },
    });
  }
  const alone: InvoiceLine[] = [];
  for (const { id, gross, retainage } of items) {
    const line = found.get(target.get(id) ?? '');
    if (line) {
      line.procoreLineId ??= id;
      line.gross.procore = add(line.gross.procore ?? '0', gross);
      line.retainage.procore = add(line.retainage.procore ?? '0', retainage);
    } else {
      alone.push({
        procoreLineId: id,
        cmicLineId: null,
        place: null,
        gross: { procore: gross, cmic: null },
        retainage: { procore: retainage, cmic: null },
      });
    }
  }
  return [...found.values(), ...alone];
}

import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import type { Marking } from '../../exporting/link-and-mark.ts';
import type { Run } from '../../transfer/run.ts';
import { itemPairs, requestIdOf } from './draft.ts';
import type { InvoiceSource } from './read.ts';

/** Items that Procore gives no mark of their own (`external_data` lists none of their type); the link keeps their pairs. */
const WITHOUT_MARK = ['whole_change_order_item'];

/** The link of an invoice and the marks that go with it. Items are marked through `external_data` alone: where that is closed to us, the header's mark has to do. */
export function markOf(run: Run, source: InvoiceSource, draft: RequestForPaymentDraft): Marking {
  const { subcontractorInvoice } = run.deps.procore;
  const { invoice } = source;
  const items = new Map(source.items.map(({ item }) => [item.id, item]));
  const lines = itemPairs(source, draft);
  const shown = lines.map(({ procoreLineId, cmicLineId }): [string, string | null] => {
    const item = items.get(procoreLineId);
    return [procoreLineId, WITHOUT_MARK.includes(item?.type ?? '') ? cmicLineId : (item?.originId ?? null)];
  });
  return {
    kind: 'SUBCONTRACTOR_INVOICE',
    procoreId: invoice.id,
    cmicId: requestIdOf(draft),
    projectId: invoice.projectId,
    lines,
    shown: { header: invoice.originId, lines: new Map(shown) },
    markHeader: (originId) => subcontractorInvoice.mark(invoice.id, { originId }),
    async markLines(unmarked) {
      const outcome = await subcontractorInvoice.markItems(
        unmarked.map(({ lineId, originId }) => ({ itemId: lineId, type: items.get(lineId)?.type ?? null, originId })),
      );
      if (outcome.outcome !== 'refused' || outcome.status !== 403) return outcome;
      run.deps.log.info({ invoice: invoice.id }, 'external_data is closed to us: the items stay unmarked');
      return { outcome: 'done', errors: [] };
    },
  };
}

import type { ItemMark, ItemType, Mark, Marks, PlainMark } from '../../marks.ts';
import { groupBy } from '../../members.ts';
import { failure, type Outcome } from '../../outcome.ts';
import type { ProcoreSource } from '../../source.ts';
import type { ItemError } from '../../sync.ts';

/** The mark of an item; its type belongs to its id. Null takes the mark away. */
export interface InvoiceItemMark {
  /** Procore's own id of the item. */
  itemId: string;
  type: string | null;
  originId: string | null;
}

/** The item types of `external_data` that Procore publishes (reference 6.5); a change order billed as a whole has none. */
const TYPES: Readonly<Record<string, ItemType>> = {
  contract_item: 'requisition_contract_item',
  contract_detail_item: 'requisition_contract_detail_item',
  change_order_item: 'requisition_change_order_item',
};

/** Marks of invoices and of their items by this source. */
export function createInvoiceMarks(source: ProcoreSource, marks: Marks) {
  return {
    mark: (projectId: string, number: number, mark: Mark): Promise<Outcome> => {
      // Requisitions have no sync, and no `origin_code`: where the ERP surface is closed, the invoice itself takes the mark.
      const plain: PlainMark = async ([update]) => {
        const body = { project_id: Number(projectId), requisition: { origin_id: update?.origin_id ?? null } };
        const answer = await source.write({ method: 'PATCH', path: `/rest/v1.1/requisitions/${number}`, body });
        return answer.outcome === 'done' ? { outcome: 'done', errors: [] } : failure(answer);
      };
      return marks.setOne('requisition', { itemId: number, ...mark }, plain);
    },
    markItems: async (items: readonly InvoiceItemMark[]): Promise<Outcome<{ errors: ItemError[] }>> => {
      const errors: ItemError[] = [];
      for (const [type, some] of groupBy(items, (item) => item.type ?? '')) {
        const indexOf = (at: number | null) => {
          const item = at === null ? undefined : some[at];
          return item ? items.indexOf(item) : null;
        };
        const itemType = TYPES[type];
        if (!itemType) {
          const message = `Procore publishes no mark for invoice items of the type ${type || '(none)'}.`;
          some.forEach(({ itemId, originId }, at) => {
            errors.push({ index: indexOf(at), id: itemId, originId, message });
          });
          continue;
        }
        const itemMarks = some.map(({ itemId, originId }): ItemMark => ({ itemId: Number(itemId), originId }));
        const written = await marks.set(itemType, itemMarks, null);
        // What was marked before stays marked: a mark may be repeated.
        if (written.outcome !== 'done') return written;
        errors.push(...written.errors.map((error) => ({ ...error, index: indexOf(error.index) })));
      }
      return { outcome: 'done', errors };
    },
  };
}

import { childId, numberOf } from '../../ids.ts';
import { batches } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { itemRefused, plainOutcome } from '../../outcome.ts';
import { type Row, strict } from '../../rows.ts';
import { orNone, type ProcoreSource } from '../../source.ts';
import { SYNC_LIMIT } from '../../sync.ts';
import { type CompanyWbsClient, type StatusSegment, wbsPath } from './client.ts';
import { checkItemList, checkWbsItem, type WbsItemRecord, type WbsSegmentRecord } from './record.ts';

type ItemStatus = Pick<CompanyWbsClient, 'statuses' | 'setStatus'>;

/** What cost codes and cost types have in common here. */
interface Coded {
  id: string;
  code: string | null;
  parentId?: string | null;
}

/**
 * Active and inactive codes, which only the WBS knows (reference 5.4); marks and names are the older lists'. ASSUMED: an item has the number of the older record. Nothing documents
 * it, so `setStatus` compares codes and parents first: a wrong guess would switch off another code.
 */
export function createItemStatus(
  source: ProcoreSource,
  lists: Pick<CompanyWbsClient, 'segments' | 'costCodes' | 'costTypes'>,
): ItemStatus {
  const { companyId } = source;
  const prefix = (segment: StatusSegment) => (segment === 'cost_code' ? 'scc' : 'ct');

  const pathOf = async (segment: StatusSegment, known?: readonly WbsSegmentRecord[]) => {
    const found = (known ?? (await lists.segments())).find(({ type }) => type === segment);
    return found ? `${wbsPath(companyId)}/segments/${found.id}` : null;
  };
  const itemsOf = async (path: string, segment: StatusSegment): Promise<Row<WbsItemRecord>[]> => {
    const list = { path: `${path}/segment_items`, check: checkWbsItem };
    if (segment === 'line_item_type') return orNone([], source.all(list));
    const codeLists = strict(await orNone([], source.all({ path: `${path}/lists`, check: checkItemList })));
    const erp = codeLists.find(({ isErpList }) => isErpList);
    return erp ? orNone([], source.all({ ...list, query: { segment_item_list_id: erp.id } })) : [];
  };

  return {
    statuses: async (segment, segments) => {
      const path = await pathOf(segment, segments);
      const items = path === null ? [] : strict(await itemsOf(path, segment));
      return new Map(
        items.flatMap(({ id, status }) => (status === null ? [] : [[childId(companyId, prefix(segment), id), status]])),
      );
    },
    setStatus: async (segment, ids, status) => {
      if (ids.length === 0) return { outcome: 'done' };
      const path = await pathOf(segment);
      if (path === null) return itemRefused(`The company's WBS pattern has no ${segment} segment.`);
      const [items, known] = await Promise.all([
        itemsOf(path, segment),
        segment === 'cost_code' ? lists.costCodes() : lists.costTypes(),
      ]);
      const stranger = strangerOf(ids, strict(items), strict<Coded>(known));
      if (stranger !== null) return itemRefused(`${stranger} is not the same code in the company's WBS.`);
      for (const some of batches(ids, SYNC_LIMIT)) {
        const written = await set(`${path}/segment_items/update_all`, some, status);
        // What was set before stays set: it may be repeated.
        if (written.outcome !== 'done') return written;
      }
      return { outcome: 'done' };
    },
  };

  async function set(path: string, ids: readonly string[], status: string): Promise<Outcome> {
    const body = { ids: ids.map(numberOf), attributes: { status } };
    return plainOutcome(await source.write({ method: 'PATCH', path, body }));
  }
}

/** The first id that is not one code on both surfaces; null when all are. */
function strangerOf(ids: readonly string[], items: readonly WbsItemRecord[], known: readonly Coded[]): string | null {
  const byNumber = new Map(items.map((item) => [item.id, item]));
  const byOurId = new Map(known.map((code) => [code.id, code]));
  const isSame = (id: string) => {
    const item = byNumber.get(String(numberOf(id)));
    const code = byOurId.get(id);
    const parent = code?.parentId ? String(numberOf(code.parentId)) : null;
    return item !== undefined && code !== undefined && item.code === code.code && item.parentId === parent;
  };
  return ids.find((id) => !isSame(id)) ?? null;
}

import { type CmicPotentialChangeItemRecord, potentialChangeItemKey } from '../../cmic/kinds/budget-change/record.ts';
import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import { ownerChangeOrderKey } from '../../cmic/kinds/prime-contract-change-order/record.ts';
import { requestForPaymentKey } from '../../cmic/kinds/subcontractor-invoice/record.ts';
import { inUse, type Problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { Link } from './link.ts';

/** What unlinking asks of a document in CMiC. */
interface Standing {
  id: string;
  isVoid: boolean;
  posted: boolean;
  postDate: string | null;
}

/** The documents of a link that stand in CMiC: they would be written a second time (reference, procore 7.5: "still in your ERP system"). */
export async function stillInCmic({ cmic }: SyncDeps, link: Link): Promise<Problem[]> {
  return (await documentsOf(cmic, link)).flatMap((document) => {
    if (!document || document.isVoid) return [];
    const how = document.posted ? `posted on ${document.postDate}` : 'entered, not posted';
    return [inUse(`${document.id} stands in CMiC (${how}).`, 'Void it in CMiC, then unlink.')];
  });
}

async function documentsOf(cmic: SyncDeps['cmic'], { kind, cmicId, procoreId }: Link): Promise<(Standing | null)[]> {
  switch (kind) {
    case 'SUBCONTRACTOR_INVOICE': {
      const key = requestForPaymentKey(cmicId);
      return [key && (await cmic['subcontractor-invoice'].find(key))];
    }
    case 'BUDGET_CHANGE':
      return [await itemOf(cmic, cmicId)];
    case 'PRIME_CONTRACT_CHANGE_ORDER': {
      const key = ownerChangeOrderKey(cmicId);
      if (!key) return [await itemOf(cmic, cmicId)];
      const [order, items] = await Promise.all([
        cmic['prime-contract-change-order'].find(key),
        cmic['budget-change'].byReference(procoreId),
      ]);
      const held = items.filter((item) => item.ownerChangeOrder === key.code);
      return [order && { ...order, isVoid: holdsVoidOnly(held, key.code) }, ...held];
    }
    default: {
      const key = subcontractKey(cmicId);
      return [key && (await cmic.commitment.find(key))];
    }
  }
}

async function itemOf(cmic: SyncDeps['cmic'], cmicId: string): Promise<Standing | null> {
  const key = potentialChangeItemKey(cmicId);
  return key && cmic['budget-change'].find(key);
}

/** CMiC shows no owner change order as void: one that holds nothing but void items stands for nothing. */
export function holdsVoidOnly(items: readonly CmicPotentialChangeItemRecord[], code: string): boolean {
  const held = items.filter((item) => item.ownerChangeOrder === code);
  return held.length > 0 && held.every((item) => item.isVoid);
}

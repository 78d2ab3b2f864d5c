import {
  type CmicPotentialChangeItemRecord,
  potentialChangeItemKey,
} from '../../../cmic/kinds/budget-change/record.ts';
import { ownerChangeOrderKey } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { restoreLinks } from '../../link/resolve.ts';
import type { SyncDeps } from '../../system.ts';
import type { ChangeOrderSource } from './read.ts';

/** Saves again the lost links of a change order that both systems show as exported: its marks lead to documents that bear its reference. */
export async function restoreChangeOrder(
  deps: SyncDeps,
  source: ChangeOrderSource,
  jobId: string | null,
): Promise<void> {
  const { change, parts } = source;
  const items = deps.cmic['budget-change'];
  const rows: Parameters<typeof restoreLinks>[1] = [];
  for (const { procoreId, originId, link } of parts) {
    if (link || !originId) continue;
    const owner = ownerChangeOrderKey(originId);
    const key = owner ? null : potentialChangeItemKey(originId);
    const documents = owner
      ? (await items.byReference(procoreId)).filter((item) => item.ownerChangeOrder === owner.code)
      : [key && (await items.find(key))];
    const found = documents.filter((item) => item !== null && !item.isVoid && item.reference === procoreId);
    if (found.length === 0) continue;
    rows.push({
      kind: 'PRIME_CONTRACT_CHANGE_ORDER',
      procoreId,
      cmicId: originId,
      lines: found.flatMap((item) => (item ? linesOf(item) : [])),
      projectId: change.projectId,
      jobId,
    });
  }
  await restoreLinks(deps, rows);
}

function linesOf({ lines }: CmicPotentialChangeItemRecord) {
  return lines.flatMap(({ id, task }) => (task ? [{ procoreLineId: task, cmicLineId: id }] : []));
}

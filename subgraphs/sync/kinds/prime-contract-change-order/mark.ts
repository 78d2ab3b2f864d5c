import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import { linkAndMark, stopUnlessDone } from '../../exporting/link-and-mark.ts';
import { lineOf } from '../../exporting/pci-drafts.ts';
import type { Run } from '../../transfer/run.ts';
import type { ChangeOrderDrafts } from './drafts.ts';
import { targetIdOf } from './owner.ts';
import type { ChangeOrderSource } from './read.ts';

const KIND = 'PRIME_CONTRACT_CHANGE_ORDER';

/**
 * Links and marks what was written. One document: the change order's own link, its lines marked before it. An item for each potential change order: each of these has a link and a mark;
 * the change order itself is marked last, with the first of the items, which locks it in Procore.
 */
export async function markChangeOrder(
  run: Run,
  source: ChangeOrderSource,
  drafts: ChangeOrderDrafts,
  documents: readonly CmicPotentialChangeItemRecord[],
): Promise<void> {
  const { change, parts, target } = source;
  const orders = run.deps.procore.primeContractChangeOrder;
  const targetId = targetIdOf(drafts);
  if (targetId === null) throw new Error('A plan without items has problems and does not run.');
  const isWhole = target !== 'PCI_PER_PCO';
  const markOrder = (originId: string) => orders.mark(change.id, { originId, originCode: source.number });
  for (const [index, part] of parts.entries()) {
    const document = documents[index];
    const draft = drafts.items[index];
    if (!document || !draft) continue;
    await linkAndMark(run, {
      kind: KIND,
      procoreId: part.procoreId,
      cmicId: isWhole ? targetId : document.id,
      projectId: change.projectId,
      lines: draft.lines.flatMap((line) => {
        const found = lineOf(document, line.draft);
        return found ? [{ procoreLineId: line.lineId, cmicLineId: found.id }] : [];
      }),
      shown: {
        header: part.originId,
        lines: new Map(part.lines.map(({ line }) => [line.id, line.originId])),
      },
      markLines: (lines) => orders.markLines(change.id, lines),
      markHeader: (originId) =>
        isWhole ? markOrder(originId) : orders.markPotential(part.procoreId, { originId, originCode: part.code }),
    });
  }
  if (isWhole || change.originId === targetId) return;
  run.at('marking', 'mark:order');
  stopUnlessDone(await markOrder(targetId));
}

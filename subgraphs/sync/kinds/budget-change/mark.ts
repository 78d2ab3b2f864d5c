import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import type { Marking } from '../../exporting/link-and-mark.ts';
import { lineOf, type PciDrafts } from '../../exporting/pci-drafts.ts';
import type { Run } from '../../transfer/run.ts';
import type { BudgetChangeSource } from './read.ts';

/**
 * The link of a budget change and the mark that goes with it; its lines bear none. It is marked through `external_data` alone, which not every app may call, and Procore takes no mark of an
 * older modification once the company has budget changes: then the link alone says where it went, and the transfer warns.
 */
export function markOf(
  run: Run,
  { change }: BudgetChangeSource,
  drafts: PciDrafts,
  document: CmicPotentialChangeItemRecord,
): Marking {
  const lines = linePairs(drafts, document);
  return {
    kind: 'BUDGET_CHANGE',
    procoreId: change.id,
    cmicId: document.id,
    projectId: change.projectId,
    lines,
    shown: {
      header: change.originId,
      lines: new Map(lines.map(({ procoreLineId, cmicLineId }) => [procoreLineId, cmicLineId])),
    },
    markLines: async () => ({ outcome: 'done', errors: [] }),
    async markHeader(originId) {
      const outcome = await run.deps.procore.budgetChange.mark(change.id, { originId, originCode: document.code });
      if (outcome.outcome !== 'refused' || outcome.retryable || (outcome.status !== 403 && outcome.status !== 405))
        return outcome;
      const { progress } = run.transfer;
      const warning = `Procore does not carry the mark, the link alone tells where it went: ${outcome.message}`;
      if (!progress.warnings.includes(warning))
        await run.save({ progress: { ...progress, warnings: [...progress.warnings, warning] } });
      return { outcome: 'done' };
    },
  };
}

/** The lines on both sides: Procore's by side and number (`to-1`), CMiC's by their technical keys. */
function linePairs(drafts: PciDrafts, document: CmicPotentialChangeItemRecord) {
  return drafts.lines.flatMap(({ lineId, draft }) => {
    const line = lineOf(document, draft);
    return line ? [{ procoreLineId: lineId, cmicLineId: line.id }] : [];
  });
}

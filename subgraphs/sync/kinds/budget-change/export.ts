import { potentialChangeItemId, potentialChangeItemKey } from '../../../cmic/kinds/budget-change/record.ts';
import { linkAndMark } from '../../exporting/link-and-mark.ts';
import { pciPosting, writePci } from '../../exporting/pci-write.ts';
import { restorePlaces } from '../../exporting/places.ts';
import { goneFromCmic, postDocument } from '../../exporting/post.ts';
import { restoreLinks } from '../../link/resolve.ts';
import type { ExportArrow } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import { markOf } from './mark.ts';
import { type BudgetChangePayload, planBudgetChange } from './plan.ts';
import { readBudgetChange, splitId } from './read.ts';

/** Procore budget change (or older modification) to CMiC potential change item: header, lines, look back, approved status, link, mark, posting. */
export const exportArrow: ExportArrow<BudgetChangePayload> = {
  kind: 'BUDGET_CHANGE',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!splitId(id)) return { missing: wrongId(id, '1001/bc-7') };
    const source = await readBudgetChange(deps, id, answers, transfer);
    return source ? planBudgetChange(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, drafts }, jobId }) {
    if (!drafts) throw new Error('A plan without drafts has problems and does not run.');
    const { progress } = run.transfer;
    await run.save({
      targetId: potentialChangeItemId(drafts.header),
      // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
      problems: [],
      progress: {
        ...progress,
        total: drafts.lines.length + 2,
        startedAt: progress.startedAt ?? run.deps.clock.now().toISOString(),
      },
    });
    await restorePlaces(
      run.deps,
      { ...source, jobId },
      source.lines.map(({ place }) => place),
    );
    const document = await writePci(run, drafts, source.existing);
    await linkAndMark(run, markOf(run, source, drafts, document));
    return postDocument(run, pciPosting(run, document));
  },
  async restore(deps, { payload: { source }, jobId }) {
    const { change, link } = source;
    const key = potentialChangeItemKey(change.originId ?? '');
    if (link || !key) return;
    const document = await deps.cmic['budget-change'].find(key);
    if (!document || document.isVoid || (document.reference !== null && document.reference !== change.id)) return;
    const lines = document.lines.flatMap(({ id, task }) => (task ? [{ procoreLineId: task, cmicLineId: id }] : []));
    await restoreLinks(deps, [
      { kind: 'BUDGET_CHANGE', procoreId: change.id, cmicId: document.id, lines, projectId: change.projectId, jobId },
    ]);
  },
  async finish(run) {
    const key = potentialChangeItemKey(run.transfer.targetId ?? '');
    const document = key && (await run.deps.cmic['budget-change'].find(key));
    if (!document || document.isVoid) return goneFromCmic(run, 'potential change item');
    return postDocument(run, pciPosting(run, document));
  },
};

import { splitId } from '../../../../kernel/ids.ts';
import { equal } from '../../../../kernel/money.ts';
import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import { jobCategoryId } from '../../../cmic/kinds/project-wbs/record.ts';
import { ensureAmount, ensureCategory, originalBudget } from '../../exporting/category-write.ts';
import { pciPosting, writePci } from '../../exporting/pci-write.ts';
import { restorePlaces } from '../../exporting/places.ts';
import { goneFromCmic, postDocument } from '../../exporting/post.ts';
import { linkSet } from '../../exporting/set-link.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { problem } from '../../problem.ts';
import type { ExportArrow, RunEnd } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { type BudgetExportPayload, planBudgetExport } from './export-plan.ts';
import { readBudgetExport } from './export-read.ts';

/**
 * Procore's locked budget to CMiC's original budget: into the categories of jobs that are not started, by one original-budget item for those that are (cmic reference 7.2). Its target is
 * the job; the item has no counterpart in Procore.
 */
export const exportArrow: ExportArrow<BudgetExportPayload> = {
  kind: 'BUDGET',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!/^\d+$/.test(id)) return { missing: wrongId(id, '1001') };
    const source = await readBudgetExport(deps, id, answers, transfer);
    return source ? planBudgetExport(deps, source, answers, transfer) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, drafts }, jobId }) {
    if (!drafts || !jobId) throw new Error('A plan without drafts has problems and does not run.');
    const { progress } = run.transfer;
    const { amounts, pairs, item } = drafts;
    await run.save({
      targetId: jobId,
      // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
      problems: [],
      progress: {
        ...progress,
        total: amounts.length + pairs.length + (item ? item.lines.length + 2 : 0),
        startedAt: progress.startedAt ?? run.deps.clock.now().toISOString(),
      },
    });
    await restorePlaces(
      run.deps,
      { ...source, jobId },
      source.lines.map(({ place }) => place),
    );
    for (const each of amounts) await ensureAmount(run, originalBudget, each);
    for (const each of pairs) await ensureCategory(run, each);
    const document = item && (await writePci(run, item, source.existing));
    await linkSet(run, source.projectId, jobId);
    if (!document) return { end: 'DONE', targetId: jobId, note: 'CMiC shows the budget' };
    return posted(run, document, jobId);
  },
  async restore(deps, { payload: { source }, jobId }) {
    if (!jobId) return;
    const { projectId } = source;
    await restoreLinks(deps, [{ kind: 'BUDGET', procoreId: projectId, cmicId: jobId, projectId, jobId }]);
  },
  async finish(run) {
    const { targetId, number } = run.transfer;
    const [company, job] = splitId(targetId ?? '', 2) ?? [];
    const key = company && job && number ? { company, job, code: number } : null;
    const document = key && (await run.deps.cmic['budget-change'].find(key));
    if (!document || document.isVoid || targetId === null) return goneFromCmic(run, 'potential change item');
    return posted(run, document, targetId);
  },
};

/** Posts the item, then looks whether CMiC shows the budget that it was to set: whether its lines set or add is a company's own set-up. */
async function posted(run: Run, document: CmicPotentialChangeItemRecord, jobId: string): Promise<RunEnd> {
  const end = await postDocument(run, pciPosting(run, document, jobId));
  if (end.end !== 'DONE') return end;
  const of = ({ company, job, costCode, category }: (typeof document.lines)[number]) =>
    jobCategoryId(company, job, costCode, category);
  const shown = await run.deps.cmic['project-wbs'].jobCategoriesByIds(document.lines.map(of));
  const problems = document.lines.flatMap((line) => {
    const id = of(line);
    const category = shown.get(id);
    if (category instanceof Error) throw category;
    const now = category?.originalBudget ?? '0';
    if (equal(now, line.costAmount ?? '0')) return [];
    return [
      problem(
        'REFUSED_BY_CMIC',
        `${document.id} is posted, and ${id} shows ${now} in place of ${line.costAmount ?? '0'}.`,
        ['lines', line.task ?? line.id],
        'Correct the original budget in CMiC, and look how its original-budget items are set up.',
      ),
    ];
  });
  return { ...end, problems };
}

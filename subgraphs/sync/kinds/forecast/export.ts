import { splitId } from '../../../../kernel/ids.ts';
import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import { type CategoryAmount, ensureAmount, projectedCost, shows } from '../../exporting/category-write.ts';
import { pciPosting, writePci } from '../../exporting/pci-write.ts';
import { restorePlaces } from '../../exporting/places.ts';
import { goneFromCmic, postDocument } from '../../exporting/post.ts';
import { linkSet } from '../../exporting/set-link.ts';
import { type Problem, problem } from '../../problem.ts';
import type { ExportArrow, RunEnd } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { type ForecastPayload, planForecast } from './plan.ts';
import { readForecast } from './read.ts';

/**
 * Procore's estimated cost at completion to CMiC's projected cost, by cost code and type; by setting as an item. It goes last of its project (transfer/order.ts), is read
 * back and compared, and repeats: asked again it writes the difference.
 */
export const exportArrow: ExportArrow<ForecastPayload> = {
  kind: 'FORECAST',
  direction: 'EXPORT',
  once: false,
  async plan(deps, id, answers, transfer) {
    if (!/^\d+$/.test(id)) return { missing: wrongId(id, '1001') };
    const source = await readForecast(deps, id, answers, transfer);
    return source ? planForecast(deps, source, answers, transfer) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, item }, jobId }) {
    if (!jobId) throw new Error('A plan without a job has problems and does not run.');
    const { progress } = run.transfer;
    const amounts = item ? [] : source.amounts;
    await run.save({
      targetId: jobId,
      // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
      problems: [],
      progress: {
        ...progress,
        total: item ? item.lines.length + 2 : amounts.length,
        startedAt: progress.startedAt ?? run.deps.clock.now().toISOString(),
        warnings: source.left.map(({ message }) => message),
      },
    });
    await restorePlaces(run.deps, { ...source, jobId }, source.places);
    for (const each of amounts) await ensureAmount(run, projectedCost, each);
    const document = item && (await writePci(run, item, source.item?.existing ?? null));
    await linkSet(run, source.projectId, jobId);
    const end = document ? await posted(run, document, jobId) : ({ end: 'DONE', targetId: jobId } as const);
    if (end.end !== 'DONE') return end;
    const different = await compared(run, source.amounts);
    return { ...end, problems: [...different, ...source.left] };
  },
  // It repeats, so that no request is ever answered that it was done: nothing is to be restored for one.
  async restore() {},
  async finish(run) {
    const { targetId, number } = run.transfer;
    const [company, job] = splitId(targetId ?? '', 2) ?? [];
    const key = company && job && number ? { company, job, code: number } : null;
    const document = key && (await run.deps.cmic['budget-change'].find(key));
    if (!document || document.isVoid || targetId === null) return goneFromCmic(run, 'potential change item');
    return posted(run, document, targetId);
  },
};

function posted(run: Run, document: CmicPotentialChangeItemRecord, jobId: string): Promise<RunEnd> {
  return postDocument(run, pciPosting(run, document, jobId));
}

/** Reads back what CMiC shows once everything is written: something else may have moved a projection meanwhile. */
async function compared({ deps }: Run, amounts: readonly CategoryAmount[]): Promise<Problem[]> {
  const shown = await deps.cmic['project-wbs'].jobCategoriesByIds(amounts.map(({ categoryId }) => categoryId));
  return amounts.flatMap(({ categoryId, amount }) => {
    const category = shown.get(categoryId) ?? null;
    if (category instanceof Error) throw category;
    if (shows(projectedCost, category, amount)) return [];
    return [
      problem(
        'REFUSED_BY_CMIC',
        `${categoryId} shows a projected cost of ${category?.projectedCost ?? 'nothing'} in place of ${amount}.`,
        ['rows', categoryId],
        'Send the forecast again: it writes the difference.',
        true,
      ),
    ];
  });
}

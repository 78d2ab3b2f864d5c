import { parseNumber } from '../../../../kernel/ids.ts';
import type { CmicJobCategoryRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { problem } from '../../problem.ts';
import { type ExportArrow, Halt } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { readJobs } from '../project/read.ts';
import type { WbsItems } from './export-items.ts';
import { linkAndMarkCodes } from './export-links.ts';
import { leftProblems, planWbsExport, type WbsPayload } from './export-plan.ts';
import { readProjectWbs } from './export-read.ts';

/**
 * The cost codes of a Procore project and its sub jobs, and their types, as cost codes and categories of CMiC's jobs: those that the jobs do not have, and of them only what the company
 * lists. Each is linked and each code marked. It repeats, and writes the difference; what was left out is told by name. Codes have no posting.
 */
export const exportArrow: ExportArrow<WbsPayload> = {
  kind: 'PROJECT_WBS',
  direction: 'EXPORT',
  once: false,
  async plan(deps, id, answers, transfer) {
    if (parseNumber(id) === null) return { missing: wrongId(id, '1001') };
    const source = await readProjectWbs(deps, id);
    return source ? planWbsExport(deps, source, answers, transfer) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, items }, plan, jobId }) {
    const { project, projectLink } = source;
    await run.save({
      problems: [],
      progress: {
        ...run.transfer.progress,
        total: plan.rows.length,
        startedAt: run.transfer.progress.startedAt ?? run.deps.clock.now().toISOString(),
      },
    });
    if (projectLink && !projectLink.link)
      await restoreLinks(run.deps, [
        { kind: 'PROJECT', procoreId: project.id, cmicId: projectLink.cmicId, projectId: project.id, jobId },
      ]);
    await writeCodes(run, items);
    await writePairs(run, items);
    const categories = await readBack(run, { source, items });
    const clashes = await linkAndMarkCodes(run, items, categories, project.id);
    const problems = [...leftProblems(items.left), ...clashes];
    return { end: 'DONE', targetId: jobId ?? '', problems, note: `${plan.rows.length} written` };
  },
  async finish(run) {
    return { end: 'DONE', targetId: run.transfer.targetId ?? '' };
  },
  // It repeats: an export that finds everything in place links it again.
  async restore() {},
};

/** Each code exactly once, parents first. One that somebody else made meanwhile is the same code. */
async function writeCodes(run: Run, { codes }: WbsItems): Promise<void> {
  const wbs = run.deps.cmic['project-wbs'];
  for (const { key, draft, stands } of codes) {
    if (stands && !wasTried(run, key)) continue;
    let found: { vuuid: string | null } | null = stands ? { vuuid: null } : null;
    await ensure<{ vuuid: string | null }>(run, {
      step: `code:${key}`,
      resource: 'jcjobcostcodes',
      key,
      body: wbs.costCodeBody(draft),
      async look(fresh) {
        if (fresh) found = await wbs.findJobCostCode(draft);
        return found;
      },
      conflict: () => null,
      send: (requestId) => wbs.createJobCostCode(draft, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  }
}

/** Each category on its code exactly once. It is born without amounts, so one that stands is the same. */
async function writePairs(run: Run, { pairs }: WbsItems): Promise<void> {
  const wbs = run.deps.cmic['project-wbs'];
  for (const { key, draft, stands } of pairs) {
    if (stands && !wasTried(run, key)) continue;
    let found: { vuuid: string | null } | null = stands ? { vuuid: null } : null;
    await ensure<{ vuuid: string | null }>(run, {
      step: `category:${key}`,
      resource: 'jcjobcategory',
      key,
      body: wbs.categoryBody(draft),
      async look(fresh) {
        if (fresh) found = await wbs.findJobCategory(draft);
        return found;
      },
      conflict: () => null,
      send: (requestId) => wbs.createJobCategory(draft, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  }
}

/** The jobs as they stand now, with every code and category that was planned; anything else parks the transfer. */
async function readBack(run: Run, { source, items }: WbsPayload): Promise<ReadonlyMap<string, CmicJobCategoryRecord>> {
  const trees = await readJobs(
    run.deps,
    source.trees.map(({ job }) => job),
  );
  const codes = new Set(trees.flatMap((tree) => tree.codes.map(({ id }) => id)));
  const categories = new Map(trees.flatMap((tree) => tree.categories.map((each) => [each.id, each] as const)));
  const missing = [
    ...items.codes.filter(({ key }) => !codes.has(key)),
    ...items.pairs.filter(({ key }) => !categories.has(key)),
  ];
  if (missing.length === 0) return categories;
  const told = `${missing.map(({ key }) => key).join(', ')} was written, and read back it is not there.`;
  const gone = problem('REFUSED_BY_CMIC', told, ['costCodes'], 'Look at the job in CMiC, then retry.', true);
  throw new Halt({ end: 'FAILED', problems: [gone] });
}

function wasTried(run: Run, key: string): boolean {
  return run.transfer.writes.some((write) => write.key === key);
}

import type { BadRow } from '../../importing/item.ts';
import type { ImportWork } from '../../importing/pages.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { type Standing, sendItems } from './apply.ts';
import type { Item } from './items.ts';
import { linkBudgetCodes, linkCostTypes, linkOfItem } from './links.ts';

/** What an import of jobs and their codes has in hand. */
export interface JobWork {
  items: readonly Item[];
  bad: readonly BadRow[];
  standing: Standing;
  controlJobId: string;
}

/** Jobs and codes for the engine of imports. `targetId` is asked when the pages are done: a sub job's import leads to the sub job, a job's to the project. */
export function jobWork(
  { items, bad, standing, controlJobId }: JobWork,
  targetId: () => string | null,
): ImportWork<Item> {
  return {
    items,
    bad,
    fits: (page, item) =>
      page[0] !== undefined &&
      sameCall(page[0], item) &&
      !(item.stage === 'code' && page.some(({ key }) => key === item.parentKey)),
    send: (run, page) => sendItems(run.deps, page, standing),
    linkOf: (item, procoreId) => linkOfItem(item, procoreId, standing, controlJobId),
    async finish(run) {
      await restoreLinks(run.deps, placesOf(items, standing, controlJobId));
      return [...(await linkCostTypes(run, items)), ...(await linkBudgetCodes(run, items, standing, controlJobId))];
    },
    targetId,
    projectId: () => standing.projectId,
  };
}

/** The project and the sub jobs that the codes belong to: an import of codes alone finds them by our mark where the store has lost their links, and saves those again. */
function placesOf(items: readonly Item[], { projectId, byKey }: Standing, jobId: string) {
  if (projectId === null) return [];
  const subJobs = [...new Set(items.flatMap(({ job }) => (job.controlCode === null ? [] : [job.id])))];
  return [
    { kind: 'PROJECT' as const, procoreId: projectId, cmicId: jobId, projectId, jobId },
    ...subJobs.flatMap((cmicId) => {
      const procoreId = byKey.get(cmicId);
      return procoreId ? [{ kind: 'SUB_JOB' as const, procoreId, cmicId, projectId, jobId }] : [];
    }),
  ];
}

/** A sync takes one stage and, below the project, one job. Parents must be there before a page of their children. */
function sameCall(a: Item, b: Item): boolean {
  return a.stage === b.stage && (a.stage === 'subJob' || a.job.id === b.job.id);
}

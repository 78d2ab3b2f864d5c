import type { Problem } from '../../problem.ts';
import { problem } from '../../problem.ts';
import type { RunEnd } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import { applyItems, type ItemResult, type Standing } from './apply.ts';
import type { BadRow, Item } from './items.ts';
import { linkBudgetCodes, linkCostTypes, linkItems } from './links.ts';

export interface ImportWork {
  items: Item[];
  bad: BadRow[];
  standing: Standing;
  controlJobId: string;
}

/**
 * Brings the items page by page; each page is applied, linked, and then recorded, so that a run that was interrupted goes on behind the last recorded page (design, section 5, long
 * imports). Everything in a page may be repeated. Bad rows are reported and stop nothing.
 */
export async function importPages(run: Run, work: ImportWork): Promise<RunEnd> {
  const { pages } = run.deps.store;
  const last = await pages.last(run.transfer.id);
  const problems: Problem[] = [];
  let done = await countBefore(run, last?.pageNo ?? 0);
  let pageNo = last?.pageNo ?? 0;
  await run.save({
    progress: {
      ...run.transfer.progress,
      total: work.items.length,
      startedAt: run.transfer.progress.startedAt ?? run.deps.clock.now().toISOString(),
    },
  });
  for (const page of split(behind(work.items, last?.cursorAfter ?? null), run.deps.settings.imports.pageSize)) {
    const results = await applyItems(run.deps, page, work.standing);
    run.at('replied');
    problems.push(...(await linkItems(run, page, results, work.standing, work.controlJobId)));
    pageNo += 1;
    await pages.put({ transferId: run.transfer.id, pageNo, results, cursorAfter: page.at(-1)?.key ?? null });
    run.at('recorded');
    done += page.length;
    await run.save({
      targetId: work.standing.projectId ?? run.transfer.targetId,
      projectId: work.standing.projectId,
      progress: { ...run.transfer.progress, done, current: page.at(-1)?.key ?? null },
    });
    if (run.transfer.cancelRequested)
      return { end: 'CANCELLED', note: `stopped after ${done} of ${work.items.length}` };
  }
  await linkCostTypes(run.deps, work.items);
  problems.push(...(await linkBudgetCodes(run, work.items, work.standing, work.controlJobId)));
  problems.push(
    ...(await badResults(run)),
    ...work.bad.map(({ key, reason, fix }) => problem('BAD_INPUT', reason, ['rows', key], fix)),
  );
  const target = targetOf(run, work);
  return target ? { end: 'DONE', targetId: target, problems } : { end: 'FAILED', problems };
}

/** A sub job's import leads to the sub job, a job's to the project. */
function targetOf(run: Run, { standing }: ImportWork): string | null {
  return run.transfer.kind === 'SUB_JOB' ? (standing.byKey.get(run.transfer.sourceId) ?? null) : standing.projectId;
}

/** The items behind the cursor; all of them when the item of the cursor is gone, which only repeats what may be repeated. */
function behind(items: Item[], cursor: string | null): Item[] {
  const at = cursor === null ? -1 : items.findIndex(({ key, stage }) => `${stage} ${key}` === cursor || key === cursor);
  return items.slice(at + 1);
}

/** Pages of one stage and, below the project, of one job: a sync takes no more than that. Parents must be there before a page of their children. */
function split(items: readonly Item[], size: number): Item[][] {
  const pages: Item[][] = [];
  for (const item of items) {
    const page = pages.at(-1);
    const [first] = page ?? [];
    if (
      page &&
      first &&
      page.length < size &&
      sameCall(first, item) &&
      !(item.stage === 'code' && page.some(({ key }) => key === item.parentKey))
    )
      page.push(item);
    else pages.push([item]);
  }
  return pages;
}

function sameCall(a: Item, b: Item): boolean {
  return a.stage === b.stage && (a.stage === 'subJob' || a.job.id === b.job.id);
}

async function countBefore(run: Run, upTo: number): Promise<number> {
  const before = upTo === 0 ? [] : await run.deps.store.pages.list(run.transfer.id, 0, upTo);
  return before.reduce((total, { results }) => total + (results as ItemResult[]).length, 0);
}

/** The rows that Procore refused, from all pages, earlier runs' included. */
async function badResults(run: Run): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (let after = 0; ; ) {
    const some = await run.deps.store.pages.list(run.transfer.id, after, 100);
    const last = some.at(-1);
    if (!last) return problems;
    after = last.pageNo;
    for (const { results } of some) {
      for (const { key, outcome, reason } of results as ItemResult[]) {
        if (outcome === 'BAD')
          problems.push(
            problem(
              'REFUSED_BY_PROCORE',
              reason ?? 'Procore refused it.',
              ['rows', key],
              'Mend it, then import the codes again.',
            ),
          );
      }
    }
  }
}

import type { NewLink } from '../link/link.ts';
import { type Problem, problem } from '../problem.ts';
import type { RunEnd } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import type { BadRow, ImportItem, ItemResult } from './item.ts';
import { createMeter } from './progress.ts';

/** A set of records on its way to Procore, compared with what stands there. */
export interface ImportWork<Item extends ImportItem> {
  /** In the order in which they must be brought: parents before children. */
  items: readonly Item[];
  bad: readonly BadRow[];
  /** Whether an item may go to Procore in the same call as the page so far (which is never empty). */
  fits(page: readonly Item[], item: Item): boolean;
  /** Writes the items of one page, none of them KEEP; one result per item. Ends the run by throwing what `stop` makes. */
  send(run: Run, page: readonly Item[]): Promise<ItemResult[]>;
  /** The link of an item that stands in Procore under this id; null for what has none. */
  linkOf(item: Item, procoreId: string): Omit<NewLink, 'createdBy'> | null;
  /** What is left to do after the last page. */
  finish?(run: Run): Promise<Problem[]>;
  /** The Procore record that the import leads to; null when it is not there. */
  targetId(): string | null;
  /** The Procore project, once it is known; null for what belongs to the company. */
  projectId(): string | null;
}

/** More rows than a person reads; the page documents keep all of them. */
const MOST_PROBLEMS = 1000;

/**
 * Brings items page by page; each page is written, linked, and then recorded, so that a run that was interrupted leaves out what the recorded pages did (design, section 5, long
 * imports). Everything in a page may be repeated. What was refused before is tried again. Bad rows are reported and stop nothing; a cancelled import stops after its page.
 */
export async function importPages<Item extends ImportItem>(run: Run, work: ImportWork<Item>): Promise<RunEnd> {
  const before = await recorded(run);
  const left = work.items.filter(({ key }) => !before.done.has(key));
  const total = before.done.size + left.length;
  const meter = createMeter(run, before.done.size);
  const { refused } = before;
  const problems: Problem[] = [];
  let { pageNo } = before;
  let done = before.done.size;
  await run.save({ progress: meter.at(done, total, null) });
  for (const page of split(left, work, run.deps.settings.imports.pageSize)) {
    const results = await apply(run, work, page);
    run.at('replied');
    problems.push(...(await link(run, work, page, results)));
    pageNo += 1;
    await run.deps.store.pages.put({
      transferId: run.transfer.id,
      pageNo,
      results,
      cursorAfter: page.at(-1)?.key ?? null,
    });
    run.at('recorded');
    for (const { key, outcome, reason } of results) {
      if (outcome === 'BAD') refused.set(key, reason ?? 'Procore refused it.');
      else refused.delete(key);
    }
    done += page.length;
    await run.save({
      targetId: work.targetId() ?? run.transfer.targetId,
      projectId: work.projectId() ?? run.transfer.projectId,
      // A page is a success: only failures in a row park a long import.
      attempts: 0,
      progress: meter.at(done, total, page.at(-1)?.key ?? null),
    });
    if (run.transfer.cancelRequested) return { end: 'CANCELLED', note: `stopped after ${done} of ${total}` };
  }
  problems.push(...((await work.finish?.(run)) ?? []), ...badProblems(refused, work.bad));
  return end(run, work.targetId(), problems);
}

async function end(run: Run, target: string | null, problems: Problem[]): Promise<RunEnd> {
  if (target === null) return { end: 'FAILED', problems };
  const told = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - told.length;
  const warnings = problems.length === 0 ? [] : [`${problems.length} rows were left out; the problems say why.`];
  if (more > 0) warnings.push(`${more} further problems are not listed.`);
  if (warnings.length > 0) await run.save({ progress: { ...run.transfer.progress, warnings } });
  return { end: 'DONE', targetId: target, problems: told };
}

/** What the pages of earlier runs did: the items that stand, those that were refused, and the number of the last page. */
async function recorded(run: Run): Promise<{ done: Set<string>; refused: Map<string, string>; pageNo: number }> {
  const done = new Set<string>();
  const refused = new Map<string, string>();
  for (let pageNo = 0; ; ) {
    const pages = await run.deps.store.pages.list(run.transfer.id, pageNo, 100);
    const last = pages.at(-1);
    if (!last) return { done, refused, pageNo };
    pageNo = last.pageNo;
    for (const { results } of pages) {
      for (const { key, outcome, reason } of results as ItemResult[]) {
        if (outcome !== 'BAD') done.add(key);
        if (outcome === 'BAD') refused.set(key, reason ?? 'Procore refused it.');
        else refused.delete(key);
      }
    }
  }
}

async function apply<Item extends ImportItem>(
  run: Run,
  work: ImportWork<Item>,
  page: readonly Item[],
): Promise<ItemResult[]> {
  if (page[0]?.action !== 'KEEP') return work.send(run, page);
  return page.map(({ key, procoreId }) => ({ key, outcome: 'KEPT', reason: null, procoreId }));
}

/** Links what one page brought: the write that made it has marked it as well, so the links are ACTIVE at once. A clash is a problem of that record alone. */
async function link<Item extends ImportItem>(
  run: Run,
  work: ImportWork<Item>,
  page: readonly Item[],
  results: readonly ItemResult[],
): Promise<Problem[]> {
  const ids = new Map(results.map(({ key, procoreId }) => [key, procoreId]));
  const links = page.flatMap((item) => {
    const procoreId = ids.get(item.key);
    return (procoreId && work.linkOf(item, procoreId)) || [];
  });
  return saveLinks(run, links);
}

/** Saves links for a run; a clash with another link is a problem of that record alone. */
export async function saveLinks(run: Run, links: readonly Omit<NewLink, 'createdBy'>[]): Promise<Problem[]> {
  if (links.length === 0) return [];
  const saved = await run.deps.store.links.save(links.map((each) => ({ ...each, createdBy: run.actor })));
  return saved.flatMap((each, index) => {
    if ('link' in each) return [];
    const { procoreId, cmicId } = links[index] ?? each.conflict;
    return [
      problem(
        'ALREADY_LINKED',
        `${cmicId} and ${procoreId} could not be linked: ${each.conflict.cmicId} is linked to ${each.conflict.procoreId}.`,
        ['rows', cmicId],
        'Unlink that pair first, if it is wrong.',
      ),
    ];
  });
}

/** What stands needs no call, so it goes first and together; the rest in pages of one call each. */
function split<Item extends ImportItem>(items: readonly Item[], work: ImportWork<Item>, size: number): Item[][] {
  const pages: Item[][] = [];
  const kept = items.filter(({ action }) => action === 'KEEP');
  for (let from = 0; from < kept.length; from += size) pages.push(kept.slice(from, from + size));
  const first = pages.length;
  for (const item of items) {
    if (item.action === 'KEEP') continue;
    const page = pages.length > first ? pages.at(-1) : undefined;
    if (page && page.length < size && work.fits(page, item)) page.push(item);
    else pages.push([item]);
  }
  return pages;
}

function badProblems(refused: ReadonlyMap<string, string>, bad: readonly BadRow[]): Problem[] {
  return [
    ...[...refused].map(([key, reason]) =>
      problem('REFUSED_BY_PROCORE', reason, ['rows', key], 'Mend it, then import again.'),
    ),
    ...bad.map(({ key, reason, fix, code }) => problem(code ?? 'BAD_INPUT', reason, ['rows', key], fix)),
  ];
}

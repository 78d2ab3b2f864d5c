import type { NewLink } from '../link/link.ts';
import { type Problem, problem } from '../problem.ts';
import type { RunEnd } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import type { BadRow, ImportItem, ItemResult } from './item.ts';
import { badRowProblem, keptProblems } from './problems.ts';
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

/** What the pages of a transfer came to so far, by the keys of their items. */
interface Applied {
  /** Items that stand in Procore, with their links. */
  done: Map<string, Exclude<ItemResult['outcome'], 'BAD'>>;
  /** Items that were refused, or could not be linked, with the problem of each. */
  problems: Map<string, Problem>;
  pageNo: number;
}

/**
 * Brings items page by page; each page is written, linked, and then recorded, so that a run that was interrupted leaves out what the recorded pages did (design, section 5, long
 * imports), unless the plan of now finds a difference there again. Everything in a page may be repeated. What was refused before is tried again. Bad rows are reported and stop nothing;
 * a cancelled import stops after its page.
 */
export async function importPages<Item extends ImportItem>(run: Run, work: ImportWork<Item>): Promise<RunEnd> {
  const applied = await recorded(run);
  const planned = new Set(work.items.map(({ key }) => key));
  for (const key of applied.problems.keys()) if (!planned.has(key)) applied.problems.delete(key);
  const left = work.items.filter(({ key, action }) => action !== 'KEEP' || !applied.done.has(key));
  const again = left.filter(({ key }) => applied.done.has(key)).length;
  let done = applied.done.size - again;
  const total = done + left.length;
  const meter = createMeter(run, done);
  await run.save({ progress: meter.at(done, total, null) });
  for (const page of split(left, work, run.deps.settings.imports.pageSize)) {
    const sent = await apply(run, work, page);
    run.at('replied');
    const results = await link(run, work, page, sent);
    applied.pageNo += 1;
    await run.deps.store.pages.put({
      transferId: run.transfer.id,
      pageNo: applied.pageNo,
      results,
      cursorAfter: page.at(-1)?.key ?? null,
    });
    run.at('recorded');
    note(applied, results);
    done += page.length;
    await run.save({
      targetId: work.targetId() ?? run.transfer.targetId,
      projectId: work.projectId() ?? run.transfer.projectId,
      // A page is a success: only failures in a row park a long import.
      attempts: 0,
      progress: meter.at(done, total, page.at(-1)?.key ?? null),
    });
    if (run.transfer.cancelRequested) {
      const { kept } = keptProblems([...applied.problems.values()]);
      return { end: 'CANCELLED', note: `stopped after ${done} of ${total}: ${inWords(applied, page)}`, problems: kept };
    }
  }
  const last = (await work.finish?.(run)) ?? [];
  return end(run, work.targetId(), [...applied.problems.values(), ...last, ...work.bad.map(badRowProblem)]);
}

async function end(run: Run, target: string | null, problems: Problem[]): Promise<RunEnd> {
  const { kept, warnings } = keptProblems(problems);
  if (problems.length > 0) warnings.unshift(`${problems.length} rows were left out; the problems say why.`);
  if (warnings.length > 0) await run.save({ progress: { ...run.transfer.progress, warnings } });
  return target === null ? { end: 'FAILED', problems: kept } : { end: 'DONE', targetId: target, problems: kept };
}

/** What the pages of earlier runs did. */
async function recorded(run: Run): Promise<Applied> {
  const applied: Applied = { done: new Map(), problems: new Map(), pageNo: 0 };
  for (;;) {
    const pages = await run.deps.store.pages.list(run.transfer.id, applied.pageNo, 100);
    const last = pages.at(-1);
    if (!last) return applied;
    applied.pageNo = last.pageNo;
    for (const { results } of pages) note(applied, results as ItemResult[]);
  }
}

function note({ done, problems }: Applied, results: readonly ItemResult[]): void {
  for (const { key, outcome, reason, ...told } of results) {
    const isBad = outcome === 'BAD';
    if (!isBad && reason === null) {
      done.set(key, outcome);
      problems.delete(key);
      continue;
    }
    done.delete(key);
    const code = isBad ? (told.code ?? 'REFUSED_BY_PROCORE') : 'ALREADY_LINKED';
    const fix = isBad ? (told.fix ?? 'Mend it, then import again.') : UNLINK;
    problems.set(key, problem(code, reason ?? 'Procore refused it.', ['rows', key], fix));
  }
}

/** What a cancelled import applied: `40 created, 2 kept; the last was ZZ/24-010/03-100`. */
function inWords({ done, problems }: Applied, page: readonly ImportItem[]): string {
  const outcomes = [...done.values()];
  const counts = [
    ...(['CREATED', 'UPDATED', 'KEPT'] as const).map(
      (each) => [outcomes.filter((outcome) => outcome === each).length, each.toLowerCase()] as const,
    ),
    [problems.size, 'refused'] as const,
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${told.join(', ')}; the last was ${page.at(-1)?.key}`;
}

async function apply<Item extends ImportItem>(
  run: Run,
  work: ImportWork<Item>,
  page: readonly Item[],
): Promise<ItemResult[]> {
  if (page[0]?.action !== 'KEEP') return work.send(run, page);
  return page.map(({ key, procoreId }) => ({ key, outcome: 'KEPT', reason: null, procoreId }));
}

/**
 * Links what one page brought: the write that made it has marked it as well, so the links are ACTIVE at once. A clash is the reason of that record's result alone, so that a later run tells
 * it as well.
 */
async function link<Item extends ImportItem>(
  run: Run,
  work: ImportWork<Item>,
  page: readonly Item[],
  results: readonly ItemResult[],
): Promise<ItemResult[]> {
  const ids = new Map(results.map(({ key, procoreId }) => [key, procoreId]));
  const links = page.flatMap((item) => {
    const procoreId = ids.get(item.key);
    const made = procoreId ? work.linkOf(item, procoreId) : null;
    return made ? [{ key: item.key, made }] : [];
  });
  const clashes = await clashesOf(
    run,
    links.map(({ made }) => made),
  );
  const reasons = new Map(links.flatMap(({ key }, index) => (clashes[index] ? [[key, clashes[index]] as const] : [])));
  return results.map((result) => ({ ...result, reason: reasons.get(result.key) ?? result.reason }));
}

const UNLINK = 'Unlink that pair first, if it is wrong.';

/** Saves links for a run; a clash with another link is a problem of that record alone. */
export async function saveLinks(run: Run, links: readonly Omit<NewLink, 'createdBy'>[]): Promise<Problem[]> {
  const clashes = await clashesOf(run, links);
  return links.flatMap(({ cmicId }, index) => {
    const clash = clashes[index];
    return clash ? [problem('ALREADY_LINKED', clash, ['rows', cmicId], UNLINK)] : [];
  });
}

/** Saves links; for each the words of its clash with another link, or null. */
async function clashesOf(run: Run, links: readonly Omit<NewLink, 'createdBy'>[]): Promise<(string | null)[]> {
  if (links.length === 0) return [];
  const saved = await run.deps.store.links.save(links.map((each) => ({ ...each, createdBy: run.actor })));
  return saved.map((each, index) => {
    if ('link' in each) return null;
    const { procoreId, cmicId } = links[index] ?? each.conflict;
    const { conflict } = each;
    return `${cmicId} and ${procoreId} could not be linked: ${conflict.cmicId} is linked to ${conflict.procoreId}.`;
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

import type { CmicJobCategoryRecord } from '../../../cmic/kinds/project-wbs/record.ts';
import { syncedItems } from '../../importing/outcomes.ts';
import type { NewLink } from '../../link/link.ts';
import { type Problem, problem } from '../../problem.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import type { Item } from '../project/items.ts';
import { linkBudgetCodes, linkCostTypes } from '../project/links.ts';
import type { CodeItem, PairItem, WbsItems } from './export-items.ts';

/** As many as Procore takes in one sync. */
const MOST = 1000;

/**
 * Each code is linked (MARKING), marked in Procore by the sync, the only way in which codes of an ERP project change, and then ACTIVE; then each code x type with its budget code, and
 * the cost types. Each part may be repeated. What clashes with another link is told by name.
 */
export async function linkAndMarkCodes(
  run: Run,
  { codes, pairs }: WbsItems,
  categories: ReadonlyMap<string, CmicJobCategoryRecord>,
  projectId: string,
): Promise<Problem[]> {
  const { store } = run.deps;
  const jobId = run.transfer.jobId;
  const made = codes.map(({ key, code }): NewLink => {
    const ends = { kind: 'PROJECT_WBS', procoreId: code.id, cmicId: key, state: 'MARKING' } as const;
    return { ...ends, lines: [], projectId, jobId, adoptedMark: null, createdBy: run.actor };
  });
  const saved = made.length > 0 ? await store.links.save(made) : [];
  const clashes = saved.flatMap((each) => ('conflict' in each ? [each.conflict] : []));
  const linked = codes.filter((_, index) => saved[index] && 'link' in saved[index]);
  await mark(run, linked, projectId);
  run.at('marking', 'mark:end');
  for (const each of saved)
    if ('link' in each && each.link.state === 'MARKING') await store.links.move(each.link.id, ['MARKING'], 'ACTIVE');
  const items = pairs.flatMap((pair) => assigned(pair, categories));
  const told = clashes.map(({ procoreId, cmicId }) =>
    problem(
      'ALREADY_LINKED',
      `${cmicId} is linked to ${procoreId}.`,
      ['costCodes', cmicId],
      'Unlink that pair first, if it is wrong.',
    ),
  );
  const standing = { projectId, byKey: new Map<string, string>() };
  return [...told, ...(await linkBudgetCodes(run, items, standing, jobId ?? '')), ...(await linkCostTypes(run, items))];
}

async function mark(run: Run, codes: readonly CodeItem[], projectId: string): Promise<void> {
  const unmarked = codes.filter(({ key, code }) => code.originId !== key);
  run.at('marking', 'mark:lines');
  for (const subJobId of new Set(unmarked.map(({ code }) => code.subJobId))) {
    const ofBiller = unmarked.filter(({ code }) => code.subJobId === subJobId);
    for (let from = 0; from < ofBiller.length; from += MOST) {
      const some = ofBiller.slice(from, from + MOST);
      const updates = some.map(({ key, code }) => ({ id: code.id, originId: key }));
      const sent = await run.deps.procore.projectWbs.syncCostCodes(projectId, subJobId, updates);
      const items = some.map(({ key, code }) => ({ key, action: 'UPDATE' as const, procoreId: code.id }));
      const refused = syncedItems(items, sent).filter(({ outcome }) => outcome === 'BAD');
      if (refused.length > 0) throw unmarkable(refused);
    }
  }
}

function unmarkable(refused: readonly { key: string; reason: string | null }[]): Halt {
  const fix = 'The codes stand in CMiC. Mend it in Procore, then retry: only the marking is done again.';
  return new Halt({
    end: 'FAILED',
    problems: refused.map(({ key, reason }) =>
      problem('REFUSED_BY_PROCORE', `${key} could not be marked: ${reason}`, ['costCodes', key], fix, true),
    ),
  });
}

/** A pair as the links of an import know it. */
function assigned(
  { key, job, type }: PairItem,
  categories: ReadonlyMap<string, CmicJobCategoryRecord>,
): Extract<Item, { stage: 'assignment' }>[] {
  const category = categories.get(key);
  if (!category) return [];
  const codeKey = key.slice(0, key.lastIndexOf('/'));
  return [{ stage: 'assignment', key, action: 'KEEP', procoreId: null, job, category, codeKey, type }];
}

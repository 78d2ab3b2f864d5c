import { badItem, type ItemResult, written } from '../../importing/item.ts';
import { stop } from '../../importing/outcomes.ts';
import type { ImportWork } from '../../importing/pages.ts';
import type { Run } from '../../transfer/run.ts';
import { type JobWork, jobWork } from '../project/work.ts';
import type { CodeItem, Item, StatusItem } from './items.ts';

/** What an import of a project's codes has in hand. */
export interface WbsWork extends JobWork {
  items: readonly CodeItem[];
  statuses: readonly StatusItem[];
  projectId: string;
  targetId: string;
}

/** Codes, types and statuses for the engine of imports: the codes as an import of the whole job brings them, the statuses at the end. */
export function wbsWork(work: WbsWork): ImportWork<Item> {
  const { projectId, targetId } = work;
  const ofCodes = jobWork(work, () => targetId);
  const isStatus = (item: Item | undefined): item is StatusItem => item?.stage === 'status';
  const codesOf = (page: readonly Item[]) => page.filter((item): item is CodeItem => !isStatus(item));
  return {
    items: [...work.items, ...work.statuses],
    bad: work.bad,
    fits: (page, item) => {
      const [first] = page;
      if (isStatus(item)) return isStatus(first) && first.to === item.to;
      return !isStatus(first) && ofCodes.fits(codesOf(page), item);
    },
    send: (run, page) => {
      const [first] = page;
      return isStatus(first) ? sendStatus(run, projectId, first.to, page) : ofCodes.send(run, codesOf(page));
    },
    linkOf: (item, procoreId) => (isStatus(item) ? null : ofCodes.linkOf(item, procoreId)),
    finish: async (run) => (await ofCodes.finish?.(run)) ?? [],
    targetId: () => targetId,
    projectId: () => projectId,
  };
}

/** A refusal is about all of them, and no reason to stop what else is on its way. */
async function sendStatus(
  { deps }: Run,
  projectId: string,
  to: StatusItem['to'],
  page: readonly Item[],
): Promise<ItemResult[]> {
  const ids = page.flatMap(({ procoreId }) => procoreId ?? []);
  const outcome = await deps.procore.projectWbs.setBudgetCodeStatus(projectId, ids, to);
  if (outcome.outcome === 'refused' && !outcome.retryable) return page.map(({ key }) => badItem(key, outcome.message));
  if (outcome.outcome !== 'done') throw stop(outcome);
  return page.map((item) => written(item, item.procoreId));
}

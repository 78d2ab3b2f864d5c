import type { CompanyWbsClient } from '../../../procore/kinds/company-wbs/client.ts';
import { type BadRow, badItem, type ItemResult, written } from '../../importing/item.ts';
import { stop, syncedItems } from '../../importing/outcomes.ts';
import type { ImportWork } from '../../importing/pages.ts';
import type { Item } from './items.ts';

/** What an import of the company's codes has in hand. */
export interface CompanyWork {
  items: readonly Item[];
  bad: readonly BadRow[];
  /** The Procore ids of cost codes that stand, by CMiC id: it grows as pages are applied. */
  byKey: Map<string, string>;
}

type Of<Stage extends Item['stage']> = Extract<Item, { stage: Stage }>;

/** Codes and types for the engine of imports. Everything may be repeated: the syncs are keyed on id or origin_id, and a status is set to a value. */
export function companyWork({ items, bad, byKey }: CompanyWork, companyId: string): ImportWork<Item> {
  return {
    items,
    bad,
    fits: (page, item) => page[0] !== undefined && sameCall(page[0], item) && !isBelowOne(page, item),
    send: async ({ deps }, page) => {
      const client = deps.procore.companyWbs;
      const [first] = page;
      if (first?.stage === 'type')
        return syncedItems(page, await client.syncCostTypes((page as Of<'type'>[]).map(({ update }) => update)));
      if (first?.stage === 'code') return sendCodes(client, page as Of<'code'>[], byKey);
      return first ? sendStatus(client, first, page) : [];
    },
    linkOf: ({ stage, key }, procoreId) =>
      stage === 'status'
        ? null
        : {
            kind: 'COMPANY_WBS',
            procoreId,
            cmicId: key,
            state: 'ACTIVE',
            lines: [],
            projectId: null,
            jobId: null,
            adoptedMark: null,
          },
    targetId: () => companyId,
    projectId: () => null,
  };
}

function sameCall(a: Item, b: Item): boolean {
  if (a.stage === 'status') return b.stage === 'status' && a.segment === b.segment && a.to === b.to;
  return a.stage === b.stage;
}

/** A child names its parent by Procore's id, which a new parent has only after its page. */
function isBelowOne(page: readonly Item[], item: Item): boolean {
  if (item.stage !== 'code' || typeof item.under === 'string') return false;
  const { parentKey } = item.under;
  return page.some(({ key, action }) => key === parentKey && action === 'CREATE');
}

async function sendCodes(
  client: CompanyWbsClient,
  page: readonly Of<'code'>[],
  byKey: Map<string, string>,
): Promise<ItemResult[]> {
  // Without its parent a code would stand under its last part alone, with our mark for the whole one.
  const ready = page.filter(({ under }) => typeof under === 'string' || byKey.has(under.parentKey));
  const updates = ready.map(({ action, update, under }) => {
    if (typeof under === 'object') return { ...update, parentId: byKey.get(under.parentKey) ?? null };
    return under === 'ROOT' && action === 'UPDATE' ? { ...update, parentId: null } : update;
  });
  const results = ready.length > 0 ? syncedItems(ready, await client.syncCostCodes(updates)) : [];
  for (const { key, procoreId } of results) if (procoreId) byKey.set(key, procoreId);
  const orphans = page.filter((item) => !ready.includes(item));
  return [...results, ...orphans.map(({ key }) => badItem(key, 'Its parent cost code was not created.'))];
}

/** A refusal is about all of them, and no reason to stop what else is on its way. */
async function sendStatus(
  client: CompanyWbsClient,
  { segment, to }: Of<'status'>,
  page: readonly Item[],
): Promise<ItemResult[]> {
  const ids = page.flatMap(({ procoreId }) => procoreId ?? []);
  const outcome = await client.setStatus(segment, ids, to);
  if (outcome.outcome === 'refused' && !outcome.retryable) return page.map(({ key }) => badItem(key, outcome.message));
  if (outcome.outcome !== 'done') throw stop(outcome);
  return page.map((item) => written(item, item.procoreId));
}

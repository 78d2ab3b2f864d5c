import { equal } from '../../../../kernel/money.ts';
import { type CmicPotentialChangeItemRecord, potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import type { OwnerChangeOrderDraft } from '../../../cmic/kinds/prime-contract-change-order/draft.ts';
import {
  type CmicOwnerChangeOrderRecord,
  ownerChangeOrderId,
} from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import type { Posting } from '../../exporting/post.ts';
import { type Problem, problem } from '../../problem.ts';
import { Halt } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import type { Run } from '../../transfer/run.ts';
import type { ChangeOrderDrafts } from './drafts.ts';

/** What the transfer ends at: the owner change order, else the first item. */
export function targetIdOf({ items, owner }: ChangeOrderDrafts): string | null {
  if (owner) return ownerChangeOrderId(owner);
  return items[0] ? potentialChangeItemId(items[0].header) : null;
}

/** Writes an owner change order exactly once, puts the items into it, and reads it back. `existing`: as the plan read it. */
export async function writeOwner(
  run: Run,
  draft: OwnerChangeOrderDraft,
  existing: CmicOwnerChangeOrderRecord | null,
  items: readonly CmicPotentialChangeItemRecord[],
): Promise<CmicOwnerChangeOrderRecord> {
  const client = run.deps.cmic['prime-contract-change-order'];
  const id = ownerChangeOrderId(draft);
  let document = existing;
  await ensure<{ vuuid: string | null }>(run, {
    step: 'owner',
    resource: 'cmownerchangeorder',
    key: id,
    body: client.body(draft),
    look: async (fresh) => {
      if (fresh) document = await client.find(draft);
      return document;
    },
    conflict: () => document && ownerTaken(document, draft),
    send: (requestId) => client.create(draft, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  for (const item of items) await putInto(run, item, draft.code);
  const written = await client.find(draft);
  const conflict = written
    ? ownerTaken(written, draft)
    : problem('REFUSED_BY_CMIC', `${id} was written and is not there.`, [], 'Look at it in CMiC, then retry.', true);
  if (!written || conflict) throw new Halt({ end: 'FAILED', problems: conflict ? [conflict] : [] });
  return written;
}

/** A written owner change order as a document to be posted. */
export function ownerPosting(run: Run, document: CmicOwnerChangeOrderRecord): Posting {
  return {
    resource: 'cmownerchangeorder',
    key: document.id,
    targetId: document.id,
    what: 'owner change order',
    postDate: document.postDate,
    send: (date, requestId) => run.deps.cmic['prime-contract-change-order'].post(document, date, requestId),
  };
}

/** The problem of a code that stands for another owner change order; null when what stands there is what we would write. Pure. */
export function ownerTaken(
  document: CmicOwnerChangeOrderRecord,
  draft: OwnerChangeOrderDraft,
  path: string[] = ['number'],
): Problem | null {
  const found: string[] = [];
  if (document.reference !== draft.reference) found.push(`it belongs to "${document.reference ?? 'CMiC'}"`);
  if (document.amount === null || !equal(document.amount, draft.amount))
    found.push(`its amount is ${document.amount ?? 'empty'}`);
  if (document.billingContract !== draft.billingContract)
    found.push(`its contract is ${document.billingContract ?? 'none'}`);
  if (found.length === 0) return null;
  const message = `CMiC has another owner change order ${document.id}: ${found.join('; ')}.`;
  const fix = `Approve with another number of up to 20 characters, such as "${draft.code.slice(0, 18)}-A".`;
  return problem('NUMBER_TAKEN', message, path, fix);
}

async function putInto(run: Run, item: CmicPotentialChangeItemRecord, code: string): Promise<void> {
  const client = run.deps.cmic['budget-change'];
  const { id, vuuid } = item;
  if (vuuid === null) {
    const message = `CMiC shows ${id} without its technical key.`;
    const fix = 'Look at it in CMiC, then retry.';
    throw new Halt({ end: 'FAILED', problems: [problem('REFUSED_BY_CMIC', message, [], fix, true)] });
  }
  let shown: { ownerChangeOrder: string | null } = item;
  await ensure<{ vuuid: string | null }>(run, {
    step: 'in-owner',
    resource: 'cmmast',
    key: `${id}/owner`,
    body: client.inOwnerChangeOrderBody(code),
    look: async (fresh) => {
      if (fresh) shown = (await client.find(item)) ?? shown;
      return shown.ownerChangeOrder === code ? { vuuid } : null;
    },
    conflict: () => null,
    send: (requestId) => client.setOwnerChangeOrder(vuuid, code, requestId),
    refOf: () => vuuid,
  });
}

import {
  type CmicPotentialChangeItemRecord,
  potentialChangeItemKey,
} from '../../../cmic/kinds/budget-change/record.ts';
import { ownerChangeOrderKey } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import { strict } from '../../../procore/rows.ts';
import { pciPosting, writePci } from '../../exporting/pci-write.ts';
import { restorePlaces } from '../../exporting/places.ts';
import { goneFromCmic, type Posting, postDocument } from '../../exporting/post.ts';
import type { SyncDeps } from '../../system.ts';
import type { ExportArrow, RunEnd } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { partsOf } from './amounts.ts';
import { markChangeOrder } from './mark.ts';
import { ownerPosting, targetIdOf, writeOwner } from './owner.ts';
import { type ChangeOrderPayload, planChangeOrder } from './plan.ts';
import { readChangeOrder } from './read.ts';
import { restoreChangeOrder } from './restore.ts';

const KIND = 'PRIME_CONTRACT_CHANGE_ORDER';

/**
 * Procore prime contract change order to CMiC, by setting: an external potential change item, one for each of its potential change orders, or an owner change order that holds one. Items
 * first (header, lines, look back, approved status), then the owner change order, links and marks, and each document's posting.
 */
export const exportArrow: ExportArrow<ChangeOrderPayload> = {
  kind: KIND,
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!splitChildId(id, 'pcco')) return { missing: wrongId(id, '1001/pcco-2') };
    const source = await readChangeOrder(deps, id, answers, transfer);
    return source ? planChangeOrder(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, drafts }, jobId }) {
    const targetId = drafts && targetIdOf(drafts);
    if (!drafts || !targetId) throw new Error('A plan without drafts has problems and does not run.');
    const { items, owner } = drafts;
    const { progress } = run.transfer;
    const total = items.reduce((count, { lines }) => count + lines.length + 2, 0) + (owner ? 1 + items.length : 0);
    const startedAt = progress.startedAt ?? run.deps.clock.now().toISOString();
    // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
    await run.save({ targetId, problems: [], progress: { ...progress, total, startedAt } });
    await restorePlaces(
      run.deps,
      { ...source, jobId },
      source.parts.flatMap(({ lines }) => lines.map(({ place }) => place)),
    );
    const documents: CmicPotentialChangeItemRecord[] = [];
    const amounts = items.length > 1 ? partsOf(drafts) : [];
    for (const [index, item] of items.entries())
      documents.push(await writePci(run, item, source.parts[index]?.existing ?? null, amounts[index]));
    const order = owner && (await writeOwner(run, owner, source.existing, documents));
    await markChangeOrder(run, source, drafts, documents);
    const postings = documents.map((document) => pciPosting(run, document, targetId));
    return postAll(run, order ? [...postings, ownerPosting(run, order)] : postings);
  },
  restore: (deps, { payload: { source }, jobId }) => restoreChangeOrder(deps, source, jobId),
  async finish(run) {
    const targetId = run.transfer.targetId ?? '';
    const { items, owner } = await documentsOf(run.deps, run.transfer.sourceId, targetId);
    if (items.length === 0 || items.some((item) => item === null || item.isVoid) || owner === 'GONE')
      return goneFromCmic(run, owner === null ? 'potential change item' : 'owner change order');
    const postings = items.flatMap((item) => (item ? [pciPosting(run, item, targetId)] : []));
    return postAll(run, owner ? [...postings, ownerPosting(run, owner)] : postings);
  },
};

/** One after the other: what is refused, or is left to people, ends the row; the next run begins with what is not posted yet. */
async function postAll(run: Run, postings: readonly Posting[]): Promise<RunEnd> {
  let end: RunEnd | null = null;
  for (const posting of postings) {
    end = await postDocument(run, posting);
    if (end.end !== 'DONE') return end;
  }
  if (!end) throw new Error('A change order without documents is not posted.');
  return end;
}

/** The documents of a written change order, by its links: its own, or those of its potential change orders. */
async function documentsOf(deps: SyncDeps, id: string, targetId: string) {
  const items = deps.cmic['budget-change'];
  const ownerKey = ownerChangeOrderKey(targetId);
  if (ownerKey) {
    const owner = await deps.cmic['prime-contract-change-order'].find(ownerKey);
    const held = (await items.byReference(id)).filter((item) => item.ownerChangeOrder === ownerKey.code);
    return { items: held, owner: owner ?? ('GONE' as const) };
  }
  const [own] = await deps.store.links.byProcore(KIND, [id]);
  const parts = own ? [] : strict(await deps.procore.primeContractChangeOrder.potentialsOf(id));
  const links = own
    ? [own]
    : await deps.store.links.byProcore(
        KIND,
        parts.map((part) => part.id),
      );
  const keys = links.map((link) => link && potentialChangeItemKey(link.cmicId));
  return { items: await Promise.all(keys.map((key) => (key ? items.find(key) : null))), owner: null };
}

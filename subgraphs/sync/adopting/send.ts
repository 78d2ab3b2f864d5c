import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import { linkAndMark, type Marking } from '../exporting/link-and-mark.ts';
import { badItem, type ItemResult, written } from '../importing/item.ts';
import { stop, syncedItems } from '../importing/outcomes.ts';
import { linkRead } from '../kinds/vendor/link.ts';
import { removeLink } from '../link/gone.ts';
import { unmark } from '../link/unmark.ts';
import { rememberLink } from '../matching/decision.ts';
import { Halt } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import { isOthers } from './documents.ts';
import type { LinkItem } from './items.ts';

type Of<Stage extends LinkItem['stage']> = Extract<LinkItem, { stage: Stage }>;

/**
 * Marks the records of one page in Procore; documents and vendors are linked with it. All of it may be repeated. What one record cannot have is its result alone: its link is let go. CMiC is never
 * written to.
 */
export async function sendPage(run: Run, projectId: string, page: readonly LinkItem[]): Promise<ItemResult[]> {
  const [first] = page;
  if (!first) return [];
  const { procore } = run.deps;
  switch (first.stage) {
    case 'project':
      return sendProject(run, first);
    case 'subJob':
      return syncedItems(page, await procore.subJob.sync(projectId, page.map(markOf)));
    case 'code':
      return syncedItems(page, await procore.projectWbs.syncCostCodes(projectId, first.pair.under, page.map(markOf)));
    case 'vendor':
      return [await sendVendor(run, first)];
    case 'commitment':
      return [await sendCommitment(run, first)];
    case 'changeOrder':
      return [await sendChangeOrder(run, first)];
  }
}

const markOf = ({ pair: { procoreId, cmicId } }: LinkItem) => ({ id: procoreId, originId: cmicId });

/** Nothing of a project that Procore does not let us mark is linked: the whole run ends. */
async function sendProject(run: Run, item: Of<'project'>): Promise<ItemResult[]> {
  const { procoreId, cmicId } = item.pair;
  const mark = item.adoptedMark === null ? { originId: cmicId, originCode: codeOf(cmicId) } : {};
  const outcome = await run.deps.procore.project.sync([{ id: procoreId, ...mark, erpIntegrated: true }]);
  const results = syncedItems([item], outcome);
  const [result] = results;
  if (result?.outcome === 'BAD')
    throw stop({ outcome: 'refused', status: 422, code: null, message: result.reason ?? '', retryable: false });
  return results;
}

async function sendVendor(run: Run, item: Of<'vendor'>): Promise<ItemResult> {
  const { deps } = run;
  const { pair, vendor } = item;
  const { procoreId, cmicId } = pair;
  const actor = { sub: run.actor };
  const holder = async () => (await deps.procore.vendor.byOriginId(cmicId))?.id ?? null;
  const { link, problems } = await linkRead(deps, actor, { vendor, cmicId, holder });
  if (!link) return badItem(item.key, problems[0]?.message ?? 'It could not be linked.');
  const names = { procoreName: vendor.name ?? '', cmicName: pair.cmicName ?? '' };
  await rememberLink(deps, actor, { kind: 'VENDOR', procoreId, cmicId, ...names });
  // One whose mark could not be written yet is marked by itself (link/mend.ts).
  return written(item, procoreId);
}

async function sendCommitment(run: Run, item: Of<'commitment'>): Promise<ItemResult> {
  const { commitment, pair } = item;
  const { procore, store } = run.deps;
  const key = subcontractKey(pair.cmicId);
  const [vendor] = pair.under === null ? [null] : await store.links.byProcore('VENDOR', [pair.under]);
  if (!key || !vendor || vendor.cmicId.split('/')[1] !== encodeURIComponent(key.vendor))
    return badItem(item.key, 'Its vendor is not linked to that of the contract.');
  const { id } = commitment;
  return document(run, item, commitment.lines?.map(({ lineId, originId }) => [lineId, originId]) ?? [], {
    header: commitment.originId,
    markLines: (marks) => procore.commitment.markLines(id, marks),
    markHeader: (originId) => procore.commitment.markHeader(id, { originId, originCode: key.number }),
  });
}

async function sendChangeOrder(run: Run, item: Of<'changeOrder'>): Promise<ItemResult> {
  const { order, pair } = item;
  const { procore, store } = run.deps;
  const key = subcontractKey(pair.cmicId);
  const [contract] = pair.under === null ? [null] : await store.links.byProcore('COMMITMENT', [pair.under]);
  if (!key || !contract || !pair.cmicId.startsWith(`${contract.cmicId}/`))
    return badItem(item.key, 'Its commitment is not linked to that contract.');
  const { id } = order;
  return document(run, item, order.lines?.map((line) => [line.id, line.originId]) ?? [], {
    header: order.originId,
    markLines: (marks) => procore.commitmentChangeOrder.markLines(id, marks),
    markHeader: (originId) => procore.commitmentChangeOrder.mark(id, { originId, originCode: key.change }),
  });
}

/** Links a document and marks it, lines first; a mark of somebody else, on the header or a line, is left as it is. */
async function document(
  run: Run,
  item: Of<'commitment' | 'changeOrder'>,
  shown: [lineId: string, originId: string | null][],
  { header, markLines, markHeader }: Pick<Marking, 'markLines' | 'markHeader'> & { header: string | null },
): Promise<ItemResult> {
  const { pair, adoptedMark } = item;
  const { kind, procoreId, cmicId } = pair;
  const marks = new Map(shown);
  const lines = pair.lines.filter(({ procoreLineId }) => marks.has(procoreLineId));
  const others = lines.filter(({ procoreLineId }) => isOthers(run.deps, marks.get(procoreLineId) ?? null));
  if (others.length > 0 && adoptedMark === null)
    return badItem(item.key, `Line ${others[0]?.procoreLineId} bears another integration's mark.`);
  const target = new Map(lines.map(({ procoreLineId, cmicLineId }) => [procoreLineId, cmicLineId]));
  const asIs = new Set(adoptedMark === null ? [] : lines.map(({ procoreLineId }) => procoreLineId));
  const seen = new Map(shown.map(([id, mark]) => [id, asIs.has(id) ? (target.get(id) ?? null) : mark]));
  try {
    await linkAndMark(run, {
      kind,
      procoreId,
      cmicId,
      projectId: run.transfer.projectId ?? '',
      lines,
      adoptedMark,
      shown: { header, lines: seen },
      markLines,
      markHeader,
    });
    return written(item, procoreId);
  } catch (error) {
    if (!(error instanceof Halt) || error.end.end !== 'FAILED') throw error;
    await letGo(run, item);
    return badItem(item.key, error.end.problems[0]?.message ?? 'It could not be marked.');
  }
}

/** Takes back a link whose marks Procore refused, with the marks that it took as far as it lets go of them: without a link they say no more than what this pair would be. */
async function letGo({ deps, actor }: Run, { pair: { kind, procoreId, cmicId } }: LinkItem): Promise<void> {
  const [link] = await deps.store.links.byProcore(kind, [procoreId]);
  if (link?.cmicId !== cmicId) return;
  const moved = await deps.store.links.move(link.id, ['MARKING', 'ACTIVE', 'UNLINKING'], 'UNLINKING');
  if (!moved) return;
  const outcome = moved.adoptedMark === null ? await unmark(deps, moved) : { outcome: 'done' as const };
  deps.log.warn({ procoreId, cmicId, outcome: outcome.outcome }, 'a record could not be marked, and is not linked');
  await removeLink(deps, moved, { by: actor, reason: 'Procore refused its marks.' });
}

function codeOf(cmicId: string): string {
  return decodeURIComponent(cmicId.split('/').at(-1) ?? cmicId);
}

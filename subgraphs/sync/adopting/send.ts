import { subcontractKey } from '../../cmic/kinds/commitment/record.ts';
import { pick, type Row } from '../../procore/rows.ts';
import { linkAndMark, type Marking } from '../exporting/link-and-mark.ts';
import { type BadRow, badItem, type ItemResult, written } from '../importing/item.ts';
import { stop, syncedItems } from '../importing/outcomes.ts';
import { linkRead } from '../kinds/vendor/link.ts';
import { removeLink } from '../link/gone.ts';
import { unmark } from '../link/unmark.ts';
import { rememberLink } from '../matching/decision.ts';
import { Halt } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import { atWork, transfersAtWork } from './at-work.ts';
import { isOthers } from './documents.ts';
import { AGAIN, type ItemOf, isBad, itemOf, type LinkItem } from './items.ts';

/**
 * Marks the records of one page in Procore, after another look at them: somebody may have marked one meanwhile. Documents and vendors are linked with it. All of it may be repeated. What one record
 * cannot have is its result alone: its link is let go. CMiC is never written to.
 */
export async function sendPage(run: Run, projectId: string, page: readonly LinkItem[]): Promise<ItemResult[]> {
  const now = await readAgain(run, page);
  const left = now.filter((each): each is LinkItem => !isBad(each) && each.action !== 'KEEP');
  const sent = new Map((await send(run, projectId, left)).map((result) => [result.key, result]));
  return page.map(({ key, procoreId }, index): ItemResult => {
    const item = now[index];
    if (item && isBad(item)) return leftOut(key, item);
    const result = sent.get(key) ?? { key, outcome: 'KEPT', reason: null, procoreId };
    return result.outcome === 'BAD' ? { fix: AGAIN, ...result } : result;
  });
}

function leftOut(key: string, { reason, fix, code = 'BAD_INPUT' }: BadRow): ItemResult {
  return badItem(key, reason, { code, fix });
}

/** The items of a page by what Procore shows of them now; one read. */
async function readAgain({ deps }: Run, page: readonly LinkItem[]): Promise<(LinkItem | BadRow)[]> {
  const { subJob, projectWbs, vendor, commitment, commitmentChangeOrder } = deps.procore;
  const ids = page.map(({ pair }) => pair.procoreId);
  const again = <S extends 'subJob' | 'code' | 'vendor' | 'commitment' | 'changeOrder'>(
    stage: S,
    rows: ReadonlyMap<string, Row<ItemOf<S>['record']>>,
  ) => page.map(({ pair }) => itemOf(deps, stage, pair, pick(rows, pair.procoreId)) as LinkItem | BadRow);
  switch (page[0]?.stage) {
    case 'subJob':
      return again('subJob', await subJob.byIds(ids));
    case 'code':
      return again('code', await projectWbs.costCodesByIds(ids));
    case 'vendor':
      return again('vendor', await vendor.byIds(ids));
    case 'commitment':
      return again('commitment', await commitment.byIds(ids));
    case 'changeOrder':
      return again('changeOrder', await commitmentChangeOrder.byIds(ids, { lines: true }));
    default:
      return [...page];
  }
}

async function send(run: Run, projectId: string, page: readonly LinkItem[]): Promise<ItemResult[]> {
  const [first] = page;
  const { procore } = run.deps;
  switch (first?.stage) {
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
    default:
      return [];
  }
}

const markOf = ({ pair: { procoreId, cmicId } }: LinkItem) => ({ id: procoreId, originId: cmicId });

/** Marks the project and switches its tool on. Nothing of a project that Procore does not let us mark is linked: the whole run ends. */
export async function sendProject(run: Run, item: ItemOf<'project'>): Promise<void> {
  const { procoreId, cmicId } = item.pair;
  const mark = item.adoptedMark === null ? { originId: cmicId, originCode: codeOf(cmicId) } : {};
  const outcome = await run.deps.procore.project.sync([{ id: procoreId, ...mark, erpIntegrated: true }]);
  const [result] = syncedItems([item], outcome);
  if (result?.outcome === 'BAD')
    throw stop({ outcome: 'refused', status: 422, code: null, message: result.reason ?? '', retryable: false });
}

async function sendVendor(run: Run, item: ItemOf<'vendor'>): Promise<ItemResult> {
  const { deps } = run;
  const { pair, record: vendor } = item;
  const { procoreId, cmicId } = pair;
  const actor = { sub: run.actor };
  const holder = async () => (await deps.procore.vendor.byOriginId(cmicId))?.id ?? null;
  const { link, problems, isNew } = await linkRead(deps, actor, { vendor, cmicId, holder });
  const [refused] = problems;
  // One whose mark could not be written yet is marked by itself (link/mend.ts); one that is being taken apart is none.
  if (!link || link.state === 'UNLINKING')
    return badItem(item.key, refused?.message ?? 'It could not be linked.', { code: refused?.code });
  const names = { procoreName: vendor.name ?? '', cmicName: pair.cmicName ?? '' };
  await rememberLink(deps, actor, { kind: 'VENDOR', procoreId, cmicId, ...names }, isNew);
  return written(item, procoreId);
}

async function sendCommitment(run: Run, item: ItemOf<'commitment'>): Promise<ItemResult> {
  const { record: commitment, pair } = item;
  const { procore, store } = run.deps;
  const { id, vendorId } = commitment;
  const key = subcontractKey(pair.cmicId);
  const [vendor] = vendorId === null ? [null] : await store.links.byProcore('VENDOR', [vendorId]);
  if (!key || !vendor || vendor.state === 'UNLINKING' || vendor.cmicId.split('/')[1] !== encodeURIComponent(key.vendor))
    return badItem(item.key, 'Its vendor is not linked to that of the contract.', { code: 'VENDOR_NOT_LINKED' });
  return document(run, item, commitment.lines?.map(({ lineId, originId }) => [lineId, originId]) ?? [], {
    header: commitment.originId,
    markLines: (marks) => procore.commitment.markLines(id, marks),
    markHeader: (originId) => procore.commitment.markHeader(id, { originId, originCode: key.number }),
  });
}

async function sendChangeOrder(run: Run, item: ItemOf<'changeOrder'>): Promise<ItemResult> {
  const { record: order, pair } = item;
  const { procore, store } = run.deps;
  const { id, commitmentId } = order;
  const key = subcontractKey(pair.cmicId);
  const [contract] = commitmentId === null ? [null] : await store.links.byProcore('COMMITMENT', [commitmentId]);
  if (!key || contract?.state !== 'ACTIVE' || !pair.cmicId.startsWith(`${contract.cmicId}/`)) {
    const told = { code: 'PREREQUISITE_NOT_SYNCED' } as const;
    return badItem(item.key, 'Its commitment is not linked to that contract.', told);
  }
  return document(run, item, order.lines?.map((line) => [line.id, line.originId]) ?? [], {
    header: order.originId,
    markLines: (marks) => procore.commitmentChangeOrder.markLines(id, marks),
    markHeader: (originId) => procore.commitmentChangeOrder.mark(id, { originId, originCode: key.change }),
  });
}

/** Links a document and marks it, lines first; a mark of somebody else on a line is left as it is. One that another transfer has begun to write is that one's. */
async function document(
  run: Run,
  item: ItemOf<'commitment'> | ItemOf<'changeOrder'>,
  shown: [lineId: string, originId: string | null][],
  { header, markLines, markHeader }: Pick<Marking, 'markLines' | 'markHeader'> & { header: string | null },
): Promise<ItemResult> {
  const { pair } = item;
  const { kind, procoreId, cmicId } = pair;
  const [writing] = await transfersAtWork(run.deps, kind, [pair]);
  if (writing) return badItem(item.key, atWork(writing), { code: 'REQUEST_ALREADY_OPEN' });
  const marks = new Map(shown);
  const lines = pair.lines.filter(({ procoreLineId }) => marks.has(procoreLineId));
  const others = lines.find(({ procoreLineId }) => isOthers(run.deps, marks.get(procoreLineId) ?? null));
  if (others)
    return badItem(item.key, `Line ${others.procoreLineId} bears another integration's mark.`, {
      code: 'ALREADY_LINKED',
    });
  const { projectId } = run.transfer;
  const marking = { kind, procoreId, cmicId, projectId: projectId ?? '', lines, markLines, markHeader };
  try {
    await linkAndMark(run, { ...marking, shown: { header, lines: marks } });
    return written(item, procoreId);
  } catch (error) {
    if (!(error instanceof Halt) || error.end.end !== 'FAILED') throw error;
    await letGo(run, item);
    const [refused] = error.end.problems;
    return badItem(item.key, refused?.message ?? 'It could not be marked.', { code: refused?.code });
  }
}

/** Takes back a link that this transfer made and whose marks Procore refused, with the marks that it took as far as it lets go of them: without a link they say no more than what this pair would be. */
async function letGo({ deps, actor, transfer }: Run, { pair: { kind, procoreId, cmicId } }: LinkItem): Promise<void> {
  const [link] = await deps.store.links.byProcore(kind, [procoreId]);
  if (link?.cmicId !== cmicId || link.createdAt < transfer.createdAt) return;
  const moved = await deps.store.links.move(link.id, ['MARKING'], 'UNLINKING');
  if (!moved) return;
  const { outcome } = await unmark(deps, moved);
  deps.log.warn({ procoreId, cmicId, outcome }, 'a record could not be marked, and is not linked');
  await removeLink(deps, moved, { by: actor, reason: 'Procore refused its marks.' });
}

function codeOf(cmicId: string): string {
  return decodeURIComponent(cmicId.split('/').at(-1) ?? cmicId);
}

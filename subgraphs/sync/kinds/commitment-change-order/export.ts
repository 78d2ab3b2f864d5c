import {
  type CmicSubcontractRecord,
  subcontractId,
  subcontractKey,
  subcontractLineId,
} from '../../../cmic/kinds/commitment/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import { linkAndMark } from '../../exporting/link-and-mark.ts';
import { goneFromCmic } from '../../exporting/post.ts';
import { postSubcontract } from '../../exporting/post-subcontract.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { toldByMarks } from '../../exporting/told-by-marks.ts';
import type { Link } from '../../link/link.ts';
import { restoreLinks } from '../../link/resolve.ts';
import type { ExportArrow } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { type ChangeOrderPayload, newLines, planChangeOrder } from './plan.ts';
import { type ChangeOrderSource, readChangeOrder } from './read.ts';
import { writeChangeOrder } from './write.ts';

/** Procore commitment change order to a change order of its CMiC subcontract: code, header, lines, look back, link, marks (lines, then header), posting. */
export const exportArrow: ExportArrow<ChangeOrderPayload> = {
  kind: 'COMMITMENT_CHANGE_ORDER',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!splitChildId(id, 'cco')) return { missing: wrongId(id, '1001/cco-7') };
    const source = await readChangeOrder(deps, id, answers, transfer);
    return source ? planChangeOrder(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, drafts }, jobId }) {
    if (!drafts) throw new Error('A plan without drafts has problems and does not run.');
    await restoreLinks(run.deps, toldByMarks(source.order.projectId, jobId, source));
    let own = drafts;
    const document = await writeChangeOrder(run, source, drafts, async (named) => {
      own = named;
      await begin(run, source, named);
    });
    await linkAndMarkChangeOrder(run, source, own);
    return postSubcontract(run, document);
  },
  async restore(deps, { payload: { source }, jobId }) {
    const { order, link } = source;
    const key = subcontractKey(order.originId ?? '');
    if (link || !key) return;
    const document: CmicSubcontractRecord | null = await deps.cmic['commitment-change-order'].find(key);
    if (!document || document.isVoid || document.reference !== order.id) return;
    const lines = (order.lines ?? []).flatMap(({ id, originId }) =>
      originId ? [{ procoreLineId: id, cmicLineId: originId }] : [],
    );
    await deps.store.links.save([
      {
        kind: 'COMMITMENT_CHANGE_ORDER',
        procoreId: order.id,
        cmicId: document.id,
        state: 'ACTIVE',
        lines,
        projectId: order.projectId,
        jobId,
        adoptedMark: null,
        createdBy: 'worker',
      },
    ]);
  },
  async finish(run) {
    const key = subcontractKey(run.transfer.targetId ?? '');
    const document = key && (await run.deps.cmic.commitment.find(key));
    return document ? postSubcontract(run, document) : goneFromCmic(run, 'change order');
  },
};

/** Saves number and target before the first send under them, and what people are to know of the lines. */
async function begin(run: Run, { lines }: ChangeOrderSource, drafts: Drafts): Promise<void> {
  const { progress } = run.transfer;
  await run.save({
    targetId: subcontractId(drafts.header),
    number: drafts.header.change,
    // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
    problems: [],
    progress: {
      ...progress,
      total: drafts.lines.length + 1,
      startedAt: progress.startedAt ?? run.deps.clock.now().toISOString(),
      warnings: newLines(lines),
    },
  });
}

/** Links a written change order, and marks it in Procore: lines, then the change order itself. */
function linkAndMarkChangeOrder(run: Run, { order }: ChangeOrderSource, { header, lines }: Drafts): Promise<Link> {
  const { commitmentChangeOrder } = run.deps.procore;
  return linkAndMark(run, {
    kind: 'COMMITMENT_CHANGE_ORDER',
    procoreId: order.id,
    cmicId: subcontractId(header),
    projectId: order.projectId,
    lines: lines.map(({ lineId, draft }) => ({
      procoreLineId: lineId,
      cmicLineId: subcontractLineId(draft, draft.task),
    })),
    shown: { header: order.originId, lines: new Map((order.lines ?? []).map(({ id, originId }) => [id, originId])) },
    markLines: (marks) => commitmentChangeOrder.markLines(order.id, marks),
    markHeader: (mark) => commitmentChangeOrder.mark(order.id, { originId: mark, originCode: header.change }),
  });
}

import { subcontractKey } from '../../../cmic/kinds/commitment/record.ts';
import { splitCommitmentId } from '../../../procore/ids.ts';
import { placesOf } from '../../exporting/lines.ts';
import { restorePlaces } from '../../exporting/places.ts';
import { goneFromCmic } from '../../exporting/post.ts';
import { postSubcontract } from '../../exporting/post-subcontract.ts';
import { writeSubcontract } from '../../exporting/write-subcontract.ts';
import { restoreLinks } from '../../link/resolve.ts';
import type { ExportArrow } from '../../transfer/arrow.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import { linkAndMarkCommitment } from './mark.ts';
import { type CommitmentPayload, planCommitment, subcontractIdOf } from './plan.ts';
import { type CommitmentSource, readCommitment } from './read.ts';

/** Procore commitment to CMiC subcontract: header, lines, look back, link, marks (lines, then header), posting. */
export const exportArrow: ExportArrow<CommitmentPayload> = {
  kind: 'COMMITMENT',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!splitCommitmentId(id)) return { missing: wrongId(id, '1001/wo-5501') };
    const source = await readCommitment(deps, id, answers, transfer);
    return source ? planCommitment(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, planned) {
    const { drafts, source } = planned.payload;
    if (!drafts) throw new Error('A plan without drafts has problems and does not run.');
    await run.save({
      targetId: subcontractIdOf(drafts),
      // What was in the way of an earlier run is not any more; left here, it would read as a posting that CMiC refused.
      problems: [],
      progress: {
        ...run.transfer.progress,
        total: drafts.lines.length + 1,
        startedAt: run.transfer.progress.startedAt ?? run.deps.clock.now().toISOString(),
      },
    });
    const { projectId } = source.commitment;
    const { projectLink } = source;
    await restorePlaces(run.deps, { projectId, projectLink, jobId: planned.jobId }, placesOf(source.lines));
    await restoreLinks(run.deps, vendorToldByMark(source));
    const document = await writeSubcontract(run, drafts, source.existing);
    await linkAndMarkCommitment(run, source, drafts);
    return postSubcontract(run, document);
  },
  async restore(deps, { payload: { source }, jobId }) {
    const { commitment, link } = source;
    const key = subcontractKey(commitment.originId ?? '');
    if (link || !key) return;
    const document = await deps.cmic.commitment.find(key);
    if (!document || document.isVoid || (document.reference !== null && document.reference !== commitment.id)) return;
    const lines = (commitment.lines ?? []).flatMap(({ lineId, originId }) =>
      originId ? [{ procoreLineId: lineId, cmicLineId: originId }] : [],
    );
    await restoreLinks(deps, [
      {
        kind: 'COMMITMENT',
        procoreId: commitment.id,
        cmicId: document.id,
        lines,
        projectId: commitment.projectId,
        jobId,
      },
    ]);
  },
  async finish(run) {
    const key = subcontractKey(run.transfer.targetId ?? '');
    const document = key && (await run.deps.cmic.commitment.find(key));
    return document ? postSubcontract(run, document) : goneFromCmic(run, 'subcontract');
  },
};

function vendorToldByMark({ commitment, vendorLink }: CommitmentSource): Parameters<typeof restoreLinks>[1] {
  const { vendorId } = commitment;
  if (!vendorLink || vendorLink.link || !vendorId) return [];
  return [{ kind: 'VENDOR', procoreId: vendorId, cmicId: vendorLink.cmicId, projectId: null, jobId: null }];
}

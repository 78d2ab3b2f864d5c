import { type CmicSubcontractRecord, subcontractKey } from '../../../cmic/kinds/commitment/record.ts';
import { splitCommitmentId } from '../../../procore/ids.ts';
import { goneFromCmic } from '../../exporting/post.ts';
import { postSubcontract } from '../../exporting/post-subcontract.ts';
import { toldByMarks } from '../../exporting/told-by-marks.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { problem } from '../../problem.ts';
import { type ExportArrow, Halt } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { type Drafts, differences } from './drafts.ts';
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
    await restoreLinks(run.deps, [
      ...toldByMarks(source.commitment.projectId, planned.jobId, source),
      ...vendorToldByMark(source),
    ]);
    const document = await write(run, source, drafts);
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
    await deps.store.links.save([
      {
        kind: 'COMMITMENT',
        procoreId: commitment.id,
        cmicId: document.id,
        state: 'ACTIVE',
        lines,
        projectId: commitment.projectId,
        jobId,
        adoptedMark: null,
        createdBy: 'worker',
      },
    ]);
  },
  async finish(run) {
    const key = subcontractKey(run.transfer.targetId ?? '');
    const document = key && (await run.deps.cmic.commitment.find(key));
    return document ? postSubcontract(run, document) : goneFromCmic(run, 'subcontract');
  },
};

/** Header, then each line, each exactly once; then the whole document is read and compared, to the cent. */
async function write(run: Run, source: CommitmentSource, drafts: Drafts): Promise<CmicSubcontractRecord> {
  const { commitment } = run.deps.cmic;
  const id = subcontractIdOf(drafts);
  // What stands there was read moments ago for the plan; after an unknown outcome it is read again.
  let document = source.existing;
  const look = async (fresh: boolean) => {
    if (fresh) document = await commitment.find(drafts.header);
    return document;
  };
  await ensure<{ vuuid: string | null }>(run, {
    step: 'header',
    resource: 'scmast',
    key: id,
    body: commitment.headerBody(drafts.header),
    look,
    conflict: () => takenBy(document, drafts),
    send: (requestId) => commitment.createHeader(drafts.header, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  for (const { lineId, draft } of drafts.lines) {
    await ensure<{ vuuid: string | null }>(run, {
      step: `line:${lineId}`,
      resource: 'scsched',
      key: `${id}/000/${draft.task}`,
      body: commitment.lineBody(draft),
      look: async (fresh) => (await look(fresh))?.lines.find(({ task }) => task === draft.task) ?? null,
      conflict: () => takenBy(document, drafts),
      send: (requestId) => commitment.createLine(draft, requestId),
      refOf: ({ vuuid }) => vuuid,
    });
  }
  return written(run, drafts);
}

/** The document as it stands, whole and as planned; anything else parks the transfer. */
async function written(run: Run, drafts: Drafts): Promise<CmicSubcontractRecord> {
  const document = await run.deps.cmic.commitment.find(drafts.header);
  const missing = document
    ? drafts.lines.filter(({ draft }) => !document.lines.some(({ task }) => task === draft.task))
    : drafts.lines;
  if (document && missing.length === 0) {
    const conflict = takenBy(document, drafts);
    if (conflict) throw new Halt({ end: 'FAILED', problems: [conflict] });
    return document;
  }
  const what = document ? `line ${missing[0]?.draft.task} is not there` : 'it is not there';
  throw new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'REFUSED_BY_CMIC',
        `The subcontract was written, and read back ${what}.`,
        [],
        'Look at it in CMiC, then retry.',
        true,
      ),
    ],
  });
}

function takenBy(document: CmicSubcontractRecord | null, drafts: Drafts) {
  const found = document ? differences(document, drafts) : [];
  if (found.length === 0) return null;
  return problem(
    'NUMBER_TAKEN',
    `CMiC has another subcontract ${subcontractIdOf(drafts)}: ${found.join('; ')}.`,
    ['number'],
    'Retry with another number, or mend the document in CMiC.',
  );
}

function vendorToldByMark({ commitment, vendorLink }: CommitmentSource): Parameters<typeof restoreLinks>[1] {
  const { vendorId } = commitment;
  if (!vendorLink || vendorLink.link || !vendorId) return [];
  return [{ kind: 'VENDOR', procoreId: vendorId, cmicId: vendorLink.cmicId, projectId: null, jobId: null }];
}

import type { RequestForPaymentDraft } from '../../../cmic/kinds/subcontractor-invoice/draft.ts';
import {
  type CmicRequestForPaymentRecord,
  requestForPaymentKey,
} from '../../../cmic/kinds/subcontractor-invoice/record.ts';
import { splitChildId } from '../../../procore/ids.ts';
import { linkAndMark } from '../../exporting/link-and-mark.ts';
import { restoreLinks } from '../../link/resolve.ts';
import { problem } from '../../problem.ts';
import { type ExportArrow, Halt, type RunEnd } from '../../transfer/arrow.ts';
import { ensure } from '../../transfer/ensure.ts';
import { notFound, wrongId } from '../../transfer/planning.ts';
import type { Run } from '../../transfer/run.ts';
import { differences, requestIdOf } from './draft.ts';
import { markOf } from './mark.ts';
import { type InvoicePayload, planInvoice } from './plan.ts';
import { readInvoice } from './read.ts';

/** Procore subcontractor invoice to CMiC request for payment: one call with its lines, look back, link, marks (items, then header); accounts payable posts it unless the settings say that it is posted with its entry. */
export const exportArrow: ExportArrow<InvoicePayload> = {
  kind: 'SUBCONTRACTOR_INVOICE',
  direction: 'EXPORT',
  once: true,
  async plan(deps, id, answers, transfer) {
    if (!splitChildId(id, 'inv')) return { missing: wrongId(id, '1001/inv-9') };
    const source = await readInvoice(deps, id, answers, transfer);
    return source ? planInvoice(deps, source, answers, transfer !== null) : { missing: notFound(id) };
  },
  async run(run, { payload: { source, draft }, jobId }) {
    if (!draft) throw new Error('A plan without a draft has problems and does not run.');
    const { invoice, projectLink } = source;
    const { progress } = run.transfer;
    const startedAt = progress.startedAt ?? run.deps.clock.now().toISOString();
    await run.save({ targetId: requestIdOf(draft), problems: [], progress: { ...progress, total: 1, startedAt } });
    if (projectLink && !projectLink.link) {
      const { projectId } = invoice;
      await restoreLinks(run.deps, [
        { kind: 'PROJECT', procoreId: projectId, cmicId: projectLink.cmicId, projectId, jobId },
      ]);
    }
    const document = await write(run, source.existing, draft);
    await linkAndMark(run, markOf(run, source, draft));
    return ending(run, document);
  },
  async restore(deps, { payload: { source }, jobId }) {
    const { invoice, link, items } = source;
    const key = requestForPaymentKey(invoice.originId ?? '');
    if (link || !key) return;
    const document = await deps.cmic['subcontractor-invoice'].find(key);
    if (!document || document.isVoid || document.contract !== key.contract) return;
    const lines = items.flatMap(({ item: { id, originId } }) =>
      originId ? [{ procoreLineId: id, cmicLineId: originId }] : [],
    );
    await restoreLinks(deps, [
      {
        kind: 'SUBCONTRACTOR_INVOICE',
        procoreId: invoice.id,
        cmicId: document.id,
        lines,
        projectId: invoice.projectId,
        jobId,
      },
    ]);
  },
  async finish(run) {
    const targetId = run.transfer.targetId ?? '';
    const key = requestForPaymentKey(targetId);
    const document = key && (await run.deps.cmic['subcontractor-invoice'].find(key));
    if (document && !document.isVoid) return ending(run, document);
    const message = `CMiC shows no request ${targetId} any more: it was deleted or voided.`;
    const fix = 'Find out who deleted it; unlink the invoice to send it anew.';
    return { end: 'ENTERED', targetId, problems: [problem('REFUSED_BY_CMIC', message, [], fix, true)], note: message };
  },
};

/** The request with its lines, exactly once, read back and compared to the cent; anything else parks the transfer. */
async function write(
  run: Run,
  existing: CmicRequestForPaymentRecord | null,
  draft: RequestForPaymentDraft,
): Promise<CmicRequestForPaymentRecord> {
  const requests = run.deps.cmic['subcontractor-invoice'];
  const id = requestIdOf(draft);
  const find = async () => {
    const found = await requests.find(draft);
    return found && !found.isVoid ? found : null;
  };
  // What stands there was read moments ago for the plan; after an unknown outcome it is read again.
  let document = existing;
  await ensure<{ vuuid: string | null }>(run, {
    step: 'header',
    resource: 'apvoucher',
    key: id,
    body: requests.body(draft),
    look: async (fresh) => {
      if (fresh) document = await find();
      return document;
    },
    conflict: () => document && takenBy(document, draft),
    send: (requestId) => requests.create(draft, requestId),
    refOf: ({ vuuid }) => vuuid,
  });
  const written = await find();
  const conflict = written
    ? takenBy(written, draft)
    : problem(
        'REFUSED_BY_CMIC',
        'The request was written, and is not there.',
        [],
        'Look at it in CMiC, then retry.',
        true,
      );
  if (!written || conflict) throw new Halt({ end: 'FAILED', problems: conflict ? [conflict] : [] });
  return written;
}

function takenBy(document: CmicRequestForPaymentRecord, draft: RequestForPaymentDraft) {
  const found = differences(document, draft);
  if (found.length === 0) return null;
  const message = `CMiC has another request ${document.id}: ${found.join('; ')}.`;
  return problem('NUMBER_TAKEN', message, ['invoiceNumber'], 'Retry with another number, or mend the request in CMiC.');
}

/** CMiC has no posting of a request but at its entry: one that stands unposted is for accounts payable, and is watched for its post date. */
function ending({ deps }: Run, document: CmicRequestForPaymentRecord): RunEnd {
  const targetId = document.id;
  if (document.posted) return { end: 'DONE', targetId, note: `posted on ${document.postDate}` };
  if (deps.settings.posting.SUBCONTRACTOR_INVOICE === 'ACCOUNTING')
    return { end: 'ENTERED', targetId, problems: [], note: 'accounts payable posts it in CMiC' };
  const message = 'CMiC entered the request and did not post it with its entry.';
  const fix = 'Accounts payable posts it in CMiC: that is seen by itself.';
  return { end: 'ENTERED', targetId, problems: [problem('REFUSED_BY_CMIC', message, [], fix, true)], note: message };
}

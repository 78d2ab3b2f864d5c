import type { CmicPotentialChangeItemRecord } from '../../../cmic/kinds/budget-change/record.ts';
import { lineOf, type PciDrafts } from '../../exporting/pci-drafts.ts';
import { problem } from '../../problem.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import type { BudgetChangeSource } from './read.ts';

/**
 * The link is saved as MARKING, Procore is marked, then the link is ACTIVE. Each part may be repeated. A budget change is marked through `external_data` alone, which not every app may
 * call, and Procore takes no mark of an older modification once the company has budget changes: then the link alone says where it went, and the transfer warns.
 */
export async function linkAndMark(
  run: Run,
  { change }: BudgetChangeSource,
  drafts: PciDrafts,
  document: CmicPotentialChangeItemRecord,
): Promise<void> {
  const { store, procore } = run.deps;
  const [saved] = await store.links.save([
    {
      kind: 'BUDGET_CHANGE',
      procoreId: change.id,
      cmicId: document.id,
      state: 'MARKING',
      lines: linePairs(drafts, document),
      projectId: change.projectId,
      jobId: run.transfer.jobId,
      adoptedMark: null,
      createdBy: run.actor,
    },
  ]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if ('conflict' in saved) {
    const { cmicId, procoreId } = saved.conflict;
    const message = `${cmicId} is linked to ${procoreId}.`;
    const taken = problem('ALREADY_LINKED', message, ['number'], 'Retry with another number.');
    throw new Halt({ end: 'FAILED', problems: [taken] });
  }
  const { link } = saved;
  run.at('marking', 'mark:header');
  if (change.originId !== link.cmicId) {
    const outcome = await procore.budgetChange.mark(change.id, { originId: link.cmicId, originCode: document.code });
    if (outcome.outcome === 'unknown') throw new Halt({ end: 'LATER', reason: outcome.why, counted: true });
    if (outcome.outcome === 'refused') await afterRefusal(run, outcome);
    if (run.transfer.attempts > 0) await run.save({ attempts: 0 });
  }
  run.at('marking', 'mark:end');
  const active = await store.links.move(link.id, ['MARKING', 'ACTIVE'], 'ACTIVE', link.lines);
  if (!active) throw new Halt({ end: 'LATER', reason: 'The link was taken apart meanwhile.', counted: true });
}

/** The lines on both sides: Procore's by side and number (`to-1`), CMiC's by their technical keys. */
export function linePairs(drafts: PciDrafts, document: CmicPotentialChangeItemRecord) {
  return drafts.lines.flatMap(({ lineId, draft }) => {
    const line = lineOf(document, draft);
    return line ? [{ procoreLineId: lineId, cmicLineId: line.id }] : [];
  });
}

async function afterRefusal(
  run: Run,
  {
    status,
    message,
    retryable,
    retryAfter,
  }: { status: number; message: string; retryable: boolean; retryAfter?: number | undefined },
): Promise<void> {
  if (retryable)
    throw new Halt({
      end: 'LATER',
      reason: message,
      afterMs: retryAfter === undefined ? undefined : retryAfter * 1000,
      counted: status !== 429,
    });
  if (status !== 403 && status !== 405) {
    const fix =
      'The item stands in CMiC. Mend it in Procore, then retry: only the marking and what follows is done again.';
    const refused = problem('REFUSED_BY_PROCORE', `Procore could not be marked: ${message}`, [], fix, true);
    throw new Halt({ end: 'FAILED', problems: [refused] });
  }
  const { progress } = run.transfer;
  const warning = `Procore does not carry the mark, the link alone tells where it went: ${message}`;
  if (!progress.warnings.includes(warning))
    await run.save({ progress: { ...progress, warnings: [...progress.warnings, warning] } });
}

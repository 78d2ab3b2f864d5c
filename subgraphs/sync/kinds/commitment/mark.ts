import type { Outcome } from '../../../procore/outcome.ts';
import type { LinePair, Link } from '../../link/link.ts';
import { problem } from '../../problem.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';
import type { Drafts } from './drafts.ts';
import { subcontractIdOf } from './plan.ts';
import type { CommitmentSource } from './read.ts';

/** The link is saved as MARKING, Procore is marked (lines first: the header's mark locks them), then the link is ACTIVE. Each part may be repeated. */
export async function linkAndMark(run: Run, source: CommitmentSource, drafts: Drafts): Promise<Link> {
  const link = await saveLink(run, source, drafts);
  await markProcore(run, source, link);
  run.at('marking', 'mark:end');
  const active = await run.deps.store.links.move(link.id, ['MARKING', 'ACTIVE'], 'ACTIVE', link.lines);
  if (!active) throw new Halt({ end: 'LATER', reason: 'The link was taken apart meanwhile.', counted: true });
  return active;
}

async function saveLink(run: Run, source: CommitmentSource, drafts: Drafts): Promise<Link> {
  const cmicId = subcontractIdOf(drafts);
  const lines: LinePair[] = drafts.lines.map(({ lineId, draft }) => ({
    procoreLineId: lineId,
    cmicLineId: `${cmicId}/000/${encodeURIComponent(draft.task)}`,
  }));
  const [saved] = await run.deps.store.links.save([
    {
      kind: 'COMMITMENT',
      procoreId: source.commitment.id,
      cmicId,
      state: 'MARKING',
      lines,
      projectId: source.commitment.projectId,
      jobId: run.transfer.jobId,
      adoptedMark: null,
      createdBy: run.actor,
    },
  ]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if ('link' in saved) return saved.link;
  const { procoreId } = saved.conflict;
  throw new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'ALREADY_LINKED',
        `${saved.conflict.cmicId} is linked to ${procoreId}.`,
        ['number'],
        'Retry with another number.',
      ),
    ],
  });
}

async function markProcore(run: Run, source: CommitmentSource, link: Link): Promise<void> {
  const { commitment } = run.deps.procore;
  const { id, lines, originId } = source.commitment;
  const unmarked = link.lines.filter(
    ({ procoreLineId, cmicLineId }) => lines?.find((line) => line.lineId === procoreLineId)?.originId !== cmicLineId,
  );
  run.at('marking', 'mark:lines');
  if (unmarked.length > 0) {
    const outcome = await commitment.markLines(
      id,
      unmarked.map(({ procoreLineId, cmicLineId }) => ({ lineId: procoreLineId, originId: cmicLineId })),
    );
    stopUnlessDone(outcome);
    const [error] = outcome.outcome === 'done' ? outcome.errors : [];
    if (error) throw refused(error.message);
    await passed(run);
  }
  run.at('marking', 'mark:header');
  if (originId !== link.cmicId) {
    stopUnlessDone(await commitment.markHeader(id, { originId: link.cmicId, originCode: source.number }));
    await passed(run);
  }
}

/** What failed before this leg does not count against the next: a document has many, and each is bounded by itself. */
async function passed(run: Run): Promise<void> {
  if (run.transfer.attempts > 0) await run.save({ attempts: 0 });
}

/** A mark may be repeated, so an unknown outcome is simply tried again. */
function stopUnlessDone(outcome: Outcome): void {
  if (outcome.outcome === 'done') return;
  if (outcome.outcome === 'unknown') throw new Halt({ end: 'LATER', reason: outcome.why, counted: true });
  if (outcome.retryable) {
    throw new Halt({
      end: 'LATER',
      reason: outcome.message,
      afterMs: outcome.retryAfter === undefined ? undefined : outcome.retryAfter * 1000,
      counted: outcome.status !== 429,
    });
  }
  throw refused(outcome.message);
}

function refused(message: string): Halt {
  const fix =
    'The subcontract stands in CMiC. Mend it in Procore, then retry: only the marking and what follows is done again.';
  return new Halt({
    end: 'FAILED',
    problems: [problem('REFUSED_BY_PROCORE', `Procore could not be marked: ${message}`, [], fix, true)],
  });
}

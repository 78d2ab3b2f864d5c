import type { Outcome } from '../../procore/outcome.ts';
import type { Kind } from '../kind.ts';
import type { LinePair, Link } from '../link/link.ts';
import { problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';

/** A written document with lines that is to be linked, and marked in Procore. */
export interface Marking {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  projectId: string;
  lines: LinePair[];
  /** An earlier integration's mark on the header that is adopted: it stays, and ours is not written. */
  adoptedMark?: string | null;
  /** The marks that Procore shows already: of the header, and of its lines by Procore's own ids. */
  shown: { header: string | null; lines: ReadonlyMap<string, string | null> };
  markLines(
    lines: { lineId: string; originId: string }[],
  ): Promise<Outcome<{ errors: readonly { message: string }[] }>>;
  markHeader(originId: string): Promise<Outcome>;
}

/** The link is saved as MARKING, then Procore is marked (lines first: the header's mark locks them), then the link is ACTIVE. Each part may be repeated. */
export async function linkAndMark(run: Run, marking: Marking): Promise<Link> {
  const link = await saveLink(run, marking);
  await markProcore(run, marking, link);
  run.at('marking', 'mark:end');
  const active = await run.deps.store.links.move(link.id, ['MARKING', 'ACTIVE'], 'ACTIVE', link.lines);
  if (!active) throw new Halt({ end: 'LATER', reason: 'The link was taken apart meanwhile.', counted: true });
  return active;
}

async function saveLink(
  run: Run,
  { kind, procoreId, cmicId, projectId, lines, adoptedMark = null }: Marking,
): Promise<Link> {
  const { jobId } = run.transfer;
  const [saved] = await run.deps.store.links.save([
    {
      kind,
      procoreId,
      cmicId,
      state: 'MARKING',
      lines,
      projectId,
      jobId,
      adoptedMark,
      createdBy: run.actor,
    },
  ]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if ('link' in saved) return saved.link;
  const { conflict } = saved;
  const words = wordsOf(run);
  throw new Halt({
    end: 'FAILED',
    problems: [
      problem('ALREADY_LINKED', `${conflict.cmicId} is linked to ${conflict.procoreId}.`, words.path, words.another),
    ],
  });
}

async function markProcore(run: Run, { shown, markLines, markHeader }: Marking, link: Link): Promise<void> {
  const unmarked = link.lines.filter(({ procoreLineId, cmicLineId }) => shown.lines.get(procoreLineId) !== cmicLineId);
  run.at('marking', 'mark:lines');
  if (unmarked.length > 0) {
    const outcome = await markLines(
      unmarked.map(({ procoreLineId, cmicLineId }) => ({ lineId: procoreLineId, originId: cmicLineId })),
    );
    const { mend } = wordsOf(run);
    stopUnlessDone(outcome, mend);
    const [error] = outcome.outcome === 'done' ? outcome.errors : [];
    if (error) throw refused(error.message, mend);
    await passed(run);
  }
  run.at('marking', 'mark:header');
  if (shown.header !== link.cmicId && link.adoptedMark === null) {
    stopUnlessDone(await markHeader(link.cmicId), wordsOf(run).mend);
    await passed(run);
  }
}

/** What failed before this leg does not count against the next: a document has many, and each is bounded by itself. */
async function passed(run: Run): Promise<void> {
  if (run.transfer.attempts > 0) await run.save({ attempts: 0 });
}

/** Ends the run unless a mark was taken. A mark may be repeated, so an unknown outcome is simply tried again. */
export function stopUnlessDone(outcome: Outcome, mend = WORDS.EXPORT.mend): void {
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
  throw refused(outcome.message, mend);
}

/** What is there to do, by where the document came from. */
const WORDS = {
  EXPORT: {
    path: ['number'],
    another: 'Retry with another number.',
    mend: 'The document stands in CMiC. Mend it in Procore, then retry: only the marking and what follows is done again.',
  },
  IMPORT: {
    path: ['input', 'id'],
    another: 'Unlink that pair first, if it is wrong, then retry.',
    mend: 'It stands in Procore whole, without its mark. Mend it there, then retry: only the marking and what follows is done again.',
  },
};

function wordsOf({ transfer }: Run) {
  return WORDS[transfer.direction];
}

function refused(message: string, fix: string): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [problem('REFUSED_BY_PROCORE', `Procore could not be marked: ${message}`, [], fix, true)],
  });
}

import type { Link } from '../../link/link.ts';
import { finishMarking } from '../../link/mend.ts';
import { problem } from '../../problem.ts';
import { Halt } from '../../transfer/arrow.ts';
import type { Run } from '../../transfer/run.ts';

/** The link is saved as MARKING, the Procore vendor is marked (origin_id, ERP id), then the link is ACTIVE. Each part may be repeated. */
export async function linkAndMark(run: Run, procoreId: string, cmicId: string): Promise<void> {
  const link = await saveLink(run, procoreId, cmicId);
  if (link.state === 'UNLINKING')
    throw new Halt({ end: 'LATER', reason: 'The link is being taken apart.', counted: true });
  run.at('marking', 'mark:header');
  const { outcome } = await finishMarking(run.deps, link);
  run.at('marking', 'mark:end');
  if (outcome.outcome === 'done') return;
  // A mark may be repeated, so an unknown outcome is simply tried again.
  if (outcome.outcome === 'unknown') throw new Halt({ end: 'LATER', reason: outcome.why, counted: true });
  const { message, retryable, retryAfter, status } = outcome;
  if (retryable) {
    const afterMs = retryAfter === undefined ? undefined : retryAfter * 1000;
    throw new Halt({ end: 'LATER', reason: message, afterMs, counted: status !== 429 });
  }
  const fix = 'The vendor stands in CMiC. Mend it in Procore, then retry: only the marking is done again.';
  throw new Halt({
    end: 'FAILED',
    problems: [problem('REFUSED_BY_PROCORE', `Procore could not be marked: ${message}`, [], fix, true)],
  });
}

async function saveLink(run: Run, procoreId: string, cmicId: string): Promise<Link> {
  const [saved] = await run.deps.store.links.save([
    {
      kind: 'VENDOR',
      procoreId,
      cmicId,
      state: 'MARKING',
      lines: [],
      projectId: null,
      jobId: null,
      adoptedMark: null,
      createdBy: run.actor,
    },
  ]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if ('link' in saved) return saved.link;
  const { conflict } = saved;
  throw new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'ALREADY_LINKED',
        `${conflict.procoreId} is linked to ${conflict.cmicId}.`,
        ['input', 'id'],
        'Unlink that pair first, if it is wrong, then retry.',
      ),
    ],
  });
}

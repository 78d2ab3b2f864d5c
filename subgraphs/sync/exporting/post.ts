import type { CmicWrite } from '../../cmic/write.ts';
import { problem } from '../problem.ts';
import type { RunEnd } from '../transfer/arrow.ts';
import { requestIdOf, waitForLateWrites } from '../transfer/ensure.ts';
import { saveIntent } from '../transfer/intent.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import type { WriteRecord } from '../transfer/transfer.ts';
import { postingDate } from './period.ts';

/** A document that is written and linked, and is to be posted. */
export interface Posting {
  resource: string;
  /** The document's id in CMiC, which is looked at before each try. */
  key: string;
  /** What the transfer ends at, where that is not the document. */
  targetId: string;
  /** What people call it: `potential change item`. */
  what: string;
  /** The day it stands posted on as it was just read; null while it is not. */
  postDate: string | null;
  send(date: string, requestId: string): Promise<CmicWrite<{ postDate: string | null }>>;
}

/**
 * Posts a document, or leaves it to accounting (setting `posting` of the transfer's kind), watching for the post date. Posting may be repeated: CMiC refuses what is posted. A refusal
 * leaves the transfer ENTERED with the problem; only a person's retry posts again.
 */
export async function postDocument(run: Run, posting: Posting): Promise<RunEnd> {
  const { deps, transfer } = run;
  const { targetId } = posting;
  const known = postingOf(run, posting.key);
  const unsure = known?.outcome === 'SENDING' || known?.outcome === 'UNKNOWN';
  if (unsure) run.at('look-up', 'post');
  if (posting.postDate !== null) {
    // One that CMiC refused is not the one that landed: somebody posted it there.
    if (unsure) await settle(run, posting.key, 'DONE');
    return { end: 'DONE', targetId, note: `posted on ${posting.postDate}` };
  }
  if (deps.settings.posting[transfer.kind] === 'ACCOUNTING')
    return { end: 'ENTERED', targetId, problems: [], note: 'accounting posts it in CMiC' };
  if (transfer.problems.length > 0)
    return { end: 'ENTERED', targetId, problems: transfer.problems, note: 'not posted' };
  const date = postingDate(deps, transfer.answers);
  // As with a create: an earlier try may land yet, under its own request id and with its own date.
  if (known && unsure) waitForLateWrites(run, known);
  const write = await intend(run, posting, date);
  const sending = posting.send(date, write.requestId);
  run.at('sent', 'post');
  const outcome = await sending;
  run.at('replied', 'post');
  switch (outcome.outcome) {
    case 'done':
      await settle(run, posting.key, 'DONE');
      run.at('recorded', 'post');
      return { end: 'DONE', targetId, note: `posted on ${outcome.value.postDate}` };
    case 'unknown':
      await settle(run, posting.key, 'UNKNOWN');
      return { end: 'LATER', reason: outcome.why, uncertain: true, counted: true };
    case 'refused':
      await settle(run, posting.key, 'REFUSED');
      if (outcome.retryable)
        return {
          end: 'LATER',
          reason: outcome.message,
          afterMs: outcome.retryAfter === undefined ? undefined : outcome.retryAfter * 1000,
          counted: outcome.status !== 429,
        };
      return {
        end: 'ENTERED',
        targetId,
        problems: [notPosted(posting.what, outcome.message)],
        note: outcome.message,
      };
  }
}

/** The end of a document that was written and that CMiC does not show any more. */
export function goneFromCmic(run: Run, what: string): RunEnd {
  const targetId = run.transfer.targetId ?? '';
  const gone = problem(
    'REFUSED_BY_CMIC',
    `CMiC shows no ${what} ${targetId} any more.`,
    [],
    'Find out who deleted it, or whether our CMiC user may still see it.',
    true,
  );
  return { end: 'ENTERED', targetId, problems: [gone], note: gone.message };
}

/** The intent to post, saved before it is sent; an unknown one keeps its request id. */
async function intend(run: Run, { resource, key }: Posting, date: string): Promise<WriteRecord> {
  const known = postingOf(run, key);
  const repeats = known && known.outcome !== 'REFUSED' ? (known.repeats ?? 0) + 1 : 0;
  const write: WriteRecord = {
    step: known?.step ?? freshStep(run),
    requestId: requestIdOf(known, repeats),
    resource,
    key,
    hash: fingerprint({ post: date }),
    at: run.deps.clock.now().toISOString(),
    by: run.actor,
    outcome: 'SENDING',
    targetRef: null,
    repeats,
  };
  await saveIntent(run, write);
  return write;
}

/** The posting of one of the transfer's documents: `post`, of a further document `post#2`. */
function postingOf({ transfer }: Run, key: string): WriteRecord | undefined {
  return transfer.writes.find((write) => isPosting(write) && write.key === key);
}

function freshStep({ transfer }: Run): string {
  const count = transfer.writes.filter(isPosting).length;
  return count === 0 ? 'post' : `post#${count + 1}`;
}

/** Whether a write posted a document: `post`, of a further document of the transfer `post#2`. Pure. */
export function isPosting({ step }: Pick<WriteRecord, 'step'>): boolean {
  return step === 'post' || step.startsWith('post#');
}

async function settle(run: Run, key: string, outcome: WriteRecord['outcome']): Promise<void> {
  const write = postingOf(run, key);
  if (write && write.outcome !== outcome) await run.save({ setWrite: { ...write, outcome } });
}

function notPosted(what: string, message: string) {
  const closed = /period/i.test(message);
  return problem(
    closed ? 'PERIOD_CLOSED' : 'REFUSED_BY_CMIC',
    `The ${what} stands in CMiC and is not posted: ${message}`,
    ['input', 'answers', 'accountingDate'],
    closed
      ? 'Retry with an accounting date in an open period, or post it in CMiC.'
      : 'Mend what CMiC names, then retry; or post it in CMiC: it is seen by itself.',
    true,
  );
}

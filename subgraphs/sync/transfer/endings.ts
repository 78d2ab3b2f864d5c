import { Fault, sourceName } from '../../../kernel/errors.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import type { RunEnd } from './arrow.ts';
import { wroteSomething } from './decide.ts';
import type { HistoryEntry, Transfer, TransferPatch } from './transfer.ts';

/** A failure that can pass is tried this often before it parks the transfer. */
const MOST_TRIES = 12;

/** The steps that end a run for good, or until somebody retries it. */
const ENDS = ['done', 'failed', 'cancelled'];

/**
 * How a run ends that an error ended: what can pass is tried again, the rest parks the transfer with a problem. A document that is written, or may be, is not parked for an error of
 * reading it: FAILED would say that it is not there. Faults of the store pass through: the lease runs out, and another run goes on.
 */
export function endOfError(deps: Pick<SyncDeps, 'log'>, transfer: Transfer, error: unknown): RunEnd {
  if (error instanceof Fault && error.source === 'STORE') throw error;
  if (!(error instanceof Fault)) {
    deps.log.error({ err: error, transferId: transfer.id }, 'a run ended with an unexpected error');
    return { end: 'LATER', reason: 'something went wrong on our side', counted: true };
  }
  // A page that cannot be read is often whole a moment later; an import lost nothing by it, and gives up only after many tries.
  const mayPass = error.retryable || (transfer.direction === 'IMPORT' && error.code === 'UPSTREAM_GARBAGE');
  if (mayPass || isEntered(transfer) || isUncertain(transfer)) {
    return {
      end: 'LATER',
      reason: error.message,
      afterMs: error.retryAfter === undefined ? undefined : error.retryAfter * 1000,
      counted: error.code !== 'UPSTREAM_RATE_LIMITED',
    };
  }
  const code = error.source === 'PROCORE' ? 'REFUSED_BY_PROCORE' : 'REFUSED_BY_CMIC';
  return {
    end: 'FAILED',
    problems: [problem(code, error.message, [], `Mend it in ${sourceName(error.source ?? 'CMIC')}, then retry.`, true)],
  };
}

/** What a run's end leaves on its transfer. */
export function endPatch(deps: Pick<SyncDeps, 'clock' | 'settings'>, transfer: Transfer, end: RunEnd): TransferPatch {
  const entry = (step: string, note: string | null): HistoryEntry => ({
    at: deps.clock.now().toISOString(),
    by: 'worker',
    step,
    note,
    ...(transfer.direction === 'IMPORT' && ENDS.includes(step) ? { done: transfer.progress.done } : {}),
  });
  switch (end.end) {
    case 'DONE':
      return {
        state: 'DONE',
        targetId: end.targetId,
        problems: end.problems ?? [],
        attempts: 0,
        uncertainSince: null,
        runIn: null,
        append: { history: [entry('done', end.note ?? null)] },
      };
    case 'ENTERED': {
      // Each look for the post date would be an entry; only what is new is told, and the end of a retry.
      const isNew = transfer.state !== 'ENTERED' || transfer.problems.length !== end.problems.length;
      const ends = ['retry', 'later'].includes(transfer.history.at(-1)?.step ?? '');
      const history = isNew || ends ? [entry('entered', end.note)] : [];
      return {
        state: 'ENTERED',
        targetId: end.targetId,
        problems: end.problems,
        attempts: 0,
        uncertainSince: null,
        runIn: deps.settings.waits.postWatchMs,
        append: { history },
      };
    }
    case 'FAILED':
      return {
        state: 'FAILED',
        problems: end.problems,
        attempts: 0,
        uncertainSince: null,
        runIn: null,
        append: { history: [entry('failed', end.problems.map((each) => each.code).join(', '))] },
      };
    case 'CANCELLED':
      return {
        state: 'CANCELLED',
        problems: end.problems ?? [],
        runIn: null,
        append: { history: [entry('cancelled', end.note)] },
      };
    case 'LATER':
      return later(deps, transfer, end, entry);
  }
}

function later(
  deps: Pick<SyncDeps, 'clock'>,
  transfer: Transfer,
  end: Extract<RunEnd, { end: 'LATER' }>,
  entry: (step: string, note: string) => HistoryEntry,
): TransferPatch {
  const attempts = transfer.attempts + (end.counted ? 1 : 0);
  const uncertain = end.uncertain || isUncertain(transfer);
  const isLong = attempts >= MOST_TRIES;
  const gaveUp: Problem = problem(
    'SOURCE_UNAVAILABLE',
    `Tried ${attempts} times: ${end.reason}`,
    [],
    'Retry it when the source works again.',
    true,
  );
  // What is written, or may be, is never given up on: failing would say that it is not there, and half a document helps nobody.
  if (isLong && !uncertain && !wroteSomething(transfer) && !isEntered(transfer)) {
    return {
      state: 'FAILED',
      problems: [gaveUp],
      attempts: 0,
      runIn: null,
      append: { history: [entry('failed', end.reason)] },
    };
  }
  // A posting that has to wait a moment is about to go on; after many tries it stands as what it is.
  const entered = transfer.state === 'ENTERED' || (isEntered(transfer) && attempts >= MOST_TRIES);
  const state = transfer.state !== 'ENTERED' && uncertain ? 'UNCERTAIN' : entered ? 'ENTERED' : 'QUEUED';
  const step = state === 'UNCERTAIN' ? 'uncertain' : 'later';
  // The same once more is no history: an outage of a day would fill the document.
  const last = transfer.history.at(-1);
  const told = (state === 'UNCERTAIN' && state === transfer.state) || (last?.step === step && last.note === end.reason);
  const history = told ? [] : [entry(step, end.reason)];
  const now = deps.clock.now().toISOString();
  return {
    state,
    attempts,
    // It goes on trying, once a minute; whoever looks sees why it is not done.
    ...(isLong && !entered
      ? { problems: [{ ...gaveUp, fix: 'It goes on by itself when the source works again.' }] }
      : {}),
    uncertainSince: uncertain ? (transfer.uncertainSince ?? now) : null,
    // SQLite keeps whole milliseconds, and refuses others.
    runIn: Math.ceil(end.afterMs ?? backOff(attempts)),
    append: { history },
  };
}

/** Whether the document is written and linked, so that only its posting is left: nothing is posted before. */
export function isEntered({ state, writes }: Transfer): boolean {
  return state === 'ENTERED' || writes.some(({ step }) => step === 'post');
}

/** Whether a write was sent whose outcome nobody told. */
function isUncertain(transfer: Transfer): boolean {
  return transfer.writes.some(({ outcome }) => outcome === 'UNKNOWN' || outcome === 'SENDING');
}

/** Full jitter under a doubling ceiling, at most a minute. */
function backOff(attempts: number): number {
  return Math.floor(100 + Math.random() * Math.min(60_000, 250 * 2 ** attempts));
}

import { randomUUID } from 'node:crypto';
import type { DecimalText } from '../../../kernel/money.ts';
import type { CmicWrite } from '../../cmic/write.ts';
import { type Problem, problem } from '../problem.ts';
import { Halt } from './arrow.ts';
import { saveIntent } from './intent.ts';
import { fingerprint } from './plan.ts';
import type { Run } from './run.ts';
import type { WriteRecord } from './transfer.ts';

/** A record that is to stand in CMiC exactly once. */
export interface Ensured<T> {
  /** `header`, `line:88123`: unique within the transfer. */
  step: string;
  resource: string;
  /** The natural key by which it is looked up. */
  key: string;
  body: unknown;
  /** Looks it up by its key; `fresh` asks the source again instead of using what this run has read. */
  look(fresh: boolean): Promise<T | null>;
  /** The problem when what stands there is not what we would write; null when it is. */
  conflict(found: T): Problem | null;
  send(requestId: string): Promise<CmicWrite<T>>;
  /** Its part of the approved amount, where one approval becomes several documents. */
  amount?: DecimalText | undefined;
  /** CMiC's technical key of the record, for the audit. */
  refOf?(written: T): string | null;
}

/** How soon an unknown outcome is looked up again; after the wait for late writes it is final. */
const PROBE_MS = 500;

/**
 * Looks, and sends only when the record is proven absent; then the outcome is recorded. Never two records: the intent is saved before the send, an unknown outcome is looked up until
 * it is found or until no request can live any longer (setting `waits.lateWriteMs`), and only then is it sent again, with the same request id (design, section 5).
 */
export async function ensure<T>(run: Run, spec: Ensured<T>): Promise<T> {
  const known = run.transfer.writes.find((write) => write.key === spec.key && baseOf(write.step) === spec.step);
  const unsure = known?.outcome === 'SENDING' || known?.outcome === 'UNKNOWN';
  if (unsure) run.at('look-up', spec.step);
  const found = await spec.look(unsure);
  if (found) return adopt(run, spec, known, found);
  if (known?.outcome === 'DONE')
    throw failed(
      problem(
        'REFUSED_BY_CMIC',
        `${spec.resource} ${spec.key} was written and is not there any more.`,
        [],
        'Find out who deleted it in CMiC; it is not written again on the same approval.',
      ),
    );
  if (known && unsure) waitForLateWrites(run, known);
  return sendOnce(run, spec, known);
}

async function sendOnce<T>(run: Run, spec: Ensured<T>, known: WriteRecord | undefined): Promise<T> {
  const repeats = known && known.outcome !== 'REFUSED' ? (known.repeats ?? 0) + 1 : 0;
  const write: WriteRecord = {
    step: known?.step ?? freshStep(run, spec.step),
    requestId: requestIdOf(known, repeats),
    resource: spec.resource,
    key: spec.key,
    hash: fingerprint(spec.body),
    at: run.deps.clock.now().toISOString(),
    by: run.actor,
    outcome: 'SENDING',
    targetRef: null,
    repeats,
    ...(spec.amount === undefined ? {} : { amount: spec.amount }),
  };
  await saveIntent(run, write);
  const sending = spec.send(write.requestId);
  run.at('sent', spec.step);
  const outcome = await sending;
  run.at('replied', spec.step);
  // The answer of a create leaves members null that the next read fills: it is compared then, not here.
  if (outcome.outcome === 'done') {
    await record(run, spec, write, outcome.value);
    return outcome.value;
  }
  if (outcome.outcome === 'unknown') {
    await run.save({ setWrite: { ...write, outcome: 'UNKNOWN' } });
    throw new Halt({ end: 'LATER', reason: outcome.why, uncertain: true, afterMs: PROBE_MS, counted: false });
  }
  return refused(run, spec, write, outcome);
}

/**
 * A refused write was processed: its id is used up. An unknown one keeps its id, so that a late original and the repeat count as one. Where CMiC processed the first try and refused it,
 * and that answer was lost, it turns every repeat away as a duplicate: so once a repeat came to nothing, the id is used up as well.
 */
export function requestIdOf(known: WriteRecord | undefined, repeats: number): string {
  return known && known.outcome !== 'REFUSED' && repeats < 2 ? known.requestId : randomUUID();
}

async function refused<T>(
  run: Run,
  spec: Ensured<T>,
  write: WriteRecord,
  outcome: Extract<CmicWrite<T>, { outcome: 'refused' }>,
): Promise<T> {
  if (outcome.retryable) {
    await run.save({ setWrite: { ...write, outcome: 'REFUSED' } });
    throw new Halt({
      end: 'LATER',
      reason: outcome.message,
      afterMs: outcome.retryAfter === undefined ? undefined : outcome.retryAfter * 1000,
      counted: outcome.status !== 429,
    });
  }
  // It may be refused because it is there: an earlier send of ours, or somebody else's record under our key.
  const found = await spec.look(true);
  if (found && spec.conflict(found)) await run.save({ setWrite: { ...write, outcome: 'REFUSED' } });
  if (found) return adopt(run, spec, write, found);
  await run.save({ setWrite: { ...write, outcome: 'REFUSED' } });
  throw failed(
    problem(
      'REFUSED_BY_CMIC',
      outcome.message,
      pathOf(spec.step),
      'Mend what CMiC names, in Procore or in CMiC, then retry.',
      true,
    ),
  );
}

async function adopt<T>(run: Run, spec: Ensured<T>, write: WriteRecord | undefined, found: T): Promise<T> {
  const conflict = spec.conflict(found);
  if (conflict) throw failed(conflict);
  if (write && write.outcome !== 'DONE') await record(run, spec, write, found);
  return found;
}

async function record<T>(run: Run, spec: Ensured<T>, write: WriteRecord, written: T): Promise<void> {
  const { progress } = run.transfer;
  await run.save({
    setWrite: { ...write, outcome: 'DONE', targetRef: spec.refOf?.(written) ?? null },
    attempts: 0,
    progress: { ...progress, done: progress.done + 1, current: spec.key },
  });
  run.at('recorded', spec.step);
}

/**
 * A request that was sent may land as late as `lateWriteMs` after; until then its absence proves nothing: the run ends and comes back. Only a look that began after that counts, so what is asked
 * is when the run began, not when the look was answered: the record may have landed while a slow answer was on its way.
 */
export function waitForLateWrites({ deps, startedAt }: Run, write: WriteRecord): void {
  const { lateWriteMs } = deps.settings.waits;
  const sentAt = Date.parse(write.at);
  if (startedAt.getTime() - sentAt >= lateWriteMs) return;
  const elapsed = deps.clock.now().getTime() - sentAt;
  const left = Math.max(0, lateWriteMs - elapsed);
  // Soon at first, since most answers were only lost on the way; then seldom, since each look costs calls; and once at the end.
  const afterMs = Math.min(left, Math.max(PROBE_MS, elapsed / 2), 15_000);
  const reason = `The outcome of ${write.step} is not known yet.`;
  throw new Halt({ end: 'LATER', reason, uncertain: true, afterMs, counted: false });
}

function failed(...problems: Problem[]): Halt {
  return new Halt({ end: 'FAILED', problems });
}

function pathOf(step: string): string[] {
  const [part, id] = step.split(':');
  return part === 'line' && id ? ['lines', id] : [];
}

/** A step that is done anew under another key (a retry with another number) keeps the record of the first: `header`, then `header#2`. */
function freshStep(run: Run, step: string): string {
  const before = run.transfer.writes.filter((write) => baseOf(write.step) === step).length;
  return before === 0 ? step : `${step}#${before + 1}`;
}

function baseOf(step: string): string {
  return step.split('#')[0] ?? step;
}

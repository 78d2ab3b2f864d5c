import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../procore/outcome.ts';
import { problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import { waitForLateWrites } from '../transfer/ensure.ts';
import { saveIntent } from '../transfer/intent.ts';
import { fingerprint } from '../transfer/plan.ts';
import type { Run } from '../transfer/run.ts';
import type { WriteRecord } from '../transfer/transfer.ts';
import { stop } from './outcomes.ts';

/** A record that is to be created in Procore exactly once, by a call that creates each time it is sent. */
export interface CreatedOnce<T extends { id: string }> {
  /** `header`: unique within the transfer. */
  step: string;
  resource: string;
  /** Our mark, by which it is looked up. */
  key: string;
  body: unknown;
  /** Asks Procore whether it stands, by our mark. */
  look(): Promise<T | null>;
  send(): Promise<Outcome<{ record: T }>>;
}

/** How soon an unknown outcome is looked up again. */
const PROBE_MS = 500;

/**
 * As `ensure` does it for CMiC: the intent is saved before the send, the record is looked up before each send, and an unknown outcome is looked up until it is found or until no request
 * can live any longer (setting `waits.lateWriteMs`); only then is it sent again.
 */
export async function createOnce<T extends { id: string }>(run: Run, spec: CreatedOnce<T>): Promise<T> {
  const known = run.transfer.writes.find(({ step }) => step === spec.step);
  const unsure = known !== undefined && isUnsure(known);
  if (unsure) run.at('look-up', spec.step);
  const found = await spec.look();
  if (!found && unsure) waitForLateWrites(run, known);
  if (found) {
    await settleWrite(run, spec.step, found.id);
    return found;
  }
  if (known?.outcome === 'DONE') throw gone(spec);
  return send(run, spec, known);
}

/** Records that a write whose outcome was open is there, as a plan or a look found it. */
export async function settleWrite(run: Run, step: string, id: string): Promise<void> {
  const known = run.transfer.writes.find((write) => write.step === step);
  if (known && known.outcome !== 'DONE') await run.save({ setWrite: { ...known, outcome: 'DONE', targetRef: id } });
}

async function send<T extends { id: string }>(
  run: Run,
  spec: CreatedOnce<T>,
  known: WriteRecord | undefined,
): Promise<T> {
  const write: WriteRecord = {
    step: spec.step,
    // Procore takes no id of a request; it is for the audit alone.
    requestId: randomUUID(),
    resource: spec.resource,
    key: spec.key,
    hash: fingerprint(spec.body),
    at: run.deps.clock.now().toISOString(),
    by: run.actor,
    outcome: 'SENDING',
    targetRef: null,
    repeats: known && known.outcome !== 'REFUSED' ? (known.repeats ?? 0) + 1 : 0,
  };
  await saveIntent(run, write);
  const sending = spec.send();
  run.at('sent', spec.step);
  const outcome = await sending;
  run.at('replied', spec.step);
  if (outcome.outcome === 'done') {
    await settleWrite(run, spec.step, outcome.record.id);
    run.at('recorded', spec.step);
    return outcome.record;
  }
  if (outcome.outcome === 'unknown') {
    await run.save({ setWrite: { ...write, outcome: 'UNKNOWN' } });
    throw new Halt({ end: 'LATER', reason: outcome.why, uncertain: true, afterMs: PROBE_MS, counted: false });
  }
  // It may be refused because it is there: an earlier send of ours that landed meanwhile.
  const found = outcome.retryable ? null : await spec.look();
  await run.save({ setWrite: { ...write, outcome: found ? 'DONE' : 'REFUSED', targetRef: found?.id ?? null } });
  if (found) return found;
  throw stop(outcome);
}

function isUnsure({ outcome }: WriteRecord): boolean {
  return outcome === 'SENDING' || outcome === 'UNKNOWN';
}

function gone({ resource, key }: { resource: string; key: string }): Halt {
  return new Halt({
    end: 'FAILED',
    problems: [
      problem(
        'REFUSED_BY_PROCORE',
        `${resource} ${key} was created and is not there any more.`,
        [],
        'Find out who deleted it in Procore; cancel this import, and a new one creates it again.',
      ),
    ],
  });
}

import { problem } from '../problem.ts';
import type { Lease } from '../store/port.ts';
import type { CrashPoint, SyncDeps } from '../system.ts';
import { approverOf } from './approvals.ts';
import { type ExportArrow, Halt, type ImportArrow, LeaseLost, type RunEnd } from './arrow.ts';
import { endOfError, endPatch, isEntered } from './endings.ts';
import type { Planned } from './plan.ts';
import { preparation } from './planning.ts';
import type { Transfer, TransferPatch } from './transfer.ts';
import { earlierThan, putBack, waitsSince } from './turn.ts';

/** What an arrow has in hand while it runs: the transfer as last saved, and the one way to save more of it. */
export interface Run {
  deps: SyncDeps;
  readonly transfer: Transfer;
  /** Saves under the fence; throws LeaseLost when another worker took over. */
  save(patch: TransferPatch): Promise<void>;
  /** A named point of the run, for the crash harness; `step` as in SyncDeps.at. */
  at(point: CrashPoint, step?: string): void;
  /** When it was taken up: what it reads of the sources is no older. */
  readonly startedAt: Date;
  /** Who the writes are made for: the last approver, or whoever asked for the import. */
  readonly actor: string;
}

/** Runs a leased transfer until it ends or has to wait, and saves how, under the lease's fence. */
export async function runTransfer(deps: SyncDeps, lease: Lease): Promise<Transfer | null> {
  const run = createRun(deps, lease);
  const heartbeat = setInterval(() => void run.renew(), deps.settings.waits.leaseMs / 3);
  try {
    run.at('lease');
    const before = await earlierThan(deps.store, lease.transfer);
    if (before) return await putBack(deps, lease, before);
    // The store moved it to RUNNING with the lease itself.
    if (waitsSince(lease.transfer)) await run.save({ progress: { ...lease.transfer.progress, current: null } });
    else if (lease.transfer.state === 'RUNNING') await deps.store.events.append(lease.transfer.id, 'RUNNING');
    const end = await carryOut(deps, run);
    return await run.finish(end);
  } catch (error) {
    if (error instanceof LeaseLost) return null;
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

async function carryOut(deps: SyncDeps, run: Run): Promise<RunEnd> {
  const { kind, direction, sourceId, answers } = run.transfer;
  const arrow = deps.arrow(kind, direction);
  if (!arrow)
    return { end: 'FAILED', problems: [problem('NOT_SUPPORTED', 'This version does not know the arrow.', [])] };
  try {
    // What is written and linked is not planned again: a hold or a change since then is no reason to call it failed.
    if (isEntered(run.transfer) && arrow.direction === 'EXPORT') return await arrow.finish(run);
    const handed = deps.handOver.take(run.transfer.id);
    const asked = handed ? null : askedPlan(run.transfer);
    const planOf = asked === null ? preparation(arrow) : (arrow as ExportArrow | ImportArrow).plan;
    const planned = handed ?? (await planOf(deps, sourceId, answers, run.transfer));
    if ('missing' in planned)
      return whileUncertain(deps, run.transfer) ?? { end: 'FAILED', problems: [planned.missing] };
    const changed = refuseChanged(planned, asked);
    if (changed) return whileUncertain(deps, run.transfer) ?? changed;
    return await arrow.run(run, planned as Planned<never>);
  } catch (error) {
    if (error instanceof Halt) return error.end;
    if (error instanceof LeaseLost) throw error;
    return endOfError(deps, run.transfer, error);
  }
}

/** While a send may still land nobody calls the transfer failed, whatever became of its plan: FAILED would say that nothing is under way. */
function whileUncertain(deps: SyncDeps, transfer: Transfer): RunEnd | null {
  const sent = transfer.writes.filter(({ outcome }) => outcome === 'SENDING' || outcome === 'UNKNOWN');
  const latest = Math.max(...sent.map(({ at }) => Date.parse(at)));
  const left = latest + deps.settings.waits.lateWriteMs - deps.clock.now().getTime();
  if (sent.length === 0 || left <= 0) return null;
  return {
    end: 'LATER',
    reason: 'A send may still land, and its plan changed.',
    uncertain: true,
    afterMs: left,
    counted: false,
  };
}

/** The fingerprint of the plan that somebody said yes to; null where any will do: an import without one, and one that has begun, which changes its own plan. */
function askedPlan({ direction, fingerprint, approvals, progress }: Transfer): string | null {
  if (direction === 'EXPORT') return fingerprint;
  return progress.startedAt === null ? (approvals.at(-1)?.fingerprint ?? null) : null;
}

/** Nothing is written on a yes to another plan; and nothing on a plan with problems. */
function refuseChanged(planned: Planned, asked: string | null): RunEnd | null {
  if (planned.plan.problems.length > 0) return { end: 'FAILED', problems: planned.plan.problems };
  if (asked !== null && asked !== planned.plan.fingerprint) {
    const changed = problem(
      'PLAN_CHANGED',
      'The record or its references changed after the approval.',
      ['input', 'fingerprint'],
      'Look at the plan again, then retry with its fingerprint.',
    );
    return { end: 'FAILED', problems: [changed] };
  }
  return null;
}

function createRun(deps: SyncDeps, lease: Lease) {
  let transfer = lease.transfer;
  let lost = false;
  const { fence } = lease;
  const { id } = transfer;
  const startedAt = deps.clock.now();

  const write = async (patch: TransferPatch, release = false) => {
    if (lost) throw new LeaseLost();
    const next = await deps.store.transfers.write(id, fence, patch, { release });
    if (!next) throw new LeaseLost();
    const moved = next.state !== transfer.state;
    transfer = next;
    // Progress is news as well: people watch long imports.
    if (moved || patch.progress) await deps.store.events.append(id, next.state);
  };

  return {
    deps,
    get transfer() {
      return transfer;
    },
    startedAt,
    get actor() {
      return approverOf(transfer);
    },
    at: (point: CrashPoint, step?: string) => deps.at(point, id, step),
    save: (patch: TransferPatch) => write(patch),
    async renew() {
      const held = await deps.store.transfers.renew(id, fence, deps.settings.waits.leaseMs).catch((error: unknown) => {
        // The store is away for a moment: the lease still has two thirds of its time, and every write checks the fence.
        deps.log.warn({ err: error, transferId: id }, 'a lease could not be renewed');
        return true;
      });
      if (!held) lost = true;
    },
    async finish(end: RunEnd): Promise<Transfer> {
      const patch = endPatch(deps, transfer, end);
      await write(patch, true);
      return transfer;
    },
  };
}

import { type Problem, problem } from '../problem.ts';
import { isOpen } from '../store/patch.ts';
import type { StagedRejection } from '../store/staged-rejections.ts';
import type { SyncDeps } from '../system.ts';
import { Halt } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';
import type { Transfer } from '../transfer/transfer.ts';
import { contentOf } from './contract.ts';
import type { StagedSource } from './source.ts';

/** So long whoever rejects may still be looking whether somebody accepted meanwhile. */
const LOOKING_MS = 2000;

/** A rejection of this moment, of what CMiC says now. */
export function newRejection(
  { clock }: Pick<SyncDeps, 'clock'>,
  { contract }: Pick<StagedSource, 'contract'>,
  reason: string,
  by: string,
): StagedRejection {
  const at = clock.now().toISOString();
  return { cmicId: contract.header.id, content: contentOf(contract), reason, by, at, withdrawn: false };
}

/** Whether somebody rejected it and nobody took that back, and CMiC still says what it said then. A row that cannot be read says nothing else. */
export function isRejected({ rejection, contract }: Pick<StagedSource, 'rejection' | 'contract'>): boolean {
  if (rejection === null || rejection.withdrawn) return false;
  return contract.unreadable !== null || rejection.content === contentOf(contract);
}

/** That somebody rejected it. */
export function rejectedProblem({ cmicId, by, reason }: StagedRejection): Problem {
  const fix = `Take the rejection back first: withdrawStagedRejection with cmicId "${cmicId}".`;
  return problem('NO_SUCH_STEP', `${by} rejected it: ${reason}`, ['input', 'id'], fix);
}

/** Saves a rejection, unless somebody accepted the contract while it was looked at: then it is not rejected, and that import is the answer. */
export async function saveRejection(
  { store }: Pick<SyncDeps, 'store'>,
  { transfer: known }: Pick<StagedSource, 'transfer'>,
  rejection: StagedRejection,
): Promise<Transfer | null> {
  await store.stagedRejections.put(rejection);
  const [now] = await store.transfers.newest('COMMITMENT', 'IMPORT', [rejection.cmicId]);
  const isAccepted = now && (isOpen(now.state) || (now.state === 'DONE' && now.id !== known?.id));
  if (!isAccepted) return null;
  await store.stagedRejections.remove(rejection.cmicId, rejection.at);
  return now;
}

/**
 * Ends an import that was accepted at the moment when somebody rejected the contract: of the two whoever rejects looks last, so a rejection that stands was answered as one. Only before anything
 * is written: what is on its way cannot be rejected.
 */
export async function stopIfRejected({ deps, transfer }: Run, source: StagedSource): Promise<void> {
  if (transfer.progress.startedAt !== null || source.there?.originId === source.contract.header.id) return;
  const [rejection] = await deps.store.stagedRejections.of([source.contract.header.id]);
  if (!rejection || rejection.withdrawn) return;
  // One that the plan did not know is younger than what the plan knows of CMiC.
  const isNew = rejection.at !== source.rejection?.at;
  if (!isNew && !isRejected({ ...source, rejection })) return;
  const left = Date.parse(rejection.at) + LOOKING_MS - deps.clock.now().getTime();
  if (left > 0) throw new Halt({ end: 'LATER', reason: 'It is being rejected.', afterMs: left, counted: false });
  const problems = [rejectedProblem(rejection)];
  throw new Halt({ end: 'CANCELLED', note: `${rejection.by} rejected it: ${rejection.reason}`, problems });
}

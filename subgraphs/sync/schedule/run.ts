import { type Actor, systemActor } from '../../../kernel/auth/actor.ts';
import type { Schedule } from '../../../kernel/settings.ts';
import type { KeyClaim } from '../store/port.ts';
import type { SyncDeps } from '../system.ts';
import { retryTransfer } from '../transfer/answer.ts';
import type { Answered } from '../transfer/refusals.ts';
import { requestImport } from '../transfer/request.ts';
import { scheduledIds } from './ids.ts';

/** Whoever a schedule's imports were asked for by: `transfers(filter: { createdBy: "schedule" })` lists them. */
const SCHEDULE: Actor = { ...systemActor, sub: 'schedule' };

/** A source that is away is asked again so often, by whichever process looks first. */
const AGAIN_MS = 60_000;

/**
 * Asks for the imports of the settings' schedules that are due. A schedule is due once in each stretch of its interval, counted from 1970; of several processes one asks. What it asks
 * for is an import like any other: one that is open already stands as it is, but that one that failed is tried again; one without a difference writes nothing. A schedule whose source is
 * away is asked again in a minute and holds up no other. A stretch whose asking was cut short is made up for by the next.
 */
export async function askForScheduled(deps: SyncDeps, nudge: () => void): Promise<void> {
  for (const schedule of deps.settings.schedules) {
    const { kind, project } = schedule;
    await askOne(deps, schedule, nudge).catch((error: unknown) =>
      deps.log.warn({ err: error, kind, project }, 'scheduled imports could not be asked for; they are tried again'),
    );
  }
}

async function askOne(deps: SyncDeps, schedule: Schedule, nudge: () => void): Promise<void> {
  const claim = claimOf(deps, schedule, 'due', schedule.every);
  if (!(await isOurs(deps, claim))) return;
  let asked = 0;
  try {
    if (!(await isOurs(deps, claimOf(deps, schedule, 'try', AGAIN_MS)))) return await deps.store.keys.release(claim);
    for (const id of await scheduledIds(deps, schedule)) if (await ask(deps, schedule, id)) asked += 1;
  } catch (error) {
    // The source or the store was away: the same stretch is tried again.
    await deps.store.keys.release(claim);
    throw error;
  }
  await deps.store.keys.finish(claim, { asked });
  if (asked > 0) nudge();
}

/** Asks for one import; whether there is one to run. */
async function ask(deps: SyncDeps, { kind }: Schedule, id: string): Promise<boolean> {
  const { transfer, problems } = await requestOrRetry(deps, kind, id);
  const refused = problems.filter(({ code }) => code !== 'ALREADY_DONE');
  if (refused.length > 0) deps.log.warn({ kind, id, problems: refused }, 'a scheduled import was refused');
  return refused.length === 0 && transfer !== null;
}

/** An import that failed would stand in the way of all later ones until a person looks at it. */
async function requestOrRetry(deps: SyncDeps, kind: Schedule['kind'], id: string): Promise<Answered> {
  const answered = await requestImport(deps, SCHEDULE, kind, id, {});
  if (answered.transfer?.state !== 'FAILED') return answered;
  return retryTransfer(deps, SCHEDULE, answered.transfer.id, { reason: 'on schedule' });
}

/** The claim of one stretch of time of a schedule. */
function claimOf(deps: SyncDeps, { kind, project, every }: Schedule, what: string, ms: number): KeyClaim {
  const stretch = Math.floor(deps.clock.now().getTime() / ms);
  return {
    actor: SCHEDULE.sub,
    mutation: `import ${kind} ${every}`,
    key: `${project}#${what}${stretch}`,
    inputHash: '',
  };
}

async function isOurs(deps: SyncDeps, claim: KeyClaim): Promise<boolean> {
  return (await deps.store.keys.claim(claim)).state === 'NEW';
}

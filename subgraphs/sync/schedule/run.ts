import { type Actor, systemActor } from '../../../kernel/auth/actor.ts';
import type { Schedule } from '../../../kernel/settings.ts';
import type { SyncDeps } from '../system.ts';
import { requestImport } from '../transfer/request.ts';
import { scheduledIds } from './ids.ts';

/** Whoever a schedule's imports were asked for by: `transfers(filter: { createdBy: "schedule" })` lists them. */
const SCHEDULE: Actor = { ...systemActor, sub: 'schedule' };

/**
 * Asks for the imports of the settings' schedules that are due. A schedule is due once in each stretch of its interval, counted from 1970; of several processes one asks. What it asks
 * for is an import like any other: one that is open already stands as it is, and one without a difference writes nothing. A stretch whose asking was cut short is made up for by the next.
 */
export async function askForScheduled(deps: SyncDeps, nudge: () => void): Promise<void> {
  for (const schedule of deps.settings.schedules) await askOne(deps, schedule, nudge);
}

async function askOne(deps: SyncDeps, schedule: Schedule, nudge: () => void): Promise<void> {
  const { kind, project, every } = schedule;
  const stretch = Math.floor(deps.clock.now().getTime() / every);
  const claim = {
    actor: SCHEDULE.sub,
    mutation: `import ${kind} ${every}`,
    key: `${project}#${stretch}`,
    inputHash: '',
  };
  if ((await deps.store.keys.claim(claim)).state !== 'NEW') return;
  let asked = 0;
  try {
    for (const id of await scheduledIds(deps, schedule)) {
      const { transfer, problems } = await requestImport(deps, SCHEDULE, kind, id, {});
      const refused = problems.filter(({ code }) => code !== 'ALREADY_DONE');
      if (refused.length > 0) deps.log.warn({ kind, id, problems: refused }, 'a scheduled import was refused');
      else if (transfer) asked += 1;
    }
  } catch (error) {
    // The source or the store was away: the same stretch is tried again with the next look.
    await deps.store.keys.release(claim);
    throw error;
  }
  await deps.store.keys.finish(claim, { asked });
  if (asked > 0) nudge();
}

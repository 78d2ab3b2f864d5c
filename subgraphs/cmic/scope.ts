import { requireReader, seesCompany, seesProject } from '../../kernel/auth/actor.ts';
import { joinId } from '../../kernel/ids.ts';
import type { CmicContext } from './context.ts';

/** Whether the actor reads our company at all; an actor without a role is FORBIDDEN. Vendors and company codes ask for no more than this. */
export function seesOurs({ actor, cmic }: CmicContext): boolean {
  requireReader(actor);
  return seesCompany(actor, cmic.companyCode);
}

/**
 * Whether the actor sees a job: it, or a control job above it, is in the token's list. Jobs may stand on several levels, so the walk goes up until it ends or
 * comes back to where it was. Costs no call for an actor who sees every project.
 */
export async function seesJob(context: CmicContext, jobId: string): Promise<boolean> {
  const { actor, cmic } = context;
  if (!seesOurs(context)) return false;
  const walked = new Set<string>();
  for (let at: string | null = jobId; at !== null && !walked.has(at); ) {
    if (seesProject(actor, at)) return true;
    walked.add(at);
    const job: { company: string; controlCode: string | null } | null = await cmic.loaders.jobs.load(at);
    at = job?.controlCode ? joinId(job.company, job.controlCode) : null;
  }
  return false;
}

/** The test of each row of a list against the actor's projects; null when the actor sees them all, so that pages pass unread. */
export function jobFilter<T>(context: CmicContext, jobIdOf: (row: T) => string): ((row: T) => Promise<boolean>) | null {
  return context.actor.projects === null ? null : (row) => seesJob(context, jobIdOf(row));
}

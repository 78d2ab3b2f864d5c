import { problem } from '../problem.ts';
import { Halt } from '../transfer/arrow.ts';
import type { Run } from '../transfer/run.ts';

/** Saves the link of a set: project and job (contract, section 2). Nothing is marked: the project bears its own mark. */
export async function linkSet(run: Run, projectId: string, jobId: string): Promise<void> {
  const link = { procoreId: projectId, cmicId: jobId, state: 'ACTIVE' as const, lines: [], adoptedMark: null };
  const kind = run.transfer.kind;
  const [saved] = await run.deps.store.links.save([{ kind, ...link, projectId, jobId, createdBy: run.actor }]);
  if (!saved) throw new Error('The store answered nothing for a link.');
  if (!('conflict' in saved)) return;
  const { cmicId, procoreId } = saved.conflict;
  const message = `${cmicId} is linked to ${procoreId}.`;
  const taken = problem('ALREADY_LINKED', message, ['project'], 'Unlink the other pair first.');
  throw new Halt({ end: 'FAILED', problems: [taken] });
}

import { type Problem, problem } from '../problem.ts';
import { isSealed } from '../staged/check-standing.ts';
import { planStaged } from '../staged/plan.ts';
import { readByIds } from '../staged/source.ts';
import type { SyncDeps } from '../system.ts';
import type { Given } from '../transfer/refusals.ts';

/**
 * What Procore's tool imported is linked, never created: of a commitment that stands there, the fingerprint of the plan that only links it, so that one that is deleted meanwhile is not made
 * anew. What is linked, or on its way by an acceptance, is answered as it stands.
 */
export async function standingCommitment(deps: SyncDeps, id: string): Promise<Given | { problem: Problem }> {
  const source = (await readByIds(deps, [id])).get(id);
  if (source && !(source instanceof Error)) {
    const { link, transfer } = source;
    if (isSealed(source)) {
      const answers = transfer?.answers ?? {};
      return { fingerprint: planStaged(source, answers, deps.settings.currency, transfer).plan.fingerprint };
    }
    if (link?.state === 'ACTIVE') return {};
    if (transfer && ['QUEUED', 'RUNNING', 'UNCERTAIN'].includes(transfer.state)) return {};
  }
  const told = `Procore shows no commitment with the mark ${id}: there is nothing to link.`;
  const fix = 'A contract of CMiC is brought to Procore by acceptStagedCommitment.';
  return { problem: problem('NOT_FOUND', told, ['input', 'id'], fix) };
}

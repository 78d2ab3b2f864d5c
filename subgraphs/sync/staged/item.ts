import { isOpen } from '../store/patch.ts';
import type { SyncDeps } from '../system.ts';
import type { Plan } from '../transfer/plan.ts';
import { isDraftOf } from './check-standing.ts';
import { planStaged } from './plan.ts';
import { isRejected } from './rejection.ts';
import type { StagedSource } from './source.ts';

/** Where a contract stands. STAGED: nobody has decided. ACCEPTED: on its way, or stopped on it. IMPORTED: it stands in Procore by an import of ours. */
export type StagedState = 'STAGED' | 'ACCEPTED' | 'REJECTED' | 'IMPORTED';

/** A contract of CMiC as people decide on it. */
export interface StagedCommitmentItem {
  source: StagedSource;
  state: StagedState;
  plan: Plan;
}

/** The contract with its state and plan; null for one that is none of this: written by an export, void, or linked in another way. Pure but for the settings. */
export function stagedItem(deps: Pick<SyncDeps, 'settings'>, source: StagedSource): StagedCommitmentItem | null {
  const state = stateOf(source);
  if (state === null) return null;
  const { transfer } = source;
  const open = transfer !== null && isOpen(transfer.state) ? transfer : null;
  const { plan } = planStaged(source, open?.answers ?? {}, deps.settings.currency, open);
  return { source, state, plan };
}

/** Where it stands; null for what is not born in CMiC, or linked in another way than by an import of ours. Pure. */
export function stateOf(source: StagedSource): StagedState | null {
  const { transfer, link, writtenFrom, contract, there } = source;
  if (writtenFrom !== null) return null;
  if (transfer !== null && isOpen(transfer.state)) return 'ACCEPTED';
  const isImported = transfer?.state === 'DONE';
  // A link that an import of ours began, and that was cancelled before it was marked, is for another acceptance to finish.
  const isBegun = link?.state === 'MARKING' && there !== null && isDraftOf(there, contract);
  if (link && !isBegun) return isImported ? 'IMPORTED' : null;
  // Procore shows it with our mark: the link is all that is missing, and the next import or reconciliation finds it.
  if (there?.originId === contract.header.id) return isImported ? 'IMPORTED' : null;
  if (contract.header.isVoid) return null;
  return isRejected(source) ? 'REJECTED' : 'STAGED';
}

import type { StoreMaker } from '../support/stores.ts';
import { adoptionBehaviours } from './behaviours/adoptions.ts';
import { changeCodeBehaviours } from './behaviours/change-codes.ts';
import { draftChangeBehaviours } from './behaviours/draft-changes.ts';
import { erpRequestBehaviours } from './behaviours/erp-requests.ts';
import { eventBehaviours } from './behaviours/events.ts';
import { financialReadingBehaviours } from './behaviours/financial-readings.ts';
import { jobCostPageBehaviours } from './behaviours/job-cost-pages.ts';
import { jobCostBehaviours } from './behaviours/job-costs.ts';
import { keyBehaviours } from './behaviours/keys.ts';
import { leaseBehaviours } from './behaviours/leases.ts';
import { linkBehaviours } from './behaviours/links.ts';
import { listBehaviours } from './behaviours/lists.ts';
import { matchDecisionBehaviours } from './behaviours/match-decisions.ts';
import { pageBehaviours } from './behaviours/pages.ts';
import { reconciliationBehaviours } from './behaviours/reconciliations.ts';
import { snapshotBehaviours } from './behaviours/snapshots.ts';
import { stagedRejectionBehaviours } from './behaviours/staged-rejections.ts';
import { transferBehaviours } from './behaviours/transfers.ts';
import { webhookBehaviours } from './behaviours/webhooks.ts';

/** Something that every adapter of the store's port does. Throws when it doesn't. */
export interface Behaviour {
  title: string;
  check(makeStore: StoreMaker): Promise<void>;
}

/** The port (subgraphs/sync/store/port.ts) as behaviour: what an adapter must pass. */
export const storeContract: Behaviour[] = [
  ...linkBehaviours,
  ...transferBehaviours,
  ...leaseBehaviours,
  ...listBehaviours,
  ...pageBehaviours,
  ...eventBehaviours,
  ...keyBehaviours,
  ...jobCostBehaviours,
  ...jobCostPageBehaviours,
  ...webhookBehaviours,
  ...erpRequestBehaviours,
  ...changeCodeBehaviours,
  ...matchDecisionBehaviours,
  ...reconciliationBehaviours,
  ...snapshotBehaviours,
  ...draftChangeBehaviours,
  ...financialReadingBehaviours,
  ...adoptionBehaviours,
  ...stagedRejectionBehaviours,
];

import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';

export const resolvers: Pick<Resolvers, 'ProcoreCommitmentChangeOrder' | 'CmicSubcontractChangeOrder'> = {
  ProcoreCommitmentChangeOrder: {
    ...procoreLinkable(['COMMITMENT_CHANGE_ORDER']),
    subcontractChangeOrder: toCmic(['COMMITMENT_CHANGE_ORDER']),
  },
  CmicSubcontractChangeOrder: {
    ...cmicLinkable(['COMMITMENT_CHANGE_ORDER']),
    commitmentChangeOrder: toProcore(['COMMITMENT_CHANGE_ORDER']),
  },
};

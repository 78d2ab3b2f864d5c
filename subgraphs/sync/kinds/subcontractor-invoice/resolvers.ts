import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';

export const resolvers: Pick<Resolvers, 'ProcoreSubcontractorInvoice' | 'CmicRequestForPayment'> = {
  ProcoreSubcontractorInvoice: {
    ...procoreLinkable(['SUBCONTRACTOR_INVOICE']),
    requestForPayment: toCmic(['SUBCONTRACTOR_INVOICE']),
  },
  CmicRequestForPayment: { ...cmicLinkable(['SUBCONTRACTOR_INVOICE']), invoice: toProcore(['SUBCONTRACTOR_INVOICE']) },
};

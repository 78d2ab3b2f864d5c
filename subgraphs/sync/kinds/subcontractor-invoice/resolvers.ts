import { locksWhereLinked } from '../../exporting/locked.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { approveRecord } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcoreSubcontractorInvoice' | 'CmicRequestForPayment'> = {
  Mutation: {
    approveSubcontractorInvoice: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'approveSubcontractorInvoice', input, () =>
        approveRecord(context.sync.deps, context.actor, 'SUBCONTRACTOR_INVOICE', input.id, input),
      );
      return { ...payload, subcontractorInvoice: payload.transfer ? { id: input.id } : null };
    },
  },
  ProcoreSubcontractorInvoice: {
    ...procoreLinkable(['SUBCONTRACTOR_INVOICE']),
    locks: locksWhereLinked('SUBCONTRACTOR_INVOICE'),
    requestForPayment: toCmic(['SUBCONTRACTOR_INVOICE']),
  },
  CmicRequestForPayment: { ...cmicLinkable(['SUBCONTRACTOR_INVOICE']), invoice: toProcore(['SUBCONTRACTOR_INVOICE']) },
};

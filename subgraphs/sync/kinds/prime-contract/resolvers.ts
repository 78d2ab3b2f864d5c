import type { Resolvers } from '../../generated/resolvers.ts';
import { cmicLinkable, procoreLinkable, toCmic, toProcore } from '../../linkable.ts';
import { mutateTransfer } from '../../transfer/mutate.ts';
import { requestImport } from '../../transfer/request.ts';

export const resolvers: Pick<Resolvers, 'Mutation' | 'ProcorePrimeContract' | 'CmicPrimeContract'> = {
  Mutation: {
    importPrimeContract: async (_, { input }, context) => {
      const payload = await mutateTransfer(context, 'importPrimeContract', input, () =>
        requestImport(context.sync.deps, context.actor, 'PRIME_CONTRACT', input.id, input),
      );
      const id = payload.transfer?.targetId;
      return { ...payload, primeContract: id ? { id } : null };
    },
  },
  ProcorePrimeContract: { ...procoreLinkable(['PRIME_CONTRACT']), cmicPrimeContract: toCmic(['PRIME_CONTRACT']) },
  CmicPrimeContract: { ...cmicLinkable(['PRIME_CONTRACT']), procorePrimeContract: toProcore(['PRIME_CONTRACT']) },
};

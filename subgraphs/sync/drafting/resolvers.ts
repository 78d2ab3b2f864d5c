import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Kind } from '../kind.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { MutationInput } from '../transfer/mutate.ts';
import { createChangeOrder } from './change-order.ts';
import { createCommitment } from './commitment.ts';
import type { Drafted } from './write.ts';

/** Mutations that make drafts in Procore. They are no exports: nothing is written to CMiC, and nobody has to approve. */
export const resolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    createCommitment: async (_, { input }, context) => {
      const { id, problems } = await draft(context, 'createCommitment', input, () =>
        createCommitment(context.sync.deps, context.actor, input),
      );
      forget(context, { COMMITMENT: id });
      return { commitment: id === null ? null : { id }, problems };
    },
    createCommitmentChangeOrder: async (_, { input }, context) => {
      const { id, problems } = await draft(context, 'createCommitmentChangeOrder', input, () =>
        createChangeOrder(context.sync.deps, context.actor, input),
      );
      // The commitment shows the sum of its drafts.
      forget(context, { COMMITMENT_CHANGE_ORDER: id, COMMITMENT: id && input.commitmentId });
      return { commitmentChangeOrder: id === null ? null : { id }, problems };
    },
  },
};

/** Runs it once per idempotency key. An answer that a repeat can better is not kept: a draft that is half there, and what can pass. */
async function draft(
  context: SyncContext,
  mutation: string,
  input: MutationInput,
  run: () => Promise<Drafted>,
): Promise<Drafted> {
  const isFinal = ({ id, problems }: Drafted) =>
    problems.length === 0 || (id === null && problems.every(({ retryable }) => !retryable));
  const result = await withKey(context.sync.deps, context.actor, mutation, input, run, isFinal);
  return 'reused' in result ? { id: null, problems: [result.reused] } : result;
}

/** The rest of the operation reads the records anew. */
function forget(context: SyncContext, touched: Partial<Record<Kind, string | null>>): void {
  for (const [kind, id] of Object.entries(touched))
    if (id) context.sync.forget({ kind: kind as Kind, procoreId: id, cmicId: null });
}

import { requireReader } from '../../../kernel/auth/actor.ts';
import { badInput } from '../../../kernel/errors.ts';
import { asMoney } from '../../../kernel/money.ts';
import { type Companies, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { Kind } from '../kind.ts';
import { type Problem, problem } from '../problem.ts';
import { cmicStub, procoreStub } from '../records.ts';
import { isOpen } from '../store/patch.ts';
import { approveTransfer, cancelTransfer, findTransfer, rejectTransfer, retryTransfer } from './answer.ts';
import { listApplied } from './applied.ts';
import { approveTransfers } from './approve-many.ts';
import { listTransfers } from './list.ts';
import { mutateTransfer, mutateTransfers } from './mutate.ts';
import { type Plan, refusedPlan } from './plan.ts';
import { planTransfer } from './planning.ts';
import { alreadyDone } from './refusals.ts';
import { requestExport } from './request.ts';
import { simulatePolicy } from './simulate.ts';
import { subscribeTransfers } from './subscribe.ts';
import type { Answers, Transfer, TransferDirection } from './transfer.ts';

/** Queries, mutations and subscriptions about transfers, and the fields of a transfer. */
export const resolvers: Pick<
  Resolvers,
  'Query' | 'Mutation' | 'Subscription' | 'Transfer' | 'TransferHistoryEntry' | 'Plan' | 'ExportPlan' | 'ImportPlan'
> = {
  Query: {
    transfer: async (_, { id }, context) => {
      requireReader(context.actor);
      return findTransfer(context.sync.deps, context.actor, id);
    },
    transfers: async (_, args, context) => {
      requireReader(context.actor);
      const { kind, direction, states, sourceId, createdBy, olderThan, awaitsMe } = args.filter ?? {};
      const filter = {
        kinds: kind ? [kind] : undefined,
        direction: direction ?? undefined,
        states: states ?? undefined,
        sourceIds: sourceId ? [sourceId] : undefined,
        createdBy: createdBy ?? undefined,
        createdBefore: secondsAgo(context, olderThan),
      };
      return listTransfers(context, filter, args, awaitsMe ?? false);
    },
    simulatePolicy: async (_, args, context) => {
      requireReader(context.actor);
      return simulatePolicy(context.sync.deps, context.actor, args);
    },
    exportPlan: (_, { kind, id, answers }, context) =>
      planFor(context, { kind, direction: 'EXPORT', id }, answers ?? {}),
    importPlan: (_, { kind, id }, context) => planFor(context, { kind, direction: 'IMPORT', id }, {}),
  },
  Mutation: {
    requestExport: (_, { input }, context) =>
      mutateTransfer(context, 'requestExport', input, () =>
        requestExport(context.sync.deps, context.actor, input.kind, input.id),
      ),
    approveTransfer: (_, { input }, context) =>
      mutateTransfer(context, 'approveTransfer', input, () =>
        approveTransfer(context.sync.deps, context.actor, input.id, input),
      ),
    approveTransfers: (_, { input }, context) => {
      if (input.items.length > 100) return { results: [], problems: [tooMany()] };
      return mutateTransfers(context, 'approveTransfers', input, () =>
        approveTransfers(context.sync.deps, context.actor, input.items, context.sync.nudge),
      );
    },
    rejectTransfer: (_, { input }, context) =>
      mutateTransfer(context, 'rejectTransfer', input, () =>
        rejectTransfer(context.sync.deps, context.actor, input.id, input.reason),
      ),
    cancelTransfer: (_, { input }, context) =>
      mutateTransfer(context, 'cancelTransfer', input, () =>
        cancelTransfer(context.sync.deps, context.actor, input.id, input.reason ?? null),
      ),
    retryTransfer: (_, { input }, context) =>
      mutateTransfer(context, 'retryTransfer', input, () =>
        retryTransfer(context.sync.deps, context.actor, input.id, input),
      ),
  },
  Subscription: {
    transferUpdated: {
      subscribe: (_, { id }, context) => subscribeTransfers(context, id),
      resolve: (transfer: Transfer) => transfer,
    },
    transfersUpdated: {
      subscribe: (_, __, context) => subscribeTransfers(context, null),
      resolve: (transfer: Transfer) => transfer,
    },
  },
  TransferHistoryEntry: {
    // Before 0.3 the note of an approval was its fingerprint.
    fingerprint: ({ step, note, fingerprint }) => fingerprint ?? (step === 'approve' && isHash(note) ? note : null),
    note: ({ step, note }) => (step === 'approve' && isHash(note) ? null : note),
  },
  Plan: { __resolveType: (plan: Plan) => typeName(plan) },
  ExportPlan: { __isTypeOf: (plan) => typeName(plan) === 'ExportPlan' },
  ImportPlan: { __isTypeOf: (plan) => typeName(plan) === 'ImportPlan' },
  Transfer: {
    __resolveReference: async ({ id }, context) => visible(context, await context.sync.loaders.transfer.load(id)),
    source: (transfer, _, { sync }) => {
      if (isOfCompany(transfer, sync.deps)) return null;
      return transfer.direction === 'EXPORT'
        ? procoreStub(transfer.kind, transfer.sourceId)
        : cmicStub(transfer.kind, transfer.sourceId);
    },
    target: (transfer, _, { sync }) => {
      // A number that was chosen is not a record yet.
      if (!transfer.targetId || !['ENTERED', 'DONE'].includes(transfer.state)) return null;
      if (isOfCompany(transfer, sync.deps)) return null;
      return transfer.direction === 'EXPORT'
        ? cmicStub(transfer.kind, transfer.targetId)
        : procoreStub(transfer.kind, transfer.targetId);
    },
    link: async (transfer, _, context) => {
      const { linkOfProcore, linkOfCmic } = context.sync.loaders;
      const link = await (transfer.direction === 'EXPORT'
        ? linkOfProcore(transfer.kind)
        : linkOfCmic(transfer.kind)
      ).load(transfer.sourceId);
      return link && seesBothEnds(context.actor, link, context.sync.deps) ? link : null;
    },
    plan: (transfer, { answers }, context) =>
      planFor(
        context,
        { kind: transfer.kind, direction: transfer.direction, id: transfer.sourceId },
        answers ?? transfer.answers,
        transfer,
      ),
    applied: (transfer, args, { sync }) => listApplied(sync.deps, transfer.id, args),
    approvals: ({ approvals }) => approvals.map((each) => ({ ...each, onBehalfOf: each.onBehalfOf ?? null })),
    amount: ({ amount }, _, { sync }) => asMoney(amount ?? null, sync.deps.settings.currency),
    waitingSince: ({ state, createdAt }) => (state === 'AWAITING_APPROVAL' ? createdAt : null),
    age: ({ state, createdAt, updatedAt }, _, { sync }) => {
      const until = isOpen(state) ? sync.deps.clock.now().getTime() : Date.parse(updatedAt);
      return Math.max(0, Math.floor((until - Date.parse(createdAt)) / 1000));
    },
    supersedes: async (transfer, _, context) =>
      transfer.supersedes ? visible(context, await context.sync.loaders.transfer.load(transfer.supersedes)) : null,
  },
};

/** The moment so many seconds ago, as the store has moments. */
function secondsAgo({ sync: { deps } }: SyncContext, seconds: number | null | undefined): string | undefined {
  if (seconds === null || seconds === undefined) return undefined;
  if (seconds < 0) throw badInput(`olderThan is ${seconds}.`, 'Give seconds: 0 or more.');
  return new Date(deps.clock.now().getTime() - seconds * 1000).toISOString();
}

/** An import of everything that a company has: companies are no records of the graph. */
function isOfCompany({ direction, sourceId }: Transfer, { companyCode }: Companies): boolean {
  return direction === 'IMPORT' && sourceId === companyCode;
}

/** A plan answers with problems where a query of records would fail: that is what it is for. */
async function planFor(
  context: SyncContext,
  arrow: { kind: Kind; direction: TransferDirection; id: string },
  answers: Answers,
  known?: Transfer,
): Promise<Plan> {
  requireReader(context.actor);
  const { deps } = context.sync;
  const [open] = known ? [known] : await deps.store.transfers.open(arrow.kind, arrow.direction, [arrow.id]);
  const planning = await planTransfer(deps, context.actor, arrow, answers, open ?? null);
  if ('missing' in planning) return refusedPlan(arrow.direction, [asArgument(planning.missing)]);
  const { plan, alreadyAt } = planning.planned;
  // What travels once and has travelled has nothing left to plan for.
  return planning.once && alreadyAt !== null
    ? { ...plan, problems: [asArgument(alreadyDone(alreadyAt)), ...plan.problems] }
    : plan;
}

/** In a query there is no `input`: the path names the argument. */
function asArgument(missing: Problem): Problem {
  return missing.path[0] === 'input' ? { ...missing, path: missing.path.slice(1) } : missing;
}

function isHash(note: string | null): boolean {
  return note !== null && /^[0-9a-f]{32}$/.test(note);
}

function visible(context: SyncContext, transfer: Transfer | null): Transfer | null {
  return transfer && seesBothEnds(context.actor, transfer, context.sync.deps) ? transfer : null;
}

function typeName(plan: Plan): 'ExportPlan' | 'ImportPlan' {
  return plan.direction === 'EXPORT' ? 'ExportPlan' : 'ImportPlan';
}

function tooMany(): Problem {
  return problem(
    'BAD_INPUT',
    'At most 100 transfers can be approved at once.',
    ['input', 'items'],
    'Send them in several calls.',
  );
}

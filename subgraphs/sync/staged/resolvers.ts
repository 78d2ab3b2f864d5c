import { asMoney, sum } from '../../../kernel/money.ts';
import { jobCategoryId } from '../../cmic/kinds/project-wbs/record.ts';
import { vendorId } from '../../cmic/kinds/vendor/record.ts';
import { noRole, seesBothEnds } from '../access.ts';
import type { SyncContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { withKey } from '../transfer/idempotency.ts';
import type { MutationInput, TransferPayload } from '../transfer/mutate.ts';
import { acceptMany, acceptOne } from './accept.ts';
import { finalStatus } from './draft.ts';
import { stagedItem } from './item.ts';
import { listStaged } from './list.ts';
import { type Decided, rejectStaged, withdrawRejection } from './reject.ts';
import { isRejected } from './rejection.ts';
import { codeIdOf, readByIds, typeIdOf } from './source.ts';

/** Subcontracts that were born in CMiC: the list, the decisions about them, and what is told of each. */
export const resolvers: Pick<Resolvers, 'Query' | 'Mutation' | 'StagedCommitment' | 'StagedCommitmentMatch'> = {
  Query: { stagedCommitments: (_, args, context) => listStaged(context, args) },
  Mutation: {
    acceptStagedCommitment: async (_, { input }, context) => withCommitment(await acceptOne(context, input)),
    acceptStagedCommitments: async (_, { input }, context) => {
      const { results, problems } = await acceptMany(context, input);
      return { results: results.map(withCommitment), problems };
    },
    rejectStagedCommitment: (_, { input }, context) =>
      decide(context, 'rejectStagedCommitment', input, () => rejectStaged(context.sync.deps, context.actor, input)),
    withdrawStagedRejection: (_, { input }, context) =>
      decide(context, 'withdrawStagedRejection', input, () =>
        withdrawRejection(context.sync.deps, context.actor, input.cmicId),
      ),
  },
  StagedCommitment: {
    cmicId: ({ source }) => source.contract.header.id,
    subcontract: ({ source }) => ({ id: source.contract.header.id }),
    type: ({ source }) => source.contract.type,
    number: ({ source }) => source.contract.header.number,
    title: ({ source }) => source.contract.header.name,
    status: ({ source }) => finalStatus(source.contract),
    isPosted: ({ source }) => source.contract.header.posted,
    amount: ({ source: { contract } }, _, { sync }) =>
      contract.unreadable === null
        ? asMoney(sum(contract.lines.map(({ amount }) => amount)), currencyOf(contract.header.currency, sync.deps))
        : null,
    retainagePercent: ({ source }) => source.contract.header.retainagePercent,
    date: ({ source }) => source.contract.header.date,
    cmicVendor: ({ source: { contract } }) => ({ id: vendorId(contract.header.company, contract.header.vendor) }),
    vendor: ({ source }) => source.vendor && { id: source.vendor.procoreId },
    job: ({ source }) => ({ id: source.jobId }),
    project: ({ source }) => source.project && { id: source.project.id },
    lines: ({ source: { contract, codes, types } }, _, { sync }) =>
      contract.lines.map((line) => {
        const [code, type] = [codes.get(codeIdOf(line)), types.get(typeIdOf(line))];
        return {
          cmicLineId: line.id,
          task: line.task,
          description: line.name,
          amount: asMoney(line.amount, currencyOf(contract.header.currency, sync.deps)),
          jobCategory: { id: jobCategoryId(line.company, line.job, line.costCode, line.category) },
          costCode: code ? { id: code.procoreId } : null,
          costType: type ? { id: type.procoreId } : null,
        };
      }),
    changeOrders: ({ source: { contract } }, _, { sync }) =>
      contract.changes.map(({ id, change, name, amount, posted }) => ({
        subcontractChangeOrder: { id },
        number: change,
        title: name,
        amount: asMoney(amount, currencyOf(contract.header.currency, sync.deps)),
        isPosted: posted,
      })),
    fingerprint: ({ plan }) => plan.fingerprint,
    problems: ({ plan }) => plan.problems,
    matches: ({ source }) => source.matches.slice(0, 5).map((match) => ({ ...match })),
    rejection: ({ source }) => (source.rejection && isRejected(source) ? source.rejection : null),
    transfer: ({ source }) => source.transfer,
    commitment: ({ source, state }) => (state === 'IMPORTED' && source.there ? { id: source.there.id } : null),
  },
  StagedCommitmentMatch: {
    commitment: ({ procoreId }) => ({ id: procoreId }),
    score: ({ score }) => String(score),
    reasons: ({ evidence }) => evidence.map(({ text }) => text),
  },
};

function withCommitment(payload: TransferPayload) {
  const id = payload.transfer?.targetId;
  return { ...payload, commitment: id && payload.transfer?.state === 'DONE' ? { id } : null };
}

/** CMiC's own currency of the contract, or the company's where it tells none. */
function currencyOf(told: string | null, { settings }: SyncContext['sync']['deps']): string {
  return told ?? settings.currency;
}

/** Once per idempotency key. What is kept is the contract's id alone: a repeat shows it as it stands then. */
async function decide(
  { actor, sync: { deps } }: SyncContext,
  mutation: string,
  input: MutationInput & { cmicId: string },
  run: () => Promise<Decided>,
): Promise<Decided> {
  const stranger = noRole(actor);
  if (stranger) return { staged: null, problems: [stranger] };
  let fresh: Decided | null = null;
  const kept = await withKey(deps, actor, mutation, input, async () => {
    fresh = await run();
    return fresh.problems;
  });
  if ('reused' in kept) return { staged: null, problems: [kept.reused] };
  if (fresh) return fresh;
  if (kept.length > 0) return { staged: null, problems: kept };
  const source = (await readByIds(deps, [input.cmicId])).get(input.cmicId);
  if (!source || source instanceof Error) return { staged: null, problems: [] };
  const sees = seesBothEnds(actor, { projectId: source.project?.id ?? null, jobId: source.jobId }, deps);
  return { staged: sees ? stagedItem(deps, source) : null, problems: [] };
}

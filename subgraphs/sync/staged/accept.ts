import type { Actor } from '../../../kernel/auth/actor.ts';
import { forbidden } from '../access.ts';
import type { SyncContext } from '../context.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { retryOpen } from '../transfer/answer.ts';
import type { Arrow } from '../transfer/arrow.ts';
import { type MutationInput, mutateTransfer, mutateTransfers, type TransferPayload } from '../transfer/mutate.ts';
import { type Answered, refuse } from '../transfer/refusals.ts';
import { requestImport } from '../transfer/request.ts';
import { stagedArrow } from './arrow.ts';
import { readByIds } from './source.ts';

/** What is accepted, and what its approver says about it. */
export interface Acceptance {
  cmicId: string;
  fingerprint?: string | null | undefined;
  separate?: boolean | null | undefined;
  withoutChangeOrders?: boolean | null | undefined;
}

/** So many can be accepted at once. */
const MOST = 100;

/** Accepts one contract: an import of it is opened, or the one that failed is tried again; one that is on its way is answered as it stands. */
export async function acceptOne(context: SyncContext, input: Acceptance & MutationInput): Promise<TransferPayload> {
  const { deps } = context.sync;
  return mutateTransfer(context, 'acceptStagedCommitment', input, () => accept(deps, context.actor, input));
}

/** Accepts several, one transfer each, and answers in their order. What they have in common is read once. */
export async function acceptMany(
  context: SyncContext,
  input: MutationInput & { items: readonly Acceptance[] },
): Promise<{ results: TransferPayload[]; problems: Problem[] }> {
  const { items } = input;
  const refused = itemsProblem(items);
  if (refused) return { results: [], problems: [refused] };
  const deps = readingTogether(
    context.sync.deps,
    items.map(({ cmicId }) => cmicId),
  );
  return mutateTransfers(context, 'acceptStagedCommitments', input, () =>
    Promise.all(
      items.map(async (item, index) => {
        const answered = await accept(deps, context.actor, item);
        return { ...answered, problems: answered.problems.map((each) => ofItem(each, index)) };
      }),
    ),
  );
}

async function accept(deps: SyncDeps, actor: Actor, asked: Acceptance): Promise<Answered> {
  const denied = forbidden(actor, 'approve');
  if (denied) return refuse(denied);
  const { cmicId, fingerprint } = asked;
  const { separate, withoutChangeOrders } = asked;
  const answers = { ...(separate ? { separate } : {}), ...(withoutChangeOrders ? { withoutChangeOrders } : {}) };
  const answered = await requestImport(deps, actor, 'COMMITMENT', cmicId, { fingerprint, answers });
  const { transfer } = answered;
  const again =
    transfer?.state === 'FAILED' && answered.problems.length === 0
      ? await retryOpen(deps, actor, transfer, { fingerprint, answers: { ...transfer.answers, ...answers } })
      : answered;
  return { ...again, problems: again.problems.map(named) };
}

/** The input of these mutations calls the contract `cmicId`. */
export function named(each: Problem): Problem {
  const [input, member, ...rest] = each.path;
  return input === 'input' && (member === 'id' || member === 'kind')
    ? { ...each, path: ['input', 'cmicId', ...rest] }
    : each;
}

/** Which of several it is about. */
function ofItem(each: Problem, index: number): Problem {
  const [input, ...rest] = each.path;
  return input === 'input' && rest.length > 0 ? { ...each, path: ['input', 'items', String(index), ...rest] } : each;
}

function itemsProblem(items: readonly Acceptance[]): Problem | null {
  const path = ['input', 'items'];
  if (items.length === 0 || items.length > MOST)
    return problem('BAD_INPUT', `${items.length} cannot be accepted at once.`, path, `Give 1 to ${MOST}.`);
  if (new Set(items.map(({ cmicId }) => cmicId)).size < items.length)
    return problem('BAD_INPUT', 'A contract stands there twice.', path, 'Name each once.');
  return null;
}

/** The same, but that the arrow reads these contracts in one batch. */
function readingTogether(deps: SyncDeps, ids: readonly string[]): SyncDeps {
  let reading: ReturnType<typeof readByIds> | null = null;
  const arrow = stagedArrow(async (_, id) => {
    reading ??= readByIds(deps, ids);
    return (await reading).get(id) ?? null;
  }) as Arrow;
  return {
    ...deps,
    arrow: (kind, direction) => {
      const known = deps.arrow(kind, direction);
      return known && kind === 'COMMITMENT' && direction === 'IMPORT' ? arrow : known;
    },
  };
}

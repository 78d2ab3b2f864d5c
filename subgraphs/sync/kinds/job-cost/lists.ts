import { type Connection, checkFirst, decodeCursor, toConnection } from '../../../../kernel/graph/connection.ts';
import type { SyncContext } from '../../context.ts';
import type {
  JobCostTransactionFilter,
  JobCostTransactionOrderBy,
  JobCostTransactionType,
} from '../../generated/resolvers.ts';
import type { JobCostFilter, JobCostOrder, JobCostRow, JobCostSum } from '../../store/job-costs.ts';
import { readPosition } from '../../transfer/list.ts';
import type { JobCostsRecord } from './figures.ts';
import { keyOf } from './summary.ts';

/** One code of `JobCosts.codes`: its sums, and whose they are. */
export interface JobCostCodeRecord {
  costs: JobCostsRecord;
  sum: JobCostSum;
}

interface Args {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const storedTypes: Record<JobCostTransactionType, string> = { COST: 'C', COMMITTED: 'O', OTHER: 'other' };

/** What a kept transaction is, in the graph's word. */
export function typeOf({ type }: JobCostRow): JobCostTransactionType {
  return type === 'C' ? 'COST' : type === 'O' ? 'COMMITTED' : 'OTHER';
}

/** A page of the codes, in the order of job, cost code and category. They are few, a row per budget code at most, and summed by the store. */
export async function listCodes(
  costs: JobCostsRecord,
  args: Args & {
    filter?:
      | {
          jobId?: string | null | undefined;
          costCode?: string | null | undefined;
          category?: string | null | undefined;
        }
      | null
      | undefined;
  },
): Promise<Connection<JobCostCodeRecord>> {
  const first = checkFirst(args.first);
  const { jobId, costCode, category } = args.filter ?? {};
  const after = decodeCursor('jobCostCodes', args.after);
  const all = (await costs.sums()).filter(
    (sum) =>
      (!jobId || sum.jobId === jobId) &&
      (!costCode || sum.costCode === costCode) &&
      (!category || sum.category === category),
  );
  // A code that went since the page before leaves its place: the list goes on behind it.
  const from = typeof after === 'number' ? after : 0;
  const shown = all
    .slice(from, from + first)
    .map((sum, index) => ({ node: { costs, sum }, position: from + index + 1 }));
  return toConnection('jobCostCodes', shown, from + first < all.length, all.length);
}

/** A page of transactions; newest posting date first unless told. */
export async function listTransactions(
  context: SyncContext,
  costs: JobCostsRecord,
  only: { jobIds: readonly string[]; costCode?: string; category?: string },
  args: Args & {
    filter?: JobCostTransactionFilter | null | undefined;
    orderBy?: JobCostTransactionOrderBy | null | undefined;
  },
): Promise<Connection<JobCostRow>> {
  const { jobCosts } = context.sync.deps.store;
  const first = checkFirst(args.first);
  const field: JobCostOrder = args.orderBy?.field === 'AMOUNT' ? 'cents' : 'postDate';
  const orderBy = { field, direction: args.orderBy?.direction ?? 'DESC' } as const;
  const filter = storeFilter(costs, only, args.filter ?? {});
  const after = readPosition('jobCostTransactions', args.after);
  const [rows, total] = await Promise.all([
    jobCosts.transactions(filter, { first: first + 1, orderBy, after }),
    jobCosts.countTransactions(filter),
  ]);
  const shown = rows
    .slice(0, first)
    .map((node) => ({ node, position: [field === 'cents' ? String(node.cents) : node.postDate, node.vuuid] }));
  return toConnection('jobCostTransactions', shown, rows.length > first, total);
}

function storeFilter(
  costs: JobCostsRecord,
  only: { jobIds: readonly string[]; costCode?: string; category?: string },
  asked: JobCostTransactionFilter,
): JobCostFilter {
  const through = [costs.postedThrough, asked.postedThrough ?? undefined].filter((day) => day !== undefined).sort()[0];
  return {
    jobIds: only.jobIds,
    costCode: only.costCode ?? asked.costCode ?? undefined,
    category: only.category ?? asked.category ?? undefined,
    type: asked.type ? storedTypes[asked.type] : undefined,
    commitment: asked.commitment ?? undefined,
    invoiced: asked.invoiced ?? undefined,
    postedFrom: asked.postedFrom ?? undefined,
    postedThrough: through,
  };
}

/** `ZZ/24-010/03-100/S`. */
export function codeIdOf({ sum }: JobCostCodeRecord): string {
  return keyOf(sum);
}

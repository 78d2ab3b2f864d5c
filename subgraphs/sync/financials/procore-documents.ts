import { allRows } from '../../../kernel/pages.ts';
import { strict } from '../../procore/rows.ts';
import type { SyncDeps } from '../system.ts';
import type { Document } from './document.ts';
import type { MoneyFigureName } from './formulas.ts';
import type { ProcoreReading } from './procore-side.ts';
import { isCommitted, isInProcess, isPendingOrder } from './statuses.ts';

/** The figures that Procore's documents stand behind. Its ERP job costs cannot be read back. */
type Figure =
  | 'budgetModifications'
  | 'approvedChanges'
  | 'pendingBudgetChanges'
  | 'committedCosts'
  | 'pendingCostChanges';

interface Line {
  budgetCodeId: string | null;
  costCodeId: string | null;
  costTypeId: string | null;
  amount: string | null;
}

/**
 * The documents of a project that count in a figure, with their lines: lists of the whole project, read when a row asks for them and once for all rows (commitments and their change
 * orders, prime contract change orders, or budget changes). Throws the fault of a list or record that cannot be read.
 */
export function procoreDocuments(
  deps: SyncDeps,
  projectId: string,
  reading: Pick<ProcoreReading, 'keys' | 'documents'>,
  figure: Figure,
): Promise<Document[]> {
  const { name, read } = sorts[figure];
  const known = reading.documents.get(name) ?? read(deps, projectId, placer(reading));
  reading.documents.set(name, known);
  return known;
}

type Placed = (lines: readonly Line[], figure: MoneyFigureName) => Document['lines'];
type Read = (deps: SyncDeps, projectId: string, placed: Placed) => Promise<Document[]>;

/** Commitments and their change orders; without tax and markup, as the view counts them. */
const readCommitments: Read = async (deps, projectId, placed) => {
  const [contracts, orders] = await Promise.all([
    allRows(deps.procore.commitment.ofProject(projectId, {}, { lines: true })),
    deps.procore.commitmentChangeOrder.ofProject(projectId, {}, { lines: true }),
  ]);
  const ofContracts = strict(contracts).flatMap((contract): Document[] => {
    const { id, number, title, lines } = contract;
    const counts = isCommitted(contract);
    if (!counts && !isInProcess(contract)) return [];
    const own = (lines ?? []).map((line) => ({ ...line, budgetCodeId: line.wbsCodeId }));
    return [
      {
        record: { __typename: 'ProcoreCommitment', id },
        number,
        title,
        date: contract.executionDate ?? contract.contractDate ?? day(contract.createdAt),
        status: counts ? 'APPROVED' : 'PENDING',
        lines: placed(own, counts ? 'committedCosts' : 'pendingCostChanges'),
      },
    ];
  });
  const ofOrders = changes(
    'ProcoreCommitmentChangeOrder',
    strict(orders),
    ['committedCosts', 'pendingCostChanges'],
    placed,
  );
  return [...ofContracts, ...ofOrders];
};

const readPrimeChanges: Read = async (deps, projectId, placed) => {
  const orders = strict(await deps.procore.primeContractChangeOrder.ofProject(projectId, {}, { lines: true }));
  return changes('ProcorePrimeContractChangeOrder', orders, ['approvedChanges', 'pendingBudgetChanges'], placed);
};

const readBudgetChanges: Read = async (deps, projectId, placed) =>
  strict(await deps.procore.budgetChange.ofProject(projectId))
    .filter(({ status }) => status === 'APPROVED')
    .map(({ id, number, title, description, createdAt, adjustments }) => ({
      record: { __typename: 'ProcoreBudgetChange', id },
      number,
      title: title ?? description,
      date: day(createdAt),
      status: 'APPROVED',
      lines: placed(adjustments, 'budgetModifications'),
    }));

const commitments = { name: 'commitments', read: readCommitments };
const primeChanges = { name: 'prime contract change orders', read: readPrimeChanges };
const sorts: Record<Figure, { name: string; read: Read }> = {
  committedCosts: commitments,
  pendingCostChanges: commitments,
  approvedChanges: primeChanges,
  pendingBudgetChanges: primeChanges,
  budgetModifications: { name: 'budget changes', read: readBudgetChanges },
};

interface ChangeOrder {
  id: string;
  number: string | null;
  title: string | null;
  status: string | null;
  reviewedAt: string | null;
  createdAt: string | null;
  deletedAt: string | null;
  lines: (Omit<Line, 'amount'> & { extendedAmount: string | null })[] | null;
}

/** Change orders by whether they are approved or pending; their lines without markup. */
function changes(
  type: 'ProcoreCommitmentChangeOrder' | 'ProcorePrimeContractChangeOrder',
  orders: readonly ChangeOrder[],
  [approved, pending]: [MoneyFigureName, MoneyFigureName],
  placed: Placed,
): Document[] {
  return orders.flatMap((order): Document[] => {
    const isApproved = order.status === 'APPROVED';
    if (order.deletedAt !== null || (!isApproved && !isPendingOrder(order))) return [];
    const lines = (order.lines ?? []).map((line) => ({ ...line, amount: line.extendedAmount }));
    return [
      {
        record: { __typename: type, id: order.id },
        number: order.number,
        title: order.title,
        date: day(order.reviewedAt ?? order.createdAt),
        status: isApproved ? 'APPROVED' : 'PENDING',
        lines: placed(lines, isApproved ? approved : pending),
      },
    ];
  });
}

/** Lines with the places of their codes; one on a code that the budget view does not show counts in no row. */
function placer({ keys }: Pick<ProcoreReading, 'keys'>): Placed {
  return (lines, figure) =>
    lines.flatMap(({ budgetCodeId, costCodeId, costTypeId, amount }) => {
      const key = keys.get(budgetCodeId ?? '') ?? keys.get(`${costCodeId} ${costTypeId}`);
      return key === undefined || amount === null ? [] : [{ figure, key, amount }];
    });
}

function day(at: string | null): string | null {
  return at?.slice(0, 10) ?? null;
}

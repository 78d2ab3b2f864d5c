import type { ChangeOrderKind, ChangeOrderRow } from './change-order-rows.ts';
import type { Db } from './db.ts';
import { MARK_FIELDS } from './mark-fields.ts';

/** What the two kinds of change order are called on the surfaces that show them. */
export interface ChangeOrderWords {
  kind: ChangeOrderKind;
  /** `type` of the package, and of the project-scoped record. */
  packageType: string;
  scopedType: string;
  /** The path element of the project-scoped endpoints of v1 and v2. */
  path: 'commitment_change_orders' | 'prime_change_orders';
}

export const COMMITMENT_WORDS: ChangeOrderWords = {
  kind: 'commitment',
  packageType: 'CommitmentContractChangeOrder',
  scopedType: 'CommitmentChangeOrder',
  path: 'commitment_change_orders',
};

export const PRIME_WORDS: ChangeOrderWords = {
  kind: 'prime',
  packageType: 'PrimeContractChangeOrder',
  scopedType: 'PrimeChangeOrder',
  path: 'prime_change_orders',
};

export const wordsOf = (kind: ChangeOrderKind): ChangeOrderWords =>
  kind === 'commitment' ? COMMITMENT_WORDS : PRIME_WORDS;

/** The statuses of packages, requests and potential change orders; the project-scoped endpoints know one more. */
export const STATUSES = [
  ...['draft', 'not_pricing', 'pricing', 'pending', 'revised', 'proceeding', 'not_proceeding', 'no_charge'],
  ...['approved', 'rejected', 'void'],
];
export const SCOPED_STATUSES = [...STATUSES, 'pending_billable'];

/** Neither agreed nor given up: what counts as pending. */
export const PENDING = ['not_pricing', 'pricing', 'pending', 'revised', 'proceeding', 'pending_billable'];

export const ORDER_DATES = [
  'due_date',
  'invoiced_date',
  'paid_date',
  'signed_change_order_received_date',
  'revised_substantial_completion_date',
] as const;
export const ORDER_TEXTS = ['title', 'number', 'description', 'reference', 'reason'] as const;
export const ORDER_FLAGS = ['executed', 'private', 'paid', 'field_change', 'signature_required'] as const;

export const PACKAGE_FIELDS = [
  ...['status', 'title', 'number', 'description', 'grand_total', 'schedule_impact_amount', 'executed', 'private'],
  ...['due_date', 'invoiced_date', 'paid_date', 'signed_change_order_received_date', 'revision'],
  ...['revised_substantial_completion_date', ...MARK_FIELDS],
];

/** The project-scoped endpoints take no mark. */
export const SCOPED_FIELDS = [
  ...['contract_id', 'batch_id', 'title', 'number', 'revision', 'status', 'description', 'due_date', 'invoiced_date'],
  ...['paid_date', 'executed', 'private', 'paid', 'field_change', 'schedule_impact_amount', 'signature_required'],
  ...['designated_reviewer_id', 'received_from_id', 'change_order_change_reason_id', 'location_id', 'reference'],
  ...['reason', 'enable_ssov', 'signed_change_order_received_date'],
];

/** Commitment change orders spell their status with a capital (`Approved`), prime contract change orders do not. */
export const spelled = ({ kind, status }: Pick<ChangeOrderRow, 'kind' | 'status'>): string =>
  kind === 'commitment' ? status.charAt(0).toUpperCase() + status.slice(1) : status;

/** The contract that a change order changes: a commitment's or a prime contract's id, within the project. */
export function contractFor(
  db: Db,
  projectId: number,
  contractId: number,
): { kind: ChangeOrderKind; id: number } | undefined {
  const commitment = db.workOrders.get(contractId) ?? db.purchaseOrders.get(contractId);
  if (commitment?.project_id === projectId && commitment.deleted_at === null)
    return { kind: 'commitment', id: commitment.id };
  return db.primeContracts.get(contractId)?.project_id === projectId ? { kind: 'prime', id: contractId } : undefined;
}

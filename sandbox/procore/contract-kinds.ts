import type { Db } from './db.ts';
import { MARK_FIELDS } from './mark-fields.ts';
import type { ContractRow, ContractType } from './rows.ts';
import type { Table } from './table.ts';

/** The two kinds of commitment: the same record with other statuses and a few members of their own. */
export interface ContractKind {
  type: ContractType;
  /** The item type of external data, and the wrapper of v1 writes. */
  itemType: 'work_order_contract' | 'purchase_order_contract';
  path: string;
  statuses: readonly string[];
  known: readonly string[];
  table(db: Db): Table<ContractRow>;
}

export const DATES = [
  'contract_date',
  'contract_start_date',
  'contract_estimated_completion_date',
  'actual_completion_date',
  'issued_on_date',
  'execution_date',
  'approval_letter_date',
  'letter_of_intent_date',
  'returned_date',
  'signed_contract_received_date',
  'delivery_date',
] as const;

export const TEXTS = [
  'number',
  'title',
  'description',
  'inclusions',
  'exclusions',
  'bill_to_address',
  'ship_to_address',
  'ship_via',
  'payment_terms',
] as const;

const COMMON = [
  ...[
    'number',
    'title',
    'description',
    'status',
    'executed',
    'vendor_id',
    'accounting_method',
    'retainage_percent',
    'private',
  ],
  ...[
    'contract_date',
    'issued_on_date',
    'execution_date',
    'approval_letter_date',
    'letter_of_intent_date',
    'returned_date',
  ],
  ...['signed_contract_received_date', 'invoice_contact_user_ids', 'currency_iso_code', 'currency_exchange_rate'],
  ...['attachments', ...MARK_FIELDS],
];

export const workOrder: ContractKind = {
  type: 'WorkOrderContract',
  itemType: 'work_order_contract',
  path: '/rest/v1.0/work_order_contracts',
  statuses: ['Draft', 'Out For Bid', 'Out For Signature', 'Approved', 'Complete', 'Terminated', 'Void'],
  known: [
    ...COMMON,
    ...[
      'contract_start_date',
      'contract_estimated_completion_date',
      'actual_completion_date',
      'inclusions',
      'exclusions',
    ],
  ],
  table: (db) => db.workOrders,
};

export const purchaseOrder: ContractKind = {
  type: 'PurchaseOrderContract',
  itemType: 'purchase_order_contract',
  path: '/rest/v1.0/purchase_order_contracts',
  statuses: ['Draft', 'Processing', 'Submitted', 'Partially Received', 'Received', 'Approved', 'Closed'],
  known: [
    ...COMMON,
    ...['assignee_id', 'bill_to_address', 'ship_to_address', 'ship_via', 'payment_terms', 'delivery_date'],
  ],
  table: (db) => db.purchaseOrders,
};

export const kindOf = (type: ContractType): ContractKind => (type === 'WorkOrderContract' ? workOrder : purchaseOrder);

/** Every contract of a project, work orders first. */
export const contractsOf = (db: Db, projectId: number): readonly ContractRow[] => [
  ...db.workOrders.where('project_id', projectId),
  ...db.purchaseOrders.where('project_id', projectId),
];

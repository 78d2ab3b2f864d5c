import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProcoreVendorRecord as ProcoreVendorRecordRecord } from '../kinds/vendor/record.ts';
import type { ProcoreProjectRecord as ProcoreProjectRecordRecord } from '../kinds/project/record.ts';
import type { ProcoreSubJobRecord as ProcoreSubJobRecordRecord } from '../kinds/sub-job/record.ts';
import type { ProcoreCommitmentRecord as ProcoreCommitmentRecordRecord } from '../kinds/commitment/record.ts';
import type { ProcoreCommitmentLineRecord as ProcoreCommitmentLineRecordRecord } from '../kinds/commitment/line-record.ts';
import type { ProcoreCompanyCostCodeRecord as ProcoreCompanyCostCodeRecordRecord, ProcoreCostTypeRecord as ProcoreCostTypeRecordRecord } from '../kinds/company-wbs/record.ts';
import type { ProcoreCostCodeRecord as ProcoreCostCodeRecordRecord, ProcoreBudgetCodeRecord as ProcoreBudgetCodeRecordRecord } from '../kinds/project-wbs/record.ts';
import type { ProcoreBudgetRecord as ProcoreBudgetRecordRecord, ProcoreBudgetLineRecord as ProcoreBudgetLineRecordRecord } from '../kinds/budget/record.ts';
import type { ProcoreForecastRecord as ProcoreForecastRecordRecord } from '../kinds/budget/line-record.ts';
import type { ProcoreBudgetChangeRecord as ProcoreBudgetChangeRecordRecord } from '../kinds/budget-change/record.ts';
import type { ProcoreBudgetAdjustmentRecord as ProcoreBudgetAdjustmentRecordRecord } from '../kinds/budget-change/line-record.ts';
import type { ProcorePrimeContractRecord as ProcorePrimeContractRecordRecord } from '../kinds/prime-contract/record.ts';
import type { ProcorePrimeContractLineRecord as ProcorePrimeContractLineRecordRecord } from '../kinds/prime-contract/line-record.ts';
import type { ProcorePaymentApplicationRecord as ProcorePaymentApplicationRecordRecord } from '../kinds/prime-contract/payment-application-record.ts';
import type { ProcoreCommitmentChangeOrderRecord as ProcoreCommitmentChangeOrderRecordRecord } from '../kinds/commitment-change-order/record.ts';
import type { ProcoreCommitmentChangeOrderLineRecord as ProcoreCommitmentChangeOrderLineRecordRecord } from '../kinds/commitment-change-order/line-record.ts';
import type { ProcoreSubcontractorInvoiceRecord as ProcoreSubcontractorInvoiceRecordRecord } from '../kinds/subcontractor-invoice/record.ts';
import type { ProcoreSubcontractorInvoiceItemRecord as ProcoreSubcontractorInvoiceItemRecordRecord } from '../kinds/subcontractor-invoice/line-record.ts';
import type { ProcorePrimeContractChangeOrderRecord as ProcorePrimeContractChangeOrderRecordRecord, ProcorePotentialChangeOrderRecord as ProcorePotentialChangeOrderRecordRecord } from '../kinds/prime-contract-change-order/record.ts';
import type { ProcorePrimeContractChangeOrderLineRecord as ProcorePrimeContractChangeOrderLineRecordRecord, ChangeOrderMarkup as ChangeOrderMarkupRecord } from '../kinds/prime-contract-change-order/line-record.ts';
import type { ProcoreDirectCostRecord as ProcoreDirectCostRecordRecord, ProcoreDirectCostLineRecord as ProcoreDirectCostLineRecordRecord } from '../kinds/job-cost/record.ts';
import type { ProcoreContext } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 4217 currency code: `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with an offset: `2026-03-31T14:05:00Z`. */
  DateTime: { input: string; output: string; }
  /** A decimal number as text, exact: `"-1234.50"`. Never a float. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount of money in one currency. Negative amounts are credits or reductions. */
export type Money = {
  __typename?: 'Money';
  /** Decimal text in the currency's main unit: `"1234.50"`. */
  amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` to read on; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A street address as Procore keeps it. */
export type ProcoreAddress = {
  __typename?: 'ProcoreAddress';
  /** City. */
  city: Maybe<Scalars['String']['output']>;
  /** Country, ISO 3166-1 alpha-2: `US`. Procore's `country_code`. */
  country: Maybe<Scalars['String']['output']>;
  /** State or province, ISO 3166-2 without the country: `CA`. Procore's `state_code`. */
  state: Maybe<Scalars['String']['output']>;
  /** Street and house number. */
  street: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  zip: Maybe<Scalars['String']['output']>;
};

/** The budget of a project. */
export type ProcoreBudget = {
  __typename?: 'ProcoreBudget';
  /** What every budget code is expected to cost, by the budget view for CMiC: codes with a budget line first, then those that have costs alone. It is read whole. */
  forecast: Maybe<ProcoreForecastConnection>;
  /** The budgeted lines, as the budget view for CMiC lists them (another view where the project has none of that name). They are read whole. */
  lines: Maybe<ProcoreBudgetLineConnection>;
  /** Whether it is locked in Procore: a locked budget takes no import, an export needs the lock. */
  locked: Maybe<Scalars['Boolean']['output']>;
};


/** The budget of a project. */
export type ProcoreBudgetForecastArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The budget of a project. */
export type ProcoreBudgetLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a budget change adds to one budget code, or takes from it. */
export type ProcoreBudgetAdjustment = {
  __typename?: 'ProcoreBudgetAdjustment';
  /** Positive where the code receives, negative where it gives. */
  amount: Maybe<Money>;
  /** The budget code: it tells sub job, cost code and cost type. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** A remark. */
  comment: Maybe<Scalars['String']['output']>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** `1001/bc-7/change_event-1`; of a modification `1001/bm-7/from` and `1001/bm-7/to`. */
  id: Scalars['ID']['output'];
  /** Lines of one number belong together: a transfer, whose sum is zero. */
  number: Maybe<Scalars['String']['output']>;
  /** How many units. */
  quantity: Maybe<Scalars['Decimal']['output']>;
  /** `change_event` receives, `budget_change` gives. */
  type: Maybe<Scalars['String']['output']>;
  /** The cost of one unit, with as many decimals as Procore keeps. */
  unitCost: Maybe<Money>;
  /** Unit of measure. */
  uom: Maybe<Scalars['String']['output']>;
};

/** A budget change, or a modification as it was before Procore had budget changes. Amounts are in the company's currency. */
export type ProcoreBudgetChange = {
  __typename?: 'ProcoreBudgetChange';
  /** What it adds to budget codes and takes from them. */
  adjustments: Maybe<Array<ProcoreBudgetAdjustment>>;
  /** As Procore totals it; a modification's amount transferred. Positive when the budget grows. */
  amount: Maybe<Money>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, HTML as Procore keeps it; a modification's notes. */
  description: Maybe<Scalars['String']['output']>;
  /** `1001/bc-7`, a modification `1001/bm-7`. */
  id: Scalars['ID']['output'];
  /** The number that people know; null for a modification. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. Budget changes do not show theirs: a call for each. */
  originId: Maybe<Scalars['String']['output']>;
  /** Procore's word for where it stands with accounting: `ready_to_export`. */
  procoreErpStatus: Maybe<Scalars['String']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** Which of the two it is. */
  sort: Maybe<ProcoreBudgetChangeSort>;
  /** The status; APPROVED for a modification, which holds as soon as it is there, and OTHER for one that Procore does not document. */
  status: Maybe<ProcoreBudgetChangeStatus>;
  /** The status as Procore spelled it in this answer; null for a modification. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title; null for a modification. */
  title: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of budget changes. */
export type ProcoreBudgetChangeConnection = {
  __typename?: 'ProcoreBudgetChangeConnection';
  /** The budget changes with their cursors. */
  edges: Array<ProcoreBudgetChangeEdge>;
  /** The budget changes of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreBudgetChange>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A budget change and its place in the list. */
export type ProcoreBudgetChangeEdge = {
  __typename?: 'ProcoreBudgetChangeEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The budget change; null where it could not be read. */
  node: Maybe<ProcoreBudgetChange>;
};

/** Procore's two ways to change a budget. */
export type ProcoreBudgetChangeSort =
  /** A budget change. */
  | 'BUDGET_CHANGE'
  /** A budget modification: what companies have that did not move to budget changes. */
  | 'BUDGET_MODIFICATION';

/** The statuses of a budget change. */
export type ProcoreBudgetChangeStatus =
  /** Approved; what accounting can be asked to take. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** One that Procore does not document; see `statusText`. */
  | 'OTHER'
  /** Being reviewed. */
  | 'UNDER_REVIEW'
  /** Void. */
  | 'VOID';

/** A budget code: cost code x cost type, below a sub job or not. Procore's API calls it WBS code. */
export type ProcoreBudgetCode = {
  __typename?: 'ProcoreBudgetCode';
  /** The cost code of its cost code part. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type of its cost type part; null where it has none. */
  costType: Maybe<ProcoreCostType>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, which people can change. */
  description: Maybe<Scalars['String']['output']>;
  /** The whole code: `03-100.S`, with a sub job `24-010.1.03-100.S`. */
  flatCode: Maybe<Scalars['String']['output']>;
  /** The names of its parts, joined as the code is. */
  flatName: Maybe<Scalars['String']['output']>;
  /** `1001/wbs-771`. */
  id: Scalars['ID']['output'];
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** Its parts, in the order of the project's pattern. */
  segments: Maybe<Array<ProcoreBudgetCodeSegment>>;
  /** `active` or `inactive`. */
  status: Maybe<Scalars['String']['output']>;
  /** The sub job of its sub job part; null for the project itself. */
  subJob: Maybe<ProcoreSubJob>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of budget codes. */
export type ProcoreBudgetCodeConnection = {
  __typename?: 'ProcoreBudgetCodeConnection';
  /** The codes with their cursors. */
  edges: Array<ProcoreBudgetCodeEdge>;
  /** The codes of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreBudgetCode>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A budget code and its place in the list. */
export type ProcoreBudgetCodeEdge = {
  __typename?: 'ProcoreBudgetCodeEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The code; null where it could not be read. */
  node: Maybe<ProcoreBudgetCode>;
};

/** What Procore filters budget codes by. */
export type ProcoreBudgetCodeFilter = {
  /** Text in code and description; Procore then orders by relevance. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Active or inactive ones alone. */
  status?: InputMaybe<ProcoreBudgetCodeStatus>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** One part of a budget code. */
export type ProcoreBudgetCodeSegment = {
  __typename?: 'ProcoreBudgetCodeSegment';
  /** The item's code with its parents': `03-100`. */
  code: Maybe<Scalars['String']['output']>;
  /** The item's name. */
  name: Maybe<Scalars['String']['output']>;
  /** The segment's name: `Cost Code`. */
  segment: Maybe<Scalars['String']['output']>;
  /** `sub_job`, `cost_code`, `line_item_type` or `custom`. */
  type: Maybe<Scalars['String']['output']>;
};

/** Whether a budget code can be used. */
export type ProcoreBudgetCodeStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** It is kept for what stands on it. */
  | 'INACTIVE';

/** A line of a budget: one cost code x cost type, of the project itself or of a sub job. */
export type ProcoreBudgetLine = {
  __typename?: 'ProcoreBudgetLine';
  /** The budget code. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The cost code. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line has none, which no export takes. */
  costType: Maybe<ProcoreCostType>;
  /** `1001/bl-12`. */
  id: Scalars['ID']['output'];
  /** The original budget, without changes and modifications. Procore's `original_budget_amount`; positive for a cost, zero where nobody entered one. */
  originalBudget: Maybe<Money>;
  /** The sub job; null for the project itself. */
  subJob: Maybe<ProcoreSubJob>;
};

/** A page of lines. */
export type ProcoreBudgetLineConnection = {
  __typename?: 'ProcoreBudgetLineConnection';
  /** The lines with their cursors. */
  edges: Array<ProcoreBudgetLineEdge>;
  /** The lines of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreBudgetLine>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A line and its place in the list. */
export type ProcoreBudgetLineEdge = {
  __typename?: 'ProcoreBudgetLineEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The line; null where it could not be read. */
  node: Maybe<ProcoreBudgetLine>;
};

/** What Procore filters change orders by. */
export type ProcoreChangeOrderFilter = {
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** Reviewed within. */
  reviewedAt?: InputMaybe<ProcoreTimeSpan>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** What is added on top of a line for the owner: overhead, profit, bond. */
export type ProcoreChangeOrderMarkup = {
  __typename?: 'ProcoreChangeOrderMarkup';
  /** What it adds. */
  amount: Maybe<Money>;
  /** Procore's own id: `6001`. */
  id: Scalars['ID']['output'];
  /** Its name: `Overhead and Profit`. */
  name: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the markup in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** In percent of the line's amount without it. */
  percentage: Maybe<Scalars['Decimal']['output']>;
};

/** The statuses of change orders of every kind. */
export type ProcoreChangeOrderStatus =
  /** Approved; what accounting can be asked to take. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** Not being priced. */
  | 'NOT_PRICING'
  /** Work does not go on. */
  | 'NOT_PROCEEDING'
  /** Agreed without a charge. */
  | 'NO_CHARGE'
  /** One that Procore does not document; see `statusText`. */
  | 'OTHER'
  /** Awaiting a decision. */
  | 'PENDING'
  /** Awaiting a decision, and billed meanwhile. */
  | 'PENDING_BILLABLE'
  /** Being priced. */
  | 'PRICING'
  /** Work goes on before it is approved. */
  | 'PROCEEDING'
  /** Rejected. */
  | 'REJECTED'
  /** Revised, awaiting a decision. */
  | 'REVISED'
  /** Void. */
  | 'VOID';

/** A subcontract or a purchase order in Procore. Amounts are in the company's currency and as Procore totals them; positive unless the contract is a credit. */
export type ProcoreCommitment = {
  __typename?: 'ProcoreCommitment';
  /** `amount` (lump sums) or `unit` (quantity x unit cost). */
  accountingMethod: Maybe<Scalars['String']['output']>;
  /** Actual completion; subcontracts alone. */
  actualCompletionDate: Maybe<Scalars['Date']['output']>;
  /** The day of the approval letter. */
  approvalLetterDate: Maybe<Scalars['Date']['output']>;
  /** Approved change orders; negative when they reduce the contract. */
  approvedChangeOrders: Maybe<Money>;
  /** Where a purchase order is billed to. */
  billTo: Maybe<Scalars['String']['output']>;
  /** The change orders of the commitment, read whole. Several commitments of one project share one call where no filter is given. */
  changeOrders: Maybe<ProcoreCommitmentChangeOrderConnection>;
  /** The date of the contract. */
  contractDate: Maybe<Scalars['Date']['output']>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Delivery; purchase orders alone. */
  deliveryDate: Maybe<Scalars['Date']['output']>;
  /** The description, HTML as Procore keeps it. */
  description: Maybe<Scalars['String']['output']>;
  /** Draft change orders. Procore's `draft_change_orders_amount`. */
  draftChangeOrders: Maybe<Money>;
  /** Estimated completion; subcontracts alone. */
  estimatedCompletionDate: Maybe<Scalars['Date']['output']>;
  /** What the subcontract excludes, HTML. */
  exclusions: Maybe<Scalars['String']['output']>;
  /** Whether it is signed. */
  executed: Maybe<Scalars['Boolean']['output']>;
  /** The day it was executed. */
  executionDate: Maybe<Scalars['Date']['output']>;
  /** The sum of the lines. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/wo-5501` for a subcontract, `1001/po-5541` for a purchase order. */
  id: Scalars['ID']['output'];
  /** What the subcontract includes, HTML. */
  inclusions: Maybe<Scalars['String']['output']>;
  /** The invoices of the commitment, oldest first, read whole. Several commitments of one project share one call where no filter is given. */
  invoices: Maybe<ProcoreSubcontractorInvoiceConnection>;
  /** The day it was issued. */
  issuedOnDate: Maybe<Scalars['Date']['output']>;
  /** The day of the letter of intent. */
  letterOfIntentDate: Maybe<Scalars['Date']['output']>;
  /** The schedule of values, in its order. */
  lines: Maybe<Array<ProcoreCommitmentLine>>;
  /** The number that people know: `24-010-001`. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. It locks the commitment. */
  originId: Maybe<Scalars['String']['output']>;
  /** The payment terms of a purchase order. */
  paymentTerms: Maybe<Scalars['String']['output']>;
  /** Pending change orders. */
  pendingChangeOrders: Maybe<Money>;
  /** The revised contract with pending change orders. */
  pendingRevisedContract: Maybe<Money>;
  /** The share that was paid, in percent, 0 to 100. */
  percentagePaid: Maybe<Scalars['Decimal']['output']>;
  /** Whether only admins and invited people see it in Procore. */
  private: Maybe<Scalars['Boolean']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** What is left to pay. Procore's `remaining_balance_outstanding`. */
  remainingBalance: Maybe<Money>;
  /** Default retainage in percent, 0 to 100. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** The day it came back. */
  returnedDate: Maybe<Scalars['Date']['output']>;
  /** `grandTotal` and approved change orders. Procore's `revised_contract`. */
  revisedContract: Maybe<Money>;
  /** Where a purchase order is shipped to. */
  shipTo: Maybe<Scalars['String']['output']>;
  /** How a purchase order is shipped. */
  shipVia: Maybe<Scalars['String']['output']>;
  /** The day the signed contract came in. */
  signedContractReceivedDate: Maybe<Scalars['Date']['output']>;
  /** Start of the work; subcontracts alone. */
  startDate: Maybe<Scalars['Date']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcoreCommitmentStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title. */
  title: Maybe<Scalars['String']['output']>;
  /** Drawn so far. */
  totalDrawRequests: Maybe<Money>;
  /** Paid so far. */
  totalPayments: Maybe<Money>;
  /** Invoiced so far. Procore's `total_requisitions_amount`. */
  totalRequisitions: Maybe<Money>;
  /** Which of the two it is. */
  type: Maybe<ProcoreCommitmentType>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor; null where the commitment has none yet. */
  vendor: Maybe<ProcoreVendor>;
  /** The vendor's name as the commitment shows it. */
  vendorName: Maybe<Scalars['String']['output']>;
};


/** A subcontract or a purchase order in Procore. Amounts are in the company's currency and as Procore totals them; positive unless the contract is a credit. */
export type ProcoreCommitmentChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreChangeOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A subcontract or a purchase order in Procore. Amounts are in the company's currency and as Procore totals them; positive unless the contract is a credit. */
export type ProcoreCommitmentInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreSubcontractorInvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a subcontract or purchase order. Amounts are in the company's currency; negative when it reduces the contract. */
export type ProcoreCommitmentChangeOrder = {
  __typename?: 'ProcoreCommitmentChangeOrder';
  /** The commitment that it changes; null where Procore does not show it. */
  commitment: Maybe<ProcoreCommitment>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, HTML as Procore keeps it. */
  description: Maybe<Scalars['String']['output']>;
  /** When it is due. */
  dueDate: Maybe<Scalars['Date']['output']>;
  /** Whether it is signed. */
  executed: Maybe<Scalars['Boolean']['output']>;
  /** The sum of the lines. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/cco-7`, by the change order package. */
  id: Scalars['ID']['output'];
  /** When it was invoiced. */
  invoicedDate: Maybe<Scalars['Date']['output']>;
  /** The lines, in their order. */
  lines: Maybe<Array<ProcoreCommitmentChangeOrderLine>>;
  /** The number that people know, as Procore gives it: `002`. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. It locks the lines. */
  originId: Maybe<Scalars['String']['output']>;
  /** When it was paid. */
  paidDate: Maybe<Scalars['Date']['output']>;
  /** Whether only admins and invited people see it in Procore. */
  private: Maybe<Scalars['Boolean']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** When it was reviewed; of an approved one that is when it was approved. */
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** The revision, from 0. */
  revision: Maybe<Scalars['Int']['output']>;
  /** By how many days it changes the schedule. */
  scheduleImpact: Maybe<Scalars['Int']['output']>;
  /** The day the signed change order came in. */
  signedDate: Maybe<Scalars['Date']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcoreChangeOrderStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title; CMiC takes up to 200 characters of it. */
  title: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of commitment change orders. */
export type ProcoreCommitmentChangeOrderConnection = {
  __typename?: 'ProcoreCommitmentChangeOrderConnection';
  /** The change orders with their cursors. */
  edges: Array<ProcoreCommitmentChangeOrderEdge>;
  /** The change orders of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreCommitmentChangeOrder>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A commitment change order and its place in the list. */
export type ProcoreCommitmentChangeOrderEdge = {
  __typename?: 'ProcoreCommitmentChangeOrderEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The change order; null where it could not be read. */
  node: Maybe<ProcoreCommitmentChangeOrder>;
};

/** A line of a commitment change order. */
export type ProcoreCommitmentChangeOrderLine = {
  __typename?: 'ProcoreCommitmentChangeOrderLine';
  /** The amount without tax and markup: what is exported as cost. Negative for a reduction. */
  amount: Maybe<Money>;
  /** The budget code; null where the line has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** Procore's own id of the commitment's line that it changes: `88001`; null for a line that is new to the contract. */
  commitmentLineItemId: Maybe<Scalars['ID']['output']>;
  /** The cost code; null where the line has none. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line has none. */
  costType: Maybe<ProcoreCostType>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** Quantity x unit cost, or the amount as entered. Procore's `extended_amount`. */
  extendedAmount: Maybe<Money>;
  /** Procore's own id of the line: `90001`. */
  id: Scalars['ID']['output'];
  /** Whether the line is new to the contract: CMiC's contract itself will not show it. */
  isNewLine: Maybe<Scalars['Boolean']['output']>;
  /** The mark of the integration that owns the line in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** Its place, from 1. */
  position: Maybe<Scalars['Int']['output']>;
  /** How many units. */
  quantity: Maybe<Scalars['Decimal']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
  /** The number of the tax code; tax does not travel. */
  taxCodeId: Maybe<Scalars['ID']['output']>;
  /** As Procore totals the line. Its `total_amount`. */
  totalAmount: Maybe<Money>;
  /** The cost of one unit, with as many decimals as Procore keeps. */
  unitCost: Maybe<Money>;
  /** Unit of measure. */
  uom: Maybe<Scalars['String']['output']>;
};

/** A page of commitments. */
export type ProcoreCommitmentConnection = {
  __typename?: 'ProcoreCommitmentConnection';
  /** The commitments with their cursors. */
  edges: Array<ProcoreCommitmentEdge>;
  /** The commitments of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreCommitment>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all; null across projects, where nobody could tell without reading them all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A commitment and its place in the list. */
export type ProcoreCommitmentEdge = {
  __typename?: 'ProcoreCommitmentEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The commitment; null where it could not be read. */
  node: Maybe<ProcoreCommitment>;
};

/** What Procore filters commitments by. */
export type ProcoreCommitmentFilter = {
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** The commitments of this project: `1001`. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. A type that never has it is left out. */
  status?: InputMaybe<ProcoreCommitmentStatus>;
  /** Subcontracts or purchase orders alone. */
  type?: InputMaybe<ProcoreCommitmentType>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** A line of a commitment's schedule of values. */
export type ProcoreCommitmentLine = {
  __typename?: 'ProcoreCommitmentLine';
  /** The amount without tax and markup: what is exported as cost. Negative for a credit. */
  amount: Maybe<Money>;
  /** The budget code; null where the line has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The commitment. */
  commitment: Maybe<ProcoreCommitment>;
  /** The cost code; null where the line has none. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line has none. */
  costType: Maybe<ProcoreCostType>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** Quantity x unit cost, or the amount as entered. Procore's `extended_amount`. */
  extendedAmount: Maybe<Money>;
  /** `1001/wo-5501/88001`. */
  id: Scalars['ID']['output'];
  /** Procore's own id of the line: `88001`. */
  lineId: Maybe<Scalars['ID']['output']>;
  /** The mark of the integration that owns the line in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** Its place in the schedule of values, from 1. */
  position: Maybe<Scalars['Int']['output']>;
  /** How many units. */
  quantity: Maybe<Scalars['Decimal']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
  /** The number of the tax code; tax does not travel. */
  taxCodeId: Maybe<Scalars['ID']['output']>;
  /** As Procore totals the line. Its `total_amount`. */
  totalAmount: Maybe<Money>;
  /** The cost of one unit, with as many decimals as Procore keeps. */
  unitCost: Maybe<Money>;
  /** Unit of measure. */
  uom: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** How the commitments of one project are ordered. */
export type ProcoreCommitmentOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ProcoreCommitmentOrderField;
};

/** What commitments can be ordered by. */
export type ProcoreCommitmentOrderField =
  /** The time they were made. */
  | 'CREATED_AT'
  /** The number, as text. */
  | 'NUMBER'
  /** The title, as text. */
  | 'TITLE'
  /** The time they were last changed. */
  | 'UPDATED_AT';

/** The statuses of both sorts of commitment. */
export type ProcoreCommitmentStatus =
  /** Both: approved; what accounting can be asked to take. */
  | 'APPROVED'
  /** Purchase orders: closed. */
  | 'CLOSED'
  /** Subcontracts: complete. */
  | 'COMPLETE'
  /** Both: being written. */
  | 'DRAFT'
  /** One that Procore does not document; see `statusText`. Nothing can be filtered by it. */
  | 'OTHER'
  /** Subcontracts: out for bid. */
  | 'OUT_FOR_BID'
  /** Subcontracts: out for signature. */
  | 'OUT_FOR_SIGNATURE'
  /** Purchase orders: partially received. */
  | 'PARTIALLY_RECEIVED'
  /** Purchase orders: processing. */
  | 'PROCESSING'
  /** Purchase orders: received. */
  | 'RECEIVED'
  /** Purchase orders: submitted. */
  | 'SUBMITTED'
  /** Subcontracts: terminated. */
  | 'TERMINATED'
  /** Subcontracts: void. */
  | 'VOID';

/** The two sorts of commitment. */
export type ProcoreCommitmentType =
  /** A purchase order; `PurchaseOrderContract` in Procore's API. */
  | 'PURCHASE_ORDER'
  /** A subcontract; `WorkOrderContract` in Procore's API. */
  | 'SUBCONTRACT';

/** A code of the company's ERP cost code list; Procore's API calls it standard cost code. */
export type ProcoreCompanyCostCode = {
  __typename?: 'ProcoreCompanyCostCode';
  /** The code without its parent's, exactly as Procore keeps it: `100`. */
  code: Maybe<Scalars['String']['output']>;
  /** The Procore company: `4001`. */
  companyId: Maybe<Scalars['ID']['output']>;
  /** The code with its parents': `03-100`. */
  fullCode: Maybe<Scalars['String']['output']>;
  /** `4001/scc-12`. */
  id: Scalars['ID']['output'];
  /** The name, exactly as Procore keeps it. */
  name: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** The code above it; null for a root. */
  parent: Maybe<ProcoreCompanyCostCode>;
};

/** A page of company cost codes. */
export type ProcoreCompanyCostCodeConnection = {
  __typename?: 'ProcoreCompanyCostCodeConnection';
  /** The codes with their cursors. */
  edges: Array<ProcoreCompanyCostCodeEdge>;
  /** The codes of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreCompanyCostCode>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A company cost code and its place in the list. */
export type ProcoreCompanyCostCodeEdge = {
  __typename?: 'ProcoreCompanyCostCodeEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The code; null where it could not be read. */
  node: Maybe<ProcoreCompanyCostCode>;
};

/** What Procore filters company cost codes by. */
export type ProcoreCompanyCostCodeFilter = {
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
};

/** A cost code of a project, or of one of its sub jobs: those are rows of their own. */
export type ProcoreCostCode = {
  __typename?: 'ProcoreCostCode';
  /** Whether a budget line or budget code stands on it. */
  budgeted: Maybe<Scalars['Boolean']['output']>;
  /** The code without its parent's, exactly as Procore keeps it: `100`. */
  code: Maybe<Scalars['String']['output']>;
  /** The code of the company's list that it was taken from; null where it was made in the project. */
  companyCostCode: Maybe<ProcoreCompanyCostCode>;
  /** The cost types that it is used with. */
  costTypes: Maybe<Array<Maybe<ProcoreCostType>>>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The code with its parents': `03-100`. */
  fullCode: Maybe<Scalars['String']['output']>;
  /** `1001/cc-88`. */
  id: Scalars['ID']['output'];
  /** The name, exactly as Procore keeps it. */
  name: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** The code above it; null for a root. */
  parent: Maybe<ProcoreCostCode>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** The sub job whose code it is; null for a code of the project itself. */
  subJob: Maybe<ProcoreSubJob>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of cost codes. */
export type ProcoreCostCodeConnection = {
  __typename?: 'ProcoreCostCodeConnection';
  /** The codes with their cursors. */
  edges: Array<ProcoreCostCodeEdge>;
  /** The codes of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreCostCode>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A cost code and its place in the list. */
export type ProcoreCostCodeEdge = {
  __typename?: 'ProcoreCostCodeEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The code; null where it could not be read. */
  node: Maybe<ProcoreCostCode>;
};

/** What Procore filters a project's cost codes by. */
export type ProcoreCostCodeFilter = {
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** The codes of this sub job: `1001/301`. Without it those of the project itself. */
  subJobId?: InputMaybe<Scalars['ID']['input']>;
};

/** A cost type: labor, material, subcontract ... Procore's API calls it line item type. */
export type ProcoreCostType = {
  __typename?: 'ProcoreCostType';
  /** Procore's own grouping (`materials`, `commitment` ...); open, values outside its documented list occur. */
  baseType: Maybe<Scalars['String']['output']>;
  /** The code: `S`. */
  code: Maybe<Scalars['String']['output']>;
  /** The Procore company: `4001`. */
  companyId: Maybe<Scalars['ID']['output']>;
  /** `4001/ct-3`. */
  id: Scalars['ID']['output'];
  /** The name: `Subcontract`. */
  name: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
};

/** A page of cost types. */
export type ProcoreCostTypeConnection = {
  __typename?: 'ProcoreCostTypeConnection';
  /** The cost types with their cursors. */
  edges: Array<ProcoreCostTypeEdge>;
  /** The cost types of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreCostType>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A cost type and its place in the list. */
export type ProcoreCostTypeEdge = {
  __typename?: 'ProcoreCostTypeEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The cost type; null where it could not be read. */
  node: Maybe<ProcoreCostType>;
};

/** What Procore filters cost types by. */
export type ProcoreCostTypeFilter = {
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
};

/** A cost outside commitments: an expense, an invoice or a payroll. */
export type ProcoreDirectCost = {
  __typename?: 'ProcoreDirectCost';
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The date of the cost. Procore's `direct_cost_date`. */
  date: Maybe<Scalars['Date']['output']>;
  /** What it was for. */
  description: Maybe<Scalars['String']['output']>;
  /** The sum of the lines, in the company's currency; negative for a correction. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/dc-5`. */
  id: Scalars['ID']['output'];
  /** The vendor's invoice number; invoices alone. */
  invoiceNumber: Maybe<Scalars['String']['output']>;
  /** The lines, at most 100 as Procore takes them; null where Procore did not bring them. */
  lines: Maybe<Array<ProcoreDirectCostLine>>;
  /** The mark of the integration that owns the record in Procore (`origin_id`). It locks the cost. */
  originId: Maybe<Scalars['String']['output']>;
  /** The day it was paid. */
  paymentDate: Maybe<Scalars['Date']['output']>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** The day it came in. */
  receivedDate: Maybe<Scalars['Date']['output']>;
  /** `draft`, `pending`, `revise_and_resubmit` or `approved`. */
  status: Maybe<Scalars['String']['output']>;
  /** `expense`, `invoice`, `payroll` or `subcontractor_invoice`. Procore's `direct_cost_type`. */
  type: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor; null for costs without one. */
  vendor: Maybe<ProcoreVendor>;
  /** The vendor's name as the cost shows it. */
  vendorName: Maybe<Scalars['String']['output']>;
};

/** A page of direct costs. */
export type ProcoreDirectCostConnection = {
  __typename?: 'ProcoreDirectCostConnection';
  /** The direct costs with their cursors. */
  edges: Array<ProcoreDirectCostEdge>;
  /** The direct costs of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreDirectCost>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A direct cost and its place in the list. */
export type ProcoreDirectCostEdge = {
  __typename?: 'ProcoreDirectCostEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The direct cost; null where it could not be read. */
  node: Maybe<ProcoreDirectCost>;
};

/** What Procore filters direct costs by. */
export type ProcoreDirectCostFilter = {
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** These costs, at most 100: `1001/dc-5`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The whole invoice number. */
  invoiceNumber?: InputMaybe<Scalars['String']['input']>;
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** A line of a direct cost. */
export type ProcoreDirectCostLine = {
  __typename?: 'ProcoreDirectCostLine';
  /** The cost; negative for a correction. Procore's `amount`. */
  amount: Maybe<Money>;
  /** The budget code; null where the line names only cost code and type. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The cost code; null where the line names only a budget code. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line names only a budget code. */
  costType: Maybe<ProcoreCostType>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** Procore's own id of the line: `70001`. */
  id: Scalars['ID']['output'];
  /** The mark of the integration that owns the line in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
};

/** What one budget code is expected to cost. Amounts are in the company's currency. */
export type ProcoreForecast = {
  __typename?: 'ProcoreForecast';
  /** The budget code. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The cost code. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the row has none, which no export takes. */
  costType: Maybe<ProcoreCostType>;
  /** Projected costs and forecast to complete. The view's column of that name, which is exported. */
  estimatedCostAtCompletion: Maybe<Money>;
  /** What is still to come, as calculated or as somebody entered it. */
  forecastToComplete: Maybe<Money>;
  /** The budget code's id, `1001/wbs-771`. */
  id: Scalars['ID']['output'];
  /** Whether nobody entered a forecast, so that it is what is left of the budget; null where Procore does not say. */
  isAutomatic: Maybe<Scalars['Boolean']['output']>;
  /** The sub job; null for the project itself. */
  subJob: Maybe<ProcoreSubJob>;
};

/** A page of forecast rows. */
export type ProcoreForecastConnection = {
  __typename?: 'ProcoreForecastConnection';
  /** The rows with their cursors. */
  edges: Array<ProcoreForecastEdge>;
  /** The rows of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreForecast>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A forecast row and its place in the list. */
export type ProcoreForecastEdge = {
  __typename?: 'ProcoreForecastEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The row; null where it could not be read. */
  node: Maybe<ProcoreForecast>;
};

/**
 * An invoice to the owner on a prime contract (`payment_application` in Procore's API). It is kept in Procore and can only be read here. Amounts are in the company's currency,
 * running totals of the contract up to and with this invoice, positive for what the owner owes.
 */
export type ProcorePaymentApplication = {
  __typename?: 'ProcorePaymentApplication';
  /** What is still to be billed, the retainage included. */
  balanceToFinish: Maybe<Money>;
  /** The date of the invoice. */
  billingDate: Maybe<Scalars['Date']['output']>;
  /** The contract with change orders. */
  contractSumToDate: Maybe<Money>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What this invoice asks for: `totalEarnedLessRetainage` less `lessPreviousCertificates`. */
  currentPaymentDue: Maybe<Money>;
  /** `1001/pa-7`. */
  id: Scalars['ID']['output'];
  /** The number that the owner sees. */
  invoiceNumber: Maybe<Scalars['String']['output']>;
  /** What the invoices before asked for, retainage deducted. */
  lessPreviousCertificates: Maybe<Money>;
  /** Approved change orders; negative when they reduce the contract. */
  netChangeByChangeOrders: Maybe<Money>;
  /** Its place among the contract's invoices: `3`. */
  number: Maybe<Scalars['String']['output']>;
  /** The contract without change orders. */
  originalContractSum: Maybe<Money>;
  /** The share of the contract that is billed by now, in percent, 0 to 100. */
  percentComplete: Maybe<Scalars['Decimal']['output']>;
  /** The last day of the period that is billed. */
  periodEnd: Maybe<Scalars['Date']['output']>;
  /** The first day of the period that is billed. */
  periodStart: Maybe<Scalars['Date']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcorePaymentApplicationStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** Work completed and materials stored: what is billed to date, retainage included. Procore's `total_completed_and_stored_to_date`. */
  totalCompletedAndStored: Maybe<Money>;
  /** `totalCompletedAndStored` less `totalRetainage`. */
  totalEarnedLessRetainage: Maybe<Money>;
  /** What of it the owner holds back. Procore's `total_retainage`. */
  totalRetainage: Maybe<Money>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of invoices to the owner. */
export type ProcorePaymentApplicationConnection = {
  __typename?: 'ProcorePaymentApplicationConnection';
  /** The invoices with their cursors. */
  edges: Array<ProcorePaymentApplicationEdge>;
  /** The invoices of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcorePaymentApplication>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** An invoice to the owner and its place in the list. */
export type ProcorePaymentApplicationEdge = {
  __typename?: 'ProcorePaymentApplicationEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The invoice; null where it could not be read. */
  node: Maybe<ProcorePaymentApplication>;
};

/** The statuses of an invoice to the owner. */
export type ProcorePaymentApplicationStatus =
  /** Approved. */
  | 'APPROVED'
  /** Approved as noted. */
  | 'APPROVED_AS_NOTED'
  /** Being written. */
  | 'DRAFT'
  /** One that Procore does not document; see `statusText`. */
  | 'OTHER'
  /** With the owner, for approval. */
  | 'PENDING_OWNER_APPROVAL'
  /** Sent back to be revised. */
  | 'REVISE_AND_RESUBMIT'
  /** Under review. */
  | 'UNDER_REVIEW';

/** A potential change order: a change that becomes part of a prime contract change order. Amounts are in the company's currency; positive for what the owner owes more. */
export type ProcorePotentialChangeOrder = {
  __typename?: 'ProcorePotentialChangeOrder';
  /** The change order that it is a part of; null where it is in none yet, or Procore does not tell. */
  changeOrder: Maybe<ProcorePrimeContractChangeOrder>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, HTML as Procore keeps it. */
  description: Maybe<Scalars['String']['output']>;
  /** The sum of the lines, markups included. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/pco-31`. */
  id: Scalars['ID']['output'];
  /** The lines, in their order. */
  lines: Maybe<Array<ProcorePrimeContractChangeOrderLine>>;
  /** The number that people know. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** The prime contract; null where it changes a commitment. */
  primeContract: Maybe<ProcorePrimeContract>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcoreChangeOrderStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title. */
  title: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of potential change orders. */
export type ProcorePotentialChangeOrderConnection = {
  __typename?: 'ProcorePotentialChangeOrderConnection';
  /** The potential change orders with their cursors. */
  edges: Array<ProcorePotentialChangeOrderEdge>;
  /** The potential change orders of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcorePotentialChangeOrder>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A potential change order and its place in the list. */
export type ProcorePotentialChangeOrderEdge = {
  __typename?: 'ProcorePotentialChangeOrderEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The potential change order; null where it could not be read. */
  node: Maybe<ProcorePotentialChangeOrder>;
};

/** A prime contract: what the owner of a project pays. Amounts are in the company's currency and as Procore totals them; positive for what the owner owes. */
export type ProcorePrimeContract = {
  __typename?: 'ProcorePrimeContract';
  /** `amount` (lump sums) or `unit` (quantity x unit price). */
  accountingMethod: Maybe<Scalars['String']['output']>;
  /** Approved change orders; negative when they reduce the contract. */
  approvedChangeOrders: Maybe<Money>;
  /** The change orders of the prime contract, read whole. Several contracts of one project share one call where no filter is given. */
  changeOrders: Maybe<ProcorePrimeContractChangeOrderConnection>;
  /** Estimated completion. Procore's `contract_estimated_completion_date`. */
  completionDate: Maybe<Scalars['Date']['output']>;
  /** The date of the contract. */
  contractDate: Maybe<Scalars['Date']['output']>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, HTML as Procore keeps it. */
  description: Maybe<Scalars['String']['output']>;
  /** Draft change orders. Procore's `draft_change_orders_amount`. */
  draftChangeOrders: Maybe<Money>;
  /** Whether it is signed. */
  executed: Maybe<Scalars['Boolean']['output']>;
  /** The sum of the lines: the original contract. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/pc-4`. */
  id: Scalars['ID']['output'];
  /** The schedule of values, in its order. Procore lists it per contract: one call for each. */
  lines: Maybe<ProcorePrimeContractLineConnection>;
  /** The number that people know: `24-010`. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** What the owner still has to pay. */
  outstandingBalance: Maybe<Money>;
  /** Billed to the owner so far. */
  ownerInvoicesAmount: Maybe<Money>;
  /** The invoices to the owner, as Procore lists them. It lists them per contract: one call for each. Null where Procore does not show them. */
  paymentApplications: Maybe<ProcorePaymentApplicationConnection>;
  /** Pending change orders. Procore's `pending_change_orders_amount`. */
  pendingChangeOrders: Maybe<Money>;
  /** The revised contract with pending change orders. */
  pendingRevisedContractAmount: Maybe<Money>;
  /** The share that was paid, in percent, 0 to 100. */
  percentagePaid: Maybe<Scalars['Decimal']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** Default retainage in percent, 0 to 100. */
  retainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** `grandTotal` and approved change orders. */
  revisedContractAmount: Maybe<Money>;
  /** Start of the work. */
  startDate: Maybe<Scalars['Date']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcorePrimeContractStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title. */
  title: Maybe<Scalars['String']['output']>;
  /** Paid by the owner so far. */
  totalPayments: Maybe<Money>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The owner, a company of the directory; null where the contract names none. */
  vendor: Maybe<ProcoreVendor>;
  /** The owner's name as the contract shows it. */
  vendorName: Maybe<Scalars['String']['output']>;
};


/** A prime contract: what the owner of a project pays. Amounts are in the company's currency and as Procore totals them; positive for what the owner owes. */
export type ProcorePrimeContractChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreChangeOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A prime contract: what the owner of a project pays. Amounts are in the company's currency and as Procore totals them; positive for what the owner owes. */
export type ProcorePrimeContractLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A prime contract: what the owner of a project pays. Amounts are in the company's currency and as Procore totals them; positive for what the owner owes. */
export type ProcorePrimeContractPaymentApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A change of a prime contract. Amounts are in the company's currency; positive for what the owner owes more. */
export type ProcorePrimeContractChangeOrder = {
  __typename?: 'ProcorePrimeContractChangeOrder';
  /** When it was approved; null for one that is not. */
  approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description, HTML as Procore keeps it. */
  description: Maybe<Scalars['String']['output']>;
  /** When it is due. */
  dueDate: Maybe<Scalars['Date']['output']>;
  /** Whether it is signed. */
  executed: Maybe<Scalars['Boolean']['output']>;
  /** The sum of the lines, markups included. Procore's `grand_total`. */
  grandTotal: Maybe<Money>;
  /** `1001/pcco-2`, by the change order package. */
  id: Scalars['ID']['output'];
  /** When it was invoiced. */
  invoicedDate: Maybe<Scalars['Date']['output']>;
  /** The lines, in their order. */
  lines: Maybe<Array<ProcorePrimeContractChangeOrderLine>>;
  /** The number that people know, as Procore gives it: `002`. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`). */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** When it was paid. */
  paidDate: Maybe<Scalars['Date']['output']>;
  /** What it is made of: one or more potential change orders, in a project of one tier a single one that Procore hides. One call for each change order. */
  potentialChangeOrders: Maybe<ProcorePotentialChangeOrderConnection>;
  /** The prime contract that it changes; null where Procore does not show it. */
  primeContract: Maybe<ProcorePrimeContract>;
  /** Whether only admins and invited people see it in Procore. */
  private: Maybe<Scalars['Boolean']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** When it was reviewed. */
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** The revision, from 0. */
  revision: Maybe<Scalars['Int']['output']>;
  /** By how many days it changes the schedule. */
  scheduleImpact: Maybe<Scalars['Int']['output']>;
  /** The day the signed change order came in. */
  signedDate: Maybe<Scalars['Date']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcoreChangeOrderStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** The title. */
  title: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


/** A change of a prime contract. Amounts are in the company's currency; positive for what the owner owes more. */
export type ProcorePrimeContractChangeOrderPotentialChangeOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of prime contract change orders. */
export type ProcorePrimeContractChangeOrderConnection = {
  __typename?: 'ProcorePrimeContractChangeOrderConnection';
  /** The change orders with their cursors. */
  edges: Array<ProcorePrimeContractChangeOrderEdge>;
  /** The change orders of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcorePrimeContractChangeOrder>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A prime contract change order and its place in the list. */
export type ProcorePrimeContractChangeOrderEdge = {
  __typename?: 'ProcorePrimeContractChangeOrderEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The change order; null where it could not be read. */
  node: Maybe<ProcorePrimeContractChangeOrder>;
};

/** A line of a prime contract change order or of a potential one. */
export type ProcorePrimeContractChangeOrderLine = {
  __typename?: 'ProcorePrimeContractChangeOrderLine';
  /** With markups: what the owner is billed. Procore's `amount`; negative for a reduction. */
  amount: Maybe<Money>;
  /** The budget code; null where the line has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The cost code; null where the line has none. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line has none. */
  costType: Maybe<ProcoreCostType>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** Without markup and tax: what the budget changes by. Procore's `extended_amount`. */
  extendedAmount: Maybe<Money>;
  /** Procore's own id of the line: `91001`. */
  id: Scalars['ID']['output'];
  /** What is added on top of the line for the owner. */
  markups: Maybe<Array<ProcoreChangeOrderMarkup>>;
  /** The mark of the integration that owns the line in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** Its place, from 1. */
  position: Maybe<Scalars['Int']['output']>;
  /** Procore's own id of the prime contract's line that it changes: `88123`. */
  primeLineItemId: Maybe<Scalars['ID']['output']>;
  /** How many units. */
  quantity: Maybe<Scalars['Decimal']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
  /** Tax on the line; it does not travel. */
  taxAmount: Maybe<Money>;
  /** The number of the tax code; tax does not travel. */
  taxCodeId: Maybe<Scalars['ID']['output']>;
  /** As Procore totals the line. Its `total_amount`. */
  totalAmount: Maybe<Money>;
  /** The price of one unit, with as many decimals as Procore keeps. */
  unitCost: Maybe<Money>;
  /** Unit of measure. */
  uom: Maybe<Scalars['String']['output']>;
};

/** A page of prime contracts. */
export type ProcorePrimeContractConnection = {
  __typename?: 'ProcorePrimeContractConnection';
  /** The prime contracts with their cursors. */
  edges: Array<ProcorePrimeContractEdge>;
  /** The prime contracts of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcorePrimeContract>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A prime contract and its place in the list. */
export type ProcorePrimeContractEdge = {
  __typename?: 'ProcorePrimeContractEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The prime contract; null where it could not be read. */
  node: Maybe<ProcorePrimeContract>;
};

/** What Procore filters prime contracts by. */
export type ProcorePrimeContractFilter = {
  /** These contracts, at most 100: `1001/pc-4`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** A line of a prime contract's schedule of values. */
export type ProcorePrimeContractLine = {
  __typename?: 'ProcorePrimeContractLine';
  /** What the owner is billed, markup included. Procore's `amount`; negative for a credit. */
  amount: Maybe<Money>;
  /** The budget code; null where the line has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The cost code; null where the line has none. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the line has none. */
  costType: Maybe<ProcoreCostType>;
  /** What the line is for. */
  description: Maybe<Scalars['String']['output']>;
  /** Procore's own id of the line: `88123`. */
  id: Scalars['ID']['output'];
  /** The mark of the integration that owns the line in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** Its place in the schedule of values, from 1. */
  position: Maybe<Scalars['Int']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
};

/** A page of lines. */
export type ProcorePrimeContractLineConnection = {
  __typename?: 'ProcorePrimeContractLineConnection';
  /** The lines with their cursors. */
  edges: Array<ProcorePrimeContractLineEdge>;
  /** The lines of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcorePrimeContractLine>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A line and its place in the list. */
export type ProcorePrimeContractLineEdge = {
  __typename?: 'ProcorePrimeContractLineEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The line; null where it could not be read. */
  node: Maybe<ProcorePrimeContractLine>;
};

/** How the prime contracts of a project are ordered. */
export type ProcorePrimeContractOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ProcorePrimeContractOrderField;
};

/** What prime contracts can be ordered by. */
export type ProcorePrimeContractOrderField =
  /** The time they were made. */
  | 'CREATED_AT'
  /** The number, as text. */
  | 'NUMBER'
  /** The title, as text. */
  | 'TITLE'
  /** The time they were last changed. */
  | 'UPDATED_AT';

/** The statuses of a prime contract. */
export type ProcorePrimeContractStatus =
  /** Approved. */
  | 'APPROVED'
  /** Complete. */
  | 'COMPLETE'
  /** Being written. */
  | 'DRAFT'
  /** One that Procore does not document; see `statusText`. */
  | 'OTHER'
  /** Out for bid. */
  | 'OUT_FOR_BID'
  /** Out for signature. */
  | 'OUT_FOR_SIGNATURE'
  /** Terminated. */
  | 'TERMINATED';

/** A project in Procore. */
export type ProcoreProject = {
  __typename?: 'ProcoreProject';
  /** Whether Procore shows it as active. */
  active: Maybe<Scalars['Boolean']['output']>;
  /** Where it is built. */
  address: Maybe<ProcoreAddress>;
  /** The budget of the project, its sub jobs included. */
  budget: Maybe<ProcoreBudget>;
  /** What changes the project's budget: budget changes, then the older modifications. Procore knows no filter for either; they are read whole. */
  budgetChanges: Maybe<ProcoreBudgetChangeConnection>;
  /** The budget codes, those on sub jobs included. */
  budgetCodes: Maybe<ProcoreBudgetCodeConnection>;
  /** The commitments of the project: subcontracts first, then purchase orders, unless ordered. */
  commitments: Maybe<ProcoreCommitmentConnection>;
  /** The Procore company: `4001`. */
  companyId: Maybe<Scalars['ID']['output']>;
  /** The day of completion, as planned. */
  completionDate: Maybe<Scalars['Date']['output']>;
  /** The cost codes of the project itself, or of one of its sub jobs. */
  costCodes: Maybe<ProcoreCostCodeConnection>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What is built. */
  description: Maybe<Scalars['String']['output']>;
  /** The direct costs of the project: what was spent outside commitments. Procore's ERP job costs, the sums per code that an ERP sends, can be written but not read by its API; they are not here. */
  directCosts: Maybe<ProcoreDirectCostConnection>;
  /** Number and name, as Procore shows them together. */
  displayName: Maybe<Scalars['String']['output']>;
  /** Whether Procore keeps it as an ERP project, whose codes change through ERP alone. Null where Procore's answer does not tell it. */
  erpIntegrated: Maybe<Scalars['Boolean']['output']>;
  /** `1001`. */
  id: Scalars['ID']['output'];
  /** The name. */
  name: Maybe<Scalars['String']['output']>;
  /** The number that people know: `24-010`. Procore's `project_number`. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`): the CMiC job code. */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. Null: made without an integration. */
  originId: Maybe<Scalars['String']['output']>;
  /** The site's phone. */
  phone: Maybe<Scalars['String']['output']>;
  /** The prime contracts of the project. */
  primeContracts: Maybe<ProcorePrimeContractConnection>;
  /** The project stage's name. */
  stage: Maybe<Scalars['String']['output']>;
  /** The first day. */
  startDate: Maybe<Scalars['Date']['output']>;
  /** The sub jobs, in Procore's own order. */
  subJobs: Maybe<ProcoreSubJobConnection>;
  /** The subcontractor invoices of the project. */
  subcontractorInvoices: Maybe<ProcoreSubcontractorInvoiceConnection>;
  /** The time zone's name on Procore's list. */
  timeZone: Maybe<Scalars['String']['output']>;
  /** The project's value; positive. Procore's `total_value`. */
  totalValue: Maybe<Money>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


/** A project in Procore. */
export type ProcoreProjectBudgetChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project in Procore. */
export type ProcoreProjectBudgetCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreBudgetCodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project in Procore. */
export type ProcoreProjectCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreCommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcoreCommitmentOrderBy>;
};


/** A project in Procore. */
export type ProcoreProjectCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreCostCodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project in Procore. */
export type ProcoreProjectDirectCostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreDirectCostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project in Procore. */
export type ProcoreProjectPrimeContractsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcorePrimeContractFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcorePrimeContractOrderBy>;
};


/** A project in Procore. */
export type ProcoreProjectSubJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A project in Procore. */
export type ProcoreProjectSubcontractorInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreSubcontractorInvoiceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of projects. */
export type ProcoreProjectConnection = {
  __typename?: 'ProcoreProjectConnection';
  /** The projects with their cursors. */
  edges: Array<ProcoreProjectEdge>;
  /** The projects of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreProject>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count; null where your scope names so many projects that they are told apart here. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A project and its place in the list. */
export type ProcoreProjectEdge = {
  __typename?: 'ProcoreProjectEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The project; null where it could not be read. */
  node: Maybe<ProcoreProject>;
};

/** What Procore filters projects by. */
export type ProcoreProjectFilter = {
  /** Active or inactive ones alone. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** These alone, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Text in the name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The whole number: `24-010`. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** True: those that bear an `origin_id` alone. */
  synced?: InputMaybe<Scalars['Boolean']['input']>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
  /** With this vendor in their directory: `2001`. */
  vendorId?: InputMaybe<Scalars['ID']['input']>;
};

/** How projects are ordered. */
export type ProcoreProjectOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ProcoreProjectOrderField;
};

/** What Procore orders projects by. */
export type ProcoreProjectOrderField =
  /** Number and name. */
  | 'DISPLAY_NAME'
  /** The name. */
  | 'NAME';

/** A sub job: a part of a project with cost codes of its own. */
export type ProcoreSubJob = {
  __typename?: 'ProcoreSubJob';
  /** The code, unique in the project: `24-010.1`. */
  code: Maybe<Scalars['String']['output']>;
  /** The cost codes of the sub job. */
  costCodes: Maybe<ProcoreCostCodeConnection>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** `1001/301`. */
  id: Scalars['ID']['output'];
  /** The name. */
  name: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** The project that it is a part of. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


/** A sub job: a part of a project with cost codes of its own. */
export type ProcoreSubJobCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of sub jobs. */
export type ProcoreSubJobConnection = {
  __typename?: 'ProcoreSubJobConnection';
  /** The sub jobs with their cursors. */
  edges: Array<ProcoreSubJobEdge>;
  /** The sub jobs of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreSubJob>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A sub job and its place in the list. */
export type ProcoreSubJobEdge = {
  __typename?: 'ProcoreSubJobEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The sub job; null where it could not be read. */
  node: Maybe<ProcoreSubJob>;
};

/** A subcontractor's invoice (`requisition` in Procore's API). Amounts are in the company's currency; positive for what the subcontractor is owed. */
export type ProcoreSubcontractorInvoice = {
  __typename?: 'ProcoreSubcontractorInvoice';
  /** What is left of the contract, retainage included. */
  balanceToFinish: Maybe<Money>;
  /** The date of the bill. */
  billingDate: Maybe<Scalars['Date']['output']>;
  /** What the subcontractor claimed. Procore's `total_claimed_amount`. */
  claimedAmount: Maybe<Money>;
  /** The commitment that is billed; null where Procore does not show it. */
  commitment: Maybe<ProcoreCommitment>;
  /** The contract with change orders. */
  contractSumToDate: Maybe<Money>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** What this invoice asks for. Procore's `current_payment_due`. */
  currentPaymentDue: Maybe<Money>;
  /** Whether it is the last one of its commitment. */
  final: Maybe<Scalars['Boolean']['output']>;
  /** `1001/inv-9`. */
  id: Scalars['ID']['output'];
  /** The subcontractor's own number. */
  invoiceNumber: Maybe<Scalars['String']['output']>;
  /** What it bills, line by line. One call for each invoice. */
  items: Maybe<Array<ProcoreSubcontractorInvoiceItem>>;
  /** What earlier invoices asked for. */
  lessPreviousCertificates: Maybe<Money>;
  /** Retainage held on stored materials, to date. */
  materialsRetainageAmount: Maybe<Money>;
  /** Retainage on stored materials in percent, 0 to 100. */
  materialsRetainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** What change orders changed it by; negative when they reduce it. */
  netChangeByChangeOrders: Maybe<Money>;
  /** Its place among the commitment's invoices, from 1. */
  number: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. It locks the invoice. */
  originId: Maybe<Scalars['String']['output']>;
  /** The contract without change orders. */
  originalContractSum: Maybe<Money>;
  /** The day it is to be paid, or was. */
  paymentDate: Maybe<Scalars['Date']['output']>;
  /** How much of the contract is billed to date, in percent, 0 to 100. */
  percentComplete: Maybe<Scalars['Decimal']['output']>;
  /** Last day of the billing period. */
  periodEnd: Maybe<Scalars['Date']['output']>;
  /** Procore's own id of the billing period. */
  periodId: Maybe<Scalars['ID']['output']>;
  /** First day of the billing period. */
  periodStart: Maybe<Scalars['Date']['output']>;
  /** Procore's word for where the invoice stands with accounting: `ready_to_export`. */
  procoreErpStatus: Maybe<Scalars['String']['output']>;
  /** The project. */
  project: Maybe<ProcoreProject>;
  /** The project: `1001`. */
  projectId: Maybe<Scalars['ID']['output']>;
  /** The status; OTHER for one that Procore does not document. */
  status: Maybe<ProcoreSubcontractorInvoiceStatus>;
  /** The status as Procore spelled it in this answer. */
  statusText: Maybe<Scalars['String']['output']>;
  /** When the subcontractor submitted it. */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Tax on this payment; it does not travel. */
  tax: Maybe<Money>;
  /** Work completed and materials stored, to date. */
  totalCompletedAndStored: Maybe<Money>;
  /** `totalCompletedAndStored` without retainage. */
  totalEarnedLessRetainage: Maybe<Money>;
  /** Retainage held, to date. */
  totalRetainage: Maybe<Money>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The vendor; null where Procore does not name one. */
  vendor: Maybe<ProcoreVendor>;
  /** The vendor's name as the invoice shows it. */
  vendorName: Maybe<Scalars['String']['output']>;
  /** Retainage held on completed work, to date. */
  workRetainageAmount: Maybe<Money>;
  /** Retainage on completed work in percent, 0 to 100. */
  workRetainagePercent: Maybe<Scalars['Decimal']['output']>;
};

/** A page of subcontractor invoices. */
export type ProcoreSubcontractorInvoiceConnection = {
  __typename?: 'ProcoreSubcontractorInvoiceConnection';
  /** The invoices with their cursors. */
  edges: Array<ProcoreSubcontractorInvoiceEdge>;
  /** The invoices of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreSubcontractorInvoice>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all; null where Procore does not say. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A subcontractor invoice and its place in the list. */
export type ProcoreSubcontractorInvoiceEdge = {
  __typename?: 'ProcoreSubcontractorInvoiceEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The invoice; null where it could not be read. */
  node: Maybe<ProcoreSubcontractorInvoice>;
};

/** What Procore filters subcontractor invoices by. */
export type ProcoreSubcontractorInvoiceFilter = {
  /** The invoices of this commitment: `1001/wo-5501`. */
  commitmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** These invoices, at most 100: `1001/inv-9`. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** The invoices of this billing period, by Procore's own id. */
  periodId?: InputMaybe<Scalars['ID']['input']>;
  /** In this status. */
  status?: InputMaybe<ProcoreSubcontractorInvoiceStatus>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** An item of a subcontractor invoice: what it bills of one line. Amounts are positive for what the subcontractor is owed. */
export type ProcoreSubcontractorInvoiceItem = {
  __typename?: 'ProcoreSubcontractorInvoiceItem';
  /** The budget code; null where the line has none. */
  budgetCode: Maybe<ProcoreBudgetCode>;
  /** The change order whose line it bills; null for other items. */
  changeOrder: Maybe<ProcoreCommitmentChangeOrder>;
  /** As the subcontractor typed it. */
  claimedAmount: Maybe<Money>;
  /** The reviewer's remark. */
  comment: Maybe<Scalars['String']['output']>;
  /** Procore's own id of the commitment's line that the change order's line changes; null for other items and for a line that is new to the contract. */
  commitmentLineItemId: Maybe<Scalars['ID']['output']>;
  /** The cost code; null where the line has none. */
  costCode: Maybe<ProcoreCostCode>;
  /** The cost type; null where the answer does not say. */
  costType: Maybe<ProcoreCostType>;
  /** The work. */
  description: Maybe<Scalars['String']['output']>;
  /** What the item bills before retainage. */
  grossAmount: Maybe<Money>;
  /** Procore's own id of the item; unique together with its type. */
  id: Scalars['ID']['output'];
  /** Procore's own id of the line that it bills: of the commitment, of a change order, or a detail line. */
  lineItemId: Maybe<Scalars['ID']['output']>;
  /** Stored materials that became completed work. */
  materialsMoved: Maybe<Money>;
  /** Materials on the site that are not built in yet. */
  materialsPresentlyStored: Maybe<Money>;
  /** Retainage that moved with them. */
  materialsRetainageMoved: Maybe<Money>;
  /** The same in percent, 0 to 100; null where it was entered as an amount. */
  materialsRetainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on materials that this invoice releases. */
  materialsRetainageReleasedThisPeriod: Maybe<Money>;
  /** Retainage held on stored materials. */
  materialsRetainageRetained: Maybe<Money>;
  /** What the item bills after retainage. */
  netAmount: Maybe<Money>;
  /** The mark of the integration that owns the item in Procore (`origin_id`). */
  originId: Maybe<Scalars['String']['output']>;
  /** The same in percent of the line, 0 to 100. */
  percentComplete: Maybe<Scalars['Decimal']['output']>;
  /** Its place, from 1. */
  position: Maybe<Scalars['Int']['output']>;
  /** How many units this invoice bills. */
  quantityThisPeriod: Maybe<Scalars['Decimal']['output']>;
  /** How many units the line has. */
  scheduledQuantity: Maybe<Scalars['Decimal']['output']>;
  /** The price of one unit, with as many decimals as Procore keeps. */
  scheduledUnitPrice: Maybe<Money>;
  /** The line's amount. */
  scheduledValue: Maybe<Money>;
  /** `approved`, `rejected` or `no_action`. */
  status: Maybe<Scalars['String']['output']>;
  /** The sub job whose cost code the line stands on; null for the project's own. */
  subJob: Maybe<ProcoreSubJob>;
  /** Tax on the item; it does not travel. Null where there is none. */
  taxAmount: Maybe<Money>;
  /** Work completed and materials stored, to date. */
  totalCompletedAndStored: Maybe<Money>;
  /** What it bills: `contract_item`, `contract_detail_item`, `change_order_item` or `whole_change_order_item`. */
  type: Maybe<Scalars['String']['output']>;
  /** Unit of measure. */
  uom: Maybe<Scalars['String']['output']>;
  /** Work that earlier invoices billed. */
  workCompletedFromPrevious: Maybe<Money>;
  /** Work that this invoice bills. */
  workCompletedThisPeriod: Maybe<Money>;
  /** Retainage on work that earlier invoices held. */
  workRetainageFromPrevious: Maybe<Money>;
  /** The same in percent of the work, 0 to 100; null where it was entered as an amount. */
  workRetainagePercent: Maybe<Scalars['Decimal']['output']>;
  /** Retainage on work that this invoice releases. */
  workRetainageReleasedThisPeriod: Maybe<Money>;
  /** Retainage on work that this invoice holds. */
  workRetainageRetainedThisPeriod: Maybe<Money>;
};

/** The statuses of a subcontractor invoice. */
export type ProcoreSubcontractorInvoiceStatus =
  /** Approved; what accounting can be asked to take. */
  | 'APPROVED'
  /** Approved with remarks; accounting can take it as well. */
  | 'APPROVED_AS_NOTED'
  /** Being written. */
  | 'DRAFT'
  /** One that Procore does not document; see `statusText`. Nothing can be filtered by it. */
  | 'OTHER'
  /** Waiting for the owner; accounting can take it as well. */
  | 'PENDING_OWNER_APPROVAL'
  /** Back at the subcontractor. */
  | 'REVISE_AND_RESUBMIT'
  /** Being reviewed. */
  | 'UNDER_REVIEW';

/** A span of time; both ends belong to it. */
export type ProcoreTimeSpan = {
  /** The first instant. */
  from: Scalars['DateTime']['input'];
  /** The last instant; open when it is left out. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A company of Procore's directory, which its API calls vendor: subcontractors and suppliers. */
export type ProcoreVendor = {
  __typename?: 'ProcoreVendor';
  /** The short name. */
  abbreviatedName: Maybe<Scalars['String']['output']>;
  /** The main office's address. */
  address: Maybe<ProcoreAddress>;
  /** When it was made. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The e-mail address. */
  email: Maybe<Scalars['String']['output']>;
  /** The fax number. */
  fax: Maybe<Scalars['String']['output']>;
  /** `2001`. */
  id: Scalars['ID']['output'];
  /** Whether the directory shows it as active. */
  isActive: Maybe<Scalars['Boolean']['output']>;
  /** The registered name, where it differs. */
  legalName: Maybe<Scalars['String']['output']>;
  /** The contractor's license number. */
  licenseNumber: Maybe<Scalars['String']['output']>;
  /** The company's name. */
  name: Maybe<Scalars['String']['output']>;
  /** The ERP id that people see (`origin_code`): the CMiC vendor code. */
  originCode: Maybe<Scalars['String']['output']>;
  /** The mark of the integration that owns the record in Procore (`origin_id`): the CMiC id where it is ours. */
  originId: Maybe<Scalars['String']['output']>;
  /** The business phone, else the mobile one. */
  phone: Maybe<Scalars['String']['output']>;
  /** Procore's own word on whether it is synced with ERP. */
  syncedToErp: Maybe<Scalars['Boolean']['output']>;
  /** Doing business as. */
  tradeName: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** The website. */
  website: Maybe<Scalars['String']['output']>;
};

/** A page of vendors. */
export type ProcoreVendorConnection = {
  __typename?: 'ProcoreVendorConnection';
  /** The vendors with their cursors. */
  edges: Array<ProcoreVendorEdge>;
  /** The vendors of the page; null where one could not be read, with its own error. */
  nodes: Array<Maybe<ProcoreVendor>>;
  /** Where the page ends. */
  pageInfo: PageInfo;
  /** How many there are in all, by Procore's count. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** A vendor and its place in the list. */
export type ProcoreVendorEdge = {
  __typename?: 'ProcoreVendorEdge';
  /** Give it as `after` to read on behind this one. */
  cursor: Scalars['String']['output'];
  /** The vendor; null where it could not be read. */
  node: Maybe<ProcoreVendor>;
};

/** What Procore filters vendors by. */
export type ProcoreVendorFilter = {
  /** Made within. */
  createdAt?: InputMaybe<ProcoreTimeSpan>;
  /** These alone, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The whole `origin_id`. */
  originId?: InputMaybe<Scalars['String']['input']>;
  /** Text in name, keywords, ERP id or registration number. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Changed within. */
  updatedAt?: InputMaybe<ProcoreTimeSpan>;
};

/** How vendors are ordered. */
export type ProcoreVendorOrderBy = {
  /** Which way. */
  direction?: SortDirection;
  /** By what. */
  field: ProcoreVendorOrderField;
};

/** What Procore orders vendors by. */
export type ProcoreVendorOrderField =
  /** The name of the main office. */
  | 'MAIN_OFFICE_NAME'
  /** The name. */
  | 'NAME';

export type Query = {
  __typename?: 'Query';
  /** A subcontract or purchase order; null where there is none or you may not see it. */
  procoreCommitment: Maybe<ProcoreCommitment>;
  /** The commitments that you may see. Procore lists them per project: without `filter.projectId` the projects are walked in the order of their ids. */
  procoreCommitments: Maybe<ProcoreCommitmentConnection>;
  /** The codes of the company's ERP cost code list, control codes included. */
  procoreCompanyCostCodes: Maybe<ProcoreCompanyCostCodeConnection>;
  /** The company's cost types. */
  procoreCostTypes: Maybe<ProcoreCostTypeConnection>;
  /** A project, active or not; null where there is none or you may not see it. */
  procoreProject: Maybe<ProcoreProject>;
  /** The projects of the company that you may see, active or not. */
  procoreProjects: Maybe<ProcoreProjectConnection>;
  /** A vendor of the company's directory, active or not; null where there is none or you may not see it. */
  procoreVendor: Maybe<ProcoreVendor>;
  /** The active vendors of the company's directory. Inactive ones are read by their id. */
  procoreVendors: Maybe<ProcoreVendorConnection>;
};


export type QueryProcoreCommitmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreCommitmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreCommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcoreCommitmentOrderBy>;
};


export type QueryProcoreCompanyCostCodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreCompanyCostCodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProcoreCostTypesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreCostTypeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProcoreProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreProjectFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcoreProjectOrderBy>;
};


export type QueryProcoreVendorArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProcoreVendorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcoreVendorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcoreVendorOrderBy>;
};

/** The direction of an order. */
export type SortDirection =
  /** Smallest, oldest or first in the alphabet first. */
  | 'ASC'
  /** Largest, newest or last in the alphabet first. */
  | 'DESC';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ProcoreBudgetChange: ProcoreBudgetChange;
  ProcoreBudgetCode: ProcoreBudgetCode;
  ProcoreCommitment: ProcoreCommitment;
  ProcoreCommitmentChangeOrder: ProcoreCommitmentChangeOrder;
  ProcoreCommitmentLine: ProcoreCommitmentLine;
  ProcoreCompanyCostCode: ProcoreCompanyCostCode;
  ProcoreCostCode: ProcoreCostCode;
  ProcoreCostType: ProcoreCostType;
  ProcoreDirectCost: ProcoreDirectCost;
  ProcorePotentialChangeOrder: ProcorePotentialChangeOrder;
  ProcorePrimeContract: ProcorePrimeContract;
  ProcorePrimeContractChangeOrder: ProcorePrimeContractChangeOrder;
  ProcoreProject: ProcoreProject;
  ProcoreSubJob: ProcoreSubJob;
  ProcoreSubcontractorInvoice: ProcoreSubcontractorInvoice;
  ProcoreVendor: ProcoreVendor;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProcoreBudgetChange:
    ( { __typename: 'ProcoreBudgetChange' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBudgetChange'], {"id":true}> );
  ProcoreBudgetCode:
    ( { __typename: 'ProcoreBudgetCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreBudgetCode'], {"id":true}> );
  ProcoreCommitment:
    ( { __typename: 'ProcoreCommitment' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitment'], {"id":true}> );
  ProcoreCommitmentChangeOrder:
    ( { __typename: 'ProcoreCommitmentChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitmentChangeOrder'], {"id":true}> );
  ProcoreCommitmentLine:
    ( { __typename: 'ProcoreCommitmentLine' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCommitmentLine'], {"id":true}> );
  ProcoreCompanyCostCode:
    ( { __typename: 'ProcoreCompanyCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCompanyCostCode'], {"id":true}> );
  ProcoreCostCode:
    ( { __typename: 'ProcoreCostCode' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostCode'], {"id":true}> );
  ProcoreCostType:
    ( { __typename: 'ProcoreCostType' }
    & GraphQLRecursivePick<FederationTypes['ProcoreCostType'], {"id":true}> );
  ProcoreDirectCost:
    ( { __typename: 'ProcoreDirectCost' }
    & GraphQLRecursivePick<FederationTypes['ProcoreDirectCost'], {"id":true}> );
  ProcorePotentialChangeOrder:
    ( { __typename: 'ProcorePotentialChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcorePotentialChangeOrder'], {"id":true}> );
  ProcorePrimeContract:
    ( { __typename: 'ProcorePrimeContract' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeContract'], {"id":true}> );
  ProcorePrimeContractChangeOrder:
    ( { __typename: 'ProcorePrimeContractChangeOrder' }
    & GraphQLRecursivePick<FederationTypes['ProcorePrimeContractChangeOrder'], {"id":true}> );
  ProcoreProject:
    ( { __typename: 'ProcoreProject' }
    & GraphQLRecursivePick<FederationTypes['ProcoreProject'], {"id":true}> );
  ProcoreSubJob:
    ( { __typename: 'ProcoreSubJob' }
    & GraphQLRecursivePick<FederationTypes['ProcoreSubJob'], {"id":true}> );
  ProcoreSubcontractorInvoice:
    ( { __typename: 'ProcoreSubcontractorInvoice' }
    & GraphQLRecursivePick<FederationTypes['ProcoreSubcontractorInvoice'], {"id":true}> );
  ProcoreVendor:
    ( { __typename: 'ProcoreVendor' }
    & GraphQLRecursivePick<FederationTypes['ProcoreVendor'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProcoreAddress: ResolverTypeWrapper<ProcoreAddress>;
  ProcoreBudget: ResolverTypeWrapper<ProcoreBudgetRecordRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ProcoreBudgetAdjustment: ResolverTypeWrapper<ProcoreBudgetAdjustmentRecordRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ProcoreBudgetChange: ResolverTypeWrapper<ProcoreBudgetChangeRecordRecord>;
  ProcoreBudgetChangeConnection: ResolverTypeWrapper<Omit<ProcoreBudgetChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreBudgetChangeEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreBudgetChange']>> }>;
  ProcoreBudgetChangeEdge: ResolverTypeWrapper<Omit<ProcoreBudgetChangeEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreBudgetChange']> }>;
  ProcoreBudgetChangeSort: ProcoreBudgetChangeSort;
  ProcoreBudgetChangeStatus: ProcoreBudgetChangeStatus;
  ProcoreBudgetCode: ResolverTypeWrapper<ProcoreBudgetCodeRecordRecord>;
  ProcoreBudgetCodeConnection: ResolverTypeWrapper<Omit<ProcoreBudgetCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreBudgetCodeEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreBudgetCode']>> }>;
  ProcoreBudgetCodeEdge: ResolverTypeWrapper<Omit<ProcoreBudgetCodeEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreBudgetCode']> }>;
  ProcoreBudgetCodeFilter: ProcoreBudgetCodeFilter;
  ProcoreBudgetCodeSegment: ResolverTypeWrapper<ProcoreBudgetCodeSegment>;
  ProcoreBudgetCodeStatus: ProcoreBudgetCodeStatus;
  ProcoreBudgetLine: ResolverTypeWrapper<ProcoreBudgetLineRecordRecord>;
  ProcoreBudgetLineConnection: ResolverTypeWrapper<Omit<ProcoreBudgetLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreBudgetLineEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreBudgetLine']>> }>;
  ProcoreBudgetLineEdge: ResolverTypeWrapper<Omit<ProcoreBudgetLineEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreBudgetLine']> }>;
  ProcoreChangeOrderFilter: ProcoreChangeOrderFilter;
  ProcoreChangeOrderMarkup: ResolverTypeWrapper<ChangeOrderMarkupRecord>;
  ProcoreChangeOrderStatus: ProcoreChangeOrderStatus;
  ProcoreCommitment: ResolverTypeWrapper<ProcoreCommitmentRecordRecord>;
  ProcoreCommitmentChangeOrder: ResolverTypeWrapper<ProcoreCommitmentChangeOrderRecordRecord>;
  ProcoreCommitmentChangeOrderConnection: ResolverTypeWrapper<Omit<ProcoreCommitmentChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreCommitmentChangeOrderEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>> }>;
  ProcoreCommitmentChangeOrderEdge: ResolverTypeWrapper<Omit<ProcoreCommitmentChangeOrderEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']> }>;
  ProcoreCommitmentChangeOrderLine: ResolverTypeWrapper<ProcoreCommitmentChangeOrderLineRecordRecord>;
  ProcoreCommitmentConnection: ResolverTypeWrapper<Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreCommitmentEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreCommitment']>> }>;
  ProcoreCommitmentEdge: ResolverTypeWrapper<Omit<ProcoreCommitmentEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreCommitment']> }>;
  ProcoreCommitmentFilter: ProcoreCommitmentFilter;
  ProcoreCommitmentLine: ResolverTypeWrapper<ProcoreCommitmentLineRecordRecord>;
  ProcoreCommitmentOrderBy: ProcoreCommitmentOrderBy;
  ProcoreCommitmentOrderField: ProcoreCommitmentOrderField;
  ProcoreCommitmentStatus: ProcoreCommitmentStatus;
  ProcoreCommitmentType: ProcoreCommitmentType;
  ProcoreCompanyCostCode: ResolverTypeWrapper<ProcoreCompanyCostCodeRecordRecord>;
  ProcoreCompanyCostCodeConnection: ResolverTypeWrapper<Omit<ProcoreCompanyCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreCompanyCostCodeEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreCompanyCostCode']>> }>;
  ProcoreCompanyCostCodeEdge: ResolverTypeWrapper<Omit<ProcoreCompanyCostCodeEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreCompanyCostCode']> }>;
  ProcoreCompanyCostCodeFilter: ProcoreCompanyCostCodeFilter;
  ProcoreCostCode: ResolverTypeWrapper<ProcoreCostCodeRecordRecord>;
  ProcoreCostCodeConnection: ResolverTypeWrapper<Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreCostCodeEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreCostCode']>> }>;
  ProcoreCostCodeEdge: ResolverTypeWrapper<Omit<ProcoreCostCodeEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreCostCode']> }>;
  ProcoreCostCodeFilter: ProcoreCostCodeFilter;
  ProcoreCostType: ResolverTypeWrapper<ProcoreCostTypeRecordRecord>;
  ProcoreCostTypeConnection: ResolverTypeWrapper<Omit<ProcoreCostTypeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreCostTypeEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreCostType']>> }>;
  ProcoreCostTypeEdge: ResolverTypeWrapper<Omit<ProcoreCostTypeEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreCostType']> }>;
  ProcoreCostTypeFilter: ProcoreCostTypeFilter;
  ProcoreDirectCost: ResolverTypeWrapper<ProcoreDirectCostRecordRecord>;
  ProcoreDirectCostConnection: ResolverTypeWrapper<Omit<ProcoreDirectCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreDirectCostEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreDirectCost']>> }>;
  ProcoreDirectCostEdge: ResolverTypeWrapper<Omit<ProcoreDirectCostEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreDirectCost']> }>;
  ProcoreDirectCostFilter: ProcoreDirectCostFilter;
  ProcoreDirectCostLine: ResolverTypeWrapper<ProcoreDirectCostLineRecordRecord>;
  ProcoreForecast: ResolverTypeWrapper<ProcoreForecastRecordRecord>;
  ProcoreForecastConnection: ResolverTypeWrapper<Omit<ProcoreForecastConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreForecastEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreForecast']>> }>;
  ProcoreForecastEdge: ResolverTypeWrapper<Omit<ProcoreForecastEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreForecast']> }>;
  ProcorePaymentApplication: ResolverTypeWrapper<ProcorePaymentApplicationRecordRecord>;
  ProcorePaymentApplicationConnection: ResolverTypeWrapper<Omit<ProcorePaymentApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcorePaymentApplicationEdge']>, nodes: Array<Maybe<ResolversTypes['ProcorePaymentApplication']>> }>;
  ProcorePaymentApplicationEdge: ResolverTypeWrapper<Omit<ProcorePaymentApplicationEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcorePaymentApplication']> }>;
  ProcorePaymentApplicationStatus: ProcorePaymentApplicationStatus;
  ProcorePotentialChangeOrder: ResolverTypeWrapper<ProcorePotentialChangeOrderRecordRecord>;
  ProcorePotentialChangeOrderConnection: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcorePotentialChangeOrderEdge']>, nodes: Array<Maybe<ResolversTypes['ProcorePotentialChangeOrder']>> }>;
  ProcorePotentialChangeOrderEdge: ResolverTypeWrapper<Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcorePotentialChangeOrder']> }>;
  ProcorePrimeContract: ResolverTypeWrapper<ProcorePrimeContractRecordRecord>;
  ProcorePrimeContractChangeOrder: ResolverTypeWrapper<ProcorePrimeContractChangeOrderRecordRecord>;
  ProcorePrimeContractChangeOrderConnection: ResolverTypeWrapper<Omit<ProcorePrimeContractChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcorePrimeContractChangeOrderEdge']>, nodes: Array<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>> }>;
  ProcorePrimeContractChangeOrderEdge: ResolverTypeWrapper<Omit<ProcorePrimeContractChangeOrderEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']> }>;
  ProcorePrimeContractChangeOrderLine: ResolverTypeWrapper<ProcorePrimeContractChangeOrderLineRecordRecord>;
  ProcorePrimeContractConnection: ResolverTypeWrapper<Omit<ProcorePrimeContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcorePrimeContractEdge']>, nodes: Array<Maybe<ResolversTypes['ProcorePrimeContract']>> }>;
  ProcorePrimeContractEdge: ResolverTypeWrapper<Omit<ProcorePrimeContractEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcorePrimeContract']> }>;
  ProcorePrimeContractFilter: ProcorePrimeContractFilter;
  ProcorePrimeContractLine: ResolverTypeWrapper<ProcorePrimeContractLineRecordRecord>;
  ProcorePrimeContractLineConnection: ResolverTypeWrapper<Omit<ProcorePrimeContractLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcorePrimeContractLineEdge']>, nodes: Array<Maybe<ResolversTypes['ProcorePrimeContractLine']>> }>;
  ProcorePrimeContractLineEdge: ResolverTypeWrapper<Omit<ProcorePrimeContractLineEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcorePrimeContractLine']> }>;
  ProcorePrimeContractOrderBy: ProcorePrimeContractOrderBy;
  ProcorePrimeContractOrderField: ProcorePrimeContractOrderField;
  ProcorePrimeContractStatus: ProcorePrimeContractStatus;
  ProcoreProject: ResolverTypeWrapper<ProcoreProjectRecordRecord>;
  ProcoreProjectConnection: ResolverTypeWrapper<Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreProjectEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreProject']>> }>;
  ProcoreProjectEdge: ResolverTypeWrapper<Omit<ProcoreProjectEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreProject']> }>;
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectOrderBy: ProcoreProjectOrderBy;
  ProcoreProjectOrderField: ProcoreProjectOrderField;
  ProcoreSubJob: ResolverTypeWrapper<ProcoreSubJobRecordRecord>;
  ProcoreSubJobConnection: ResolverTypeWrapper<Omit<ProcoreSubJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreSubJobEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreSubJob']>> }>;
  ProcoreSubJobEdge: ResolverTypeWrapper<Omit<ProcoreSubJobEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreSubJob']> }>;
  ProcoreSubcontractorInvoice: ResolverTypeWrapper<ProcoreSubcontractorInvoiceRecordRecord>;
  ProcoreSubcontractorInvoiceConnection: ResolverTypeWrapper<Omit<ProcoreSubcontractorInvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreSubcontractorInvoiceEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>> }>;
  ProcoreSubcontractorInvoiceEdge: ResolverTypeWrapper<Omit<ProcoreSubcontractorInvoiceEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreSubcontractorInvoice']> }>;
  ProcoreSubcontractorInvoiceFilter: ProcoreSubcontractorInvoiceFilter;
  ProcoreSubcontractorInvoiceItem: ResolverTypeWrapper<ProcoreSubcontractorInvoiceItemRecordRecord>;
  ProcoreSubcontractorInvoiceStatus: ProcoreSubcontractorInvoiceStatus;
  ProcoreTimeSpan: ProcoreTimeSpan;
  ProcoreVendor: ResolverTypeWrapper<ProcoreVendorRecordRecord>;
  ProcoreVendorConnection: ResolverTypeWrapper<Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ProcoreVendorEdge']>, nodes: Array<Maybe<ResolversTypes['ProcoreVendor']>> }>;
  ProcoreVendorEdge: ResolverTypeWrapper<Omit<ProcoreVendorEdge, 'node'> & { node?: Maybe<ResolversTypes['ProcoreVendor']> }>;
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreVendorOrderBy: ProcoreVendorOrderBy;
  ProcoreVendorOrderField: ProcoreVendorOrderField;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SortDirection: SortDirection;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Money: Money;
  PageInfo: PageInfo;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  ProcoreAddress: ProcoreAddress;
  ProcoreBudget: ProcoreBudgetRecordRecord;
  Int: Scalars['Int']['output'];
  ProcoreBudgetAdjustment: ProcoreBudgetAdjustmentRecordRecord;
  ID: Scalars['ID']['output'];
  ProcoreBudgetChange: ProcoreBudgetChangeRecordRecord;
  ProcoreBudgetChangeConnection: Omit<ProcoreBudgetChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreBudgetChangeEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreBudgetChange']>> };
  ProcoreBudgetChangeEdge: Omit<ProcoreBudgetChangeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreBudgetChange']> };
  ProcoreBudgetCode: ProcoreBudgetCodeRecordRecord;
  ProcoreBudgetCodeConnection: Omit<ProcoreBudgetCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreBudgetCodeEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreBudgetCode']>> };
  ProcoreBudgetCodeEdge: Omit<ProcoreBudgetCodeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreBudgetCode']> };
  ProcoreBudgetCodeFilter: ProcoreBudgetCodeFilter;
  ProcoreBudgetCodeSegment: ProcoreBudgetCodeSegment;
  ProcoreBudgetLine: ProcoreBudgetLineRecordRecord;
  ProcoreBudgetLineConnection: Omit<ProcoreBudgetLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreBudgetLineEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreBudgetLine']>> };
  ProcoreBudgetLineEdge: Omit<ProcoreBudgetLineEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreBudgetLine']> };
  ProcoreChangeOrderFilter: ProcoreChangeOrderFilter;
  ProcoreChangeOrderMarkup: ChangeOrderMarkupRecord;
  ProcoreCommitment: ProcoreCommitmentRecordRecord;
  ProcoreCommitmentChangeOrder: ProcoreCommitmentChangeOrderRecordRecord;
  ProcoreCommitmentChangeOrderConnection: Omit<ProcoreCommitmentChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreCommitmentChangeOrderEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreCommitmentChangeOrder']>> };
  ProcoreCommitmentChangeOrderEdge: Omit<ProcoreCommitmentChangeOrderEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreCommitmentChangeOrder']> };
  ProcoreCommitmentChangeOrderLine: ProcoreCommitmentChangeOrderLineRecordRecord;
  ProcoreCommitmentConnection: Omit<ProcoreCommitmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreCommitmentEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreCommitment']>> };
  ProcoreCommitmentEdge: Omit<ProcoreCommitmentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreCommitment']> };
  ProcoreCommitmentFilter: ProcoreCommitmentFilter;
  ProcoreCommitmentLine: ProcoreCommitmentLineRecordRecord;
  ProcoreCommitmentOrderBy: ProcoreCommitmentOrderBy;
  ProcoreCompanyCostCode: ProcoreCompanyCostCodeRecordRecord;
  ProcoreCompanyCostCodeConnection: Omit<ProcoreCompanyCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreCompanyCostCodeEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreCompanyCostCode']>> };
  ProcoreCompanyCostCodeEdge: Omit<ProcoreCompanyCostCodeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreCompanyCostCode']> };
  ProcoreCompanyCostCodeFilter: ProcoreCompanyCostCodeFilter;
  ProcoreCostCode: ProcoreCostCodeRecordRecord;
  ProcoreCostCodeConnection: Omit<ProcoreCostCodeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreCostCodeEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreCostCode']>> };
  ProcoreCostCodeEdge: Omit<ProcoreCostCodeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreCostCode']> };
  ProcoreCostCodeFilter: ProcoreCostCodeFilter;
  ProcoreCostType: ProcoreCostTypeRecordRecord;
  ProcoreCostTypeConnection: Omit<ProcoreCostTypeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreCostTypeEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreCostType']>> };
  ProcoreCostTypeEdge: Omit<ProcoreCostTypeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreCostType']> };
  ProcoreCostTypeFilter: ProcoreCostTypeFilter;
  ProcoreDirectCost: ProcoreDirectCostRecordRecord;
  ProcoreDirectCostConnection: Omit<ProcoreDirectCostConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreDirectCostEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreDirectCost']>> };
  ProcoreDirectCostEdge: Omit<ProcoreDirectCostEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreDirectCost']> };
  ProcoreDirectCostFilter: ProcoreDirectCostFilter;
  ProcoreDirectCostLine: ProcoreDirectCostLineRecordRecord;
  ProcoreForecast: ProcoreForecastRecordRecord;
  ProcoreForecastConnection: Omit<ProcoreForecastConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreForecastEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreForecast']>> };
  ProcoreForecastEdge: Omit<ProcoreForecastEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreForecast']> };
  ProcorePaymentApplication: ProcorePaymentApplicationRecordRecord;
  ProcorePaymentApplicationConnection: Omit<ProcorePaymentApplicationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcorePaymentApplicationEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcorePaymentApplication']>> };
  ProcorePaymentApplicationEdge: Omit<ProcorePaymentApplicationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcorePaymentApplication']> };
  ProcorePotentialChangeOrder: ProcorePotentialChangeOrderRecordRecord;
  ProcorePotentialChangeOrderConnection: Omit<ProcorePotentialChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcorePotentialChangeOrderEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcorePotentialChangeOrder']>> };
  ProcorePotentialChangeOrderEdge: Omit<ProcorePotentialChangeOrderEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcorePotentialChangeOrder']> };
  ProcorePrimeContract: ProcorePrimeContractRecordRecord;
  ProcorePrimeContractChangeOrder: ProcorePrimeContractChangeOrderRecordRecord;
  ProcorePrimeContractChangeOrderConnection: Omit<ProcorePrimeContractChangeOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcorePrimeContractChangeOrderEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcorePrimeContractChangeOrder']>> };
  ProcorePrimeContractChangeOrderEdge: Omit<ProcorePrimeContractChangeOrderEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcorePrimeContractChangeOrder']> };
  ProcorePrimeContractChangeOrderLine: ProcorePrimeContractChangeOrderLineRecordRecord;
  ProcorePrimeContractConnection: Omit<ProcorePrimeContractConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcorePrimeContractEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcorePrimeContract']>> };
  ProcorePrimeContractEdge: Omit<ProcorePrimeContractEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcorePrimeContract']> };
  ProcorePrimeContractFilter: ProcorePrimeContractFilter;
  ProcorePrimeContractLine: ProcorePrimeContractLineRecordRecord;
  ProcorePrimeContractLineConnection: Omit<ProcorePrimeContractLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcorePrimeContractLineEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcorePrimeContractLine']>> };
  ProcorePrimeContractLineEdge: Omit<ProcorePrimeContractLineEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcorePrimeContractLine']> };
  ProcorePrimeContractOrderBy: ProcorePrimeContractOrderBy;
  ProcoreProject: ProcoreProjectRecordRecord;
  ProcoreProjectConnection: Omit<ProcoreProjectConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreProjectEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreProject']>> };
  ProcoreProjectEdge: Omit<ProcoreProjectEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreProject']> };
  ProcoreProjectFilter: ProcoreProjectFilter;
  ProcoreProjectOrderBy: ProcoreProjectOrderBy;
  ProcoreSubJob: ProcoreSubJobRecordRecord;
  ProcoreSubJobConnection: Omit<ProcoreSubJobConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreSubJobEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreSubJob']>> };
  ProcoreSubJobEdge: Omit<ProcoreSubJobEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreSubJob']> };
  ProcoreSubcontractorInvoice: ProcoreSubcontractorInvoiceRecordRecord;
  ProcoreSubcontractorInvoiceConnection: Omit<ProcoreSubcontractorInvoiceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreSubcontractorInvoiceEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreSubcontractorInvoice']>> };
  ProcoreSubcontractorInvoiceEdge: Omit<ProcoreSubcontractorInvoiceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreSubcontractorInvoice']> };
  ProcoreSubcontractorInvoiceFilter: ProcoreSubcontractorInvoiceFilter;
  ProcoreSubcontractorInvoiceItem: ProcoreSubcontractorInvoiceItemRecordRecord;
  ProcoreTimeSpan: ProcoreTimeSpan;
  ProcoreVendor: ProcoreVendorRecordRecord;
  ProcoreVendorConnection: Omit<ProcoreVendorConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ProcoreVendorEdge']>, nodes: Array<Maybe<ResolversParentTypes['ProcoreVendor']>> };
  ProcoreVendorEdge: Omit<ProcoreVendorEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ProcoreVendor']> };
  ProcoreVendorFilter: ProcoreVendorFilter;
  ProcoreVendorOrderBy: ProcoreVendorOrderBy;
  Query: Record<PropertyKey, never>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type MoneyResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProcoreAddressResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreAddress'] = ResolversParentTypes['ProcoreAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreBudgetResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudget'] = ResolversParentTypes['ProcoreBudget']> = {
  forecast?: Resolver<Maybe<ResolversTypes['ProcoreForecastConnection']>, ParentType, ContextType, RequireFields<ProcoreBudgetForecastArgs, 'first'>>;
  lines?: Resolver<Maybe<ResolversTypes['ProcoreBudgetLineConnection']>, ParentType, ContextType, RequireFields<ProcoreBudgetLinesArgs, 'first'>>;
  locked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ProcoreBudgetAdjustmentResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetAdjustment'] = ResolversParentTypes['ProcoreBudgetAdjustment']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  uom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreBudgetChangeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetChange'] = ResolversParentTypes['ProcoreBudgetChange'], FederationReferenceType extends FederationReferenceTypes['ProcoreBudgetChange'] = FederationReferenceTypes['ProcoreBudgetChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBudgetChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adjustments?: Resolver<Maybe<Array<ResolversTypes['ProcoreBudgetAdjustment']>>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procoreErpStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sort?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChangeSort']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChangeStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreBudgetChangeConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetChangeConnection'] = ResolversParentTypes['ProcoreBudgetChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreBudgetChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreBudgetChange']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreBudgetChangeEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetChangeEdge'] = ResolversParentTypes['ProcoreBudgetChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChange']>, ParentType, ContextType>;
};

export type ProcoreBudgetCodeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetCode'] = ResolversParentTypes['ProcoreBudgetCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreBudgetCode'] = FederationReferenceTypes['ProcoreBudgetCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreBudgetCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flatCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flatName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  segments?: Resolver<Maybe<Array<ResolversTypes['ProcoreBudgetCodeSegment']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreBudgetCodeConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetCodeConnection'] = ResolversParentTypes['ProcoreBudgetCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreBudgetCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreBudgetCode']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreBudgetCodeEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetCodeEdge'] = ResolversParentTypes['ProcoreBudgetCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
};

export type ProcoreBudgetCodeSegmentResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetCodeSegment'] = ResolversParentTypes['ProcoreBudgetCodeSegment']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreBudgetLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetLine'] = ResolversParentTypes['ProcoreBudgetLine']> = {
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originalBudget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
};

export type ProcoreBudgetLineConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetLineConnection'] = ResolversParentTypes['ProcoreBudgetLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreBudgetLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreBudgetLine']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreBudgetLineEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreBudgetLineEdge'] = ResolversParentTypes['ProcoreBudgetLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreBudgetLine']>, ParentType, ContextType>;
};

export type ProcoreChangeOrderMarkupResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreChangeOrderMarkup'] = ResolversParentTypes['ProcoreChangeOrderMarkup']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProcoreCommitmentResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitment'] = ResolversParentTypes['ProcoreCommitment'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitment'] = FederationReferenceTypes['ProcoreCommitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actualCompletionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  approvalLetterDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  approvedChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changeOrders?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrderConnection']>, ParentType, ContextType, RequireFields<ProcoreCommitmentChangeOrdersArgs, 'first'>>;
  contractDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveryDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draftChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  estimatedCompletionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  exclusions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  executed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  executionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invoices?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoiceConnection']>, ParentType, ContextType, RequireFields<ProcoreCommitmentInvoicesArgs, 'first'>>;
  issuedOnDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  letterOfIntentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ProcoreCommitmentLine']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentTerms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pendingChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pendingRevisedContract?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentagePaid?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  private?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  remainingBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  returnedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  revisedContract?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  shipTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipVia?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signedContractReceivedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalDrawRequests?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalPayments?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalRequisitions?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreCommitmentChangeOrderResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentChangeOrder'] = ResolversParentTypes['ProcoreCommitmentChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitmentChangeOrder'] = FederationReferenceTypes['ProcoreCommitmentChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ProcoreCommitmentChangeOrderLine']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  private?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scheduleImpact?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  signedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreCommitmentChangeOrderConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentChangeOrderConnection'] = ResolversParentTypes['ProcoreCommitmentChangeOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreCommitmentChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreCommitmentChangeOrderEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentChangeOrderEdge'] = ResolversParentTypes['ProcoreCommitmentChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, ParentType, ContextType>;
};

export type ProcoreCommitmentChangeOrderLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentChangeOrderLine'] = ResolversParentTypes['ProcoreCommitmentChangeOrderLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  commitmentLineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extendedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isNewLine?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  taxCodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  uom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreCommitmentConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentConnection'] = ResolversParentTypes['ProcoreCommitmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreCommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreCommitment']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreCommitmentEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentEdge'] = ResolversParentTypes['ProcoreCommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
};

export type ProcoreCommitmentLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCommitmentLine'] = ResolversParentTypes['ProcoreCommitmentLine'], FederationReferenceType extends FederationReferenceTypes['ProcoreCommitmentLine'] = FederationReferenceTypes['ProcoreCommitmentLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCommitmentLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extendedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  taxCodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  uom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreCompanyCostCodeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCompanyCostCode'] = ResolversParentTypes['ProcoreCompanyCostCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreCompanyCostCode'] = FederationReferenceTypes['ProcoreCompanyCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCompanyCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fullCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['ProcoreCompanyCostCode']>, ParentType, ContextType>;
};

export type ProcoreCompanyCostCodeConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCompanyCostCodeConnection'] = ResolversParentTypes['ProcoreCompanyCostCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreCompanyCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreCompanyCostCode']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreCompanyCostCodeEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCompanyCostCodeEdge'] = ResolversParentTypes['ProcoreCompanyCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreCompanyCostCode']>, ParentType, ContextType>;
};

export type ProcoreCostCodeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostCode'] = ResolversParentTypes['ProcoreCostCode'], FederationReferenceType extends FederationReferenceTypes['ProcoreCostCode'] = FederationReferenceTypes['ProcoreCostCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCostCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  budgeted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyCostCode?: Resolver<Maybe<ResolversTypes['ProcoreCompanyCostCode']>, ParentType, ContextType>;
  costTypes?: Resolver<Maybe<Array<Maybe<ResolversTypes['ProcoreCostType']>>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fullCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreCostCodeConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostCodeConnection'] = ResolversParentTypes['ProcoreCostCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreCostCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreCostCode']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreCostCodeEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostCodeEdge'] = ResolversParentTypes['ProcoreCostCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
};

export type ProcoreCostTypeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostType'] = ResolversParentTypes['ProcoreCostType'], FederationReferenceType extends FederationReferenceTypes['ProcoreCostType'] = FederationReferenceTypes['ProcoreCostType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreCostType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  baseType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreCostTypeConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostTypeConnection'] = ResolversParentTypes['ProcoreCostTypeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreCostTypeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreCostType']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreCostTypeEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreCostTypeEdge'] = ResolversParentTypes['ProcoreCostTypeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
};

export type ProcoreDirectCostResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreDirectCost'] = ResolversParentTypes['ProcoreDirectCost'], FederationReferenceType extends FederationReferenceTypes['ProcoreDirectCost'] = FederationReferenceTypes['ProcoreDirectCost']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreDirectCost']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ProcoreDirectCostLine']>>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receivedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreDirectCostConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreDirectCostConnection'] = ResolversParentTypes['ProcoreDirectCostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreDirectCostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreDirectCost']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreDirectCostEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreDirectCostEdge'] = ResolversParentTypes['ProcoreDirectCostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreDirectCost']>, ParentType, ContextType>;
};

export type ProcoreDirectCostLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreDirectCostLine'] = ResolversParentTypes['ProcoreDirectCostLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
};

export type ProcoreForecastResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreForecast'] = ResolversParentTypes['ProcoreForecast']> = {
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  estimatedCostAtCompletion?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  forecastToComplete?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAutomatic?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
};

export type ProcoreForecastConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreForecastConnection'] = ResolversParentTypes['ProcoreForecastConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreForecastEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreForecast']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreForecastEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreForecastEdge'] = ResolversParentTypes['ProcoreForecastEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreForecast']>, ParentType, ContextType>;
};

export type ProcorePaymentApplicationResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePaymentApplication'] = ResolversParentTypes['ProcorePaymentApplication']> = {
  balanceToFinish?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contractSumToDate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentPaymentDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessPreviousCertificates?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  netChangeByChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalContractSum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentComplete?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  periodEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periodStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcorePaymentApplicationStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalCompletedAndStored?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalEarnedLessRetainage?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalRetainage?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcorePaymentApplicationConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePaymentApplicationConnection'] = ResolversParentTypes['ProcorePaymentApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcorePaymentApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcorePaymentApplication']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcorePaymentApplicationEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePaymentApplicationEdge'] = ResolversParentTypes['ProcorePaymentApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcorePaymentApplication']>, ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrder'] = ResolversParentTypes['ProcorePotentialChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcorePotentialChangeOrder'] = FederationReferenceTypes['ProcorePotentialChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePotentialChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ProcorePrimeContractChangeOrderLine']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primeContract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrderConnection'] = ResolversParentTypes['ProcorePotentialChangeOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcorePotentialChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcorePotentialChangeOrder']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcorePotentialChangeOrderEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePotentialChangeOrderEdge'] = ResolversParentTypes['ProcorePotentialChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcorePotentialChangeOrder']>, ParentType, ContextType>;
};

export type ProcorePrimeContractResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContract'] = ResolversParentTypes['ProcorePrimeContract'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeContract'] = FederationReferenceTypes['ProcorePrimeContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approvedChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  changeOrders?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrderConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractChangeOrdersArgs, 'first'>>;
  completionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contractDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  draftChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  executed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractLineConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractLinesArgs, 'first'>>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outstandingBalance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  ownerInvoicesAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paymentApplications?: Resolver<Maybe<ResolversTypes['ProcorePaymentApplicationConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractPaymentApplicationsArgs, 'first'>>;
  pendingChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pendingRevisedContractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentagePaid?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  revisedContractAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalPayments?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcorePrimeContractChangeOrderResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractChangeOrder'] = ResolversParentTypes['ProcorePrimeContractChangeOrder'], FederationReferenceType extends FederationReferenceTypes['ProcorePrimeContractChangeOrder'] = FederationReferenceTypes['ProcorePrimeContractChangeOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  executed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  grandTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoicedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['ProcorePrimeContractChangeOrderLine']>>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  potentialChangeOrders?: Resolver<Maybe<ResolversTypes['ProcorePotentialChangeOrderConnection']>, ParentType, ContextType, RequireFields<ProcorePrimeContractChangeOrderPotentialChangeOrdersArgs, 'first'>>;
  primeContract?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
  private?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scheduleImpact?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  signedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreChangeOrderStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcorePrimeContractChangeOrderConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractChangeOrderConnection'] = ResolversParentTypes['ProcorePrimeContractChangeOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcorePrimeContractChangeOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcorePrimeContractChangeOrderEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractChangeOrderEdge'] = ResolversParentTypes['ProcorePrimeContractChangeOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractChangeOrder']>, ParentType, ContextType>;
};

export type ProcorePrimeContractChangeOrderLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractChangeOrderLine'] = ResolversParentTypes['ProcorePrimeContractChangeOrderLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extendedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  markups?: Resolver<Maybe<Array<ResolversTypes['ProcoreChangeOrderMarkup']>>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  primeLineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxCodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  uom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcorePrimeContractConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractConnection'] = ResolversParentTypes['ProcorePrimeContractConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcorePrimeContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcorePrimeContract']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcorePrimeContractEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractEdge'] = ResolversParentTypes['ProcorePrimeContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcorePrimeContract']>, ParentType, ContextType>;
};

export type ProcorePrimeContractLineResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractLine'] = ResolversParentTypes['ProcorePrimeContractLine']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
};

export type ProcorePrimeContractLineConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractLineConnection'] = ResolversParentTypes['ProcorePrimeContractLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcorePrimeContractLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcorePrimeContractLine']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcorePrimeContractLineEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcorePrimeContractLineEdge'] = ResolversParentTypes['ProcorePrimeContractLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractLine']>, ParentType, ContextType>;
};

export type ProcoreProjectResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreProject'] = ResolversParentTypes['ProcoreProject'], FederationReferenceType extends FederationReferenceTypes['ProcoreProject'] = FederationReferenceTypes['ProcoreProject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreProject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['ProcoreAddress']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['ProcoreBudget']>, ParentType, ContextType>;
  budgetChanges?: Resolver<Maybe<ResolversTypes['ProcoreBudgetChangeConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectBudgetChangesArgs, 'first'>>;
  budgetCodes?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCodeConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectBudgetCodesArgs, 'first'>>;
  commitments?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectCommitmentsArgs, 'first'>>;
  companyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  completionDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  costCodes?: Resolver<Maybe<ResolversTypes['ProcoreCostCodeConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectCostCodesArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  directCosts?: Resolver<Maybe<ResolversTypes['ProcoreDirectCostConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectDirectCostsArgs, 'first'>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erpIntegrated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primeContracts?: Resolver<Maybe<ResolversTypes['ProcorePrimeContractConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectPrimeContractsArgs, 'first'>>;
  stage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  subJobs?: Resolver<Maybe<ResolversTypes['ProcoreSubJobConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectSubJobsArgs, 'first'>>;
  subcontractorInvoices?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoiceConnection']>, ParentType, ContextType, RequireFields<ProcoreProjectSubcontractorInvoicesArgs, 'first'>>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreProjectConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreProjectConnection'] = ResolversParentTypes['ProcoreProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreProject']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreProjectEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreProjectEdge'] = ResolversParentTypes['ProcoreProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
};

export type ProcoreSubJobResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubJob'] = ResolversParentTypes['ProcoreSubJob'], FederationReferenceType extends FederationReferenceTypes['ProcoreSubJob'] = FederationReferenceTypes['ProcoreSubJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreSubJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costCodes?: Resolver<Maybe<ResolversTypes['ProcoreCostCodeConnection']>, ParentType, ContextType, RequireFields<ProcoreSubJobCostCodesArgs, 'first'>>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProcoreSubJobConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubJobConnection'] = ResolversParentTypes['ProcoreSubJobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreSubJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreSubJob']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreSubJobEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubJobEdge'] = ResolversParentTypes['ProcoreSubJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
};

export type ProcoreSubcontractorInvoiceResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubcontractorInvoice'] = ResolversParentTypes['ProcoreSubcontractorInvoice'], FederationReferenceType extends FederationReferenceTypes['ProcoreSubcontractorInvoice'] = FederationReferenceTypes['ProcoreSubcontractorInvoice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  balanceToFinish?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  billingDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  claimedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  commitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType>;
  contractSumToDate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentPaymentDue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  final?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invoiceNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  items?: Resolver<Maybe<Array<ResolversTypes['ProcoreSubcontractorInvoiceItem']>>, ParentType, ContextType>;
  lessPreviousCertificates?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsRetainageAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  netChangeByChangeOrders?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalContractSum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  paymentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  percentComplete?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  periodEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  periodId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  periodStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  procoreErpStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType>;
  projectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoiceStatus']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalCompletedAndStored?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalEarnedLessRetainage?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalRetainage?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
  vendorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workRetainageAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  workRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type ProcoreSubcontractorInvoiceConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubcontractorInvoiceConnection'] = ResolversParentTypes['ProcoreSubcontractorInvoiceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreSubcontractorInvoiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreSubcontractorInvoiceEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubcontractorInvoiceEdge'] = ResolversParentTypes['ProcoreSubcontractorInvoiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreSubcontractorInvoice']>, ParentType, ContextType>;
};

export type ProcoreSubcontractorInvoiceItemResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreSubcontractorInvoiceItem'] = ResolversParentTypes['ProcoreSubcontractorInvoiceItem']> = {
  budgetCode?: Resolver<Maybe<ResolversTypes['ProcoreBudgetCode']>, ParentType, ContextType>;
  changeOrder?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentChangeOrder']>, ParentType, ContextType>;
  claimedAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commitmentLineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costCode?: Resolver<Maybe<ResolversTypes['ProcoreCostCode']>, ParentType, ContextType>;
  costType?: Resolver<Maybe<ResolversTypes['ProcoreCostType']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grossAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineItemId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  materialsMoved?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsPresentlyStored?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsRetainageMoved?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  materialsRetainageReleasedThisPeriod?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  materialsRetainageRetained?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  netAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentComplete?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quantityThisPeriod?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  scheduledQuantity?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  scheduledUnitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  scheduledValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subJob?: Resolver<Maybe<ResolversTypes['ProcoreSubJob']>, ParentType, ContextType>;
  taxAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalCompletedAndStored?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workCompletedFromPrevious?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  workCompletedThisPeriod?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  workRetainageFromPrevious?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  workRetainagePercent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  workRetainageReleasedThisPeriod?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  workRetainageRetainedThisPeriod?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ProcoreVendorResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreVendor'] = ResolversParentTypes['ProcoreVendor'], FederationReferenceType extends FederationReferenceTypes['ProcoreVendor'] = FederationReferenceTypes['ProcoreVendor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcoreVendor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  abbreviatedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['ProcoreAddress']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fax?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  legalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licenseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  syncedToErp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  tradeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcoreVendorConnectionResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreVendorConnection'] = ResolversParentTypes['ProcoreVendorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcoreVendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['ProcoreVendor']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProcoreVendorEdgeResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['ProcoreVendorEdge'] = ResolversParentTypes['ProcoreVendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ProcoreContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  procoreCommitment?: Resolver<Maybe<ResolversTypes['ProcoreCommitment']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentArgs, 'id'>>;
  procoreCommitments?: Resolver<Maybe<ResolversTypes['ProcoreCommitmentConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCommitmentsArgs, 'first'>>;
  procoreCompanyCostCodes?: Resolver<Maybe<ResolversTypes['ProcoreCompanyCostCodeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCompanyCostCodesArgs, 'first'>>;
  procoreCostTypes?: Resolver<Maybe<ResolversTypes['ProcoreCostTypeConnection']>, ParentType, ContextType, RequireFields<QueryProcoreCostTypesArgs, 'first'>>;
  procoreProject?: Resolver<Maybe<ResolversTypes['ProcoreProject']>, ParentType, ContextType, RequireFields<QueryProcoreProjectArgs, 'id'>>;
  procoreProjects?: Resolver<Maybe<ResolversTypes['ProcoreProjectConnection']>, ParentType, ContextType, RequireFields<QueryProcoreProjectsArgs, 'first'>>;
  procoreVendor?: Resolver<Maybe<ResolversTypes['ProcoreVendor']>, ParentType, ContextType, RequireFields<QueryProcoreVendorArgs, 'id'>>;
  procoreVendors?: Resolver<Maybe<ResolversTypes['ProcoreVendorConnection']>, ParentType, ContextType, RequireFields<QueryProcoreVendorsArgs, 'first'>>;
};

export type Resolvers<ContextType = ProcoreContext> = {
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProcoreAddress?: ProcoreAddressResolvers<ContextType>;
  ProcoreBudget?: ProcoreBudgetResolvers<ContextType>;
  ProcoreBudgetAdjustment?: ProcoreBudgetAdjustmentResolvers<ContextType>;
  ProcoreBudgetChange?: ProcoreBudgetChangeResolvers<ContextType>;
  ProcoreBudgetChangeConnection?: ProcoreBudgetChangeConnectionResolvers<ContextType>;
  ProcoreBudgetChangeEdge?: ProcoreBudgetChangeEdgeResolvers<ContextType>;
  ProcoreBudgetCode?: ProcoreBudgetCodeResolvers<ContextType>;
  ProcoreBudgetCodeConnection?: ProcoreBudgetCodeConnectionResolvers<ContextType>;
  ProcoreBudgetCodeEdge?: ProcoreBudgetCodeEdgeResolvers<ContextType>;
  ProcoreBudgetCodeSegment?: ProcoreBudgetCodeSegmentResolvers<ContextType>;
  ProcoreBudgetLine?: ProcoreBudgetLineResolvers<ContextType>;
  ProcoreBudgetLineConnection?: ProcoreBudgetLineConnectionResolvers<ContextType>;
  ProcoreBudgetLineEdge?: ProcoreBudgetLineEdgeResolvers<ContextType>;
  ProcoreChangeOrderMarkup?: ProcoreChangeOrderMarkupResolvers<ContextType>;
  ProcoreCommitment?: ProcoreCommitmentResolvers<ContextType>;
  ProcoreCommitmentChangeOrder?: ProcoreCommitmentChangeOrderResolvers<ContextType>;
  ProcoreCommitmentChangeOrderConnection?: ProcoreCommitmentChangeOrderConnectionResolvers<ContextType>;
  ProcoreCommitmentChangeOrderEdge?: ProcoreCommitmentChangeOrderEdgeResolvers<ContextType>;
  ProcoreCommitmentChangeOrderLine?: ProcoreCommitmentChangeOrderLineResolvers<ContextType>;
  ProcoreCommitmentConnection?: ProcoreCommitmentConnectionResolvers<ContextType>;
  ProcoreCommitmentEdge?: ProcoreCommitmentEdgeResolvers<ContextType>;
  ProcoreCommitmentLine?: ProcoreCommitmentLineResolvers<ContextType>;
  ProcoreCompanyCostCode?: ProcoreCompanyCostCodeResolvers<ContextType>;
  ProcoreCompanyCostCodeConnection?: ProcoreCompanyCostCodeConnectionResolvers<ContextType>;
  ProcoreCompanyCostCodeEdge?: ProcoreCompanyCostCodeEdgeResolvers<ContextType>;
  ProcoreCostCode?: ProcoreCostCodeResolvers<ContextType>;
  ProcoreCostCodeConnection?: ProcoreCostCodeConnectionResolvers<ContextType>;
  ProcoreCostCodeEdge?: ProcoreCostCodeEdgeResolvers<ContextType>;
  ProcoreCostType?: ProcoreCostTypeResolvers<ContextType>;
  ProcoreCostTypeConnection?: ProcoreCostTypeConnectionResolvers<ContextType>;
  ProcoreCostTypeEdge?: ProcoreCostTypeEdgeResolvers<ContextType>;
  ProcoreDirectCost?: ProcoreDirectCostResolvers<ContextType>;
  ProcoreDirectCostConnection?: ProcoreDirectCostConnectionResolvers<ContextType>;
  ProcoreDirectCostEdge?: ProcoreDirectCostEdgeResolvers<ContextType>;
  ProcoreDirectCostLine?: ProcoreDirectCostLineResolvers<ContextType>;
  ProcoreForecast?: ProcoreForecastResolvers<ContextType>;
  ProcoreForecastConnection?: ProcoreForecastConnectionResolvers<ContextType>;
  ProcoreForecastEdge?: ProcoreForecastEdgeResolvers<ContextType>;
  ProcorePaymentApplication?: ProcorePaymentApplicationResolvers<ContextType>;
  ProcorePaymentApplicationConnection?: ProcorePaymentApplicationConnectionResolvers<ContextType>;
  ProcorePaymentApplicationEdge?: ProcorePaymentApplicationEdgeResolvers<ContextType>;
  ProcorePotentialChangeOrder?: ProcorePotentialChangeOrderResolvers<ContextType>;
  ProcorePotentialChangeOrderConnection?: ProcorePotentialChangeOrderConnectionResolvers<ContextType>;
  ProcorePotentialChangeOrderEdge?: ProcorePotentialChangeOrderEdgeResolvers<ContextType>;
  ProcorePrimeContract?: ProcorePrimeContractResolvers<ContextType>;
  ProcorePrimeContractChangeOrder?: ProcorePrimeContractChangeOrderResolvers<ContextType>;
  ProcorePrimeContractChangeOrderConnection?: ProcorePrimeContractChangeOrderConnectionResolvers<ContextType>;
  ProcorePrimeContractChangeOrderEdge?: ProcorePrimeContractChangeOrderEdgeResolvers<ContextType>;
  ProcorePrimeContractChangeOrderLine?: ProcorePrimeContractChangeOrderLineResolvers<ContextType>;
  ProcorePrimeContractConnection?: ProcorePrimeContractConnectionResolvers<ContextType>;
  ProcorePrimeContractEdge?: ProcorePrimeContractEdgeResolvers<ContextType>;
  ProcorePrimeContractLine?: ProcorePrimeContractLineResolvers<ContextType>;
  ProcorePrimeContractLineConnection?: ProcorePrimeContractLineConnectionResolvers<ContextType>;
  ProcorePrimeContractLineEdge?: ProcorePrimeContractLineEdgeResolvers<ContextType>;
  ProcoreProject?: ProcoreProjectResolvers<ContextType>;
  ProcoreProjectConnection?: ProcoreProjectConnectionResolvers<ContextType>;
  ProcoreProjectEdge?: ProcoreProjectEdgeResolvers<ContextType>;
  ProcoreSubJob?: ProcoreSubJobResolvers<ContextType>;
  ProcoreSubJobConnection?: ProcoreSubJobConnectionResolvers<ContextType>;
  ProcoreSubJobEdge?: ProcoreSubJobEdgeResolvers<ContextType>;
  ProcoreSubcontractorInvoice?: ProcoreSubcontractorInvoiceResolvers<ContextType>;
  ProcoreSubcontractorInvoiceConnection?: ProcoreSubcontractorInvoiceConnectionResolvers<ContextType>;
  ProcoreSubcontractorInvoiceEdge?: ProcoreSubcontractorInvoiceEdgeResolvers<ContextType>;
  ProcoreSubcontractorInvoiceItem?: ProcoreSubcontractorInvoiceItemResolvers<ContextType>;
  ProcoreVendor?: ProcoreVendorResolvers<ContextType>;
  ProcoreVendorConnection?: ProcoreVendorConnectionResolvers<ContextType>;
  ProcoreVendorEdge?: ProcoreVendorEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};


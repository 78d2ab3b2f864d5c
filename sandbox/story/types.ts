import type { StoryJobCost, StoryPci, StoryPciStatus, StoryPciType, StoryRequestForPayment } from './cmic-types.ts';
import type {
  StoryBillingPeriod,
  StoryBudgetChange,
  StoryChangeOrder,
  StoryForecast,
  StoryInvoice,
  StoryOwnerBilling,
  StoryPrimeChangeOrder,
} from './procore-types.ts';

export type * from './cmic-types.ts';
export type * from './procore-types.ts';

/**
 * One believable contractor, told once and neutral: both stand-ins seed their own rows from it, so they agree where the story says so
 * and disagree where it says so. Amounts are decimal text. Codes are as CMiC writes them.
 */
export interface Story {
  name: 'default' | 'large';
  procoreCompanyId: number;
  companies: StoryCompany[];
  costCodes: StoryCostCode[];
  costTypes: StoryCostType[];
  vendors: StoryVendor[];
  jobs: StoryJob[];
  commitments: StoryCommitment[];
  /** CMiC subcontracts: those that hold a Procore commitment's number, and those that only CMiC has. */
  subcontracts: StorySubcontract[];
  /** CMiC's job billing contracts, and Procore's prime contract where there is one already. */
  primeContracts: StoryPrimeContract[];
  /** Posted job cost rows, told one by one; empty where `jobCostRows` has them generated. */
  jobCosts: StoryJobCost[];
  /** The company set-up of CMiC's potential change items: which code plays which role, and what each status means. */
  pciTypes: StoryPciType[];
  pciStatuses: StoryPciStatus[];
  /** Potential change items that CMiC holds when the story begins. */
  pcis: StoryPci[];
  /** Requests for payment that CMiC holds when the story begins. */
  requestsForPayment: StoryRequestForPayment[];
  /** Procore's change orders of commitments, its subcontractor invoices and what moves its budgets; none when absent. */
  changeOrders?: StoryChangeOrder[];
  billingPeriods?: StoryBillingPeriod[];
  invoices?: StoryInvoice[];
  budgetChanges?: StoryBudgetChange[];
  forecasts?: StoryForecast[];
  /** Change orders to the owner that follow the import of their contracts; none when absent. */
  primeChangeOrders?: StoryPrimeChangeOrder[];
  /** Invoices to the owner that follow the import of their contracts; none when absent. */
  ownerBillings?: StoryOwnerBilling[];
  /** How many posted job cost rows the CMiC stand-in generates on the jobs; none when absent. */
  jobCostRows?: number;
  /** The seed of what a stand-in generates by itself. */
  seed: number;
}

export interface StoryCompany {
  code: string;
  name: string;
  currency: string;
}

/** `in` says on which side it is. A marked record carries `mark` as Procore's origin_id. */
export interface StoryCostCode {
  code: string;
  name: string;
  /** The control code (division), or null for a control code itself. */
  control: string | null;
  in: 'both' | 'procore' | 'cmic';
  active: boolean;
  /** Procore's id of the standard cost code; null when only CMiC has it. */
  procoreId: number | null;
  mark: string | null;
}

export interface StoryCostType {
  code: string;
  name: string;
  baseType: string | null;
  in: 'both' | 'procore' | 'cmic';
  procoreId: number | null;
  mark: string | null;
}

export interface StoryAddress {
  street: string;
  suite: string;
  city: string;
  state: string;
  zip: string;
  country: string;
  phone: string;
  email: string;
}

/** A vendor as each side knows it; a side that does not have it is null. */
export interface StoryVendor {
  procore:
    | ({ id: number; name: string; active: boolean; taxId: string | null; mark: string | null } & StoryAddress)
    | null;
  cmic:
    | ({ company: string; code: string; name: string; status: 'A' | 'H' | 'I'; taxId: string | null } & StoryAddress)
    | null;
}

/** A control job with its sub jobs, and the Procore project that stands for it, if there is one. */
export interface StoryJob {
  company: string;
  code: string;
  name: string;
  status: 'A' | 'I' | 'C' | 'B';
  started: boolean;
  address: Omit<StoryAddress, 'phone' | 'email'>;
  startDate: string;
  endDate: string;
  contractAmount: string;
  codes: StoryJobCode[];
  subJobs: StorySubJob[];
  /** Procore's budget of the project; absent where there is no project. */
  budget?: StoryBudget;
  project: { id: number; mark: string | null; erpIntegrated: boolean } | null;
}

export interface StorySubJob {
  code: string;
  name: string;
  started: boolean;
  status: 'A' | 'I' | 'C' | 'B';
  codes: StoryJobCode[];
  procore: { id: number; mark: string | null } | null;
}

/** A cost code on a job with its cost types. `procoreId` is the project cost code's id where the project has it. */
export interface StoryJobCode {
  code: string;
  name: string;
  control: string;
  in: 'both' | 'procore' | 'cmic';
  active: boolean;
  types: string[];
  /**
   * CMiC's original cost estimate by cost type; the current budget is the same. A type without an entry has no estimate in CMiC (null),
   * which is not the same as `0.00`.
   */
  estimates?: Record<string, string>;
  procoreId: number | null;
  mark: string | null;
}

/** Procore's budget: its lines are unique by job, cost code and cost type. A locked budget takes no line and no amount. */
export interface StoryBudget {
  locked: boolean;
  lines: StoryBudgetLine[];
}

/** `job` is the control or the sub job's code, `amount` the original budget amount. */
export interface StoryBudgetLine {
  id: number;
  code: string;
  type: string;
  job: string;
  amount: string;
}

/** A job billing contract. `amount` is the current one, the sum of its lines; `code` has ten characters at most. */
export interface StoryPrimeContract {
  company: string;
  job: string;
  code: string;
  name: string;
  customer: string;
  amount: string;
  originalAmount: string;
  retainagePercent: string | null;
  status: 'A' | 'C';
  startDate: string;
  endDate: string;
  lines: StoryPrimeContractLine[];
  /** What job billing has billed to the owner so far, and what of it the owner holds back; CMiC tells neither when absent. */
  billed?: { amount: string; held: string };
  procore: { id: number; mark: string } | null;
}

/** A line of a job billing contract, one for each bill code. `job` is the control or a sub job. */
export interface StoryPrimeContractLine {
  billCode: string;
  name: string;
  job: string;
  code: string;
  type: string;
  amount: string;
}

export interface StoryCommitment {
  id: number;
  type: 'WorkOrderContract' | 'PurchaseOrderContract';
  projectId: number;
  number: string;
  title: string;
  description: string;
  status: string;
  vendorId: number | null;
  retainagePercent: string | null;
  date: string;
  startDate: string;
  endDate: string;
  lines: StoryCommitmentLine[];
  /** Exported earlier: the marks on header and lines. */
  mark: string | null;
}

export interface StoryCommitmentLine {
  id: number;
  description: string;
  amount: string;
  quantity: string;
  unitCost: string;
  uom: string;
  /** Procore's project cost code id; null when the line has none. */
  costCodeId: number | null;
  costType: string | null;
  /** CMiC job of the line: the control job or a sub job. */
  job: string;
  mark: string | null;
}

export interface StorySubcontract {
  company: string;
  vendor: string;
  job: string;
  number: string;
  change: string;
  name: string;
  amount: string;
  retainagePercent: string | null;
  posted: boolean;
  voided: boolean;
  /** Other content under a number that Procore also uses, or the earlier export itself (`commitmentId`). */
  commitmentId: number | null;
  lines: { task: string; name: string; job: string; code: string; type: string; amount: string; uom: string }[];
}

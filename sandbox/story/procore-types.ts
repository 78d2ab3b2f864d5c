/** A change order of a commitment in Procore; `id` is the package's, `date` when it was made and, approved, reviewed. */
export interface StoryChangeOrder {
  id: number;
  projectId: number;
  contractId: number;
  number: string;
  title: string;
  description: string;
  status: 'draft' | 'pending' | 'approved';
  date: string;
  lines: StoryChangeOrderLine[];
  mark: string | null;
}

/** `contractLineId` is the line of the contract that it changes, null for one that is new to the contract. */
export interface StoryChangeOrderLine {
  id: number;
  description: string;
  amount: string;
  costCodeId: number | null;
  costType: string;
  job: string;
  contractLineId: number | null;
  mark: string | null;
}

/** A change order to the owner that the project team enters once its prime contract has come from CMiC; its amounts stand on the contract's lines, in their order. */
export interface StoryPrimeChangeOrder {
  id: number;
  /** CMiC's code of the contract, which is Procore's number. */
  contract: string;
  title: string;
  amounts: string[];
}

/** An invoice to the owner that the project team enters once its prime contract has come from CMiC; `percent` of every line is billed by then, of which `held` percent are held back. */
export interface StoryOwnerBilling {
  /** CMiC's code of the contract, which is Procore's number. */
  contract: string;
  percent: string;
  held: string;
  status: 'approved' | 'under_review' | 'draft';
  periodStart: string;
  periodEnd: string;
}

/** A month in which subcontractors of a Procore project bill. */
export interface StoryBillingPeriod {
  id: number;
  projectId: number;
  startDate: string;
  endDate: string;
  dueDate: string;
  status: 'open' | 'closed';
}

/** A subcontractor invoice; `number` counts the invoices of its commitment from 1. */
export interface StoryInvoice {
  id: number;
  projectId: number;
  contractId: number;
  number: number;
  periodId: number;
  invoiceNumber: string;
  status: string;
  billingDate: string;
  items: StoryInvoiceItem[];
  mark: string | null;
}

/** What an invoice bills of one line of the contract this period, with the retainage it holds and releases. */
export interface StoryInvoiceItem {
  id: number;
  lineId: number;
  work: string;
  retained: string;
  released: string;
}

/** A budget change. Ids of its lines are unique only within their type; lines of one `adjustment` make one transfer. */
export interface StoryBudgetChange {
  id: number;
  projectId: number;
  number: string;
  title: string;
  description: string;
  status: 'draft' | 'under_review' | 'approved' | 'void';
  lines: {
    id: number;
    type: 'change_event' | 'budget_change';
    adjustment: number;
    job: string;
    code: string;
    costType: string;
    amount: string;
    description: string;
  }[];
}

/** A manual forecast: what is still to be spent on a cost code and type. */
export interface StoryForecast {
  id: number;
  projectId: number;
  job: string;
  code: string;
  costType: string;
  amount: string;
  description: string;
}

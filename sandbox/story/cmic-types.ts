/** A row of CMiC's posted job cost ledger: `C` actual cost, `O` committed cost. Rows are never changed; a correction is another row. */
export interface StoryJobCost {
  company: string;
  job: string;
  code: string;
  type: string;
  kind: 'C' | 'O';
  /** Where it came from: AP, SC, PO, PY, JC, EM, CI, GL. */
  source: string;
  /** The contract or order that has counted the amount as committed already. */
  commitment: string | null;
  vendor: string | null;
  description: string;
  reference: string | null;
  amount: string;
  units: string | null;
  postDate: string;
  refDate: string;
}

/** A type of potential change item. The codes are a company's own; `role` is what CMiC does with it. */
export interface StoryPciType {
  code: string;
  name: string;
  role: 'EXTERNAL' | 'INTERNAL' | 'TRANSFER' | 'ORIGINAL';
}

/** A status of potential change items; only one whose pending type is Approved can be posted. */
export interface StoryPciStatus {
  code: string;
  name: string;
  pendingType: 'PRE-PENDING' | 'PENDING' | 'APPROVED' | 'REJECTED';
}

/** A potential change item. `job` is the control job, that of a line may be a sub job; `method` moves the projection at its posting. */
export interface StoryPci {
  company: string;
  job: string;
  type: string;
  code: string;
  name: string;
  status: string;
  method: 'A' | 'R';
  refDate: string;
  /** Null while it is unposted. */
  postDate: string | null;
  /** `bill` is what the owner pays, null where it is internal. */
  lines: { job: string; code: string; type: string; amount: string; bill: string | null }[];
}

/** A request for payment against a posted contract; its lines name those of the contract by change and task. */
export interface StoryRequestForPayment {
  company: string;
  vendor: string;
  job: string;
  contract: string;
  invoice: string;
  invoiceDate: string;
  /** Null while it is unposted. */
  postDate: string | null;
  lines: { change: string; task: string; amount: string; held: string; released: string }[];
}

import type { DecimalText } from '../../../kernel/money.ts';
import type { Kind } from '../kind.ts';
import type { Problem } from '../problem.ts';

export type TransferDirection = 'IMPORT' | 'EXPORT';

/** Contract, section 5. ENTERED: written and linked, not yet posted. UNCERTAIN: a write whose outcome nobody told. */
export type TransferState =
  | 'AWAITING_APPROVAL'
  | 'REJECTED'
  | 'QUEUED'
  | 'RUNNING'
  | 'UNCERTAIN'
  | 'ENTERED'
  | 'DONE'
  | 'FAILED'
  | 'CANCELLED';

/** One of these per record and arrow at most (unique index). */
export const openStates = ['AWAITING_APPROVAL', 'QUEUED', 'RUNNING', 'UNCERTAIN', 'ENTERED', 'FAILED'] as const;

/** What an approver may or must give. `accountingDate` is `YYYY-MM-DD`. */
export interface Answers {
  number?: string | null | undefined;
  description?: string | null | undefined;
  accountingDate?: string | null | undefined;
  /** It is another one than what looks like it in the other system (VENDOR, SUBCONTRACTOR_INVOICE, and documents that an adoption paired). */
  separate?: boolean | null | undefined;
  /** An import reads everything again (JOB_COST). */
  full?: boolean | null | undefined;
  /** A contract comes without the change orders that CMiC has of it (COMMITMENT as an import). */
  withoutChangeOrders?: boolean | null | undefined;
}

/** A record of Procore that has to be in CMiC before a document that stands on it: the commitment of a change order, the vendor of a commitment. */
export interface Need {
  kind: Kind;
  id: string;
}

export interface HistoryEntry {
  at: string;
  by: string;
  step: string;
  note: string | null;
  /** The plan that the step was about: the hash of its rows as they will be sent. Request, approve and void have one. */
  fingerprint?: string | null | undefined;
  /** How many records or rows an import had gone through when it ended, in whichever way. Absent in entries of before 0.4. */
  done?: number | undefined;
}

/** Somebody's yes: to which plan, with which answers. The hash is of the rows as they will be sent. */
export interface Approval {
  at: string;
  by: string;
  fingerprint: string;
  answers: Answers;
  /** Whose rules of the policy allowed it, where they are somebody else's: a delegate approved. */
  onBehalfOf?: string | null | undefined;
}

/** One write to a target, saved before it is sent; the audit of what we did there and on whose yes. */
export interface WriteRecord {
  /** `header`, `line:88123`, `post`, `mark:header`: unique within the transfer. */
  step: string;
  /** Sent as x-api-request-id; the same on a repeat of the step. */
  requestId: string;
  resource: string;
  /** The natural key that is looked up before and after. */
  key: string;
  /** Hash of the body. */
  hash: string;
  at: string;
  by: string;
  outcome: 'SENDING' | 'DONE' | 'REFUSED' | 'UNKNOWN';
  /** The target's own id of what was written (VUUID), when it told. */
  targetRef: string | null;
  /** How often it was sent again after its outcome had been unknown. */
  repeats?: number;
  /** Of a document's header, where one approval becomes several: its part of the approved amount. Absent elsewhere, and in writes of before it was kept. */
  amount?: DecimalText | undefined;
}

export interface Progress {
  done: number;
  total: number | null;
  current: string | null;
  startedAt: string | null;
  eta: string | null;
  warnings: string[];
}

/** One record, or one set of records, on its way along one arrow: the approval and the durable job in one document. */
export interface Transfer {
  id: string;
  kind: Kind;
  direction: TransferDirection;
  state: TransferState;
  /** Procore id for an export, CMiC id for an import. */
  sourceId: string;
  targetId: string | null;
  projectId: string | null;
  jobId: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Counts every change; a decision of a caller is saved only against the version it was made on. */
  version: number;
  /** The document number in CMiC, chosen once and saved before the first send. */
  number: string | null;
  /** The document's amount as it was planned last, for the policy; null where it has none or none is known. Absent in transfers of before 0.3. */
  amount?: DecimalText | null | undefined;
  answers: Answers;
  /** What it stands on, as it was planned last: whose exports go first, and which contract it belongs to. Absent where there is nothing, and in transfers of before 0.3. */
  needs?: Need[] | undefined;
  /** In their order. While it awaits approval: of the plan that waits for a second person. */
  approvals: Approval[];
  problems: Problem[];
  history: HistoryEntry[];
  writes: WriteRecord[];
  progress: Progress;
  /** The fingerprint of the plan that the last run carried out, or is to carry out. */
  fingerprint: string | null;
  supersedes: string | null;
  /** Tries of the present leg; a refusal or a success sets it back to 0. */
  attempts: number;
  /** Someone asked a running import to stop after its page. */
  cancelRequested: boolean;
  /** Since when the outcome of the last write is unknown; the wait for late writes counts from here. */
  uncertainSince: string | null;
}

/** Members that a change may set. Lists that grow (`history`, `writes`) grow through `append`. */
export type TransferPatch = Partial<
  Omit<Transfer, 'id' | 'kind' | 'direction' | 'createdAt' | 'updatedAt' | 'version' | 'history' | 'writes'>
> & {
  append?: { history?: HistoryEntry[]; writes?: WriteRecord[] };
  /** Replaces the write record with the same `step`. */
  setWrite?: WriteRecord;
  /** Milliseconds from now, by the store's clock, before a worker may take it; 0 is at once. */
  runIn?: number | null;
};

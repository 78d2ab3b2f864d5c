import type { DecimalText } from '../../../kernel/money.ts';
import type { DriftCause, ReconciliationCheckName, ReconciliationFigure } from '../generated/resolvers.ts';
import type { Kind } from '../kind.ts';
import type { TransferState } from '../transfer/transfer.ts';

/** Where an amount stands, in CMiC's names: `ZZ/24-010.1`, `03-100`, `S`. */
export interface Place {
  jobId: string;
  costCode: string;
  costType: string;
}

/** A record that a difference is about; `lineId` is the line's own id in its system. */
export interface RecordRef {
  kind: Kind;
  id: string;
  lineId: string | null;
  /** Number and title, as people know it. */
  name: string | null;
}

/** A call of the graph that mends a difference, with its input. */
export interface Action {
  mutation: string;
  input: { name: string; value: string }[];
}

/** The figures of a project that differences move (domain, section 4: 1, 2, 3, 5, 7, 8, 9, 10 and 13); every other figure is made of these. */
export type PartFigure =
  | 'originalBudget'
  | 'budgetModifications'
  | 'approvedChanges'
  | 'pendingBudgetChanges'
  | 'committedCosts'
  | 'directCosts'
  | 'jobToDateCosts'
  | 'pendingCostChanges'
  | 'estimatedCostAtCompletion';

/** The figure of work in progress that has parts: of the whole job, whatever codes the amounts stand on. */
export type JobFigure = 'pendingContractChanges';

/** What a difference adds to the drift of one figure at one place. */
export interface DriftPart {
  figure: PartFigure | JobFigure;
  /** CMiC's category `ZZ/24-010/03-100/S`; of a code that CMiC does not know Procore's: the budget code `1001/wbs-771`, else cost code and cost type `1001/cc-88 4001/ct-3`. Of a figure of the whole job the control job `ZZ/24-010`. */
  place: string;
  /** Procore minus CMiC. */
  drift: DecimalText;
}

/**
 * What a document that counts in neither system adds to the drift of what is pending: it is no difference of the books, and takes no tie-out away, but a figure of pending amounts has its cause
 * from it.
 */
export interface PendingPart extends DriftPart {
  cause: DriftCause;
}

/** What the two systems say differently, with one cause. Amounts are decimal text in the company's currency. */
export interface Difference {
  /** The same in every run of a project: the check, the records, the figure and the place. */
  key: string;
  check: ReconciliationCheckName;
  figure: ReconciliationFigure;
  procore: RecordRef | null;
  cmic: RecordRef | null;
  /** Where it stands: Procore's place, else CMiC's. Null where an amount has none, or its codes are not known in CMiC. */
  place: Place | null;
  /** Where CMiC has it, when that is another place. */
  cmicPlace: Place | null;
  /** Null where that side has nothing. */
  procoreAmount: DecimalText | null;
  cmicAmount: DecimalText | null;
  /** Procore minus CMiC, a missing side counting as nothing; null for what is no amount. */
  drift: DecimalText | null;
  /** What is no amount: a name, a code. */
  procoreValue: string | null;
  cmicValue: string | null;
  /** How much of what was compared is not the same: |drift|, or a whole amount that stands on another code. */
  apart: DecimalText;
  /** What it adds to the drift of each figure, place by place: how the figures of a project come to their causes. Empty for what moves none of them (an invoice, a vendor's name). */
  parts: DriftPart[];
  cause: DriftCause;
  /** Which field, date, transfer or line says so. */
  evidence: string[];
  fix: string;
  action: Action | null;
}

/** What one check came to. */
export interface CheckResult {
  check: ReconciliationCheckName;
  /** UNAVAILABLE: it could not be made. NOT_COMPARED: a system keeps none of what it compares. */
  status: 'TIED_OUT' | 'DIFFERENT' | 'UNAVAILABLE' | 'NOT_COMPARED';
  /** Why it could not be made; empty when it could. */
  reasons: string[];
  /** What was compared of each side, in all; null for what is no amount, and where the check is unavailable. */
  procore: DecimalText | null;
  cmic: DecimalText | null;
  /** How many amounts or fields were compared. */
  compared: number;
  /** The larger side of each comparison, added up; for fields their number. */
  weight: DecimalText;
  /** The part of the weight that is the same in both. */
  agreed: DecimalText;
  differences: Difference[];
  /** What is pending on one side alone, or by other amounts. */
  pending: PendingPart[];
}

/** What a transfer tells of a record. */
export interface TransferFact {
  id: string;
  state: TransferState;
  /** When it changed last, ISO 8601. */
  at: string;
  /** The message of its first problem. */
  problem: string | null;
  /** The record that it wrote, or is to write; null where it is not known. */
  targetId?: string | null;
}

/**
 * A part of what a run reads: its value, or who could not tell it and why (`isFinal`: asking again does not help; `isNotKept`: nothing failed, the system keeps none of it).
 */
export type Part<T> = { ok: true; value: T } | { ok: false; reason: string; isFinal?: boolean; isNotKept?: boolean };

/** A line of a document. */
export interface DocumentLine {
  /** Procore's `88001`, CMiC's `ZZ/ACME/24-010-001/000/88001`. */
  id: string;
  amount: DecimalText;
  /** The tax that its system shows beside the amount; null where it shows none. */
  tax: DecimalText | null;
  /** Null where its codes are not known in CMiC, or it stands on none. */
  place: Place | null;
  /** The place as its own system names it. */
  placeName: string;
  /** The place as `DriftPart` names it, Procore's own code where CMiC does not know it; null where it stands on none. */
  at: string | null;
  /** On a line of Procore: the CMiC line that its mark names. */
  mark: string | null;
  /** On a line of CMiC whose id does not end with it: its task code, which is Procore's line. */
  task?: string | null;
}

/** A document of one system: a commitment, a change order, a prime contract. */
export interface Document {
  id: string;
  name: string | null;
  /** Without tax; null where its system tells none. */
  amount: DecimalText | null;
  /** Whether it counts in its system: approved in Procore, posted and not void in CMiC. */
  counts: boolean;
  /** Whether it counts among what is not agreed yet: out for signature or pending in Procore, neither posted nor void in CMiC. */
  pending: boolean;
  /** Its status in words: `Approved`, `posted on 2026-03-02`, `void`. */
  standing: string;
  isVoid: boolean;
  lines: DocumentLine[];
  /** The record whose export sends it, where that is not itself: the change order of a potential one. */
  sentWith?: string | undefined;
  /** ISO 8601; null where its system does not tell. */
  updatedAt: string | null;
  /** In Procore: the CMiC record that its mark names. In CMiC: our reference on it. */
  mark: string | null;
}

/** A document of both systems, or of one that has no counterpart. */
export interface DocumentPair {
  kind: Kind;
  procore: Document | null;
  cmic: Document | null;
  /** The fact that both are the same; null where nothing says so. `at`: since when. */
  link: { procoreId: string; cmicId: string; at: string | null; lines: ReadonlyMap<string, string> } | null;
  /** The newest export of the Procore side (of an import: of the CMiC side). */
  transfer: TransferFact | null;
}

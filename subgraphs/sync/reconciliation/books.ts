import type { DecimalText } from '../../../kernel/money.ts';
import type { DocumentPair, Part, Place, TransferFact } from './record.ts';

/** Everything that a run has read of one project, both systems and our store: what the checks are made on. */
export interface Books {
  projectId: string;
  projectName: string | null;
  /** The control job, `ZZ/24-010`. */
  jobId: string;
  /** When the reading began, ISO 8601. */
  readAt: string;
  commitments: Part<DocumentPair[]>;
  changeOrders: Part<DocumentPair[]>;
  primeContracts: Part<{ pairs: DocumentPair[]; importedAt: ReadonlyMap<string, string> }>;
  invoices: Part<InvoicePair[]>;
  budget: Part<PlaceSet>;
  /** Budget changes and modifications, by what they change the cost budget by. */
  budgetChanges: Part<DocumentPair[]>;
  primeChanges: Part<PrimeChanges>;
  ownerBilling: Part<BillingPair[]>;
  forecast: Part<PlaceSet>;
  jobCosts: Part<JobCostBooks>;
  vendors: Part<VendorPair[]>;
}

/** Change orders of the contracts with the owner, twice. */
export interface PrimeChanges {
  /** By what the owner pays. */
  billed: DocumentPair[];
  /** By what they add to the cost budget; null where the settings send no budget with them. */
  budgeted: DocumentPair[] | null;
}

/** What both systems say was billed to the owner on one contract, or one of them on a contract without a counterpart. */
export interface BillingPair {
  procore: BilledContract | null;
  cmic: (Billed & { id: string; name: string | null }) | null;
  link: { procoreId: string; cmicId: string; at: string | null } | null;
}

/** Totals up to some time: what was billed to the owner, retainage included, and what of it the owner holds back. */
export interface Billed {
  billed: DecimalText;
  retainage: DecimalText;
}

/** A prime contract of Procore with its payment applications. */
export interface BilledContract {
  id: string;
  name: string | null;
  /** Whether it is Approved or Complete: of another one no application is read. */
  counts: boolean;
  standing: string;
  /** Those that count (`countingApplications`), the oldest first. */
  applications: Application[];
  /** Those that do not count yet: drafts, under review. One that tells no totals is none of them. */
  others: Application[];
}

/** A payment application as people know it: `#3 (approved, 2025-06-30)`. */
export interface Application extends Billed {
  name: string;
}

/** Amounts per place of both systems, and how the set as a whole stands. */
export interface PlaceSet {
  rows: PlaceRow[];
  /** The last transfer that ended well, either way; null before the first. */
  syncedAt: string | null;
  /** The transfer that ended well last; null before the first. */
  ended: TransferFact | null;
  /** The newest transfer; that of an export counts before that of an import where both are open. */
  transfer: TransferFact | null;
}

/** One sub job x cost code x cost type. Null is nothing. */
export interface PlaceRow {
  /** Null where Procore's codes are not known in CMiC. */
  place: Place | null;
  placeName: string;
  /** As `DriftPart` names the place. */
  at: string | null;
  /** Procore's own id of the row: a budget line, a budget code. */
  procoreId: string | null;
  procore: DecimalText | null;
  cmic: DecimalText | null;
  /** Whether CMiC's job uses the code with this category at all. */
  isInCmic: boolean;
  /** Of a forecast: nobody entered it. */
  isAutomatic: boolean | null;
}

/** A subcontractor invoice, a request for payment, or both. */
export interface InvoicePair {
  procore: InvoiceSide | null;
  cmic: InvoiceSide | null;
  link: { procoreId: string; cmicId: string; at: string | null } | null;
  transfer: TransferFact | null;
  /** The lines of both, read only where the totals differ; null where they were not. */
  lines: InvoiceLine[] | null;
}

/** What one system says that an invoice asks for, by itself and before tax. */
export interface InvoiceSide {
  id: string;
  name: string | null;
  counts: boolean;
  standing: string;
  isVoid: boolean;
  gross: DecimalText;
  /** What is held now, less what is released now. */
  retainage: DecimalText;
  /** What is due, as the system itself says: with tax where it adds one. */
  net: DecimalText;
  tax: DecimalText | null;
  updatedAt: string | null;
  mark: string | null;
}

/** One line of the contract as both invoices bill it; null where one does not. */
export interface InvoiceLine {
  procoreLineId: string | null;
  cmicLineId: string | null;
  place: Place | null;
  gross: { procore: DecimalText | null; cmic: DecimalText | null };
  retainage: { procore: DecimalText | null; cmic: DecimalText | null };
}

/** Job cost per place: what CMiC has posted now, what our store keeps, what Procore acknowledged. Whole cents. */
export interface JobCostBooks {
  rows: {
    place: Place;
    posted: number;
    postedRows: number;
    kept: number;
    keptRows: number;
    /** Null where nothing was ever sent. */
    sent: number | null;
    /** The part of each that was invoiced against commitments. */
    invoiced: { posted: number; kept: number; sent: number };
    sentAt: string | null;
    /** Whether the code is linked to one of Procore. */
    isLinked: boolean;
  }[];
  /** When the last import began to read. */
  importedAt: string;
  transfer: TransferFact | null;
}

/** A linked pair of vendors; a field that a side does not tell is null. */
export interface VendorPair {
  procoreId: string;
  cmicId: string;
  name: string;
  linkedAt: string;
  procoreAt: string | null;
  cmicAt: string | null;
  /** The systems that do not show it, although it is linked: its one field is then its name. */
  gone: ('PROCORE' | 'CMIC')[];
  /** `isSame`: but for spelling that tells no companies apart. Null only of a system that does not show it. */
  fields: {
    figure: 'NAME' | 'PHONE' | 'ADDRESS' | 'TAX_ID';
    procore: string | null;
    cmic: string | null;
    isSame: boolean;
  }[];
}

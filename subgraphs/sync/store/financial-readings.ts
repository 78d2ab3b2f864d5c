/**
 * Readings of large projects' figures, kept beside the links: the projection that pages of financials are served from. The parts of a reading are put first, under its id, and nobody reads
 * them before the reading itself is saved, in one write: so it is there whole or not at all, whenever a process dies.
 */
export interface FinancialReadingStore {
  /** Puts one part of a reading that is not saved yet; may be repeated. */
  put(part: FinancialReadingPart): Promise<void>;
  /** Saves a reading whose parts are all there. One of the same id again changes nothing. */
  save(reading: FinancialReading): Promise<void>;
  /** The saved reading of a subject that began last; null where there is none. */
  newest(subject: string): Promise<FinancialReading | null>;
  get(id: string): Promise<FinancialReading | null>;
  /** The content of one part; null where it is gone. */
  part(readingId: string, name: FinancialPartName, n: number): Promise<string | null>;
  /** Takes away readings of a subject, saved or never saved, that began before the moment (ISO text) and are not to be kept. */
  drop(subject: string, keep: readonly string[], before: string): Promise<void>;
}

/** What one reading of a subject found, apart from its parts. */
export interface FinancialReading {
  id: string;
  /** Whose figures: opaque to the store. */
  subject: string;
  /** When it began, ISO 8601. */
  readAt: string;
  /** JSON, opaque to the store. */
  content: string;
}

/** Some rows of a reading, of one sort; numbered from 0. */
export interface FinancialReadingPart {
  readingId: string;
  subject: string;
  /** When the reading began, ISO 8601. */
  readAt: string;
  name: FinancialPartName;
  n: number;
  /** JSON, opaque to the store. */
  content: string;
}

/** What parts hold: rows of figures, CMiC's documents behind them, or which place a budget code of Procore has. */
export type FinancialPartName = 'rows' | 'documents' | 'codes';

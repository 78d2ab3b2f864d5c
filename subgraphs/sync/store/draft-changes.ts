import type { Draft, DraftLine } from '../drafting/draft.ts';
import type { Scope } from './port.ts';

/**
 * What was sent to Procore to make drafts: each record is noted before it is sent, and settled once it is known whether it stands. Kept for good, since the log of changes is read off it; keys,
 * which hold the intents, are forgotten after 30 days.
 */
export interface DraftChangeStore {
  /** Notes a record before it is sent; one of the same id again changes nothing. */
  note(change: DraftChange): Promise<void>;
  /** Settles a note: the draft's id in Procore where the record stands, null where it does not. The first word stays. */
  settle(id: string, procoreId: string | null): Promise<void>;
  /** The records that stand, of a span (ISO text, both ends included) or of one draft, oldest first. */
  list(filter: DraftChangeFilter): Promise<StandingDraft[]>;
  /** Notes of before an instant (ISO text) that nobody has settled, oldest first. */
  open(before: string, first: number): Promise<DraftChange[]>;
}

/** A draft's header, or a line of it, on its way to Procore. */
export interface DraftChange {
  /** Of one try of one record. */
  id: string;
  /** When it was sent, ISO 8601. */
  at: string;
  /** Who asked for it. */
  by: string;
  projectId: string;
  jobId: string;
  draft: Draft;
  /** Null where it is the header. */
  line: (DraftLine & { draftId: string }) | null;
}

/** A record that stands in Procore: `procoreId` is the draft's id, of a line as well. */
export type StandingDraft = DraftChange & { procoreId: string };

export interface DraftChangeFilter {
  from?: string | undefined;
  to?: string | undefined;
  /** Only of this draft. */
  procoreId?: string | undefined;
  scope?: Scope | undefined;
}

import type { Kind } from '../kind.ts';
import type { LinePair, Link, LinkState, NewLink } from '../link/link.ts';
import type { Transfer, TransferDirection, TransferPatch, TransferState } from '../transfer/transfer.ts';
import type { AdoptionStore } from './adoptions.ts';
import type { ChangeCodeStore } from './change-codes.ts';
import type { DraftChangeStore } from './draft-changes.ts';
import type { ErpRequestStore } from './erp-requests.ts';
import type { FinancialReadingStore } from './financial-readings.ts';
import type { JobCostStore } from './job-costs.ts';
import type { LinkChangeStore } from './link-changes.ts';
import type { MatchDecisionStore } from './match-decisions.ts';
import type { ReconciliationStore } from './reconciliations.ts';
import type { SnapshotStore } from './snapshots.ts';
import type { StagedRejectionStore } from './staged-rejections.ts';
import type { WebhookStore } from './webhooks.ts';

/**
 * What sync needs of a store, and nothing else. Every invariant is one document and a unique index; no call spans two documents.
 * A store that cannot be reached answers with a Fault { code: STORE_UNAVAILABLE, source: STORE, retryable: true }.
 */
export interface Store {
  readonly name: 'sqlite' | 'mongo';
  links: LinkStore;
  transfers: TransferStore;
  pages: PageStore;
  events: EventStore;
  keys: KeyStore;
  jobCosts: JobCostStore;
  webhooks: WebhookStore;
  erpRequests: ErpRequestStore;
  changeCodes: ChangeCodeStore;
  matchDecisions: MatchDecisionStore;
  reconciliations: ReconciliationStore;
  snapshots: SnapshotStore;
  linkChanges: LinkChangeStore;
  draftChanges: DraftChangeStore;
  financialReadings: FinancialReadingStore;
  adoptions: AdoptionStore;
  stagedRejections: StagedRejectionStore;
  /** Throws the Fault when the store cannot be reached; for /health/ready. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What a caller may see: ids of Procore projects and CMiC control jobs; null is all. A record whose end is null counts as seen. */
export interface Scope {
  projectIds: string[] | null;
  jobIds: string[] | null;
}

export interface ListPage<Field extends string> {
  first: number;
  orderBy: { field: Field; direction: 'ASC' | 'DESC' };
  /** The order field's value and the id of the last row of the page before. Ties are broken by id, in the same direction. */
  after?: { value: string; id: string } | undefined;
}

export interface LinkFilter {
  kinds?: Kind[] | undefined;
  states?: LinkState[] | undefined;
  projectIds?: string[] | undefined;
  jobIds?: string[] | undefined;
  /** `ZZ/ACME/`: everything of one vendor. Compared as text, not as a pattern. */
  cmicIdPrefix?: string | undefined;
  scope?: Scope | undefined;
}

export type LinkOrder = 'createdAt' | 'updatedAt' | 'procoreId' | 'cmicId';

export interface LinkStore {
  /**
   * Saves links, one answer per given link and in its order. Unique on (kind, procoreId) and on (kind, cmicId). The same pair again answers the link that is
   * there (`created: false`) with state and lines untouched; a pair that clashes answers the link in its way. One clash never stops the others.
   */
  save(links: NewLink[]): Promise<({ link: Link; created: boolean } | { conflict: Link })[]>;
  /** Moves a link from one of `from` to `to`, with its line pairs if given; the link as it then stands, or null when it was in another state or gone. */
  move(id: string, from: LinkState[], to: LinkState, lines?: LinePair[]): Promise<Link | null>;
  /** Takes away a link that is UNLINKING; false when it was not. */
  remove(id: string): Promise<boolean>;
  /** In the order of the ids; null for unknown ones. */
  get(ids: readonly string[]): Promise<(Link | null)[]>;
  /** The link of each Procore record of a kind, in the order of the ids. Any state. */
  byProcore(kind: Kind, procoreIds: readonly string[]): Promise<(Link | null)[]>;
  byCmic(kind: Kind, cmicIds: readonly string[]): Promise<(Link | null)[]>;
  list(filter: LinkFilter, page: ListPage<LinkOrder>): Promise<Link[]>;
  count(filter: LinkFilter): Promise<number>;
}

export interface TransferFilter {
  kinds?: Kind[] | undefined;
  direction?: TransferDirection | undefined;
  states?: TransferState[] | undefined;
  sourceIds?: string[] | undefined;
  targetIds?: string[] | undefined;
  /** Source or target is this record. */
  recordId?: string | undefined;
  createdBy?: string | undefined;
  /** Created at this moment (ISO text) or before. */
  createdBefore?: string | undefined;
  scope?: Scope | undefined;
}

export type TransferOrder = 'createdAt' | 'updatedAt';

/** A lease on a transfer: every write of the run that holds it names the fence, and a lost lease makes them answer null. */
export interface Lease {
  transfer: Transfer;
  fence: number;
}

export interface TransferStore {
  /** Saves a new transfer unless one of the record and arrow (kind, direction, sourceId) is open: then that one is answered. `runIn`: see TransferPatch. */
  create(transfer: Transfer, runIn: number | null): Promise<{ transfer: Transfer; created: boolean }>;
  get(ids: readonly string[]): Promise<(Transfer | null)[]>;
  /** The open transfer of each record along an arrow, in the order of the ids. */
  open(kind: Kind, direction: TransferDirection, sourceIds: readonly string[]): Promise<(Transfer | null)[]>;
  /** The transfer that was created last (open or not) of each record along an arrow, in the order of the ids. */
  newest(kind: Kind, direction: TransferDirection, sourceIds: readonly string[]): Promise<(Transfer | null)[]>;
  /** A caller's decision, saved only on the version it was made on; null when somebody was faster or when a worker holds a lease that has not run out (unless `whileLeased`). A change that would open a closed transfer is answered with null. */
  change(
    id: string,
    version: number,
    patch: TransferPatch,
    options?: { whileLeased?: boolean },
  ): Promise<Transfer | null>;
  /**
   * Takes one transfer that is due (QUEUED, RUNNING, UNCERTAIN or ENTERED, its run time reached, no lease or one that ran out; oldest run time first) in one atomic update: QUEUED becomes
   * RUNNING, the fence goes up by one, the lease runs for `ms` by the store's clock. Given ids: only one of these. Null when nothing is due.
   */
  lease(owner: string, ms: number, onlyIds?: readonly string[]): Promise<Lease | null>;
  /** A write of the run that holds the fence; null when it lost it. `release: true` ends the lease with it. */
  write(id: string, fence: number, patch: TransferPatch, options?: { release?: boolean }): Promise<Transfer | null>;
  /** Lengthens the lease; false when it was lost. */
  renew(id: string, fence: number, ms: number): Promise<boolean>;
  list(filter: TransferFilter, page: ListPage<TransferOrder>): Promise<Transfer[]>;
  count(filter: TransferFilter): Promise<number>;
}

/** What one page of a long import did: written once the page is applied. */
export interface PageDocument {
  transferId: string;
  pageNo: number;
  /** Opaque to the store (JSON). */
  results: unknown;
  cursorAfter: string | null;
}

export interface PageStore {
  /** Unique on (transferId, pageNo): false when the page was there already, and then it is left as it was. */
  put(page: PageDocument): Promise<boolean>;
  last(transferId: string): Promise<PageDocument | null>;
  list(transferId: string, afterPageNo: number, first: number): Promise<PageDocument[]>;
}

/** Something that changed, numbered without gaps in the order of being seen: whoever read up to n has missed nothing up to n. */
export interface StoreEvent {
  n: number;
  at: string;
  transferId: string;
  state: TransferState;
}

export interface EventStore {
  append(transferId: string, state: TransferState): Promise<StoreEvent>;
  after(n: number, first: number): Promise<StoreEvent[]>;
  /** The number of the newest event; 0 when there is none. */
  latest(): Promise<number>;
}

/** An idempotency key, scoped to actor and mutation; kept 30 days (contract, section 5). */
export interface KeyClaim {
  actor: string;
  mutation: string;
  key: string;
  inputHash: string;
}

export interface KeyStore {
  /**
   * NEW: nobody used it, it is now claimed. SAME: used with this input; `result` is what `finish` kept (JSON), null when the first caller has not finished (or died).
   * OTHER: used with another input.
   */
  claim(claim: KeyClaim): Promise<{ state: 'NEW' } | { state: 'SAME'; result: unknown | null } | { state: 'OTHER' }>;
  /** Keeps the answer; the first one stays. */
  finish(claim: KeyClaim, result: unknown): Promise<void>;
  /** Gives back a claim that has no result: the call failed with a fault, and a repeat is to run anew. */
  release(claim: KeyClaim): Promise<void>;
}

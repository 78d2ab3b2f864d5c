/**
 * One event of Procore's ERP Integrations tool on its way through us (procore reference 6): kept from the moment a webhook or the sweep told of it until its progress records are closed.
 * Ids are Procore's own numbers as text.
 */
export interface ErpRequest {
  /** The ERP request: what a webhook's `resource_id` names. */
  id: string;
  /** The Procore user whose click it was; null where only the sweep told. */
  userId: string | null;
  /** How it was told first. */
  toldBy: 'WEBHOOK' | 'SWEEP';
  /** The `ulid` or `id` of the delivery; null without one. */
  deliveryId: string | null;
  /** ISO text in UTC. */
  receivedAt: string;
  /** `create_commitment`; null until it was fetched. */
  name: string | null;
  /** What there is to do and how far it is; opaque to the store (JSON), null until it was fetched. */
  work: unknown;
  state: 'OPEN' | 'DONE';
  /** Tries since the last step that succeeded. */
  attempts: number;
  /** Why the last try ended without a step; null otherwise. */
  error: string | null;
}

export type NewErpRequest = Pick<ErpRequest, 'id' | 'userId' | 'toldBy' | 'deliveryId' | 'receivedAt'>;

/** What a step leaves. DONE ends the lease for good. */
export interface ErpRequestPatch {
  name?: string;
  work?: unknown;
  state?: 'DONE';
  attempts?: number;
  error?: string | null;
  /** Milliseconds from now, by the store's clock, before it is looked at again. */
  runIn?: number;
}

export interface ErpRequestStore {
  /**
   * Keeps a request; false when it was known, however often and by whom it is told. A user that nobody had named yet is filled in. Requests that were done over 30 days ago are forgotten.
   */
  put(request: NewErpRequest): Promise<boolean>;
  get(ids: readonly string[]): Promise<(ErpRequest | null)[]>;
  /** Takes one open request that is due and that no live lease holds (oldest run time first), in one atomic update; the fence goes up by one. Null when nothing is due. */
  lease(owner: string, ms: number): Promise<{ request: ErpRequest; fence: number } | null>;
  /** A write of the run that holds the fence; null when it lost it. `release: true` ends the lease with it. */
  write(id: string, fence: number, patch: ErpRequestPatch, options?: { release?: boolean }): Promise<ErpRequest | null>;
  /** Lengthens the lease; false when it was lost. */
  renew(id: string, fence: number, ms: number): Promise<boolean>;
}

/** How far a webhook has been told of the store's events. */
export interface WebhookPlace {
  name: string;
  /** The last event that it took. */
  n: number;
  /** Tries in a row that failed. */
  failures: number;
  /** Why the last try failed; null when it did not. */
  problem: string | null;
}

/** A place that this process holds for a while: every save names the fence, and a lost one makes it answer false. */
export interface WebhookLease {
  place: WebhookPlace;
  fence: number;
}

/**
 * Places of webhooks in the log of events. One document per webhook holds the place, a fencing number, and when the next process may take it: while it is held, and during a pause after
 * a failure. Times are the store's.
 */
export interface WebhookStore {
  /** Takes a webhook for `ms`, in one atomic update; one that nobody took yet begins behind event `start`. Null while another process holds it, or during its pause. */
  claim(name: string, ms: number, start: number): Promise<WebhookLease | null>;
  /** Saves a place under the fence, and that it may be taken again in `ms` (while it is held on: how long; after a failure: the pause; 0 gives it back). False when it was lost. */
  save(fence: number, place: WebhookPlace, ms: number): Promise<boolean>;
  /** Sets a place, whoever holds it, without failures and free at once; whoever held it has lost it. */
  move(name: string, n: number): Promise<WebhookPlace>;
  /** In the order of the names; null for one that nobody took yet. */
  get(names: readonly string[]): Promise<(WebhookPlace | null)[]>;
}

import type { Clock } from '../clock.ts';
import type { FaultSource } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Query } from './query.ts';

export interface RestRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Relative to the base URL, with a leading slash. Parts must be encoded by the caller. */
  path: string;
  /** Arrays become repeated members; undefined ones are left out. */
  query?: Query | undefined;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string> | undefined;
}

export interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed JSON. */
  body: unknown;
}

/** What a refusal says: a code where the source has one, and its text, stripped of everything inner. */
export interface Refusal {
  code: string | null;
  message: string;
}

/**
 * The three outcomes of a write. `refused`: nothing was written, safe to send again. `unknown`: it may have been written, or may yet be (a late write): look before sending again.
 */
export type WriteOutcome =
  | { outcome: 'done'; reply: Reply }
  | { outcome: 'refused'; status: number; refusal: Refusal; retryable: boolean; retryAfter?: number | undefined }
  | { outcome: 'unknown'; why: string };

export interface RestOptions {
  source: FaultSource;
  /** With scheme and base path, without a trailing slash. */
  baseUrl: string;
  clock: Clock;
  log: Log;
  /** Headers of every call: the credentials, fetched anew after `forgetCredentials`. */
  headers(): Promise<Record<string, string>>;
  /**
   * After a 401: drops the token, so that the next `headers()` fetches one. The call is tried once more (a 401 was not performed).
   * `sent` are the headers that were refused: a late 401 of an older token must not drop the one that was fetched since.
   */
  forgetCredentials?(sent: Record<string, string>): void;
  /** Reads an error body in this source's shapes. */
  refusal(status: number, text: string): Refusal;
  /** A 5xx whose text proves a business refusal (an ORA-20001 of CMiC); without it every 5xx on a write is unknown. */
  provesRefusal?(status: number, text: string): boolean;
  timeoutMs?: number;
  maxWaitMs?: number;
  maxAttempts?: number;
  connections?: number;
}

/** Calls of one source: reads retried within a budget, behind a breaker; writes sent exactly once. */
export interface Rest {
  /** One read. Faults: UPSTREAM_*; 404 is UPSTREAM_REFUSED with status 404. */
  read(call: RestRequest): Promise<Reply>;
  /** One write, never retried here except after a 401. Never throws for what a source did. */
  write(call: RestRequest): Promise<WriteOutcome>;
  close(): Promise<void>;
}

/** An answer before anything of it is believed. */
export interface RawReply {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

import type { IncomingHttpHeaders } from 'node:http';
import type { Story } from '../story/types.ts';

/** One request as a stand-in sees it: the path is decoded and without the query, the body is parsed JSON (or form data), or undefined. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
  /** The parts that the route's `:names` matched. */
  params: Record<string, string>;
}

/** What a stand-in answers. `json` is sent as it stands; `text` for plain bodies; neither means an empty body. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** Media type; `application/json` for `json` and `text/plain` for `text` unless told. */
  type?: string;
  /** True when the call changed the data: it becomes `accepted` in the journal. */
  accepted?: boolean;
}

/** A route: `/rest/v1.0/projects/:id`; the first route that matches answers. */
export interface Route {
  method: string;
  path: string;
  handle(call: Call): Answer | Promise<Answer>;
}

/** One stand-in source, told apart from the HTTP around it. A new one is made at every reset. */
export interface StandIn {
  routes: Route[];
  /** Before routing: sign-in, company header, rate limit. An answer ends the call there. */
  guard(call: Call): Answer | undefined;
  /** Headers of every answer (rate limit headers, framework version). */
  headers(call: Call): Record<string, string>;
  /** What answers when no route matches. */
  notFound(call: Call): Answer;
  /** The rows by collection, named after the REST resource: `work_order_contracts`, `scmast`. Live objects; the control routes copy them. */
  collections(): Record<string, readonly object[]>;
  /** `PUT /_sandbox/settings`: merged into the settings of this stand-in; unknown names are refused with a message. */
  settings(change: Record<string, unknown>): Record<string, unknown>;
  /** Control routes of this stand-in alone (`/_sandbox/erp/send`), without the prefix. */
  control?: Route[];
  /** At a reset and at the end: stops what still runs by itself (webhook deliveries that wait for their next try). */
  close?(): void;
}

/** Makes one stand-in from a story; `now` is the clock. `selfUrl` is where it listens (for links in bodies and headers). */
export type StandInFactory = (deps: { story: Story; now: () => Date; selfUrl: () => string }) => StandIn;

/** One line of the journal, as `GET /_sandbox/requests` shows it. */
export interface JournalEntry {
  n: number;
  at: string;
  method: string;
  /** With its query, as received. */
  path: string;
  /** As sent to the caller; 0 where the connection was cut instead, or while the call runs. */
  status: number;
  body: unknown;
  /** It changed the data. */
  accepted: boolean;
  /** When the change was made (later than `at` for a late write), else null. */
  performedAt: string | null;
  /** The header `x-api-request-id`, where the call bore one. */
  requestId?: string;
}

export type Effect =
  | 'latency'
  | 'lateAnswer'
  | 'status'
  | 'emptyBody'
  | 'dropBefore'
  | 'dropAfter'
  | 'lateWrite'
  | 'truncate'
  | 'signInPage'
  | 'repeatPage'
  | 'shiftPage'
  | 'wrongType'
  | 'missingMember';

/** One fault of `PUT /_sandbox/faults`. */
export interface FaultRule {
  method?: string;
  /** Regular expression over the path with its query. */
  path?: string;
  effect: Effect;
  /** `status` and `emptyBody`: the status to send (500 unless told). */
  status?: number;
  retryAfter?: number;
  /** `latency`, `lateAnswer` and `lateWrite`: milliseconds. */
  ms?: number;
  /** How often it strikes; always unless told. */
  times?: number;
  /** The share of matching calls that it strikes, 0 to 1; 1 unless told. Drawn from a seeded generator. */
  share?: number;
  /** `wrongType` and `missingMember`: the member to spoil; a string member, or the key, unless told. */
  member?: string;
}

import type { Answer, Call, Route } from '../shell/types.ts';
import type { Db } from './db.ts';
import type { Settings } from './settings.ts';

/** What every part of the stand-in works on. */
export interface Context {
  db: Db;
  settings: Settings;
  /** The injected clock: token expiry, time stamps and rate limits run by it. */
  now: () => Date;
  selfUrl: () => string;
}

/** The time of a write, as rows keep it: whole seconds, as Procore shows them. */
export const stamp = (context: Context): string => `${context.now().toISOString().slice(0, 19)}Z`;

/** A part of the stand-in beyond the plain records (the ERP Integrations tool): API routes, and control routes under `/_sandbox`. */
export interface Tool {
  routes: Route[];
  control: Route[];
  /** Rows of its own, for the control routes. */
  collections?(): Record<string, readonly object[]>;
  /** At a reset and at the end: stops what still runs by itself. */
  close?(): void;
}

/** Shorthand for a route table. */
export const route = (method: string, path: string, handle: (call: Call) => Answer | Promise<Answer>): Route => ({
  method,
  path,
  handle,
});

import type { Link } from '../link/link.ts';
import type { Scope } from './port.ts';

/** What became of links that are no more. A link itself tells who made it and when; once it is taken away nothing else would. Never changed, never taken away. */
export interface LinkChangeStore {
  /** Adds an entry; one of the same id again changes nothing. */
  append(change: LinkChange): Promise<void>;
  /** The entries of a span (ISO text, both ends included), oldest first. */
  list(filter: LinkChangeFilter): Promise<LinkChange[]>;
}

/** An entry about a link. */
export interface LinkChange {
  /** Of one step of one link the same in every try. */
  id: string;
  /** ISO 8601. */
  at: string;
  by: string;
  /** ASKED: somebody had it taken apart. GONE: it is. */
  step: 'ASKED' | 'GONE';
  reason: string | null;
  /** As it stood then. */
  link: Link;
}

export interface LinkChangeFilter {
  from: string;
  to: string;
  projectIds?: string[] | undefined;
  scope?: Scope | undefined;
}

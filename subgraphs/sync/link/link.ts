import type { Kind } from '../kind.ts';

/** MARKING: saved, Procore not yet marked. ACTIVE: both know. UNLINKING: the mark is being taken away. */
export type LinkState = 'MARKING' | 'ACTIVE' | 'UNLINKING';

/** A line of a linked document on both sides, by its own id in each system. */
export interface LinePair {
  procoreLineId: string;
  cmicLineId: string;
}

/** The fact that a Procore record and a CMiC record are the same thing. Ids as in contract section 1; times are ISO text in UTC. */
export interface Link {
  id: string;
  kind: Kind;
  procoreId: string;
  cmicId: string;
  state: LinkState;
  lines: LinePair[];
  /** The Procore project (`1001`) that the record belongs to; null for company records. Scope is checked on it. */
  projectId: string | null;
  /** The CMiC control job (`ZZ/24-010`) that the record belongs to; null for company records. */
  jobId: string | null;
  /** The origin_id that Procore carries for it, when it is not the CMiC id itself: an earlier connector's mark that was adopted. */
  adoptedMark: string | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** What a caller gives for a new link; the store adds id and times. */
export type NewLink = Omit<Link, 'id' | 'createdAt' | 'updatedAt'>;

import type { SnapshotHead } from '../as-of/snapshot.ts';
import type { Scope } from './port.ts';

/**
 * What both systems said at each completed reconciliation; nothing of it is ever changed. A head is put first and its parts after it, under the id of the report, and nobody sees them before `keep`: so a run
 * that is repeated or dies leaves nothing that is half there.
 */
export interface SnapshotStore {
  /** Puts a head that is not kept yet; one of the same id again changes nothing. */
  put(head: SnapshotHead): Promise<void>;
  /** Puts a part; may be repeated. */
  putPart(part: SnapshotPart): Promise<void>;
  /** Makes a snapshot seen, for good; may be repeated. False when there is none of this id. */
  keep(id: string): Promise<boolean>;
  /** Of each project the newest snapshot that was read at the instant (ISO text, null: ever) or before; in the order of the projects' ids. */
  newest(filter: SnapshotFilter, at: string | null): Promise<SnapshotHead[]>;
  /** When the oldest was read; null without one. */
  earliest(filter: SnapshotFilter): Promise<string | null>;
  /** The parts whose names begin so, in the order of their names. */
  parts(snapshotId: string, prefix: string): Promise<SnapshotPart[]>;
  /** Takes away what was put for a project before the moment (ISO text) and never kept, except one: what runs left that died. */
  drop(projectId: string, except: string, before: string): Promise<void>;
}

/** A piece of a snapshot: small enough for one document. */
export interface SnapshotPart {
  snapshotId: string;
  /** `frame`, `cells/0003`: unique within the snapshot. */
  name: string;
  /** JSON text, opaque to the store. */
  content: string;
}

/** All given members must hold. */
export interface SnapshotFilter {
  projectIds?: string[] | undefined;
  /** Control jobs. */
  jobIds?: string[] | undefined;
  scope?: Scope | undefined;
}

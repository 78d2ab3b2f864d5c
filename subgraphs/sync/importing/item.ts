import type { ProblemCode } from '../problem.ts';
import type { PlanAction } from '../transfer/plan.ts';

/** One thing that an import brings to Procore. */
export interface ImportItem {
  /** The CMiC id, which is our mark in Procore: unique within the import. */
  key: string;
  /** KEEP: it stands in Procore as it should, and needs its link at most. */
  action: PlanAction;
  /** The Procore id where it stands already, or null. */
  procoreId: string | null;
}

/** A row of CMiC that cannot be brought, with its reason; it does not stop the others. */
export interface BadRow {
  key: string;
  reason: string;
  fix: string;
  /** BAD_INPUT unless told. */
  code?: ProblemCode;
}

/** What became of one item of a page. */
export interface ItemResult {
  key: string;
  outcome: 'CREATED' | 'UPDATED' | 'KEPT' | 'BAD';
  /** Why it was refused; of one that stands, why it could not be linked. */
  reason: string | null;
  /** The Procore id, where the item has one. */
  procoreId: string | null;
  /** Of one that was refused: REFUSED_BY_PROCORE unless told. */
  code?: ProblemCode;
  /** What helps, where importing again does not. */
  fix?: string;
}

/** An item that Procore refused, or that was not sent for a reason of ours. */
export function badItem(key: string, reason: string, told: Pick<ItemResult, 'code' | 'fix'> = {}): ItemResult {
  return { key, outcome: 'BAD', reason, procoreId: null, ...told };
}

/** An item that was written. `procoreId` is null for what has no id of its own (an assignment). */
export function written({ key, action }: ImportItem, procoreId: string | null): ItemResult {
  return { key, outcome: action === 'UPDATE' ? 'UPDATED' : 'CREATED', reason: null, procoreId };
}

import type { Kind } from '../kind.ts';

/** What somebody decided about a pair of records: that they are the same, by linking them, or that they are not. */
export interface MatchDecision {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  verdict: 'ACCEPTED' | 'REFUSED';
  /** The names of the two as they were then. */
  procoreName: string;
  cmicName: string;
  /** The same in the one form that names are compared in; empty where the decision says nothing about names. */
  procoreKey: string;
  cmicKey: string;
  /** Why, where somebody said it. */
  reason: string | null;
  by: string;
  /** ISO text. */
  at: string;
  /** The bulk acceptance that it belongs to, and whether the pair's turn has come in it; null where a person linked or refused the pair by itself. */
  plan: { fingerprint: string; size: number; settled: boolean } | null;
}

/** Decisions about pairs, one document each, unique on (kind, procoreId, cmicId). They outlive links and renames: who reads them says what still counts. */
export interface MatchDecisionStore {
  /** Saves decisions, each in place of the one that its pair had. */
  put(decisions: readonly MatchDecision[]): Promise<void>;
  /** As `put`, for the decisions of a bulk acceptance. A pair that was refused keeps its refusal: then the answer is false, and not all of them were saved. */
  accept(decisions: readonly MatchDecision[]): Promise<boolean>;
  /** Says that a pair's turn in a bulk acceptance has come; false where the pair has no decision of that acceptance. */
  settle(kind: Kind, procoreId: string, cmicId: string, fingerprint: string): Promise<boolean>;
  /** Takes back a refusal; false where the pair has none. */
  takeBack(kind: Kind, procoreId: string, cmicId: string): Promise<boolean>;
  /** The decisions about these records of Procore, by their ids and then CMiC's. */
  ofRecords(kind: Kind, procoreIds: readonly string[]): Promise<MatchDecision[]>;
  /** The decisions in which one of the two names has one of these forms, in the same order. */
  ofNames(kind: Kind, keys: readonly string[]): Promise<MatchDecision[]>;
  /** The decisions of a bulk acceptance, in the same order. */
  ofPlan(fingerprint: string): Promise<MatchDecision[]>;
}

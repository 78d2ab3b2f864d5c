import type { DecimalText } from '../../../kernel/money.ts';
import type { Kind } from '../kind.ts';
import type { LinePair, Link } from '../link/link.ts';
import type { MarkReading } from '../link/marks.ts';
import type { Evidence } from '../matching/evidence.ts';
import type { Rival } from '../matching/ranking.ts';
import type { Suggestion } from '../matching/suggest.ts';

/** LINK: adopting links it. LINKED: it is linked already. ASK: somebody has to say, by a choice. */
export type Decision = 'LINK' | 'LINKED' | 'ASK';

/** Two records that may be the same thing, and what the plan does about it. */
export interface Proposal {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  procoreName: string | null;
  cmicName: string | null;
  procoreAmount: DecimalText | null;
  cmicAmount: DecimalText | null;
  decision: Decision;
  /** Why somebody has to say; null where nobody has. */
  reason: string | null;
  /** Somebody said that the two are not to be linked. */
  isLeft: boolean;
  /** An export is writing the document to CMiC: nobody has to say anything, it has to end. */
  isExported: boolean;
  /** 0 to 1. */
  score: number;
  evidence: Evidence[];
  rivals: Rival[];
  /** Of a document: its lines that have a counterpart. */
  lines: LinePair[];
  /** How many lines of either side have none. */
  linesApart: number;
  /** As in AdoptedPair. */
  under: string | null;
}

/** A record without a partner. */
export interface Lone {
  kind: Kind;
  system: 'PROCORE' | 'CMIC';
  id: string;
  name: string | null;
  amount: DecimalText | null;
  reason: string;
}

/** What somebody says of a pair: that adopting is to link it, or to leave it. */
export interface Choice {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  link: boolean;
}

/** What is asked beside the records: what somebody says of pairs, from which score on (0 to 1) a pair is linked unseen, and whether they may see both ends of a link. */
export interface Said {
  choices: readonly Choice[];
  least: number;
  sees(link: Link): boolean;
}

/** A record that takes part. */
export interface Party {
  id: string;
  name: string | null;
  /** What people know it by, where that is more than its name. */
  label?: string;
  amount?: DecimalText | null;
  /** What Procore's mark on it says; absent for CMiC's. */
  mark?: MarkReading;
  under?: string | null;
}

/** The records of one kind and how they are compared. */
export interface Offer<L extends Party, R extends Party> extends Said {
  kind: Kind;
  procore: readonly L[];
  cmic: readonly R[];
  near?(record: L): Iterable<R>;
  /** Null where the two cannot be the same. */
  compare(procore: L, cmic: R): Evidence[] | null;
  /** Whether the two are the same whatever else is unlike: codes, which are what they are called. */
  isSure?(procore: L, cmic: R): boolean;
  /** Why a pair is for somebody to say however alike the two are; null where it is not. */
  doubt?(procore: L, cmic: R): string | null;
  /** Why a pair cannot be linked whatever anybody says; null where it can. */
  bar?(procore: L, cmic: R): string | null;
  /** Suggestions that were made elsewhere, in place of a comparison here. */
  suggestions?: readonly Suggestion[];
}

export interface Proposed {
  proposals: Proposal[];
  lone: Lone[];
  /** Choices that cannot be followed, with why. */
  refused: { choice: Choice; reason: string }[];
}

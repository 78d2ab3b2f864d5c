import type { DecimalText } from '../../../kernel/money.ts';
import type { Told } from '../financials/figure.ts';
import type { Kind } from '../kind.ts';
import type { LinePair } from '../link/link.ts';

/** An adoption: a running project and job that people put together, with the plan that somebody said yes to. Its pairs, opening balances and signed differences are rows of their own. */
export interface Adoption {
  /** That of its transfer, which does the linking. */
  id: string;
  /** Counts what was saved of the project's adoptions, from 1: each save is one above the one before. */
  n: number;
  /** The Procore project, `1001`. */
  projectId: string;
  /** The control job in CMiC, `ZZ/24-010`. */
  jobId: string;
  fingerprint: string;
  /** The `sub` of who adopted. */
  by: string;
  /** When, ISO 8601. */
  at: string;
  note: string | null;
  /** When the reading of both systems began that the opening balances are from: the cut-off, ISO 8601. */
  cutOff: string;
  /** Opening balances in all, over all codes. */
  totals: BalanceFigures;
  /** How many pairs of each kind were to be linked, in the order of their links. */
  counts: { kind: Kind; pairs: number }[];
  /** Null while nobody has signed. */
  signature: Signature | null;
  /** The two were linked before, by an import or by an adoption that was signed: what is in both systems since is linked, and imports go on. Absent in adoptions of before 0.7. */
  ofLinked?: boolean;
  /** The signed adoptions of the project that this one took the place of, oldest first; their own `earlier` is empty. Absent likewise. */
  earlier?: Adoption[];
  /** The unsigned adoptions of the linked project that this one took the place of: nobody has to sign these, and their pairs go on guarding exports. Absent likewise. */
  replaced?: Pick<Adoption, 'id' | 'at' | 'cutOff'>[];
}

/** The adoption whose signed baseline counts: this one's, else the last before it; itself where nobody ever signed. Pure. */
export function signedOf(adoption: Adoption): Adoption {
  return adoption.signature ? adoption : (adoption.earlier?.at(-1) ?? adoption);
}

/** Who signed the baseline reconciliation, and what it said. */
export interface Signature {
  by: string;
  at: string;
  note: string;
  /** The reconciliation: its id, its number among the project's, when it was saved. */
  reportId: string;
  reportNumber: number;
  reportedAt: string;
  /** Of the report and all of its open differences (baselineHash). */
  hash: string;
  tieOut: DecimalText | null;
  /** How many differences stood in it. */
  differences: number;
  /** Whether all of them are kept and noted: until then the signature is on its way. */
  isWhole: boolean;
}

/** A pair of records to be linked. Kept with the adoption, in the order in which they are linked. */
export interface AdoptedPair {
  kind: Kind;
  procoreId: string;
  cmicId: string;
  procoreName: string | null;
  cmicName: string | null;
  /** Of a document: the lines that have a counterpart. */
  lines: LinePair[];
  /** Of a sub job, a cost code: the sub job of Procore that it stands on (`1001/301`). Of a commitment, its vendor; of a change order, its commitment. Else null. */
  under: string | null;
}

/** The figures of an opening balance. */
export const balanceFigures = [
  'originalBudget',
  'revisedBudget',
  'committedCosts',
  'jobToDateCosts',
  'billed',
  'retainage',
] as const;

export type BalanceFigureName = (typeof balanceFigures)[number];

/** What each system says of a figure; never a zero in place of what it did not tell. */
export interface BothTold {
  procore: Told;
  cmic: Told;
}

export type BalanceFigures = Record<BalanceFigureName, BothTold>;

/** The opening balance of one sub job, cost code and cost type. */
export interface OpeningBalance {
  /** `ZZ/24-010/03-100/S`; of a code without a counterpart in CMiC an id of Procore. */
  key: string;
  /** `ZZ/24-010.1`. */
  jobId: string | null;
  /** The sub job's code; null for the project itself. */
  subJob: string | null;
  costCode: string | null;
  costType: string | null;
  figures: BalanceFigures;
}

/** A difference as it stood in the signed baseline: what a later one is compared with. */
export interface BaselineDifference {
  id: string;
  /** Procore minus CMiC; null for what is no amount. */
  drift: DecimalText | null;
  procoreValue: string | null;
  cmicValue: string | null;
}

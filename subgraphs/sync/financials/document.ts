import type { MoneyFigureName } from './formulas.ts';

/** The types of the records that figures lead to. */
export type DocumentType =
  | 'CmicSubcontract'
  | 'CmicSubcontractChangeOrder'
  | 'CmicPotentialChangeItem'
  | 'CmicJobCost'
  | 'ProcoreCommitment'
  | 'ProcoreCommitmentChangeOrder'
  | 'ProcorePrimeContractChangeOrder'
  | 'ProcoreBudgetChange';

/** A document of either system as a figure leads to it. */
export interface Document {
  record: { __typename: DocumentType; id: string };
  number: string | null;
  title: string | null;
  /** In CMiC the day of its posting, in Procore of its approval as far as it tells; else its own. */
  date: string | null;
  status: 'POSTED' | 'UNPOSTED' | 'APPROVED' | 'PENDING';
  /** What its lines come to per figure and place, exact. */
  lines: { figure: MoneyFigureName; key: string; amount: string }[];
}

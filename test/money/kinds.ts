import type fc from 'fast-check';
import { budget } from './budget.ts';
import { budgetChange } from './budget-change.ts';
import { commitment } from './commitment.ts';
import { commitmentChangeOrder } from './commitment-change-order.ts';
import { forecast } from './forecast.ts';
import { primeContractChangeOrder } from './prime-contract-change-order.ts';
import { subcontractorInvoice } from './subcontractor-invoice.ts';

/** Amounts in whole cents under names that say whose they are: `line 3`, `contract`. */
export type Figures = Record<string, bigint>;

/** One kind's documents, and both computations of their money. */
export interface MoneyKind<Document = unknown> {
  /** The folder of the kind. */
  name: string;
  documents: fc.Arbitrary<Document>;
  /** By the product: what stands in the bodies that it would send, and what it says that they add up to. Throws where it would send nothing. */
  sent(document: Document): Figures;
  /** What they have to be, from the generated cents alone. */
  expected(document: Document): Figures;
}

/** A kind with an export belongs here; a further one is a file beside these and a line. */
export const kinds: readonly MoneyKind[] = [
  commitment,
  commitmentChangeOrder,
  subcontractorInvoice,
  budget,
  budgetChange,
  forecast,
  primeContractChangeOrder,
];

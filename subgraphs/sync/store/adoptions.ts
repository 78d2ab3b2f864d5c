import type { AdoptedPair, Adoption, BaselineDifference, OpeningBalance } from '../adopting/record.ts';

/** What is kept of an adoption beside its document, by part. */
export interface AdoptionRows {
  PAIR: AdoptedPair;
  BALANCE: OpeningBalance;
  BASELINE: BaselineDifference;
}

export type AdoptionPart = keyof AdoptionRows;

/** A row at its place in its part, from 0. */
export interface PlacedRow<Part extends AdoptionPart> {
  n: number;
  row: AdoptionRows[Part];
}

/** Which rows: all, or by whether the two systems differ in them (balances alone say so). */
export interface AdoptionRowFilter {
  differs?: boolean | undefined;
}

/**
 * Adoptions, one document for each project. The rows are put first, under the adoption's id, and nobody reads them before the adoption itself is saved, in one write: so it appears whole or not
 * at all, whenever a process dies.
 */
export interface AdoptionStore {
  /** The adoption of each project, in the order of the ids; null where there is none. */
  of(projectIds: readonly string[]): Promise<(Adoption | null)[]>;
  /** The adoption whose linking a transfer does; null where it does none, or another adoption took its place. */
  byId(id: string): Promise<Adoption | null>;
  /** Puts an adoption in the place of the project's. Its `n` must be one above that one's (1 for the first): false when somebody was faster, and then nothing is saved. */
  save(adoption: Adoption): Promise<boolean>;
  /** Puts rows of a part from a place on; may be repeated. `differs` tells of each whether the two systems differ in it. */
  putRows<Part extends AdoptionPart>(
    of: Pick<Adoption, 'id' | 'projectId'>,
    part: Part,
    from: number,
    rows: readonly { row: AdoptionRows[Part]; differs: boolean }[],
  ): Promise<void>;
  /** Rows behind a place (-1 for the first), in their order. */
  rows<Part extends AdoptionPart>(
    id: string,
    part: Part,
    filter: AdoptionRowFilter,
    after: number,
    first: number,
  ): Promise<PlacedRow<Part>[]>;
  /** The pairs of an adoption that a record of Procore is in: one of a kind at most. */
  pairsOf(id: string, procoreId: string): Promise<AdoptedPair[]>;
  countRows(id: string, part: AdoptionPart, filter: AdoptionRowFilter): Promise<number>;
  /** Takes away rows of a project that are of none of these adoptions and were put before the moment (ISO text): those of adoptions that were replaced, and of calls that died. */
  dropRows(projectId: string, keep: readonly string[], before: string): Promise<void>;
}

/** That somebody does not want a subcontract of CMiC in Procore, as CMiC had it then. */
export interface StagedRejection {
  /** `ZZ/ACME/24-010-001`. */
  cmicId: string;
  /** A hash of the contract, its lines and its change orders: once CMiC says something else, the rejection counts no more. */
  content: string;
  reason: string;
  by: string;
  /** ISO text. */
  at: string;
  /** Somebody took it back. It is kept until Procore's ERP tool has heard of it. */
  withdrawn: boolean;
}

/** Rejections of staged commitments, one document each, unique on the contract. */
export interface StagedRejectionStore {
  /** Saves a rejection, in place of the one that the contract had. */
  put(rejection: StagedRejection): Promise<void>;
  /** The rejection of each contract, in the order of the ids. */
  of(cmicIds: readonly string[]): Promise<(StagedRejection | null)[]>;
  /** Forgets the one of that moment (`at`); false where there is none, or a later one. */
  remove(cmicId: string, at: string): Promise<boolean>;
}

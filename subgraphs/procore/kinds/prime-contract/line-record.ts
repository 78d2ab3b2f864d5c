import { z } from 'zod';
import { amount, checkRecord, key, text } from '../../../../kernel/records.ts';
import { type CodePlace, codeMembers, codePlace } from '../../code-place.ts';
import { splitChildId } from '../../ids.ts';
import { markMembers, position } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A line of a prime contract's schedule of values. */
export interface ProcorePrimeContractLineRecord extends CodePlace {
  /** Procore's own id of the line: `88123`. */
  id: string;
  /** `1001/pc-4`. */
  contractId: string;
  description: string | null;
  /** What the owner is billed, decimal text. */
  amount: string | null;
  position: number | null;
  originId: string | null;
}

const line = z.object({
  id: key,
  description: text,
  amount,
  extended_amount: amount,
  position,
  ...codeMembers,
  ...markMembers,
});

/** Reads a line of one contract. Its shape is the one of commitment lines (reference 5.10). */
export function checkPrimeContractLine(companyId: string, contractId: string): Check<ProcorePrimeContractLineRecord> {
  const projectId = splitChildId(contractId, 'pc')?.parentId ?? '';
  return (value, path, where) => {
    const row = checkRecord(line, value, 'PROCORE', path, where);
    return {
      id: row.id,
      contractId,
      description: row.description,
      // With markup, where commitments take the amount without it: this one bills the owner (corrections, E27).
      amount: row.amount ?? row.extended_amount,
      position: row.position,
      ...codePlace(row, companyId, projectId),
      originId: row.origin_id,
    };
  };
}

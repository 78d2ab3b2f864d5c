import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, key, text } from '../../../../kernel/records.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicPrimeContractStatus = 'ACTIVE' | 'CLOSED' | 'OTHER';

/** A contract with the owner that a job is billed by (jbcont). Amounts are decimal text in the company's currency. */
export interface CmicPrimeContractRecord {
  /** `ZZ/24-010/jb-24-010-B`. */
  id: string;
  company: string;
  /** The job's code. */
  job: string;
  /** The code of the job above that; null for a control job. */
  controlJob: string | null;
  /** Unique in the company. Unless CMiC was told another, it is the job's code. */
  code: string;
  name: string;
  /** The owner's customer code. */
  customer: string | null;
  /** With the changes so far. */
  amount: string | null;
  originalAmount: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
  /** Billed to the owner so far, retainage included; null where CMiC does not tell it by the assumed name. */
  billed: string | null;
  /** What of it the owner holds back; null as well where CMiC does not tell it. */
  retainageHeld: string | null;
  startDate: string | null;
  endDate: string | null;
  status: CmicPrimeContractStatus | null;
  statusCode: string | null;
  vuuid: string | null;
}

/** What one bill code of a prime contract is worth (jbcontdet). */
export interface CmicPrimeContractLineRecord {
  /** `ZZ/24-010/jb-24-010-B/<bill code>`: the contract's job, whatever job the line itself stands on. */
  id: string;
  /** The id of its contract. */
  contractId: string;
  company: string;
  billCode: string;
  name: string;
  /** The code of the job that it is billed for: the contract's, unless the line names a sub job. */
  job: string;
  /** Null for a line that is billed on no cost code. */
  costCode: string | null;
  category: string | null;
  /** Decimal text in `currency`, else the company's; negative for a credit. */
  amount: string;
  units: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
  /** As CMiC has it: `LSUM` for a lump sum. */
  billingType: string | null;
  currency: string | null;
  vuuid: string | null;
}

/** `ZZ/24-010/jb-24-010-B`. */
export function primeContractId(company: string, job: string, code: string): string {
  return joinId(company, job, `${PREFIX}${code}`);
}

/** Company, job and contract code in an id; null for an id of another shape. */
export function primeContractKey(id: string): [company: string, job: string, code: string] | null {
  const [company, job, part] = splitId(id, 3) ?? [];
  return company && job && part?.startsWith(PREFIX) && part.length > PREFIX.length
    ? [company, job, part.slice(PREFIX.length)]
    : null;
}

/** `ZZ/24-010/jb-24-010-B/<bill code>`, from the id of the contract. */
export function primeContractLineId(contractId: string, billCode: string): string {
  return `${contractId}/${joinId(billCode)}`;
}

/** The check of one contract, in the mapping's neutral names. */
export function primeContractSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      job: key,
      controlJob: text,
      code: key,
      name: text,
      customer: text,
      amount,
      originalAmount: amount,
      retainagePercent: amount,
      billed: amount,
      retainageHeld: amount,
      startDate: day,
      endDate: day,
      status: text,
      vuuid: text,
    })
    .transform(
      (row): CmicPrimeContractRecord => ({
        ...row,
        id: primeContractId(row.company, row.job, row.code),
        controlJob: aboveOf(row.controlJob, row.job),
        name: row.name ?? row.code,
        status: statusOf(mapping, 'primeContract', row.status) as CmicPrimeContractStatus | null,
        statusCode: row.status,
      }),
    );
}

/** A line as its row tells it: without its contract's job, which only the contract knows. */
export type BareLine = z.infer<typeof primeContractLineSchema>;

export const primeContractLineSchema = z.object({
  company: key,
  contract: key,
  billCode: key,
  name: text,
  job: text,
  costCode: text,
  category: text,
  billingType: text,
  currency: text,
  amount: amount.refine((value) => value !== null, 'is not an amount'),
  units: amount,
  retainagePercent: amount,
  vuuid: text,
});

/** A line under the contract that it was asked for by. */
export function lineUnder(contractId: string, contractJob: string, line: BareLine): CmicPrimeContractLineRecord {
  const { contract: _, ...row } = line;
  return {
    ...row,
    id: primeContractLineId(contractId, row.billCode),
    contractId,
    name: row.name ?? row.billCode,
    job: row.job ?? contractJob,
    amount: row.amount as string,
  };
}

/** The job above; `ALL`, nothing or the job itself stand for none. */
export function aboveOf(controlJob: string | null, job: string): string | null {
  return controlJob === null || controlJob.toUpperCase() === 'ALL' || controlJob === job ? null : controlJob;
}

const PREFIX = 'jb-';

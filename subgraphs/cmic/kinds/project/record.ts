import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import { addressMembers, addressOf, type CmicAddress } from '../../address.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicJobStatus = 'ACTIVE' | 'INACTIVE' | 'CLOSED' | 'BID' | 'OTHER';

/** A job of CMiC (jcjob): a control job, which is a Procore project, or a job under one, which is a sub job. */
export interface CmicJobRecord {
  /** `ZZ/24-010.1`. */
  id: string;
  company: string;
  code: string;
  name: string;
  /** The code of the job above; null for a control job. */
  controlCode: string | null;
  status: CmicJobStatus | null;
  /** As CMiC's status table has it. */
  statusCode: string | null;
  allowsTransactions: boolean;
  /** "Start Job" was done: from then on subcontracts may be made and the original budget is frozen. */
  started: boolean;
  startDate: string | null;
  endDate: string | null;
  customerCode: string | null;
  billingContractCode: string | null;
  address: CmicAddress | null;
  updatedAt: string | null;
  vuuid: string | null;
}

/** The literal that stands for "no job above". */
export const CONTROL_JOB = 'ALL';

/** `ZZ/24-010`, a sub job's `ZZ/24-010.1`. */
export function jobId(company: string, code: string): string {
  return joinId(company, code);
}

/** Company and code in an id; null for an id of another shape. */
export function jobKey(id: string): [company: string, code: string] | null {
  return splitId(id, 2) as [string, string] | null;
}

/** The check of one job, in the mapping's neutral names. */
export function jobSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      code: key,
      name: text,
      controlCode: key,
      status: text,
      allowsTransactions: flag,
      billingContract: text,
      customer: text,
      startDate: day,
      endDate: day,
      ...addressMembers,
      created: instant,
      updated: instant,
      vuuid: text,
    })
    .transform(
      (row): CmicJobRecord => ({
        id: jobId(row.company, row.code),
        company: row.company,
        code: row.code,
        name: row.name ?? row.code,
        controlCode:
          row.controlCode.toUpperCase() === CONTROL_JOB || row.controlCode === row.code ? null : row.controlCode,
        status: statusOf(mapping, 'job', row.status) as CmicJobStatus | null,
        statusCode: row.status,
        allowsTransactions: row.allowsTransactions === true,
        started: row.startDate !== null,
        startDate: row.startDate,
        endDate: row.endDate,
        customerCode: row.customer,
        billingContractCode: row.billingContract,
        address: addressOf(row),
        updatedAt: row.updated ?? row.created,
        vuuid: row.vuuid,
      }),
    );
}

/** The company in the ledger (glcompany). */
export interface CmicCompanyRecord {
  code: string;
  name: string;
  /** ISO 4217; null where the company has none. */
  currency: string | null;
  fiscalYear: string | null;
  currentPeriod: string | null;
}

export const companySchema = z
  .object({ code: key, name: text, currency: text, fiscalYear: text, currentPeriod: text })
  .transform((row): CmicCompanyRecord => ({ ...row, name: row.name ?? row.code }));

/** The project-management side of a control job (pmproject): where it is and what was agreed with the owner. */
export interface CmicProjectDetailsRecord {
  /** The id of the job. */
  id: string;
  name: string | null;
  description: string | null;
  customerName: string | null;
  /** Decimal text in the company's currency: the current contract amount with the owner. */
  contractAmount: string | null;
  startDate: string | null;
  endDate: string | null;
  closedDate: string | null;
  address: CmicAddress | null;
  phone: string | null;
  managerName: string | null;
}

export const projectDetailsSchema = z
  .object({
    company: key,
    job: key,
    name: text,
    description: text,
    customerName: text,
    contractAmount: amount,
    startDate: day,
    endDate: day,
    closedDate: day,
    ...addressMembers,
    phone: text,
    managerName: text,
  })
  .transform(
    (row): CmicProjectDetailsRecord => ({
      id: jobId(row.company, row.job),
      name: row.name,
      description: row.description,
      customerName: row.customerName,
      contractAmount: row.contractAmount,
      startDate: row.startDate,
      endDate: row.endDate,
      closedDate: row.closedDate,
      address: addressOf(row),
      phone: row.phone,
      managerName: row.managerName,
    }),
  );

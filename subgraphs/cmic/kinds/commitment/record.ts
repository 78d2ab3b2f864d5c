import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, instant, key, text } from '../../../../kernel/records.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicSubcontractStatus = 'PENDING' | 'IN_PROCESS' | 'POSTED' | 'VOID' | 'CLOSED' | 'OTHER';

/** The natural key of a subcontract document. `change` is `000` for the contract, `001` and on for its change orders. */
export interface SubcontractKey {
  company: string;
  vendor: string;
  number: string;
  change: string;
}

/** The header of a subcontract or of a change order of one (scmast). Amounts are decimal text in `currency`. */
export interface CmicSubcontractHeader extends SubcontractKey {
  /** `ZZ/ACME/24-010-001`; a change order's `ZZ/ACME/24-010-001/003`. */
  id: string;
  /** The job's code; its lines may stand on sub jobs of it. */
  job: string;
  /** The job's control job as the header tells it; null for a control job. */
  controlJob: string | null;
  type: string | null;
  name: string | null;
  description: string | null;
  date: string | null;
  startDate: string | null;
  endDate: string | null;
  /** The sum of the lines, set by posting: null while unposted. */
  amount: string | null;
  /** 0 to 100, decimal text. */
  retainagePercent: string | null;
  currency: string | null;
  status: CmicSubcontractStatus | null;
  statusCode: string | null;
  /** Read from the dates of posting: the flag that posts is null even on posted rows (corrections, CMiC 18). A voided one may have been posted before. */
  posted: boolean;
  postDate: string | null;
  postedAt: string | null;
  isVoid: boolean;
  /** What we wrote as our own reference (`1001/wo-5501`); other people's text on contracts that were born in CMiC. */
  reference: string | null;
  vuuid: string | null;
  updatedAt: string | null;
}

/** One line of the schedule of values (scsched). */
export interface CmicSubcontractLineRecord extends SubcontractKey {
  /** `ZZ/ACME/24-010-001/000/<task>`. */
  id: string;
  /** The id of its header. */
  subcontractId: string;
  task: string;
  name: string | null;
  /** The code of the header's job or of one of its sub jobs. */
  job: string;
  costCode: string;
  category: string;
  /** Decimal text in the header's currency. */
  amount: string;
  unit: string | null;
  retainagePercent: string | null;
  /** CMiC's internal number of the line, by which a request for payment names it. */
  sequence: string | null;
  vuuid: string | null;
}

/** A subcontract with its lines. */
export interface CmicSubcontractRecord extends CmicSubcontractHeader {
  lines: CmicSubcontractLineRecord[];
}

/** The change code of a contract itself. */
export const BASE_CONTRACT = '000';

/** `ZZ/ACME/24-010-001`, with the change code behind it for a change order. */
export function subcontractId({ company, vendor, number, change }: SubcontractKey): string {
  return change === BASE_CONTRACT ? joinId(company, vendor, number) : joinId(company, vendor, number, change);
}

/** The key in an id of a contract or a change order; null for an id of another shape. */
export function subcontractKey(id: string): SubcontractKey | null {
  const [company, vendor, number, change] = splitId(id, 3) ?? splitId(id, 4) ?? [];
  if (!company || !vendor || !number || change === BASE_CONTRACT) return null;
  return { company, vendor, number, change: change ?? BASE_CONTRACT };
}

/** `ZZ/ACME/24-010-001/000/<task>`; a contract's own change code is written out. */
export function subcontractLineId(key: SubcontractKey, task: string): string {
  return joinId(key.company, key.vendor, key.number, key.change, task);
}

/** Company, vendor, number, change and task in an id; null for an id of another shape. */
export function subcontractLineKey(id: string): string[] | null {
  return splitId(id, 5);
}

/** The check of one header, in the mapping's neutral names. */
export function subcontractSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      vendor: key,
      number: key,
      change: key,
      job: key,
      controlJob: text,
      type: text,
      name: text,
      description: text,
      date: day,
      startDate: day,
      endDate: day,
      amount,
      retainagePercent: amount,
      currency: text,
      status: text,
      postDate: day,
      postedAt: instant,
      reference: text,
      created: instant,
      updated: instant,
      vuuid: text,
    })
    .transform(({ created, updated, controlJob, status, ...row }): CmicSubcontractHeader => {
      const meaning = statusOf(mapping, 'subcontract', status) as CmicSubcontractStatus | null;
      return {
        ...row,
        id: subcontractId(row),
        controlJob: controlJob === null || controlJob.toUpperCase() === 'ALL' ? null : controlJob,
        status: meaning,
        statusCode: status,
        posted: row.postDate !== null || row.postedAt !== null,
        postDate: row.postDate ?? row.postedAt?.slice(0, 10) ?? null,
        isVoid: meaning === 'VOID',
        updatedAt: updated ?? created,
      };
    });
}

export const subcontractLineSchema = z
  .object({
    company: key,
    vendor: key,
    number: key,
    change: key,
    task: key,
    name: text,
    job: key,
    costCode: key,
    category: key,
    amount: amount.refine((value) => value !== null, 'is not an amount'),
    unit: text,
    retainagePercent: amount,
    sequence: text,
    vuuid: text,
  })
  .transform(
    (row): CmicSubcontractLineRecord => ({
      ...row,
      id: subcontractLineId(row, row.task),
      subcontractId: subcontractId(row),
      amount: row.amount as string,
    }),
  );

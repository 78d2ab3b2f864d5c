import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, instant, key, text } from '../../../../kernel/records.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';
import { aboveOf } from '../prime-contract/record.ts';

/** COST rows are the job-to-date cost; COMMITTED rows are what subcontracts and orders committed. */
export type CmicJobCostKind = 'COST' | 'COMMITTED' | 'OTHER';

export type CmicJobCostSource =
  | 'ACCOUNTS_PAYABLE'
  | 'SUBCONTRACT'
  | 'PURCHASE_ORDER'
  | 'PAYROLL'
  | 'JOB_COST'
  | 'EQUIPMENT'
  | 'INVENTORY'
  | 'GENERAL_LEDGER'
  | 'OTHER';

/**
 * A posted transaction of job cost (jcdetailposted). Rows are only added: a correction is a row of its own with the opposite sign. Cost to date is the sum of the
 * COST rows; what is committed, direct costs included, is the sum of the COMMITTED rows and of the COST rows without a commitment source. The sum of both kinds
 * means nothing: it would count the same money twice.
 */
export interface CmicJobCostRecord {
  /** `ZZ/24-010/jc-<VUUID>`. */
  id: string;
  vuuid: string;
  company: string;
  /** The job's code. */
  job: string;
  /** The code of the job above; null for a control job. */
  controlJob: string | null;
  costCode: string;
  category: string;
  /** As CMiC has it: `C`, `O`. `kind` says what it means. */
  type: string;
  kind: CmicJobCostKind;
  /** The code of the module that it came from, `AP`; `sourceKind` says what it means. */
  source: string | null;
  sourceKind: CmicJobCostSource | null;
  /** On a cost: the code of what it was committed by before. Null on a direct cost. */
  commitmentSource: string | null;
  /** What the row is about: the document's description. */
  description: string | null;
  /** What CMiC calls its source: `Accounts Payable`. */
  sourceName: string | null;
  /** The document's number. */
  reference: string | null;
  /** The document's date, `YYYY-MM-DD`. */
  referenceDate: string | null;
  /** The day that decides the fiscal period, `YYYY-MM-DD`. */
  postDate: string;
  batch: string | null;
  /** Decimal text in `currency`, else the company's; negative for a correction. */
  amount: string;
  units: string | null;
  /** The code of the unit of measure. */
  unit: string | null;
  /** The vendor's code. */
  vendor: string | null;
  voucher: string | null;
  invoice: string | null;
  currency: string | null;
  transactionNumber: string | null;
  /** An instant in UTC. */
  createdAt: string | null;
}

/** `ZZ/24-010/jc-<VUUID>`. */
export function jobCostId(company: string, job: string, vuuid: string): string {
  return joinId(company, job, `${PREFIX}${vuuid}`);
}

/** Company, job and technical key in an id; null for an id of another shape. */
export function jobCostKey(id: string): [company: string, job: string, vuuid: string] | null {
  const [company, job, part] = splitId(id, 3) ?? [];
  return company && job && part?.startsWith(PREFIX) && part.length > PREFIX.length
    ? [company, job, part.slice(PREFIX.length)]
    : null;
}

/** The check of one transaction, in the mapping's neutral names. */
export function jobCostSchema(mapping: Mapping) {
  return z
    .object({
      vuuid: key,
      company: key,
      job: key,
      controlJob: text,
      costCode: key,
      category: key,
      type: key,
      source: text,
      commitmentSource: text,
      description: text,
      sourceName: text,
      reference: text,
      referenceDate: day,
      postDate: day.refine((value) => value !== null, 'is not a date'),
      batch: text,
      amount: amount.refine((value) => value !== null, 'is not an amount'),
      units: amount,
      unit: text,
      vendor: text,
      voucher: text,
      invoice: text,
      currency: text,
      transactionNumber: text,
      created: instant,
    })
    .transform(
      // Member by member: a hundred thousand rows go through here, and spreading each would take a third of the time.
      (row): CmicJobCostRecord => ({
        id: jobCostId(row.company, row.job, row.vuuid),
        vuuid: row.vuuid,
        company: row.company,
        job: row.job,
        controlJob: aboveOf(row.controlJob, row.job),
        costCode: row.costCode,
        category: row.category,
        type: row.type,
        kind: statusOf(mapping, 'jobCost', row.type) as CmicJobCostKind,
        source: row.source,
        sourceKind: statusOf(mapping, 'jobCostSource', row.source) as CmicJobCostSource | null,
        commitmentSource: row.commitmentSource,
        description: row.description,
        sourceName: row.sourceName,
        reference: row.reference,
        referenceDate: row.referenceDate,
        postDate: row.postDate as string,
        batch: row.batch,
        amount: row.amount as string,
        units: row.units,
        unit: row.unit,
        vendor: row.vendor,
        voucher: row.voucher,
        invoice: row.invoice,
        currency: row.currency,
        transactionNumber: row.transactionNumber,
        createdAt: row.created,
      }),
    );
}

const PREFIX = 'jc-';

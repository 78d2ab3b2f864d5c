import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, flag, instant, key, text } from '../../../../kernel/records.ts';

/** The natural key of an owner change order. */
export interface OwnerChangeOrderKey {
  company: string;
  /** The control job's code. */
  job: string;
  code: string;
}

/** A change order to the contract with the owner (cmownerchangeorder). Amounts are decimal text in the company's currency. */
export interface CmicOwnerChangeOrderRecord extends OwnerChangeOrderKey {
  /** `ZZ/24-010/oco-3`. */
  id: string;
  title: string | null;
  notes: string | null;
  /** What we wrote as our own reference (`1001/pcco-2`); other people's text on those that were born in CMiC. */
  reference: string | null;
  /** The code of the billing contract that it changes. */
  billingContract: string | null;
  ownerCode: string | null;
  /** What the owner approved: the sum of the potential change items in it. */
  amount: string | null;
  originalAmount: string | null;
  priorChanges: string | null;
  currentChange: string | null;
  newAmount: string | null;
  sentDate: string | null;
  receivedDate: string | null;
  issuedDate: string | null;
  executedDate: string | null;
  impactDays: number | null;
  /** Null where CMiC has no flag, as on one that was just made. */
  isClosed: boolean | null;
  posted: boolean;
  postDate: string | null;
  updatedAt: string | null;
  vuuid: string | null;
}

/** `ZZ/24-010/oco-3`. */
export function ownerChangeOrderId({ company, job, code }: OwnerChangeOrderKey): string {
  return joinId(company, job, `${PREFIX}${code}`);
}

/** The key in an id; null for an id of another shape. */
export function ownerChangeOrderKey(id: string): OwnerChangeOrderKey | null {
  const [company, job, part] = splitId(id, 3) ?? [];
  return company && job && part?.startsWith(PREFIX) && part.length > PREFIX.length
    ? { company, job, code: part.slice(PREFIX.length) }
    : null;
}

/** The check of one row, in the mapping's neutral names. */
export const ownerChangeOrderSchema = z
  .object({
    company: key,
    job: key,
    code: key,
    title: text,
    notes: text,
    reference: text,
    billingContract: text,
    ownerCode: text,
    amount,
    originalAmount: amount,
    priorChanges: amount,
    currentChange: amount,
    newAmount: amount,
    sentDate: day,
    receivedDate: day,
    issuedDate: day,
    executedDate: day,
    impactDays: amount,
    closed: flag,
    postDate: day,
    created: instant,
    updated: instant,
    vuuid: text,
  })
  .transform(
    ({ created, updated, closed, impactDays, ...row }): CmicOwnerChangeOrderRecord => ({
      ...row,
      id: ownerChangeOrderId(row),
      impactDays: impactDays === null ? null : Math.round(Number(impactDays)),
      isClosed: closed,
      posted: row.postDate !== null,
      updatedAt: updated ?? created,
    }),
  );

const PREFIX = 'oco-';

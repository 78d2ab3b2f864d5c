import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicPotentialChangeItemRole = 'EXTERNAL' | 'INTERNAL' | 'TRANSFER' | 'ORIGINAL_BUDGET' | 'OTHER';
export type CmicPendingType = 'PRE_PENDING' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'OTHER';

/** The natural key of a potential change item: its code is unique by company and control job. */
export interface PotentialChangeItemKey {
  company: string;
  /** The control job's code. */
  job: string;
  code: string;
}

/** The header of a potential change item (cmmast): a change of budgets, of what the owner pays, or of both. */
export interface CmicPotentialChangeItemHeader extends PotentialChangeItemKey {
  /** `ZZ/24-010/EXT0007`. */
  id: string;
  name: string;
  /** The role that the type code plays here. */
  role: CmicPotentialChangeItemRole | null;
  typeCode: string | null;
  /** What its code means is company set-up: see `statuses`. */
  statusCode: string | null;
  date: string | null;
  /** `A` adds the change to the projected cost at the posting, `R` takes the largest of budget, spent and projected. */
  projection: string | null;
  posted: boolean;
  postDate: string | null;
  isVoid: boolean;
  /** What we wrote as our own reference (`1001/bc-7`); other people's text on those that were born in CMiC. */
  reference: string | null;
  sourceText: string | null;
  /** The code of the owner change order that it is in. */
  ownerChangeOrder: string | null;
  updatedAt: string | null;
  vuuid: string | null;
}

/** One line of a potential change item (cmdetail). Amounts are decimal text in the company's currency. */
export interface CmicPotentialChangeItemLineRecord {
  /** `ZZ/24-010/EXT0007/<technical key>`. */
  id: string;
  /** The id of its header. */
  potentialChangeItemId: string;
  company: string;
  /** The code of the header's job or of one of its sub jobs. */
  job: string;
  costCode: string;
  category: string;
  /** On exported lines the line's id in Procore. */
  task: string | null;
  /** What the cost budget changes by; null where the line changes none. */
  costAmount: string | null;
  /** What the owner pays; null where the line is internal. */
  billAmount: string | null;
  billCode: string | null;
  billName: string | null;
  vuuid: string | null;
}

/** A line as the list of a job shows it, from which its cost amount is read and, where it is told, what it bills. */
export interface CmicPotentialChangeItemListedLine extends CmicPotentialChangeItemLineRecord {
  /** False where CMiC's answer lacks the bill amount: null is then no answer. */
  tellsBill: boolean;
}

/** A potential change item with its lines. */
export interface CmicPotentialChangeItemRecord extends CmicPotentialChangeItemHeader {
  lines: CmicPotentialChangeItemLineRecord[];
}

/** A type of potential change items: company set-up (cmtype). */
export interface CmicPotentialChangeItemType {
  code: string;
  name: string;
  role: CmicPotentialChangeItemRole;
  isActive: boolean;
}

/** A status of them: company set-up (cmstatus). Only one whose pending type is APPROVED can be posted. */
export interface CmicPotentialChangeItemStatus {
  code: string;
  name: string;
  pendingType: CmicPendingType;
  isActive: boolean;
}

/** `ZZ/24-010/EXT0007`. */
export function potentialChangeItemId({ company, job, code }: PotentialChangeItemKey): string {
  return joinId(company, job, code);
}

/** The key in an id; null for an id of another shape. */
export function potentialChangeItemKey(id: string): PotentialChangeItemKey | null {
  const [company, job, code] = splitId(id, 3) ?? [];
  return company && job && code ? { company, job, code } : null;
}

/** `ZZ/24-010/EXT0007/<technical key>`. */
export function potentialChangeItemLineId(key: PotentialChangeItemKey, vuuid: string): string {
  return joinId(key.company, key.job, key.code, vuuid);
}

/** The check of one header, in the mapping's neutral names. */
export function potentialChangeItemSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      job: key,
      code: key,
      type: text,
      name: text,
      date: day,
      status: text,
      projection: text,
      state: text,
      postDate: day,
      reference: text,
      sourceText: text,
      ownerChangeOrder: text,
      created: instant,
      updated: instant,
      vuuid: text,
    })
    .transform(
      ({ created, updated, type, status, state, name, ...row }): CmicPotentialChangeItemHeader => ({
        ...row,
        id: potentialChangeItemId(row),
        name: name ?? row.code,
        role: roleOf(mapping, type),
        typeCode: type,
        statusCode: status,
        posted: row.postDate !== null,
        isVoid: state === mapping.values.potentialChangeItem.voidState,
        updatedAt: updated ?? created,
      }),
    );
}

const line = z.object({
  company: key,
  headerJob: key,
  change: key,
  job: key,
  costCode: key,
  category: key,
  task: text,
  costAmount: amount,
  billAmount: amount,
  billCode: text,
  billName: text,
  vuuid: key,
});

export const potentialChangeItemLineSchema = line.transform(toLine);

/** The check of one line of a job's list. */
export const potentialChangeItemListedLineSchema = z
  .looseObject({})
  .transform((row) => ({ ...row, tellsBill: row.billAmount !== undefined }))
  .pipe(line.extend({ tellsBill: z.boolean() }).transform(toLine));

function toLine<T extends z.infer<typeof line>>({ headerJob, change, ...row }: T) {
  const header = { company: row.company, job: headerJob, code: change };
  return {
    ...row,
    id: potentialChangeItemLineId(header, row.vuuid),
    potentialChangeItemId: potentialChangeItemId(header),
  };
}

/** The check of one type. */
export function potentialChangeItemTypeSchema(mapping: Mapping) {
  return z.object({ company: key, code: key, name: text, active: flag }).transform(
    (row): CmicPotentialChangeItemType => ({
      code: row.code,
      name: row.name ?? row.code,
      role: roleOf(mapping, row.code) ?? 'OTHER',
      isActive: row.active !== false,
    }),
  );
}

/** The check of one status. Where a tenant shows no pending type, the code itself is read as one. */
export function potentialChangeItemStatusSchema(mapping: Mapping) {
  return z.object({ company: key, code: key, name: text, pendingType: text, active: flag }).transform(
    (row): CmicPotentialChangeItemStatus => ({
      code: row.code,
      name: row.name ?? row.code,
      pendingType: statusOf(mapping, 'pendingType', row.pendingType ?? row.code) as CmicPendingType,
      isActive: row.active !== false,
    }),
  );
}

function roleOf(mapping: Mapping, type: string | null): CmicPotentialChangeItemRole | null {
  return statusOf(mapping, 'potentialChangeItemRole', type) as CmicPotentialChangeItemRole | null;
}

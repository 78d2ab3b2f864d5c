import { storeBroken } from './guard.ts';
import type { JobCostDetail, JobCostOrder, JobCostPut, JobCostRow } from './job-costs.ts';
import type { ListPage } from './port.ts';

/** What a pass found of a row, first of all: NEW stays NEW when the row comes again in the same pass, and SAME becomes CHANGED. */
export type Found = 'NEW' | 'CHANGED' | 'SAME';

/** What is kept beside a row: the pass that saw it last and what that one found. */
export interface Stamp {
  pass: string;
  found: Found;
}

/** A row that is there. */
export interface Kept {
  row: JobCostRow;
  found: Found;
  /** Whether the pass of the page is the last that saw it. */
  isOfPass: boolean;
}

/** What one page comes to, given what is kept. */
export interface PutPlan {
  /** Rows to write, new or changed, all of them with the pass of the page. */
  writes: { row: JobCostRow; found: Found }[];
  /** Rows to stamp with the pass as SAME, by vuuid. */
  stamps: string[];
  counts: JobCostPut;
}

/** A page's rows as they are to be kept: each vuuid once, the last of them. Throws the Fault when an amount is not in whole cents. */
export function distinctRows(rows: readonly JobCostRow[]): JobCostRow[] {
  const inexact = rows.find(({ cents }) => !Number.isSafeInteger(cents));
  if (inexact) {
    throw storeBroken(new Error(`Job cost ${inexact.vuuid}: ${inexact.cents} is no exact number of cents.`));
  }
  return [...new Map(rows.map((row) => [row.vuuid, row])).values()];
}

/** Compares distinct rows with those that are kept, by vuuid. A row that this pass has seen like this already is not written again. */
export function putPlan(rows: readonly JobCostRow[], kept: readonly Kept[]): PutPlan {
  const known = new Map(kept.map((each) => [each.row.vuuid, each]));
  const plan: PutPlan = { writes: [], stamps: [], counts: { added: 0, changed: 0, same: 0 } };
  for (const row of rows) {
    const there = known.get(row.vuuid);
    if (there && isSame(there.row, row)) {
      plan.counts.same++;
      if (!there.isOfPass) plan.stamps.push(row.vuuid);
      continue;
    }
    plan.counts[there ? 'changed' : 'added']++;
    const found = !there || (there.isOfPass && there.found === 'NEW') ? 'NEW' : 'CHANGED';
    plan.writes.push({ row, found });
  }
  return plan;
}

/** The page with its cursor's value as the order field has it: cents are a number. Null for a cursor that holds none: nothing comes after it. */
export function typedPage(page: ListPage<JobCostOrder>): TypedPage | null {
  if (!page.after || page.orderBy.field !== 'cents') return page;
  const value = Number(page.after.value);
  return Number.isNaN(value) ? null : { ...page, after: { value, id: page.after.id } };
}

type TypedPage = Omit<ListPage<JobCostOrder>, 'after'> & {
  after?: { value: string | number; id: string } | undefined;
};

/** The members of `detail`, in the order in which a list of their values is kept. */
export const detailMembers = [
  'description',
  'source',
  'reference',
  'referenceDate',
  'vendor',
  'voucher',
  'invoice',
  'batch',
  'units',
  'unit',
  'transactionNumber',
] as const satisfies (keyof JobCostDetail)[];

function isSame(a: JobCostRow, b: JobCostRow): boolean {
  return (
    a.cents === b.cents &&
    a.jobId === b.jobId &&
    a.costCode === b.costCode &&
    a.category === b.category &&
    a.type === b.type &&
    a.commitment === b.commitment &&
    a.postDate === b.postDate &&
    detailMembers.every((member) => a.detail[member] === b.detail[member])
  );
}

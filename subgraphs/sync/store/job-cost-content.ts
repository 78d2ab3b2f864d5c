import { createHash } from 'node:crypto';
import { storeBroken } from './guard.ts';
import type { JobCostDetail, JobCostOrder, JobCostRow } from './job-costs.ts';
import type { ListPage } from './port.ts';

/** What a pass found of a row, first of all: NEW stays NEW when the row comes again in the same pass, and SAME becomes CHANGED. */
export type Found = 'NEW' | 'CHANGED' | 'SAME';

/** A row with its content in short: the same content, the same text. */
export interface PreparedRow {
  row: JobCostRow;
  content: string;
}

/** A page's rows as they are to be kept: each vuuid once, the last of them. Throws the Fault when an amount is not in whole cents. */
export function prepared(rows: readonly JobCostRow[]): PreparedRow[] {
  const byVuuid = new Map(rows.map((row) => [row.vuuid, row]));
  return [...byVuuid.values()].map((row) => {
    if (!Number.isSafeInteger(row.cents)) {
      throw storeBroken(new Error(`Job cost ${row.vuuid}: ${row.cents} is no exact number of cents.`));
    }
    return { row, content: contentOf(row) };
  });
}

/** What was found of a row, given what is kept of it. */
export function foundOf(
  kept: { pass: string; content: string; found: Found } | undefined | null,
  content: string,
  pass: string,
): { now: Found; inPass: Found } {
  if (!kept) return { now: 'NEW', inPass: 'NEW' };
  const now = kept.content === content ? 'SAME' : 'CHANGED';
  if (kept.pass !== pass || (kept.found === 'SAME' && now === 'CHANGED')) return { now, inPass: now };
  return { now, inPass: kept.found };
}

/** The page with its cursor's value as the order field has it: cents are a number. A cursor that holds none is followed by no row. */
export function typedPage(page: ListPage<JobCostOrder>): Omit<ListPage<JobCostOrder>, 'after'> & {
  after?: { value: string | number; id: string } | undefined;
} {
  if (!page.after || page.orderBy.field !== 'cents') return page;
  return { ...page, after: { value: Number(page.after.value), id: page.after.id } };
}

/** The detail with every member in one order, so that the same content is the same text. */
export function orderedDetail(detail: JobCostDetail): JobCostDetail {
  const { description, source, reference, referenceDate, vendor, voucher, invoice, batch, units, unit } = detail;
  const { transactionNumber } = detail;
  return {
    description,
    source,
    reference,
    referenceDate,
    vendor,
    voucher,
    invoice,
    batch,
    units,
    unit,
    transactionNumber,
  };
}

function contentOf({ vuuid: _vuuid, detail, ...row }: JobCostRow): string {
  const { jobId, costCode, category, type, commitment, postDate, cents } = row;
  const members = [jobId, costCode, category, type, commitment, postDate, cents, Object.values(orderedDetail(detail))];
  return createHash('sha256').update(JSON.stringify(members)).digest('base64url');
}

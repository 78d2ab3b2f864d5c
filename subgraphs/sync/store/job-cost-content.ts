import { hash } from 'node:crypto';
import { storeBroken } from './guard.ts';
import type { JobCostDetail, JobCostOrder, JobCostPut, JobCostRow } from './job-costs.ts';
import type { ListPage } from './port.ts';

/** What a pass found of a row, first of all: NEW stays NEW when the row comes again in the same pass, and SAME becomes CHANGED. */
export type Found = 'NEW' | 'CHANGED' | 'SAME';

/** What is kept beside a row: its content in short (the same content, the same text), the pass that saw it last and what that one found. */
export interface Stamp {
  content: string;
  pass: string;
  found: Found;
}

/** What one page comes to, given what is kept. */
export interface PutPlan {
  /** Rows to write, new or changed, all of them with the pass of the page. */
  writes: (Omit<Stamp, 'pass'> & { row: JobCostRow })[];
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

/** Compares distinct rows with what is kept of them, by vuuid. A row that this pass has seen like this already is not written again. */
export function putPlan(rows: readonly JobCostRow[], kept: ReadonlyMap<string, Stamp>, pass: string): PutPlan {
  const plan: PutPlan = { writes: [], stamps: [], counts: { added: 0, changed: 0, same: 0 } };
  for (const row of rows) {
    const there = kept.get(row.vuuid);
    const content = contentOf(row);
    if (there?.content === content) {
      plan.counts.same++;
      if (there.pass !== pass) plan.stamps.push(row.vuuid);
      continue;
    }
    plan.counts[there ? 'changed' : 'added']++;
    const found = !there || (there.pass === pass && there.found === 'NEW') ? 'NEW' : 'CHANGED';
    plan.writes.push({ row, content, found });
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

/** With every member in one order, so that the same content is the same text. */
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

function contentOf({ jobId, costCode, category, type, commitment, postDate, cents, detail: d }: JobCostRow): string {
  const about = [d.description, d.source, d.reference, d.referenceDate, d.vendor, d.voucher, d.invoice, d.batch];
  const members = [jobId, costCode, category, type, commitment, postDate, cents, about, d.units, d.unit];
  return hash('sha256', JSON.stringify([members, d.transactionNumber]), 'base64url');
}

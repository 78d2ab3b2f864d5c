import { z } from 'zod';
import { type Entry, postJobCosts, today } from './job-cost-posting.ts';
import type { Context, Row } from './types.ts';

const amount = z.union([z.number(), z.string().regex(/^-?\d+(\.\d{1,2})?$/)]).transform(Number);

const rowSchema = z.strictObject({
  company: z.string().default('ZZ'),
  job: z.string(),
  phase: z.string(),
  category: z.string(),
  type: z.enum(['C', 'O']).default('C'),
  amount,
  /** The day of posting; any day of the past as well, today unless told. */
  postDate: z.iso.date().optional(),
  source: z.string().max(4).optional(),
  /** The contract that has counted the cost as committed. */
  commitment: z.string().nullable().default(null),
  vendor: z.string().nullable().default(null),
  description: z.string().default('Entered by hand'),
  reference: z.string().nullable().default(null),
  units: z.number().nullable().default(null),
});

/** What `POST job-costs` takes. A row needs a job that exists; its cost code and category may be anything, as in an old ledger. */
export const jobCostsSchema = z.strictObject({ rows: z.array(rowSchema) });

/** What `POST job-costs/remove` takes. */
export const removalSchema = z.strictObject({ vuuids: z.array(z.string()) });

/** Posts rows as one batch; answers them, or a sentence when a job is not there, and then posts none. */
export function enterJobCosts(cmic: Context, given: z.infer<typeof jobCostsSchema>): Row[] | string {
  const unknown = given.rows.find(
    ({ company, job }) => cmic.db.table('jcjob').where({ JobCompCode: company, JobCode: job }).length === 0,
  );
  if (unknown) return `There is no job ${unknown.job} in company ${unknown.company}`;
  const entries = given.rows.map(({ type, postDate, source, ...row }): Entry => {
    const date = postDate ?? today(cmic);
    const from = source ?? (type === 'O' ? 'SC' : row.commitment === null ? 'JC' : 'AP');
    return { ...row, kind: type, source: from, postDate: date, refDate: date, voucher: null };
  });
  return postJobCosts(cmic.db, entries, cmic.now().getTime());
}

/** Takes rows out of the ledger, as only a correction in the database can; answers how many there were. */
export function removeJobCosts(cmic: Context, { vuuids }: z.infer<typeof removalSchema>): number {
  const table = cmic.db.table('jcdetailposted');
  const rows = [...new Set(vuuids)].map((id) => table.byId(id)).filter((row) => row !== undefined);
  for (const row of rows) table.remove(row);
  return rows.length;
}

import { ruleBroken } from './errors.ts';
import { str } from './resource.ts';
import type { Context, Row, Value } from './types.ts';

type Given = Value | undefined;

/** The job of a company, or a refusal that names the attribute. */
export function jobExists(cmic: Context, company: Given, code: Given, attribute: string): Row {
  const [job] = cmic.db.table('jcjob').where({ JobCompCode: company ?? null, JobCode: code ?? null });
  if (!job)
    throw ruleBroken('JC-10401', `Job Code ${str(code)} is not valid for Company Code ${str(company)}.`, attribute);
  return job;
}

/** "Start Job" is a step of its own in CMiC, and gives the job its start date. */
export function jobStarted(job: Row): boolean {
  return job.JobStartDate !== null;
}

/** A job that takes new documents: started, open, transactions allowed. */
export function jobOpen(cmic: Context, company: Given, code: Given, attribute: string): Row {
  const job = jobExists(cmic, company, code, attribute);
  const name = `Job Code ${str(code)}`;
  if (job.JobStatusCode !== 'A')
    throw ruleBroken('JC-10402', `${name} is not open. Job status = ${str(job.JobStatusCode)}.`, attribute);
  if (!jobStarted(job)) throw ruleBroken('JC-10403', `${name} has not been started.`, attribute);
  if (job.JobAllowTransFlag !== 'Y') throw ruleBroken('JC-10404', `${name} does not allow transactions.`, attribute);
  return job;
}

/** Whether a job is the given one or below it; the walk stops when it comes back to where it was. */
export function isWithin(cmic: Context, company: Given, code: Given, control: Given): boolean {
  const seen = new Set<Given>();
  let at = code;
  while (at !== control) {
    if (seen.has(at)) return false;
    seen.add(at);
    const [job] = cmic.db.table('jcjob').where({ JobCompCode: company ?? null, JobCode: at ?? null });
    if (!job || job.JobCtrlCode === 'ALL') return false;
    at = job.JobCtrlCode;
  }
  return true;
}

/** Where a line books: company, job, cost code and category. */
export interface Combination {
  company: Given;
  job: Given;
  phase: Given;
  category: Given;
}

/** Why a line may not book there, if so: the combination must exist on the job, and both parts must be active. */
export function combinationFault(
  { db }: Context,
  { company = null, job = null, phase = null, category = null }: Combination,
): { code: string; text: string; part: 'phase' | 'category' } | undefined {
  const [code] = db.table('jcjobcostcodes').where({ GjjpCompCode: company, GjjpJobCode: job, GjjpCode: phase });
  const [row] = db
    .table('jcjobcategory')
    .where({ JcatCompCode: company, JcatJobCode: job, JcatPhsCode: phase, JcatCode: category });
  const costCode = `Cost Code Code ${str(phase)}`;
  const onJob = `Job Code ${str(job)}`;
  if (!code || !row) {
    return {
      code: 'JC-10407',
      text: `${costCode}, Category Code ${str(category)} is not valid for ${onJob}`,
      part: 'phase',
    };
  }
  if (code.GjjpActiveFlag === 'N' || row.JcatPhaseActiveFlag === 'N') {
    return { code: 'JC-10408', text: `${costCode} is not active on ${onJob}`, part: 'phase' };
  }
  if (row.JcatCatActiveFlag === 'N') {
    const text = `Category Code ${str(category)} is not active on ${costCode} of ${onJob}`;
    return { code: 'JC-10410', text, part: 'category' };
  }
  return undefined;
}

import { createHash } from 'node:crypto';
import type { JobCostSum } from '../../store/job-costs.ts';

/** What the sums of a job come to, as a short text. */
export interface JobCostDigest {
  jobId: string;
  digest: string;
}

/** Of each job a text that is another one as soon as one of its sums is, and the same again where all are as they were. `sums` are those of the store, in its order. Pure. */
export function digestsOf(jobIds: readonly string[], sums: readonly JobCostSum[]): JobCostDigest[] {
  const hashes = new Map(jobIds.map((jobId) => [jobId, createHash('sha256')]));
  for (const { jobId, costCode, category, cents, invoicedCents, committedCents, rows } of sums)
    hashes.get(jobId)?.update(JSON.stringify([costCode, category, cents, invoicedCents, committedCents, rows]));
  return [...hashes].map(([jobId, hash]) => ({ jobId, digest: hash.digest('base64url') }));
}

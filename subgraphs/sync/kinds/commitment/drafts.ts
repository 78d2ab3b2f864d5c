import { type Drafts, draftLine, sendable } from '../../exporting/subcontract.ts';
import { plainText } from '../../exporting/text.ts';
import type { Answers } from '../../transfer/transfer.ts';
import type { CommitmentSource } from './read.ts';

/**
 * Maps a commitment to a subcontract (reference, procore 8.1): title to name, description to scope, default retainage, dates, type; each line's amount without tax and markup, its task
 * code the Procore line id. Null while a reference is missing or an amount cannot be sent: the problems say which. Pure.
 */
export function draftCommitment(source: CommitmentSource, answers: Answers, currency: string): Drafts | null {
  const { commitment, vendor, job, number } = source;
  if (!vendor || !job || !number) return null;
  const key = { company: vendor.company, vendor: vendor.code, number, change: '000' };
  const lines = source.lines.map((line) => draftLine(line, line.line.description, key));
  if (!lines.every((line) => line !== null)) return null;
  const header: Drafts['header'] = {
    ...key,
    job: job.code,
    currency,
    name: answers.description ?? commitment.title,
    description: plainText(commitment.description),
    date: commitment.contractDate ?? commitment.createdAt?.slice(0, 10) ?? null,
    startDate: commitment.startDate ?? commitment.deliveryDate,
    endDate: commitment.estimatedCompletionDate,
    retainagePercent: sendable(commitment.retainagePercent) ? commitment.retainagePercent : null,
    type: commitment.type,
    reference: commitment.id,
  };
  return { header, lines };
}

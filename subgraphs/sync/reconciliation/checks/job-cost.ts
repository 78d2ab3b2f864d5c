import { fromCents } from '../../../../kernel/money.ts';
import type { JobCostBooks } from '../books.ts';
import { noFacts } from '../causes.ts';
import { differenceOf, type Found, same } from '../difference.ts';
import { categoryAt, partsOf } from '../parts.ts';
import type { CheckResult, DriftPart } from '../record.ts';
import { call } from '../remedy.ts';
import { createTally } from '../tally.ts';

/**
 * Summary in Procore = transactions that are kept = posted in CMiC, per job, cost code and category (domain, section 5). Two comparisons of each code: what Procore acknowledged with what is kept, and
 * what is kept with what CMiC has posted now. What is kept is a copy, so that wherever CMiC says something else, the copy is the older one. Pure.
 */
export function checkJobCost(projectId: string, jobId: string, books: JobCostBooks): CheckResult {
  const tally = createTally('JOB_COST');
  const underWay = books.transfer && ['QUEUED', 'RUNNING'].includes(books.transfer.state) ? books.transfer : null;
  for (const row of books.rows) {
    const { place } = row;
    const shared = {
      check: 'JOB_COST' as const,
      kind: 'JOB_COST' as const,
      procore: { id: projectId },
      cmic: { id: jobId },
      place,
      jobId,
      importedBy: call('importJobCosts', { id: jobId }),
    };
    const kept = fromCents(row.kept);
    const posted = fromCents(row.posted);
    const take = (found: Pick<Found, 'figure' | 'amounts' | 'facts'> & Partial<Found>) =>
      tally.differs(differenceOf({ ...shared, ...found }));
    const behind = tally.amounts(kept, posted);
    if (!same(kept, posted)) {
      const older = `The import of ${books.importedAt} kept ${row.keptRows} transactions; CMiC has ${row.postedRows} now.`;
      take({
        figure: 'POSTED_COST',
        amounts: { procore: kept, cmic: posted },
        parts: partsAt(row, 'kept', 'posted'),
        facts: { ...noFacts(behind), transfer: underWay, older },
      });
    }
    const sent = row.sent === null ? null : fromCents(row.sent);
    if (row.sent === null && row.kept === 0) continue;
    const unsent = tally.amounts(sent, kept);
    if (same(sent, kept)) continue;
    const unlinked = row.isLinked ? null : 'The code has no counterpart in Procore, so that its cost was not sent.';
    const older = row.sentAt
      ? `Procore acknowledged its sum at ${row.sentAt}; what is kept now is another one.`
      : `Procore never acknowledged a sum of it; it is kept since the import of ${books.importedAt}.`;
    take({
      figure: 'SENT_COST',
      amounts: { procore: sent, cmic: kept },
      parts: partsAt(row, 'sent', 'kept'),
      facts: { ...noFacts(unsent), transfer: underWay, unlinked, older },
      ...(unlinked === null ? {} : { importedBy: call('importProjectWbs', { id: jobId }) }),
    });
  }
  return tally.result();
}

/** Job-to-date costs (9), and of them direct costs (8): what was not invoiced against a commitment. */
function partsAt(row: JobCostBooks['rows'][number], ours: 'kept' | 'sent', theirs: 'posted' | 'kept'): DriftPart[] {
  const at = categoryAt(row.place);
  const toDate = (side: 'posted' | 'kept' | 'sent') => [{ at, amount: fromCents(row[side] ?? 0) }];
  const direct = (side: 'posted' | 'kept' | 'sent') => [
    { at, amount: fromCents((row[side] ?? 0) - row.invoiced[side]) },
  ];
  return [
    ...partsOf('jobToDateCosts', toDate(ours), toDate(theirs)),
    ...partsOf('directCosts', direct(ours), direct(theirs)),
  ];
}

import type { VendorPair } from '../books.ts';
import { noFacts, timesOf } from '../causes.ts';
import { differenceOf } from '../difference.ts';
import type { CheckResult } from '../record.ts';
import { createTally } from '../tally.ts';

/**
 * The master data of linked vendors, field by field, where both systems tell one. A pair that nobody changed since it was linked was never the same: Procore's side was not sent, for data of
 * linked vendors does not travel. Pure.
 */
export function checkVendors(jobId: string, pairs: readonly VendorPair[]): CheckResult {
  const tally = createTally('VENDORS', 'FIELDS');
  for (const pair of pairs) {
    const { procoreId, cmicId, name, linkedAt, procoreAt, cmicAt, gone } = pair;
    const times = timesOf(linkedAt, procoreAt, cmicAt);
    const isChanged = times.length > 1 || gone.length > 0;
    const changed = [
      ...gone.map((system) =>
        system === 'PROCORE'
          ? `Procore does not show ${procoreId}: it is deleted there, or hidden from us.`
          : `CMiC does not show ${cmicId}: it is deleted there, or hidden from us.`,
      ),
      ...times,
    ];
    for (const { figure, procore, cmic, isSame } of pair.fields) {
      tally.field();
      if (isSame) continue;
      const never = ['It was not the same when the two were linked, and linking sends nothing.', ...changed];
      tally.differs(
        differenceOf({
          check: 'VENDORS',
          figure,
          kind: 'VENDOR',
          procore: { id: procoreId, name },
          cmic: { id: cmicId, name },
          amounts: null,
          values: { procore, cmic },
          // A name weighs no money: no rule of amounts may take it.
          facts: { ...noFacts('1'), onlyIn: isChanged ? null : 'PROCORE', changed: isChanged ? changed : never },
          jobId,
        }),
      );
    }
  }
  return tally.result();
}

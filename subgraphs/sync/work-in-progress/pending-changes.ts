import type { CmicPotentialChangeItemStatus } from '../../cmic/kinds/budget-change/record.ts';
import type { Told } from '../financials/figure.ts';
import type { SyncDeps } from '../system.ts';
import type { Faults } from './faults.ts';
import { sumTold } from './formulas.ts';

/**
 * What the owner has yet to agree to in CMiC: what the external potential change items of a job bill that are neither posted, void nor rejected. A call per thousand items, and one per walk of
 * the lines of those that are pending; `statuses` is the company's set-up, read once for all jobs.
 */
export async function cmicPendingChanges(
  { cmic }: SyncDeps,
  jobId: string,
  statuses: () => Promise<CmicPotentialChangeItemStatus[]>,
  faults: Faults,
): Promise<Told> {
  const entries = await faults.attempt(() => cmic['budget-change'].external(jobId));
  if (entries === 'UNAVAILABLE') return entries;
  const items = entries.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  for (const { value } of entries) if (value instanceof Error) faults.note(value);
  // One that cannot be read may be a pending one.
  if (items.length < entries.length) return 'UNAVAILABLE';
  const open = items.filter(({ posted, isVoid }) => !posted && !isVoid);
  if (open.length === 0) return '0';
  const known = await faults.attempt(statuses);
  if (known === 'UNAVAILABLE') return known;
  const rejected = new Set(known.filter(({ pendingType }) => pendingType === 'REJECTED').map(({ code }) => code));
  const pending = open.filter(({ statusCode }) => statusCode === null || !rejected.has(statusCode));
  const lines = await faults.attempt(() => cmic['budget-change'].billedLinesOf(pending.map(({ id }) => id)));
  if (lines === 'UNAVAILABLE') return lines;
  return sumTold([
    '0',
    ...[...lines.values()].flatMap((group): Told[] => {
      if (!(group instanceof Error)) return group.map(({ billAmount }) => billAmount);
      faults.note(group);
      return ['UNAVAILABLE'];
    }),
  ]);
}

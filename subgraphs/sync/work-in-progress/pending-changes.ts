import type { CmicPotentialChangeItemLineRecord } from '../../cmic/kinds/budget-change/record.ts';
import type { Told } from '../financials/figure.ts';
import type { SyncDeps } from '../system.ts';
import type { Faults } from './faults.ts';
import { sumTold } from './formulas.ts';

/**
 * What the owner has yet to agree to in CMiC: what the external potential change items of a job bill that are neither posted, void nor rejected. By the lists of all items of the job, which its
 * financials are made of too: a call per thousand items and, where one is open, the company's statuses and a call per thousand lines. Where a row of a list cannot be read, CMiC is asked for
 * those alone that are needed: the row may be none of them.
 */
export async function cmicPendingChanges({ cmic }: SyncDeps, jobId: string, faults: Faults): Promise<Told> {
  const client = cmic['budget-change'];
  const listed = await faults.attempt(() => client.headersOfJob(jobId));
  if (listed === 'UNAVAILABLE') return listed;
  const isSpoilt = listed.some(({ value }) => value instanceof Error);
  const entries = isSpoilt ? await faults.attempt(() => client.external(jobId)) : listed;
  if (entries === 'UNAVAILABLE') return entries;
  const items = entries.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
  for (const { value } of entries) if (value instanceof Error) faults.note(value);
  // One that cannot be read may be a pending one.
  if (items.length < entries.length) return 'UNAVAILABLE';
  const open = items.filter(({ role, posted, isVoid }) => role === 'EXTERNAL' && !posted && !isVoid);
  if (open.length === 0) return '0';
  const known = await faults.attempt(() => client.statuses());
  if (known === 'UNAVAILABLE') return known;
  const rejected = new Set(known.filter(({ pendingType }) => pendingType === 'REJECTED').map(({ code }) => code));
  const pending = open.filter(({ statusCode }) => statusCode === null || !rejected.has(statusCode));
  if (pending.length === 0) return '0';
  const lines = await faults.attempt(() =>
    billedLines(
      client,
      jobId,
      pending.map(({ id }) => id),
    ),
  );
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

/** The lines of items by the item's id. */
async function billedLines(
  client: SyncDeps['cmic']['budget-change'],
  jobId: string,
  ids: readonly string[],
): Promise<Map<string, CmicPotentialChangeItemLineRecord[] | Error>> {
  const found = new Map<string, CmicPotentialChangeItemLineRecord[]>(ids.map((id) => [id, []]));
  for (const { value } of await client.linesOfJob(jobId)) {
    if (value instanceof Error) return client.billedLinesOf(ids);
    const own = found.get(value.potentialChangeItemId);
    if (own && !value.tellsBill) return client.billedLinesOf(ids);
    own?.push(value);
  }
  return found;
}

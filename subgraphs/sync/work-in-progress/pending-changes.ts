import type { Page } from '../../../kernel/pages.ts';
import type {
  CmicPotentialChangeItemHeader,
  CmicPotentialChangeItemStatus,
} from '../../cmic/kinds/budget-change/record.ts';
import type { Told } from '../financials/figure.ts';
import type { SyncDeps } from '../system.ts';
import type { Faults } from './faults.ts';
import { sumTold } from './formulas.ts';

const PAGE = 1000;

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
  const items = await faults.attempt(() => externalItems(cmic['budget-change'], jobId));
  if (items === 'UNAVAILABLE') return items;
  const open = items.filter(({ posted, isVoid }) => !posted && !isVoid);
  if (open.length === 0) return '0';
  const known = await faults.attempt(statuses);
  if (known === 'UNAVAILABLE') return known;
  const rejected = new Set(known.filter(({ pendingType }) => pendingType === 'REJECTED').map(({ code }) => code));
  const pending = open.filter(({ statusCode }) => statusCode === null || !rejected.has(statusCode));
  const lines = await faults.attempt(() => cmic['budget-change'].linesOf(pending.map(({ id }) => id)));
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

async function externalItems(
  client: SyncDeps['cmic']['budget-change'],
  jobId: string,
): Promise<CmicPotentialChangeItemHeader[]> {
  const found: CmicPotentialChangeItemHeader[] = [];
  for (;;) {
    const page: Page<CmicPotentialChangeItemHeader> = await client.list(
      jobId,
      { role: 'EXTERNAL' },
      { offset: found.length, limit: PAGE },
    );
    found.push(...page.rows);
    if (!page.more || page.rows.length === 0) return found;
  }
}

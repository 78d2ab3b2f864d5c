import { toCents } from '../../../kernel/money.ts';
import type { KeptDifference } from '../reconciliation/report.ts';

/** What differences are ordered by: whole cents; what is no amount has none. */
export function sizeOf({ drift, apart }: Pick<KeptDifference, 'drift' | 'apart'>): number {
  return drift === null ? 0 : Math.abs(toCents(apart) ?? Math.round(Number(apart) * 100));
}

import type { Store } from '../store/port.ts';
import type { KeptDifference, Report } from './report.ts';

/** What somebody works out of a report's open differences, once for each report: a saved report never changes. */
export type OfReport<T> = (store: Store, report: Report) => Promise<T>;

/** Reads the open differences of a report and works something out of them and it; of the reports that were asked for last, `most` stay laid out, store by store. */
export function ofOpenDifferences<T>(
  make: (rows: readonly KeptDifference[], report: Report) => T,
  most: number,
): OfReport<T> {
  const remembered = new WeakMap<Store, Map<string, Promise<T>>>();
  const read = async ({ reconciliations }: Store, report: Report): Promise<T> => {
    const page = { first: Math.max(1, report.open), orderBy: { field: 'openedAt', direction: 'ASC' } } as const;
    return make(await reconciliations.differences(report.id, { closed: false }, page), report);
  };
  return (store, report) => {
    const reports = remembered.get(store) ?? new Map<string, Promise<T>>();
    remembered.set(store, reports);
    const found = reports.get(report.id) ?? read(store, report);
    // The one that was asked for last is at the end.
    reports.delete(report.id);
    reports.set(report.id, found);
    found.catch(() => reports.delete(report.id));
    for (const id of [...reports.keys()].slice(0, -most)) reports.delete(id);
    return found;
  };
}

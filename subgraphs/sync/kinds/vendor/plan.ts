import { importFingerprint, type Plan, type Planned } from '../../transfer/plan.ts';
import type { Directory } from './directory.ts';
import type { VendorItem } from './items.ts';
import { planRow, staysInCmic } from './rows.ts';
import type { VendorWork } from './work.ts';

/** The plan for some vendors; `directory` is null where it did not have to be read. */
export function planVendors(
  id: string,
  items: VendorItem[],
  notTravelling: string[],
  directory: Directory | null,
): Planned<VendorWork> {
  const rows = items.map(planRow);
  const created = items.filter(({ action }) => action === 'CREATE').map(({ vendor }) => vendor);
  const unreadable = directory?.unreadable ?? 0;
  const plan: Plan = {
    direction: 'IMPORT',
    fingerprint: importFingerprint('VENDOR', id, rows),
    rows,
    references: items.flatMap(({ key, procoreId, linked }) =>
      procoreId === null ? [] : [`vendor ${key} -> ${procoreId} (${linked ? 'linked' : 'by our mark'})`],
    ),
    prerequisites:
      unreadable === 0
        ? []
        : [
            {
              name: `${unreadable} Procore vendors cannot be read, so nothing was compared with them`,
              met: false,
              fix: 'Mend them in Procore.',
            },
          ],
    notTravelling: [...notTravelling, ...staysInCmic(created)],
    locks: [],
    problems: [],
  };
  const standing = new Map(items.flatMap(({ key, procoreId }) => (procoreId === null ? [] : [[key, procoreId]])));
  return {
    plan,
    payload: { items, bad: [], only: id, standing },
    projectId: null,
    jobId: null,
    number: null,
    targetId: standing.get(id) ?? null,
    alreadyAt: null,
  };
}

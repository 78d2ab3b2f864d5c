import type { BadRow } from '../../importing/item.ts';
import { syncedItems } from '../../importing/outcomes.ts';
import type { ImportWork } from '../../importing/pages.ts';
import type { SyncDeps } from '../../system.ts';
import type { VendorItem } from './items.ts';
import { vendorUpdate } from './rows.ts';

/** What an import has to bring, and the Procore ids of what stands by now, by CMiC id. */
export interface VendorWork {
  items: VendorItem[];
  bad: BadRow[];
  /** The vendor that is imported alone; null for all of the company. */
  only: string | null;
  standing: Map<string, string>;
}

/** How the engine carries it out. Vendors are written by a sync keyed on origin_id, so every page may be repeated. */
export function vendorWork(deps: SyncDeps, { items, bad, only, standing }: VendorWork): ImportWork<VendorItem> {
  return {
    items,
    bad,
    fits: () => true,
    async send(_, page) {
      const results = syncedItems(page, await deps.procore.vendor.sync(page.map(({ vendor }) => vendorUpdate(vendor))));
      for (const { key, procoreId } of results) if (procoreId) standing.set(key, procoreId);
      return results;
    },
    linkOf: ({ key, linked }, procoreId) =>
      linked
        ? null
        : {
            kind: 'VENDOR',
            procoreId,
            cmicId: key,
            state: 'ACTIVE',
            lines: [],
            projectId: null,
            jobId: null,
            adoptedMark: null,
          },
    targetId: () => (only === null ? deps.companyId : (standing.get(only) ?? null)),
    projectId: () => null,
  };
}

import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import type { Link } from '../../link/link.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { createRivals, procoreCandidate, type Rivals } from './alike.ts';
import { prepared } from './score.ts';

/** A Procore vendor whose mark names a CMiC vendor; `earlier`: the mark is an earlier integration's. A sync by the mark of an inactive one would make it active again. */
export interface MarkedVendor {
  id: string;
  earlier: boolean;
  isActive: boolean;
  originId: string;
  link: Link | null;
}

/** Procore's directory as an import looks at it, inactive vendors included: Procore's list hides them, and they bear marks and names all the same. */
export interface Directory {
  /** By the id of the CMiC vendor that the mark names. */
  marked: ReadonlyMap<string, MarkedVendor>;
  /** The vendors that are not linked, and whose mark, if they have one, names none of CMiC's. */
  free: Rivals;
  /** The free ones by id. */
  vendors: ReadonlyMap<string, ProcoreVendorRecord>;
  /** Whether one of the free ones tells a tax id, to compare others with. */
  tellsTaxIds: boolean;
  /** How many could not be read. */
  unreadable: number;
}

/** Reads the whole directory, a thousand vendors a call, active and inactive ones apart: who carries a mark, and who only looks like somebody, cannot be asked for in another way. */
export async function readDirectory(deps: SyncDeps): Promise<Directory> {
  const { vendor: client } = deps.procore;
  const [active, inactive] = await Promise.all([client.whole(), client.whole({ isActive: false })]);
  const rows = [...active, ...inactive];
  const readable = rows.flatMap((row) => (row instanceof Error ? [] : [row]));
  const links = await deps.store.links.byProcore(
    'VENDOR',
    readable.map(({ id }) => id),
  );
  const marked = new Map<string, MarkedVendor>();
  const vendors = new Map<string, ProcoreVendorRecord>();
  readable.forEach((vendor, index) => {
    const link = links[index] ?? null;
    const reading = readMark(vendor.originId, deps.companyCode, 2, deps.settings);
    if (reading.mark === 'OURS' || reading.mark === 'EARLIER') {
      const earlier = reading.mark === 'EARLIER';
      // Our own mark says more than one that we only read.
      if (!earlier || !marked.has(reading.cmicId))
        marked.set(reading.cmicId, {
          id: vendor.id,
          earlier,
          isActive: vendor.isActive !== false,
          originId: vendor.originId ?? '',
          link,
        });
    } else if (!link) vendors.set(vendor.id, vendor);
  });
  const free = [...vendors.values()].map((vendor) => procoreCandidate(vendor));
  return {
    marked,
    free: createRivals(free),
    vendors,
    tellsTaxIds: free.some((candidate) => prepared(candidate).taxId !== ''),
    unreadable: rows.length - readable.length,
  };
}

import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import type { Link } from '../../link/link.ts';
import { cmicCandidate } from './alike.ts';
import type { Directory } from './directory.ts';
import { isSameTaxId } from './score.ts';

/** A CMiC vendor on its way to Procore. */
export interface VendorItem extends ImportItem {
  vendor: CmicVendorRecord;
  /** The link stands already; otherwise the import makes it. */
  linked: boolean;
  /** The mark that it carries in Procore now. */
  mark: string | null;
}

/** What becomes of one vendor: it is brought or stands, it cannot be brought, or it is left out on purpose. */
export type Verdict =
  | { item: VendorItem }
  /** `item`: what would be brought if somebody said that it is another company. */
  | { bad: BadRow; item?: VendorItem }
  | { left: string; fix: string };

/** A vendor that is linked: nothing is written, since changes of a linked vendor do not travel (procore reference 8.2). */
export function linkedVerdict(vendor: CmicVendorRecord, link: Link): Verdict {
  if (link.state === 'UNLINKING') {
    const reason = 'Its link is being taken apart.';
    return { bad: { key: vendor.id, code: 'NO_SUCH_STEP', reason, fix: 'Ask again in a moment.' } };
  }
  const mark = link.adoptedMark ?? vendor.id;
  return { item: { key: vendor.id, action: 'KEEP', procoreId: link.procoreId, vendor, linked: true, mark } };
}

/** Whether a vendor without a link would be new in Procore, and so is compared with who is there. Pure. */
export function wouldBeNew(vendor: CmicVendorRecord, directory: Directory): boolean {
  return !directory.marked.has(vendor.id) && whyUnusable(vendor) === null;
}

/** What becomes of a vendor without a link. `taxId`: its partner's, to be compared and never shown; `separate`: somebody said that it is none of the companies that look like it. Pure. */
export function vendorVerdict(
  vendor: CmicVendorRecord,
  directory: Directory,
  separate: boolean,
  taxId: string | null,
): Verdict {
  const standing = directory.marked.get(vendor.id);
  if (standing?.earlier) {
    return {
      bad: {
        key: vendor.id,
        code: 'ALREADY_LINKED',
        reason: `Procore vendor ${standing.id} carries an earlier integration's mark of it (${standing.originId}).`,
        fix: `Adopt it: ${linkCall(standing.id, vendor.id)}.`,
      },
    };
  }
  if (standing?.link) {
    return {
      bad: {
        key: vendor.id,
        code: 'ALREADY_LINKED',
        reason: `Procore vendor ${standing.id} carries its mark and is linked to ${standing.link.cmicId}.`,
        fix: 'Unlink that pair first, if it is wrong.',
      },
    };
  }
  if (standing && !standing.isActive) {
    return {
      left: `Procore vendor ${standing.id} carries its mark and is inactive there.`,
      fix: 'Make it active in Procore, then import it again.',
    };
  }
  if (standing) {
    const { id: procoreId, originId: mark } = standing;
    return { item: { key: vendor.id, action: 'KEEP', procoreId, vendor, linked: false, mark } };
  }
  const unusable = whyUnusable(vendor);
  if (unusable) return { left: unusable, fix: 'Open it in CMiC, then import it again.' };
  const item: VendorItem = { key: vendor.id, action: 'CREATE', procoreId: null, vendor, linked: false, mark: null };
  if (separate) return { item };
  const candidate = cmicCandidate(vendor, taxId);
  const alike = directory.free.sameTaxId(candidate) ?? directory.free.same(candidate);
  return alike
    ? { bad: duplicate(vendor, { ...alike, sameTaxId: isSameTaxId(candidate, alike) }, directory), item }
    : { item };
}

/** Only a vendor that is active and open for transactions can be put on a new document (cmic reference 5.3). */
function whyUnusable({ code, isActive, allowsTransactions, status }: CmicVendorRecord): string | null {
  if (status === 'HOLD') return `Vendor ${code} is on hold in CMiC.`;
  if (!isActive || status === 'INACTIVE') return `Vendor ${code} is inactive in CMiC.`;
  return allowsTransactions ? null : `Vendor ${code} does not allow transactions in CMiC.`;
}

function duplicate(
  vendor: CmicVendorRecord,
  alike: { id: string; name: string; sameTaxId: boolean },
  { vendors }: Directory,
): BadRow {
  // `linkVendor` refuses a mark that nobody here can read.
  const found = vendors.get(alike.id);
  const isMarked = Boolean(found?.originId);
  const isInactive = found?.isActive === false;
  const same = isMarked ? 'add the pattern of its mark to the setting `marks.patterns`, then link it' : 'link it';
  const says = alike.sameTaxId ? 'has the same tax id as' : 'looks like the same company as';
  return {
    key: vendor.id,
    code: 'POSSIBLE_DUPLICATE',
    reason: `Procore vendor ${alike.id} "${alike.name}"${isInactive ? ', which is inactive,' : ''} ${says} "${vendor.name}".`,
    fix: `If it is, ${same}: ${linkCall(alike.id, vendor.id)}. If they are two companies, import it alone with separate: true.`,
  };
}

function linkCall(procoreVendorId: string, cmicVendorId: string): string {
  return `linkVendor(procoreVendorId: "${procoreVendorId}", cmicVendorId: "${cmicVendorId}")`;
}

import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { pick } from '../../../procore/rows.ts';
import { addressWords, nameWords, phoneDigits } from '../../matching/words.ts';
import type { SyncDeps } from '../../system.ts';
import type { VendorPair } from '../books.ts';

/** The linked vendors among those that a project's commitments name, as both systems have them: a query of the store, and a call per hundred in each system. */
export async function readVendors(deps: SyncDeps, vendorIds: readonly string[]): Promise<VendorPair[]> {
  const ids = [...new Set(vendorIds)];
  const links = (await deps.store.links.byProcore('VENDOR', ids)).filter(
    (link) => link !== null && link.state !== 'UNLINKING',
  );
  if (links.length === 0) return [];
  const [procore, cmic] = await Promise.all([
    deps.procore.vendor.byIds(links.map((link) => link?.procoreId ?? '')),
    deps.cmic.vendor.byIds(links.map((link) => link?.cmicId ?? '')),
  ]);
  return links.flatMap((link): VendorPair[] => {
    const ours = link && pick(procore, link.procoreId);
    const theirs = link && cmic.get(link.cmicId);
    if (!link || !ours || !theirs) return [];
    return [
      {
        procoreId: ours.id,
        cmicId: theirs.id,
        name: ours.name ?? theirs.name,
        linkedAt: link.createdAt,
        procoreAt: ours.updatedAt,
        cmicAt: theirs.updatedAt,
        fields: fieldsOf(ours, theirs),
      },
    ];
  });
}

/** What both sides tell of a vendor. Spelling that tells no companies apart ("&" and "and", legal forms, "Street" and "St") is no difference. Pure. */
export function fieldsOf(procore: ProcoreVendorRecord, cmic: CmicVendorRecord): VendorPair['fields'] {
  const fields: VendorPair['fields'] = [];
  if (procore.name)
    fields.push({
      figure: 'NAME',
      procore: procore.name,
      cmic: cmic.name,
      isSame: sameWords(nameWords(procore.name), nameWords(cmic.name)),
    });
  if (procore.phone && cmic.phone)
    fields.push({
      figure: 'PHONE',
      procore: procore.phone,
      cmic: cmic.phone,
      isSame: phoneDigits(procore.phone) === phoneDigits(cmic.phone),
    });
  const { street, city, zip } = procore.address;
  const ours = [street, city, zip].filter((part) => part !== null);
  const theirs = [cmic.address?.line1, cmic.address?.line2, cmic.address?.line3, cmic.address?.postalCode].filter(
    (part) => part !== null && part !== undefined,
  );
  if (ours.length > 0 && theirs.length > 0)
    fields.push({
      figure: 'ADDRESS',
      procore: ours.join(', '),
      cmic: theirs.join(', '),
      isSame: covers(addressWords(ours), addressWords(theirs)),
    });
  return fields;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** One of the two tells nothing that the other does not: parts that only one side keeps are no difference. */
function covers(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.includes(word));
}

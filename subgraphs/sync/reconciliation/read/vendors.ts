import { Fault } from '../../../../kernel/errors.ts';
import { type CmicVendorRecord, vendorKey } from '../../../cmic/kinds/vendor/record.ts';
import type { ProcoreVendorRecord } from '../../../procore/kinds/vendor/record.ts';
import { pick } from '../../../procore/rows.ts';
import { addressWords, nameWords, phoneDigits, taxKey } from '../../matching/words.ts';
import type { SyncDeps } from '../../system.ts';
import type { VendorPair } from '../books.ts';
import { shown, whole } from './part.ts';

/** The linked vendors among those that a project's commitments name, as both systems have them: a query of the store, a call per hundred in each system, and one for the tax numbers of the partners behind them. */
export async function readVendors(deps: SyncDeps, vendorIds: readonly string[]): Promise<VendorPair[]> {
  const ids = [...new Set(vendorIds)];
  const found = await deps.store.links.byProcore('VENDOR', ids);
  const links = found.filter((link) => link !== null).filter(({ state }) => state !== 'UNLINKING');
  if (links.length === 0) return [];
  const cmicIds = links.map(({ cmicId }) => cmicId);
  const [procore, cmic, taxIds] = await Promise.all([
    deps.procore.vendor.byIds(links.map(({ procoreId }) => procoreId)),
    deps.cmic.vendor.byIds(cmicIds),
    readTaxIds(deps, cmicIds),
  ]);
  shown([...procore.keys()], links, 'Procore', 'vendors');
  shown([...cmic.keys()], links, 'CMiC', 'vendors');
  return links.map(({ procoreId, cmicId, createdAt }): VendorPair => {
    const ours = pick(procore, procoreId);
    const theirs = cmic.get(cmicId) ?? null;
    return {
      procoreId,
      cmicId,
      name: ours?.name ?? theirs?.name ?? cmicId,
      linkedAt: createdAt,
      procoreAt: ours?.updatedAt ?? null,
      cmicAt: theirs?.updatedAt ?? null,
      gone: [...(ours ? [] : ['PROCORE' as const]), ...(theirs ? [] : ['CMIC' as const])],
      fields: ours && theirs ? fieldsOf(ours, theirs, taxIds.get(cmicId) ?? null) : goneFrom(ours, theirs),
    };
  });
}

/** A vendor that one side no longer shows has one difference: its name, which only the other side tells. */
function goneFrom(ours: ProcoreVendorRecord | null, theirs: CmicVendorRecord | null): VendorPair['fields'] {
  return [{ figure: 'NAME', procore: ours?.name ?? null, cmic: theirs?.name ?? null, isSame: false }];
}

/** What both sides tell of a vendor. Spelling that tells no companies apart ("&" and "and", legal forms, "Street" and "St") is no difference. Pure. */
export function fieldsOf(
  procore: ProcoreVendorRecord,
  cmic: CmicVendorRecord,
  taxId: string | null,
): VendorPair['fields'] {
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
  const [own, other] = [taxKey(procore.taxId), taxKey(taxId)];
  if (own && other) fields.push({ figure: 'TAX_ID', procore: NOT_SHOWN, cmic: NOT_SHOWN, isSame: own === other });
  return fields;
}

/** Tax numbers are compared, and stand in no difference, no report and no log. */
const NOT_SHOWN = 'a tax number (never shown)';

/** The tax registrations of vendors by the vendor's id, one call per hundred partners; none where CMiC does not let us read partners: then nobody's is told. */
async function readTaxIds(deps: SyncDeps, vendorIds: readonly string[]): Promise<Map<string, string>> {
  const codes = new Map(vendorIds.flatMap((id) => [[vendorKey(id)?.[1] ?? '', id] as const]));
  try {
    const found = await deps.cmic.vendor.taxRegistrationsOf([...codes.keys()].filter((code) => code !== ''));
    return new Map(
      whole(found.values()).flatMap(({ code, registration }): [string, string][] =>
        registration === null ? [] : [[codes.get(code) ?? '', registration]],
      ),
    );
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'UPSTREAM_REFUSED') throw error;
    deps.log.warn({ err: error }, 'CMiC does not show its business partners: vendors are compared without tax numbers');
    return new Map();
  }
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** One of the two tells nothing that the other does not: parts that only one side keeps are no difference. */
function covers(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((word) => many.includes(word));
}

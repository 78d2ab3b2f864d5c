import type { CmicVendorRecord } from '../../../cmic/kinds/vendor/record.ts';
import type { VendorUpdate } from '../../../procore/kinds/vendor/client.ts';
import type { PlanField, PlanRow } from '../../transfer/plan.ts';
import type { VendorItem } from './items.ts';

/** The members of a new Procore vendor, from a CMiC vendor (procore reference 8.1). CMiC's address lines are street, suite and city, and people leave the suite out. */
export function vendorUpdate({ id, code, name, address, phone, email, website }: CmicVendorRecord): VendorUpdate {
  return {
    originId: id,
    originCode: code,
    name,
    street: address?.line1 ?? null,
    city: address?.line3 ?? address?.line2 ?? null,
    state: address?.region ?? null,
    zip: address?.postalCode ?? null,
    country: address?.country ?? null,
    phone,
    email,
    website,
    isActive: true,
  };
}

/** A vendor as a row of the plan: what would be sent, or the mark that stays as it is. */
export function planRow({ key, action, vendor, mark }: VendorItem): PlanRow {
  const fields = action === 'KEEP' ? [{ name: 'origin_id', from: mark, to: mark }] : sent(vendorUpdate(vendor));
  return { action, resource: 'vendors', key, fields };
}

function sent(update: VendorUpdate): PlanField[] {
  const values = {
    origin_id: update.originId,
    origin_code: update.originCode,
    name: update.name,
    address: update.street,
    city: update.city,
    state_code: update.state,
    zip: update.zip,
    country_code: update.country,
    business_phone: update.phone,
    email_address: update.email,
    website: update.website,
    is_active: String(update.isActive),
  };
  return Object.entries(values).map(([name, to]) => ({ name, from: null, to: to ?? null }));
}

/** What a CMiC vendor holds and Procore's directory has no place for. */
const NO_PLACE: [what: string, read: (vendor: CmicVendorRecord) => string | null][] = [
  ['payment terms', ({ terms }) => terms],
  ['default retainage percent', ({ retainagePercent }) => retainagePercent],
  ['second address line', ({ address }) => (address?.line3 ? address.line2 : null)],
  ['contact name', ({ contactName }) => contactName],
];

/** What stays in CMiC of the vendors that are created. */
export function staysInCmic(vendors: readonly CmicVendorRecord[]): string[] {
  if (vendors.length === 0) return [];
  const [only] = vendors;
  const lines = NO_PLACE.flatMap(([what, read]) => {
    const having = vendors.filter((vendor) => read(vendor) !== null);
    if (having.length === 0) return [];
    const whose = vendors.length === 1 && only ? `${what} ${read(only)}` : `${what} of ${having.length} vendors`;
    return [`${whose}: Procore's directory has no place for it.`];
  });
  return ['Tax ids and bank data never leave CMiC.', ...lines];
}

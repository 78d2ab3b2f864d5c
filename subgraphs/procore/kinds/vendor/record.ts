import { z } from 'zod';
import { checkRecord, flag, key, text } from '../../../../kernel/records.ts';
import { markMembers, timeMembers } from '../../members.ts';
import type { Check } from '../../rows.ts';

/** A street address as Procore keeps it; state and country are ISO 3166 codes. */
export interface ProcoreAddressRecord {
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  country: string | null;
}

/** A company of the directory, called vendor by the API. */
export interface ProcoreVendorRecord {
  /** `2001`. */
  id: string;
  name: string | null;
  legalName: string | null;
  abbreviatedName: string | null;
  tradeName: string | null;
  isActive: boolean | null;
  address: ProcoreAddressRecord;
  phone: string | null;
  fax: string | null;
  email: string | null;
  website: string | null;
  licenseNumber: string | null;
  /** The identifier of `business_register` (EIN and the like). For matching and comparing alone: never in the graph, never in a log. */
  taxId: string | null;
  originId: string | null;
  originCode: string | null;
  syncedToErp: boolean | null;
  createdAt: string | null;
  updatedAt: string | null;
}

const register = z
  .object({ identifier: text })
  .nullish()
  .transform((value) => value?.identifier ?? null);

const vendor = z.object({
  id: key,
  name: text,
  company: text,
  legal_name: text,
  abbreviated_name: text,
  trade_name: text,
  is_active: flag,
  address: text,
  city: text,
  state_code: text,
  zip: text,
  country_code: text,
  business_phone: text,
  mobile_phone: text,
  fax_number: text,
  email_address: text,
  website: text,
  license_number: text,
  business_register: register,
  synced_to_erp: flag,
  ...markMembers,
  ...timeMembers,
});

/** Reads a vendor in any view; members that a view leaves out are null. `""` and null are one. */
export const checkVendor: Check<ProcoreVendorRecord> = (value, path, where) => {
  const row = checkRecord(vendor, value, 'PROCORE', path, where);
  return {
    id: row.id,
    name: row.name ?? row.company,
    legalName: row.legal_name,
    abbreviatedName: row.abbreviated_name,
    tradeName: row.trade_name,
    isActive: row.is_active,
    address: { street: row.address, city: row.city, state: row.state_code, zip: row.zip, country: row.country_code },
    phone: row.business_phone ?? row.mobile_phone,
    fax: row.fax_number,
    email: row.email_address,
    website: row.website,
    licenseNumber: row.license_number,
    taxId: row.business_register,
    originId: row.origin_id,
    originCode: row.origin_code,
    syncedToErp: row.synced_to_erp,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
};

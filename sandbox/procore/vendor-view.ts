import type { Db } from './db.ts';
import { absent, texts, times } from './dress.ts';
import type { VendorRow } from './rows.ts';

/** A company vendor as the directory shows it. Empty texts are `""` in one member and null in the next. */
export function extended(db: Db, row: VendorRow) {
  return {
    ...normal(row),
    company: row.name,
    company_vendor: null,
    connected_to_company_id: null,
    is_connected: false,
    ...absent('parent', row.id),
    ...absent('vendor_group', row.id + 1),
    ...absent('primary_contact', row.id + 2),
    business_id: null,
    business_register: row.tax_id === null ? null : { id: row.id * 10, type: 'EIN', identifier: row.tax_id },
    bidding: { affirmative_action: false, small_business: row.id % 3 === 0, certified_business_enterprise: false },
    bidding_distribution: [],
    contact_count: 0,
    children_count: 0,
    legal_name: '',
    logo: null,
    attachments: [],
    trades: [],
    standard_cost_codes: [],
    project_ids: db.projectVendors.where('vendor_id', row.id).map((entry) => entry.project_id),
  };
}

export const compact = (row: VendorRow) => ({ id: row.id, name: row.name });

/** The `erp` view: what an integration needs to know. */
export const erp = (row: VendorRow) => ({
  id: row.id,
  name: row.name,
  is_active: row.is_active,
  synced_to_erp: row.origin_id !== null,
  origin_id: row.origin_id,
  origin_code: row.origin_code,
  origin_data: row.origin_data,
});

/** The `normal` view, and all that a project's directory shows: no bidding, counts, parent, trades. */
export function normal(row: VendorRow) {
  return {
    id: row.id,
    name: row.name,
    ...texts(
      {
        abbreviated_name: row.abbreviated_name,
        trade_name: row.trade_name,
        address: row.address,
        city: row.city,
        state_code: row.state_code,
        zip: row.zip,
        business_phone: row.business_phone,
        mobile_phone: row.mobile_phone,
        fax_number: row.fax_number,
        email_address: row.email_address,
        website: row.website,
        license_number: row.license_number,
        labor_union: null,
        notes: row.notes,
      },
      row.id,
    ),
    country_code: row.country_code,
    is_active: row.is_active,
    authorized_bidder: row.authorized_bidder,
    prequalified: row.prequalified,
    union_member: null,
    non_union_prevailing_wage: false,
    synced_to_erp: row.origin_id !== null,
    origin_id: row.origin_id,
    origin_code: row.origin_code,
    origin_data: row.origin_data,
    ...times(row),
  };
}

import type { Errors } from './answers.ts';
import { type Fields, flagOf, isFields, textOf, textsOf } from './body.ts';
import { type Context, stamp } from './context.ts';
import { MARK_FIELDS, markOf } from './mark-fields.ts';
import type { VendorRow } from './rows.ts';

const TEXTS = [
  'abbreviated_name',
  'trade_name',
  'address',
  'city',
  'state_code',
  'zip',
  'country_code',
  'business_phone',
  'mobile_phone',
  'fax_number',
  'email_address',
  'website',
  'license_number',
  'notes',
] as const;

/** What a create and an update of vendors document; a sync takes the business register as well. */
export const VENDOR_FIELDS = [
  ...TEXTS,
  ...['name', 'is_active', 'authorized_bidder', 'prequalified', 'labor_union', 'union_member'],
  ...['non_union_prevailing_wage', 'vendor_group_id', 'parent_id', 'primary_contact_id', 'trade_ids'],
  ...['standard_cost_code_ids', 'bidding', ...MARK_FIELDS],
];

/** Makes a vendor. Its name need not be new in the company: contractors keep one record for each branch or trade. */
export function createVendor(context: Context, fields: Fields): VendorRow | Errors {
  const { db } = context;
  const name = textOf(fields, 'name');
  if (!name) return { name: ["can't be blank"] };
  const time = stamp(context);
  const row = db.vendors.insert({
    company_id: db.company.id,
    name,
    abbreviated_name: null,
    trade_name: null,
    address: null,
    city: null,
    state_code: null,
    zip: null,
    country_code: null,
    business_phone: null,
    mobile_phone: null,
    fax_number: null,
    email_address: null,
    website: null,
    license_number: null,
    notes: null,
    is_active: true,
    authorized_bidder: false,
    prequalified: false,
    tax_id: null,
    origin_id: null,
    origin_code: null,
    origin_data: null,
    created_at: time,
    updated_at: time,
  });
  const refusal = updateVendor(context, row, fields);
  if (refusal) db.vendors.remove(row.id);
  return refusal ?? row;
}

/** Changes the given members. A synced vendor's own data stays editable. */
export function updateVendor(context: Context, row: VendorRow, fields: Fields): Errors | undefined {
  if (fields.name !== undefined && !textOf(fields, 'name')) return { name: ["can't be blank"] };
  const refusal = context.db.marks.set('vendor', row, markOf(fields));
  if (refusal) return { origin_id: [refusal] };
  if (fields.name !== undefined) row.name = String(fields.name);
  Object.assign(row, textsOf(fields, TEXTS));
  row.is_active = flagOf(fields, 'is_active') ?? row.is_active;
  row.authorized_bidder = flagOf(fields, 'authorized_bidder') ?? row.authorized_bidder;
  row.prequalified = flagOf(fields, 'prequalified') ?? row.prequalified;
  const register = fields.business_register_attributes;
  if (isFields(register)) row.tax_id = textOf(register, 'identifier') ?? null;
  row.updated_at = stamp(context);
  return undefined;
}

import type { CmicAddress } from '../../address.ts';
import { fitting, fittingOrNone } from '../../form.ts';
import type { Mapping } from '../../mapping.ts';
import { type RawRow, toCmic } from '../../source.ts';

/** Who is spoken to at a partner or a vendor. Texts that are null are not sent. */
export interface ContactDraft {
  contactName: string | null;
  phone: string | null;
  email: string | null;
}

/** A business partner to be written: one for all companies. It bears no tax registration and no bank account, ever. */
export interface PartnerDraft extends ContactDraft {
  /** Up to 8 characters, in capitals. It becomes the vendor's code. */
  code: string;
  /** Up to 50 characters. */
  name: string;
  address: CmicAddress | null;
  website: string | null;
}

/** An address of a partner to be written. CMiC needs its first line. */
export interface PartnerAddressDraft extends ContactDraft {
  partner: string;
  /** Null: the type of the mapping (`MAIN`). Up to 5 characters, in capitals. */
  type: string | null;
  isPrimary: boolean;
  address: CmicAddress & { line1: string };
}

/** A partner to be made a vendor of our company. Where payments go is written on it as well, since the page does not say that CMiC copies it from the partner. */
export interface VendorDraft extends ContactDraft {
  company: string;
  code: string;
  /** Null: the terms of the mapping. Valid ones are set up by the company. */
  terms: string | null;
  currency: string;
  address: CmicAddress | null;
  website: string | null;
}

/** The attributes of a partner, by our names. */
export function partnerAttributes(draft: PartnerDraft): RawRow {
  const code = fitting('businessPartner', 'code', draft.code);
  return {
    code,
    name: fitting('businessPartnerName', 'name', draft.name),
    abbreviation: code,
    dispatches: 'N',
    needsPrequalification: 'N',
    ...addressAttributes(draft.address),
    ...contactAttributes(draft),
    website: draft.website ?? undefined,
    vuuid: '',
  };
}

/** The attributes of an address, by our names. */
export function partnerAddressAttributes(mapping: Mapping, draft: PartnerAddressDraft): RawRow {
  return {
    partner: fitting('businessPartner', 'code', draft.partner),
    type: addressTypeOf(mapping, draft.type),
    primary: draft.isPrimary ? 'Y' : 'N',
    ...addressAttributes(draft.address),
    ...contactAttributes(draft),
    vuuid: '',
  };
}

/** The attributes of a vendor, by our names. */
export function vendorAttributes(mapping: Mapping, draft: VendorDraft): RawRow {
  return {
    company: draft.company,
    code: fitting('vendor', 'code', draft.code),
    terms: fitting('paymentTerms', 'terms', draft.terms ?? mapping.values.vendor.terms),
    hasSpecialTerms: 'N',
    currency: fitting('currency', 'currency', draft.currency),
    ...addressAttributes(draft.address),
    ...contactAttributes(draft),
    website: draft.website ?? undefined,
    vuuid: '',
  };
}

/** The type that an address is written under and looked up by. */
export function addressTypeOf(mapping: Mapping, type: string | null): string {
  return fitting('addressType', 'address.type', type ?? mapping.values.vendor.addressType);
}

/** The bodies of the creates exactly as they are sent, under CMiC's names. */
export function vendorBodies(mapping: Mapping) {
  const { businesspartner, bpaddresses, apvendor } = mapping.resources;
  return {
    partnerBody: (draft: PartnerDraft) => toCmic(businesspartner.attributes, partnerAttributes(draft)),
    addressBody: (draft: PartnerAddressDraft) =>
      toCmic(bpaddresses.attributes, partnerAddressAttributes(mapping, draft)),
    vendorBody: (draft: VendorDraft) => toCmic(apvendor.attributes, vendorAttributes(mapping, draft)),
  };
}

function addressAttributes(address: CmicAddress | null): RawRow {
  if (address === null) return {};
  return {
    addressLine1: fittingOrNone('addressLine', 'address.line1', address.line1),
    addressLine2: fittingOrNone('addressLine', 'address.line2', address.line2),
    addressLine3: fittingOrNone('addressLine', 'address.line3', address.line3),
    region: fittingOrNone('region', 'address.region', address.region),
    postalCode: address.postalCode ?? undefined,
    country: address.country ?? undefined,
  };
}

function contactAttributes({ contactName, phone, email }: ContactDraft): RawRow {
  return { contactName: contactName ?? undefined, phone: phone ?? undefined, email: email ?? undefined };
}

import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, day, flag, instant, key, text } from '../../../../kernel/records.ts';
import { addressMembers, addressOf, type CmicAddress } from '../../address.ts';
import type { Mapping } from '../../mapping.ts';
import { statusOf } from '../../status.ts';

export type CmicVendorStatus = 'ACTIVE' | 'HOLD' | 'INACTIVE' | 'OTHER';

/** A business partner enabled as a vendor of our company (apvendor). Bank and tax members are neither asked for nor kept. */
export interface CmicVendorRecord {
  /** `ZZ/ACME`. */
  id: string;
  company: string;
  code: string;
  name: string;
  /** Where payments go. */
  address: CmicAddress | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  status: CmicVendorStatus | null;
  statusCode: string | null;
  isActive: boolean;
  /** Usable for a new document only when this and `isActive` are true. */
  allowsTransactions: boolean;
  /** 0 to 100, decimal text: the retainage that new documents start from. */
  retainagePercent: string | null;
  terms: string | null;
  currency: string | null;
  updatedAt: string | null;
  vuuid: string | null;
}

/** `ZZ/ACME`. */
export function vendorId(company: string, code: string): string {
  return joinId(company, code);
}

/** Company and code in an id; null for an id of another shape. */
export function vendorKey(id: string): [company: string, code: string] | null {
  return splitId(id, 2) as [string, string] | null;
}

/** The check of one vendor, in the mapping's neutral names. */
export function vendorSchema(mapping: Mapping) {
  return z
    .object({
      company: key,
      code: key,
      name: text,
      ...addressMembers,
      contactName: text,
      phone: text,
      email: text,
      website: text,
      status: text,
      active: flag,
      allowsTransactions: flag,
      retainagePercent: amount,
      terms: text,
      currency: text,
      created: instant,
      updated: instant,
      vuuid: text,
    })
    .transform(
      (row): CmicVendorRecord => ({
        id: vendorId(row.company, row.code),
        company: row.company,
        code: row.code,
        name: row.name ?? row.code,
        address: addressOf(row),
        contactName: row.contactName,
        phone: row.phone,
        email: row.email,
        website: row.website,
        status: statusOf(mapping, 'vendor', row.status) as CmicVendorStatus | null,
        statusCode: row.status,
        isActive: row.active === true,
        allowsTransactions: row.allowsTransactions === true,
        retainagePercent: row.retainagePercent,
        terms: row.terms,
        currency: row.currency,
        updatedAt: row.updated ?? row.created,
        vuuid: row.vuuid,
      }),
    );
}

/** The partner behind a vendor (businesspartner): one record for all companies. It is shown without its tax registrations. */
export interface CmicBusinessPartnerRecord {
  code: string;
  name: string;
  legalName: string | null;
  /** Null where CMiC has no flag. */
  isActive: boolean | null;
  /** Whether it is a vendor of some company. */
  isVendor: boolean;
  address: CmicAddress | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  vuuid: string | null;
}

const contactMembers = { contactName: text, phone: text, email: text };

export const partnerSchema = z
  .object({
    code: key,
    name: text,
    legalName: text,
    active: flag,
    isVendor: flag,
    website: text,
    ...addressMembers,
    ...contactMembers,
    vuuid: text,
  })
  .transform(
    (row): CmicBusinessPartnerRecord => ({
      code: row.code,
      name: row.name ?? row.code,
      legalName: row.legalName,
      isActive: row.active,
      isVendor: row.isVendor === true,
      address: addressOf(row),
      contactName: row.contactName,
      phone: row.phone,
      email: row.email,
      website: row.website,
      vuuid: row.vuuid,
    }),
  );

/** One address of a partner (bpaddresses): there is one of each type. */
export interface CmicPartnerAddressRecord {
  /** The partner's code. */
  partner: string;
  type: string;
  isPrimary: boolean;
  address: CmicAddress | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
  vuuid: string | null;
}

export const partnerAddressSchema = z
  .object({ partner: key, type: key, primary: flag, ...addressMembers, ...contactMembers, vuuid: text })
  .transform(
    (row): CmicPartnerAddressRecord => ({
      partner: row.partner,
      type: row.type,
      isPrimary: row.primary === true,
      address: addressOf(row),
      contactName: row.contactName,
      phone: row.phone,
      email: row.email,
      vuuid: row.vuuid,
    }),
  );

/** One certificate or compliance document of a vendor (apinsurance). Read only: insurance is kept in CMiC. */
export interface CmicInsuranceRecord {
  /** CMiC's technical key. */
  vuuid: string;
  vendor: string;
  /** The subcontract and job that it was asked for; null when it holds for the vendor. */
  subcontractNumber: string | null;
  jobCode: string | null;
  /** The purchase order and its release that it was asked for. */
  purchaseOrderNumber: string | null;
  purchaseOrderRelease: string | null;
  complianceType: string | null;
  coverType: string | null;
  description: string | null;
  insurerCode: string | null;
  insurerName: string | null;
  certificateNumber: string | null;
  /** Where the certificate is kept; can be a whole sentence. */
  certificateLocation: string | null;
  /** Decimal text, in the company's currency. */
  amount: string | null;
  startDate: string | null;
  endDate: string | null;
  /** Without it CMiC holds payments back; entry of documents goes on. */
  isCompliant: boolean | null;
  isDateSensitive: boolean | null;
  /** Whether the dates hold, for a date-sensitive document. */
  isDateCompliant: boolean | null;
  updatedAt: string | null;
}

export const insuranceSchema = z
  .object({
    vuuid: key,
    vendor: key,
    subcontract: text,
    job: text,
    purchaseOrder: text,
    purchaseOrderRelease: text,
    complianceType: text,
    coverType: text,
    description: text,
    insurerCode: text,
    insurerName: text,
    certificateNumber: text,
    certificateLocation: text,
    amount,
    startDate: day,
    endDate: day,
    compliant: flag,
    dateSensitive: flag,
    dateCompliant: flag,
    created: instant,
    updated: instant,
  })
  .transform(
    (row): CmicInsuranceRecord => ({
      vuuid: row.vuuid,
      vendor: row.vendor,
      subcontractNumber: row.subcontract,
      jobCode: row.job,
      purchaseOrderNumber: row.purchaseOrder,
      purchaseOrderRelease: row.purchaseOrderRelease,
      complianceType: row.complianceType,
      coverType: row.coverType,
      description: row.description,
      insurerCode: row.insurerCode,
      insurerName: row.insurerName,
      certificateNumber: row.certificateNumber,
      certificateLocation: row.certificateLocation,
      amount: row.amount,
      startDate: row.startDate,
      endDate: row.endDate,
      isCompliant: row.compliant,
      isDateSensitive: row.dateSensitive,
      isDateCompliant: row.dateCompliant,
      updatedAt: row.updated ?? row.created,
    }),
  );

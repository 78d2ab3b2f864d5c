import type { CmicSource, RawRow } from '../../source.ts';
import { createTable, onlyOne } from '../../table.ts';
import { type CmicWrite, type Created, checkCompany, created } from '../../write.ts';
import {
  addressTypeOf,
  type PartnerAddressDraft,
  type PartnerDraft,
  partnerAddressAttributes,
  partnerAttributes,
  type VendorDraft,
  vendorAttributes,
  vendorBodies,
} from './draft.ts';
import {
  type CmicBusinessPartnerRecord,
  type CmicPartnerAddressRecord,
  type CmicVendorRecord,
  partnerAddressSchema,
  partnerSchema,
  vendorId,
  vendorKey,
  vendorSchema,
} from './record.ts';

/**
 * A vendor is written in up to three steps that can be taken up anywhere: partner, its address, vendor. Each has a look-up by its natural key, read now and from
 * nowhere else. No place of them takes our own reference: a partner that is there already is somebody's, and whether it is the one that is meant, its name tells.
 */
export interface VendorWriter {
  /** The partner under a code, of whatever company; null when the code is free. */
  findPartner(code: string): Promise<CmicBusinessPartnerRecord | null>;
  /** A partner's address of a type (null: that of the mapping). */
  findAddress(partner: string, type: string | null): Promise<CmicPartnerAddressRecord | null>;
  /** The vendor of our company under a code. */
  find(key: { company: string; code: string }): Promise<CmicVendorRecord | null>;
  /** The bodies of the creates exactly as they are sent; a code or name that CMiC cannot keep is BAD_USER_INPUT. Pure. */
  partnerBody(draft: PartnerDraft): RawRow;
  addressBody(draft: PartnerAddressDraft): RawRow;
  vendorBody(draft: VendorDraft): RawRow;
  /** Writes a partner. `requestId` is a UUID that stays the same over every try of this step. */
  createPartner(draft: PartnerDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Writes an address of a partner. */
  createAddress(draft: PartnerAddressDraft, requestId: string): Promise<CmicWrite<Created>>;
  /** Makes a partner a vendor of our company. */
  createVendor(draft: VendorDraft, requestId: string): Promise<CmicWrite<Created>>;
}

/** Writes of vendors: each exactly one call. */
export function createVendorWriter(source: CmicSource): VendorWriter {
  const { mapping } = source;
  const { businesspartner, bpaddresses, apvendor } = mapping.resources;
  const partners = createTable(source, {
    resource: 'businesspartner',
    schema: partnerSchema,
    toId: ([code = '']) => code,
    toKey: (code) => [code],
  });
  const addresses = createTable(source, {
    resource: 'bpaddresses',
    schema: partnerAddressSchema,
    toId: (key) => key.join('/'),
    toKey: () => null,
  });
  const vendors = createTable(source, {
    resource: 'apvendor',
    schema: vendorSchema(mapping),
    toId: ([company = '', code = '']) => vendorId(company, code),
    toKey: vendorKey,
  });

  return {
    findPartner: async (code) => onlyOne(await partners.all({ by: { code } }), businesspartner.path, code),
    async findAddress(partner, given) {
      const type = addressTypeOf(mapping, given);
      return onlyOne(await addresses.all({ by: { partner, type } }), bpaddresses.path, `${partner}/${type}`);
    },
    async find({ company, code }) {
      if (company !== source.companyCode) return null;
      return onlyOne(await vendors.all({ by: { code } }), apvendor.path, vendorId(company, code));
    },
    ...vendorBodies(mapping),
    async createPartner(draft, requestId) {
      return created(
        await source.create('businesspartner', partnerAttributes(draft), requestId),
        businesspartner.attributes.vuuid,
      );
    },
    async createAddress(draft, requestId) {
      return created(
        await source.create('bpaddresses', partnerAddressAttributes(mapping, draft), requestId),
        bpaddresses.attributes.vuuid,
      );
    },
    async createVendor(draft, requestId) {
      checkCompany(source, draft.company);
      return created(
        await source.create('apvendor', vendorAttributes(mapping, draft), requestId),
        apvendor.attributes.vuuid,
      );
    },
  };
}

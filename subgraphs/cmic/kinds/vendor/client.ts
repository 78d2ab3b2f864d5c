import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, contains, type Expression, equals, keyChunks } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { hasStatus } from '../../status.ts';
import { createTable } from '../../table.ts';
import {
  type CmicBusinessPartnerRecord,
  type CmicInsuranceRecord,
  type CmicVendorRecord,
  type CmicVendorStatus,
  insuranceSchema,
  partnerSchema,
  vendorId,
  vendorKey,
  vendorSchema,
} from './record.ts';
import { type CmicTaxRegistration, taxRegistrationSchema } from './tax-registration.ts';
import { createVendorWriter, type VendorWriter } from './writer.ts';

/** What CMiC itself can narrow a list of vendors by. */
export interface VendorFilter {
  status?: CmicVendorStatus | null | undefined;
  isActive?: boolean | null | undefined;
  allowsTransactions?: boolean | null | undefined;
  nameContains?: string | null | undefined;
  codeContains?: string | null | undefined;
}

export type VendorOrder = Order<'CODE' | 'NAME'>;

/** Vendors of our company, their partners and their insurance, which is only read. */
export interface VendorClient extends VendorWriter {
  /** By id; what is absent is not in the answer. A row that cannot be read is thrown. */
  byIds(ids: readonly string[]): Promise<Map<string, CmicVendorRecord>>;
  /** As `byIds`, a bad row standing as an error in its record's place. */
  batch(ids: readonly string[]): Promise<Map<string, CmicVendorRecord | Error>>;
  /** One part of a list. */
  list(filter: VendorFilter, order: VendorOrder | null, at: PageRequest): Promise<Page<CmicVendorRecord>>;
  /** All vendors of the company, in pages of up to 1000, by code. */
  all(): AsyncGenerator<CmicVendorRecord[]>;
  /** As `all`; a row that cannot be read stands as an error in its record's place. */
  entries(): AsyncGenerator<Entry<CmicVendorRecord>[]>;
  /** Business partners by their code. */
  partners(codes: readonly string[]): Promise<Map<string, CmicBusinessPartnerRecord | Error>>;
  /** The tax registrations of all partners, in pages of up to 1000; rows that cannot be read are left out. For matching alone. */
  taxRegistrations(): AsyncGenerator<CmicTaxRegistration[]>;
  /** Those of some partners, by code; what is absent is not in the answer. For comparing alone. */
  taxRegistrationsOf(codes: readonly string[]): Promise<Map<string, CmicTaxRegistration | Error>>;
  /** Insurance by the vendor's id; every id of our company is in the answer, with an empty list when it has none. */
  insurances(vendorIds: readonly string[]): Promise<Map<string, CmicInsuranceRecord[] | Error>>;
}

/** Vendors and their insurance by this source. */
export function createVendorClient(source: CmicSource): VendorClient {
  const { mapping } = source;
  const { attributes } = mapping.resources.apvendor;
  const table = createTable(source, {
    resource: 'apvendor',
    schema: vendorSchema(mapping),
    toId: ([company = '', code = '']) => vendorId(company, code),
    toKey: vendorKey,
  });
  const partners = createTable(source, {
    resource: 'businesspartner',
    schema: partnerSchema,
    toId: ([code = '']) => code,
    toKey: (code) => [code],
  });
  const registrations = createTable(source, {
    resource: 'businesspartner',
    schema: taxRegistrationSchema,
    toId: ([code = '']) => code,
    toKey: (code) => [code],
  });
  const insurances = createTable(source, {
    resource: 'apinsurance',
    schema: insuranceSchema,
    toId: ([vuuid = '']) => vuuid,
    toKey: (vuuid) => [vuuid],
  });

  const flagOf = (value: boolean) => (value ? 'Y' : 'N');
  const whereOf = (filter: VendorFilter): Expression | null =>
    allOf([
      filter.status ? hasStatus(mapping, 'vendor', attributes.status, filter.status) : null,
      filter.isActive == null ? null : equals(attributes.active, flagOf(filter.isActive)),
      filter.allowsTransactions == null
        ? null
        : equals(attributes.allowsTransactions, flagOf(filter.allowsTransactions)),
      filter.nameContains ? contains(attributes.name, filter.nameContains) : null,
      filter.codeContains ? contains(attributes.code, filter.codeContains) : null,
    ]);
  const orders = { CODE: 'code', NAME: 'name' } as const;

  return {
    ...createVendorWriter(source),
    byIds: table.byIds,
    batch: table.batch,
    list: (filter, order, at) =>
      table.page(
        {
          where: whereOf(filter),
          orderBy: orderOf(order, orders),
        },
        at,
      ),
    all: () => table.pages({}),
    entries: () => table.entryPages({}),
    partners: partners.batch,
    taxRegistrationsOf: registrations.batch,
    async *taxRegistrations() {
      for await (const page of registrations.entryPages({}))
        yield page.flatMap(({ value }) => (value instanceof Error ? [] : [value]));
    },
    async insurances(vendorIds) {
      const codes = new Map<string, string>();
      for (const id of vendorIds) {
        const key = vendorKey(id);
        if (key?.[0] === source.companyCode) codes.set(key[1], id);
      }
      const vendor = mapping.resources.apinsurance.attributes.vendor;
      // Rows bear no company, so a company filter would lose them all (corrections, CMiC 23).
      const chunks = keyChunks(
        [vendor],
        [...codes.keys()].map((code) => [code]),
      );
      const rows = (await Promise.all(chunks.map((where) => insurances.all({ where })))).flat();
      const found = new Map<string, CmicInsuranceRecord[]>([...codes.values()].map((id) => [id, []]));
      for (const row of rows) found.get(codes.get(row.vendor) ?? '')?.push(row);
      return found;
    },
  };
}

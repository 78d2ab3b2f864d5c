import { parseNumber } from '../../../../kernel/ids.ts';
import type { Query } from '../../../../kernel/rest/rest.ts';
import { numberOf } from '../../ids.ts';
import type { Mark, Marks } from '../../marks.ts';
import { batches, given, type Order, sortText, spanText, type TimeSpan } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, checkRow, type Row } from '../../rows.ts';
import type { List, ProcoreSource, Slice } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { checkVendor, type ProcoreVendorRecord } from './record.ts';

/** The filters that Procore documents for its directory, as far as the graph offers them. */
export interface VendorFilter {
  /** In name, keywords, ERP id or registration number. */
  search?: string | null | undefined;
  originId?: string | null | undefined;
  ids?: readonly string[] | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

export type VendorOrder = Order<'NAME' | 'MAIN_OFFICE_NAME'>;

/** A vendor as a sync writes it: by id or origin id; absent members stay as they are, null empties. */
export interface VendorUpdate {
  id?: string;
  name?: string;
  abbreviatedName?: string | null;
  tradeName?: string | null;
  street?: string | null;
  city?: string | null;
  /** ISO 3166-2 without the country: `CA`. */
  state?: string | null;
  zip?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
  phone?: string | null;
  fax?: string | null;
  email?: string | null;
  website?: string | null;
  licenseNumber?: string | null;
  isActive?: boolean;
  originId?: string | null;
  originCode?: string | null;
}

export interface VendorClient {
  /** Active ones in one call per hundred; those that are missing there one by one, since the list hides inactive vendors. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreVendorRecord>>>;
  /** The active vendor that carries this mark. */
  byOriginId(originId: string): Promise<ProcoreVendorRecord | null>;
  /** All active vendors, or all inactive ones, which keep their marks: a thousand a page, walked again where rows moved meanwhile, so that what it lacks is not there. */
  whole(of?: { isActive: boolean }): Promise<Row<ProcoreVendorRecord>[]>;
  slice(
    filter: VendorFilter,
    order: VendorOrder | null,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreVendorRecord>>;
  /** Creates or updates, at most 1000. Keyed on origin id it can be repeated. */
  sync(updates: readonly VendorUpdate[]): Promise<Outcome<Synced<ProcoreVendorRecord>>>;
  mark(id: string, mark: Mark): Promise<Outcome>;
  unmark(id: string): Promise<Outcome>;
}

const PATH = '/rest/v1.0/vendors';

/** The company's directory of vendors by this source. */
export function createClient(source: ProcoreSource, marks: Marks): VendorClient {
  const company = { company_id: Number(source.companyId) };
  const listOf = (filter: VendorFilter, order: VendorOrder | null): List<ProcoreVendorRecord> => ({
    path: PATH,
    query: { ...company, ...filterQuery(filter), sort: sortText(order) },
    check: checkVendor,
  });
  const plain: Parameters<Marks['set']>[2] = (updates) =>
    syncAll(source, { path: `${PATH}/sync`, body: company, updates, check: checkVendor });
  const mark: VendorClient['mark'] = (id, { originId, originCode }) =>
    marks.setOne(
      'vendor',
      { itemId: numberOf(id), originId, ...(originCode === undefined ? {} : { originCode }) },
      plain,
    );

  return {
    byIds: async (asked) => {
      const ids = asked.filter((id) => parseNumber(id) !== null);
      const pages = await Promise.all(batches(ids).map((some) => source.all(listOf({ ids: some }, null))));
      const found = byId(ids, pages.flat());
      const missing = ids.filter((id) => !found.has(id));
      const single = async (id: string) => {
        const path = `${PATH}/${id}`;
        const vendor = await source.get(path, company, (value, at, where) => checkRow(checkVendor, value, at, where));
        if (vendor) found.set(id, vendor);
      };
      await Promise.all(missing.map(single));
      return found;
    },
    byOriginId: async (originId) => {
      const { rows } = await source.slice(listOf({ originId }, null), 0, 2);
      const [row] = rows;
      if (row instanceof Error) throw row;
      return row?.originId === originId ? row : null;
    },
    whole: ({ isActive } = { isActive: true }) =>
      source.all(
        isActive
          ? listOf({}, null)
          : { path: `/rest/v1.0/companies/${source.companyId}/vendors/inactive`, query: {}, check: checkVendor },
      ),
    slice: (filter, order, offset, limit) => source.slice(listOf(filter, order), offset, limit),
    sync: (updates) =>
      syncAll(source, { path: `${PATH}/sync`, body: company, updates: updates.map(wire), check: checkVendor }),
    mark,
    unmark: (id) => mark(id, { originId: null, originCode: null }),
  };
}

function filterQuery(filter: VendorFilter): Query {
  return {
    'filters[search]': filter.search ?? undefined,
    'filters[origin_id]': filter.originId ?? undefined,
    'filters[id][]': filter.ids ?? undefined,
    'filters[created_at]': spanText(filter.createdAt),
    'filters[updated_at]': spanText(filter.updatedAt),
  };
}

function wire(update: VendorUpdate): Record<string, unknown> {
  return given({
    id: update.id === undefined ? undefined : numberOf(update.id),
    name: update.name,
    abbreviated_name: update.abbreviatedName,
    trade_name: update.tradeName,
    address: update.street,
    city: update.city,
    state_code: update.state,
    zip: update.zip,
    country_code: update.country,
    business_phone: update.phone,
    fax_number: update.fax,
    email_address: update.email,
    website: update.website,
    license_number: update.licenseNumber,
    is_active: update.isActive,
    origin_id: update.originId,
    origin_code: update.originCode,
  });
}

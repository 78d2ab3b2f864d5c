import { parseNumber } from '../../../../kernel/ids.ts';
import { checkRecord, key } from '../../../../kernel/records.ts';
import type { Query } from '../../../../kernel/rest/rest.ts';
import { numberOf } from '../../ids.ts';
import { batches, given, type Order, sortText, spanText, type TimeSpan } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, type Check, type Row, strict } from '../../rows.ts';
import type { List, ProcoreSource, Slice } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { checkProject, type ProcoreProjectRecord } from './record.ts';

/** The filters that Procore documents for projects, as far as the graph offers them. */
export interface ProjectFilter {
  ids?: readonly string[] | null | undefined;
  /** Part of the name. */
  name?: string | null | undefined;
  number?: string | null | undefined;
  active?: boolean | null | undefined;
  originId?: string | null | undefined;
  /** True: those with an origin id alone. */
  synced?: boolean | null | undefined;
  vendorId?: string | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

export type ProjectOrder = Order<'NAME' | 'DISPLAY_NAME'>;

/** A project as a sync writes it: by id or origin id; absent members stay as they are, null empties. */
export interface ProjectUpdate {
  id?: string;
  name?: string;
  number?: string | null;
  accountingNumber?: string | null;
  description?: string | null;
  active?: boolean;
  street?: string | null;
  city?: string | null;
  state?: string | null;
  zip?: string | null;
  country?: string | null;
  phone?: string | null;
  /** A name of Procore's own list, else 422. */
  timeZone?: string | null;
  /** `YYYY-MM-DD`; a badly formatted date would be stored as null without a word. */
  startDate?: string | null;
  completionDate?: string | null;
  /** Decimal text. */
  totalValue?: string | null;
  erpIntegrated?: boolean;
  /** Copies the company's cost codes into a new project. */
  copyStandardCostCodes?: boolean;
  originId?: string | null;
  originCode?: string | null;
}

export interface ProjectClient {
  /** One call per hundred, active or not. */
  byIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreProjectRecord>>>;
  /** The project that carries this mark. */
  byOriginId(originId: string): Promise<ProcoreProjectRecord | null>;
  /** The ids of all projects that the app sees, ascending, in one call. */
  ids(): Promise<string[]>;
  /** Active and inactive ones unless the filter says; 300 a page, Procore's maximum. */
  list(filter?: ProjectFilter): AsyncGenerator<Row<ProcoreProjectRecord>[]>;
  slice(
    filter: ProjectFilter,
    order: ProjectOrder | null,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreProjectRecord>>;
  /** Creates or updates, at most 1000. Keyed on origin id it can be repeated. */
  sync(updates: readonly ProjectUpdate[]): Promise<Outcome<Synced<ProcoreProjectRecord>>>;
}

// v1.1, because its list alone tells `erp_integrated`.
const LIST = '/rest/v1.1/projects';
const SYNC = '/rest/v1.0/projects/sync';

/** Projects by this source. */
export function createClient(source: ProcoreSource): ProjectClient {
  const company = { company_id: Number(source.companyId) };
  const listOf = (filter: ProjectFilter, order: ProjectOrder | null): List<ProcoreProjectRecord> => ({
    path: LIST,
    query: { ...company, ...filterQuery(filter), sort: sortText(order) },
    check: checkProject,
    maxPage: 300,
  });
  return {
    byIds: async (asked) => {
      const ids = asked.filter((id) => parseNumber(id) !== null);
      const pages = await Promise.all(batches(ids).map((some) => source.all(listOf({ ids: some }, null))));
      return byId(ids, pages.flat());
    },
    byOriginId: async (originId) => {
      const { rows } = await source.slice(listOf({ originId }, null), 0, 2);
      const [row] = rows;
      if (row instanceof Error) throw row;
      return row?.originId === originId ? row : null;
    },
    ids: async () => {
      const query = { ...company, view: 'ids', 'filters[by_status]': 'All' };
      const check: Check<{ id: string }> = (value, path, where) => ({
        id: checkRecord(key, value, 'PROCORE', path, where),
      });
      const rows = strict(await source.all({ path: LIST, query, check }));
      return rows.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
    },
    list: (filter = {}) => source.pages(listOf(filter, null)),
    slice: (filter, order, offset, limit) => source.slice(listOf(filter, order), offset, limit),
    sync: (updates) => syncAll(source, { path: SYNC, body: company, updates: updates.map(wire), check: checkProject }),
  };
}

/** Without `by_status` Procore lists active projects alone. */
function filterQuery(filter: ProjectFilter): Query {
  const status = filter.active === true ? 'Active' : filter.active === false ? 'Inactive' : 'All';
  return {
    'filters[by_status]': status,
    'filters[id][]': filter.ids ?? undefined,
    'filters[name]': filter.name ?? undefined,
    'filters[project_number]': filter.number ?? undefined,
    'filters[origin_id]': filter.originId ?? undefined,
    'filters[synced]': filter.synced ?? undefined,
    'filters[vendor_id]': filter.vendorId ?? undefined,
    'filters[created_at]': spanText(filter.createdAt),
    'filters[updated_at]': spanText(filter.updatedAt),
  };
}

function wire(update: ProjectUpdate): Record<string, unknown> {
  const value = update.totalValue;
  return given({
    id: update.id === undefined ? undefined : numberOf(update.id),
    name: update.name,
    project_number: update.number,
    accounting_project_number: update.accountingNumber,
    description: update.description,
    active: update.active,
    address: update.street,
    city: update.city,
    state_code: update.state,
    zip: update.zip,
    country_code: update.country,
    phone: update.phone,
    time_zone: update.timeZone,
    start_date: update.startDate,
    completion_date: update.completionDate,
    // Projects take a number here, and answer text.
    total_value: value === undefined || value === null ? value : Number(value),
    erp_integrated: update.erpIntegrated,
    enable_copy_of_standard_cost_codes: update.copyStandardCostCodes,
    origin_id: update.originId,
    origin_code: update.originCode,
  });
}

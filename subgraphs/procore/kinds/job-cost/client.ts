import { numberOf, splitChildId } from '../../ids.ts';
import { batches, given, groupBy, jsonNumber, spanText, type TimeSpan } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { byId, type Row } from '../../rows.ts';
import { type List, orNone, type ProcoreSource, type Slice } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import {
  checkDirectCost,
  checkDirectCostLine,
  checkErpJobCost,
  type ErpJobCostRecord,
  type ProcoreDirectCostLineRecord,
  type ProcoreDirectCostRecord,
} from './record.ts';

/** The totals of one cost code x cost type as ERP job costs take them: whole sums to date, not differences. */
export interface ErpJobCostUpdate {
  /** `1001/cc-88`. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
  /** All that was posted to date, decimal text. */
  jobToDateCost: string;
  /** The part of it that came by invoices against commitments; Procore shows the rest as direct costs. */
  commitmentInvoiced: string;
}

/** A direct cost as a sync writes it, by origin id. Procore locks it from then on. */
export interface DirectCostUpdate {
  originId: string;
  type: 'expense' | 'invoice' | 'payroll';
  /** `YYYY-MM-DD`. */
  date: string;
  description: string | null;
  /** `draft`, `pending`, `revise_and_resubmit` or `approved`. */
  status: string;
  /** `2001`; an invoice needs it. */
  vendorId?: string | null;
  /** An invoice needs it. */
  invoiceNumber?: string | null;
}

/** A line of a direct cost as a sync writes it, by origin id. */
export interface DirectCostLineUpdate {
  originId: string;
  /** `1001/dc-5`. */
  directCostId: string;
  /** `1001/cc-88`. */
  costCodeId: string;
  /** `4001/ct-3`. */
  costTypeId: string;
  /** Decimal text; negative for a correction. */
  amount: string;
  description: string | null;
}

/** The filters that Procore documents for direct costs, as far as the graph offers them. */
export interface DirectCostFilter {
  /** `1001/dc-5`, at most 100. */
  ids?: readonly string[] | null | undefined;
  originId?: string | null | undefined;
  invoiceNumber?: string | null | undefined;
  createdAt?: TimeSpan | null | undefined;
  updatedAt?: TimeSpan | null | undefined;
}

export interface JobCostClient {
  /**
   * Sets the totals of codes of one job, at most 1000. `jobOriginId` is the mark of the project or sub job: `ZZ/24-010`. ASSUMED: a row is found by job, cost code and cost
   * type, so that the call can be repeated. No documented call reads ERP job costs back: what they are is what was sent last. An update has neither id nor origin id: an error names its place.
   */
  syncErpJobCosts(
    jobOriginId: string,
    updates: readonly ErpJobCostUpdate[],
  ): Promise<Outcome<Synced<ErpJobCostRecord>>>;
  /** The direct costs of a project; none where Procore does not know it. With one origin id Procore looks for it; of several it reads the list and keeps those. */
  directCosts(projectId: string, originIds?: readonly string[]): Promise<Row<ProcoreDirectCostRecord>[]>;
  directCostSlice(
    projectId: string,
    filter: DirectCostFilter,
    offset: number,
    limit: number,
  ): Promise<Slice<ProcoreDirectCostRecord>>;
  /** One call per project for up to a hundred. */
  directCostsByIds(ids: readonly string[]): Promise<Map<string, Row<ProcoreDirectCostRecord>>>;
  /** Creates or updates, at most 1000. Keyed on origin id it can be repeated. */
  syncDirectCosts(
    projectId: string,
    updates: readonly DirectCostUpdate[],
  ): Promise<Outcome<Synced<ProcoreDirectCostRecord>>>;
  /** Creates or updates, at most 1000. Keyed on origin id it can be repeated; never two at a time for one direct cost (409, refused as retryable). */
  syncDirectCostLines(
    projectId: string,
    updates: readonly DirectCostLineUpdate[],
  ): Promise<Outcome<Synced<ProcoreDirectCostLineRecord>>>;
}

const ERP_JOB_COSTS = '/rest/v1.0/erp_job_costs/sync';
const listPath = (projectId: string) => `/rest/v1.1/projects/${projectId}/direct_costs`;
// The syncs exist in v1.0 alone.
const syncPath = (projectId: string) => `/rest/v1.0/projects/${projectId}/direct_costs`;

/** ERP job costs and direct costs by this source. */
export function createClient(source: ProcoreSource): JobCostClient {
  const { companyId } = source;
  const listOf = (projectId: string, filter: DirectCostFilter): List<ProcoreDirectCostRecord> => ({
    path: listPath(projectId),
    query: {
      'filters[id][]': filter.ids?.map(numberOf),
      'filters[origin_id]': filter.originId ?? undefined,
      'filters[invoice_number]': filter.invoiceNumber ?? undefined,
      'filters[created_at]': spanText(filter.createdAt),
      'filters[updated_at]': spanText(filter.updatedAt),
    },
    check: checkDirectCost(companyId, projectId),
  });
  const all = (projectId: string, filter: DirectCostFilter) => orNone([], source.all(listOf(projectId, filter)));

  return {
    syncErpJobCosts: async (jobOriginId, updates) =>
      syncAll(source, {
        path: ERP_JOB_COSTS,
        body: { company_id: Number(companyId), job_origin_id: jobOriginId },
        updates: updates.map(jobCostWire),
        check: checkErpJobCost(sentIds(updates)),
      }),
    directCosts: async (projectId, originIds) => {
      if (originIds?.length === 0) return [];
      const [one] = originIds ?? [];
      const rows = await all(projectId, originIds?.length === 1 ? { originId: one } : {});
      if (!originIds) return rows;
      const asked = new Set(originIds);
      // A row that cannot be read may be any of those asked for.
      return rows.filter((row) => row instanceof Error || (row.originId !== null && asked.has(row.originId)));
    },
    directCostSlice: (projectId, filter, offset, limit) =>
      orNone({ rows: [], more: false, total: 0 }, source.slice(listOf(projectId, filter), offset, limit)),
    directCostsByIds: async (asked) => {
      const ids = asked.filter((id) => splitChildId(id, 'dc') !== null);
      const projects = groupBy(ids, (id) => splitChildId(id, 'dc')?.parentId ?? '');
      const found = await Promise.all(
        [...projects].map(async ([projectId, group]) => {
          const pages = await Promise.all(batches(group).map((some) => all(projectId, { ids: some })));
          return byId(group, pages.flat());
        }),
      );
      return new Map(found.flatMap((some) => [...some]));
    },
    syncDirectCosts: async (projectId, updates) =>
      syncAll(source, {
        path: `${syncPath(projectId)}/sync`,
        updates: updates.map(directCostWire),
        check: checkDirectCost(companyId, projectId),
      }),
    syncDirectCostLines: async (projectId, updates) =>
      syncAll(source, {
        path: `${syncPath(projectId)}/line_items/sync`,
        updates: updates.map(lineWire),
        check: checkDirectCostLine(companyId, projectId),
      }),
  };
}

/** Our ids of the codes sent, by Procore's numbers: `cc-88` is `1001/cc-88`. */
function sentIds(updates: readonly ErpJobCostUpdate[]): Map<string, string> {
  const ids = updates.flatMap(({ costCodeId, costTypeId }) => [costCodeId, costTypeId]);
  return new Map(ids.map((id) => [id.slice(id.lastIndexOf('/') + 1), id]));
}

function jobCostWire(update: ErpJobCostUpdate): Record<string, unknown> {
  return {
    cost_code_id: numberOf(update.costCodeId),
    line_item_type_id: numberOf(update.costTypeId),
    job_to_date_cost: jsonNumber(update.jobToDateCost, 'jobToDateCost'),
    commitment_invoiced: jsonNumber(update.commitmentInvoiced, 'commitmentInvoiced'),
  };
}

function directCostWire(update: DirectCostUpdate): Record<string, unknown> {
  const { vendorId } = update;
  return given({
    origin_id: update.originId,
    direct_cost_type: update.type,
    direct_cost_date: update.date,
    description: update.description,
    status: update.status,
    vendor_id: typeof vendorId === 'string' ? numberOf(vendorId) : vendorId,
    invoice_number: update.invoiceNumber,
  });
}

function lineWire(update: DirectCostLineUpdate): Record<string, unknown> {
  return {
    origin_id: update.originId,
    direct_cost_id: numberOf(update.directCostId),
    cost_code_id: numberOf(update.costCodeId),
    line_item_type_id: numberOf(update.costTypeId),
    amount: jsonNumber(update.amount, 'amount'),
    description: update.description,
  };
}

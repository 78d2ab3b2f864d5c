import { numberOf } from '../../ids.ts';
import { given } from '../../members.ts';
import type { Outcome } from '../../outcome.ts';
import { type Row, strict } from '../../rows.ts';
import type { List, ProcoreSource, Slice } from '../../source.ts';
import { type Synced, syncAll } from '../../sync.ts';
import { createItemStatus } from './item-status.ts';
import {
  checkCodeList,
  checkCompanyCostCode,
  checkCostType,
  checkSegments,
  type ProcoreCompanyCostCodeRecord,
  type ProcoreCostTypeRecord,
  type WbsSegmentRecord,
} from './record.ts';

/** A company cost code as a sync writes it: by id or origin id; absent members stay as they are. */
export interface CompanyCostCodeUpdate {
  id?: string;
  name?: string;
  /** Without the parent's code. */
  code?: string;
  /** `4001/scc-3`; null makes it a root. */
  parentId?: string | null;
  /** The parent's mark in `parentId`'s place, where the parent stands earlier in the same sync and has no id yet. Only Procore's older documents tell of it (reference 5.3). */
  parentOriginId?: string;
  originId?: string | null;
}

/** A cost type as a sync writes it. */
export interface CostTypeUpdate {
  id?: string;
  name?: string;
  code?: string;
  /** One of `equipment, materials, commitment, owner_cost, professional_services, other`. */
  baseType?: string | null;
  originId?: string | null;
}

/** Whose items have a status: the company's cost codes or its cost types. */
export type StatusSegment = 'cost_code' | 'line_item_type';

export interface CompanyWbsClient {
  /** The number of the company's one ERP list; null where no ERP connection made it yet. */
  erpListId(): Promise<string | null>;
  /** All codes of the ERP list, parents included; none without such a list. */
  costCodes(): Promise<Row<ProcoreCompanyCostCodeRecord>[]>;
  costCodeSlice(originId: string | null, offset: number, limit: number): Promise<Slice<ProcoreCompanyCostCodeRecord>>;
  costTypes(): Promise<Row<ProcoreCostTypeRecord>[]>;
  costTypeSlice(originId: string | null, offset: number, limit: number): Promise<Slice<ProcoreCostTypeRecord>>;
  /** The segments of the company's pattern, in its order. */
  segments(): Promise<WbsSegmentRecord[]>;
  /** Creates or updates codes of the ERP list, at most 1000; parents before their children. Refused where there is no ERP list. */
  syncCostCodes(updates: readonly CompanyCostCodeUpdate[]): Promise<Outcome<Synced<ProcoreCompanyCostCodeRecord>>>;
  /** Creates or updates cost types, at most 1000. */
  syncCostTypes(updates: readonly CostTypeUpdate[]): Promise<Outcome<Synced<ProcoreCostTypeRecord>>>;
  /** `active` or `inactive` of each code of the ERP list (`4001/scc-12`) or cost type (`4001/ct-3`); empty without that segment or list. `segments`: where the caller has read them already. */
  statuses(segment: StatusSegment, segments?: readonly WbsSegmentRecord[]): Promise<Map<string, string>>;
  /** Makes codes or types active or inactive; repeatable. Refused, with nothing written, where an id is no item of the segment or the item bears another code. */
  setStatus(segment: StatusSegment, ids: readonly string[], status: 'active' | 'inactive'): Promise<Outcome>;
}

const CODES = '/rest/v1.0/standard_cost_codes';
const TYPES = '/rest/v1.0/line_item_types';

/** The company's cost codes, cost types and segments by this source. */
export function createClient(source: ProcoreSource): CompanyWbsClient {
  const { companyId } = source;
  const company = { company_id: Number(companyId) };
  // The ERP connection makes the list once; it never becomes another one.
  let erpList: string | null = null;

  const erpListId = async () => {
    if (erpList !== null) return erpList;
    const list = { path: '/rest/v1.0/standard_cost_code_lists', query: company, check: checkCodeList };
    const lists = strict(await source.all(list));
    erpList = lists.find(({ isErpList }) => isErpList)?.id ?? null;
    return erpList;
  };
  const codes = (listId: string, originId: string | null): List<ProcoreCompanyCostCodeRecord> => ({
    path: CODES,
    // The default view tells nothing but ids.
    query: {
      ...company,
      standard_cost_code_list_id: listId,
      view: 'extended',
      'filters[origin_id]': originId ?? undefined,
    },
    check: checkCompanyCostCode(companyId),
  });
  const types = (originId: string | null): List<ProcoreCostTypeRecord> => ({
    path: TYPES,
    query: { ...company, 'filters[origin_id]': originId ?? undefined },
    check: checkCostType(companyId),
  });

  const costCodes = async () => {
    const listId = await erpListId();
    return listId === null ? [] : source.all(codes(listId, null));
  };
  const costTypes = () => source.all(types(null));
  const segments: CompanyWbsClient['segments'] = async () =>
    (await source.get(`${wbsPath(companyId)}/patterns`, undefined, checkSegments)) ?? [];

  return {
    erpListId,
    costCodes,
    costCodeSlice: async (originId, offset, limit) => {
      const listId = await erpListId();
      return listId === null
        ? { rows: [], more: false, total: 0 }
        : source.slice(codes(listId, originId), offset, limit);
    },
    costTypes,
    costTypeSlice: (originId, offset, limit) => source.slice(types(originId), offset, limit),
    segments,
    syncCostCodes: async (updates) => {
      const listId = await erpListId();
      if (listId === null) return noErpList();
      const body = { ...company, standard_cost_code_list_id: Number(listId) };
      const wired = updates.map(codeWire);
      return syncAll(source, { path: `${CODES}/sync`, body, updates: wired, check: checkCompanyCostCode(companyId) });
    },
    syncCostTypes: (updates) =>
      syncAll(source, {
        path: `${TYPES}/sync`,
        body: company,
        updates: updates.map(typeWire),
        check: checkCostType(companyId),
      }),
    ...createItemStatus(source, { segments, costCodes, costTypes }),
  };
}

/** Where the company's work breakdown structure stands. */
export const wbsPath = (companyId: string) => `/rest/v1.0/companies/${companyId}/work_breakdown_structure`;

function noErpList(): Outcome<Synced<ProcoreCompanyCostCodeRecord>> {
  const message = 'The Procore company has no ERP cost code list: connect the ERP Integrations tool first.';
  return { outcome: 'refused', status: 422, code: null, message, retryable: false };
}

function codeWire(update: CompanyCostCodeUpdate): Record<string, unknown> {
  const { id, parentId } = update;
  return given({
    id: id === undefined ? undefined : numberOf(id),
    name: update.name,
    code: update.code,
    parent_id: parentId === undefined || parentId === null ? parentId : numberOf(parentId),
    parent_origin_id: update.parentOriginId,
    origin_id: update.originId,
  });
}

function typeWire(update: CostTypeUpdate): Record<string, unknown> {
  return given({
    id: update.id === undefined ? undefined : numberOf(update.id),
    name: update.name,
    csv_import_code: update.code,
    base_type: update.baseType,
    origin_id: update.originId,
  });
}

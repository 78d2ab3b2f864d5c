import type { CmicCategoryRecord, CmicCostCodeRecord } from '../../../cmic/kinds/company-wbs/record.ts';
import type {
  ProcoreCompanyCostCodeRecord,
  ProcoreCostTypeRecord,
  WbsSegmentRecord,
} from '../../../procore/kinds/company-wbs/record.ts';
import { strict } from '../../../procore/rows.ts';
import { readableRows, unreadableRows } from '../../importing/entries.ts';
import type { BadRow } from '../../importing/item.ts';
import type { SyncDeps } from '../../system.ts';

/** The master lists of CMiC's company. */
export interface Masters {
  codes: CmicCostCodeRecord[];
  categories: CmicCategoryRecord[];
  /** Rows of either list that cannot be read; they stop nothing. */
  unreadable: BadRow[];
}

/** Procore's company lists. */
export interface CompanyLists {
  /** The number of the ERP list; null where no ERP connection made it yet. */
  erpListId: string | null;
  codes: ProcoreCompanyCostCodeRecord[];
  types: ProcoreCostTypeRecord[];
  /** `active` or `inactive` by the id of a code or type; a type or code without an entry has no status that could be compared. */
  statuses: ReadonlyMap<string, string>;
  segments: WbsSegmentRecord[];
}

/** Reads CMiC's master cost codes and categories: one walk of each. */
export async function readMasters(deps: SyncDeps): Promise<Masters> {
  const client = deps.cmic['company-wbs'];
  const [codes, categories] = await Promise.all([client.costCodeEntries(), client.categoryEntries()]);
  return {
    codes: readableRows(codes),
    categories: readableRows(categories),
    unreadable: [...unreadableRows(categories), ...unreadableRows(codes)],
  };
}

/**
 * Reads Procore's lists: one walk of each. The statuses are read even where CMiC has no inactive code: one that CMiC made active again is told by nothing else. They are left out only
 * where nothing stands that CMiC's codes could be compared with.
 */
export async function readCompanyLists(deps: SyncDeps): Promise<CompanyLists> {
  const { companyWbs } = deps.procore;
  // First by itself: the codes ask for it too, and it is read once in the life of a process.
  const erpListId = await companyWbs.erpListId();
  const [segments, codes, types] = await Promise.all([
    companyWbs.segments(),
    companyWbs.costCodes().then(strict),
    companyWbs.costTypes().then(strict),
  ]);
  const statuses = await Promise.all([
    codes.length > 0 ? companyWbs.statuses('cost_code', segments) : [],
    types.length > 0 ? companyWbs.statuses('line_item_type', segments) : [],
  ]);
  return { erpListId, segments, codes, types, statuses: new Map(statuses.flatMap((some) => [...some])) };
}

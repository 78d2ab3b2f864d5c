import type {
  CompanyCostCodeUpdate,
  CostTypeUpdate,
  StatusSegment,
} from '../../../procore/kinds/company-wbs/client.ts';
import type { BadRow, ImportItem } from '../../importing/item.ts';
import type { PlanField, PlanRow } from '../../transfer/plan.ts';
import { compareCostCodes } from './cost-codes.ts';
import { compareCostTypes } from './cost-types.ts';
import type { CompanyLists, Masters } from './read.ts';

/** A cost type or cost code to be brought to Procore's company lists, or the status of one that stands there. */
export type Item = ImportItem & { fields: PlanField[] } & (
    | { stage: 'type'; update: CostTypeUpdate }
    | { stage: 'code'; update: CompanyCostCodeUpdate; under: Under }
    | StatusChange
  );

/** A cost code's parent: the code with this key, none, or whatever it has now. */
export type Under = { parentKey: string } | 'ROOT' | 'AS_IS';

interface StatusChange {
  stage: 'status';
  segment: StatusSegment;
  /** The CMiC id of the code or type; the item's key says `/status` behind it. */
  recordKey: string;
  to: 'active' | 'inactive';
}

/** What the comparison of both sides' lists gives. */
export interface Compared {
  items: Item[];
  /** Changes of status: they come last, when everything else stands. */
  statuses: Item[];
  bad: BadRow[];
  /** Left out on purpose: inactive codes that Procore does not have from us. */
  left: string[];
  /** The Procore ids of cost codes that stand, by CMiC id. */
  byKey: Map<string, string>;
}

/** What an import brings to the company lists: cost types, then cost codes (parents before children), then statuses. Keys are CMiC ids, which are our marks. Pure. */
export function companyItems(masters: Masters, lists: CompanyLists, company: string): Omit<Compared, 'statuses'> {
  const result: Compared = { items: [], statuses: [], bad: [...masters.unreadable], left: [], byKey: new Map() };
  compareCostTypes(result, masters.categories, lists);
  compareCostCodes(result, masters.codes, company, lists);
  const { items, statuses, bad, left, byKey } = result;
  return { items: [...items, ...statuses], bad, left, byKey };
}

/** An item as a row of the plan. */
export function planRow(item: Item): PlanRow {
  const { action, fields } = item;
  switch (item.stage) {
    case 'type':
      return { action, resource: 'line_item_types', key: item.key, fields };
    case 'code':
      return { action, resource: 'standard_cost_codes', key: item.key, fields };
    case 'status':
      return { action, resource: 'segment_items', key: item.recordKey, fields };
  }
}

import type { Page } from '../../../../kernel/pages.ts';
import type { Entry } from '../../entry.ts';
import { type Order, orderOf } from '../../order.ts';
import { allOf, contains, differs, type Expression, equals } from '../../row-match.ts';
import type { CmicSource, PageRequest } from '../../source.ts';
import { createTable } from '../../table.ts';
import {
  type CmicCategoryRecord,
  type CmicCostCodeRecord,
  categoryId,
  categoryKey,
  categorySchema,
  costCodeId,
  costCodeKey,
  costCodeSchema,
} from './record.ts';

/** What CMiC itself can narrow a list of master codes by. Whether a code is active is not among it: a flag that was never set means active, and a null meets no comparison. */
export interface CodeFilter {
  controlCode?: string | null | undefined;
  isControlCode?: boolean | null | undefined;
  nameContains?: string | null | undefined;
  codeContains?: string | null | undefined;
}

export type CodeOrder = Order<'CODE' | 'NAME'>;

/** Master cost codes and categories of our company. */
export interface CompanyWbsClient {
  /** All master cost codes, in pages of up to 1000, by code. */
  costCodes(): AsyncGenerator<CmicCostCodeRecord[]>;
  /** All categories, in pages of up to 1000, by code. */
  categories(): AsyncGenerator<CmicCategoryRecord[]>;
  /** As `costCodes`, all at once; a row that cannot be read stands as an error in its record's place. */
  costCodeEntries(): Promise<Entry<CmicCostCodeRecord>[]>;
  /** As `categories`, all at once; a row that cannot be read stands as an error in its record's place. */
  categoryEntries(): Promise<Entry<CmicCategoryRecord>[]>;
  costCodesByIds(ids: readonly string[]): Promise<Map<string, CmicCostCodeRecord | Error>>;
  categoriesByIds(ids: readonly string[]): Promise<Map<string, CmicCategoryRecord | Error>>;
  listCostCodes(filter: CodeFilter, order: CodeOrder | null, at: PageRequest): Promise<Page<CmicCostCodeRecord>>;
  listCategories(filter: CodeFilter, order: CodeOrder | null, at: PageRequest): Promise<Page<CmicCategoryRecord>>;
}

/** Master cost codes and categories by this source. */
export function createCompanyWbsClient(source: CmicSource): CompanyWbsClient {
  const { jcmastercostcodes, jcmastercategories } = source.mapping.resources;
  const codes = createTable(source, {
    resource: 'jcmastercostcodes',
    schema: costCodeSchema,
    toId: ([company = '', code = '']) => costCodeId(company, code),
    toKey: costCodeKey,
  });
  const categories = createTable(source, {
    resource: 'jcmastercategories',
    schema: categorySchema,
    toId: ([company = '', code = '']) => categoryId(company, code),
    toKey: categoryKey,
  });
  return {
    costCodes: () => codes.pages({}),
    categories: () => categories.pages({}),
    costCodeEntries: () => codes.entries({}),
    categoryEntries: () => categories.entries({}),
    costCodesByIds: codes.batch,
    categoriesByIds: categories.batch,
    listCostCodes: (filter, order, at) =>
      codes.page({ where: whereOf(jcmastercostcodes.attributes, filter), orderBy: orderOf(order, orders) }, at),
    listCategories: (filter, order, at) =>
      categories.page({ where: whereOf(jcmastercategories.attributes, filter), orderBy: orderOf(order, orders) }, at),
  };
}

function whereOf(names: { code: string; name: string; controlCode: string }, filter: CodeFilter): Expression | null {
  return allOf([
    filter.controlCode ? equals(names.controlCode, filter.controlCode) : null,
    filter.isControlCode == null ? null : (filter.isControlCode ? equals : differs)(names.controlCode, 'ALL'),
    filter.nameContains ? contains(names.name, filter.nameContains) : null,
    filter.codeContains ? contains(names.code, filter.codeContains) : null,
  ]);
}

const orders = { CODE: 'code', NAME: 'name' } as const;

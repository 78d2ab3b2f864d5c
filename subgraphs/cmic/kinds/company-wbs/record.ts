import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { flag, key, text } from '../../../../kernel/records.ts';

/** A master cost code of the company (jcmastercostcodes); CMiC calls it a phase. */
export interface CmicCostCodeRecord {
  /** `ZZ/code-03-100`. */
  id: string;
  company: string;
  code: string;
  name: string;
  /** The controlling code above it; null for a controlling code. */
  controlCode: string | null;
  isActive: boolean;
  unit: string | null;
}

/** A master category of the company (jcmastercategories): a cost type. */
export interface CmicCategoryRecord {
  /** `ZZ/cat-S`. */
  id: string;
  company: string;
  code: string;
  name: string;
  isActive: boolean;
}

/** `ZZ/code-03-100`. */
export function costCodeId(company: string, code: string): string {
  return joinId(company, `code-${code}`);
}

/** `ZZ/cat-S`. */
export function categoryId(company: string, code: string): string {
  return joinId(company, `cat-${code}`);
}

/** Company and code in an id; null for an id of another shape. */
export function costCodeKey(id: string): [company: string, code: string] | null {
  return prefixed(id, 'code-');
}

/** Company and code in an id; null for an id of another shape. */
export function categoryKey(id: string): [company: string, code: string] | null {
  return prefixed(id, 'cat-');
}

export const costCodeSchema = z
  .object({ company: key, code: key, name: text, controlCode: text, active: flag, unit: text })
  .transform(
    (row): CmicCostCodeRecord => ({
      id: costCodeId(row.company, row.code),
      company: row.company,
      code: row.code,
      name: row.name ?? row.code,
      controlCode: controlCodeOf(row.controlCode),
      // A flag that was never set counts as active.
      isActive: row.active !== false,
      unit: row.unit,
    }),
  );

export const categorySchema = z.object({ company: key, code: key, name: text, active: flag }).transform(
  (row): CmicCategoryRecord => ({
    id: categoryId(row.company, row.code),
    company: row.company,
    code: row.code,
    name: row.name ?? row.code,
    isActive: row.active !== false,
  }),
);

/** `ALL` stands for "none above". */
export function controlCodeOf(code: string | null): string | null {
  return code === null || code.toUpperCase() === 'ALL' ? null : code;
}

function prefixed(id: string, prefix: string): [string, string] | null {
  const [company, part] = splitId(id, 2) ?? [];
  return company && part?.startsWith(prefix) && part.length > prefix.length
    ? [company, part.slice(prefix.length)]
    : null;
}

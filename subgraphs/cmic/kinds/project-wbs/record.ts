import { z } from 'zod';
import { joinId, splitId } from '../../../../kernel/ids.ts';
import { amount, flag, key, text } from '../../../../kernel/records.ts';
import { controlCodeOf } from '../company-wbs/record.ts';

/** A cost code of a job (jcjobcostcodes). It may have no master: CMiC allows codes of a job's own. */
export interface CmicJobCostCodeRecord {
  /** `ZZ/24-010/03-100`. */
  id: string;
  company: string;
  /** The job's code. */
  job: string;
  code: string;
  name: string;
  /** The controlling code above it; null for a controlling code. */
  controlCode: string | null;
  isActive: boolean;
  unit: string | null;
  vuuid: string | null;
}

/** A category on a cost code of a job (jcjobcategory): the atom of budget and cost. Amounts are decimal text in the company's currency; null where CMiC has none. */
export interface CmicJobCategoryRecord {
  /** `ZZ/24-010/03-100/S`. */
  id: string;
  company: string;
  /** The job's code. */
  job: string;
  costCode: string;
  category: string;
  /** Both the cost code and the category are: only then may a new line use the pair. */
  isActive: boolean;
  unit: string | null;
  /** The original cost estimate: frozen once the job is started. */
  originalBudget: string | null;
  /** Original plus the posted changes. */
  currentBudget: string | null;
  /** The posted changes; negative where they reduce the budget. */
  changeOrders: string | null;
  /** What the cost is expected to be at completion. */
  projectedCost: string | null;
  /** Whether somebody has entered the projected cost; else CMiC calculates it. */
  isProjectionEntered: boolean;
  vuuid: string | null;
}

/** `ZZ/24-010/03-100`. */
export function jobCostCodeId(company: string, job: string, code: string): string {
  return joinId(company, job, code);
}

/** `ZZ/24-010/03-100/S`. */
export function jobCategoryId(company: string, job: string, costCode: string, category: string): string {
  return joinId(company, job, costCode, category);
}

/** Company, job and code in an id; null for an id of another shape. */
export function jobCostCodeKey(id: string): string[] | null {
  return splitId(id, 3);
}

/** Company, job, cost code and category in an id; null for an id of another shape. */
export function jobCategoryKey(id: string): string[] | null {
  return splitId(id, 4);
}

export const jobCostCodeSchema = z
  .object({ company: key, job: key, code: key, name: text, controlCode: text, active: flag, unit: text, vuuid: text })
  .transform(
    (row): CmicJobCostCodeRecord => ({
      id: jobCostCodeId(row.company, row.job, row.code),
      company: row.company,
      job: row.job,
      code: row.code,
      name: row.name ?? row.code,
      controlCode: controlCodeOf(row.controlCode),
      isActive: row.active !== false,
      unit: row.unit,
      vuuid: row.vuuid,
    }),
  );

export const jobCategorySchema = z
  .object({
    company: key,
    job: key,
    costCode: key,
    category: key,
    categoryActive: flag,
    costCodeActive: flag,
    unit: text,
    originalBudget: amount,
    currentBudget: amount,
    changeOrders: amount,
    projectedCost: amount,
    projectionEntered: flag,
    vuuid: text,
  })
  .transform(
    (row): CmicJobCategoryRecord => ({
      id: jobCategoryId(row.company, row.job, row.costCode, row.category),
      company: row.company,
      job: row.job,
      costCode: row.costCode,
      category: row.category,
      isActive: row.categoryActive !== false && row.costCodeActive !== false,
      unit: row.unit,
      originalBudget: row.originalBudget,
      currentBudget: row.currentBudget,
      changeOrders: row.changeOrders,
      projectedCost: row.projectedCost,
      isProjectionEntered: row.projectionEntered === true,
      vuuid: row.vuuid,
    }),
  );

/** An amount as decimal text; UNAVAILABLE where CMiC's answer lacks it or holds something else. Null and blank are an amount that nobody entered: zero. */
export type ToldAmount = string | 'UNAVAILABLE';

/** What a job category tells for the figures of a project; each amount stands or falls alone. */
export interface CmicJobFiguresRecord {
  /** `ZZ/24-010/03-100/S`. */
  id: string;
  originalBudget: ToldAmount;
  currentBudget: ToldAmount;
  projectedCost: ToldAmount;
}

const toldAmount = z.unknown().transform((value): ToldAmount => {
  if (value === undefined) return 'UNAVAILABLE';
  const read = amount.safeParse(value);
  return read.success ? (read.data ?? '0') : 'UNAVAILABLE';
});

export const jobFiguresSchema = z
  .object({
    company: key,
    job: key,
    costCode: key,
    category: key,
    originalBudget: toldAmount,
    currentBudget: toldAmount,
    projectedCost: toldAmount,
  })
  .transform(
    ({ company, job, costCode, category, ...amounts }): CmicJobFiguresRecord => ({
      id: jobCategoryId(company, job, costCode, category),
      ...amounts,
    }),
  );

import type { Entry } from '../../entry.ts';
import type { Mapping } from '../../mapping.ts';
import type { RawRow } from '../../source.ts';
import { type CmicJobFiguresRecord, jobCategoryId } from './record.ts';

/**
 * The same reading as `jobFiguresSchema` of a row whose members all have the usual forms, in a fraction of its time: a large job has some twenty thousand of them. Null for any other row, which
 * the schema then reads.
 */
export function quickFigures(mapping: Mapping): (row: RawRow) => Entry<CmicJobFiguresRecord> | null {
  const names = mapping.resources.jcjobcategory.attributes;
  return (row) => {
    const company = row[names.company];
    const job = row[names.job];
    const costCode = row[names.costCode];
    const category = row[names.category];
    const vuuid = row[names.vuuid];
    if (!(isKey(company) && isKey(job) && isKey(costCode) && isKey(category) && isKey(vuuid))) return null;
    const originalBudget = plainAmount(row[names.originalBudget]);
    const currentBudget = plainAmount(row[names.currentBudget]);
    const projectedCost = plainAmount(row[names.projectedCost]);
    if (originalBudget === null || currentBudget === null || projectedCost === null) return null;
    const id = jobCategoryId(company, job, costCode, category);
    const value = { id, originalBudget, currentBudget, projectedCost };
    return { id, key: [company, job, costCode, category], vuuid, value };
  };
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A JSON number as decimal text, and null, which nobody entered, as zero. What is absent, very large or needs an exponent is not plain: null. */
function plainAmount(value: unknown): string | null {
  if (value === null) return '0';
  if (typeof value !== 'number') return null;
  const decimal = String(value);
  return /^-?\d{1,12}(?:\.\d+)?$/.test(decimal) ? decimal : null;
}

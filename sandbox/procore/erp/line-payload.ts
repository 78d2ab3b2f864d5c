import type { Db } from '../db.ts';
import { show as lineView } from '../line-item-view.ts';
import type { LineItemRow } from '../rows.ts';

/**
 * A line as events tell it. A code's origin is composite there, the job's and its own, and its data is JSON inside a text (corrections,
 * Procore 16). `shown` is how the record's own endpoint tells the line.
 */
export function linePayload(
  db: Db,
  line: LineItemRow,
  jobOrigin: string | null,
  shown: object = lineView(db, line),
): Record<string, unknown> {
  const code = line.cost_code_id === null ? undefined : db.costCodes.get(line.cost_code_id);
  if (!code) return { ...shown, tax_code: null };
  const standard =
    code.standard_cost_code_id === null ? undefined : db.standardCostCodes.get(code.standard_cost_code_id);
  return {
    ...shown,
    cost_code: {
      ...(shown as { cost_code?: object }).cost_code,
      origin_id: compositeOrigin(jobOrigin, code.origin_id),
      origin_data: JSON.stringify({ sub_job_id: code.sub_job_id }),
      long_name_helper: [[code.full_code], [code.name]],
      standard_cost_code_origin_id: standard?.origin_id ?? null,
    },
    tax_code: null,
  };
}

/** A code's origin as events tell it. */
export const compositeOrigin = (jobOrigin: string | null, codeOrigin: string | null): string =>
  `${jobOrigin}|${codeOrigin}`;

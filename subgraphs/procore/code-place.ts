import { z } from 'zod';
import { text } from '../../kernel/records.ts';
import { childId, subJobId } from './ids.ts';
import { type Row, strict } from './rows.ts';

/** Where an amount stands in the budget: which of a record's codes it names. */
export interface CodePlace {
  /** `1001/cc-88`. */
  costCodeId: string | null;
  /** `4001/ct-3`. */
  costTypeId: string | null;
  /** `1001/wbs-771`. */
  budgetCodeId: string | null;
  /** `1001/301`; null for the project itself, and where nothing says who bills the code. */
  subJobId: string | null;
}

/** A place of which an answer may not have told who bills the code. */
export interface OpenPlace extends CodePlace {
  /** Nothing in the answer said who bills the cost code: `subJobId` is not known yet. */
  billerUnknown: boolean;
}

/** Finds the sub jobs of cost codes. */
export interface CodeFinder {
  costCodesByIds(ids: readonly string[]): Promise<Map<string, Row<{ subJobId: string | null }>>>;
}

/** A code embedded as an object; some answers give its text instead, which names no record. */
const embedded = z
  .union([z.string(), z.object({ id: text, biller_type: text, biller_id: text })])
  .nullish()
  .transform((value) => (typeof value === 'string' ? null : (value ?? null)));

/** The members by which records name their codes: numbers beside them, objects in them, or both. `category` is the budget's word for a cost type. */
export const codeMembers = {
  cost_code_id: text,
  cost_code: embedded,
  line_item_type_id: text,
  line_item_type: embedded,
  category_id: text,
  wbs_code_id: text,
  wbs_code: embedded,
  biller_type: text,
  biller_id: text,
};

type CodeMembers = { [member in keyof typeof codeMembers]: z.infer<(typeof codeMembers)[member]> };

/** The codes of a record as our ids. The forms of "none" are null, and so is the 0 of budget rows (corrections, T21). */
export function codePlace(row: CodeMembers, companyId: string, projectId: string): CodePlace {
  const code = some(row.cost_code_id) ?? some(row.cost_code?.id);
  const type = some(row.line_item_type_id) ?? some(row.line_item_type?.id) ?? some(row.category_id);
  const wbs = some(row.wbs_code_id) ?? some(row.wbs_code?.id);
  return {
    costCodeId: code === null ? null : childId(projectId, 'cc', code),
    costTypeId: type === null ? null : childId(companyId, 'ct', type),
    budgetCodeId: wbs === null ? null : childId(projectId, 'wbs', wbs),
    subJobId:
      billerSubJob(projectId, row.biller_type, some(row.biller_id)) ??
      billerSubJob(projectId, row.cost_code?.biller_type ?? null, some(row.cost_code?.biller_id)),
  };
}

/** The sub job behind a biller (`Project` and `SubJob` are Procore's words, compared without case); null for the project itself. */
export function billerSubJob(projectId: string, type: string | null, id: string | null): string | null {
  return type?.toLowerCase() === 'subjob' && id !== null ? subJobId(projectId, id) : null;
}

function some(id: string | null | undefined): string | null {
  return id === undefined || id === '0' ? null : id;
}

/** The lines with the sub jobs of their codes, one call for all that the answers left open. Throws the fault of a code that cannot be read: a line on the wrong job would be worse. */
export async function settleSubJobs<T extends OpenPlace>(lines: readonly T[], codes: CodeFinder): Promise<T[]> {
  const open = [...new Set(lines.flatMap((line) => (line.billerUnknown ? (line.costCodeId ?? []) : [])))];
  if (open.length === 0) return [...lines];
  const found = await codes.costCodesByIds(open);
  strict([...found.values()]);
  return lines.map((line) => {
    const code = line.billerUnknown && line.costCodeId !== null ? found.get(line.costCodeId) : undefined;
    return code && !(code instanceof Error) ? { ...line, subJobId: code.subJobId, billerUnknown: false } : line;
  });
}

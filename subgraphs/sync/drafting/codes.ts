import { createLoader, type Loader } from '../../../kernel/loader.ts';
import { childId, splitChildId } from '../../procore/ids.ts';
import {
  type ProcoreBudgetCodeRecord,
  type ProcoreCostCodeRecord,
  segmentOf,
} from '../../procore/kinds/project-wbs/record.ts';
import { pick, type Row } from '../../procore/rows.ts';
import { type PlacedLine, placeLines } from '../exporting/lines.ts';
import type { ProblemCode } from '../problem.ts';
import type { SyncDeps } from '../system.ts';

/** Why no line can travel on a budget code: which part of it is in the way, and what to do. */
export interface Unusable {
  code: Extract<ProblemCode, 'CODE_NOT_LINKED' | 'COST_TYPE_MISSING' | 'CUSTOM_WBS_SEGMENT'>;
  part: 'costCode' | 'costType';
  message: string;
  fix: string;
  /** Whether CMiC can change it with nothing done here. */
  retryable: boolean;
}

/** The cost code and cost type of a budget code: `1001/cc-88`, `4001/ct-3`. The numbers of WBS items are those of the codes that they stand for. */
export function partsOf(deps: Pick<SyncDeps, 'companyId'>, code: ProcoreBudgetCodeRecord) {
  const costCode = segmentOf(code, 'cost_code');
  const costType = segmentOf(code, 'line_item_type');
  return {
    costCodeId: costCode && childId(code.projectId, 'cc', costCode.itemId),
    costTypeId: costType && childId(deps.companyId, 'ct', costType.itemId),
    costCode: costCode?.code ?? null,
    costTypeCode: costType?.code ?? null,
  };
}

/** Which budget codes lines can travel on, by the same rules as an export: cost code and type are linked (or bear our mark), and the job uses the pair. Null: it can be used. */
export async function usableCodes(
  deps: SyncDeps,
  codes: readonly ProcoreBudgetCodeRecord[],
): Promise<Map<string, Unusable | null>> {
  const lines = codes.map((code) => ({ lineId: code.id, ...partsOf(deps, code), amount: null }));
  const [placed, costCodes] = await Promise.all([
    placeLines(deps, lines),
    deps.procore.projectWbs.costCodesByIds([...new Set(lines.flatMap(({ costCodeId }) => costCodeId ?? []))]),
  ]);
  return new Map(
    codes.map((code, index) => {
      const place = placed[index] as (typeof placed)[number];
      const costCode = place.line.costCodeId === null ? null : pick(costCodes, place.line.costCodeId);
      return [code.id, unusable(code, place, costCode)];
    }),
  );
}

/** Whether lines can travel on the budget codes of an id's project, one read of the project's codes for all ids of it. */
export function createUsableLoader(deps: SyncDeps): Loader<{ usable: boolean }> {
  return createLoader<{ usable: boolean }>(async (ids) => {
    const projects = [...new Set(ids.flatMap((id) => splitChildId(id, 'wbs')?.parentId ?? []))];
    const found = await Promise.all(
      projects.map(async (project) => {
        const asked = ids.filter((id) => splitChildId(id, 'wbs')?.parentId === project);
        const rows = await deps.procore.projectWbs.budgetCodesByIds(asked);
        const codes = asked.flatMap((id) => (rows.get(id) instanceof Error ? [] : (pick(rows, id) ?? [])));
        const answers = await usableCodes(deps, codes);
        const bad = asked.flatMap((id): [string, Row<{ usable: boolean }>][] => {
          const row = rows.get(id);
          return row instanceof Error ? [[id, row]] : [];
        });
        return [...[...answers].map(([id, why]) => [id, { usable: why === null }] as const), ...bad];
      }),
    );
    return new Map(found.flat());
  }, 500);
}

function unusable(
  budgetCode: ProcoreBudgetCodeRecord,
  { line, code, type, category }: PlacedLine<{ lineId: string } & ReturnType<typeof partsOf> & { amount: null }>,
  costCode: ProcoreCostCodeRecord | null,
): Unusable | null {
  const name = budgetCode.flatCode ?? budgetCode.id;
  const not = (
    part: Unusable['part'],
    message: string,
    fix: string,
    more: Partial<Pick<Unusable, 'code' | 'retryable'>> = {},
  ): Unusable => ({ code: 'CODE_NOT_LINKED', retryable: false, ...more, part, message, fix });
  const custom = budgetCode.segments.find(({ type: sort }) => sort === 'custom');
  if (custom)
    return not(
      'costCode',
      `${name} has the custom segment "${custom.segment ?? custom.name}", which CMiC does not have.`,
      'Use a budget code of cost code and cost type alone.',
      { code: 'CUSTOM_WBS_SEGMENT' },
    );
  // Where the codes disagree the item is not the cost code of that number, and nothing is claimed of it.
  if (!code || !costCode || costCode.fullCode !== line.costCode)
    return not(
      'costCode',
      `Cost code ${line.costCode ?? name} has no counterpart in CMiC.`,
      'Use a code that came from CMiC (`ProcoreProject.budgetCodes { linked }` shows them), or add it to the job: approveProjectWbs, or in CMiC and importProjectWbs.',
    );
  if (line.costTypeId === null)
    return not(
      'costType',
      `${name} has no cost type.`,
      'CMiC knows no cost code without one: choose a budget code with one.',
      {
        code: 'COST_TYPE_MISSING',
      },
    );
  if (!type)
    return not(
      'costType',
      `Cost type ${line.costTypeCode} has no counterpart in CMiC.`,
      'Use a cost type that came from CMiC.',
    );
  if (!category?.isActive)
    return not(
      'costType',
      category
        ? `${line.costCode} with ${line.costTypeCode} is inactive on the CMiC job.`
        : `The CMiC job does not use ${line.costCode} with ${line.costTypeCode}.`,
      category
        ? 'Activate it in CMiC, or use another.'
        : 'Add the category to the cost code on the job in CMiC, or use another.',
      { retryable: true },
    );
  if (budgetCode.status !== null && budgetCode.status.toLowerCase() !== 'active')
    return not('costCode', `${name} is ${budgetCode.status} in Procore.`, 'Make it active in Procore, or use another.');
  return null;
}

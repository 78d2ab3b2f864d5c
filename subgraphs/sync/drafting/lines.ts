import { decimalText } from '../../../kernel/money.ts';
import { amountProblem } from '../../cmic/kinds/commitment/draft.ts';
import { splitChildId } from '../../procore/ids.ts';
import type { ProcoreCommitmentLineRecord } from '../../procore/kinds/commitment/line-record.ts';
import type { ProcoreBudgetCodeRecord } from '../../procore/kinds/project-wbs/record.ts';
import { byId, pick, strict } from '../../procore/rows.ts';
import { type Problem, problem } from '../problem.ts';
import type { SyncDeps } from '../system.ts';
import { notFound, wrongId } from '../transfer/planning.ts';
import { partsOf, usableCodes } from './codes.ts';
import type { DraftLine } from './draft.ts';

/** A line as the caller gives it: a budget code, or a cost code and a cost type. */
export interface LineInput {
  /** `1001/wbs-771`. */
  budgetCodeId?: string | null | undefined;
  /** `1001/cc-88`. */
  costCodeId?: string | null | undefined;
  /** `4001/ct-3`. */
  costTypeId?: string | null | undefined;
  /** Decimal text. */
  amount: string;
  description?: string | null | undefined;
  /** `1001/wo-5501/88001`: the contract's line that a change order's line changes. */
  commitmentLineId?: string | null | undefined;
}

/** More lines than this are no document that a person looks at. */
const MOST_LINES = 200;

/**
 * The lines as they can be written, or everything that stands against them: each is on a budget code of the project whose cost code and type are linked, with an amount in whole cents.
 * `contractLines`: those of the commitment that a change order changes.
 */
export async function readDraftLines(
  deps: SyncDeps,
  projectId: string,
  inputs: readonly LineInput[],
  contractLines: readonly ProcoreCommitmentLineRecord[] = [],
): Promise<{ lines: DraftLine[]; problems: Problem[] }> {
  const path = ['input', 'lines'];
  if (inputs.length === 0) return none(problem('BAD_INPUT', 'The draft has no lines.', path, 'Give at least one.'));
  if (inputs.length > MOST_LINES)
    return none(problem('BAD_INPUT', `More than ${MOST_LINES} lines.`, path, 'Make two drafts of it.'));
  const rows = await deps.procore.projectWbs.budgetCodes(projectId);
  const found = inputs.map((input, index) => placeOf(deps, projectId, rows, input, index, contractLines));
  const wanted = new Map(found.flatMap(({ code }) => (code ? [[code.id, code] as const] : [])));
  const unusable = await usableCodes(deps, [...wanted.values()]);
  const lines: DraftLine[] = [];
  const problems = found.flatMap(({ input, code, target, problems: own }, index) => {
    if (code)
      lines.push({
        budgetCodeId: code.id,
        // `100.0` and `100` are the same draft.
        amount: decimalText(input.amount) ?? input.amount,
        description: input.description?.trim() || null,
        commitmentLineItemId: target?.lineId ?? null,
      });
    const why = code && unusable.get(code.id);
    const at = input.budgetCodeId ? 'budgetCodeId' : why?.part === 'costType' ? 'costTypeId' : 'costCodeId';
    return [
      ...own,
      ...(why ? [problem(why.code, why.message, linePath(index, at), why.fix, why.retryable)] : []),
      ...amountProblems(input.amount, index),
    ];
  });
  return { lines, problems };
}

/** `input.lines.2.costCodeId`. */
export function linePath(index: number, member?: string): string[] {
  return ['input', 'lines', String(index), ...(member ? [member] : [])];
}

type BudgetCodeRows = Awaited<ReturnType<SyncDeps['procore']['projectWbs']['budgetCodes']>>;

interface Found {
  input: LineInput;
  code: ProcoreBudgetCodeRecord | null;
  target: ProcoreCommitmentLineRecord | null;
  problems: Problem[];
}

/** The budget code that a line names, and the contract's line that it changes. */
function placeOf(
  deps: SyncDeps,
  projectId: string,
  rows: BudgetCodeRows,
  input: LineInput,
  index: number,
  contractLines: readonly ProcoreCommitmentLineRecord[],
): Found {
  const target = contractLines.find(({ id }) => id === input.commitmentLineId) ?? null;
  const named = codeOf(deps, projectId, rows, input, index);
  const code = 'problem' in named ? null : named.code;
  const problems = 'problem' in named ? [named.problem] : [];
  const path = linePath(index, 'commitmentLineId');
  if (input.commitmentLineId && !target) problems.push(notFound(input.commitmentLineId, path));
  if (target && code && !isOn(target, code, deps))
    problems.push(
      problem(
        'BAD_INPUT',
        `The contract's line ${target.lineId} is on ${target.wbsFlatCode ?? target.costCode}, not on ${code.flatCode}.`,
        path,
        'A change of a line is on its code; leave commitmentLineId out for a line that is new to the contract.',
      ),
    );
  return { input, code, target, problems };
}

function codeOf(
  deps: SyncDeps,
  projectId: string,
  rows: BudgetCodeRows,
  { budgetCodeId, costCodeId, costTypeId }: LineInput,
  index: number,
): { code: ProcoreBudgetCodeRecord } | { problem: Problem } {
  if (budgetCodeId) {
    const path = linePath(index, 'budgetCodeId');
    if (costCodeId || costTypeId)
      return {
        problem: problem(
          'BAD_INPUT',
          'The line names its code twice.',
          path,
          'Give the budget code, or cost code and type.',
        ),
      };
    if (!splitChildId(budgetCodeId, 'wbs')) return { problem: wrongId(budgetCodeId, `${projectId}/wbs-771`, path) };
    const code = pick(byId([budgetCodeId], rows), budgetCodeId);
    return code ? { code } : { problem: notFound(budgetCodeId, path) };
  }
  if (!costCodeId) {
    const fix = 'Give budgetCodeId, or costCodeId and costTypeId; `ProcoreProject.budgetCodes { linked }` offers them.';
    return { problem: problem('BAD_INPUT', 'The line names no code.', linePath(index, 'costCodeId'), fix) };
  }
  const path = linePath(index, 'costCodeId');
  if (!splitChildId(costCodeId, 'cc')) return { problem: wrongId(costCodeId, `${projectId}/cc-88`, path) };
  const ofCode = strict(rows).filter((row) => partsOf(deps, row).costCodeId === costCodeId);
  if (!costTypeId) {
    const fix = 'Give one: CMiC knows no cost code without a cost type.';
    return { problem: problem('COST_TYPE_MISSING', 'The line has no cost type.', linePath(index, 'costTypeId'), fix) };
  }
  const typePath = linePath(index, 'costTypeId');
  if (!splitChildId(costTypeId, 'ct')) return { problem: wrongId(costTypeId, `${deps.companyId}/ct-3`, typePath) };
  const code = ofCode.find((row) => partsOf(deps, row).costTypeId === costTypeId);
  if (code) return { code };
  if (ofCode.length === 0) return { problem: notFound(costCodeId, path) };
  return {
    problem: problem(
      'CODE_NOT_LINKED',
      `Procore's project has no budget code of ${partsOf(deps, ofCode[0] as ProcoreBudgetCodeRecord).costCode} with ${costTypeId}.`,
      typePath,
      'Use a pair that `ProcoreProject.budgetCodes { linked }` offers, or add the category to the code on the job in CMiC and importProjectWbs.',
    ),
  };
}

function isOn(line: ProcoreCommitmentLineRecord, code: ProcoreBudgetCodeRecord, deps: SyncDeps): boolean {
  if (line.wbsCodeId !== null) return line.wbsCodeId === code.id;
  const { costCodeId, costTypeId } = partsOf(deps, code);
  return line.costCodeId === costCodeId && line.costTypeId === costTypeId;
}

function amountProblems(amount: string, index: number): Problem[] {
  const path = linePath(index, 'amount');
  switch (amountProblem(amount)) {
    case null:
      return [];
    case 'TOO_MANY_DECIMALS':
      return [
        problem(
          'AMOUNT_PRECISION',
          `${amount} has more than two decimals; CMiC keeps two, and nothing is rounded.`,
          path,
          'Give it in whole cents.',
        ),
      ];
    default:
      return [problem('BAD_INPUT', `${amount} cannot be sent to CMiC.`, path, 'Give an amount below 10^13.')];
  }
}

function none(refused: Problem) {
  return { lines: [], problems: [refused] };
}

import { cents, sum } from '../../../../kernel/money.ts';
import type { ImportedProject } from '../../importing/imported-project.ts';
import { type Problem, problem } from '../../problem.ts';
import { importFingerprint, type Plan, type PlanRow } from '../../transfer/plan.ts';
import type { BudgetItem, BudgetItems } from './items.ts';
import type { BudgetSource } from './read.ts';

/** The plan of a budget's import: rows with the amounts from and to, both totals, and what stands in its way. Pure. */
export function budgetPlan(
  jobId: string,
  project: ImportedProject,
  source: BudgetSource,
  { items, bad, left }: BudgetItems,
): Plan {
  const rows = items.map(planRow);
  const problems = budgetProblems(project.id, source);
  const codesMissing = bad.some(({ code }) => code === 'CODE_NOT_LINKED');
  return {
    direction: 'IMPORT',
    fingerprint: importFingerprint('BUDGET', jobId, rows),
    rows,
    references: [
      `job ${jobId} -> project ${project.id} (${project.linked ? 'linked' : 'by our mark'})`,
      ...totals(source, items),
    ],
    prerequisites: [
      {
        name: 'The budget is unlocked in Procore',
        met: source.locked === false,
        fix: source.locked === false ? null : 'Unlock the budget in Procore.',
      },
      {
        name: 'The budget was not exported to CMiC',
        met: !source.exported,
        fix: source.exported ? 'Correct it in Procore, with a budget change.' : null,
      },
      {
        name: 'Every code with an estimate is in Procore',
        met: !codesMissing,
        fix: codesMissing ? `importProjectWbs with id "${jobId}".` : null,
      },
    ],
    notTravelling: [
      'Units, quantities and unit costs: only amounts travel.',
      ...left,
      ...bad.map(({ key, reason }) => `${key}: ${reason}`),
    ],
    locks: [],
    problems,
  };
}

/** What stands in the way of the whole import. */
function budgetProblems(projectId: string, { locked, exported }: BudgetSource): Problem[] {
  if (exported)
    return [
      problem(
        'BUDGET_EXPORTED',
        `The budget of project ${projectId} was exported to CMiC, which ends its imports.`,
        ['input', 'id'],
        'Procore leads the budget from its first export on: correct it there, with a budget change.',
      ),
    ];
  if (locked === null)
    return [
      problem(
        'PREREQUISITE_NOT_SYNCED',
        `Procore shows no budget of project ${projectId}.`,
        ['input', 'id'],
        "Turn on the project's Budget tool, and let our app see it.",
        true,
      ),
    ];
  if (locked)
    return [
      problem(
        'BUDGET_LOCKED',
        `The budget of project ${projectId} is locked in Procore.`,
        ['input', 'id'],
        'Unlock it in Procore, then import again.',
        true,
      ),
    ];
  return [];
}

/** Procore's own re-import shows the same three totals (procore reference 8.2). */
function totals({ lines }: BudgetSource, items: readonly BudgetItem[]): string[] {
  const now = cents(sum(lines.map(({ originalAmount }) => originalAmount)));
  const touched = new Set(items.map(({ procoreId }) => procoreId));
  const untouched = lines.filter(({ id }) => !touched.has(id)).map(({ originalAmount }) => originalAmount);
  const brought = items.map(({ amount }) => amount);
  return [
    `CMiC estimate that travels: ${cents(sum(brought))}`,
    `Procore budget now: ${now}`,
    `Procore budget afterwards: ${cents(sum([...brought, ...untouched]))}`,
  ];
}

/** An estimate as a row of the plan: the REST resource of Procore and what would be sent. */
function planRow({ action, key, costCodeId, costTypeId, amount, was }: BudgetItem): PlanRow {
  const isNew = action === 'CREATE';
  return {
    action,
    resource: 'budget_line_items',
    key,
    fields: [
      { name: 'cost_code_id', from: isNew ? null : costCodeId, to: costCodeId },
      { name: 'line_item_type_id', from: isNew ? null : costTypeId, to: costTypeId },
      { name: 'original_budget_amount', from: was, to: amount },
    ],
  };
}

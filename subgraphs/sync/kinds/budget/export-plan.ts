import { sum } from '../../../../kernel/money.ts';
import { potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import { categoryRows, originalBudget } from '../../exporting/category-write.ts';
import { type PciDrafts, pciRows } from '../../exporting/pci-drafts.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, type PlanRow } from '../../transfer/plan.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { budgetExportProblems } from './export-check.ts';
import { type BudgetDrafts, countEqual, draftBudget } from './export-drafts.ts';
import { type BudgetExportSource, needsItem } from './export-read.ts';

/** What a run needs beside the plan. */
export interface BudgetExportPayload {
  source: BudgetExportSource;
  /** Null only in a plan with problems, which never runs. */
  drafts: BudgetDrafts | null;
}

/** The plan of a budget's export from what was read. Pure but for the pure bodies of the clients. */
export function planBudgetExport(
  deps: SyncDeps,
  source: BudgetExportSource,
  answers: Answers,
  transfer: Transfer | null,
): Planned<BudgetExportPayload> {
  const { projectId, job, projectLink, existing } = source;
  const drafts = draftBudget(source, answers, transfer);
  const rowsWith = (item: PciDrafts | null): PlanRow[] => {
    if (!drafts) return [];
    const amounts = drafts.amounts.flatMap((each) => categoryRows({ deps }, originalBudget, each, transfer));
    const pairs = drafts.pairs.flatMap((each) => categoryRows({ deps }, originalBudget, each, transfer).slice(0, 1));
    return [...amounts, ...pairs, ...(item ? pciRows(deps.cmic['budget-change'], item, existing) : [])];
  };
  // The day of the export is not part of what somebody says yes to, unless it was given.
  const undated = drafts?.item && {
    ...drafts.item,
    header: { ...drafts.item.header, date: answers.accountingDate ?? UNDATED },
  };
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('BUDGET', projectId, rowsWith(undated ?? null), answers),
    rows: rowsWith(drafts?.item ?? null),
    references: referencesOf(source, drafts),
    prerequisites: prerequisitesOf(source),
    notTravelling: [
      'Units, quantities and unit costs: only amounts travel.',
      'Our mark: lines of a budget carry none, the link alone tells where the budget went.',
      ...source.onlyInCmic,
    ],
    locks: [
      {
        field: 'budget',
        reason: 'From its first export on Procore leads the budget: CMiC estimates are not imported any more.',
        liftedBy: 'Nothing: correct the budget in Procore, with a budget change.',
      },
    ],
    problems: budgetExportProblems(source, answers, drafts),
  };
  return {
    plan,
    payload: { source, drafts },
    projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    needs: [{ kind: 'PROJECT_WBS', id: projectId }],
    number: source.number,
    targetId: job?.id ?? null,
    alreadyAt: transfer === null && source.postedBefore !== null ? (job?.id ?? null) : null,
  };
}

const UNDATED = '0001-01-01';

function referencesOf(source: BudgetExportSource, drafts: BudgetDrafts | null): string[] {
  const { projectId, projectLink, lines } = source;
  const home = projectLink ? `${projectLink.cmicId} (${projectLink.link ? 'linked' : 'by our mark'})` : 'not linked';
  const item = drafts?.item;
  return [
    `project ${projectId} -> ${home}`,
    `Procore budget: ${sum(lines.map(({ line }) => line.originalAmount))} in ${lines.length} line(s), ${countEqual(source)} of them equal in CMiC`,
    ...(item ? [`started jobs: ${item.lines.length} line(s) -> ${potentialChangeItemId(item.header)}`] : []),
  ];
}

function prerequisitesOf(source: BudgetExportSource): Plan['prerequisites'] {
  const { projectLink, job, locked, lines, setUp } = source;
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  const linked = lines.every(({ place }) => place.categoryId !== null && place.category?.isActive !== false);
  const complete = setUp !== null && Boolean(setUp.typeCode && setUp.pendingStatus && setUp.approvedStatus);
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The job is open in CMiC', job?.status === 'ACTIVE', 'Open it in CMiC.'),
    row('The budget is locked in Procore', locked === true, 'Lock it in Procore.'),
    row(
      'Every line is on a linked code and type',
      lines.length > 0 && linked,
      'Give every line a cost type, on codes that came from CMiC.',
    ),
    ...(lines.some(needsItem)
      ? [
          row(
            'CMiC has the type and the statuses of an original-budget item',
            complete,
            'Set them up in CMiC: the job is started, which freezes its original budget for anything else.',
          ),
        ]
      : []),
  ];
}

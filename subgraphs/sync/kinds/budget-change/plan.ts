import { equal } from '../../../../kernel/money.ts';
import { potentialChangeItemId } from '../../../cmic/kinds/budget-change/record.ts';
import { type PciDrafts, pciRows } from '../../exporting/pci-drafts.ts';
import { placeReference } from '../../exporting/places.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned } from '../../transfer/plan.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { budgetChangeProblems } from './check.ts';
import { draftBudgetChange, taskOf } from './drafts.ts';
import type { BudgetChangeSource } from './read.ts';

/** What a run needs beside the plan. */
export interface BudgetChangePayload {
  source: BudgetChangeSource;
  /** Null only in a plan with problems, which never runs. */
  drafts: PciDrafts | null;
}

/** The plan of a budget change's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the client. */
export function planBudgetChange(
  deps: SyncDeps,
  source: BudgetChangeSource,
  answers: Answers,
  goesOn: boolean,
): Planned<BudgetChangePayload> {
  const { change, job, projectLink, link, existing } = source;
  const client = deps.cmic['budget-change'];
  const drafts = draftBudgetChange(source, answers);
  // The day of the export is not part of what somebody says yes to, unless it was given.
  const dated = drafts && { ...drafts, header: { ...drafts.header, date: answers.accountingDate ?? UNDATED } };
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('BUDGET_CHANGE', change.id, dated ? pciRows(client, dated, null) : [], answers),
    rows: drafts ? pciRows(client, drafts, existing) : [],
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: notTravelling(source),
    locks: ['status', 'lines'].map((field) => ({
      field,
      reason: 'Synced with the ERP.',
      liftedBy: 'Unlinking, after the potential change item is void in CMiC.',
    })),
    problems: budgetChangeProblems(source, answers, drafts),
  };
  // Only our own mark says that it travelled; somebody else's is a problem of its own (check.ts).
  const mark = readMark(change.originId, deps.companyCode, 3, deps.settings);
  const marked = mark.mark === 'OURS' ? mark.cmicId : null;
  return {
    plan,
    payload: { source, drafts },
    projectId: change.projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    needs: [{ kind: 'PROJECT_WBS', id: change.projectId }],
    number: source.number,
    targetId: drafts && potentialChangeItemId(drafts.header),
    alreadyAt: goesOn ? null : (link?.cmicId ?? marked),
  };
}

const UNDATED = '0001-01-01';

function referencesOf({ change, projectLink, lines, setUp }: BudgetChangeSource): string[] {
  const home = projectLink ? `${projectLink.cmicId} (${projectLink.link ? 'linked' : 'by our mark'})` : 'not linked';
  return [
    `project ${change.projectId} -> ${home}`,
    `type ${setUp.role} -> ${setUp.typeCode ?? 'not set up in CMiC'}`,
    ...lines.map(({ adjustment, place }) => placeReference(`line ${taskOf(adjustment)}`, place)),
  ];
}

function prerequisitesOf({ projectLink, job, change, lines, setUp }: BudgetChangeSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The job is open in CMiC', job?.status === 'ACTIVE', 'Open it in CMiC.'),
    row('The budget change is approved in Procore', change.status === 'APPROVED', 'Approve it in Procore.'),
    row(
      'CMiC has the type and the statuses that it is written with',
      setUp.typeCode !== null && setUp.pendingStatus !== null && setUp.approvedStatus !== null,
      'Set them up in CMiC.',
    ),
    row(
      'Every line is on a linked code and type',
      lines.length > 0 && lines.every(({ place }) => place.category?.isActive),
      'Move the lines, or add the codes in CMiC.',
    ),
  ];
}

function notTravelling({ change, lines }: BudgetChangeSource): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const counted = lines.filter(
    ({ adjustment }) => adjustment.uom !== null || (adjustment.quantity !== null && !equal(adjustment.quantity, '0')),
  ).length;
  const told = lines.filter(({ adjustment }) => adjustment.description !== null || adjustment.comment !== null).length;
  return [
    ...some(counted > 0, `Quantities, units and unit costs of ${counted} line(s): amounts only.`),
    ...some(told > 0, `Descriptions and comments of ${told} line(s).`),
    ...some(change.description !== null, 'The description.'),
  ];
}

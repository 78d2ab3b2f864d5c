import { sum } from '../../../../kernel/money.ts';
import { formProblem } from '../../../cmic/form.ts';
import { categoryRows, isSent, projectedCost, shows } from '../../exporting/category-write.ts';
import { elsewhereProblems, numberPath } from '../../exporting/elsewhere.ts';
import { homeProblems } from '../../exporting/home.ts';
import { locksOf } from '../../exporting/locks.ts';
import { type PciDrafts, pciRows } from '../../exporting/pci-drafts.ts';
import { numberProblems } from '../../exporting/pci-number.ts';
import { setUpProblems } from '../../exporting/pci-set-up.ts';
import { takenProblem } from '../../exporting/pci-write.ts';
import { policyAmount } from '../../exporting/policy-amount.ts';
import { type Problem, problem } from '../../problem.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, type PlanRow, sentFields } from '../../transfer/plan.ts';
import type { Answers, Transfer } from '../../transfer/transfer.ts';
import { difference, type ForecastSource, forecastReference } from './read.ts';

/** What a run needs beside the plan. */
export interface ForecastPayload {
  source: ForecastSource;
  /** The item, where the setting says PCI; null otherwise, and where nothing differs. */
  item: PciDrafts | null;
}

/** The plan of a forecast's export from what was read. Pure but for the pure bodies of the clients. */
export function planForecast(
  deps: SyncDeps,
  source: ForecastSource,
  answers: Answers,
  transfer: Transfer | null,
): Planned<ForecastPayload> {
  const { projectId, projectLink, job, amounts, left } = source;
  const byItem = deps.settings.forecast.target === 'PCI';
  const item = byItem ? draftItem(source, answers) : null;
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('FORECAST', projectId, agreed(source, item, deps), answers),
    rows: byItem
      ? item
        ? pciRows(deps.cmic['budget-change'], item, source.item?.existing ?? null)
        : []
      : amounts.flatMap((each) => categoryRows({ deps }, projectedCost, each, transfer)),
    references: referencesOf(source),
    prerequisites: [
      {
        name: 'The project is integrated',
        met: projectLink !== null,
        fix: projectLink ? null : 'Import its control job.',
      },
      {
        name: 'The job is open in CMiC',
        met: job?.status === 'ACTIVE',
        fix: job?.status === 'ACTIVE' ? null : 'Open it in CMiC.',
      },
      {
        name: 'No change is entered and unposted',
        met: source.unposted.length === 0,
        fix: source.unposted.length === 0 ? null : `Post in CMiC: ${source.unposted.join(', ')}.`,
      },
    ],
    notTravelling: [
      'Units, quantities, periods and notes of forecasts: only the estimated cost at completion travels.',
      ...(byItem ? ['By the setting forecast.target an item carries it, which moves the current budget as well.'] : []),
      ...left.map(({ message }) => message),
    ],
    locks: locksOf('FORECAST'),
    problems: forecastProblems(source, answers, item),
  };
  return {
    plan,
    payload: { source, item },
    projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    number: source.item?.number ?? null,
    amount: byItem && source.item && !item ? null : policyAmount(sentAmounts(source, item, transfer)),
    targetId: job?.id ?? null,
    alreadyAt: null,
  };
}

/** What is sent: projected costs, or what the lines of an item move them by. */
function sentAmounts(
  { amounts, item: byItem }: ForecastSource,
  item: PciDrafts | null,
  transfer: Transfer | null,
): (string | null)[] {
  if (item || byItem) return (item?.lines ?? []).map(({ draft }) => draft.costAmount);
  return amounts.filter((each) => isSent(projectedCost, each, transfer)).map(({ amount }) => amount);
}

/**
 * What somebody says yes to: what every code is to show, equal ones included. Not the difference to CMiC: a change that is posted before moves it, and the forecast waits for exactly
 * those. Nor the day, unless it was given.
 */
function agreed({ amounts }: ForecastSource, item: PciDrafts | null, deps: SyncDeps): PlanRow[] {
  const shown = amounts.map(({ categoryId, amount }): PlanRow => {
    const fields = sentFields(projectedCost.body({ deps }, amount));
    return { action: 'UPDATE', resource: 'jcjobcategory', key: categoryId, fields };
  });
  if (!item) return shown;
  const { date: _, ...header } = item.header;
  return [...shown, { action: 'CREATE', resource: 'cmmast', key: 'item', fields: sentFields(header) }];
}

function forecastProblems(source: ForecastSource, answers: Answers, drafts: PciDrafts | null): Problem[] {
  const { item } = source;
  const taken = item?.existing && drafts && takenProblem(item.existing, drafts, numberPath(answers));
  return [
    ...homeProblems(source),
    ...(source.unposted.length > 0
      ? [
          problem(
            'NOT_POSTED',
            `${source.unposted.join(', ')}: entered in CMiC and not posted, and its posting would move the projected cost.`,
            ['project'],
            'The forecast goes last: post them in CMiC, then send it.',
            true,
          ),
        ]
      : []),
    ...(item
      ? [
          ...setUpProblems(item.setUp),
          ...numberProblems(item, answers),
          ...elsewhereProblems(item, answers),
          ...(taken ? [taken] : []),
          ...(item.existing?.posted ? [] : item.period),
        ]
      : []),
  ];
}

/** A forecast as an item: what each projection is to move by, added when it is posted (procore reference 8.1). Pure. */
function draftItem(source: ForecastSource, answers: Answers): PciDrafts | null {
  const { job, item, date, amounts } = source;
  if (!job || !item || item.number === null) return null;
  const { typeCode, pendingStatus, approvedStatus } = item.setUp;
  if (typeCode === null || pendingStatus === null || approvedStatus === null) return null;
  const month = new Date(`${date}T00:00:00Z`).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const name = answers.description || `${month} Procore Forecast Amounts`;
  if (formProblem('potentialChangeItem', item.number) || formProblem('potentialChangeItemName', name)) return null;
  const { company, code: headerJob } = job;
  return {
    header: {
      company,
      job: headerJob,
      code: item.number,
      typeCode,
      statusCode: pendingStatus,
      name,
      date,
      projection: 'ADD',
      reference: forecastReference(source.projectId),
      sourceText: null,
    },
    lines: amounts
      .filter(({ category, amount }) => !shows(projectedCost, category, amount))
      .flatMap((each, index) => {
        if (!each.category) return [];
        const { job: lineJob, costCode, category } = each.category;
        const task = String(index + 1);
        const place = { company, headerJob, change: item.number ?? '', job: lineJob, costCode, category, task };
        const draft = { ...place, costAmount: difference(each), billAmount: null, billCode: null, billName: null };
        return [{ lineId: task, draft }];
      }),
    approvedStatus,
  };
}

function referencesOf({ projectId, projectLink, rows, amounts }: ForecastSource): string[] {
  const home = projectLink ? `${projectLink.cmicId} (${projectLink.link ? 'linked' : 'by our mark'})` : 'not linked';
  const automatic = rows.filter(({ isAutomatic }) => isAutomatic).length;
  return [
    `project ${projectId} -> ${home}`,
    `Procore estimated cost at completion: ${sum(rows.map((row) => row.estimatedCostAtCompletion))}`,
    `CMiC projected cost of the same codes: ${sum(amounts.map(({ category }) => category?.projectedCost ?? '0'))}`,
    `${automatic} of ${rows.length} row(s) are on automatic: nobody entered a forecast there`,
  ];
}

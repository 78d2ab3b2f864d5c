import { equal, sum } from '../../../../kernel/money.ts';
import { subcontractId } from '../../../cmic/kinds/commitment/record.ts';
import { locksOf } from '../../exporting/locks.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { subcontractRows } from '../../exporting/subcontract-rows.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned } from '../../transfer/plan.ts';
import type { Answers, Need } from '../../transfer/transfer.ts';
import { changeOrderProblems } from './check.ts';
import { draftChangeOrder } from './drafts.ts';
import type { ChangeOrderSource, LineSource } from './read.ts';

/** What a run needs beside the plan. */
export interface ChangeOrderPayload {
  source: ChangeOrderSource;
  /** Under the code as of now, which the run may have to change; null only in a plan with problems, which never runs. */
  drafts: Drafts | null;
}

/** The plan of a change order's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the client. */
export function planChangeOrder(
  deps: SyncDeps,
  source: ChangeOrderSource,
  answers: Answers,
  goesOn: boolean,
): Planned<ChangeOrderPayload> {
  const { order, projectLink, job, link, existing, code } = source;
  const by = { currency: deps.settings.currency, codes: deps.settings.changeOrders.codes };
  const assigned = { change: code ?? source.nextCode ?? '', date: source.date };
  const drafts = assigned.change === '' ? null : draftChangeOrder(source, answers, assigned, by);
  // Code and date are assigned while writing: another change order may come first, and the worker another day.
  const asked = draftChangeOrder(source, answers, { change: 'NEXT', date: answers.accountingDate ?? null }, by);
  const writer = deps.cmic.commitment;
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint(
      'COMMITMENT_CHANGE_ORDER',
      order.id,
      asked ? subcontractRows(writer, asked, null) : [],
      answers,
    ),
    rows: drafts ? subcontractRows(writer, drafts, existing) : [],
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: notTravelling(source),
    locks: locksOf('COMMITMENT_CHANGE_ORDER'),
    problems: changeOrderProblems(source, answers, drafts),
  };
  const mark = readMark(order.originId, deps.companyCode, 4, deps.settings);
  const marked = mark.mark === 'OURS' ? mark.cmicId : null;
  return {
    plan,
    payload: { source, drafts },
    amount: drafts && sum(drafts.lines.map(({ draft }) => draft.amount)),
    projectId: order.projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    needs: needsOf(source),
    number: code,
    // A code that is not its own yet may become another's document.
    targetId: drafts && code !== null ? subcontractId(drafts.header) : null,
    alreadyAt: goesOn ? null : (link?.cmicId ?? marked),
  };
}

/** Its commitment, and the codes of its project. */
function needsOf({ order: { commitmentId, projectId } }: ChangeOrderSource): Need[] {
  const codes: Need = { kind: 'PROJECT_WBS', id: projectId };
  return commitmentId ? [{ kind: 'COMMITMENT', id: commitmentId }, codes] : [codes];
}

/** The sentence about each line that is new to the contract (reference, procore 8.2). Pure. */
export function newLines(lines: readonly LineSource[]): string[] {
  return lines
    .filter(({ line }) => line.commitmentLineItemId === null)
    .map(
      ({ line }) =>
        `Line ${line.lineId} (${line.costCode ?? 'no code'} ${line.costTypeCode ?? 'no type'}) is new to the contract: it goes as a line of the change order, and CMiC's contract itself does not show it.`,
    );
}

function referencesOf(source: ChangeOrderSource): string[] {
  const { order, commitment, projectLink, commitmentLink, lines, code, nextCode } = source;
  const told = (name: string, to: { cmicId: string; link: object | null } | null) =>
    `${name} -> ${to ? `${to.cmicId} (${to.link ? 'linked' : 'by our mark'})` : 'not linked'}`;
  const provisional =
    nextCode === null ? [] : [`change code -> ${nextCode} (provisional: the next one when it is written)`];
  return [
    told(`project ${order.projectId}`, projectLink),
    told(`commitment ${commitment?.id ?? 'unknown'}`, commitmentLink),
    ...(code === null ? provisional : [`change code -> ${code}`]),
    ...lines.map(({ line, code: costCode, type, category }) => {
      const to = category?.id ?? [costCode?.cmicId ?? 'not linked', type?.cmicId ?? 'not linked'].join(', ');
      const target = line.commitmentLineItemId;
      return `line ${line.lineId}: ${line.costCode ?? 'no code'} ${line.costTypeCode ?? 'no type'} -> ${to} (${target === null ? 'new to the contract' : `changes line ${target}`})`;
    }),
  ];
}

function prerequisitesOf(source: ChangeOrderSource): Plan['prerequisites'] {
  const { order, projectLink, job, commitmentLink, contract, vendor, lines } = source;
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  const takesChanges = Boolean(contract && !contract.isVoid && (contract.posted || contract.status === 'IN_PROCESS'));
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The job is open and started in CMiC', job?.status === 'ACTIVE' && job.started, 'Open and start it in CMiC.'),
    row('The change order is Approved in Procore', order.status === 'APPROVED', 'Approve it in Procore.'),
    row('Its commitment is exported', commitmentLink !== null, 'Approve the export of the commitment first.'),
    row('The subcontract is posted in CMiC', takesChanges, 'Post it in CMiC.'),
    row(
      'The vendor takes documents',
      Boolean(vendor?.isActive && vendor.allowsTransactions && vendor.status !== 'HOLD'),
      'Lift the hold in CMiC.',
    ),
    row(
      'Every line is on a linked code and type',
      lines.length > 0 && lines.every(({ category }) => category?.isActive),
      'Move the lines, or add the codes in CMiC.',
    ),
  ];
}

function notTravelling({ order, lines }: ChangeOrderSource): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const taxed = lines.filter(({ line }) => line.taxCodeId !== null).length;
  const counted = lines.filter(
    ({ line }) => line.uom !== null && line.quantity !== null && !equal(line.quantity, '0'),
  ).length;
  const isMore = (a: string | null, b: string | null) => a !== null && b !== null && !equal(a, b);
  return [
    ...newLines(lines),
    ...some(taxed > 0, `Tax codes of ${taxed} line(s): tax is CMiC's own.`),
    ...some(counted > 0, `Quantities, units and unit costs of ${counted} line(s): amounts only.`),
    ...some(order.scheduleImpact !== null && order.scheduleImpact !== 0, 'The impact on the schedule.'),
    ...some(
      lines.some(({ line }) => isMore(line.totalAmount, line.amount)),
      'Tax and markup on amounts: the amount without them is written.',
    ),
  ];
}

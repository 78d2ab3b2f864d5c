import { equal, sum } from '../../../../kernel/money.ts';
import { ownerChangeOrderId } from '../../../cmic/kinds/prime-contract-change-order/record.ts';
import { locksOf } from '../../exporting/locks.ts';
import { pciRows } from '../../exporting/pci-drafts.ts';
import { placeReference } from '../../exporting/places.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, type PlanRow, sentFields } from '../../transfer/plan.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { amountOf } from './amounts.ts';
import { changeOrderProblems } from './check.ts';
import { type ChangeOrderDrafts, draftChangeOrder } from './drafts.ts';
import { targetIdOf } from './owner.ts';
import type { ChangeOrderSource } from './read.ts';

/** What a run needs beside the plan. */
export interface ChangeOrderPayload {
  source: ChangeOrderSource;
  /** Null only in a plan with problems, which never runs. */
  drafts: ChangeOrderDrafts | null;
}

/** The plan of a prime contract change order's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the clients. */
export function planChangeOrder(
  deps: SyncDeps,
  source: ChangeOrderSource,
  answers: Answers,
  goesOn: boolean,
): Planned<ChangeOrderPayload> {
  const { change, job, projectLink } = source;
  const { budgetAmount } = deps.settings.primeContractChangeOrders;
  const drafts = draftChangeOrder(source, answers, budgetAmount);
  const afresh = drafts ? rowsOf(deps, drafts, null) : [];
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('PRIME_CONTRACT_CHANGE_ORDER', change.id, afresh, answers),
    rows: drafts ? rowsOf(deps, drafts, source) : [],
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: notTravelling(source, budgetAmount === 'ZERO', deps.settings.currency),
    locks: locksOf('PRIME_CONTRACT_CHANGE_ORDER'),
    problems: changeOrderProblems(source, answers, drafts, budgetAmount),
  };
  return {
    plan,
    payload: { source, drafts },
    projectId: change.projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    needs: [{ kind: 'PROJECT_WBS', id: change.projectId }],
    number: source.number,
    amount: drafts && amountOf(drafts),
    targetId: drafts && targetIdOf(drafts),
    alreadyAt: goesOn ? null : travelledAs(deps, source),
  };
}

/** The rows exactly as the bodies that are sent; `there`: what stands already is kept. */
function rowsOf(deps: SyncDeps, { items, owner }: ChangeOrderDrafts, there: ChangeOrderSource | null): PlanRow[] {
  const client = deps.cmic['budget-change'];
  const rows = items.flatMap((draft, index) => pciRows(client, draft, there?.parts[index]?.existing ?? null));
  if (!owner) return rows;
  const orders = deps.cmic['prime-contract-change-order'];
  rows.push({
    action: there?.existing ? 'KEEP' : 'CREATE',
    resource: 'cmownerchangeorder',
    key: ownerChangeOrderId(owner),
    fields: sentFields(orders.body(owner)),
  });
  for (const [index, { header }] of items.entries()) {
    const isIn = there?.parts[index]?.existing?.ownerChangeOrder === owner.code;
    rows.push({
      action: isIn ? 'KEEP' : 'UPDATE',
      resource: 'cmmast',
      key: `${[header.company, header.job, header.code].map(encodeURIComponent).join('/')}/owner`,
      fields: sentFields(client.inOwnerChangeOrderBody(owner.code)),
    });
  }
  return rows;
}

/** Only a link or our own mark says that it travelled; of several parts each must have. */
function travelledAs(deps: SyncDeps, { link, change, parts }: ChangeOrderSource): string | null {
  if (link) return link.cmicId;
  const mark = readMark(change.originId, deps.companyCode, 3, deps.settings);
  if (mark.mark === 'OURS') return mark.cmicId;
  const isWhole = parts.length > 0 && parts.every((part) => part.link?.state === 'ACTIVE');
  return isWhole ? (parts[0]?.link?.cmicId ?? null) : null;
}

function referencesOf({ change, projectLink, contractLink, parts, setUp }: ChangeOrderSource): string[] {
  const told = (to: { cmicId: string; link: object | null } | null) =>
    to ? `${to.cmicId} (${to.link ? 'linked' : 'by our mark'})` : 'not linked';
  return [
    `project ${change.projectId} -> ${told(projectLink)}`,
    `prime contract ${change.primeContractId ?? 'none'} -> ${told(contractLink)}`,
    `type ${setUp.role} -> ${setUp.typeCode ?? 'not set up in CMiC'}`,
    ...parts.flatMap(({ lines }) =>
      lines.map(({ line, place, billCode }) => {
        const bill = billCode === null ? 'no bill code' : `bill code ${billCode}`;
        return `${placeReference(`line ${line.id}`, place)}, ${bill}`;
      }),
    ),
  ];
}

function prerequisitesOf({
  projectLink,
  job,
  change,
  contract,
  parts,
  setUp,
}: ChangeOrderSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  const lines = parts.flatMap((part) => part.lines);
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The job is open in CMiC', job?.status === 'ACTIVE', 'Open it in CMiC.'),
    row('The contract is in CMiC', contract !== null, 'Import the prime contract from CMiC.'),
    row('The change order is approved in Procore', change.status === 'APPROVED', 'Approve it in Procore.'),
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

function notTravelling({ change, parts, target }: ChangeOrderSource, noBudget: boolean, currency: string): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const lines = parts.flatMap((part) => part.lines.map(({ line }) => line));
  const tax = sum(lines.flatMap(({ taxAmount }) => taxAmount ?? []));
  const counted = lines.filter(({ quantity }) => quantity !== null && !equal(quantity, '0')).length;
  const marked = lines.filter(({ markups }) => markups.length > 0).length;
  const fresh = parts.flatMap((part) => part.lines).filter(({ billCode }) => billCode === null).length;
  const isOwner = target === 'OWNER_CHANGE_ORDER';
  return [
    ...some(!equal(tax, '0'), `Tax of ${tax} ${currency}: tax is CMiC's own.`),
    ...some(marked > 0, `Markups of ${marked} line(s) by themselves: the billed amounts hold them.`),
    ...some(fresh > 0, `${fresh} line(s) are on no line of the contract in CMiC: they go without a bill code.`),
    ...some(counted > 0, `Quantities, units and unit costs of ${counted} line(s): amounts only.`),
    ...some(lines.length > 0, 'Descriptions of lines.'),
    ...some(noBudget, 'What the lines change the budget by (setting): they only bill.'),
    ...some(!isOwner && change.description !== null, 'The description.'),
    ...some(!isOwner && (change.scheduleImpact ?? 0) !== 0, `The schedule impact of ${change.scheduleImpact} day(s).`),
  ];
}

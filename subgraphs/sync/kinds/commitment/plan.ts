import { equal, sum } from '../../../../kernel/money.ts';
import { subcontractId } from '../../../cmic/kinds/commitment/record.ts';
import { locksOf } from '../../exporting/locks.ts';
import type { Drafts } from '../../exporting/subcontract.ts';
import { subcontractRows } from '../../exporting/subcontract-rows.ts';
import { readMark } from '../../link/marks.ts';
import type { SyncDeps } from '../../system.ts';
import type { Plan, Planned } from '../../transfer/plan.ts';
import { exportFingerprint } from '../../transfer/plan.ts';
import type { Answers, Need } from '../../transfer/transfer.ts';
import { commitmentProblems } from './check.ts';
import { draftCommitment } from './drafts.ts';
import type { CommitmentSource } from './read.ts';

/** What a run needs beside the plan. */
export interface CommitmentPayload {
  source: CommitmentSource;
  /** Null only in a plan with problems, which never runs. */
  drafts: Drafts | null;
}

/** The plan of a commitment's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the client. */
export function planCommitment(
  deps: SyncDeps,
  source: CommitmentSource,
  answers: Answers,
  goesOn: boolean,
): Planned<CommitmentPayload> {
  const { commitment, projectLink, job, link } = source;
  const drafts = draftCommitment(source, answers, deps.settings.currency);
  const rows = drafts ? subcontractRows(deps.cmic.commitment, drafts, source.existing) : [];
  const problems = commitmentProblems(source, answers, drafts);
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('COMMITMENT', commitment.id, rows, answers),
    rows,
    references: referencesOf(source),
    prerequisites: prerequisitesOf(source),
    notTravelling: notTravelling(source),
    locks: locksOf('COMMITMENT'),
    problems,
  };
  // Only our own mark says that it travelled; somebody else's is a problem of its own (check-number.ts).
  const mark = readMark(commitment.originId, deps.companyCode, 3, deps.settings);
  const marked = mark.mark === 'OURS' ? mark.cmicId : null;
  return {
    plan,
    payload: { source, drafts },
    projectId: commitment.projectId,
    jobId: job?.id ?? projectLink?.cmicId ?? null,
    needs: needsOf(source),
    number: source.number,
    amount: drafts && sum(drafts.lines.map(({ draft }) => draft.amount)),
    targetId: drafts && subcontractIdOf(drafts),
    alreadyAt: goesOn ? null : (link?.cmicId ?? marked),
  };
}

/** `ZZ/ACME/24-010-001`. */
export const subcontractIdOf = ({ header }: Drafts): string => subcontractId(header);

/** Its vendor, and the codes of its project. */
function needsOf({ commitment: { vendorId, projectId } }: CommitmentSource): Need[] {
  return [...(vendorId ? [{ kind: 'VENDOR' as const, id: vendorId }] : []), { kind: 'PROJECT_WBS', id: projectId }];
}

function referencesOf({ commitment, projectLink, vendorLink, lines }: CommitmentSource): string[] {
  const told = (name: string, to: { cmicId: string; link: object | null } | null) =>
    `${name} -> ${to ? `${to.cmicId} (${to.link ? 'linked' : 'by our mark'})` : 'not linked'}`;
  return [
    told(`project ${commitment.projectId}`, projectLink),
    told(`vendor ${commitment.vendorId ?? 'none'}`, vendorLink),
    ...lines.map(
      ({ line, code, type, category }) =>
        `line ${line.lineId}: ${line.costCode ?? 'no code'} ${line.costTypeCode ?? 'no type'} -> ${category?.id ?? [code?.cmicId ?? 'not linked', type?.cmicId ?? 'not linked'].join(', ')}`,
    ),
  ];
}

function prerequisitesOf({ commitment, projectLink, job, vendor, lines }: CommitmentSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  return [
    row('The project is integrated', projectLink !== null, 'Import its control job.'),
    row('The job is open and started in CMiC', job?.status === 'ACTIVE' && job.started, 'Open and start it in CMiC.'),
    row('The commitment is Approved in Procore', commitment.status === 'APPROVED', 'Approve it in Procore.'),
    row(
      'The vendor is linked and takes documents',
      Boolean(vendor?.isActive && vendor.allowsTransactions),
      'Link it; lift a hold in CMiC.',
    ),
    row(
      'Every line is on a linked code and type',
      lines.length > 0 && lines.every(({ category }) => category?.isActive),
      'Move the lines, or add the codes in CMiC.',
    ),
  ];
}

function notTravelling({ commitment, lines }: CommitmentSource): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const taxed = lines.filter(({ line }) => line.taxCodeId !== null).length;
  const counted = lines.filter(
    ({ line }) => line.uom !== null && line.quantity !== null && !equal(line.quantity, '0'),
  ).length;
  return [
    ...some(taxed > 0, `Tax codes of ${taxed} line(s): tax is CMiC's own.`),
    ...some(counted > 0, `Quantities, units and unit costs of ${counted} line(s): amounts only.`),
    ...some(commitment.inclusions !== null, 'Inclusions.'),
    ...some(commitment.exclusions !== null, 'Exclusions.'),
    ...some(commitment.paymentTerms !== null, "Payment terms: CMiC takes the vendor's."),
    ...some(commitment.shipTo !== null || commitment.billTo !== null, 'Ship-to and bill-to addresses.'),
    ...some(
      lines.some(
        ({ line }) => line.totalAmount !== null && line.amount !== null && !equal(line.totalAmount, line.amount),
      ),
      'Tax and markup on amounts: the amount without them is written.',
    ),
  ];
}

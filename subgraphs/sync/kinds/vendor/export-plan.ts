import { formProblem } from '../../../cmic/form.ts';
import { vendorId } from '../../../cmic/kinds/vendor/record.ts';
import { locksOf } from '../../exporting/locks.ts';
import type { SyncDeps } from '../../system.ts';
import { exportFingerprint, type Plan, type Planned, type PlanRow, sentFields } from '../../transfer/plan.ts';
import { alreadyDone } from '../../transfer/refusals.ts';
import type { Answers } from '../../transfer/transfer.ts';
import { SAME_COMPANY } from './alike.ts';
import { vendorProblems } from './check.ts';
import { draftVendor, textProblems, type VendorDrafts } from './draft.ts';
import type { VendorSource } from './read.ts';

/** What a run needs beside the plan. */
export interface VendorPayload {
  source: VendorSource;
  /** Null only in a plan with problems, which never runs. */
  drafts: VendorDrafts | null;
}

/** The plan of a vendor's export from what was read. `goesOn`: an open transfer of it is under way, so what it wrote already is its own. Pure but for the pure bodies of the client. */
export function planVendorExport(
  deps: SyncDeps,
  source: VendorSource,
  answers: Answers,
  goesOn: boolean,
): Planned<VendorPayload> {
  const { vendor, link, mark, code } = source;
  // Only our own mark says that it travelled; somebody else's is a problem of its own.
  const alreadyAt = goesOn ? null : (link?.cmicId ?? (mark.mark === 'OURS' ? mark.cmicId : null));
  const fits = code !== null && formProblem('vendor', code) === null && textProblems(vendor, answers).length === 0;
  const place = { company: deps.companyCode, currency: deps.settings.currency };
  const drafts = fits && !alreadyAt ? draftVendor(vendor, code, answers, place) : null;
  const rows = drafts ? rowsOf(deps, source, drafts) : [];
  const plan: Plan = {
    direction: 'EXPORT',
    fingerprint: exportFingerprint('VENDOR', vendor.id, rows, answers),
    rows,
    references: alreadyAt
      ? [`vendor ${vendor.id} -> ${alreadyAt} (${link ? 'linked' : 'by our mark'})`]
      : alikeOf(source),
    prerequisites: alreadyAt ? [] : prerequisitesOf(source),
    notTravelling: alreadyAt ? [] : notTravelling(source, drafts),
    // Procore goes on letting people change a vendor; CMiC does not hear of it.
    locks: locksOf('VENDOR'),
    problems: alreadyAt ? [alreadyDone(alreadyAt)] : vendorProblems(source, answers, drafts, deps.companyCode),
  };
  return {
    plan,
    payload: { source, drafts },
    projectId: null,
    jobId: null,
    number: code,
    targetId: alreadyAt ?? (code === null ? null : vendorId(deps.companyCode, code)),
    alreadyAt,
  };
}

function rowsOf(
  { cmic: { vendor } }: SyncDeps,
  source: VendorSource,
  { partner, home, vendor: draft }: VendorDrafts,
): PlanRow[] {
  const row = (standing: object | null, resource: string, key: string, body: Record<string, unknown>): PlanRow => ({
    action: standing ? 'KEEP' : 'CREATE',
    resource,
    key,
    fields: sentFields(body),
  });
  return [
    row(source.partner, 'businesspartner', partner.code, vendor.partnerBody(partner)),
    ...(home ? [row(source.home, 'bpaddresses', homeKey(home.partner), vendor.addressBody(home))] : []),
    row(source.existing, 'apvendor', vendorId(draft.company, draft.code), vendor.vendorBody(draft)),
  ];
}

/** The key that a partner's own address goes by in plan and audit. */
export function homeKey(partner: string): string {
  return `${partner}/address`;
}

function alikeOf({ alike }: VendorSource): string[] {
  return alike.map(
    ({ id, name, score, reasons, linkedTo }) =>
      `looks like ${id} "${name}"${linkedTo ? `, which is linked to ${linkedTo}` : ''} (${score}: ${reasons.join(', ')})`,
  );
}

function prerequisitesOf({ vendor, alike, unreadable }: VendorSource): Plan['prerequisites'] {
  const row = (name: string, met: boolean, fix: string) => ({ name, met, fix: met ? null : fix });
  return [
    row('The vendor is active in Procore', vendor.isActive !== false, 'Make it active.'),
    row(
      'No vendor of CMiC is very likely the same company',
      !alike.some(({ score }) => score >= SAME_COMPANY),
      'Link the one that it is, or say that they are separate.',
    ),
    row(
      'Every vendor of CMiC could be read and compared',
      unreadable === 0,
      `${unreadable} rows of CMiC cannot be read; mend them.`,
    ),
  ];
}

function notTravelling({ vendor }: VendorSource, drafts: VendorDrafts | null): string[] {
  const some = (present: boolean, what: string) => (present ? [what] : []);
  const noStreet = drafts !== null && drafts.home === null && drafts.partner.address !== null;
  return [
    'Tax ids and bank data are never written to CMiC.',
    ...some(noStreet, 'An address record of the partner: CMiC asks for a street, and Procore has none.'),
    ...some(Boolean(vendor.legalName) && vendor.legalName !== vendor.name, `Legal name ${vendor.legalName}.`),
    ...some(Boolean(vendor.tradeName), `Trade name ${vendor.tradeName}.`),
    ...some(Boolean(vendor.fax), 'Fax number.'),
    ...some(Boolean(vendor.licenseNumber), 'License number.'),
    'Changes in Procore after the export: CMiC does not hear of them.',
  ];
}

import { refused, ruleBroken } from './errors.ts';
import { postCommitted } from './job-cost-posting.ts';
import { jobOpen } from './job-rules.ts';
import { isPosted, isVoid, postByPatch } from './posting.ts';
import { defineResource, str } from './resource.ts';
import { scmastMembers } from './scmast-members.ts';
import { checkChange, nextChange } from './subcontract-changes.ts';
import type { Context, Row } from './types.ts';
import { vendorUsable } from './vendors.ts';

/**
 * Subcontract headers. Change code `000` is the contract, `001` and on its change orders. Born with the update date of their creation;
 * `ScmstOverrideFlag` and `ScmstPost` read back null.
 */
export const scmast = defineResource({
  name: 'scmast',
  title: 'Subcontract',
  base: 'pm-rest-api/rest/1',
  prefix: 'Scmst',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['ScmstCompCode', 'ScmstVenCode', 'ScmstContCode', 'ScmstChgCode'],
  bornUpdated: true,
  children: ['scsched'],
  ...scmastMembers,
  finders: {
    selectByCompany: { CompCodeVar: 'ScmstCompCode', VendorCodeVar: 'ScmstVenCode', ContCodeVar: 'ScmstContCode' },
    selectByPostDate: { AuditDate: '>=ScmstPostDate' },
  },
  create: createHeader,
  update: changeHeader,
});

function createHeader(row: Row, cmic: Context): void {
  const { ScmstCompCode: company = null, ScmstJobCode: job = null, ScmstVenCode: vendor = null } = row;
  const [held] = cmic.db.table('glcompany').where({ CompCode: company });
  if (!held) throw ruleBroken('SC-10101', `Company Code ${str(company)} is not valid.`, 'ScmstCompCode');
  const jobRow = jobOpen(cmic, company, job, 'ScmstJobCode');
  const vendorRow = vendorUsable(cmic, company, vendor, 'ScmstVenCode');
  if (row.ScmstCurrCode !== held.CompCurrCode) {
    throw ruleBroken(
      'SC-10103',
      `Currency Code ${str(row.ScmstCurrCode)} is not valid for Company Code ${str(company)}.`,
      'ScmstCurrCode',
    );
  }
  if (row.ScmstPost === 'Y') throw ruleBroken('SC-10110', 'A subcontract without lines cannot be posted.', 'ScmstPost');
  numberHeader(row, cmic);
  checkRetainage(row);
  if (row.ScmstChgCode !== '000') checkChange(row, cmic);
  Object.assign(row, {
    ScmstOverrideFlag: null,
    ScmstPost: null,
    ScmstPostDate: null,
    ScmstContType: row.ScmstContType ?? 'SUBCONTRACT',
    ScmstStatusCode: 'PENDING',
    ScmstStatCode: 'U',
    ScmstDate: row.ScmstDate ?? str(row.ScmstIuCreateDate).slice(0, 10),
    ScmstJobCtrlCode: jobRow.JobCtrlCode ?? null,
    ScmstVenName: vendorRow.BpvenBpName ?? null,
    ScmstCurrName: held.CompCurrName ?? null,
    ScmstTermCode: row.ScmstTermCode ?? vendorRow.BpvenTermCode ?? null,
    ScmstSchedExistsFlag: 'N',
    ScmstHoldPaymentFlag: row.ScmstHoldPaymentFlag ?? 'N',
    ScmstDefaultTaxesFlag: row.ScmstDefaultTaxesFlag ?? 'Y',
    ScmstScschLastSeqNumUsed: 0,
    ScmstUser: 'GATEWAY',
    ScmstSrcCode: 'API',
  });
}

/** With the flag at `Y` the caller gives the number, with `N` the system: a contract's by its mask, a change's by counting on. */
function numberHeader(row: Row, cmic: Context): void {
  const isGiven = row.ScmstOverrideFlag === 'Y';
  const isChange = row.ScmstChgCode !== '000';
  if ((isGiven || isChange) && row.ScmstContCode === null)
    throw refused('JBO-27014', 'Attribute ScmstContCode (Contract Code) in scmast is required.', 'ScmstContCode');
  if (isGiven) return;
  if (isChange) {
    row.ScmstChgCode = nextChange(row, cmic);
    return;
  }
  const serial = cmic.db.next(`contract ${str(row.ScmstCompCode)} ${str(row.ScmstJobCode)}`, 1);
  row.ScmstContCode = `${str(row.ScmstJobCode)}.${String(serial).padStart(3, '0')}`;
}

function checkRetainage(row: Row): void {
  const percent = row.ScmstHldbkPc;
  if (typeof percent === 'number' && (percent < 0 || percent > 100)) {
    throw ruleBroken('SC-10104', `Retainage Percent ${percent} must be between 0 and 100.`, 'ScmstHldbkPc');
  }
}

function changeHeader(row: Row, change: Row, cmic: Context): void {
  if (isVoid(row))
    throw ruleBroken('SC-10131', `Contract Code ${str(row.ScmstContCode)} is void and cannot be changed.`);
  if (isPosted(row))
    throw ruleBroken('SC-10130', `Contract Code ${str(row.ScmstContCode)} is posted and cannot be changed.`);
  checkRetainage({ ...row, ...change });
  postByPatch(row, change, cmic);
  // Nothing refuses the change from here on.
  if (change.ScmstPostDate) postCommitted(cmic, { ...row, ...change }, str(change.ScmstPostDate));
}

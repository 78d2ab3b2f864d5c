import { ruleBroken } from './errors.ts';
import { combinationFault, isWithin } from './job-rules.ts';
import { FIRST_ORASEQ, pciOf, refuseClosedPci } from './pci.ts';
import { pendingTypeOf, roleOf } from './pci-setup.ts';
import { defineResource, str } from './resource.ts';
import type { Context, Row } from './types.ts';
import { vendorUsable } from './vendors.ts';

const members = {
  text: `CmdCompCode(8) CmdJobCode(10) CmdMastJobCode(10) CmdChgCode(11) CmdPhsCode(16) CmdCatCode(16) CmdName(200) CmdBillCode(50) CmdBillCatCode(16)
      CmdBillName(60) CmdBillDrawNum(20) CmdPostingFlag(10) CmdStatusCode(10) CmdVenCode(8) CmdContCode(20) CmdScChgCode(6) CmdTaskCode(16)
      CmdWmCode(2) CmdPhsName CmdCatName`,
  amount: 'CmdBudgAmt CmdBillAmt',
  number: 'CmdBudgUnit CmdOraseq',
};
const finders = {
  selectByCode: {
    compCode: 'CmdCompCode',
    mastJobCode: 'CmdMastJobCode',
    jobCode: 'CmdJobCode',
    chgCode: 'CmdChgCode',
  },
  selectByDate: { auditDate: 'changed', compCode: 'CmdCompCode', mastJobCode: 'CmdMastJobCode' },
};

/**
 * Lines of potential change items: `CmdBudgAmt` is the cost, `CmdBillAmt` what the owner pays. Several lines may be on one cost code and
 * category; `CmdOraseq` numbers them.
 */
export const cmdetail = defineResource({
  name: 'cmdetail',
  title: 'Potential Change Item Detail',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmd',
  methods: ['GET', 'POST', 'PATCH', 'DELETE'],
  key: ['CmdCompCode', 'CmdMastJobCode', 'CmdChgCode', 'CmdOraseq'],
  batch: true,
  members,
  required: 'CmdCompCode CmdJobCode CmdMastJobCode CmdChgCode CmdPhsCode CmdCatCode',
  readOnly: 'CmdPhsName CmdCatName CmdOraseq',
  lookedUp: 'CmdPhsName CmdCatName CmdPostingFlag CmdStatusCode',
  finders,
  create(row, cmic) {
    const pci = openPci(row, cmic);
    checkLine(row, pci, cmic);
    const [names] = cmic.db.table('jcjobcategory').where({
      JcatCompCode: row.CmdCompCode ?? null,
      JcatJobCode: row.CmdJobCode ?? null,
      JcatPhsCode: row.CmdPhsCode ?? null,
      JcatCode: row.CmdCatCode ?? null,
    });
    Object.assign(row, {
      CmdOraseq: cmic.db.next('CmdOraseq', FIRST_ORASEQ),
      CmdPhsName: names?.JcatPhsName ?? null,
      CmdCatName: names?.JcatName ?? null,
      CmdPostingFlag: 'UNPOSTED',
      CmdStatusCode: pci.CmmPrepostStatCode ?? null,
    });
  },
  update(row, change, cmic) {
    delete change.CmdPostingFlag;
    checkLine({ ...row, ...change }, openPci(row, cmic), cmic);
  },
  remove: (row, cmic) => void openPci(row, cmic),
});

/** The lines of PCIs that are not posted: pending changes. */
export const cmdetailunposted = defineResource({
  name: 'cmdetailunposted',
  title: 'Potential Change Item Detail, unposted',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmd',
  key: ['CmdCompCode', 'CmdMastJobCode', 'CmdChgCode', 'CmdOraseq'],
  members,
  finders,
  view: { table: 'cmdetail', shows: (row) => row.CmdPostingFlag === 'UNPOSTED' },
});

/** The PCI of a line, as long as its lines may change: a transfer can only be prepared until its status is an approved one. */
function openPci(row: Row, cmic: Context): Row {
  const pci = pciOf(cmic, str(row.CmdCompCode), str(row.CmdMastJobCode), str(row.CmdChgCode));
  const name = `PCI Code ${str(row.CmdChgCode)}`;
  if (!pci)
    throw ruleBroken('CM-10140', `${name} of Job Code ${str(row.CmdMastJobCode)} does not exist.`, 'CmdChgCode');
  refuseClosedPci(pci);
  if (roleOf(cmic, pci) === 'TRANSFER' && pendingTypeOf(cmic, pci.CmmCompCode, pci.CmmPrepostStatCode) === 'APPROVED') {
    const status = str(pci.CmmPrepostStatCode);
    throw ruleBroken(
      'CM-10146',
      `${name} is an approved transfer and cannot be prepared. PCI status = ${status}.`,
      'CmdChgCode',
    );
  }
  return pci;
}

function checkLine(row: Row, pci: Row, cmic: Context): void {
  const { CmdCompCode: company, CmdJobCode: job } = row;
  if (!isWithin(cmic, company, job, pci.CmmJobCode)) {
    const header = `Job Code ${str(pci.CmmJobCode)} of the PCI`;
    throw ruleBroken('CM-10141', `Job Code ${str(job)} is not ${header} nor one of its sub jobs.`, 'CmdJobCode');
  }
  const fault = combinationFault(cmic, { company, job, phase: row.CmdPhsCode, category: row.CmdCatCode });
  if (fault) throw ruleBroken(fault.code, `${fault.text}.`, fault.part === 'phase' ? 'CmdPhsCode' : 'CmdCatCode');
  const role = roleOf(cmic, pci);
  if (role === 'INTERNAL' && row.CmdBillAmt != null) {
    throw ruleBroken('CM-10142', 'Bill Amount must be empty: an internal PCI never changes the billing.', 'CmdBillAmt');
  }
  if (role === 'ORIGINAL' && (row.CmdVenCode != null || row.CmdContCode != null)) {
    throw ruleBroken(
      'CM-10143',
      'Vendor Code and Contract Code are not allowed on an original budget PCI.',
      'CmdVenCode',
    );
  }
  if (row.CmdVenCode != null && row.CmdVenCode !== TO_BE_DETERMINED)
    vendorUsable(cmic, company, row.CmdVenCode, 'CmdVenCode');
}

/** The vendor of a line whose subcontract is not known, or was voided. */
export const TO_BE_DETERMINED = 'TBD';

/** What voiding a subcontract does to the lines of PCIs that name it: their vendor is to be determined again. */
export function forgetContract({ db }: Context, header: Row): void {
  const linked = db.table('cmdetail').where({
    CmdCompCode: header.ScmstCompCode ?? null,
    CmdVenCode: header.ScmstVenCode ?? null,
    CmdContCode: header.ScmstContCode ?? null,
  });
  for (const line of [...linked]) {
    db.table('cmdetail').change(line, { CmdVenCode: TO_BE_DETERMINED, CmdContCode: null, CmdScChgCode: null });
  }
}

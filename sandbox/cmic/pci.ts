import { ruleBroken } from './errors.ts';
import { jobExists } from './job-rules.ts';
import { pendingTypeOf, roleOf } from './pci-setup.ts';
import { defineResource, str } from './resource.ts';
import type { Context, Row } from './types.ts';

/** Potential change items. `CmmPostDate` is null until one is posted, whatever a caller gives. */
export const cmmast = defineResource({
  name: 'cmmast',
  title: 'Potential Change Item',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmm',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['CmmCompCode', 'CmmJobCode', 'CmmCode'],
  members: {
    text: `CmmCompCode(8) CmmJobCode(10) CmmTypeCode(4) CmmCode(11) CmmName(200) CmmPrepostStatCode(10) CmmCalcProjAmtMethod(1) CmmStatCode(1)
      CmmSrcId(30) CmmSourceText(200) CmmPmObjectCode CmmOcoCode(20) CmmCompName CmmJobName CmmTypeName`,
    flag: 'CmmLumpsumFlag CmmAutoCalcMarkupFlag CmmBiditemFlag',
    date: 'CmmRefDate CmmPostDate CmmDueToOwnerDate',
    number: 'CmmPostBatch CmmOraseq',
  },
  required: 'CmmCompCode CmmJobCode CmmTypeCode CmmCode CmmName CmmRefDate CmmPrepostStatCode CmmCalcProjAmtMethod',
  fixed: 'CmmTypeCode',
  readOnly: 'CmmStatCode CmmPostBatch CmmOraseq CmmCompName CmmJobName CmmTypeName',
  lookedUp: 'CmmCompName CmmJobName CmmTypeName CmmLumpsumFlag CmmAutoCalcMarkupFlag',
  finders: {
    selectByCode: { compCode: 'CmmCompCode', jobCode: 'CmmJobCode', chgCode: 'CmmCode', typeCode: 'CmmTypeCode' },
    selectByDate: { auditDate: 'changed', compCode: 'CmmCompCode', jobCode: 'CmmJobCode' },
  },
  create(row, cmic) {
    const job = pciJob(row, cmic);
    const role = roleOf(cmic, row);
    if (role === 'ORIGINAL' && job.JobStartDate === null) {
      const text = 'has not been started: its original budget is entered on the job categories';
      throw ruleBroken('CM-10105', `Job Code ${str(row.CmmJobCode)} ${text}.`, 'CmmTypeCode');
    }
    checkHeader(row, role, cmic);
    const [company] = cmic.db.table('glcompany').where({ CompCode: row.CmmCompCode ?? null });
    const [type] = cmic.db
      .table('cmtype')
      .where({ CmtCompCode: row.CmmCompCode ?? null, CmtCode: row.CmmTypeCode ?? null });
    Object.assign(row, {
      CmmStatCode: 'U',
      CmmPostDate: null,
      CmmOraseq: cmic.db.next('CmmOraseq', FIRST_ORASEQ),
      CmmCompName: company?.CompName ?? null,
      CmmJobName: job.JobName ?? null,
      CmmTypeName: type?.CmtName ?? null,
      CmmLumpsumFlag: row.CmmLumpsumFlag ?? 'Y',
      CmmAutoCalcMarkupFlag: row.CmmAutoCalcMarkupFlag ?? 'N',
    });
  },
  update(row, change, cmic) {
    delete change.CmmPostDate;
    // Which owner change order a PCI is in is said of posted ones as well.
    const substance = Object.keys(change).filter((name) => name !== 'CmmOcoCode' && change[name] !== row[name]);
    if (substance.length > 0) refuseClosedPci(row);
    checkHeader({ ...row, ...change }, roleOf(cmic, row), cmic);
  },
});

/** The PCI of a company's control job under its code. */
export function pciOf({ db }: Context, company: string, job: string, code: string): Row | undefined {
  return db.table('cmmast').where({ CmmCompCode: company, CmmJobCode: job, CmmCode: code })[0];
}

/** The lines of a PCI. */
export function pciLinesOf({ db }: Context, pci: Row): readonly Row[] {
  const { CmmCompCode = null, CmmJobCode = null, CmmCode = null } = pci;
  return db.table('cmdetail').where({ CmdCompCode: CmmCompCode, CmdMastJobCode: CmmJobCode, CmdChgCode: CmmCode });
}

/** A posted PCI is as it is; a void one too. */
export function refuseClosedPci(pci: Row): void {
  const state = pci.CmmStatCode === 'V' ? 'void' : pci.CmmPostDate === null ? undefined : 'posted';
  if (state) throw ruleBroken('CM-10130', `PCI Code ${str(pci.CmmCode)} is ${state} and cannot be changed.`, 'CmmCode');
}

/** Where the numbers of PCIs and their lines start. */
export const FIRST_ORASEQ = 41_000_001;

/** A control job that takes PCIs: open, and either transactions or the entry of PCIs allowed. */
function pciJob(row: Row, cmic: Context): Row {
  const job = jobExists(cmic, row.CmmCompCode, row.CmmJobCode, 'CmmJobCode');
  const name = `Job Code ${str(row.CmmJobCode)}`;
  if (job.JobCtrlCode !== 'ALL') throw ruleBroken('CM-10101', `${name} is not a control job.`, 'CmmJobCode');
  if (job.JobStatusCode !== 'A')
    throw ruleBroken('JC-10402', `${name} is not open. Job status = ${str(job.JobStatusCode)}.`, 'CmmJobCode');
  if (job.JobAllowTransFlag !== 'Y' && job.JobAllowPciFlag !== 'Y')
    throw ruleBroken('JC-10404', `${name} allows neither transactions nor PCI entry.`, 'CmmJobCode');
  return job;
}

function checkHeader(row: Row, role: string, cmic: Context): void {
  pendingTypeOf(cmic, row.CmmCompCode, row.CmmPrepostStatCode);
  if (row.CmmCalcProjAmtMethod !== 'A' && row.CmmCalcProjAmtMethod !== 'R') {
    throw ruleBroken('CM-10104', 'Calculate Projected Amount Method must be A or R.', 'CmmCalcProjAmtMethod');
  }
  if (row.CmmOcoCode != null && role !== 'EXTERNAL') {
    throw ruleBroken(
      'CM-10106',
      `PCI Code ${str(row.CmmCode)} is not external: it cannot be in an owner change order.`,
      'CmmOcoCode',
    );
  }
}

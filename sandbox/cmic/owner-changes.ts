import { ruleBroken } from './errors.ts';
import { jobOpen } from './job-rules.ts';
import { sum } from './money.ts';
import { pciLinesOf } from './pci.ts';
import { defineResource, str } from './resource.ts';
import { isClosed } from './settings.ts';
import type { Context, Row } from './types.ts';

/**
 * Owner change orders. The external PCIs that name one in `CmmOcoCode` are selected for it: its owner-approved amount is the sum of what they
 * bill. A post date in a change posts it; then it is as it is, but for its closing and executed date.
 */
export const cmownerchangeorder = defineResource({
  name: 'cmownerchangeorder',
  title: 'Owner Change Order',
  base: 'cm-rest-api/rest/1',
  prefix: 'Cmocn',
  methods: ['GET', 'POST', 'PATCH'],
  key: ['CmocnCompCode', 'CmocnJobCode', 'CmocnCode'],
  members: {
    text: `CmocnCompCode(8) CmocnJobCode(10) CmocnCode(20) CmocnTitle(200) CmocnNotes(4000) CmocnJbContCode(20) CmocnOwnerCoCode(20)
      CmocnProposalCode(20) CmocnCompName CmocnJobName`,
    flag: 'CmocnClosed',
    amount: `CmocnOwnerApprvdAmt CmocnOrigContractAmt CmocnPriorChangesAmt CmocnCurrentChangeAmt CmocnNewContractAmt`,
    number: 'CmocnImpactDays CmocnBchNum CmocnOraseq',
    date: 'CmocnPostDate CmocnSentDate CmocnReceivedDate CmocnIssuedDate CmocnExecutedDate',
  },
  required: 'CmocnCompCode CmocnJobCode CmocnCode',
  readOnly: `CmocnCompName CmocnJobName CmocnOrigContractAmt CmocnPriorChangesAmt CmocnCurrentChangeAmt CmocnNewContractAmt CmocnBchNum
    CmocnOraseq`,
  lookedUp: 'CmocnCompName CmocnJobName CmocnClosed',
  finders: {
    selectByCode: { compCode: 'CmocnCompCode', jobCode: 'CmocnJobCode', code: 'CmocnCode' },
    selectByDate: { auditDate: 'changed', compCode: 'CmocnCompCode', jobCode: 'CmocnJobCode' },
  },
  create(row, cmic) {
    const job = jobOpen(cmic, row.CmocnCompCode, row.CmocnJobCode, 'CmocnJobCode');
    if (job.JobCtrlCode !== 'ALL')
      throw ruleBroken('CM-10101', `Job Code ${str(row.CmocnJobCode)} is not a control job.`, 'CmocnJobCode');
    checkOwnerChange(row, cmic);
    const [company] = cmic.db.table('glcompany').where({ CompCode: row.CmocnCompCode ?? null });
    Object.assign(row, {
      CmocnOraseq: cmic.db.next('CmocnOraseq', FIRST_ORASEQ),
      CmocnCompName: company?.CompName ?? null,
      CmocnJobName: job.JobName ?? null,
      CmocnClosed: row.CmocnClosed ?? 'N',
      ...amountsOf(row, cmic),
      ...postingOf(row, cmic),
    });
  },
  update(row, change, cmic) {
    const substance = Object.keys(change).filter((name) => !AFTERWARDS.includes(name) && change[name] !== row[name]);
    if (row.CmocnPostDate !== null && substance.length > 0) {
      const text = `Owner Change Order ${str(row.CmocnCode)} is posted and cannot be changed.`;
      throw ruleBroken('CM-10250', text, substance[0]);
    }
    const after = { ...row, ...change };
    if (substance.length > 0) checkOwnerChange(after, cmic);
    Object.assign(change, amountsOf(after, cmic), row.CmocnPostDate === null ? postingOf(after, cmic) : {});
  },
});

const AFTERWARDS = ['CmocnClosed', 'CmocnExecutedDate', 'CmocnNotes'];
const FIRST_ORASEQ = 51_000_001;
const FIRST_BATCH = 500_001;

function checkOwnerChange(row: Row, cmic: Context): void {
  const contract = contractOf(row, cmic);
  if (row.CmocnJbContCode !== null && !contract) {
    const text = `JB Contract Code ${str(row.CmocnJbContCode)} is not valid for Job Code ${str(row.CmocnJobCode)}.`;
    throw ruleBroken('CM-10251', text, 'CmocnJbContCode');
  }
  const others = othersOf(row, cmic);
  const taken = row.CmocnOwnerCoCode !== null && others.find((each) => each.CmocnOwnerCoCode === row.CmocnOwnerCoCode);
  if (taken) {
    const text = `Owner CO Code ${str(row.CmocnOwnerCoCode)} is taken in JB Contract Code ${str(row.CmocnJbContCode)} by ${str(taken.CmocnCode)}.`;
    throw ruleBroken('CM-10252', text, 'CmocnOwnerCoCode');
  }
  const selected = selectedFor(row, cmic);
  const total = sum(selected.flatMap((pci) => pciLinesOf(cmic, pci)).map((line) => Number(line.CmdBillAmt ?? 0)));
  if (row.CmocnOwnerApprvdAmt !== null && selected.length > 0 && row.CmocnOwnerApprvdAmt !== total) {
    const text = `Owner Approved Amount ${str(row.CmocnOwnerApprvdAmt)} is not the sum of the selected PCIs, ${total}.`;
    throw ruleBroken('CM-10253', text, 'CmocnOwnerApprvdAmt');
  }
}

/** The contract's figures beside this change: prior ones are those entered before it. */
function amountsOf(row: Row, cmic: Context): Row {
  const contract = contractOf(row, cmic);
  const current = Number(row.CmocnOwnerApprvdAmt ?? 0);
  if (!contract) return { CmocnCurrentChangeAmt: current };
  const original = Number(contract.JbcOrigContAmt ?? 0);
  const earlier = othersOf(row, cmic).filter(
    (each) => row.CmocnOraseq === null || Number(each.CmocnOraseq) < Number(row.CmocnOraseq),
  );
  const prior = sum(earlier.map((each) => Number(each.CmocnOwnerApprvdAmt ?? 0)));
  return {
    CmocnOrigContractAmt: original,
    CmocnPriorChangesAmt: prior,
    CmocnCurrentChangeAmt: current,
    CmocnNewContractAmt: sum([original, prior, current]),
  };
}

function postingOf(row: Row, cmic: Context): Row {
  const date = str(row.CmocnPostDate);
  if (date === '') return {};
  if (isClosed(cmic.settings, date))
    throw ruleBroken('CM-10254', `Post date ${date} is in a closed period.`, 'CmocnPostDate');
  return { CmocnBchNum: cmic.db.next('CmocnBchNum', FIRST_BATCH) };
}

function contractOf(row: Row, { db }: Context): Row | undefined {
  const { CmocnCompCode = null, CmocnJobCode = null, CmocnJbContCode = null } = row;
  return db
    .table('jbcont')
    .where({ JbcCompCode: CmocnCompCode, JbcJobCode: CmocnJobCode, JbcContCode: CmocnJbContCode })[0];
}

/** The other owner changes of the same JB contract. */
function othersOf(row: Row, { db }: Context): Row[] {
  const { CmocnCompCode = null, CmocnJobCode = null, CmocnJbContCode = null } = row;
  return db
    .table('cmownerchangeorder')
    .where({ CmocnCompCode, CmocnJobCode, CmocnJbContCode })
    .filter((each) => each.CmocnCode !== row.CmocnCode);
}

function selectedFor(row: Row, { db }: Context): readonly Row[] {
  const { CmocnCompCode = null, CmocnJobCode = null, CmocnCode = null } = row;
  return db
    .table('cmmast')
    .where({ CmmCompCode: CmocnCompCode, CmmJobCode: CmocnJobCode, CmmOcoCode: CmocnCode })
    .filter((pci) => pci.CmmStatCode !== 'V');
}

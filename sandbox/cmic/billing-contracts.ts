import type { Story } from '../story/types.ts';
import { sum } from './money.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import type { Context, Row } from './types.ts';

/** Job billing contracts, read only: a job has one for each contract with its owner, named like the job unless there are several. Posted PCIs move them (`moveContracts`). */
export const jbcont = defineResource({
  name: 'jbcont',
  title: 'JB Contract',
  base: 'jb-rest-api/rest/1',
  prefix: 'Jbc',
  key: ['JbcCompCode', 'JbcContCode'],
  members: {
    text: `JbcCompCode(8) JbcJobCode(10) JbcJobCtrlCode(10) JbcContCode(10) JbcName(60) JbcCustCode(8) JbcStatusCode(1)`,
    // Billed so far, and held back of it by the owner: null where job billing has never told.
    amount: 'JbcContAmt JbcOrigContAmt JbcBilledAmt JbcHldbkAmt',
    number: 'JbcHldbkPc',
    date: 'JbcStartDate JbcEndDate',
  },
  finders: {
    selectByCode: { compCode: 'JbcCompCode', jobCode: 'JbcJobCode', contCode: 'JbcContCode' },
    selectByDate: { auditDate: 'changed', compCode: 'JbcCompCode', jobCode: 'JbcJobCode' },
  },
});

/** Their lines: a bill code each, with the job, cost code and category that it bills. */
export const jbcontdet = defineResource({
  name: 'jbcontdet',
  title: 'JB Contract Detail',
  base: 'jb-rest-api/rest/1',
  prefix: 'Jbcd',
  key: ['JbcdCompCode', 'JbcdContCode', 'JbcdBillCode'],
  members: {
    text: `JbcdCompCode(8) JbcdContCode(10) JbcdBillCode(50) JbcdBillJobCode(10) JbcdBillPhsCode(16) JbcdBillCatCode(16) JbcdBillingTypeCode(4)
      JbcdInvoiceFormatCode(4) JbcdDesc(60) JbcdCurrCode(4) JbcdAmtBurdenFilter`,
    flag: 'JbcdMultiSubcontFlag JbcdMultiSubcontVenFlag',
    amount: 'JbcdBillAmt',
    number: 'JbcdBillUnit JbcdHldbkPc',
  },
  finders: {
    selectByCode: { compCode: 'JbcdCompCode', contCode: 'JbcdContCode' },
    selectByDate: { auditDate: 'changed', compCode: 'JbcdCompCode' },
  },
  edited(row, cmic) {
    const [contract] = cmic.db.table('jbcont').where(contractOf(row));
    if (contract) cmic.db.table('jbcont').change(contract, { JbcContAmt: amountOf(row, cmic) });
  },
});

export function jbcontRows(story: Story): Row[] {
  return story.primeContracts.map((contract, index) =>
    seedRow(jbcont, index, {
      JbcCompCode: contract.company,
      JbcJobCode: contract.job,
      JbcJobCtrlCode: 'ALL',
      JbcContCode: contract.code,
      JbcName: contract.name,
      JbcCustCode: contract.customer,
      JbcContAmt: Number(contract.amount),
      JbcOrigContAmt: Number(contract.originalAmount),
      JbcHldbkPc: numeric(contract.retainagePercent),
      JbcBilledAmt: numeric(contract.billed?.amount ?? null),
      JbcHldbkAmt: numeric(contract.billed?.held ?? null),
      JbcStartDate: contract.startDate,
      JbcEndDate: contract.endDate,
      JbcStatusCode: contract.status,
    }),
  );
}

export function jbcontdetRows(story: Story): Row[] {
  const currencies = new Map(story.companies.map(({ code, currency }) => [code, currency]));
  const lines = story.primeContracts.flatMap((contract) => contract.lines.map((line) => ({ contract, line })));
  return lines.map(({ contract, line }, index) =>
    seedRow(jbcontdet, index, {
      JbcdCompCode: contract.company,
      JbcdContCode: contract.code,
      JbcdBillCode: line.billCode,
      JbcdBillJobCode: line.job,
      JbcdBillPhsCode: line.code,
      JbcdBillCatCode: line.type,
      JbcdBillingTypeCode: 'LSUM',
      JbcdInvoiceFormatCode: 'AIA',
      JbcdDesc: line.name,
      JbcdCurrCode: currencies.get(contract.company) ?? null,
      JbcdMultiSubcontFlag: 'N',
      JbcdMultiSubcontVenFlag: 'N',
      JbcdBillAmt: Number(line.amount),
      JbcdBillUnit: 1,
      JbcdHldbkPc: numeric(contract.retainagePercent),
    }),
  );
}

function contractOf({ JbcdCompCode = null, JbcdContCode = null }: Row): Row {
  return { JbcCompCode: JbcdCompCode, JbcContCode: JbcdContCode };
}

/** The amount of a line's contract: what all of its lines bill. */
export function amountOf({ JbcdCompCode = null, JbcdContCode = null }: Row, { db }: Context): number {
  return sum(
    db
      .table('jbcontdet')
      .where({ JbcdCompCode, JbcdContCode })
      .map((line) => Number(line.JbcdBillAmt)),
  );
}

function numeric(text: string | null): number | null {
  return text === null ? null : Number(text);
}

import type { Story, StoryRequestForPayment } from '../story/types.ts';
import { sum } from './money.ts';
import { seedRow } from './seed-row.ts';
import { instant, timestamp } from './time.ts';
import type { Context, Row } from './types.ts';
import { enterLines } from './voucher-entry.ts';
import { requestedOn, voucherLinesOf } from './voucher-lines.ts';
import { complete } from './voucher-posting.ts';
import type { Requested } from './voucher-rules.ts';
import { apallvouchers } from './vouchers.ts';

/** Enters the story's requests for payment on the contracts that are there. The ledger, which names their vouchers, comes first. */
export function seedVouchers(cmic: Context, story: Story): void {
  const companies = new Map(story.companies.map((company) => [company.code, company]));
  story.requestsForPayment.forEach((request, index) => {
    const requested = linesOf(request, cmic);
    if (requested.length < request.lines.length) return;
    const held = sum(requested.map((line) => line.held));
    const released = sum(requested.map((line) => line.released));
    const amount = sum(requested.map((line) => line.amount));
    const contract = contractOf(request, cmic);
    const company = companies.get(request.company);
    const isPosted = request.postDate !== null;
    const row = seedRow(apallvouchers, index, {
      VouNum: numberOf(request, cmic) ?? FIRST_NUMBER + index,
      VouCompCode: request.company,
      VouCompName: company?.name ?? null,
      VouVenCode: request.vendor,
      VouVenName: contract?.ScmstVenName ?? null,
      VouContCode: request.contract,
      VouChgCode: request.lines[0]?.change ?? '000',
      VouSubcontrCode: 'NONE',
      VouJobCode: request.job,
      VouScmstJobCode: request.job,
      VouInvCode: request.invoice,
      VouInvSeriesCode: 'SUBS',
      VouCurrCode: company?.currency ?? null,
      VouStatusCode: isPosted ? 'P' : 'U',
      VouRecordStatus: isPosted ? 'PROCESSED' : 'UNPOSTED',
      VouBchPost: 'N',
      VouBchNum: isPosted ? FIRST_BATCH + index : null,
      VouFinalRfpFlag: 'N',
      VouInvDate: stamp(request.invoiceDate),
      VouDueDate: stamp(request.invoiceDate),
      VouPostDate: request.postDate === null ? null : stamp(request.postDate),
      VouInvAmt: amount,
      VouEnteredAmt: amount,
      VouHldbkAmt: held,
      VouOrigHldbkAmt: held,
      VouHldbkRlsAmt: released,
      VouHldbkPc: contract?.ScmstHldbkPc ?? null,
      VouInvOutstandAmt: sum([amount, -held, released]),
      VouPaidAmt: 0,
      VouHldbkPaid: 0,
    });
    cmic.db.table('apallvouchers').insert(row);
    enterLines(row, requested, cmic);
    if (isPosted) settle(row, cmic);
  });
}

function settle(voucher: Row, cmic: Context): void {
  complete(voucher, cmic, 1);
  for (const line of [...voucherLinesOf(cmic, voucher)])
    cmic.db.table('scrfpdetail').change(line, { VsovStatusCode: 'P' });
  const totals = cmic.db.table('scrfptotals').where({ VsovVouUuid: voucher.VouVUuid ?? null });
  for (const row of [...totals])
    cmic.db.table('scrfptotals').change(row, { VsovStatusCode: 'P', VsovPostDate: voucher.VouPostDate ?? null });
}

function linesOf(request: StoryRequestForPayment, cmic: Context): Requested[] {
  return request.lines.flatMap((line): Requested[] => {
    const [schedule] = cmic.db.table('scsched').where({
      ScschCompCode: request.company,
      ScschVenCode: request.vendor,
      ScschContCode: request.contract,
      ScschChgCode: line.change,
      ScschTaskCode: line.task,
    });
    if (!schedule) return [];
    const earlier = requestedOn(cmic, Number(schedule.ScschOraseq));
    const previous = sum(earlier.map((row) => Number(row.VsovLstAmt)));
    const [amount, held, released] = [Number(line.amount), Number(line.held), Number(line.released)];
    return [{ line: {}, schedule, previous, amount, held, released }];
  });
}

function contractOf(request: StoryRequestForPayment, { db }: Context): Row | undefined {
  const { company, vendor, contract } = request;
  return db.table('scmast').where({ ScmstCompCode: company, ScmstVenCode: vendor, ScmstContCode: contract })[0];
}

/** The ledger's rows of a billed cost name the voucher. */
function numberOf({ company, vendor, invoice }: StoryRequestForPayment, { db }: Context): number | undefined {
  const rows = db.table('jcdetailposted').where({ JcdtCompCode: company, JcdtVenCode: vendor, JcdtRefCode: invoice });
  const number = rows.find((row) => row.JcdtTypeCode === 'C')?.JcdtVouNum;
  return typeof number === 'number' ? number : undefined;
}

function stamp(date: string): string {
  return timestamp(new Date(instant(date)));
}

/** Above the vouchers of the ledger's direct costs, below those that are entered later. */
const FIRST_NUMBER = 150_000_001;
const FIRST_BATCH = 350_001;

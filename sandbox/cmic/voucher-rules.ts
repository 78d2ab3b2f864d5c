import { refused, ruleBroken } from './errors.ts';
import { sum } from './money.ts';
import { documentOf, headerOf, isPosted, isVoid } from './posting.ts';
import { str } from './resource.ts';
import { isClosed } from './settings.ts';
import type { Context, Row } from './types.ts';
import { vendorUsable } from './vendors.ts';
import { requestedOn } from './voucher-lines.ts';

/** A contract's line with what a request asks of it. */
export interface Requested {
  line: Row;
  schedule: Row;
  previous: number;
  amount: number;
  held: number;
  released: number;
}

/** What a new request for payment must meet; answers its contract and its lines. A refusal names the member at fault. */
export function checkRequest(
  row: Row,
  lines: readonly Row[],
  cmic: Context,
): { contract: Row; requested: Requested[] } {
  const { VouCompCode: company = null, VouVenCode: vendor = null } = row;
  const [held] = cmic.db.table('glcompany').where({ CompCode: company });
  if (!held) throw ruleBroken('AP-10101', `Company Code ${str(company)} is not set up in AP.`, 'VouCompCode');
  vendorUsable(cmic, company, vendor, 'VouVenCode');
  if (row.VouCurrCode !== held.CompCurrCode) {
    const text = `Currency Code ${str(row.VouCurrCode)} is not valid for Company Code ${str(company)}.`;
    throw ruleBroken('AP-10104', text, 'VouCurrCode');
  }
  const contract = contractOf(row, cmic);
  checkInvoice(row, cmic);
  const open = requestsOf(row, cmic).find((each) => each.VouStatusCode === 'U');
  if (open) {
    const text = `Contract Code ${str(row.VouContCode)} has an unposted request for payment: Invoice Code ${str(open.VouInvCode)}, Voucher Number ${str(open.VouNum)}.`;
    throw ruleBroken('AP-10220', text, 'VouContCode');
  }
  if (lines.length === 0) throw ruleBroken('AP-10221', 'A request for payment needs a line.', 'ApVoucherDetailViewObj');
  const requested = lines.map((line) => checkLine(line, row, cmic));
  const total = sum(requested.map(({ amount }) => amount));
  if (total !== row.VouInvAmt) {
    const text = `Invoice Amount ${str(row.VouInvAmt)} is not the sum of its lines, ${total}. It is before tax and regardless of retainage.`;
    throw ruleBroken('AP-10222', text, 'VouInvAmt');
  }
  const isEmpty = requested.every(({ amount, released }) => amount === 0 && released === 0);
  if (isEmpty && !cmic.settings.emptyRequests)
    throw ruleBroken(
      'AP-10223',
      'The request for payment has neither an amount nor a release of retainage.',
      'VouInvAmt',
    );
  const seen = new Set(lines.map((line) => line.VdistTranScschOraseq));
  if (seen.size < lines.length)
    throw ruleBroken('AP-10224', 'A line of the schedule of values is named twice.', 'VdistTranScschOraseq');
  return { contract, requested };
}

/** The requests for payment of a voucher's contract. */
export function requestsOf(row: Row, { db }: Context): readonly Row[] {
  const { VouCompCode = null, VouVenCode = null, VouContCode = null } = row;
  return db.table('apallvouchers').where({ VouCompCode, VouVenCode, VouContCode });
}

/** Why a voucher cannot be posted on a day, in a sentence; undefined when it can. */
export function whyVoucherNotPosted(voucher: Row, date: string, cmic: Context): string | undefined {
  if (voucher.VouStatusCode === 'V') return 'Voucher is void';
  if (voucher.VouStatusCode === 'P') return 'Voucher has already been posted';
  return isClosed(cmic.settings, date) ? `Post date ${date} is in a closed period` : undefined;
}

function contractOf(row: Row, cmic: Context): Row {
  if (row.VouChgCode === null)
    throw refused(
      'JBO-27014',
      'Attribute VouChgCode (Change Code) is required when a Contract Code is given.',
      'VouChgCode',
    );
  const contract = documentOf(cmic, {
    ScmstCompCode: row.VouCompCode ?? null,
    ScmstVenCode: row.VouVenCode ?? null,
    ScmstContCode: row.VouContCode ?? null,
    ScmstChgCode: row.VouChgCode ?? null,
  });
  const name = `Contract Code ${str(row.VouContCode)}, Change Code ${str(row.VouChgCode)}`;
  if (!contract)
    throw ruleBroken('AP-10210', `${name} of Vendor Code ${str(row.VouVenCode)} does not exist.`, 'VouContCode');
  if (isVoid(contract)) throw ruleBroken('AP-10211', `${name} is void.`, 'VouContCode');
  if (!isPosted(contract)) {
    const text = `${name} is not posted: a request for payment is not allowed. Status = ${str(contract.ScmstStatusCode)}.`;
    throw ruleBroken('AP-10212', text, 'VouContCode');
  }
  if (row.VouJobCode !== contract.ScmstJobCode)
    throw ruleBroken('AP-10213', `Job Code ${str(row.VouJobCode)} is not the job of ${name}.`, 'VouJobCode');
  return contract;
}

/** An invoice number is taken once for each vendor of a company; a void voucher gives it free. */
function checkInvoice(row: Row, cmic: Context): void {
  const { VouCompCode = null, VouVenCode = null, VouInvCode = null } = row;
  const taken = cmic.db
    .table('apallvouchers')
    .where({ VouCompCode, VouVenCode, VouInvCode })
    .find((each) => each.VouStatusCode !== 'V');
  if (!taken || !cmic.settings.uniqueNumbers) return;
  const text = `Invoice Code ${str(VouInvCode)} has already been entered for Vendor Code ${str(VouVenCode)}: Voucher Number ${str(taken.VouNum)}.`;
  throw ruleBroken('AP-10201', text, 'VouInvCode');
}

function checkLine(line: Row, row: Row, cmic: Context): Requested {
  if (line.VdistVouNum !== row.VouNum)
    throw ruleBroken('AP-10225', 'Voucher Number of a line is not that of its voucher.', 'VdistVouNum');
  const oraseq = Number(line.VdistTranScschOraseq);
  const [schedule] = cmic.db.table('scsched').where({ ScschOraseq: oraseq });
  const document = schedule && documentOf(cmic, headerOf(schedule));
  const isOfContract =
    schedule?.ScschCompCode === row.VouCompCode &&
    schedule?.ScschVenCode === row.VouVenCode &&
    schedule?.ScschContCode === row.VouContCode;
  const contract = `Contract Code ${str(row.VouContCode)}`;
  if (!schedule || !document || !isOfContract)
    throw ruleBroken('AP-10226', `Line ${oraseq} is not a line of ${contract}.`, 'VdistTranScschOraseq');
  const name = `Task Code ${str(schedule.ScschTaskCode)}, Change Code ${str(schedule.ScschChgCode)} of ${contract}`;
  if (!isPosted(document) || isVoid(document))
    throw ruleBroken('AP-10227', `${name} is not posted.`, 'VdistTranScschOraseq');
  const earlier = requestedOn(cmic, oraseq);
  const amountOf = (member: string) => sum(earlier.map((each) => Number(each[member] ?? 0)));
  const amount = Number(line.VdistTranScschLstAmt);
  const held = Number(line.VdistTranScschHldbkAmt ?? 0);
  const released = Number(line.VdistTranScschHldbkRlsAmt ?? 0);
  const previous = amountOf('VsovLstAmt');
  const scheduled = Number(schedule.ScschAmt);
  if (!isBetween(sum([previous, amount]), scheduled)) {
    const remaining = sum([scheduled, -previous]);
    const text =
      remaining === 0
        ? `${name} has no remaining balance.`
        : `${name}: the amount ${amount} is above the remaining balance ${remaining}.`;
    throw ruleBroken('AP-10228', text, 'VdistTranScschLstAmt');
  }
  if (!isBetween(held, amount))
    throw ruleBroken(
      'AP-10229',
      `${name}: the retainage ${held} is above the amount ${amount}.`,
      'VdistTranScschHldbkAmt',
    );
  const balance = sum([amountOf('VsovHldbkAmt'), -amountOf('VsovHldbkRlsAmt'), held]);
  if (released !== 0 && !isBetween(released, balance)) {
    const text = `${name}: the retainage released ${released} is above the retainage held ${balance}.`;
    throw ruleBroken('AP-10230', text, 'VdistTranScschHldbkRlsAmt');
  }
  return { line, schedule, previous, amount, held, released };
}

/** Whether an amount is from zero to a limit; below zero where the limit is. */
function isBetween(amount: number, limit: number): boolean {
  return limit >= 0 ? amount >= 0 && amount <= limit : amount <= 0 && amount >= limit;
}

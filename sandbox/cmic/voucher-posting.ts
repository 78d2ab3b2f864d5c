import { type Entry, postJobCosts } from './job-cost-posting.ts';
import { sum } from './money.ts';
import { str } from './resource.ts';
import { isClosed } from './settings.ts';
import { day, instant, timestamp } from './time.ts';
import type { Context, Row } from './types.ts';
import { percentOf } from './voucher-entry.ts';
import { voucherLinesOf } from './voucher-lines.ts';

/** The day on which a voucher posts: its post date, else today. */
export function voucherDay(voucher: Row, cmic: Context): string {
  const text = str(voucher.VouPostDate);
  return day(text === '' ? cmic.now() : new Date(instant(text)));
}

/**
 * Posts a voucher that may be posted: a `C` row with the contract as its source for each line that asks for an amount, retainage included,
 * and what is completed and held on the contract's lines.
 */
export function postVoucher(voucher: Row, date: string, cmic: Context, user = 'GATEWAY'): void {
  const batch = cmic.db.next('VouBchNum', FIRST_BATCH);
  write(
    voucher,
    { VouStatusCode: 'P', VouRecordStatus: 'PROCESSED', VouPostDate: stamp(date), VouBchNum: batch },
    cmic,
    user,
  );
  writeLines(voucher, { VsovStatusCode: 'P' }, { VsovPostDate: stamp(date) }, cmic);
  complete(voucher, cmic, 1);
  enterCosts(voucher, date, batch, cmic, 1);
}

/** Deletes an unposted voucher, and voids a posted one on a day; why not, in a sentence, or undefined once it is done. */
export function voidVoucher(voucher: Row, date: string, cmic: Context, user = 'GATEWAY'): string | undefined {
  if (voucher.VouStatusCode === 'V') return 'Voucher has already been voided';
  if (voucher.VouStatusCode === 'U') {
    for (const line of [...voucherLinesOf(cmic, voucher)]) cmic.db.table('scrfpdetail').remove(line);
    for (const row of [...totalsOf(voucher, cmic)]) cmic.db.table('scrfptotals').remove(row);
    cmic.db.table('apallvouchers').remove(voucher);
    return undefined;
  }
  if (isClosed(cmic.settings, date)) return `Void date ${date} is in a closed period`;
  if (Number(voucher.VouPaidAmt ?? 0) !== 0) return 'Voucher has been paid';
  complete(voucher, cmic, -1);
  enterCosts(voucher, date, cmic.db.next('VouBchNum', FIRST_BATCH), cmic, -1);
  write(
    voucher,
    { VouStatusCode: 'V', VouRecordStatus: 'VOIDED', VouVoidDate: stamp(date), VouInvOutstandAmt: 0 },
    cmic,
    user,
  );
  writeLines(voucher, { VsovStatusCode: 'V' }, {}, cmic);
  return undefined;
}

/** Adds what a posted voucher asks to the contract's lines, or takes it back. */
export function complete(voucher: Row, cmic: Context, sign: 1 | -1): void {
  const table = cmic.db.table('scsched');
  for (const line of voucherLinesOf(cmic, voucher)) {
    const [schedule] = table.where({ ScschOraseq: line.VsovScschOraseq ?? null });
    if (!schedule) continue;
    const after = (name: string, member: string) =>
      sum([Number(schedule[name] ?? 0), Number(line[member] ?? 0) * sign]);
    const completed = after('ScschComplAmt', 'VsovLstAmt');
    table.change(schedule, {
      ScschComplAmt: completed,
      ScschComplPct: percentOf(completed, Number(schedule.ScschAmt)),
      ScschCurrHldbkAmt: after('ScschCurrHldbkAmt', 'VsovHldbkAmt'),
      ScschCurrHldbkRlsAmt: after('ScschCurrHldbkRlsAmt', 'VsovHldbkRlsAmt'),
    });
  }
}

function enterCosts(voucher: Row, date: string, batch: number, cmic: Context, sign: 1 | -1): void {
  const lines = voucherLinesOf(cmic, voucher).filter((line) => line.VsovLstAmt !== 0);
  if (lines.length === 0) return;
  const entries = lines.map(
    (line): Entry => ({
      company: str(line.VsovCompCode),
      job: str(line.VsovJobCode),
      phase: str(line.VsovPhsCode),
      category: str(line.VsovCatCode),
      kind: 'C',
      source: 'AP',
      commitment: str(voucher.VouContCode),
      vendor: str(voucher.VouVenCode),
      description: sign === 1 ? str(line.VsovTaskName) : 'Void',
      reference: str(voucher.VouInvCode),
      amount: Number(line.VsovLstAmt) * sign,
      units: null,
      postDate: date,
      refDate: str(voucher.VouInvDate).slice(0, 10),
      voucher: Number(voucher.VouNum),
      batch,
    }),
  );
  postJobCosts(cmic.db, entries, cmic.now().getTime());
}

function write(voucher: Row, change: Row, cmic: Context, user: string): void {
  const stamps = { VouIuUpdateDate: timestamp(cmic.now()), VouIuUpdateUser: user };
  cmic.db.table('apallvouchers').change(voucher, { ...change, ...stamps });
}

function writeLines(voucher: Row, both: Row, totals: Row, cmic: Context): void {
  for (const line of [...voucherLinesOf(cmic, voucher)]) cmic.db.table('scrfpdetail').change(line, both);
  for (const row of [...totalsOf(voucher, cmic)]) cmic.db.table('scrfptotals').change(row, { ...both, ...totals });
}

function totalsOf(voucher: Row, { db }: Context): readonly Row[] {
  return db.table('scrfptotals').where({ VsovVouUuid: voucher.VouVUuid ?? null });
}

function stamp(date: string): string {
  return timestamp(new Date(instant(date)));
}

/** Above the batches of the story. */
const FIRST_BATCH = 400_001;

import { type Action, dayOf } from './action.ts';
import { refused } from './errors.ts';
import { str } from './resource.ts';
import type { Context, Row } from './types.ts';
import { voidVoucher } from './voucher-posting.ts';
import { requestsOf } from './voucher-rules.ts';
import { voucherOf } from './vouchers.ts';

/** Says whether a contract has an open request for payment: `SUCCESS` when there is none. It changes nothing. */
export const checkUnpostedRfps: Action = {
  path: 'ap-rest-api/rest/1/checkunpostedrfps',
  name: 'checkUnpostedRfps',
  title: 'Check Unposted RFPs',
  required: ['CompCode', 'VenCode', 'ContCode'],
  optional: [],
  readsOnly: true,
  run({ CompCode = '', VenCode = '', ContCode = '' }, cmic) {
    const key: Row = { VouCompCode: CompCode, VouVenCode: VenCode, VouContCode: ContCode };
    const open = requestsOf(key, cmic).find((row) => row.VouStatusCode === 'U');
    if (!open) return undefined;
    const text = `Unposted request for payment exists: invoice ${str(open.VouInvCode)}, voucher ${str(open.VouNum)}`;
    return `${text}. (COMP, VEN, CONT): (${CompCode}, ${VenCode}, ${ContCode})`;
  },
};

/** Deletes an unposted voucher; voids a posted one on a day, today unless told. */
export const voidDeleteVoucher: Action = {
  path: 'ap-rest-api/rest/1/voiddeletevoucher',
  name: 'voidDeleteVoucher',
  title: 'Void or Delete Voucher',
  required: ['compCode', 'invCode', 'vouNum', 'venCode'],
  optional: ['postFlag', 'voidDate'],
  run({ compCode = '', invCode = '', vouNum = '', venCode = '', ...given }, cmic) {
    if (given.postFlag !== undefined && given.postFlag !== 'Y' && given.postFlag !== 'N')
      throw refused('JBO-29133', 'Parameter postFlag must be Y or N.');
    const key = `(COMP, VEN, INV, VOU): (${compCode}, ${venCode}, ${invCode}, ${vouNum})`;
    const voucher = /^\d+$/.test(vouNum) ? voucherOf(cmic, compCode, Number(vouNum)) : undefined;
    if (!voucher || voucher.VouVenCode !== venCode || voucher.VouInvCode !== invCode)
      return `Voucher not found. ${key}`;
    const reason = voidVoucher(voucher, dayOf(given, 'voidDate', cmic), cmic);
    return reason && `${reason}. ${key}`;
  },
};

/** A voucher that people name by its number, or by vendor and invoice. */
export function namedVoucher(
  cmic: Context,
  { company, number, vendor, invoice }: { company: string; number?: number; vendor?: string; invoice?: string },
): Row | undefined {
  if (number !== undefined) return voucherOf(cmic, company, number);
  return cmic.db
    .table('apallvouchers')
    .where({ VouCompCode: company, VouVenCode: vendor ?? null, VouInvCode: invoice ?? null })
    .find((row) => row.VouStatusCode !== 'V');
}

import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { ACCOUNTANT, done, refusal, route } from './control-route.ts';
import { changeRow } from './crud.ts';
import { cmownerchangeorder } from './owner-changes.ts';
import { pciOf } from './pci.ts';
import { postPciByCode } from './pci-action.ts';
import { voidPci } from './pci-posting.ts';
import { refreshPeriods } from './periods.ts';
import { day } from './time.ts';
import type { Context, Row } from './types.ts';
import { namedVoucher } from './voucher-actions.ts';
import { postVoucher, voidVoucher } from './voucher-posting.ts';
import { whyVoucherNotPosted } from './voucher-rules.ts';

/**
 * Posting and voiding by people: `POST post-pci { company, job, pci, date }` and `POST void-pci`; `POST post-voucher { company, number |
 * vendor, invoice, date }` and `POST void-voucher`, which deletes an unposted one; `POST post-owner-change { company, job, change, date }`;
 * `POST close-period { period }` and `POST open-period`, a month as `2026-03`. A refusal is 409 with its reason in `message`.
 */
export function documentRoutes(cmic: Context): Route[] {
  return [
    route('/post-pci', (call) => {
      const { company, job, pci, date = day(cmic.now()) } = pciSchema.parse(call.body);
      const reason = postPciByCode([company, job, pci], date, cmic, ACCOUNTANT);
      return reason === undefined ? done(pciOf(cmic, company, job, pci)) : refusal(409, reason);
    }),
    route('/void-pci', (call) => {
      const { company, job, pci } = pciSchema.parse(call.body);
      const row = pciOf(cmic, company, job, pci);
      const reason = row ? voidPci(row, cmic, ACCOUNTANT) : 'There is no such PCI';
      return reason === undefined ? done(row) : refusal(409, reason);
    }),
    route('/close-period', (call) => {
      const { period } = periodSchema.parse(call.body);
      const { closedPeriods } = cmic.settings;
      if (closedPeriods.includes(period)) return refusal(409, `The period ${period} is closed already`);
      cmic.settings.closedPeriods = [...closedPeriods, period];
      refreshPeriods(cmic);
      return done({ closedPeriods: cmic.settings.closedPeriods });
    }),
    route('/open-period', (call) => {
      const { period } = periodSchema.parse(call.body);
      const { closedPeriodBefore, closedPeriods } = cmic.settings;
      if (closedPeriodBefore !== null && `${period}-01` < closedPeriodBefore)
        return refusal(409, `The periods before ${closedPeriodBefore} are closed for good`);
      cmic.settings.closedPeriods = closedPeriods.filter((each) => each !== period);
      refreshPeriods(cmic);
      return done({ closedPeriods: cmic.settings.closedPeriods });
    }),
    route('/post-owner-change', (call) => {
      const { company, job, change, date = day(cmic.now()) } = ownerChangeSchema.parse(call.body);
      const table = cmic.db.table('cmownerchangeorder');
      const [row] = table.where({ CmocnCompCode: company, CmocnJobCode: job, CmocnCode: change });
      if (!row || row.CmocnPostDate !== null)
        return refusal(409, row ? 'The owner change order is posted already' : 'There is no such owner change order');
      const posting: Row = { CmocnPostDate: date };
      cmownerchangeorder.update?.(row, posting, cmic);
      changeRow(cmownerchangeorder, cmic, row, posting, ACCOUNTANT);
      return done(row);
    }),
    route('/post-voucher', (call) => {
      const { date = day(cmic.now()), ...named } = voucherSchema.parse(call.body);
      const voucher = namedVoucher(cmic, named);
      const reason = voucher ? whyVoucherNotPosted(voucher, date, cmic) : 'There is no such voucher';
      if (!voucher || reason) return refusal(409, reason ?? '');
      postVoucher(voucher, date, cmic, ACCOUNTANT);
      return done(voucher);
    }),
    route('/void-voucher', (call) => {
      const { date = day(cmic.now()), ...named } = voucherSchema.parse(call.body);
      const voucher = namedVoucher(cmic, named);
      const reason = voucher ? voidVoucher(voucher, date, cmic, ACCOUNTANT) : 'There is no such voucher';
      return reason === undefined ? done(voucher) : refusal(409, reason);
    }),
  ];
}

const company = z.string().default('ZZ');
const date = z.iso.date().optional();
const voucherSchema = z
  .strictObject({
    company,
    number: z.int().optional(),
    vendor: z.string().optional(),
    invoice: z.string().optional(),
    date,
  })
  .refine(({ number, vendor, invoice }) => number !== undefined || (vendor !== undefined && invoice !== undefined), {
    error: 'A voucher is named by its number, or by vendor and invoice',
  });
const periodSchema = z.strictObject({ period: z.string().regex(/^\d{4}-\d\d$/) });
const ownerChangeSchema = z.strictObject({ company, job: z.string(), change: z.string(), date });
const pciSchema = z.strictObject({ company, job: z.string(), pci: z.string(), date });

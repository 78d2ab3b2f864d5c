import { z } from 'zod';
import type { Route } from '../shell/types.ts';
import { ACCOUNTANT, done, refusal, route } from './control-route.ts';
import { pciOf } from './pci.ts';
import { postPciByCode } from './pci-action.ts';
import { voidPci } from './pci-posting.ts';
import { day } from './time.ts';
import type { Context } from './types.ts';

/**
 * Posting and voiding by people: `POST post-pci { company, job, pci, date }` and `POST void-pci`. A refusal is 409 with its reason in
 * `message`.
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
  ];
}

const company = z.string().default('ZZ');
const date = z.iso.date().optional();
const pciSchema = z.strictObject({ company, job: z.string(), pci: z.string(), date });

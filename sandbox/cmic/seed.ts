import type { Story } from '../story/types.ts';
import { jbcontdetRows, jbcontRows } from './billing-contracts.ts';
import { glcompanyRows } from './glcompany.ts';
import { apinsuranceRows } from './insurance.ts';
import { jcjobcategoryRows, jcjobcostcodesRows } from './job-code-rows.ts';
import { seedJobCosts } from './job-cost-seed.ts';
import { jcjobRows, pmprojectRows } from './jobs.ts';
import { jcmastercategoriesRows, jcmastercostcodesRows } from './master-codes.ts';
import { bpaddressesRows, businesspartnerRows } from './partners.ts';
import { seedPcis } from './pci-rows.ts';
import { cmstatusRows, cmtypeRows } from './pci-setup.ts';
import { glperiodRows } from './periods.ts';
import { FIRST_ORASEQ } from './scsched.ts';
import { scmastRows, scschedRows } from './subcontract-rows.ts';
import type { Context, Row } from './types.ts';
import { apvendorRows } from './vendors.ts';
import { seedVouchers } from './voucher-rows.ts';

/** Fills the tables with the story, as CMiC's side tells it. */
export function seed(cmic: Context, story: Story): void {
  const { db } = cmic;
  const rows: Record<string, Row[]> = {
    glcompany: glcompanyRows(story, cmic.now()),
    glperiod: glperiodRows(story, cmic.now(), cmic.settings),
    jcmastercostcodes: jcmastercostcodesRows(story),
    jcmastercategories: jcmastercategoriesRows(story),
    jcjob: jcjobRows(story),
    pmproject: pmprojectRows(story),
    jcjobcostcodes: jcjobcostcodesRows(story),
    jcjobcategory: jcjobcategoryRows(story),
    businesspartner: businesspartnerRows(story),
    bpaddresses: bpaddressesRows(story),
    apvendor: apvendorRows(story),
    apinsurance: apinsuranceRows(story),
    scmast: scmastRows(story),
    scsched: scschedRows(story),
    cmtype: cmtypeRows(story),
    cmstatus: cmstatusRows(story),
    jbcont: jbcontRows(story),
    jbcontdet: jbcontdetRows(story),
  };
  for (const [name, list] of Object.entries(rows)) for (const row of list) db.table(name).insert(row);
  seedJobCosts(db, story);
  seedPcis(cmic, story);
  seedVouchers(cmic, story);
  // The sequence goes on after the story's lines.
  db.next('ScschOraseq', FIRST_ORASEQ + (rows.scsched?.length ?? 0));
}

import { jbcont, jbcontdet } from './billing-contracts.ts';
import { glcompany } from './glcompany.ts';
import { apinsurance } from './insurance.ts';
import { jcjobcategory, jcjobcostcatcodes, jcjobcostcodes } from './job-codes.ts';
import { jcdetailposted } from './job-costs.ts';
import { jcjob, pmproject } from './jobs.ts';
import { jcmastercategories, jcmastercostcodes } from './master-codes.ts';
import { cmownerchangeorder } from './owner-changes.ts';
import { bpaddresses, businesspartner } from './partners.ts';
import { cmmast } from './pci.ts';
import { cmdetail, cmdetailunposted } from './pci-lines.ts';
import { cmstatus, cmtype } from './pci-setup.ts';
import { glperiod, openperiods } from './periods.ts';
import { scmast } from './scmast.ts';
import { scsched } from './scsched.ts';
import type { Resource } from './types.ts';
import { apvendor } from './vendors.ts';
import { scrfpdetail, scrfptotals } from './voucher-lines.ts';
import { apallvouchers, apvoucher, unpostedvouchers } from './vouchers.ts';

/** Every resource that is served. */
export const resources: readonly Resource[] = [
  glcompany,
  glperiod,
  openperiods,
  jcmastercostcodes,
  jcmastercategories,
  jcjob,
  pmproject,
  jcjobcostcodes,
  jcjobcategory,
  jcjobcostcatcodes,
  businesspartner,
  bpaddresses,
  apvendor,
  apinsurance,
  scmast,
  scsched,
  apvoucher,
  apallvouchers,
  unpostedvouchers,
  scrfptotals,
  scrfpdetail,
  cmtype,
  cmstatus,
  cmmast,
  cmdetail,
  cmdetailunposted,
  cmownerchangeorder,
  jbcont,
  jbcontdet,
  jcdetailposted,
];

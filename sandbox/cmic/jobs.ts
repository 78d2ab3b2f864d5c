import type { Story, StoryJob } from '../story/types.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import { instant, timestamp } from './time.ts';
import type { Row } from './types.ts';

/** Jobs: a control job's `JobCtrlCode` is `ALL`, a sub job's is its control job. A job that has not been started has no start date. */
export const jcjob = defineResource({
  name: 'jcjob',
  title: 'Job',
  base: 'jc-rest-api/rest/1',
  prefix: 'Job',
  key: ['JobCompCode', 'JobCode'],
  members: {
    text: `JobCompCode(8) JobCode(10) JobName(50) JobCtrlCode(10) JobStatusCode(1) JobSecGroup JobCustCode(8) JobBillMethCode JobAccmethCode JobCostMethCode
      JobRevenueGenState JobDefaultDeptCode JobApTax1Code JobApTax2Code JobApTax3Code JobArTax1Code JobArTax2Code JobArTax3Code JobWmCode(2) JobSizeCode
      JobContCode JobAdd1 JobAdd2 JobAdd3 JobRegionCode(4) JobPostalCode JobCountry`,
    flag: 'JobCostFlag JobBillFlag JobSubFlag JobBidFlag JobAllowTransFlag JobAllowPciFlag',
    date: 'JobStartDate JobEndDate',
  },
  finders: {
    selectByCode: { compCode: 'JobCompCode', jobCode: 'JobCode', ctrlCode: 'JobCtrlCode' },
    selectByDate: { auditDate: 'changed', compCode: 'JobCompCode' },
  },
});

/** The project beside a control job: address, dates and contract amount are here. */
export const pmproject = defineResource({
  name: 'pmproject',
  title: 'Project',
  base: 'pm-rest-api/rest/1',
  alias: 'pm-doc-rest-api/rest/v1',
  prefix: 'Grpmp',
  key: ['GrpmpCompCode', 'GrpmpProjCode'],
  members: {
    text: `GrpmpCompCode(8) GrpmpProjCode(10) GrpmpProjName GrpmpProjDescription GrpmpProjCtrlCode GrpmpStatusCode GrpmpJobCode(10) GrpmpJobName
      GrpmpJobStatusCode GrpmpJobSecGroup GrpmpJobDeptCode GrpmpJobBillMethCode GrpmpJobBillingTypeCode GrpmpCreateJobFlag GrpmpCustCode GrpmpCustName
      GrpmpDeptCode GrpmpAddLine1 GrpmpAddLine2 GrpmpAddLine3 GrpmpRegionCode GrpmpPostalCode GrpmpCountry GrpmpPhoneNum GrpmpManagerName
      GrpmpSuperintName GrpmpArchitectName GrpmpUseBidItemEaFlag GrpmpProjectUrl`,
    flag: 'GrpmpJobAllowTransFlag GrpmpOcoOrigContAmtOvrd GrpmpPciUseScopeAmtFlag GrpmpAutoCalcMarkupFlag',
    amount: 'GrpmpCurrContAmt GrpmpOrigContOverrideAmt GrpmpSubcontractedVolumeAmt',
    date: 'GrpmpStartDate GrpmpEndDate GrpmpJobCreationDate GrpmpJobOrigBudgetEffDate',
    timestamp: 'GrpmpClosedDate',
  },
  finders: {
    selectByCompProj: { compCode: 'GrpmpCompCode', projCode: 'GrpmpProjCode' },
    selectByJobCode: { companyCode: 'GrpmpCompCode', projectCode: 'GrpmpJobCode' },
    selectByPmProjInfo: { pmprojectDate: 'changed' },
  },
});

/** Control jobs, each followed by its sub jobs. */
export function jcjobRows(story: Story): Row[] {
  const jobs = story.jobs.flatMap((job) => [
    jobValues(job, job, 'ALL'),
    ...job.subJobs.map((sub) => jobValues(job, sub, job.code)),
  ]);
  return jobs.map((values, index) => seedRow(jcjob, index, values));
}

export function pmprojectRows(story: Story): Row[] {
  return story.jobs.map((job, index) =>
    seedRow(pmproject, index, {
      GrpmpCompCode: job.company,
      GrpmpProjCode: job.code,
      GrpmpProjName: job.name,
      GrpmpProjCtrlCode: 'ALL',
      GrpmpStatusCode: job.status === 'C' ? 'CLOSED' : 'ACTIVE',
      GrpmpJobCode: job.code,
      GrpmpJobName: job.name,
      GrpmpJobStatusCode: job.status,
      GrpmpJobAllowTransFlag: job.status === 'A' ? 'Y' : 'N',
      GrpmpJobSecGroup: 'ALL',
      // A third value, and a flag of two letters, as recorded.
      GrpmpCreateJobFlag: 'J',
      GrpmpUseBidItemEaFlag: 'NO',
      GrpmpAddLine1: job.address.street,
      GrpmpAddLine2: job.address.suite || null,
      GrpmpAddLine3: job.address.city,
      GrpmpRegionCode: job.address.state,
      GrpmpPostalCode: job.address.zip,
      GrpmpCountry: job.address.country,
      GrpmpCurrContAmt: Number(job.contractAmount),
      GrpmpStartDate: job.startDate,
      GrpmpEndDate: job.endDate,
      GrpmpClosedDate: job.status === 'C' ? timestamp(new Date(instant(job.endDate))) : null,
      GrpmpProjectUrl: `https://erp.northgate-builders.invalid/cmictest/PmUi/project?${'context='.padEnd(220, '0')}`,
    }),
  );
}

function jobValues(
  control: StoryJob,
  job: Pick<StoryJob, 'code' | 'name' | 'status' | 'started'>,
  ctrlCode: string,
): Row {
  return {
    JobCompCode: control.company,
    JobCode: job.code,
    JobName: job.name,
    JobCtrlCode: ctrlCode,
    JobStatusCode: job.status,
    JobSecGroup: 'ALL',
    JobBillMethCode: 'JB',
    JobRevenueGenState: 'N',
    JobCostFlag: 'Y',
    JobBillFlag: 'Y',
    JobBidFlag: job.status === 'B' ? 'Y' : 'N',
    JobAllowTransFlag: job.status === 'A' ? 'Y' : 'N',
    JobAllowPciFlag: 'N',
    JobDefaultDeptCode: '00',
    JobAdd1: control.address.street,
    JobAdd2: control.address.suite || null,
    JobAdd3: control.address.city,
    JobRegionCode: control.address.state,
    JobPostalCode: control.address.zip,
    JobCountry: control.address.country,
    JobStartDate: job.started ? control.startDate : null,
    JobEndDate: control.endDate,
  };
}

import type { Story, StoryJob, StoryJobCode } from '../story/types.ts';
import { jcjobcategory, jcjobcostcodes } from './job-codes.ts';
import { RETIRED_CATEGORY } from './master-codes.ts';
import { seedRow } from './seed-row.ts';
import type { Row } from './types.ts';

/** One code of a job or sub job as CMiC has it. */
interface Placed {
  company: string;
  job: string;
  control: string;
  code: StoryJobCode;
}

/** The cost codes of every job; a code is on a job or on a sub job, each with its own row. */
export function jcjobcostcodesRows(story: Story): Row[] {
  return placed(story).map(({ company, job, control, code }, index) =>
    seedRow(jcjobcostcodes, index, {
      GjjpCompCode: company,
      GjjpJobCode: job,
      GjjpCode: code.code,
      GjjpName: code.name,
      GjjpCtrlCode: code.control,
      GjjpJobCtrlCode: control,
      GjjpActiveFlag: code.active ? 'Y' : 'N',
      GjjpFactorableFlg: 'N',
      GjjpStoreFcastApprovedFlg: 'N',
    }),
  );
}

/** The categories of every code. The first code of the last open job also has the retired one, which no new line may use. */
export function jcjobcategoryRows(story: Story): Row[] {
  const names = new Map(story.costTypes.map((type) => [type.code, type.name]));
  const codes = placed(story);
  const last = lastOpenJob(story);
  const retiredOn = codes.find(({ company, job }) => company === last?.company && job === last?.code);
  const pairs = codes.flatMap((each) => each.code.types.map((type) => ({ each, type, active: 'Y' })));
  if (retiredOn) pairs.push({ each: retiredOn, type: RETIRED_CATEGORY.code, active: 'N' });
  return pairs.map(({ each: { company, job, code }, type, active }, index) =>
    seedRow(jcjobcategory, index, {
      JcatCompCode: company,
      JcatJobCode: job,
      JcatPhsCode: code.code,
      JcatCode: type,
      JcatName: names.get(type) ?? RETIRED_CATEGORY.name,
      JcatPhsName: code.name,
      JcatCatActiveFlag: active,
      JcatPhaseActiveFlag: code.active ? 'Y' : 'N',
      JcatExclCostWip: 'N',
      JcatExclCostBudgWip: 'N',
      JcatLabourForecastFlag: 'N',
      JcatCostToComplOvrdFlg: 'N',
      ...amounts(code.estimates?.[type]),
    }),
  );
}

/** The estimate is the original and the current budget and the projection; a combination that was never estimated has none of them. */
function amounts(estimate: string | undefined): Row {
  const amount = estimate === undefined ? null : Number(estimate);
  return {
    JcatObudgCostAmt: amount,
    JcatBudgCostAmt: amount,
    JcatProjCostAmt: amount,
    JcatChgOrdCostAmt: amount === null ? null : 0,
  };
}

function placed(story: Story): Placed[] {
  const last = lastOpenJob(story);
  return story.jobs.flatMap((job) => {
    const retired = job === last ? retiredCodes(story) : [];
    const jobs = [
      { company: job.company, job: job.code, control: 'ALL', codes: [...job.codes, ...retired] },
      ...job.subJobs.map((sub) => ({ company: job.company, job: sub.code, control: job.code, codes: sub.codes })),
    ];
    return jobs.flatMap(({ codes, ...at }) =>
      codes.filter((code) => code.in !== 'procore').map((code) => ({ ...at, code })),
    );
  });
}

/** The job that keeps what was retired: open, started, the last of the first company. */
function lastOpenJob(story: Story): StoryJob | undefined {
  return story.jobs.findLast((job) => job.company === story.companies[0]?.code && job.status === 'A' && job.started);
}

/** The company's inactive codes, as a job that once used them still has them. */
function retiredCodes(story: Story): StoryJobCode[] {
  const codes = story.costCodes.filter((code) => !code.active && code.in !== 'procore' && code.control !== null);
  return codes.map(({ code, name, control }) => ({
    code,
    name,
    control: control ?? 'ALL',
    in: 'cmic',
    active: false,
    types: ['S'],
    procoreId: null,
    mark: null,
  }));
}

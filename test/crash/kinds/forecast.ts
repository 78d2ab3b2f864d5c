import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryForecast, StoryJob } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, toCents } from '../expected.ts';
import { linesOf } from './budget.ts';
import type { CrashKind } from './kind.ts';

/** Forecasts, a document a project: of each code and type what somebody entered, and where nobody did, what the budget says. Nothing is marked or posted. */
export const forecast: CrashKind = {
  kind: 'FORECAST',
  mutation: 'approveForecast',
  steps: ['projected-cost'],
  marks: [],
  sizes: (documents) => ({ projects: documents, commitments: 0, vendors: 1, codesPerProject: 6 }),
  prepare: (story) => ({
    ...story,
    jobs: story.jobs.map((job, i) => ({ ...job, budget: { locked: true, lines: linesOf(job, i) } })),
    forecasts: story.jobs.flatMap(enteredOn),
  }),
  expected: (story) => story.jobs.map((job) => documentOf(story, job)),
};

/** On the first two lines of a budget. */
function enteredOn(job: StoryJob, i: number): StoryForecast[] {
  return linesOf(job, i)
    .slice(0, 2)
    .map(({ code, type }, n) => ({
      ...{ id: 1 + 2 * i + n, projectId: job.project?.id ?? 0, job: job.code, code, costType: type },
      ...{ amount: fromCents(3_300_041 + 997 * i + n), description: 'To complete' },
    }));
}

function documentOf({ forecasts = [] }: Story, job: StoryJob): ExpectedDocument {
  const projectId = job.project?.id ?? 0;
  return {
    id: String(projectId),
    rows: (job.budget?.lines ?? []).map(({ code, type, amount }) => {
      const entered = forecasts.find((each) => each.projectId === projectId && each.code === code);
      return {
        name: `category ${code}`,
        collection: 'jcjobcategory',
        key: { JcatCompCode: 'ZZ', JcatJobCode: job.code, JcatPhsCode: code, JcatCode: type },
        is: { JcatCostToComplOvrdFlg: 'Y' },
        cents: { JcatProjCostAmt: toCents(entered?.amount ?? amount) },
      };
    }),
    marks: [],
    links: [{ procoreId: String(projectId), cmicId: `ZZ/${job.code}` }],
  };
}

import { fromCents } from '../../../sandbox/story/amounts.ts';
import type { StoryJob } from '../../../sandbox/story/types.ts';
import { type ExpectedDocument, type ExpectedRow, toCents } from '../expected.ts';
import { itemRows } from './items.ts';
import type { CrashKind } from './kind.ts';

/** Locked budgets, a document a project: every other job is not started, and takes amounts into its categories; the others take one original-budget item. */
export const budget: CrashKind = {
  kind: 'BUDGET',
  mutation: 'approveBudget',
  steps: ['original-budget', 'header', 'line', 'status'],
  marks: [],
  afterMarks: ['post'],
  sizes: (documents) => ({ projects: documents, commitments: 0, vendors: 1, codesPerProject: 6 }),
  prepare: (story) => ({
    ...story,
    jobs: story.jobs.map((job, i) => ({
      ...job,
      started: i % 2 === 0,
      budget: { locked: true, lines: linesOf(job, i) },
    })),
  }),
  expected: (story) => story.jobs.map(documentOf),
};

/** So many lines of a budget. */
const LINES = 3;

/** Amounts with cents on the first codes of a job; none is what CMiC has. */
export function linesOf({ code: job, codes }: StoryJob, i: number) {
  return codes.slice(0, LINES).map(({ code }, n) => ({
    ...{ id: 1 + i * LINES + n, code, type: 'S', job },
    amount: fromCents(2_150_017 + 1_003 * i + n),
  }));
}

function documentOf(job: StoryJob): ExpectedDocument {
  const projectId = job.project?.id ?? 0;
  const lines = (job.budget?.lines ?? []).map(({ id, code, type, amount }) => ({
    ...{ task: String(id), job: job.code, code, category: type, cents: toCents(amount) },
  }));
  const amounts = lines.map(
    ({ code, category, cents }): ExpectedRow => ({
      name: `category ${code}`,
      collection: 'jcjobcategory',
      key: { JcatCompCode: 'ZZ', JcatJobCode: job.code, JcatPhsCode: code, JcatCode: category },
      cents: { JcatObudgCostAmt: cents, JcatBudgCostAmt: cents },
    }),
  );
  const item = { reference: `${projectId}/budget`, job: job.code, type: 'OBC', code: null, lines };
  return {
    id: String(projectId),
    rows: [...(job.started ? itemRows(item) : []), ...amounts],
    marks: [],
    links: [{ procoreId: String(projectId), cmicId: `ZZ/${job.code}` }],
  };
}

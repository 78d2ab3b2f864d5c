import type { Story } from '../../../sandbox/story/index.ts';
import type { StoryJob, StoryJobCode } from '../../../sandbox/story/types.ts';
import type { ExpectedDocument } from '../expected.ts';
import type { CrashKind } from './kind.ts';

/** Projects with codes that CMiC's jobs do not have, on the project and on its sub jobs: cost codes, categories, marks. A document is a project. */
export const projectWbs: CrashKind = {
  kind: 'PROJECT_WBS',
  mutation: 'approveProjectWbs',
  steps: ['code', 'category'],
  marks: ['mark:lines', 'mark:end'],
  sizes: (documents) => ({ projects: documents, commitments: 0, vendors: 1, codesPerProject: 8 }),
  prepare: (story) => ({
    ...story,
    jobs: story.jobs.map((job) => ({
      ...job,
      codes: withNew(job.codes, 2),
      subJobs: job.subJobs.map((sub) => ({ ...sub, codes: withNew(sub.codes, 1) })),
    })),
  }),
  expected: (story) => story.jobs.map((job) => documentOf(story, job)),
};

/** The last so many codes, of two types, are in Procore alone and without a mark. */
function withNew(codes: readonly StoryJobCode[], count: number): StoryJobCode[] {
  return codes.map(({ estimates, ...code }, i) =>
    i < codes.length - count
      ? { ...code, ...(estimates ? { estimates } : {}) }
      : { ...code, in: 'procore', mark: null, types: code.types.slice(0, 2) },
  );
}

function documentOf(story: Story, job: StoryJob): ExpectedDocument {
  const places = [
    { code: job.code, control: 'ALL', subJob: null, codes: job.codes },
    ...job.subJobs.map((sub) => ({
      code: sub.code,
      control: job.code,
      subJob: sub.procore?.id ?? null,
      codes: sub.codes,
    })),
  ];
  const names = new Map(story.costCodes.map(({ code, name }) => [code, name]));
  const projectId = job.project?.id ?? 0;
  const parts = places.flatMap(({ code: jobCode, control, subJob, codes }) => {
    const made = codes.filter((each) => each.in === 'procore');
    // A new code's division goes with it: the jobs of the story have none.
    const divisions = [...new Set(made.map((each) => each.control))];
    const row = (code: string, name: string, above: string) => ({
      name: `code ${jobCode} ${code}`,
      collection: 'jcjobcostcodes',
      key: { GjjpCompCode: 'ZZ', GjjpJobCode: jobCode, GjjpCode: code },
      is: { GjjpName: name, GjjpCtrlCode: above, GjjpJobCtrlCode: control },
    });
    const marked = [...divisions, ...made.map(({ code }) => code)];
    return [
      {
        rows: [
          ...divisions.map((code) => row(code, names.get(code) ?? '', 'ALL')),
          ...made.map(({ code, name, control: above }) => row(code, name, above)),
          ...made.flatMap(({ code, types }) =>
            types.map((type) => ({
              name: `category ${jobCode} ${code} ${type}`,
              collection: 'jcjobcategory',
              key: { JcatCompCode: 'ZZ', JcatJobCode: jobCode, JcatPhsCode: code, JcatCode: type },
              cents: { JcatBudgCostAmt: 0 },
            })),
          ),
        ],
        marks: marked.map((code) => ({
          collection: 'cost_codes',
          key: { project_id: projectId, sub_job_id: subJob, full_code: code },
          originId: `ZZ/${jobCode}/${code}`,
        })),
        links: [
          ...divisions.map((code) => ({ procoreId: null, cmicId: `ZZ/${jobCode}/${code}` })),
          ...made.flatMap(({ code, types, procoreId }) => [
            { procoreId: `${projectId}/cc-${procoreId}`, cmicId: `ZZ/${jobCode}/${code}` },
            ...types.map((type) => ({ procoreId: null, cmicId: `ZZ/${jobCode}/${code}/${type}` })),
          ]),
        ],
      },
    ];
  });
  return {
    id: String(projectId),
    rows: parts.flatMap(({ rows }) => rows),
    marks: parts.flatMap(({ marks }) => marks),
    links: parts.flatMap(({ links }) => links),
  };
}

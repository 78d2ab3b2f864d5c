import type { Story, StoryJob } from '../../sandbox/story/types.ts';
import { aLink } from '../store/samples.ts';
import type { ArrowCase } from '../support/import-arrow.ts';
import type { Row } from '../support/main-job.ts';
import { type StandIns, withoutDocuments } from '../support/stand-ins.ts';

/** Sees project 1002 and its job alone. */
const ofAnotherProject = { sub: 'stranger', roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
/** Sees another company alone. */
const ofAnotherCompany = { sub: 'stranger', roles: ['project-team' as const], companies: ['4999', 'QQ'] };

const CODES = ['sub_jobs', 'cost_codes', 'cost_code_line_item_types', 'wbs_codes'];
const CODE_WRITES = '(cost_codes|cost_code_line_item_types)/sync';
const CATEGORIES = { resource: 'jcjobcategory', member: 'JcatObudgCostAmt' };

/** The arrows of the map's `<-`, smallest sets first. */
export const arrows: ArrowCase[] = [
  {
    title: 'company WBS',
    kind: 'COMPANY_WBS',
    id: 'ZZ',
    mutation: 'importCompanyWbs',
    once: false,
    // Procore with the codes up to division 12 alone: beginners have no jobs either.
    sides: {
      procore: (story) => ({
        ...withoutDocuments(story),
        costCodes: story.costCodes.filter(({ code, mark }) => mark === null || code < '12'),
        jobs: [],
      }),
    },
    tables: ['standard_cost_codes', 'line_item_types'],
    pageSize: 30,
    writes: 'standard_cost_codes/sync',
    items: 'standard_cost_codes/sync',
    reads: { resource: 'jcmastercostcodes', member: 'PhsName' },
    stranger: ofAnotherCompany,
    ends: [null, null],
    async differ(ground) {
      await edit(ground, 'jcmastercostcodes', { PhsCompCode: 'ZZ', PhsCode: '05-100' }, { PhsName: 'Steel Frames' });
      await edit(ground, 'jcmastercategories', { CatCompCode: 'ZZ', CatCode: 'O' }, { CatName: 'Other Cost' });
      return [
        { origin_id: 'ZZ/cat-O', name: 'Other Cost' },
        { origin_id: 'ZZ/code-05-100', name: 'Steel Frames' },
      ];
    },
  },
  {
    title: 'project WBS',
    kind: 'PROJECT_WBS',
    id: 'ZZ/24-030',
    mutation: 'importProjectWbs',
    once: false,
    sides: {
      procore: onJob('24-030', (job) => ({
        ...job,
        budget: { locked: false, lines: [] },
        codes: job.codes.filter(({ code }) => ['03', '03-100', '99-900'].includes(code)),
        subJobs: job.subJobs.map((sub) => ({ ...sub, codes: [] })),
      })),
    },
    tables: CODES,
    pageSize: 30,
    writes: CODE_WRITES,
    items: 'cost_code_line_item_types/sync',
    reads: CATEGORIES,
    stranger: ofAnotherProject,
    ends: ['CmicJob', 'ProcoreProject'],
    linksEach: true,
    async differ(ground) {
      const key = { GjjpCompCode: 'ZZ', GjjpJobCode: '24-030.1', GjjpCode: '03-100' };
      await edit(ground, 'jcjobcostcodes', key, { GjjpName: 'Forms of the yard' });
      return [{ origin_id: 'ZZ/24-030.1/03-100', name: 'Forms of the yard' }];
    },
  },
  {
    title: 'companies: one vendor',
    kind: 'VENDOR',
    id: 'ZZ/TIMBER',
    mutation: 'importVendor',
    once: true,
    isOneRecord: true,
    tables: ['vendors'],
    pageSize: 3,
    writes: 'vendors/sync',
    items: 'vendors/sync',
    reads: { resource: 'apvendor', member: 'BpvenPayPhone' },
    stranger: ofAnotherCompany,
    ends: ['CmicVendor', 'ProcoreVendor'],
  },
  {
    title: 'companies: all vendors that are not linked',
    kind: 'VENDOR',
    id: 'ZZ',
    mutation: 'importVendor',
    once: false,
    tables: ['vendors'],
    pageSize: 3,
    writes: 'vendors/sync',
    items: 'vendors/sync',
    reads: { resource: 'apvendor', member: 'BpvenPayPhone' },
    stranger: ofAnotherCompany,
    ends: [null, null],
    // Fifteen that look like another, and four that an earlier connector marked.
    knownProblems: 19,
    async differ(ground) {
      await edit(
        ground,
        'apvendor',
        { BpvenCompCode: 'ZZ', BpvenBpCode: 'HOLDCO' },
        { BpvenStatusCode: 'A', BpvenActiveFlag: 'Y', BpvenAllowTranFlag: 'Y' },
      );
      return [{ origin_id: 'ZZ/HOLDCO', name: 'Holdco Interiors LLC' }];
    },
  },
  {
    title: 'projects',
    kind: 'PROJECT',
    id: 'ZZ/24-040',
    mutation: 'importJob',
    once: true,
    tables: ['projects', ...CODES],
    pageSize: 60,
    writes: `projects/sync|sub_jobs/sync|${CODE_WRITES}`,
    items: 'cost_code_line_item_types/sync',
    reads: CATEGORIES,
    stranger: ofAnotherProject,
    ends: ['CmicJob', 'ProcoreProject'],
  },
  {
    title: 'sub jobs',
    kind: 'SUB_JOB',
    id: 'ZZ/24-030.1',
    mutation: 'importSubJob',
    once: true,
    // It came later: its control job is imported, and Procore does not have it.
    sides: {
      procore: onJob('24-030', (job) => ({
        ...job,
        budget: { locked: false, lines: [] },
        subJobs: job.subJobs.map((sub) => ({ ...sub, procore: null })),
      })),
    },
    async prepare({ links }) {
      const ends = { procoreId: '1004', cmicId: 'ZZ/24-030', projectId: '1004', jobId: 'ZZ/24-030' };
      await links.save([aLink({ kind: 'PROJECT', state: 'ACTIVE', ...ends })]);
    },
    tables: CODES,
    pageSize: 15,
    writes: `sub_jobs/sync|${CODE_WRITES}`,
    items: 'cost_code_line_item_types/sync',
    reads: CATEGORIES,
    stranger: ofAnotherProject,
    ends: ['CmicJob', 'ProcoreSubJob'],
  },
  {
    title: 'budget',
    kind: 'BUDGET',
    id: 'ZZ/24-010',
    mutation: 'importBudget',
    once: false,
    tables: ['budget_line_items'],
    pageSize: 25,
    writes: 'budget_line_items/sync',
    items: 'budget_line_items/sync',
    reads: CATEGORIES,
    stranger: ofAnotherProject,
    ends: ['CmicJob', 'ProcoreProject'],
    async differ(ground) {
      const key = { JcatCompCode: 'ZZ', JcatJobCode: '24-010', JcatPhsCode: '03-100', JcatCode: 'S' };
      await edit(ground, 'jcjobcategory', key, { JcatObudgCostAmt: 250_000.1 });
      return [{ cost_code_id: 85, original_budget_amount: 250_000.1 }];
    },
  },
  {
    title: 'prime contract',
    kind: 'PRIME_CONTRACT',
    id: 'ZZ/24-010/jb-24-010',
    mutation: 'importPrimeContract',
    once: false,
    tables: ['prime_contracts', 'prime_contract_line_items', 'external_data'],
    pageSize: 3,
    writes: 'prime_contract',
    items: 'line_items/sync',
    reads: { resource: 'jbcontdet', member: 'JbcdBillAmt', rowsAPage: 3 },
    stranger: ofAnotherProject,
    ends: ['CmicPrimeContract', 'ProcorePrimeContract'],
    async differ(ground) {
      const line = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010', JbcdBillCode: '020' };
      await edit(ground, 'jbcontdet', line, { JbcdBillAmt: 6_800_000.75 });
      return [{ origin_id: 'ZZ/24-010/jb-24-010/020', amount: '6800000.75' }];
    },
  },
  {
    title: 'job-to-date costs',
    kind: 'JOB_COST',
    id: 'ZZ/24-010',
    mutation: 'importJobCosts',
    once: false,
    tables: ['erp_job_costs'],
    // A plan reads five pages at most.
    pageSize: 6,
    writes: 'erp_job_costs/sync',
    items: 'erp_job_costs/sync',
    reads: { resource: 'jcdetailposted', member: 'JcdtAmt' },
    stranger: ofAnotherProject,
    ends: ['CmicJob', 'ProcoreProject'],
    async differ({ cmic }) {
      const row = { job: '24-010', phase: '03-100', category: 'L', amount: '-12.34', postDate: '2025-06-28' };
      await cmic.post('job-costs', { rows: [row] });
      return [{ cost_code_id: 85, job_to_date_cost: 35_838.16 }];
    },
  },
];

async function edit({ cmic }: Pick<StandIns, 'cmic'>, collection: string, match: Row, set: Row): Promise<void> {
  const { changed } = await cmic.post<{ changed: number }>('edit', { collection, match, set });
  if (changed === 0) throw new Error(`CMiC has no row of ${collection} like ${JSON.stringify(match)}.`);
}

/** The story with another job of company ZZ, and without what stands on its codes. */
function onJob(code: string, change: (job: StoryJob) => StoryJob): (story: Story) => Story {
  return (story) => ({
    ...withoutDocuments(story),
    jobs: story.jobs.map((job) => (job.company === 'ZZ' && job.code === code ? change(job) : job)),
  });
}
